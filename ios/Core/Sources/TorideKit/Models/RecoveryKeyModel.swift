import Observation

/// The recovery key: shown once, then typed back, which proves that it was written down.
@Observable @MainActor
public final class RecoveryKeyModel: ProvingModel {
    public enum Step: Sendable, Equatable, CustomStringConvertible {
        /// A new key is made only for whoever proves that the vault is theirs.
        case asking
        /// The key stands on the screen.
        case showing(key: String)
        /// The person types it back; it is no longer shown.
        case typing
        /// It opened the vault.
        case proven

        public var description: String { "[secret]" }
    }

    public private(set) var step: Step
    /// What is typed back.
    public var typed = "" {
        didSet { check = Rules.check(recoveryKey: Secret(typed)) }
    }
    /// The core's judgement, group by group.
    public private(set) var check: RecoveryKeyCheck?

    /// The key of a vault just made (`.showing`), a new key (`.asking`), or one that was written down
    /// before and is only typed back (`.typing`).
    public init(_ app: AppModel, from step: Step) {
        self.step = step
        super.init(app)
    }

    /// Makes a new key; the old one opens nothing any more. Takes seconds.
    public func makeNew() async {
        _ = await proving { (secret) async throws(VaultFailure) in
            step = .showing(key: try await bridge.newRecoveryKey(with: secret))
        }
    }

    /// "I wrote it down."
    public func wroteItDown() {
        step = .typing
    }

    public var isTyped: Bool { check?.complete == true && !isBusy }

    /// Opens the recovery slot with what was typed.
    public func prove() async {
        guard isTyped else { return }
        let secret = Secret(typed)
        await attempt { () async throws(VaultFailure) in
            try await bridge.prove(recoveryKey: secret)
            typed = ""
            step = .proven
        }
    }
}
