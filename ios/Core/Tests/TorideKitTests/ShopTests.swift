import Testing

@testable import TorideKit

/// What the screens of the shop do when something fails, or comes in another order.
@MainActor @Suite struct ShopTests {
    let bridge = FakeBridge(.unlocked)

    func app() async -> AppModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        return app
    }

    @Test("a full disk leaves the question, the check and the note as they were")
    func fullDisk() async {
        let app = await app()
        let model = HandoverModel(app, Sample.handoverId)
        await model.load()
        model.ask(.check("log-in"))
        model.chosen = Sample.person
        await bridge.fail(with: .StorageFull)
        await model.confirm()
        #expect(model.failure == .StorageFull && model.asking == .check("log-in") && app.notice == nil)
        model.ask(nil)
        #expect(model.failure == nil)
        model.own = "Keys"
        await bridge.fail(with: .StorageFull)
        await model.addOwn()
        #expect(model.own == "Keys" && model.ownProblem == app.words.say(.StorageFull) && model.otherProblem == nil)
        model.note = "On Friday"
        await bridge.fail(with: .StorageFull)
        await model.keepNote()
        #expect(model.note == "On Friday" && model.noteProblem != nil && model.ownProblem == nil)
        await bridge.fail(with: .StorageFull)
        await model.callOff()
        #expect(model.otherProblem != nil && model.noteProblem == nil && model.note == "On Friday")
    }

    @Test("nothing is ticked or signed before somebody is named who is still there")
    func nobody() async {
        let model = HandoverModel(await app(), Sample.handoverId)
        await model.load()
        model.ask(.check("log-in"))
        await model.confirm()
        model.chosen = "ff"
        await model.confirm()
        model.ask(nil)
        model.chosen = Sample.person
        await model.confirm() // nothing is asked
        #expect(await bridge.calls.isEmpty)
        model.ask(.signature)
        await model.confirm()
        #expect(await bridge.calls == [.shop(.sign(Sample.handoverId, by: Sample.person))])
    }

    @Test("what was said can be taken back, where there is a way back")
    func undo() async {
        let app = await app()
        let notices: [(ShopNotice, FakeBridge.ShopCall)] = [
            (.ticked("a", check: "codes"), .check("a", "codes", by: nil)),
            (.unticked("a", check: "codes", by: "p"), .check("a", "codes", by: "p")),
            (.signed("a"), .unsign("a")), (.signatureTakenBack("a", by: "p"), .sign("a", by: "p")),
            (.cancelled("a"), .cancel("a", false)), (.sheetEnded("b"), .endSheet("b", false)),
        ]
        for (notice, call) in notices {
            #expect(Notice.shop(notice).canUndo)
            app.tell(.shop(notice))
            await app.undo()
            #expect(await bridge.calls.last == .shop(call) && app.notice == .undone)
        }
        for notice in [ShopNotice.checkRemoved, .noteKept, .goesOn, .sheetAgain] {
            #expect(!notice.canUndo)
        }
    }

    @Test("something that is there no more is said to be gone")
    func gone() async {
        let app = await app()
        let models: [ReadingModel] = [
            HandoverModel(app, "ff"), HandoverModel(app, of: "ff"), OutsourcingModel(app, "ff"),
            OutsourcingModel(app, of: "ff"),
        ]
        for model in models {
            await model.load()
            #expect(model.failure == .NotFound)
        }
    }

    @Test("what was typed into a form stays, whatever is read meanwhile")
    func typedStays() async {
        let app = await app()
        let handover = HandoverModel(app, of: Sample.account)
        await handover.load()
        #expect(handover.fields.from == Sample.person)
        handover.fields.from = nil // on purpose
        await handover.load()
        #expect(handover.fields.from == nil)
        let sheet = OutsourcingModel(app, Sample.sheet.id)
        await sheet.load()
        sheet.edit()
        sheet.fields.reach = "by mail"
        await sheet.load()
        #expect(sheet.isEditing && sheet.fields.reach == "by mail")
        sheet.cancel()
        #expect(!sheet.isEditing && sheet.row?.reach == "03-0000-0000")
    }

    @Test("a vault that locks while something is stored leaves no screen behind")
    func locksMeanwhile() async {
        let app = await app()
        app.path = [.shop, .newOutsourcing(Sample.account)]
        let model = OutsourcingModel(app, of: Sample.account)
        await model.load()
        await app.lock()
        await model.save()
        #expect(app.path.isEmpty)
    }

    @Test("the guide leads to the shop")
    func lead() {
        #expect(Lead.shop.route == .shop)
    }
}
