import Foundation
import Testing

@testable import TorideKit

/// A shop on the real core, as its screens do it.
@MainActor @Suite final class RealShopTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A shop with one account, of which Hanako answers and knows the codes; Taro is there, too.
    func shop() async throws -> (phone: Phone, account: AccountId, hanako: PersonId, taro: PersonId) {
        let phone = Phone(folder)
        await phone.begin()
        let vault = phone.vault
        let account = try await vault.add(AccountDraft(serviceId: "instagram", name: "@tenpo", business: true))
        try await phone.store("7714 2068\n1952 3386\n8840 5127\n", for: account)
        let (hanako, taro) = (try await vault.add(person: "Hanako"), try await vault.add(person: "Taro"))
        try await vault.setCustodian(account, hanako)
        try await vault.setKnows(account, hanako, true)
        return (phone, account, hanako, taro)
    }

    /// A change of hands that was begun by its form.
    func begin(_ phone: Phone, _ account: AccountId, _ fill: (HandoverModel) -> Void = { _ in }) async throws
        -> HandoverModel
    {
        phone.app.path = [.shop, .shopAccount(account), .newHandover(account)]
        let form = HandoverModel(phone.app, of: account)
        await form.load()
        fill(form)
        await form.save()
        guard case .handover(let id) = phone.app.path.last else {
            Issue.record("it was not begun: \(String(describing: form.failure))")
            throw VaultFailure.NotFound
        }
        let model = HandoverModel(phone.app, id)
        await model.load()
        return model
    }

    func tick(_ model: HandoverModel, _ check: String, by person: PersonId) async {
        model.ask(.check(check))
        model.chosen = person
        await model.confirm()
    }

    func sign(_ model: HandoverModel, by person: PersonId) async {
        model.ask(.signature)
        model.chosen = person
        await model.confirm()
    }

    @Test("the shop says who answers, who has seen codes, and what nobody answers for first")
    func atOneLook() async throws {
        let (phone, account, hanako, taro) = try await shop()
        let other = try await phone.vault.add(
            AccountDraft(serviceId: "google", name: "tenpo@example.com", business: true))
        _ = try await phone.account("github") // of a person's own
        let home = HomeModel(phone.app)
        await home.load()
        #expect(home.hasShop)
        let model = ShopModel(phone.app)
        await model.load()
        let shop = try #require(model.shop)
        #expect(shop.accounts.map(\.account.id) == [other, account] && shop.withoutCustodian == 1)
        #expect(shop.accounts[1].custodian?.id == hanako)
        #expect(shop.accounts[1].knownBy.map(\.person.name) == ["Hanako"] && shop.accounts[1].knownBy[0].current)
        #expect(shop.people.map(\.person.id) == [hanako, taro] && shop.people[0].answersFor.map(\.id) == [account])
        #expect(shop.handovers.isEmpty)
        await phone.app.lock()
    }

    @Test("a vault without a shop does not speak of one, and its page leads on")
    func noShop() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let own = try await phone.account()
        let home = HomeModel(phone.app)
        await home.load()
        #expect(!home.hasShop)
        let model = ShopModel(phone.app)
        await model.load()
        #expect(model.shop?.accounts.isEmpty == true && model.shop?.withoutCustodian == 0)
        let account = ShopAccountModel(phone.app, own)
        await account.load()
        #expect(account.row == nil && account.isRead && account.failure == nil)
        let form = HandoverModel(phone.app, of: own)
        await form.load()
        #expect(form.failure == .NotFound && form.account == nil)
        await phone.app.lock()
    }

    @Test("an account goes from one person to another: five checks and one more, each by somebody, then signed")
    func change() async throws {
        let (phone, account, hanako, taro) = try await shop()
        let model = try await begin(phone, account) { form in
            #expect(form.fields.from == hanako) // whoever answers for it
            #expect(form.account?.id == account)
            form.fields.to = taro
        }
        let id = try #require(model.id)
        #expect(phone.app.path == [.shop, .shopAccount(account), .handover(id)])
        #expect(model.row?.checks.count == 5 && model.row?.state == .open && model.row?.open == 5 && !model.hasNext)
        for check in model.row?.checks ?? [] {
            #expect(check.key.map { phone.app.say($0) } != phone.app.say("common-no-words"))
            await tick(model, check.id, by: taro)
        }
        #expect(phone.app.notice?.canUndo == true && model.asking == nil)
        #expect(model.row?.state == .ready && model.row?.isReady == true)
        #expect(model.row?.checks.allSatisfy { $0.done?.by.name == "Taro" } == true)

        model.own = "Keys given back"
        await model.addOwn()
        #expect(model.own.isEmpty && model.row?.state == .open)
        let own = try #require(model.row?.checks.last)
        #expect(own.own == "Keys given back")
        await tick(model, own.id, by: hanako)
        model.note = "On Friday"
        #expect(model.isNoteChanged)
        await model.keepNote()
        #expect(model.row?.note == "On Friday" && !model.isNoteChanged && phone.app.notice == .shop(.noteKept))

        model.note = "On Friday, by both"
        await sign(model, by: hanako)
        #expect(model.row?.state == .signedOff && model.row?.signedOff?.by.id == hanako)
        #expect(model.row?.note == "On Friday, by both") // what was typed is signed, too
        #expect(try await phone.vault.account(account).ties.custodian == taro)
        let shop = ShopModel(phone.app)
        await shop.load()
        #expect(shop.shop?.handovers.isEmpty == true)
        let all = HandoversModel(phone.app)
        await all.load()
        #expect(all.rows?.map(\.state) == [.signedOff])
        await phone.app.lock()
    }

    @Test("a tick that is taken back makes the signature lapse, also by undo; it is signed anew")
    func lapses() async throws {
        let (phone, account, hanako, taro) = try await shop()
        let model = try await begin(phone, account) { $0.fields.to = taro }
        for check in model.row?.checks ?? [] { await tick(model, check.id, by: taro) }
        await sign(model, by: hanako)
        await model.takeBack(try #require(model.row?.checks.first))
        #expect(model.row?.state == .lapsed && model.row?.lapsed?.by.id == hanako && model.row?.open == 1)
        await phone.app.undo() // the tick is there again, and the signature has still to be given anew
        await model.load()
        #expect(model.row?.state == .lapsed && model.row?.isReady == true)
        await sign(model, by: taro)
        #expect(model.row?.signedOff?.by.id == taro)
        await model.takeBackSignature()
        #expect(model.row?.state == .ready)
        await phone.app.undo()
        await model.load()
        #expect(model.row?.state == .signedOff)
        await phone.app.lock()
    }

    @Test("who leaves is noted as gone, their accounts ask for new codes, and storing those is offered as done")
    func leaving() async throws {
        let (phone, account, hanako, taro) = try await shop()
        let other = try await phone.account("github")
        try await phone.vault.setKnows(other, hanako, true)
        let model = try await begin(phone, account) { form in
            form.fields.cause = .leaving
            form.fields.to = taro
        }
        #expect(model.hasNext && Set(model.asked.map(\.id)) == [account, other])
        #expect(model.row?.from?.left == true && model.present.map(\.id) == [taro])
        #expect(model.former.map(\.id) == [taro, hanako]) // who has left can still hand over
        let codes = { @MainActor in model.row?.checks.first { $0.id == "codes" } }
        #expect(codes()?.offered == false && codes()?.facts.first?.good == false)

        try await phone.store("4417 9025\n6038 1174\n", for: account)
        await model.load()
        #expect(codes()?.offered == true && codes()?.facts.first?.good == true && codes()?.done == nil)
        #expect(model.asked.map(\.id) == [other])
        try await phone.store("5521 3390\n6038 1175\n", for: other)
        await model.load()
        #expect(model.asked.isEmpty && model.hasNext)
        await phone.app.lock()
    }

    @Test("one that was begun by mistake leaves the list, and is back after undo")
    func calledOff() async throws {
        let (phone, account, _, _) = try await shop()
        let model = try await begin(phone, account)
        let id = try #require(model.id)
        await model.callOff()
        #expect(phone.app.path == [.shop, .shopAccount(account)] && phone.app.notice == .shop(.cancelled(id)))
        let page = ShopAccountModel(phone.app, account)
        await page.load()
        #expect(page.handovers.isEmpty && page.row?.openHandover == nil)
        let cancelled = HandoverModel(phone.app, id) // from a screen that was open meanwhile
        await cancelled.load()
        #expect(cancelled.row?.state == .cancelled)
        await phone.app.undo()
        await page.load()
        #expect(page.handovers.map(\.id) == [id] && page.row?.openHandover == id)
        await model.callOff()
        await cancelled.goOn()
        #expect(cancelled.row?.state == .open && phone.app.notice == .shop(.goesOn))
        await phone.app.lock()
    }

    @Test("what cannot be kept stays in its field, with what is wrong")
    func refused() async throws {
        let (phone, account, _, _) = try await shop()
        let model = try await begin(phone, account)
        await model.addOwn()
        #expect(model.failure == .Invalid(field: .check) && model.ownProblem != nil && model.otherProblem == nil)
        model.own = String(repeating: "鍵", count: 61)
        #expect(model.ownProblem == nil) // something else was typed
        await model.addOwn()
        #expect(model.failure == .TooLarge(what: .text) && model.ownProblem != nil && !model.own.isEmpty)
        for number in 1...8 {
            model.own = "Check \(number)"
            await model.addOwn()
        }
        model.own = "Check 9"
        await model.addOwn()
        #expect(model.failure == .TooMany(what: .ties) && model.ownProblem != nil && model.row?.checks.count == 13)
        await model.remove(try #require(model.row?.checks.last))
        #expect(phone.app.notice == .shop(.checkRemoved) && model.row?.checks.count == 12)
        await model.addOwn()
        #expect(model.own.isEmpty && model.row?.checks.last?.own == "Check 9")

        model.note = String(repeating: "あ", count: 400)
        await model.keepNote()
        #expect(model.failure == .TooLarge(what: .text) && model.noteProblem != nil && model.ownProblem == nil)
        #expect(model.note.count == 400 && model.row?.note == "")
        await model.load()
        #expect(model.note.count == 400) // what was typed stays
        model.note = "short"
        await model.keepNote()
        #expect(model.noteProblem == nil && model.row?.note == "short")
        await phone.app.lock()
    }

    @Test("who hands over and who takes over can be changed, and decided later")
    func edited() async throws {
        let (phone, account, hanako, taro) = try await shop()
        let model = try await begin(phone, account) { $0.fields.from = nil }
        #expect(model.row?.from == nil && model.row?.to == nil)
        #expect(model.row?.checks.first?.facts.contains { $0.good == false } == true) // nobody takes over yet
        model.edit()
        #expect(model.isEditing)
        (model.fields.from, model.fields.to) = (hanako, taro)
        await model.save()
        #expect(!model.isEditing && model.row?.from?.id == hanako && model.row?.to?.id == taro)
        model.edit()
        model.addPerson(as: .to)
        #expect(phone.app.path.last == .person(nil))
        let jiro = try await phone.vault.add(person: "Jiro")
        await model.load()
        #expect(model.fields.to == jiro && model.fields.from == hanako) // whoever was added on the way is meant
        model.cancel()
        model.ask(.check("log-in"))
        model.addPerson(as: .doer)
        await model.load() // nobody was added after all
        #expect(model.chosen == nil)
        let saburo = try await phone.vault.add(person: "Saburo")
        await model.load()
        #expect(model.chosen == nil)
        model.chosen = saburo
        await model.confirm()
        #expect(model.row?.checks.first?.done?.by.name == "Saburo" && model.row?.to?.id == taro)
        await phone.app.lock()
    }
}
