import Observation

/// Removes a binned account for ever.
@Observable @MainActor
public final class PurgeModel: ScreenModel {
    public let id: AccountId
    public private(set) var row: AccountRow?
    public var passphrase = ""

    public init(_ app: AppModel, _ id: AccountId) {
        self.id = id
        super.init(app)
    }

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            row = try await bridge.account(id).row
        }
    }

    public var canPurge: Bool { !passphrase.isEmpty && !isBusy }

    /// Takes seconds, and cannot be taken back.
    public func purge() async {
        guard canPurge else { return }
        let secret = Secret(taking: &passphrase)
        let done = await attempt { () async throws(VaultFailure) in
            try await bridge.purge(id, passphrase: secret)
        }
        if done {
            app.back(to: .bin)
            app.tell(.accountPurged)
        }
    }
}
