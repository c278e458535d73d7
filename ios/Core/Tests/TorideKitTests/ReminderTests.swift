import Foundation
import Testing

@testable import TorideKit

/// Reminders on the real core, with notifications that the test looks at.
@MainActor @Suite final class ReminderTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    static let day: UtcMillis = 24 * 60 * 60 * 1_000
    static let words = Words(.ja)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func settings(_ phone: Phone) async -> RemindersModel {
        let model = RemindersModel(phone.app)
        await model.load()
        return model
    }

    @Test("what is due is reminded of outside of the quiet hours, by words that name nothing")
    func scheduled() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        try await phone.useCode(of: account)
        await phone.app.lock()

        let reminder = try #require(await phone.centre.pending)
        let ahead = reminder.time - Reminders.clock()
        #expect(ahead > 0 && ahead < 2 * Self.day)
        let later = reminder.again - reminder.time
        #expect(later >= 7 * Self.day && later < 8 * Self.day)
        let minute = (reminder.time / 60_000 + 9 * 60) % (24 * 60)
        #expect((8 * 60..<21 * 60).contains(Int(minute)))
        for name in ["instagram", "Instagram", "@tenpo"] {
            #expect(!reminder.title.contains(name) && !reminder.text.contains(name))
        }
        #expect(reminder.title == Self.words.say("reminder-notification-title"))
    }

    @Test("leaving the app schedules what changed meanwhile")
    func left() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let before = try #require(await phone.centre.pending).time
        try await phone.useCode(of: account)
        await phone.app.happened(.left)
        #expect(try #require(await phone.centre.pending).time < before)
        await phone.app.lock()
    }

    @Test("switched off, nothing is pending; switched on, the person is asked once")
    func off() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        try await phone.useCode(of: account)
        let model = await settings(phone)
        #expect(model.settings?.on == true && model.standing == .unasked)
        await model.turn(on: false)
        #expect(await phone.centre.pending == nil)
        #expect(model.next == nil)
        await model.turn(on: true)
        #expect(await phone.centre.pending?.time == model.next)
        #expect(model.standing == .allowed)
        await model.turn(on: false)
        await model.turn(on: true)
        #expect(await phone.centre.asked == 1)
        await phone.app.lock()
    }

    @Test("refused by the system, that is said, and the notices stay")
    func refused() async throws {
        let phone = Phone(folder)
        await phone.begin()
        await phone.centre.willSay(.refused)
        let model = await settings(phone)
        await model.ask()
        #expect(model.standing == .refused && model.settings?.on == true)
        await phone.app.lock()
    }

    @Test("the hours that the person wants quiet are kept, and no others are taken")
    func quiet() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let model = await settings(phone)
        await model.beQuiet(from: 22 * 60, to: 6 * 60 + 30)
        let wanted = ReminderSettings(on: true, quietFrom: 22 * 60, quietTo: 6 * 60 + 30)
        #expect(model.settings == wanted)
        await model.beQuiet(from: RemindersModel.day, to: 0)
        #expect(model.failure == .Invalid(field: .quiet))
        #expect(model.settings == wanted)
        await phone.app.lock()
    }

    /// A plan that is due at noon in Tokyo of 24 Nov 2026.
    static let noon: UtcMillis = 1_795_392_000_000 + day + 3 * 60 * 60 * 1_000
    static let plan = ReminderPlan(due: noon, ReminderSettings(on: true, quietFrom: 21 * 60, quietTo: 8 * 60))

    /// A clock on the wall in Tokyo, a day before.
    @MainActor final class Clock {
        var now = noon - day
        var zone: Int16 = 9 * 60
    }

    @Test("in another time zone the reminder moves out of the night there, while the vault is locked")
    func zone() async {
        let centre = MadeUpCentre()
        let store = MemoryStore()
        let clock = Clock()
        let reminders = Reminders(centre: centre, store: store, now: { clock.now }, zone: { _ in clock.zone })
        await reminders.take(Self.plan, in: Self.words)
        #expect(await centre.pending?.time == Self.noon)
        clock.zone = -5 * 60 // there it is ten in the evening then
        await reminders.again(in: Self.words)
        #expect(await centre.pending?.time == Self.noon + 10 * 60 * 60 * 1_000)
        #expect(store.load()?.due == Self.noon)
    }

    @Test("in another language the same reminder has other words")
    func language() async throws {
        let centre = MadeUpCentre()
        let reminders = Reminders(centre: centre, store: MemoryStore(), now: { Self.noon - Self.day }, zone: { _ in 0 })
        let app = AppModel(bridge: FakeBridge(.locked), language: .ja, reminders: reminders)
        await reminders.take(Self.plan, in: app.words)
        let before = try #require(await centre.pending)
        app.choose(.en)
        await app.remindAnew()
        let after = try #require(await centre.pending)
        #expect(after.time == before.time && after.text != before.text)
    }

    @Test("what was shown is not shown again before somebody opens the vault")
    func shown() async {
        let centre = MadeUpCentre()
        let clock = Clock()
        let reminders = Reminders(centre: centre, store: MemoryStore(), now: { clock.now }, zone: { _ in clock.zone })
        await reminders.take(Self.plan, in: Self.words)
        await centre.cancel() // the person tapped it away
        clock.now = Self.noon + 60 * 60 * 1_000
        await reminders.again(in: Self.words)
        #expect(await centre.pending == nil)
    }

    @Test("without a plan there is nothing to remind of")
    func nothing() async {
        let centre = MadeUpCentre()
        let reminders = Reminders(centre: centre, store: MemoryStore())
        await reminders.again(in: Self.words)
        #expect(await centre.pending == nil)
        await reminders.take(
            ReminderPlan(due: nil, ReminderSettings(on: true, quietFrom: 0, quietTo: 0)), in: Self.words)
        #expect(await centre.pending == nil)
    }
}
