import Foundation
import Testing

@testable import TorideKit

/// What asks for something, on the real core, as the screens do it.
@MainActor @Suite final class RealNoticesTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    static let newer = "4417 9025\n6038 1174\n2290 8453\n9961 3307\n"

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func card(of account: AccountId, _ phone: Phone) async -> CardModel {
        let model = CardModel(phone.app, account)
        await model.load()
        return model
    }

    func step(_ kind: StepKind, of model: CardModel) throws -> StepView {
        try #require(model.card?.todo.first { $0.kind == kind })
    }

    @Test("a code was used: home asks for new ones; put off, it waits among the notices")
    func codeUsed() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let home = HomeModel(phone.app)
        await home.load()
        #expect(home.overview?.cards.contains { $0.account?.id == account } == false)

        try await phone.useCode(of: account)
        await home.load()
        let card = try #require(home.overview?.cards.first)
        #expect(card.account?.id == account && card.left == 2 && card.of == 3)
        #expect(card.prompts.map(\.reason) == [.codeUsed] && card.urgency == .now)
        #expect(card.todo.map(\.kind) == [.storeNewSet])
        #expect(!home.isAllWell)

        home.begin(card)
        #expect(phone.app.path == [.renew(account)])
        phone.app.path = [.card(account)]
        let model = await self.card(of: account, phone)
        #expect(model.daysToPutOff == [1, 7, 30])
        await model.putOff(days: 7)
        #expect(phone.app.path.isEmpty)
        guard case .asked(.putOff(let until)) = phone.app.notice else { Issue.record("it was not said"); return }
        #expect(until > Reminders.clock())
        #expect(await phone.centre.asked == 1)
        await home.load()
        #expect(home.overview?.cards.contains { $0.account?.id == account } == false)
        let notices = NoticesModel(phone.app)
        await notices.load()
        #expect(notices.putOff.map(\.account?.id) == [account])
        #expect(await self.card(of: account, phone).card?.prompts.first?.putOffUntil == until)
        await phone.app.lock()
    }

    @Test("what is critical waits a day and no longer")
    func critical() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account(codes: "7714 2068\n")
        try await phone.useCode(of: account)
        phone.app.path = [.card(account)]
        let model = await card(of: account, phone)
        #expect(model.card?.urgency == .critical && model.daysToPutOff == [1])
        await model.putOff(days: 7)
        #expect(model.failure == .Invalid(field: .days))
        #expect(phone.app.path == [.card(account)])
        await phone.app.lock()
    }

    @Test("new codes: at the service, here, the old copies, done; left at any step, it goes on there")
    func renew() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let drawer = try await phone.vault.add(place: PlaceDraft(name: "Drawer", kind: .paper, keeper: nil))
        let safe = try await phone.vault.add(place: PlaceDraft(name: "Safe", kind: .cabinet, keeper: nil))
        let old = try #require(try await phone.vault.account(account).currentSets.first).id
        for place in [drawer, safe] {
            try await phone.vault.setCopy(account, of: old, in: place, true)
        }
        try await phone.useCode(of: account)

        let app = phone.app
        app.path = [.card(account), .renew(account)]
        let renew = RenewModel(app, account)
        await renew.load()
        #expect(renew.step == .service)
        renew.addCodes()
        #expect(app.path.last == .addCodes(account))
        let adding = AddCodesModel(app, to: account)
        await adding.load()
        await adding.take(Self.newer)
        await adding.keep()
        #expect(adding.step == .retire)
        await adding.keep(retiringOld: true)
        adding.finish()
        #expect(app.path == [.card(account), .renew(account)])

        let later = RenewModel(app, account)
        await later.load()
        #expect(later.step == .copies && Set(later.oldCopies.map(\.place)) == [drawer, safe])
        for (place, end) in [(drawer, RenewModel.CopyEnd.replaced), (safe, .destroyed)] {
            await later.end(try #require(later.oldCopies.first { $0.place == place }), as: end)
        }
        #expect(later.step == .done && !later.hasRest)
        let copies = try #require(later.detail?.ties.copies)
        #expect(copies.map(\.place) == [drawer] && copies.allSatisfy(\.current))
        let model = await card(of: account, phone)
        #expect(model.isDone)
        app.goOn()
        #expect(app.path.isEmpty)
        await app.lock()
    }

    @Test("an older set that was kept is asked about once more; then it goes to the history, or stays for good reason")
    func olderSet() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        try await phone.store(Self.newer, for: account, retiringOld: false)
        let renew = RenewModel(phone.app, account)
        await renew.load()
        #expect(renew.step == .oldSet)
        renew.keepOlder()
        #expect(renew.step == .done)
        let again = RenewModel(phone.app, account)
        await again.load()
        await again.retireOlder()
        #expect(again.step == .done && again.detail?.retiredSets.count == 1)
        #expect(phone.app.notice?.canUndo == true)
        await phone.app.undo()
        await again.load()
        #expect(again.step == .oldSet)
        await phone.app.lock()
    }

    @Test("a copy that is not found is lost: the new codes stay good, the place does not")
    func copyLost() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let place = try await phone.vault.add(place: PlaceDraft(name: "Drawer", kind: .paper, keeper: nil))
        let old = try #require(try await phone.vault.account(account).currentSets.first).id
        try await phone.vault.setCopy(account, of: old, in: place, true)
        try await phone.store(Self.newer, for: account)
        let renew = RenewModel(phone.app, account)
        await renew.load()
        await renew.end(try #require(renew.oldCopies.first), as: .lost)
        #expect(renew.step == .done)
        #expect(try await phone.vault.checklist().places.first?.lostAt != nil)
        #expect(await card(of: account, phone).isDone)
        await phone.app.lock()
    }

    /// Says that a step of a card is done, on its page.
    func act(_ step: StepView, of account: AccountId, _ phone: Phone) async {
        phone.app.path = [.card(account)]
        await card(of: account, phone).follow(step)
        let act = ActModel(phone.app, step.kind, of: account, contact: step.contact)
        await act.load()
        #expect(act.step == step)
        await act.act()
        #expect(phone.app.path == [.card(account)])
    }

    @Test("a number changed: the account asks until the service knows and new codes are stored")
    func contactChanged() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let number = try await phone.vault.add(contact: Self.number("+81 90 0000 0000"))
        try await phone.vault.confirm(contact: number)
        try await phone.vault.setContact(account, number, true)
        try await phone.vault.edit(contact: number, to: Self.number("+81 90 0000 0001"), slip: false)

        let model = await card(of: account, phone)
        #expect(model.card?.prompts.first?.reason == .contactChanged)
        await act(try step(.updateContact, of: model), of: account, phone)
        #expect(phone.app.notice == .asked(.contactTold))
        await model.load()
        #expect(model.card?.todo.contains { $0.kind == .updateContact } == false)
        if let confirm = model.card?.todo.first(where: { $0.kind == .confirmContact }) {
            await act(confirm, of: account, phone)
        }
        try await phone.store(Self.newer, for: account)
        await model.load()
        #expect(model.isDone)
        await phone.app.lock()
    }

    @Test("a number that nobody looked at is confirmed on its page, and a slip is taken back")
    func contactConfirmed() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let number = try await phone.vault.add(contact: Self.number("+81 90 0000 0000"))
        try await phone.vault.setContact(account, number, true)
        let model = await card(of: account, phone)
        await act(try step(.confirmContact, of: model), of: account, phone)
        await model.load()
        #expect(model.isDone)
        await phone.app.undo()
        await model.load()
        #expect(model.card?.todo.map(\.kind) == [.confirmContact])
        await phone.app.lock()
    }

    @Test("a number given up leaves the account as a contact and as a second factor, and comes back as both")
    func contactDropped() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let number = try await phone.vault.add(contact: Self.number("+81 90 0000 0000"))
        try await phone.vault.setContact(account, number, true)
        _ = try await phone.vault.addFactor(account, FactorDraft(kind: .sms, device: nil, contact: number))
        try await phone.vault.giveUp(contact: number, true)

        let model = await card(of: account, phone)
        await act(try step(.dropContact, of: model), of: account, phone)
        let ties = try await phone.vault.account(account).ties
        #expect(ties.factors.isEmpty && ties.contacts.isEmpty)
        await model.load()
        #expect(model.card?.todo.contains { $0.kind == .dropContact } != true)
        await phone.app.undo()
        let back = try await phone.vault.account(account).ties
        #expect(back.factors.count == 1 && back.contacts.count == 1)
        await phone.app.lock()
    }

    @Test("one second factor is asked about until the person says that it is enough; that can be taken back")
    func oneWayIn() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let this = try #require(try await phone.vault.devices().first(where: \.isThis)).id
        _ = try await phone.vault.addFactor(account, FactorDraft(kind: .authenticator, device: this, contact: nil))
        let model = await card(of: account, phone)
        model.follow(try step(.addFactor, of: model))
        #expect(phone.app.path == [.factor(account, nil)])
        await act(try #require(model.alternatives.first), of: account, phone)
        #expect(phone.app.notice == .asked(.oneWayAccepted(account)))
        await model.load()
        #expect(model.alternatives.isEmpty)
        await phone.app.undo()
        await model.load()
        #expect(model.alternatives.map(\.kind) == [.acceptOneWay])
        await phone.app.lock()
    }

    @Test("a step that was done meanwhile asks for nothing: its page goes")
    func doneMeanwhile() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        phone.app.path = [.card(account), .act(account, .turnOnAgain, nil)]
        let act = ActModel(phone.app, .turnOnAgain, of: account)
        await act.load()
        #expect(phone.app.path == [.card(account)])
        await phone.app.lock()
    }

    static func number(_ value: String) -> ContactDraft {
        ContactDraft(kind: .phone, value: value, organisation: false, sim: nil, mailbox: nil)
    }

    @Test("the passphrase typed right ends the rehearsal; a wrong one does not, and is gone from the field")
    func rehearsal() async throws {
        let phone = Phone(folder)
        await phone.begin()
        phone.app.path = [.card(nil), .provePassphrase]
        let model = RehearsalModel(phone.app)
        model.typed = "copper wombat lantern orbit velvet birch"
        await model.prove()
        #expect(model.failure == .WrongPassphrase && model.typed.isEmpty)
        #expect(phone.app.path.last == .provePassphrase)
        model.typed = "copper wombat lantern orbit velvet maple"
        await model.prove()
        #expect(phone.app.path == [.card(nil)] && phone.app.notice == .asked(.passphraseProven))
        await phone.app.lock()
    }
}
