import Foundation
import Testing

@testable import TorideKit

/// Before something that cannot be taken back, the vault asks for its passphrase or its recovery key.
@MainActor @Suite struct ProofTests {
    let bridge = FakeBridge(.unlocked)

    func app() async -> AppModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        return app
    }

    @Test("changing the way forgets what was typed, and an unfinished key is not tried")
    func ways() {
        var proof = Proof()
        #expect(!proof.isComplete)
        proof.typed = "six random words"
        #expect(proof.isComplete && proof.check == nil)
        proof.way = .recoveryKey
        #expect(proof.typed.isEmpty && !proof.isComplete)
        proof.typed = "00001-7NXBG"
        #expect(proof.check != nil && !proof.isComplete)
        proof.typed = Sample.recoveryKey
        #expect(proof.isComplete)
    }

    @Test("nothing prints what was typed")
    func redacted() {
        var proof = Proof()
        proof.typed = "six random words"
        var dumped = ""
        dump(proof, to: &dumped)
        #expect(!"\(proof) \(String(reflecting: proof)) \(dumped)".contains("random"))
    }

    @Test("a refused passphrase is gone from its field, a refused recovery key stays for correction")
    func refused() async {
        let model = PurgeModel(await app(), Sample.account)
        model.proof.typed = "six random words"
        await bridge.fail(with: .WrongPassphrase, .WrongRecoveryKey)
        await model.purge()
        #expect(model.failure == .WrongPassphrase && model.proof.typed.isEmpty)
        model.proof.way = .recoveryKey
        #expect(model.failure == nil)
        model.proof.typed = Sample.recoveryKey
        await model.purge()
        #expect(model.failure == .WrongRecoveryKey && model.proof.typed == Sample.recoveryKey)
        await model.purge()
        #expect(model.app.notice == .accountPurged && model.proof.typed.isEmpty)
    }

    @Test("whoever forgot the passphrase does all of it with the recovery key", arguments: Proof.Way.allCases)
    func everywhere(way: Proof.Way) async {
        let app = await app()
        let purge = PurgeModel(app, Sample.account)
        let damage = DamageModel(app)
        let newKey = RecoveryKeyModel(app, from: .asking)
        let change = ChangePassphraseModel(app)
        change.new = "copper wombat lantern orbit velvet maple"
        for model in [purge, damage, newKey, change] as [ProvingModel] {
            #expect(!model.canProve)
            model.proof.way = way
            model.proof.typed = way == .passphrase ? "six random words" : Sample.recoveryKey
        }
        await purge.purge()
        await damage.acceptAsIs()
        await newKey.makeNew()
        await change.change()
        let expected: [FakeBridge.Call] = [
            .purge(Sample.account), .acceptAsIs, .newRecoveryKey, .changePassphrase,
        ]
        #expect(await bridge.calls == expected)
    }
}

/// The same on the real core, in a folder of its own.
@MainActor @Suite final class RealProofTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test("the recovery key purges an account, makes a new key, and sets a new passphrase")
    func withKey() async throws {
        let vault = LiveVault { [folder] in folder }
        let app = AppModel(bridge: vault, language: .ja)
        let key = try await vault.create(passphrase: Secret("copper wombat lantern orbit velvet maple"))
        await app.look()
        let account = try await vault.add(AccountDraft(serviceId: "instagram", name: "@tenpo", business: true))
        try await vault.bin(account)

        let purge = PurgeModel(app, account)
        purge.proof.way = .recoveryKey
        purge.proof.typed = key.lowercased()
        await purge.purge()
        #expect(app.notice == .accountPurged)
        #expect(try await vault.accounts(.bin).isEmpty)

        let renew = RecoveryKeyModel(app, from: .asking)
        renew.proof.way = .recoveryKey
        renew.proof.typed = key
        await renew.makeNew()
        guard case .showing(let newKey) = renew.step else { Issue.record("it is \(renew.step)"); return }

        let change = ChangePassphraseModel(app)
        change.new = "marble owl kettle nineteen rivers"
        change.proof.way = .recoveryKey
        change.proof.typed = key
        await change.change()
        #expect(change.failure != nil)
        change.proof.typed = newKey
        await change.change()
        #expect(app.notice == .passphraseChanged)
        await app.lock()
        try await vault.unlock(passphrase: Secret("marble owl kettle nineteen rivers"))
        await vault.lock()
    }
}
