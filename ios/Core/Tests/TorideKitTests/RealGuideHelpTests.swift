import Foundation
import Testing

@testable import TorideKit

/// The helper for messages, prevention, storage, questions, the search and waiting, on the real core.
@MainActor @Suite final class RealGuideHelpTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test(
        "a message is understood in part, in both languages, and what somebody chose counts more",
        arguments: ["コードが正しくありません", "ｺｰﾄﾞが間違って", "The code you entered is incorrect", "wrong cod"])
    func heard(message: String) async {
        let model = TroubleModel(AppModel(bridge: LiveVault { [folder] in folder }, language: .ja))
        model.message = message
        #expect(model.symptom == "wrong-code" && model.typed == nil)
        await model.load()
        #expect(model.checks == nil) // which kind of code it asked for comes first
        await model.choose(typed: "backup-code")
        #expect(model.checks?.isEmpty == false && model.checks?.last?.leads != nil)
        await model.choose(symptom: "expired")
        model.message = message + " "
        #expect(model.symptom == "expired" && !model.endsHere)
        await model.choose(symptom: "connection") // the code may well be right
        #expect(model.checks?.isEmpty == false && model.endsHere)
    }

    @Test("a code that was not taken is marked once, and the next one is shown in its place")
    func nextCode() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let code = try #require(try await phone.vault.account(account).nextCode)
        phone.app.path = [.account(account), .showCode(code, of: account), .trouble(account, code)]
        let model = TroubleModel(phone.app, account, code: code)
        await model.choose(symptom: "wrong-code")
        await model.choose(typed: "backup-code")
        #expect(model.checks?.contains { $0.leads == .nextCode } == true)
        await model.follow(.nextCode)
        let detail = try await phone.vault.account(account)
        let next = try #require(detail.nextCode)
        #expect(detail.row.left == 2 && next != code)
        #expect(phone.app.path == [.account(account), .showCode(next, of: account)])

        phone.app.path = [.guide(account), .trouble(account, code)]
        await model.follow(.nextCode) // marked already
        #expect(try await phone.vault.account(account).row.left == 2)
        #expect(phone.app.path == [.guide(account)])
        await phone.app.lock()
    }

    @Test("whatever a check leads to, it leads somewhere, locked and open, with and without an account")
    func leads() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        for lead in [CheckLead.useBackupCode, .nextCode, .getNew, .otherWays] {
            for about in [account, nil] {
                phone.app.path = [.trouble(about, nil)]
                await TroubleModel(phone.app, about).follow(lead)
                #expect(phone.app.path != [.trouble(about, nil)] && !phone.app.path.isEmpty, "\(lead)")
            }
        }
        await phone.app.lock()
        phone.app.path = [.guide(nil), .trouble(nil, nil)]
        await TroubleModel(phone.app).follow(.otherWays)
        #expect(phone.app.path == [.guide(nil)])
        await TroubleModel(phone.app).follow(.useBackupCode) // unlocks for it
        #expect(phone.app.path.isEmpty)
        await phone.unlock()
        #expect(phone.app.path == [.guide(nil)])
        await phone.app.lock()
    }

    @Test("from the helper to the other ways: they stand open on the step")
    func otherWays() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let guide = await RealGuideTests.open(phone.app, account)
        try await RealGuideTests.say("nothing-comes", in: guide)
        while guide.page?.step?.otherwise.contains(where: \.trouble) == false { await guide.next() }
        #expect(!guide.looksDifferent)
        phone.app.path.append(guide.trouble)
        await TroubleModel(phone.app, account).follow(.otherWays)
        #expect(phone.app.path == [.guide(account)])
        await guide.load()
        #expect(guide.looksDifferent)
        await guide.next()
        #expect(!guide.looksDifferent)
        await phone.app.lock()
    }

    @Test("precautions tick themselves by what the vault knows, and nothing is ticked before unlocking")
    func precautions() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let model = PreventionModel(phone.app)
        await model.load()
        #expect(model.precautions.count == 3)
        #expect(model.precautions.contains { $0.key == "prevent-codes" && $0.tick == .done })
        #expect(model.precautions.contains { $0.tick == .open && $0.open.map(\.id) == [account] })
        await phone.app.lock()
        let locked = PreventionModel(phone.app)
        await locked.load()
        #expect(locked.precautions.count == 3 && locked.precautions.allSatisfy { $0.tick == .nothingYet })
    }

    @Test("storage says where this account's copies are; the rules of a shop are those of the shop")
    func storage() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let place = try await phone.vault.add(place: PlaceDraft(name: "Safe", kind: .cabinet, keeper: nil))
        let set = try #require(try await phone.vault.account(account).currentSets.first?.id)
        let model = StorageModel(phone.app, account)
        await model.load()
        #expect(model.detail != nil && model.copies.isEmpty && !model.isBusiness)
        try await phone.vault.setCopy(account, of: set, in: place, true)
        await model.load()
        #expect(model.copies.map(\.place) == [place])
        let own = model.rules
        model.isBusiness = true
        #expect(Set(own).isStrictSubset(of: Set(model.rules)) && model.methods.count == 3)
        await phone.app.lock()
    }

    @Test("questions and the search lead to what does it; a screen of the vault asks to open it first")
    func search() async throws {
        let phone = Phone(folder)
        await phone.begin()
        await phone.app.lock()
        let model = GuideSearchModel(phone.app)
        let all = model.hits.count
        #expect(all > 20 && Rules.faq.count > 12)
        for query in ["機種変更", "スクショ", "ばっくあっぷ", "backup"] {
            model.query = query
            #expect(!model.hits.isEmpty && model.hits.count <= all, "\(query)")
        }
        model.query = "qzxv"
        #expect(model.hits.isEmpty)
        phone.app.path = [.faq]
        phone.app.follow(.storage)
        #expect(phone.app.path == [.faq, .storage(nil)])
        phone.app.follow(.contacts)
        #expect(phone.app.path.isEmpty)
        await phone.unlock()
        #expect(phone.app.path == [.checklist])
        phone.app.follow(.trouble)
        #expect(phone.app.path == [.checklist, .trouble(nil, nil)])
        await phone.app.lock()
    }

    @Test("a service was asked: home lists it, the reminder is set, and it ends when the person says so")
    func waiting() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        phone.app.path = [.guide(account), .wait(account)]
        let model = WaitModel(phone.app, account)
        await model.load()
        #expect(model.days == Rules.usualWait && model.row == nil && !model.isSilent)
        while model.canWaitLess { model.waitLess() }
        #expect(model.days == 1)
        let before = phone.store.load()?.due
        await model.wait()
        #expect(phone.app.path == [.guide(account)])
        guard case .waiting(.until(let at)) = phone.app.notice else { Issue.record("it was not said"); return }
        #expect(at > Reminders.clock() && phone.store.load()?.due == at && before != at)
        #expect(await phone.centre.asked == 1)

        let home = HomeModel(phone.app)
        await home.load()
        #expect(home.waiting.map(\.account.id) == [account] && home.waiting.first?.isDue == false)
        phone.app.path = [.wait(account)]
        let again = WaitModel(phone.app, account)
        await again.load()
        #expect(again.row?.remindAt == at)
        for _ in 0..<100 { again.waitLonger() }
        #expect(again.days == Rules.longestWait)
        await again.stop()
        #expect(phone.app.path.isEmpty && phone.app.notice == .waiting(.stopped))
        await home.load()
        #expect(home.waiting.isEmpty)
        await phone.app.lock()
    }

    @Test("without an account it is chosen which one is waited for; where there is none, that is said")
    func waitingForWhich() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let model = WaitModel(phone.app)
        await model.load()
        #expect(model.accounts?.isEmpty == true && model.account == nil)
        await model.wait()
        #expect(phone.app.notice == nil)
        let account = try await phone.account()
        await model.load()
        await model.choose(account)
        #expect(model.chosen?.id == account && model.row == nil)
        await phone.app.lock()
    }
}
