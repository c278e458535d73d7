import Testing

@testable import TorideKit

@MainActor @Suite struct ShowCodeTests {
    let start = ContinuousClock.now
    let bridge = FakeBridge(.unlocked)

    func model() async -> ShowCodeModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        app.path = [.account(Sample.account), .showCode("c1", of: Sample.account)]
        return ShowCodeModel(app, "c1", of: Sample.account)
    }

    @Test("a code is not opened before it is asked for")
    func coveredFirst() async {
        let model = await model()
        await model.load()
        #expect(model.step == .opening)
        #expect(!model.canAnswer)
        #expect(await bridge.calls.isEmpty)
    }

    @Test("a shown code hides when its time is over, and not before")
    func hides() async {
        let model = await model()
        await model.show(at: start)
        model.tick(at: start + .seconds(29))
        #expect(model.step == .shown(Sample.shop.shown, secondsLeft: 1))
        model.tick(at: start + .seconds(30))
        #expect(model.step == .hidden(position: 2, of: 5))
        #expect(model.canAnswer)
    }

    @Test("it worked: back at the account, told there, and it can be taken back")
    func usedAndUndone() async {
        let model = await model()
        await model.show(at: start)
        await model.worked()
        #expect(model.app.path == [.account(Sample.account)])
        #expect(model.app.notice == .codeUsed("c1"))
        #expect(model.step == .hidden(position: 2, of: 5))
        await model.app.undo()
        #expect(model.app.notice == .undone)
        #expect(model.app.changes == 1)
        #expect(await bridge.calls == [.reveal("c1"), .mark("c1", .used), .undo("c1", .used)])
    }

    @Test("it did not work: recorded, covered, and taking it back shows the code again")
    func failedAndUndone() async {
        let model = await model()
        await model.show(at: start)
        await model.failed()
        #expect(model.step == .rejected)
        await model.undoFailed()
        let expected: [FakeBridge.Call] = [
            .reveal("c1"), .mark("c1", .rejected), .undo("c1", .rejected), .reveal("c1"),
        ]
        #expect(await bridge.calls == expected)
        guard case .shown = model.step else { Issue.record("the code is \(model.step)"); return }
    }

    @Test("a full disk is told, and the code stays on the screen")
    func fullDisk() async {
        let model = await model()
        await model.show(at: start)
        await bridge.fail(with: .StorageFull)
        await model.worked()
        #expect(model.failure == .StorageFull)
        #expect(model.step == .shown(Sample.shop.shown, secondsLeft: 30))
        #expect(model.app.path.last == .showCode("c1", of: Sample.account))
    }

    @Test("locking takes every screen away")
    func lockTakesScreens() async {
        let model = await model()
        await bridge.fail(with: .Locked)
        await model.show(at: start)
        #expect(model.app.stage == .locked)
        #expect(model.app.path.isEmpty)
    }
}
