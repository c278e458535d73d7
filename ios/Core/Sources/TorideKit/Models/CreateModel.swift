import Observation

/// Making a vault: a passphrase, then the recovery key.
@Observable @MainActor
public final class CreateModel: ScreenModel {
    /// The passphrase as typed; empty once it is on its way.
    public var passphrase = "" {
        didSet { check = passphrase.isEmpty ? nil : Rules.check(passphrase: Secret(passphrase)) }
    }
    /// The core's judgement; none while nothing is typed.
    public private(set) var check: PassphraseCheck?
    /// The recovery key, once the vault is made.
    public private(set) var recoveryKey: RecoveryKeyModel?

    public var canCreate: Bool { check?.accepted == true && !isBusy }

    /// Makes the vault. Takes seconds.
    public func create() async {
        guard canCreate else { return }
        let secret = Secret(passphrase)
        await attempt { () async throws(VaultFailure) in
            let key = try await bridge.create(passphrase: secret)
            passphrase = ""
            recoveryKey = RecoveryKeyModel(app, from: .showing(key: key))
        }
    }

    /// The key was proven, or is left for later: home asks for it then.
    public func finish() async {
        recoveryKey = nil
        await app.enter()
    }
}
