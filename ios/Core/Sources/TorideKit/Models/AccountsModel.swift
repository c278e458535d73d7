import Observation

/// The list of accounts, or of those in the bin.
@Observable @MainActor
public final class AccountsModel: ScreenModel {
    public let filter: AccountFilter
    /// None until they were read.
    public private(set) var rows: [AccountRow]?

    public init(_ app: AppModel, _ filter: AccountFilter) {
        self.filter = filter
        super.init(app)
    }

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            rows = try await bridge.accounts(filter)
        }
    }
}
