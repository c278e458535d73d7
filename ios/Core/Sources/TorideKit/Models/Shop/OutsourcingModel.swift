import Observation

/// A sheet for somebody from outside as a form fills it in.
public struct OutsourcingFields: Sendable, Equatable {
    /// One task, and what the sheet says of it.
    public struct Task: Sendable, Equatable, Identifiable {
        public let task: TaskView
        public var permission: Permission

        public var id: String { task.id ?? "own \(task.own ?? "")" }
    }

    /// Who it is for; none is filled in by hand.
    public var to: PersonId?
    /// Those to pick from, then those in the shop's own words.
    public var tasks: [Task] = []
    /// Who is called when something is wrong.
    public var call: PersonId?
    public var reach = ""

    var draft: OutsourcingDraft {
        let said = { (permission: Permission) in tasks.filter { $0.permission == permission }.map(\.task) }
        return OutsourcingDraft(to: to, may: said(.may), mayNot: said(.mayNot), call: call, reach: reach.trimmed)
    }

    /// As a new sheet is usually filled in.
    static func usual(_ words: [TaskWord]) -> Self {
        Self(tasks: words.map { Task(task: $0.task, permission: $0.usual) })
    }

    /// As a sheet has it.
    init(_ row: OutsourcingView, _ words: [TaskWord]) {
        (to, call, reach) = (row.to?.id, row.call?.id, row.reach)
        tasks = words.map { word in
            let isMeant = { (task: TaskView) in task.id == word.id }
            let permission: Permission =
                row.may.contains(where: isMeant) ? .may : row.mayNot.contains(where: isMeant) ? .mayNot : .unsaid
            return Task(task: word.task, permission: permission)
        }
        let own = { (tasks: [TaskView], permission: Permission) in
            tasks.filter { $0.own != nil }.map { Task(task: $0, permission: permission) }
        }
        tasks += own(row.may, .may) + own(row.mayNot, .mayNot)
    }

    init(to: PersonId? = nil, tasks: [Task] = [], call: PersonId? = nil, reach: String = "") {
        (self.to, self.tasks, self.call, self.reach) = (to, tasks, call, reach)
    }
}

/// One sheet for somebody from outside, or a new one.
@Observable @MainActor
public final class OutsourcingModel: FormModel<OutsourcingId, OutsourcingView, OutsourcingFields> {
    /// Whose it is; none until it was read.
    public private(set) var account: AccountName?
    /// A task in the shop's own words, as it is typed.
    public var own = ""
    private var people: [PersonRow] = []
    private var newcomer = Newcomer<WritableKeyPath<OutsourcingFields, PersonId?>>()
    private let accountId: AccountId?

    public init(_ app: AppModel, _ id: OutsourcingId) {
        accountId = nil
        super.init(app, id, empty: OutsourcingFields())
    }

    /// A new one.
    public init(_ app: AppModel, of account: AccountId) {
        accountId = account
        super.init(app, nil, empty: .usual(Rules.tasks()))
    }

    /// Whoever it can be for, or who can be called.
    public func people(_ chosen: PersonId?) -> [PersonRow] {
        people.filter { $0.leftAt == nil || $0.id == chosen }
    }

    /// Adds somebody new to the shop, for a place that then is theirs: `\.to` or `\.call`.
    public func addPerson(for place: WritableKeyPath<OutsourcingFields, PersonId?>) {
        newcomer.await(place, people)
        app.path.append(.person(nil))
    }

    /// Says it of a task; said again, nothing is said of it any more.
    public func say(_ permission: Permission, of task: OutsourcingFields.Task) {
        guard let at = fields.tasks.firstIndex(where: { $0.id == task.id }) else { return }
        fields.tasks[at].permission = fields.tasks[at].permission == permission ? .unsaid : permission
    }

    /// Puts the task that was typed on the list: what it is there for is said there.
    public func addOwn() {
        let text = own.trimmed
        guard !text.isEmpty else { return }
        own = ""
        if !fields.tasks.contains(where: { $0.task.own == text }) {
            fields.tasks.append(.init(task: TaskView(id: nil, key: nil, own: text), permission: .may))
        }
    }

    /// Stores it, unless a task was typed and is not on the list yet: nobody said whether they may.
    override public func save() async {
        if own.isBlank {
            await super.save()
        } else {
            addOwn()
        }
    }

    /// "The work is over", or it is not.
    public func set(ended: Bool) async {
        guard let id else { return }
        await change(.shop(ended ? .sheetEnded(id) : .sheetAgain)) { () async throws(VaultFailure) in
            try await bridge.end(outsourcing: id, ended)
        }
    }

    /// What is wrong with the tasks in own words.
    public var ownProblem: String? { wrong == .own ? problem : nil }

    /// What is wrong with how they are reached.
    public var reachProblem: String? { wrong == .reach ? problem : nil }

    override public var otherProblem: String? { wrong == nil ? problem : nil }

    override func find(_ id: OutsourcingId?) async throws(VaultFailure) -> OutsourcingView? {
        people = try await bridge.checklist().people
        if let new = newcomer.take(from: people) { fields[keyPath: new.place] = new.id }
        guard let id else {
            let found = try await bridge.shop().accounts.first { $0.account.id == accountId }
            guard let found else { throw .NotFound }
            account = found.account
            return nil
        }
        let found = try await bridge.outsourcing(of: nil).first { $0.id == id }
        account = found?.account
        return found
    }

    override func fields(of row: OutsourcingView) -> OutsourcingFields { OutsourcingFields(row, Rules.tasks()) }

    override func store(_ id: OutsourcingId?) async throws(VaultFailure) -> OutsourcingId {
        if let id {
            try await bridge.edit(outsourcing: id, to: fields.draft)
            return id
        }
        guard let accountId else { throw .NotFound }
        return try await bridge.addOutsourcing(of: accountId, fields.draft)
    }

    override var saved: Notice? { .ties(.thingSaved) }

    /// On to the sheet, where it is printed.
    override func added(_ id: OutsourcingId) {
        app.replace(with: .outsourcing(id))
    }

    private enum Line { case own, reach }

    /// Where the last failure belongs. Of several texts, one that is too long is the longest.
    private var wrong: Line? {
        switch failure {
        case .Invalid(.task), .TooMany(.ties): return .own
        case .Invalid(.reach): return .reach
        case .TooLarge(.text):
            let longest = fields.tasks.compactMap { $0.task.own?.utf8.count }.max() ?? 0
            return fields.reach.utf8.count > longest ? .reach : .own
        default: return nil
        }
    }
}

extension TaskWord {
    fileprivate var task: TaskView { TaskView(id: id, key: key, own: nil) }
}
