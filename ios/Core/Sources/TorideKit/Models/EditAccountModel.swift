import Observation

/// The name and the kind of an account that is there.
@Observable @MainActor
public final class EditAccountModel: ScreenModel {
    public let id: AccountId
    /// As the person fills it in; none until the account was read.
    public var fields: AccountFields? {
        didSet { problems = [] }
    }
    /// What is wrong with them.
    public private(set) var problems: [FieldProblem] = []

    public init(_ app: AppModel, _ id: AccountId) {
        self.id = id
        super.init(app)
    }

    /// Reads the account, unless something was typed already.
    public func load() async {
        guard fields == nil else { return }
        await attempt { () async throws(VaultFailure) in
            fields = AccountFields(try await bridge.account(id).row)
        }
    }

    /// Stores them, unless something is wrong with them, and goes back.
    public func save() async {
        guard let draft = fields?.draft else { return }
        let done = await attempt { () async throws(VaultFailure) in
            problems = try await bridge.check(draft)
            if problems.isEmpty {
                try await bridge.change(id, to: draft)
            }
        }
        if done, problems.isEmpty {
            app.back(to: .account(id))
        }
    }
}
