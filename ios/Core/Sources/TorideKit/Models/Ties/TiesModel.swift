import Observation

extension AccountTies {
    /// Nothing is recorded yet.
    public var isEmpty: Bool { factors.isEmpty && contacts.isEmpty && sessions.isEmpty && copies.isEmpty }
}

/// What one account hangs on: second factors, contact points, sessions, copies, people.
@Observable @MainActor
public final class TiesModel: ReadingModel {
    public let id: AccountId
    public private(set) var detail: AccountDetail?
    private var places: [PlaceRow] = []
    private var persons: [PersonRow] = []

    public init(_ app: AppModel, _ id: AccountId) {
        self.id = id
        super.init(app)
    }

    /// Places that can be the one that counts.
    public var placesOfRecord: [PlaceRow] {
        places.filter { $0.lostAt == nil || $0.id == detail?.ties.placeOfRecord }
    }

    /// People that may answer for it.
    public var custodians: [PersonRow] {
        persons.filter { $0.leftAt == nil || $0.id == detail?.ties.custodian }
    }

    /// Whether people are asked about: for a business account, and wherever somebody is recorded.
    public var hasPeople: Bool { detail?.row.business == true || !persons.isEmpty }

    /// Whether the service has still to be told of the new number or mailbox.
    public func mustTell(_ contact: ContactId) -> Bool {
        detail?.todo.contains { $0.kind == .updateContact && $0.contact == contact } == true
    }

    /// "The service has the new one."
    public func told(_ contact: ContactId) async {
        await change(.ties(.contactTold)) { () async throws(VaultFailure) in
            try await bridge.setContact(id, contact, true)
        }
    }

    /// Copies of older sets, which should go.
    public var oldCopies: [CopyRow] { (detail?.ties.copies ?? []).filter { !$0.current } }

    /// "It works", on the base that it is recorded with.
    public func works(_ factor: FactorRow) async {
        await change(.ties(.factorConfirmed)) { () async throws(VaultFailure) in
            try await bridge.confirmFactor(id, factor.id, on: factor.fields.draft)
        }
    }

    /// "One second factor is enough", or no more.
    public func acceptOneWay(_ accepted: Bool) async {
        await change { () async throws(VaultFailure) in try await bridge.acceptOneWay(id, accepted) }
    }

    /// "This old copy is destroyed."
    public func clear(_ copy: CopyRow) async {
        await change(.ties(.copyRemoved(id, copy.set, copy.place))) { () async throws(VaultFailure) in
            try await bridge.setCopy(id, of: copy.set, in: copy.place, false)
        }
    }

    /// The one place that counts; none is the vault.
    public func set(placeOfRecord place: PlaceId?) async {
        await change(.ties(.placeOfRecord)) { () async throws(VaultFailure) in
            try await bridge.setPlaceOfRecord(id, place)
        }
    }

    public func set(custodian person: PersonId?) async {
        await change(.ties(.custodian)) { () async throws(VaultFailure) in
            try await bridge.setCustodian(id, person)
        }
    }

    override func read() async throws(VaultFailure) {
        let all = try await bridge.checklist()
        (places, persons) = (all.places, all.people)
        detail = try await bridge.account(id)
    }
}
