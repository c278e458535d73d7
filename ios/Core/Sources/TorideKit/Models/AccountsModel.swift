import Observation

/// The list of accounts, or of those in the bin.
@Observable @MainActor
public final class AccountsModel: ScreenModel {
    public let filter: AccountFilter
    public private(set) var rows: [AccountRow] = []

    public init(_ app: AppModel, _ filter: AccountFilter) {
        self.filter = filter
        super.init(app)
    }

    public func load() async {
        await attempt(reload)
    }

    /// Takes an account out of the bin.
    public func restore(_ id: AccountId) async {
        await attempt { () async throws(VaultFailure) in
            try await bridge.restore(id)
            try await reload()
        }
    }

    /// Removes a binned account for ever. Takes seconds.
    public func purge(_ id: AccountId, passphrase: inout String) async {
        let secret = Secret(taking: &passphrase)
        await attempt { () async throws(VaultFailure) in
            try await bridge.purge(id, passphrase: secret)
            try await reload()
        }
    }

    private func reload() async throws(VaultFailure) {
        rows = try await bridge.accounts(filter)
    }
}
