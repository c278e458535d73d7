import Observation

/// New keys for the vault; then its new recovery key, shown once and typed back.
@Observable @MainActor
public final class RekeyModel: ProvingModel {
    public enum Step: Sendable, Equatable {
        case ask
        case key
        case done
    }

    public private(set) var step = Step.ask
    /// Another passphrase too.
    public var wantsNew = false {
        didSet { new = "" }
    }
    public var new = "" {
        didSet { check = new.isEmpty ? nil : Rules.check(passphrase: Secret(new)) }
    }
    public private(set) var check: PassphraseCheck?
    public private(set) var recoveryKey: RecoveryKeyModel?

    /// Whoever comes with the recovery key has no passphrase to keep.
    public var needsNew: Bool { proof.way == .recoveryKey }

    public var canRekey: Bool { canProve && (!(wantsNew || needsNew) || check?.accepted == true) }

    /// Takes seconds.
    public func rekey() async {
        guard canRekey else { return }
        let after = wantsNew || needsNew ? Secret(new) : nil
        let done = await proving { (secret) async throws(VaultFailure) in
            let key = try await bridge.rekey(with: secret, passphrase: after)
            recoveryKey = RecoveryKeyModel(app, from: .showing(key: key))
            step = .key
        }
        if done {
            new = ""
            app.hasNewKeys = true
        }
    }

    /// The new key was typed back.
    public func proven() {
        (recoveryKey, step) = (nil, .done)
    }
}
