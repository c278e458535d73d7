import Testing

@testable import TorideKit

@MainActor @Suite struct CreateTests {
    let bridge = FakeBridge(.fresh)

    func model() async -> CreateModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        return CreateModel(app)
    }

    @Test("a vault is made, its key is shown, typed back, and home opens")
    func wholeWay() async throws {
        let model = await model()
        model.passphrase = "copper wombat lantern orbit velvet maple"
        #expect(model.canCreate)
        await model.create()
        #expect(model.passphrase.isEmpty)

        let key = try #require(model.recoveryKey)
        #expect(key.step == .showing(key: Sample.recoveryKey))
        key.wroteItDown()
        key.typed = Sample.recoveryKey
        #expect(key.isTyped)
        await key.prove()
        #expect(key.step == .proven)
        #expect(key.typed.isEmpty)

        await model.finish()
        #expect(model.app.stage == .open)
        #expect(model.recoveryKey == nil)
    }

    @Test("a full disk keeps the passphrase in its field, and nothing was made")
    func fullDisk() async {
        let model = await model()
        model.passphrase = "copper wombat lantern orbit velvet maple"
        await bridge.fail(with: .StorageFull)
        await model.create()
        #expect(model.failure == .StorageFull)
        #expect(!model.passphrase.isEmpty)
        #expect(model.recoveryKey == nil)
    }

    @Test("a vault that was made meanwhile is never replaced; the way leads to opening it")
    func madeMeanwhile() async throws {
        let model = await model()
        model.passphrase = "copper wombat lantern orbit velvet maple"
        await bridge.become(.locked)
        await bridge.fail(with: .AlreadyExists)
        await model.create()
        #expect(model.failure == .AlreadyExists)
        #expect(model.app.stage == .locked)
    }

    @Test("a passphrase that the core does not accept cannot be used")
    func weak() async {
        let model = await model()
        #expect(model.check == nil)
        model.passphrase = "abc"
        #expect(!model.canCreate)
    }

    @Test("the key is no longer on the screen while it is typed back")
    func keyIsCovered() async throws {
        let model = await model()
        model.passphrase = "copper wombat lantern orbit velvet maple"
        await model.create()
        let key = try #require(model.recoveryKey)
        #expect(!"\(key.step) \(String(reflecting: key.step))".contains(Sample.recoveryKey))
        key.wroteItDown()
        #expect(key.step == .typing)
    }
}
