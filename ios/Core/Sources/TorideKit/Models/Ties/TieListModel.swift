import Observation

/// Things that an account has or has not.
public enum TieKind: Sendable, Hashable, CaseIterable {
    /// Contact points that the service has.
    case contacts
    /// Devices that one is logged in on.
    case sessions
    /// Places with a copy of the newest set.
    case copies
    /// People who hold or have seen its codes.
    case people
}

/// All there is of a kind, and what of it the account has.
@Observable @MainActor
public final class TieListModel: ReadingModel {
    /// One thing. Only what is still there is offered; what the account has is always shown.
    public struct Tick: Sendable, Equatable, Identifiable {
        public let id: String
        public let name: String
        public let what: What
        public let isOn: Bool
    }

    /// What kind of thing it is.
    public enum What: Sendable, Equatable {
        case contact(ContactKind)
        case device(DeviceKind)
        case place(PlaceKind)
        case person
    }

    public let account: AccountId
    public let kind: TieKind
    /// Whose it is; none until it was read.
    public private(set) var owner: AccountRow?
    /// None until they were read.
    public private(set) var ticks: [Tick]?
    /// The set that a copy is made of now.
    private var set: SetId?

    public init(_ app: AppModel, of account: AccountId, _ kind: TieKind) {
        self.account = account
        self.kind = kind
        super.init(app)
    }

    /// There are no codes that a copy could be of.
    public var hasNoSet: Bool { kind == .copies && owner != nil && set == nil }

    /// The account has it now, or has it no more.
    public func toggle(_ tick: Tick) async {
        await change { () async throws(VaultFailure) in
            let there = !tick.isOn
            switch kind {
            case .contacts: try await bridge.setContact(account, tick.id, there)
            case .sessions: try await bridge.setSession(account, on: tick.id, there)
            case .copies:
                guard let set else { throw .NotFound }
                try await bridge.setCopy(account, of: set, in: tick.id, there)
            case .people: try await bridge.setKnows(account, tick.id, there)
            }
        }
    }

    override func read() async throws(VaultFailure) {
        let all = try await bridge.checklist()
        let detail = try await bridge.account(account)
        (owner, set) = (detail.row, detail.currentSets.first?.id)
        ticks = ticks(of: all, detail.ties)
    }

    private func ticks(of all: Checklist, _ ties: AccountTies) -> [Tick] {
        switch kind {
        case .contacts:
            let there = Set(ties.contacts.map(\.id))
            return all.contacts.filter { there.contains($0.id) || !$0.isGivenUp }.map {
                Tick(id: $0.id, name: $0.value, what: .contact($0.kind), isOn: there.contains($0.id))
            }
        case .sessions:
            let there = Set(ties.sessions.map(\.id))
            let canLogIn = { (row: DeviceRow) in row.isInUse && row.kind != .securityKey }
            return all.devices.filter { there.contains($0.id) || canLogIn($0) }.map {
                Tick(id: $0.id, name: $0.name, what: .device($0.kind), isOn: there.contains($0.id))
            }
        case .copies:
            let there = Set(ties.copies.filter(\.current).map(\.place))
            return all.places.filter { there.contains($0.id) || $0.lostAt == nil }.map {
                Tick(id: $0.id, name: $0.name, what: .place($0.kind), isOn: there.contains($0.id))
            }
        case .people:
            let there = Set(ties.people.map(\.id))
            return all.people.filter { there.contains($0.id) || $0.leftAt == nil }.map {
                Tick(id: $0.id, name: $0.name, what: .person, isOn: there.contains($0.id))
            }
        }
    }
}
