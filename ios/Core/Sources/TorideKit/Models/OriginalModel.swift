import Observation

/// Where the original of stored codes may still be, and what to delete there.
@Observable @MainActor
public final class OriginalModel: ScreenModel {
    public let account: AccountId
    /// The likely ones first.
    public let kinds: [OriginalKind]
    /// What fits, as the person says.
    public private(set) var chosen: Set<OriginalKind> = []
    public private(set) var row: AccountRow?

    /// Of codes that came in a certain way.
    public init(_ app: AppModel, of account: AccountId, from source: CaptureSource) {
        self.account = account
        kinds = Rules.originals(from: source)
        super.init(app)
    }

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            row = try await bridge.account(account).row
        }
    }

    /// Whether codes are there too.
    public subscript(fits kind: OriginalKind) -> Bool {
        get { chosen.contains(kind) }
        set {
            if newValue {
                chosen.insert(kind)
            } else {
                chosen.remove(kind)
            }
        }
    }

    /// What to delete, where it tends to stay, and what else to look at.
    public func advice(on kind: OriginalKind) -> [String] {
        Rules.advice(on: kind, in: app.words.language)
    }

    /// "All cleared away" is no answer before something was said to be there.
    public var canBeDone: Bool { !chosen.isEmpty }

    /// On to the account, which leads back here at any time.
    public func finish() {
        app.backFromCodes(of: account)
    }
}
