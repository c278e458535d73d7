import Foundation
import Testing

@testable import TorideKit

/// Beginning anew where a vault cannot be opened any more: only on the person's word, and nothing is deleted.
@MainActor @Suite struct StartOverTests {
    static let passphrase = "copper wombat lantern orbit velvet maple"
    let bridge = FakeBridge(.needsRepair)

    func app() async -> AppModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        return app
    }

    @Test("nothing is asked of the core before the person agrees")
    func wordFirst() async {
        let model = CreateModel(await app(), over: true)
        model.passphrase = Self.passphrase
        #expect(model.mustAgree && !model.canCreate)
        await model.create()
        #expect(await bridge.calls.isEmpty)
        model.agree()
        await model.create()
        #expect(await bridge.calls == [.startOver])
        #expect(model.recoveryKey != nil)
    }

    @Test("where there is no vault, none is agreed to be put aside")
    func plainCreate() async {
        let model = CreateModel(await app())
        model.passphrase = Self.passphrase
        await model.create()
        #expect(await bridge.calls == [.create])
    }

    @Test("a vault that came back meanwhile is not replaced; the way leads to opening it")
    func cameBack() async {
        let app = await app()
        app.path = [.startOver]
        let model = CreateModel(app, over: true)
        model.agree()
        model.passphrase = Self.passphrase
        await bridge.become(.locked)
        await bridge.fail(with: .AlreadyExists)
        await model.create()
        #expect(app.stage == .locked)
        #expect(app.path.isEmpty)
    }

    @Test("only a repair that read nothing says so beside the way out")
    func foundNothing() async {
        let model = RepairModel(await app())
        model.proof.typed = Self.passphrase
        await bridge.fail(with: .WrongPassphrase, .NeedsRepair)
        await model.repair()
        #expect(!model.foundNothing && model.problem != nil)
        #expect(model.proof.typed.isEmpty)
        model.proof.typed = Self.passphrase
        await model.repair()
        #expect(model.foundNothing && model.problem == nil)
        #expect(model.app.stage == .blocked(.needsRepair))
    }

    @Test("the recovery key repairs too; one that was refused stays for correction")
    func repairWithKey() async {
        let model = RepairModel(await app())
        model.proof.typed = "words"
        model.proof.way = .recoveryKey
        #expect(model.proof.typed.isEmpty)
        model.proof.typed = "00001-7NXBG"
        #expect(!model.canProve)
        model.proof.typed = Sample.recoveryKey
        await bridge.fail(with: .WrongRecoveryKey)
        await model.repair()
        #expect(model.proof.typed == Sample.recoveryKey)
        await model.repair()
        #expect(model.report != nil && model.proof.typed.isEmpty)
    }
}

/// The same on the real core, in a folder of its own.
@MainActor @Suite final class RealStartOverTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test("a vault of which nothing can be read is put aside byte for byte, and the new one opens by its own words")
    func wholeWay() async throws {
        let noise = try await unreadable()
        let vault = LiveVault { [folder] in folder }
        let app = AppModel(bridge: vault, language: .ja)
        await app.look()
        #expect(app.stage == .blocked(.needsRepair))

        let repair = RepairModel(app)
        repair.proof.typed = StartOverTests.passphrase
        await repair.repair()
        #expect(repair.foundNothing)
        let copies = remains().count // the repair may leave one

        let create = CreateModel(app, over: true)
        create.agree()
        create.passphrase = "marble owl kettle nineteen rivers"
        await create.create()
        let key = try #require(create.recoveryKey)
        guard case .showing(let shown) = key.step else { Issue.record("it is \(key.step)"); return }
        key.wroteItDown()
        key.typed = shown
        await key.prove()
        await create.finish()
        #expect(app.stage == .open)
        #expect(try await vault.overview().accounts.isEmpty)
        #expect(remains().count == copies + 1 && remains().contains(noise))

        await app.lock()
        #expect(app.stage == .locked)
        try await vault.unlock(passphrase: Secret("marble owl kettle nineteen rivers"))
        await vault.lock()
    }

    @Test("a vault that is open is never put aside")
    func neverOpen() async throws {
        let vault = LiveVault { [folder] in folder }
        _ = try await vault.create(passphrase: Secret(StartOverTests.passphrase))
        await #expect(throws: VaultFailure.AlreadyExists) {
            try await vault.startOver(passphrase: Secret("marble owl kettle nineteen rivers"))
        }
        await vault.lock()
        try await vault.unlock(passphrase: Secret(StartOverTests.passphrase))
        await vault.lock()
    }

    @Test("a locked vault is put aside by starting over, and comes back whole; the new one is put aside for it")
    func thereAndBack() async throws {
        let vault = LiveVault { [folder] in folder }
        _ = try await vault.create(passphrase: Secret(StartOverTests.passphrase))
        _ = try await vault.add(AccountDraft(serviceId: "instagram", name: "@tenpo", business: true))
        await vault.lock()

        let app = AppModel(bridge: vault, language: .ja)
        await app.look()
        let create = CreateModel(app, over: true)
        create.agree()
        create.passphrase = "marble owl kettle nineteen rivers"
        await create.create()
        await create.finish()
        #expect(try await vault.overview().accounts.isEmpty)

        let safe = SafekeepingModel(app)
        await safe.load()
        #expect(safe.aside.map(\.opens) == [true])
        let aside = AsideModel(app)
        await aside.load()
        aside.asking = try #require(aside.rows?.first)
        await aside.bringBack()
        #expect(aside.failure == nil && app.stage == .locked)
        let unlock = UnlockModel(app)
        unlock.proof.typed = StartOverTests.passphrase
        await unlock.unlock()
        #expect(try await vault.overview().accounts.map(\.name) == ["@tenpo"])
        #expect(try await vault.setAside().count == 1)
        await app.lock()
    }

    @Test("an unreadable file is repaired with the recovery key")
    func repairWithKey() async throws {
        let first = LiveVault { [folder] in folder }
        let key = try await first.create(passphrase: Secret(StartOverTests.passphrase))
        _ = try await first.add(AccountDraft(serviceId: "instagram", name: "@tenpo", business: true))
        await first.lock()
        let file = folder.appending(path: "vault.db")
        var bytes = try Data(contentsOf: file)
        bytes.replaceSubrange(0..<100, with: Data(repeating: 7, count: 100))
        try bytes.write(to: file)

        let vault = LiveVault { [folder] in folder }
        let app = AppModel(bridge: vault, language: .en)
        await app.look()
        let repair = RepairModel(app)
        repair.proof.way = .recoveryKey
        repair.proof.typed = key.lowercased()
        await repair.repair()
        #expect(repair.report != nil)
        await app.look()
        try await vault.unlock(recoveryKey: Secret(key))
        #expect(try await vault.overview().accounts.map(\.name) == ["@tenpo"])
        await vault.lock()
    }

    /// Makes a vault and loses every byte of its file and all its copies.
    private func unreadable() async throws -> Data {
        let vault = LiveVault { [folder] in folder }
        _ = try await vault.create(passphrase: Secret(StartOverTests.passphrase))
        await vault.lock()
        try? FileManager.default.removeItem(at: folder.appending(path: "snapshots"))
        let file = folder.appending(path: "vault.db")
        let noise = Data(repeating: 7, count: try Data(contentsOf: file).count)
        try noise.write(to: file)
        return noise
    }

    /// What starting over has put aside, in a folder of its own; a repair leaves copies beside it.
    private func remains() -> [Data] {
        let aside = folder.appending(path: "quarantine").path
        let names = FileManager.default.enumerator(atPath: aside)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.contains("/") }.compactMap { FileManager.default.contents(atPath: aside + "/" + $0) }
    }
}
