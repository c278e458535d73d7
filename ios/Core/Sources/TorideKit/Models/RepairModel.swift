import Observation

/// Building a vault anew from what still opens: with its passphrase, or with its recovery key.
@Observable @MainActor
public final class RepairModel: ScreenModel {
    public var way = UnlockModel.Way.passphrase {
        didSet {
            typed = ""
            failure = nil
        }
    }
    /// What is typed; a passphrase is gone once it is on its way.
    public var typed = "" {
        didSet {
            check = way == .recoveryKey && !typed.isEmpty ? Rules.check(recoveryKey: Secret(typed)) : nil
        }
    }
    /// The recovery key's groups as far as it was typed; none for a passphrase.
    public private(set) var check: RecoveryKeyCheck?
    /// What the repair brought back.
    public private(set) var report: RepairReport?

    public var canRepair: Bool {
        guard !isBusy else { return false }
        return switch way {
        case .passphrase: !typed.isEmpty
        case .recoveryKey: check?.complete == true
        }
    }

    /// Nothing could be read: a new vault is all that is left.
    public var foundNothing: Bool { failure == .NeedsRepair }

    /// The sentence for it stands beside the way out.
    override public var problem: String? { foundNothing ? nil : super.problem }

    /// Takes seconds. A recovery key stays in its field for correction.
    public func repair() async {
        guard canRepair else { return }
        let secret = Secret(typed)
        if way == .passphrase {
            typed = ""
        }
        let isBuilt = await attempt { () async throws(VaultFailure) in
            report = try await bridge.repair(with: secret)
        }
        if isBuilt {
            typed = ""
        }
    }
}
