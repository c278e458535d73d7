import Observation

/// One person of a business, or a new one.
@Observable @MainActor
public final class PersonModel: FormModel<PersonId, PersonRow, String> {
    /// Accounts that ask for new codes.
    public private(set) var asked: Set<AccountId> = []

    public init(_ app: AppModel, _ id: PersonId?) {
        super.init(app, id, empty: "")
    }

    /// "They have left", or that was a mistake.
    public func set(left: Bool) async {
        guard let id else { return }
        await change(.ties(left ? .personLeft(id) : .personBack)) { () async throws(VaultFailure) in
            try await bridge.set(person: id, left: left)
        }
    }

    override var line: (field: Field, typed: String)? { (.personName, fields) }

    override var saved: Notice? { .ties(.thingSaved) }

    override func find(_ id: PersonId?) async throws(VaultFailure) -> PersonRow? {
        guard let id else { return nil }
        asked = try await accountsToRenew()
        return try await bridge.checklist().people.first { $0.id == id }
    }

    override func fields(of row: PersonRow) -> String { row.name }

    override func store(_ id: PersonId?) async throws(VaultFailure) -> PersonId {
        guard let id else { return try await bridge.add(person: fields) }
        try await bridge.rename(person: id, to: fields)
        return id
    }
}
