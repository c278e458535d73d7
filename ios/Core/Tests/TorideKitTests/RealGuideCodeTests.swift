import Foundation
import Testing

@testable import TorideKit

/// The code beside the step, and what is odd about accounts, on the real core.
@MainActor @Suite final class RealGuideCodeTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// At the first step beside which a code of this account stands.
    func atCode(_ phone: Phone, _ account: AccountId) async throws -> GuideModel {
        let model = await RealGuideTests.open(phone.app, account)
        try await RealGuideTests.say("nothing-comes", in: model)
        #expect(model.code != nil)
        return model
    }

    /// At the step where it is typed.
    func atField(_ phone: Phone, _ account: AccountId) async throws -> GuideModel {
        let model = try await atCode(phone, account)
        while model.page?.step?.act != .showCode { await model.next() }
        return model
    }

    func left(_ phone: Phone, _ account: AccountId) async throws -> UInt32 {
        try await phone.vault.account(account).row.left
    }

    @Test("a code is shown on the page, hides itself, and stays the same from step to step")
    func reveal() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let model = try await atCode(phone, account)
        let code = try #require(model.code)
        #expect(!code.canAnswer)
        let start = ContinuousClock.now
        await code.show(at: start)
        guard case .shown(let shown, let seconds) = code.step else { Issue.record("no code is shown"); return }
        #expect(shown.canonical == "77142068" && seconds > 0)
        await model.next()
        #expect(model.code === code && model.code?.step == .shown(shown, secondsLeft: seconds))
        code.tick(at: start + .seconds(seconds))
        #expect(code.step == .hidden(position: 1, of: 3) && code.canAnswer)
        await phone.app.lock()
    }

    @Test("it worked: the code is used, the way goes on; taken back, it is unused again")
    func worked() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let model = try await atField(phone, account)
        let first = try #require(model.code)
        await model.worked() // nobody has seen it yet
        #expect(try await left(phone, account) == 3)
        await first.show()
        let step = try #require(model.page?.step)
        await model.worked()
        #expect(try await left(phone, account) == 2)
        #expect(model.page?.step?.caseKey == step.caseKey && model.page?.step?.index == step.index + 1)
        #expect(phone.app.notice == .codeUsed(first.code) && model.code?.code != first.code)
        await phone.app.undo()
        await model.load()
        #expect(try await left(phone, account) == 3)
        #expect(await model.back() && model.code?.code == first.code)
        await phone.app.lock()
    }

    @Test("it was not taken: that is noted, the next one stands there, and what to look at is a tap away")
    func notTaken() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let model = try await atField(phone, account)
        let first = try #require(model.code)
        await first.show()
        await model.notTaken()
        #expect(try await left(phone, account) == 2)
        #expect(model.rejected == first.code && model.code?.code != first.code && model.code?.step == .opening)
        #expect(model.trouble == .trouble(account, first.code))
        #expect(phone.app.notice == .codeRejected(first.code))
        await phone.app.undo()
        await model.load()
        #expect(try await left(phone, account) == 3 && model.code?.code == first.code && model.rejected == nil)
        await phone.app.lock()
    }

    @Test("whoever gets in with the last code stays on the way: new ones come next")
    func last() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account(codes: "7714 2068\n")
        let model = try await atField(phone, account)
        let way = model.page?.step?.caseKey
        await model.code?.show()
        await model.worked()
        #expect(try await left(phone, account) == 0 && model.code == nil)
        #expect(model.page?.step?.caseKey == way)
        while model.page?.step?.isLast == false, model.act != .storeCodes { await model.next() }
        #expect(model.act == .storeCodes)
        model.follow(.storeCodes)
        #expect(phone.app.path.last == .addCodes(account))
        await phone.app.lock()
    }

    @Test("no code is left, or the last one is not taken: the other ways come next, and never an empty page")
    func noneLeft() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account(codes: "7714 2068\n")
        let model = try await atField(phone, account)
        await model.code?.show()
        await model.notTaken()
        // It stays where it is, with what else can be, opened: the next tap leads to the other ways.
        #expect(model.code == nil && model.looksDifferent && model.page?.step?.showsCode == true)
        let way = model.page?.step?.caseKey
        let others = try #require(model.page?.step).otherwise
        let answer = try #require(others.compactMap(\.answer).first)
        await model.say(answer)
        #expect(model.page?.ask != nil && model.page?.step?.caseKey != way && !model.looksDifferent)
        let again = await RealGuideTests.open(phone.app, account)
        await again.anew()
        try await RealGuideTests.say("nothing-comes", in: again)
        #expect(again.page?.known?.left == 0 && again.page?.ask != nil && again.page?.step == nil)
        await phone.app.lock()
    }

    @Test("whoever stores new codes from another device stays on that way, and types one of them here")
    func otherDevice() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account(codes: "7714 2068\n")
        try await phone.useCode(of: account)
        let model = await RealGuideTests.open(phone.app, account)
        try await RealGuideTests.say("nothing-comes", in: model)
        try await RealGuideTests.say("elsewhere-computer", in: model)
        let way = try #require(model.page?.step?.caseKey)
        while model.act != .storeCodes { await model.next() }
        let place = model.key
        try await phone.store("4417 9025\n6038 1174\n", for: account)
        await model.load()
        #expect(model.page?.step?.caseKey == way && model.key == place && model.page?.known?.left == 2)
        while model.page?.step?.act != .showCode { await model.next() }
        #expect(model.code != nil && model.page?.step?.caseKey == way)
        await phone.app.lock()
    }

    @Test("a service without codes is not asked for any, before unlocking and with its account")
    func noCodes() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let none = try #require(
            Rules.services(matching: "", in: .ja).first { Rules.card(of: $0.id, in: .ja).codes == .none })
        let account = try await phone.vault.add(AccountDraft(serviceId: none.id, name: "@tenpo", business: false))
        let open = await RealGuideTests.open(phone.app, account)
        try await RealGuideTests.say("nothing-comes", in: open)
        let question = open.page?.ask?.key
        #expect(question == "guide-question-elsewhere")
        await open.anew()
        await phone.app.lock()

        let locked = await RealGuideTests.open(phone.app)
        locked.pickService()
        #expect(locked.picking == .service && !locked.services.isEmpty)
        #expect(await locked.back() && locked.picking == nil)
        await locked.choose(service: none.id)
        try await RealGuideTests.say("nothing-comes", in: locked)
        #expect(locked.page?.ask?.key == question && locked.page?.service?.id == none.id)
        await locked.anew()
        await locked.choose(service: nil)
        try await RealGuideTests.say("nothing-comes", in: locked)
        #expect(locked.page?.service == nil && locked.page?.ask?.key == "guide-question-codes")
    }

    @Test("an empty vault leads on as one that is locked does; everything the app can do has its place")
    func noAccount() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let model = await RealGuideTests.open(phone.app)
        await model.pickAccount()
        #expect(model.accounts.isEmpty)
        await model.choose(account: nil)
        try await RealGuideTests.say("still-in", in: model)
        var acts: Set<GuideAct> = []
        while model.page?.step?.isLast == false {
            if let act = model.act, acts.insert(act).inserted {
                model.follow(act)
                #expect(phone.app.path.count == 2)
                phone.app.path = [.guide(nil)]
            }
            await model.next()
        }
        #expect(acts.contains(.storeCodes) && acts.contains(.storage))
        #expect(model.page?.known == nil && model.failure == nil)
        await phone.app.lock()
    }

    @Test("five hundred accounts can be chosen from, and one in the bin is not among them")
    func many() async throws {
        let phone = Phone(folder)
        await phone.begin()
        var last: AccountId?
        for number in 0..<500 {
            last = try await phone.vault.add(
                AccountDraft(serviceId: "instagram", name: "@tenpo\(number)", business: false))
        }
        let account = try #require(last)
        let model = await RealGuideTests.open(phone.app)
        #expect(model.picking == .account && model.accounts.count == 500)
        await model.choose(account: account)
        #expect(model.page?.known?.account.id == account && model.accounts.isEmpty)
        try await RealGuideTests.say("nothing-comes", in: model)
        #expect(model.page?.ask != nil && model.failure == nil)
        let prevention = PreventionModel(phone.app)
        await prevention.load()
        #expect(prevention.precautions.contains { $0.open.count == 500 })
        try await phone.vault.bin(account)
        await model.pickAccount()
        #expect(model.accounts.count == 499)
        await model.choose(account: nil)
        #expect(model.page?.known == nil && model.failure == nil)
        await phone.app.lock()
    }
}
