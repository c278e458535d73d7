import Observation

/// Removes a binned account for ever.
@Observable @MainActor
public final class PurgeModel: ProvingModel {
    public let id: AccountId
    public private(set) var row: AccountRow?

    public init(_ app: AppModel, _ id: AccountId) {
        self.id = id
        super.init(app)
    }

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            row = try await bridge.account(id).row
        }
    }

    /// Takes seconds, and cannot be taken back.
    public func purge() async {
        let done = await proving { (secret) async throws(VaultFailure) in
            try await bridge.purge(id, with: secret)
        }
        if done {
            app.back(to: .bin)
            app.tell(.accountPurged)
        }
    }
}
