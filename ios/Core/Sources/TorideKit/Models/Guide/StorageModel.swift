import Observation

/// Methods of keeping codes with their good and bad sides, the rules, and where those of an account are.
@Observable @MainActor
public final class StorageModel: ScreenModel {
    public let account: AccountId?
    public let methods = Rules.methods
    /// Whether the rules of a shop are shown, too.
    public var isBusiness = false
    /// None where it is about no account, and until it was read.
    public private(set) var detail: AccountDetail?

    public init(_ app: AppModel, _ account: AccountId? = nil) {
        self.account = account
        super.init(app)
    }

    public func load() async {
        guard let account, app.stage == .open else { return }
        let isFirst = detail == nil
        await attempt { () async throws(VaultFailure) in
            let detail = try await bridge.account(account)
            self.detail = detail
            if isFirst { isBusiness = detail.row.business }
        }
    }

    /// Keys of the rules.
    public var rules: [String] { Rules.rulesOfKeeping(business: isBusiness) }

    /// Where copies of the newest codes are.
    public var copies: [CopyRow] { detail?.ties.copies.filter(\.current) ?? [] }
}
