import Observation

/// New codes for an account: at the service, here, and where the old copies are. Where the person stands is read from
/// the vault, so that they can leave at any step and go on later.
@Observable @MainActor
public final class RenewModel: ScreenModel {
    public enum Step: Int, Sendable, Comparable, CaseIterable {
        /// Get the codes at the service.
        case service
        /// Store them. What was done at the service is known once that is done.
        case paste
        /// The set before them goes to the history, if the service made it void.
        case oldSet
        /// Copies of older ones are still somewhere.
        case copies
        case done

        public static func < (one: Step, other: Step) -> Bool { one.rawValue < other.rawValue }
    }

    /// What becomes of an old copy.
    public enum CopyEnd: Sendable, CaseIterable {
        case replaced, destroyed
        /// Whoever has the place may have it.
        case lost
    }

    public let account: AccountId
    /// None until it was read.
    public private(set) var detail: AccountDetail?
    /// The person knows that the older set still works. Asked again another day.
    public private(set) var keepsOlder = false
    private var next: Renewal?
    /// What is next if the older set still works.
    private var nextIfKept: Renewal?

    public init(_ app: AppModel, _ account: AccountId) {
        self.account = account
        super.init(app)
    }

    public func load() async {
        await attempt(reload)
    }

    /// Where the person stands.
    public var step: Step? {
        switch keepsOlder ? nextIfKept : next {
        case nil: nil
        case .newSet?: .service
        case .oldSets?: .oldSet
        case .oldCopies?: .copies
        case .done?: .done
        }
    }

    public var newest: SetView? { detail?.currentSets.first }
    public var olderSets: [SetView] { Array(detail?.currentSets.dropFirst() ?? []) }
    public var oldCopies: [CopyRow] { detail?.ties.copies.filter { !$0.current } ?? [] }
    /// Something else is left to do for this account.
    public var hasRest: Bool { detail?.todo.isEmpty == false }

    public func addCodes() {
        app.path.append(.addCodes(account))
    }

    /// "The older set still works."
    public func keepOlder() {
        keepsOlder = true
    }

    /// "The service made the older sets void."
    public func retireOlder() async {
        await change(olderSets.count == 1 ? .setRetired(olderSets[0].id) : nil) { () async throws(VaultFailure) in
            for set in olderSets {
                try await bridge.mark(set: set.id, as: .retired)
            }
        }
    }

    /// Says what became of an old copy.
    public func end(_ copy: CopyRow, as end: CopyEnd) async {
        await change(.asked(.copyNoted)) { () async throws(VaultFailure) in
            switch end {
            case .replaced:
                if let newest { try await bridge.setCopy(account, of: newest.id, in: copy.place, true) }
            case .destroyed: break
            case .lost: try await bridge.set(place: copy.place, lost: true) // first: it was there when it got lost
            }
            try await bridge.setCopy(account, of: copy.set, in: copy.place, false)
        }
    }

    /// On to what is left for this account.
    public func showRest() {
        app.path.removeLast()
        if app.path.last != .card(account) {
            app.path.append(.card(account))
        }
    }

    private func change(_ notice: Notice?, _ work: () async throws(VaultFailure) -> Void) async {
        let done = await attempt { () async throws(VaultFailure) in
            try await work()
            try await reload()
        }
        if done {
            app.tell(notice)
        }
    }

    private func reload() async throws(VaultFailure) {
        detail = try await bridge.account(account)
        next = try await bridge.renewal(account, keepsOlder: false)
        nextIfKept = try await bridge.renewal(account, keepsOlder: true)
    }
}
