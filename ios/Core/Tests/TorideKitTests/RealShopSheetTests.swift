import Foundation
import Testing

@testable import TorideKit

/// Sheets for people from outside, and what is printed, on the real core.
@MainActor @Suite final class RealShopSheetTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func shop() async throws -> (phone: Phone, account: AccountId) {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.vault.add(
            AccountDraft(serviceId: "instagram", name: "@tenpo", business: true))
        try await phone.store("7714 2068\n1952 3386\n8840 5127\n", for: account)
        return (phone, account)
    }

    func write(_ phone: Phone, _ account: AccountId, _ fill: (OutsourcingModel) -> Void) async throws
        -> OutsourcingModel
    {
        phone.app.path = [.shopAccount(account), .newOutsourcing(account)]
        let form = OutsourcingModel(phone.app, of: account)
        await form.load()
        fill(form)
        await form.save()
        guard case .outsourcing(let id) = phone.app.path.last else {
            Issue.record("it was not stored: \(String(describing: form.failure))")
            throw VaultFailure.NotFound
        }
        let model = OutsourcingModel(phone.app, id)
        await model.load()
        return model
    }

    @Test("a new sheet has what is usual; each task can be said otherwise, or left out, or be the shop's own")
    func written() async throws {
        let (phone, account) = try await shop()
        let jiro = try await phone.vault.add(person: "Jiro")
        let words = Rules.tasks()
        #expect(words.allSatisfy { phone.app.say($0.key) != phone.app.say("common-no-words") })
        let usual = words.filter { $0.usual == .may }.map(\.id)
        let model = try await write(phone, account) { form in
            #expect(form.fields.tasks.map(\.permission) == words.map(\.usual))
            form.fields.to = jiro
            form.fields.call = jiro
            form.fields.reach = " 03-0000-0000 "
            form.own = "Photos of the shop"
            form.addOwn()
            form.own = "Photos of the shop" // typed twice, it is there once
            form.addOwn()
            let first = form.fields.tasks[0]
            form.say(first.permission, of: first)
            #expect(form.fields.tasks[0].permission == .unsaid)
        }
        let row = try #require(model.row)
        #expect(row.may.compactMap(\.id) == Array(usual.dropFirst()))
        #expect(row.may.compactMap(\.own) == ["Photos of the shop"] && row.reach == "03-0000-0000")
        #expect(row.to?.name == "Jiro" && row.call?.id == jiro && !row.ended)

        model.edit()
        let own = try #require(model.fields.tasks.last)
        #expect(own.permission == .may && model.fields.tasks[0].permission == .unsaid)
        model.say(.mayNot, of: own)
        await model.save()
        #expect(model.row?.mayNot.compactMap(\.own) == ["Photos of the shop"] && model.row?.may.last?.own == nil)
        let page = ShopAccountModel(phone.app, account)
        await page.load()
        #expect(page.sheets.map(\.id) == [row.id] && page.row?.sheets == 1)
        await phone.app.lock()
    }

    @Test("whoever is added on the way is the one it is for, or who is called")
    func newcomers() async throws {
        let (phone, account) = try await shop()
        let form = OutsourcingModel(phone.app, of: account)
        await form.load()
        form.addPerson(for: \.to)
        let jiro = try await phone.vault.add(person: "Jiro")
        await form.load()
        form.addPerson(for: \.call)
        let hanako = try await phone.vault.add(person: "Hanako")
        await form.load()
        #expect(form.fields.to == jiro && form.fields.call == hanako)
        await phone.app.lock()
    }

    @Test("a task that was typed and not put on the list is not stored unseen")
    func pending() async throws {
        let (phone, account) = try await shop()
        phone.app.path = [.newOutsourcing(account)]
        let form = OutsourcingModel(phone.app, of: account)
        await form.load()
        form.own = "Answer the telephone"
        await form.save()
        #expect(phone.app.path == [.newOutsourcing(account)] && form.own.isEmpty)
        #expect(form.fields.tasks.last?.task.own == "Answer the telephone")
        await form.save()
        #expect(phone.app.path != [.newOutsourcing(account)])
        await phone.app.lock()
    }

    @Test("what cannot be kept stays in the form, and the right line says so")
    func refused() async throws {
        let (phone, account) = try await shop()
        phone.app.path = [.newOutsourcing(account)]
        let form = OutsourcingModel(phone.app, of: account)
        await form.load()
        form.fields.reach = String(repeating: "電", count: 61)
        await form.save()
        #expect(form.reachProblem != nil && form.ownProblem == nil && form.otherProblem == nil)
        form.fields.reach = "\u{7}"
        #expect(form.failure == nil)
        await form.save()
        #expect(form.failure == .Invalid(field: .reach) && form.reachProblem != nil)
        form.fields.reach = "03-0000-0000"
        form.own = String(repeating: "写", count: 61)
        form.addOwn()
        await form.save()
        #expect(form.failure == .TooLarge(what: .text) && form.ownProblem != nil && form.reachProblem == nil)
        form.fields.tasks.removeLast()
        for number in 1...11 {
            form.own = "Task \(number)"
            form.addOwn()
        }
        await form.save()
        #expect(form.failure == .TooMany(what: .ties) && form.ownProblem != nil)
        #expect(form.fields.tasks.last?.task.own == "Task 11")
        form.say(.may, of: try #require(form.fields.tasks.last)) // left out, there are ten
        await form.save()
        #expect(form.failure == nil)
        await phone.app.lock()
    }

    @Test("work that is over is noted, comes last, and can be taken back")
    func ended() async throws {
        let (phone, account) = try await shop()
        let first = try await write(phone, account) { $0.fields.reach = "first" }
        let second = try await write(phone, account) { $0.fields.reach = "second" }
        let id = try #require(second.id)
        await second.set(ended: true)
        #expect(second.row?.ended == true && phone.app.notice == .shop(.sheetEnded(id)))
        let page = ShopAccountModel(phone.app, account)
        await page.load()
        #expect(page.sheets.map(\.id) == [first.id, second.id] && page.row?.sheets == 1)
        await phone.app.undo()
        await second.load()
        #expect(second.row?.ended == false)
        await second.set(ended: true)
        await second.set(ended: false)
        #expect(second.row?.ended == false && phone.app.notice == .shop(.sheetAgain))
        await phone.app.lock()
    }

    @Test("every page of the shop is made in both languages, whatever the app speaks; no code is on it")
    func paper() async throws {
        let (phone, account) = try await shop()
        let sheet = try await write(phone, account) { form in
            form.own = "<b>Photos</b>"
            form.addOwn()
        }
        let handover = try await phone.vault.startHandover(
            of: account, HandoverDraft(cause: .change, from: nil, to: nil))
        let kinds: [ShopPaper.Kind] = [.outsourcing(try #require(sheet.id)), .handover(handover), .rules]
        for kind in kinds {
            let model = ShopPaperModel(phone.app, kind)
            #expect(model.language == .ja)
            await model.load()
            let japanese = String(decoding: try #require(model.paper).html, as: UTF8.self)
            await model.make(in: .en)
            let paper = try #require(model.paper)
            let english = String(decoding: paper.html, as: UTF8.self)
            #expect(model.language == .en && japanese != english && paper.fileName.hasSuffix(".html"))
            #expect(japanese.contains("lang='ja'") && english.contains("lang='en'"))
            for page in [japanese, english] {
                #expect(!page.contains("<b>Photos") && !page.contains("<script") && !page.contains("7714"))
            }
            model.printed(false)
            #expect(model.printFailed)
            await model.make(in: .ja)
            #expect(!model.printFailed)
        }
        await phone.app.lock()
        let locked = ShopPaperModel(phone.app, .rules)
        await locked.load()
        #expect(locked.paper == nil)
    }
}
