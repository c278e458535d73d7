import Foundation
import Testing

@testable import TorideKit

/// "I can't log in", on the real core, tap by tap as the screens do it.
@MainActor @Suite final class RealGuideTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The guide as it opens on top of what stands there.
    static func open(_ app: AppModel, _ account: AccountId? = nil) async -> GuideModel {
        app.path.append(.guide(account))
        let model = GuideModel(app, account)
        await model.load()
        return model
    }

    /// An answer of the page, by the end of its key.
    static func say(_ answer: String, in model: GuideModel) async throws {
        let choice = try #require(model.page?.ask?.answers.first { $0.key == "guide-answer-\(answer)" })
        await model.say(choice.answer)
    }

    /// Where somebody stands.
    static func place(_ model: GuideModel) -> String? { model.key }

    @Test("from the lock screen no first answer is more than three taps away from a step")
    func threeTaps() async throws {
        let phone = Phone(folder)
        await phone.begin()
        await phone.app.lock()
        #expect(phone.app.stage == .locked)
        let first = await Self.open(phone.app) // the first tap
        let answers = try #require(first.page?.ask?.answers)
        #expect(answers.count == 4 && answers.allSatisfy { $0.meansKey != nil })
        for answer in answers {
            await first.anew()
            await first.say(answer.answer) // the second
            guard let next = first.page?.ask else {
                #expect(first.page?.step != nil)
                continue
            }
            var leads = false
            for choice in next.answers {
                await first.say(choice.answer) // the third
                leads = leads || first.page?.step != nil
                #expect(await first.back())
            }
            #expect(leads, "\(answer.key)")
        }
    }

    @Test("from home three taps lead to the code that stands beside the service's own steps")
    func fromHome() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        phone.app.path.append(.account(account)) // the first tap
        let model = await Self.open(phone.app, account) // the second
        #expect(model.page?.known?.left == 3 && model.page?.service?.id == "instagram")
        try await Self.say("nothing-comes", in: model) // the third
        #expect(model.page?.step?.showsCode == true)
        let code = try #require(model.code)
        // It is covered until somebody asks for it.
        #expect(code.step == .opening && code.code == model.page?.known?.nextCode)
        var lines = 0
        while model.page?.step?.isLast == false {
            lines += model.page?.step?.lines?.steps.count ?? 0
            await model.next()
        }
        #expect(lines > 2)
        await phone.app.lock()
    }

    @Test("back goes back page by page and then leaves; from the beginning is the beginning")
    func back() async throws {
        let app = AppModel(bridge: LiveVault { [folder] in folder }, language: .ja)
        await app.look()
        let model = await Self.open(app)
        #expect(model.page?.isNew == true)
        var seen: [String?] = [Self.place(model)]
        try await Self.say("nothing-comes", in: model)
        seen.append(Self.place(model))
        try await Self.say("codes-left", in: model)
        while model.page?.step?.isLast == false {
            seen.append(Self.place(model))
            await model.next()
        }
        let index = try #require(model.page?.step).index
        #expect(index == model.page?.step?.of && index > 4)
        for place in seen.reversed() {
            #expect(await model.back() && Self.place(model) == place)
        }
        #expect(await !model.back())
        try await Self.say("still-in", in: model)
        await model.anew()
        #expect(model.page?.isNew == true && Self.place(model) == "guide-question-case")
        #expect(app.stage == .welcome)
    }

    @Test("the screen differs: something to read, the helper, or something else that is true, which leads on")
    func notThis() async throws {
        let app = AppModel(bridge: LiveVault { [folder] in folder }, language: .en)
        await app.look()
        let model = await Self.open(app)
        try await Self.say("nothing-comes", in: model)
        try await Self.say("codes-left", in: model)
        while model.page?.step?.otherwise.contains(where: { $0.answer != nil }) == false {
            #expect(model.page?.step?.otherwise.isEmpty == false || model.page?.step?.atService == false)
            await model.next()
        }
        let others = try #require(model.page?.step).otherwise
        #expect(others.contains { $0.moreKey != nil })
        let other = try #require(others.lazy.compactMap(\.answer).first)
        let case_ = model.page?.step?.caseKey
        await model.say(other)
        #expect(model.page?.step?.caseKey != case_ && model.page != nil)
    }

    @Test("the same page is there after the app was killed, without a vault and without unlocking", arguments: [false, true])
    func killed(withVault: Bool) async throws {
        if withVault {
            let phone = Phone(folder)
            await phone.begin()
            await phone.app.lock()
        }
        func app() async -> AppModel {
            let app = AppModel(bridge: LiveVault { [folder] in folder }, language: .ja)
            await app.look()
            return app
        }
        let before = await Self.open(await app())
        try await Self.say("nothing-comes", in: before)
        try await Self.say("codes-left", in: before)
        await before.next()
        await before.use(on: .computer)
        let place = try #require(Self.place(before))

        let after = await Self.open(await app())
        #expect(Self.place(after) == place && after.page?.platform == .computer && after.page?.isNew == false)
        await after.finish()
        let done = await Self.open(await app())
        #expect(done.page?.isNew == true)
    }

    @Test("locked in the middle, the guide offers to go on, with the account and at the step; also after a kill")
    func lockedInTheMiddle() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let model = await Self.open(phone.app, account)
        try await Self.say("nothing-comes", in: model)
        await model.next()
        let place = try #require(Self.place(model))
        await phone.app.lock()
        #expect(phone.app.path.isEmpty)

        for phone in [phone, Phone(folder)] {
            await phone.unlock()
            #expect(phone.app.path.isEmpty)
            let home = HomeModel(phone.app)
            await home.load()
            #expect(home.isInGuide)
            let again = await Self.open(phone.app)
            #expect(Self.place(again) == place && again.page?.known?.account.id == account)
            await phone.app.lock()
        }
        await phone.unlock()
        let last = await Self.open(phone.app)
        await last.finish()
        #expect(phone.app.path.isEmpty)
        let home = HomeModel(phone.app)
        await home.load()
        #expect(!home.isInGuide)
        await phone.app.lock()
    }

    @Test("a step that shows a code asks to unlock, and comes back to the step; the account is chosen there")
    func unlockForTheCode() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        await phone.app.lock()
        let model = await Self.open(phone.app)
        try await Self.say("nothing-comes", in: model)
        try await Self.say("codes-left", in: model)
        await model.next()
        let place = try #require(Self.place(model))
        #expect(model.isCodeLocked && model.code == nil && !model.canPickAccount)
        model.unlock()
        #expect(phone.app.path.isEmpty)
        await phone.unlock()
        #expect(phone.app.path == [.guide(nil)])

        let open = GuideModel(phone.app)
        await open.load()
        #expect(Self.place(open) == place && !open.isCodeLocked && open.code == nil)
        #expect(open.picking == nil) // nobody is asked in the middle of a way
        await open.pickAccount()
        #expect(open.picking == .account && open.accounts.map(\.id) == [account])
        await open.choose(account: account)
        #expect(open.picking == nil && Self.place(open) == place && open.code != nil)
        #expect(!open.canPickService)
        await phone.app.lock()
        // Opened for something else, it begins at home.
        await phone.unlock()
        #expect(phone.app.path.isEmpty)
        await phone.app.lock()
    }

    @Test("the account at the service that was picked before unlocking is the one that is meant")
    func servicePicked() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account("github", codes: "d2f41-9a0c7\n3be08-77d1a\n")
        _ = try await phone.account()
        await phone.app.lock()
        let model = await Self.open(phone.app)
        await model.choose(service: "github")
        try await Self.say("nothing-comes", in: model)
        try await Self.say("codes-left", in: model)
        let place = try #require(Self.place(model))
        model.unlock()
        await phone.unlock()
        let open = GuideModel(phone.app)
        await open.load()
        #expect(open.picking == nil && open.page?.known?.account.id == account && Self.place(open) == place)
        #expect(open.code != nil)
        await phone.app.lock()
    }

    @Test("in an open vault the account is chosen on the way in, for it spares questions; or one that is not here")
    func onTheWayIn() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        phone.app.path = [.guide(nil)]
        let model = await Self.open(phone.app)
        #expect(model.picking == .account && model.accounts.map(\.id) == [account])
        await model.choose(account: nil)
        #expect(model.picking == nil && model.page?.known == nil && model.page?.ask != nil)
        let leaving = await Self.open(phone.app)
        #expect(leaving.picking == .account)
        #expect(await !leaving.back())
        await phone.app.lock()
    }

    @Test("somebody who goes elsewhere after asking to unlock is not led back later")
    func unlockForgotten() async throws {
        let phone = Phone(folder)
        await phone.begin()
        await phone.app.lock()
        phone.app.unlock(for: .guide(nil))
        phone.app.path.append(.otherWays)
        phone.app.path.removeLast()
        await phone.unlock()
        #expect(phone.app.path.isEmpty)
        await phone.app.lock()
    }

    @Test("without access to the folder the guide goes on, and keeps nothing")
    func noFolder() async throws {
        struct NoAccess: Error {}
        let app = AppModel(bridge: LiveVault { throw NoAccess() }, language: .ja)
        await app.look()
        #expect(app.stage == .blocked(.unavailable))
        let model = await Self.open(app)
        try await Self.say("codes-come", in: model)
        #expect(model.page?.step != nil && model.failure == nil && model.act == nil)
    }
}
