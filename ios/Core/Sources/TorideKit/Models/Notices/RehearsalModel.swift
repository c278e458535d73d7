import Observation

/// The passphrase typed once more: from then on it counts as known.
@Observable @MainActor
public final class RehearsalModel: ScreenModel {
    public var typed = ""

    public var canProve: Bool { !typed.isEmpty && !isBusy }

    /// Takes about a second. The field is empty afterwards.
    public func prove() async {
        guard canProve else { return }
        let secret = Secret(taking: &typed)
        let done = await attempt { () async throws(VaultFailure) in try await bridge.prove(passphrase: secret) }
        if done {
            app.path.removeLast()
            app.tell(.asked(.passphraseProven))
        }
    }
}
