import Observation

/// Contact points and second factors across all accounts: still yours? still reachable?
@Observable @MainActor
public final class ChecklistModel: ReadingModel {
    public private(set) var checklist: Checklist?
    /// The second factors of every account in use. One without any is there too, or nobody could begin.
    public private(set) var factors: [AccountFactors] = []

    /// "Still mine, and it reaches me."
    public func confirm(_ row: ContactRow) async {
        await change(.ties(.contactConfirmed(row.id, last: row.lastConfirmed))) { () async throws(VaultFailure) in
            try await bridge.confirm(contact: row.id)
        }
    }

    /// "I have it no more." Its page says which accounts depend on it.
    public func giveUp(_ contact: ContactId) async {
        let done = await attempt { () async throws(VaultFailure) in
            try await bridge.giveUp(contact: contact, true)
        }
        if done {
            app.path.append(.contact(contact))
            app.tell(.ties(.contactGivenUp(contact)))
        }
    }

    /// "It works", on the base that it is recorded with.
    public func works(_ factor: FactorRow, of account: AccountId) async {
        await change(.ties(.factorConfirmed)) { () async throws(VaultFailure) in
            try await bridge.confirmFactor(account, factor.id, on: factor.fields.draft)
        }
    }

    override func read() async throws(VaultFailure) {
        let all = try await bridge.checklist()
        let rows = try await bridge.accounts(.active)
        let known = Set(all.accounts.map(\.account.id))
        let others = rows.filter { !known.contains($0.id) }
        factors = all.accounts + others.map { AccountFactors(account: AccountName($0), factors: []) }
        checklist = all
    }
}

extension AccountName {
    init(_ row: AccountRow) {
        self.init(id: row.id, serviceId: row.serviceId, name: row.name, business: row.business)
    }
}
