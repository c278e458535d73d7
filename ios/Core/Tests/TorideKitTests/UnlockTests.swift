import Testing

@testable import TorideKit

@MainActor @Suite struct UnlockTests {
    let bridge = FakeBridge(.locked)

    func model() async -> UnlockModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        return UnlockModel(app)
    }

    @Test("the right passphrase opens home, and its field is empty")
    func opens() async {
        let model = await model()
        model.proof.typed = "six random words"
        #expect(model.canProve)
        await model.unlock()
        #expect(model.proof.typed.isEmpty)
        #expect(model.app.stage == .open)
    }

    @Test("a wrong passphrase is told, leaves the vault locked, and says how long to wait")
    func wrong() async {
        let model = await model()
        model.proof.typed = "six random birds"
        await bridge.fail(with: .WrongPassphrase)
        await bridge.wait(seconds: 5)
        await model.unlock()
        #expect(model.failure == .WrongPassphrase)
        #expect(model.app.stage == .locked)
        model.proof.typed = "six random words"
        #expect(!model.canProve)
        #expect(model.problem == model.app.words.say(.Throttled(seconds: 5)))
        await bridge.wait(seconds: 0)
        await model.refreshWait()
        #expect(model.canProve)
    }

    @Test("a recovery key that was refused stays in its field for correction")
    func keyStays() async {
        let model = await model()
        model.proof.way = .recoveryKey
        model.proof.typed = Sample.recoveryKey
        await bridge.fail(with: .WrongRecoveryKey)
        await model.unlock()
        #expect(model.proof.typed == Sample.recoveryKey)
    }

    @Test("an unfinished recovery key is not tried")
    func unfinished() async {
        let model = await model()
        model.proof.way = .recoveryKey
        model.proof.typed = "00001-7NXBG"
        #expect(!model.canProve)
    }

    @Test("changing the way forgets what was typed")
    func changingTheWay() async {
        let model = await model()
        model.proof.typed = "six random words"
        model.proof.way = .recoveryKey
        #expect(model.proof.typed.isEmpty)
    }
}
