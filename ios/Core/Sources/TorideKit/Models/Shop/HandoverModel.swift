import Observation

/// A change of hands as a form fills it in.
public struct HandoverFields: Sendable, Equatable {
    public var cause = HandoverCause.change
    /// Who hands over; none is decided later.
    public var from: PersonId?
    /// Who takes over; none is decided later.
    public var to: PersonId?

    var draft: HandoverDraft { HandoverDraft(cause: cause, from: from, to: to) }
}

/// One change of hands, check by check; or the form that begins it.
@Observable @MainActor
public final class HandoverModel: FormModel<HandoverId, HandoverView, HandoverFields> {
    /// Who somebody is in it.
    public enum Role: Sendable {
        case from, to
        /// Whoever did it, or signs.
        case doer
    }

    /// What somebody has to be named for.
    public enum Asking: Sendable, Equatable {
        case check(String)
        case signature
    }

    /// Whose it is; none until it was read.
    public private(set) var account: AccountName?
    /// Who did it, or who signs?
    public private(set) var asking: Asking?
    /// The one who is meant.
    public var chosen: PersonId?
    /// A check of the shop's own, as it is typed.
    public var own = "" { didSet { forget(.own, own != oldValue) } }
    /// The note, as it is typed; as it is stored until then.
    public var note: String {
        get { typedNote ?? row?.note ?? "" }
        set { typedNote = newValue }
    }
    private var typedNote: String? { didSet { forget(.note, typedNote != oldValue) } }
    /// Accounts that ask for new codes because somebody left.
    public private(set) var asked: [AccountName] = []
    private var people: [PersonRow] = []
    private var newcomer = Newcomer<Role>()
    private var wasFilledIn = false
    /// Where the last failure belongs.
    private var acted: Line?

    private enum Line { case own, note }
    private let accountId: AccountId?

    public init(_ app: AppModel, _ id: HandoverId) {
        accountId = nil
        super.init(app, id, empty: HandoverFields())
    }

    /// A new one.
    public init(_ app: AppModel, of account: AccountId) {
        accountId = account
        super.init(app, nil, empty: HandoverFields())
    }

    /// Whoever can hand over: also somebody who has left already, those last.
    public var former: [PersonRow] { people.filter { $0.leftAt == nil } + people.filter { $0.leftAt != nil } }

    /// Whoever can take over.
    public var next: [PersonRow] { people.filter { $0.leftAt == nil || $0.id == fields.to } }

    /// Whoever can have done something today.
    public var present: [PersonRow] { people.filter { $0.leftAt == nil } }

    /// Whether it is said what comes next: when somebody leaves.
    public var hasNext: Bool { row?.cause == .leaving && row?.from != nil && row?.state != .cancelled }

    /// Adds somebody new to the shop, for a role that then is theirs.
    public func addPerson(as role: Role) {
        newcomer.await(role, people)
        app.path.append(.person(nil))
    }

    private func choose(_ person: PersonId, as role: Role) {
        switch role {
        case .from: fields.from = person
        case .to: fields.to = person
        case .doer: chosen = person
        }
    }

    /// Asks who did it; none asks no more.
    public func ask(_ asking: Asking?) {
        (acted, failure) = (nil, nil)
        self.asking = asking
    }

    /// The one who is chosen did it, or signs.
    public func confirm() async {
        guard let id, let asking, let chosen, present.contains(where: { $0.id == chosen }) else { return }
        let notice: ShopNotice = switch asking {
        case .check(let check): .ticked(id, check: check)
        case .signature: .signed(id)
        }
        let done = await act(notice) { () async throws(VaultFailure) in
            switch asking {
            case .check(let check): try await bridge.set(check: check, of: id, by: chosen)
            case .signature:
                if isNoteChanged { try await bridge.set(note: note, of: id) } // what was typed is signed, too
                try await bridge.signOff(id, by: chosen)
            }
        }
        if done { self.asking = nil }
    }

    /// "That was not done after all."
    public func takeBack(_ check: CheckView) async {
        guard let id, let done = check.done else { return }
        await act(.unticked(id, check: check.id, by: done.by.id)) { () async throws(VaultFailure) in
            try await bridge.set(check: check.id, of: id, by: nil)
        }
    }

    /// Adds the check that was typed.
    public func addOwn() async {
        guard let id else { return }
        let text = own.trimmed
        let done = await act(nil, on: .own) { () async throws(VaultFailure) in
            _ = try await bridge.add(check: text, to: id)
        }
        if done { own = "" }
    }

    /// Takes a check of the shop's own out.
    public func remove(_ check: CheckView) async {
        guard let id, check.own != nil else { return }
        await act(.checkRemoved) { () async throws(VaultFailure) in
            try await bridge.remove(check: check.id, of: id)
        }
    }

    /// The note reads otherwise than it is stored.
    public var isNoteChanged: Bool { row.map { $0.note != note } ?? false }

    /// Stores the note that was typed.
    public func keepNote() async {
        guard let id, let text = typedNote else { return }
        let done = await act(.noteKept, on: .note) { () async throws(VaultFailure) in
            try await bridge.set(note: text, of: id)
        }
        if done { typedNote = nil }
    }

    /// "It was not signed off after all."
    public func takeBackSignature() async {
        guard let id, let signed = row?.signedOff else { return }
        await act(.signatureTakenBack(id, by: signed.by.id)) { () async throws(VaultFailure) in
            try await bridge.takeBackSignOff(id)
        }
    }

    /// "It was begun by mistake": it leaves the list, and the screen.
    public func callOff() async {
        guard let id else { return }
        acted = nil
        let done = await attempt { () async throws(VaultFailure) in try await bridge.cancel(id, true) }
        if done {
            app.leave()
            app.tell(.shop(.cancelled(id)))
        }
    }

    /// "It goes on after all."
    public func goOn() async {
        guard let id else { return }
        await act(.goesOn) { () async throws(VaultFailure) in try await bridge.cancel(id, false) }
    }

    /// Why the check that was typed was not added.
    public var ownProblem: String? { acted == .own ? problem : nil }

    /// Why the note was not stored.
    public var noteProblem: String? { acted == .note ? problem : nil }

    override public var otherProblem: String? { acted == nil ? problem : nil }

    override func find(_ id: HandoverId?) async throws(VaultFailure) -> HandoverView? {
        people = try await bridge.checklist().people
        if let new = newcomer.take(from: people) { choose(new.id, as: new.place) }
        guard let id else {
            try await fillIn()
            return nil
        }
        let found = try await bridge.handover(id)
        account = found.account
        let touched = people.first { $0.id == found.from?.id }?.accounts ?? []
        let toRenew = found.cause == .leaving ? try await accountsToRenew() : []
        asked = touched.filter { toRenew.contains($0.id) }
        return found
    }

    override func fields(of row: HandoverView) -> HandoverFields {
        HandoverFields(cause: row.cause, from: row.from?.id, to: row.to?.id)
    }

    override func store(_ id: HandoverId?) async throws(VaultFailure) -> HandoverId {
        if let id {
            try await bridge.edit(handover: id, to: fields.draft)
            return id
        }
        guard let accountId else { throw .NotFound }
        return try await bridge.startHandover(of: accountId, fields.draft)
    }

    /// On to its checks.
    override func added(_ id: HandoverId) {
        app.replace(with: .handover(id))
    }

    /// Most often whoever answers for the account hands it over.
    private func fillIn() async throws(VaultFailure) {
        let found = try await bridge.shop().accounts.first { $0.account.id == accountId }
        guard let found else { throw .NotFound }
        account = found.account
        if !wasFilledIn {
            (wasFilledIn, fields.from) = (true, found.custodian?.id)
        }
    }

    /// Something else was typed: what was wrong with it is wrong no more.
    private func forget(_ line: Line, _ isOther: Bool) {
        if isOther, acted == line { (acted, failure) = (nil, nil) }
    }

    /// Changes something; what goes wrong is said at the line that was typed, where one was.
    @discardableResult
    private func act(
        _ notice: ShopNotice?, on line: Line? = nil, _ work: () async throws(VaultFailure) -> Void
    ) async -> Bool {
        guard !isBusy else { return false }
        acted = line
        return await change(notice.map(Notice.shop), work)
    }
}
