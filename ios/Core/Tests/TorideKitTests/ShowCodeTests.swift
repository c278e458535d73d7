import Testing

@testable import TorideKit

@MainActor @Suite struct ShowCodeTests {
    let start = ContinuousClock.now
    let bridge = FakeBridge(.unlocked)

    func model() async -> ShowCodeModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        return ShowCodeModel(app, "c1", of: Sample.account)
    }

    @Test("a code is covered until it is asked for")
    func coveredFirst() async {
        let model = await model()
        await model.load()
        #expect(model.step == .covered)
        #expect(await bridge.calls.isEmpty)
    }

    @Test("a shown code hides when its time is over, and not before")
    func hides() async {
        let model = await model()
        await model.show(at: start)
        model.tick(at: start + .seconds(29))
        #expect(model.step == .shown(Sample.shop.shown, secondsLeft: 1))
        model.tick(at: start + .seconds(30))
        #expect(model.step == .covered)
    }

    @Test("it worked: marked used, and it can be taken back")
    func usedAndUndone() async {
        let model = await model()
        await model.show(at: start)
        await model.answer(.used)
        #expect(model.step == .answered(.used))
        await model.undo()
        #expect(model.step == .covered)
        #expect(await bridge.calls == [.reveal("c1"), .mark("c1", .used), .undo("c1", .used)])
    }

    @Test("a full disk is told, and the code stays on the screen")
    func fullDisk() async {
        let model = await model()
        await model.show(at: start)
        await bridge.fail(with: .StorageFull)
        await model.answer(.used)
        #expect(model.failure == .StorageFull)
        #expect(model.step == .shown(Sample.shop.shown, secondsLeft: 30))
    }

    @Test("locking takes every screen away")
    func lockTakesScreens() async {
        let model = await model()
        model.app.path = [.showCode("c1", of: Sample.account)]
        await bridge.fail(with: .Locked)
        await model.show(at: start)
        #expect(model.app.stage == .locked)
        #expect(model.app.path.isEmpty)
    }
}
