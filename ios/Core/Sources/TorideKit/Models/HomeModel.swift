import Observation

/// What needs doing now, and all accounts at a glance.
@Observable @MainActor
public final class HomeModel: ScreenModel {
    public private(set) var overview: Overview?

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            overview = try await bridge.overview()
        }
    }

    /// Where the button of the most urgent thing leads.
    public var nextRoute: AppModel.Route? {
        guard let next = overview?.next else { return nil }
        return switch next.kind {
        case .lookAtDamage: .damage
        case .proveRecoveryKey: .proveRecoveryKey
        case .addFirstAccount, .storeCodes, .codesUsedUp, .codesLow, .renewCodes: .addCodes(next.account)
        }
    }
}
