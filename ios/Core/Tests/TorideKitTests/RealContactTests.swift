import Foundation
import Testing

@testable import TorideKit

/// Numbers and mailboxes, on the real core, as the screens do it.
@MainActor @Suite final class RealContactTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A number that one account uses, added from the checklist.
    func number(_ phone: Phone, of account: AccountId) async throws -> ContactModel {
        phone.app.path = [.checklist, .contact(nil)]
        let new = ContactModel(phone.app, nil)
        await new.load()
        new.fields.value = "090-0000-1234"
        #expect(new.fields.sim == new.devices.first { $0.isThis }?.id && new.fields.sim != nil)
        await new.save()
        let id = try #require(new.id)
        #expect(phone.app.path == [.checklist, .contact(id)])
        let usedBy = UsedByModel(phone.app, id)
        await usedBy.load()
        await usedBy.toggle(account)
        #expect(usedBy.uses(account))
        return await page(of: id, phone)
    }

    func page(of id: ContactId, _ phone: Phone) async -> ContactModel {
        let model = ContactModel(phone.app, id)
        await model.load()
        return model
    }

    @Test("another number: the app asks what it means, then shows at once which accounts must be told")
    func another() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let instagram = try await phone.account()
        let google = try await phone.account("google")
        let id = try #require(try await number(phone, of: instagram).id)
        let model = ContactModel(phone.app, id, isEditing: true)
        await model.load()
        #expect(model.isEditing)
        model.fields.value = "090-0000-9876"
        await model.save()
        #expect(model.isAsking && model.row?.value == "090-0000-1234")
        await model.save(.another)
        #expect(!model.isAsking && !model.isEditing && model.row?.value == "090-0000-9876")
        #expect(model.row?.accounts.map(\.id) == [instagram])
        #expect(model.todo[instagram]?.map(\.kind) == [.updateContact])
        #expect(model.route(of: instagram) == .card(instagram) && model.route(of: google) == .ties(google))
        let card = try #require(try await phone.vault.card(instagram))
        #expect(card.prompts.contains { $0.reason == .contactChanged && $0.urgency == .now })
        #expect(try await phone.vault.card(google) == nil)
        await phone.app.lock()
    }

    @Test("the mending of a slip tells nobody")
    func slip() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let model = try await number(phone, of: account)
        model.edit()
        model.fields.value = "090-0000-1235"
        await model.save()
        await model.save(.slip)
        #expect(model.row?.value == "090-0000-1235" && model.todo.isEmpty)
        let reasons = try await phone.vault.card(account)?.prompts.map(\.reason) ?? []
        #expect(!reasons.contains(.contactChanged))
        await phone.app.lock()
    }

    @Test("the account's page says which number its service has still to be told")
    func told() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let model = try await number(phone, of: account)
        let id = try #require(model.id)
        model.edit()
        model.fields.value = "090-0000-9876"
        await model.save(.another)
        let ties = TiesModel(phone.app, account)
        await ties.load()
        #expect(ties.mustTell(id))
        await ties.told(id)
        #expect(!ties.mustTell(id) && phone.app.notice == .ties(.contactTold))
        await phone.app.lock()
    }

    @Test("what stays the same is not asked about")
    func same() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let model = try await number(phone, of: try await phone.account())
        model.edit()
        model.fields.isOrganisation = true
        model.fields.value += " "
        await model.save()
        #expect(!model.isAsking && !model.isEditing && model.row?.organisation == true)
        #expect(model.row?.value == "090-0000-1234")
        await phone.app.lock()
    }

    @Test("a number that was given up leads to the accounts that depend on it, and can be taken back")
    func giveUp() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let id = try #require(try await number(phone, of: account).id)
        phone.app.path = [.checklist]
        let checklist = ChecklistModel(phone.app)
        await checklist.load()
        await checklist.giveUp(id)
        #expect(phone.app.path == [.checklist, .contact(id)])
        #expect(phone.app.notice == .ties(.contactGivenUp(id)))
        let gone = await page(of: id, phone)
        #expect(gone.row?.isGivenUp == true)
        #expect(gone.todo[account]?.map(\.kind) == [.dropContact])

        await phone.app.undo()
        #expect(phone.app.notice == .undone)
        let back = await page(of: id, phone)
        #expect(back.row?.isGivenUp == false)
        #expect(back.todo[account]?.contains { $0.kind == .dropContact } != true)
        await back.giveUp(true)
        await back.giveUp(false)
        #expect(back.row?.isGivenUp == false && back.row?.accounts.map(\.id) == [account])
        await phone.app.lock()
    }

    @Test("a number is due until the person says that it reaches them")
    func confirm() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let id = try #require(try await number(phone, of: account).id)
        let checklist = ChecklistModel(phone.app)
        await checklist.load()
        #expect(checklist.checklist?.contacts.map(\.isDue) == [true])
        #expect(checklist.factors.map(\.account.id) == [account] && checklist.factors[0].factors.isEmpty)
        #expect(try await phone.vault.card(account)?.prompts.map(\.reason).contains(.contactUnconfirmed) == true)
        let row = try #require(checklist.checklist?.contacts.first)
        await checklist.confirm(row)
        #expect(checklist.checklist?.contacts.map(\.isDue) == [false])
        let reasons = try await phone.vault.card(account)?.prompts.map(\.reason) ?? []
        #expect(!reasons.contains(.contactUnconfirmed))
        await phone.app.undo() // it was a slip of the finger
        #expect(phone.app.notice == .undone)
        #expect(await page(of: id, phone).row?.state == .due(last: nil))
        await phone.app.lock()
    }

    @Test("what cannot be kept is said at its field, and stays as it was typed")
    func badInput() async throws {
        let phone = Phone(folder)
        await phone.begin()
        phone.app.path = [.checklist, .contact(nil)]
        let contact = ContactModel(phone.app, nil)
        await contact.load()
        let wrong: [(String, LineProblem)] = [
            ("", .empty), ("  ", .empty), ("090\u{7}1234", .bad),
            (String(repeating: "👩‍👩‍👧‍👦\u{5d0}", count: 150), .tooLong),
        ]
        for (typed, problem) in wrong {
            contact.fields.value = typed
            await contact.save()
            #expect(contact.lineProblem == problem && contact.otherProblem == nil)
            #expect(contact.fields.value == typed && contact.isEditing && contact.id == nil)
        }
        contact.fields.value = "090-0000-1234"
        #expect(contact.lineProblem == nil)

        let device = DeviceModel(phone.app, nil)
        let place = PlaceModel(phone.app, nil)
        let person = PersonModel(phone.app, nil)
        (device.fields.name, place.fields.name, person.fields) = ("\u{7}", "\u{7}", "\u{7}")
        await device.save()
        await place.save()
        await person.save()
        #expect(device.lineProblem == .bad && place.lineProblem == .bad && person.lineProblem == .bad)
        #expect(phone.app.path == [.checklist, .contact(nil)])
        await phone.app.lock()
    }

    @Test("a name in another script, with pictures, is kept as it is")
    func anyScript() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let name = "טלפון ישן 📱 お店"
        phone.app.path = [.devices, .device(nil)]
        let device = DeviceModel(phone.app, nil)
        device.fields.name = name
        await device.save()
        #expect(phone.app.path == [.devices])
        #expect(try await phone.vault.devices().map(\.name).contains(name))
        await phone.app.lock()
    }
}
