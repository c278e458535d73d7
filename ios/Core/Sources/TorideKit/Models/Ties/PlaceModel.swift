import Observation

/// A place as a form fills it in.
public struct PlaceFields: Sendable, Equatable {
    public var name = ""
    public var kind = PlaceKind.paper
    /// Who can get at it.
    public var keeper: PersonId?
}

/// One place where copies lie, or a new one.
@Observable @MainActor
public final class PlaceModel: FormModel<PlaceId, PlaceRow, PlaceFields> {
    /// People who can be its keeper.
    public private(set) var keepers: [PersonRow] = []

    /// Accounts that ask for new codes.
    public private(set) var asked: Set<AccountId> = []

    public init(_ app: AppModel, _ id: PlaceId?) {
        super.init(app, id, empty: PlaceFields())
    }

    /// "It is lost, or somebody else got at it", or that was a mistake.
    public func set(lost: Bool) async {
        guard let id else { return }
        await change(.ties(lost ? .placeLost(id) : .placeFound)) { () async throws(VaultFailure) in
            try await bridge.set(place: id, lost: lost)
        }
    }

    override var line: (field: Field, typed: String)? { (.placeName, fields.name) }

    override var saved: Notice? { .ties(.thingSaved) }

    override func find(_ id: PlaceId?) async throws(VaultFailure) -> PlaceRow? {
        let all = try await bridge.checklist()
        let found = all.places.first { $0.id == id }
        keepers = all.people.filter { $0.leftAt == nil || $0.id == found?.keeper }
        asked = try await accountsToRenew()
        return found
    }

    override func fields(of row: PlaceRow) -> PlaceFields {
        PlaceFields(name: row.name, kind: row.kind, keeper: row.keeperName == nil ? nil : row.keeper)
    }

    override func store(_ id: PlaceId?) async throws(VaultFailure) -> PlaceId {
        let draft = PlaceDraft(name: fields.name, kind: fields.kind, keeper: fields.keeper)
        guard let id else { return try await bridge.add(place: draft) }
        try await bridge.edit(place: id, to: draft)
        return id
    }
}
