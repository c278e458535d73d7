import Observation

/// What happened to an account, newest first.
@Observable @MainActor
public final class HistoryModel: ScreenModel {
    public let id: AccountId
    public private(set) var entries: [HistoryEntry]?

    public init(_ app: AppModel, of id: AccountId) {
        self.id = id
        super.init(app)
    }

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            entries = try await bridge.history(of: id)
        }
    }
}
