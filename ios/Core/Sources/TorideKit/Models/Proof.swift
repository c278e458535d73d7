import Observation

/// How a person proves anew that the vault is theirs: with its passphrase, or with its recovery key, as whoever
/// forgot the passphrase came in with that. Never prints itself.
public struct Proof: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    public enum Way: Sendable, CaseIterable {
        case passphrase
        case recoveryKey
    }

    /// Changing the way forgets what was typed.
    public var way = Way.passphrase {
        didSet { typed = "" }
    }
    public var typed = "" {
        didSet {
            check = way == .recoveryKey && !typed.isEmpty ? Rules.check(recoveryKey: Secret(typed)) : nil
        }
    }
    /// The recovery key's groups as far as it was typed; none for a passphrase.
    public private(set) var check: RecoveryKeyCheck?

    public init() {}

    /// Whether it can be tried.
    public var isComplete: Bool {
        switch way {
        case .passphrase: !typed.isEmpty
        case .recoveryKey: check?.complete == true
        }
    }

    /// As a backup wants it: some open by one of the two alone.
    mutating func fit(_ backup: BundleInfo) {
        let fits = way == .passphrase ? backup.byPassphrase : backup.byRecoveryKey
        if !fits { way = backup.byPassphrase ? .passphrase : .recoveryKey }
    }

    public var description: String { "[secret]" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A screen that asks for a proof before it does something.
@Observable @MainActor
public class ProvingModel: ScreenModel {
    public var proof = Proof() {
        didSet {
            if proof.way != oldValue.way {
                failure = nil
            }
        }
    }

    public var canProve: Bool { proof.isComplete && !isBusy }

    /// Does what has to be proven first. A passphrase leaves its field at once; a recovery key stays for correction
    /// until it was accepted. Returns whether it was done.
    func proving(_ work: (Secret) async throws(VaultFailure) -> Void) async -> Bool {
        guard canProve else { return false }
        let secret = Secret(proof.typed)
        if proof.way == .passphrase {
            proof.typed = ""
        }
        let done = await attempt { () async throws(VaultFailure) in try await work(secret) }
        if done {
            proof.typed = ""
        }
        return done
    }
}
