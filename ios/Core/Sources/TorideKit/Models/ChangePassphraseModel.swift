import Observation

/// The passphrase as it is, or the recovery key where it was forgotten; and the passphrase as it will be.
@Observable @MainActor
public final class ChangePassphraseModel: ProvingModel {
    public var new = "" {
        didSet { check = new.isEmpty ? nil : Rules.check(passphrase: Secret(new)) }
    }
    /// The core's judgement of the new one; none while nothing is typed.
    public private(set) var check: PassphraseCheck?

    public var canChange: Bool { canProve && check?.accepted == true }

    /// Changes it and goes back. Takes seconds.
    public func change() async {
        guard canChange else { return }
        let after = Secret(new)
        let done = await proving { (before) async throws(VaultFailure) in
            try await bridge.changePassphrase(from: before, to: after)
        }
        if done {
            new = ""
            app.back(to: .settings)
            app.tell(.passphraseChanged)
        }
    }
}
