import Observation

/// Building a vault anew from what still opens.
@Observable @MainActor
public final class RepairModel: ProvingModel {
    /// What the repair brought back.
    public private(set) var report: RepairReport?

    /// Nothing could be read: a new vault is all that is left.
    public var foundNothing: Bool { failure == .NeedsRepair }

    /// The sentence for it stands beside the way out.
    override public var problem: String? { foundNothing ? nil : super.problem }

    /// Takes seconds.
    public func repair() async {
        _ = await proving { (secret) async throws(VaultFailure) in
            report = try await bridge.repair(with: secret)
        }
    }
}
