import Observation

/// The passphrase as it is, and as it will be.
@Observable @MainActor
public final class ChangePassphraseModel: ScreenModel {
    public var old = ""
    public var new = "" {
        didSet { check = new.isEmpty ? nil : Rules.check(passphrase: Secret(new)) }
    }
    /// The core's judgement of the new one; none while nothing is typed.
    public private(set) var check: PassphraseCheck?

    public var canChange: Bool { !old.isEmpty && check?.accepted == true && !isBusy }

    /// Changes it and goes back. Takes seconds.
    public func change() async {
        guard canChange else { return }
        let (before, after) = (Secret(taking: &old), Secret(new))
        let done = await attempt { () async throws(VaultFailure) in
            try await bridge.changePassphrase(from: before, to: after)
        }
        if done {
            new = ""
            app.back(to: .settings)
            app.tell(.passphraseChanged)
        }
    }
}
