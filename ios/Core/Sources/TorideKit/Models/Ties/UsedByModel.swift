import Observation

/// All accounts, and which of them have one number or mailbox at their service.
@Observable @MainActor
public final class UsedByModel: ReadingModel {
    public let contact: ContactId
    public private(set) var row: ContactRow?
    private var factors: [AccountFactors] = []
    /// None until they were read.
    public private(set) var accounts: [AccountRow]?

    public init(_ app: AppModel, _ contact: ContactId) {
        self.contact = contact
        super.init(app)
    }

    public func uses(_ account: AccountId) -> Bool {
        row?.accounts.contains { $0.id == account } == true
    }

    /// The second factor that comes by it, and that keeps it whatever else is said.
    public func factor(of account: AccountId) -> FactorKind? {
        let factors = factors.first { $0.account.id == account }?.factors
        return factors?.first { $0.contact == contact }?.kind
    }

    /// The service has it, or has it no more.
    public func toggle(_ account: AccountId) async {
        let there = !uses(account)
        await change { () async throws(VaultFailure) in
            try await bridge.setContact(account, contact, there)
        }
    }

    override func read() async throws(VaultFailure) {
        let all = try await bridge.checklist()
        guard let found = all.contacts.first(where: { $0.id == contact }) else { throw .NotFound }
        (row, factors) = (found, all.accounts)
        accounts = try await bridge.accounts(.active)
    }
}
