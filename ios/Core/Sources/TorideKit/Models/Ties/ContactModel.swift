import Observation

/// One number or mailbox, or a new one; and which accounts depend on it.
@Observable @MainActor
public final class ContactModel: FormModel<ContactId, ContactRow, ContactFields> {
    /// What it means that a stored number or address reads differently now.
    public enum Meaning: Sendable, CaseIterable {
        /// It is another one; the services must be told.
        case another
        /// Only a slip was mended.
        case slip
    }

    /// A changed value waits for the person to say what that means.
    public private(set) var isAsking = false
    /// Devices that a SIM can be in.
    public private(set) var devices: [DeviceRow] = []
    /// Accounts that a mailbox can be; none until they were read.
    public private(set) var accounts: [AccountRow]?
    /// By account: what its service has still to be told about this contact point.
    public private(set) var todo: [AccountId: [StepView]] = [:]
    private var meaning = Meaning.slip

    public init(_ app: AppModel, _ id: ContactId?, as kind: ContactKind? = nil, isEditing: Bool = false) {
        super.init(app, id, empty: ContactFields(kind ?? .phone), opens: isEditing)
    }

    /// Stores it, unless a stored value reads differently: only the person knows whether that is another one.
    override public func save() async {
        if let row, isEditing, !fields.value.isBlank, fields.reads(otherThan: row.value) {
            isAsking = true
        } else {
            await save(.slip)
        }
    }

    /// Stores a changed value with what it means.
    public func save(_ meaning: Meaning) async {
        self.meaning = meaning
        isAsking = false
        await super.save()
    }

    /// Back to the form.
    public func doNotSave() {
        isAsking = false
    }

    /// "Still mine, and it reaches me."
    public func confirm() async {
        guard let id, let row else { return }
        await change(.ties(.contactConfirmed(id, last: row.lastConfirmed))) { () async throws(VaultFailure) in
            try await bridge.confirm(contact: id)
        }
    }

    /// "I have it no more", or "I have it again".
    public func giveUp(_ givenUp: Bool) async {
        guard let id else { return }
        await change(.ties(givenUp ? .contactGivenUp(id) : .contactBack)) { () async throws(VaultFailure) in
            try await bridge.giveUp(contact: id, givenUp)
        }
    }

    /// Where an account in the list leads: to what is left to do in it, or to all that it hangs on.
    public func route(of account: AccountId) -> AppModel.Route {
        todo[account] == nil ? .ties(account) : .card(account)
    }

    override var line: (field: Field, typed: String)? { (.contactValue, fields.value) }

    override var saved: Notice? { .ties(.contactSaved) }

    override func find(_ id: ContactId?) async throws(VaultFailure) -> ContactRow? {
        let all = try await bridge.checklist()
        let found = all.contacts.first { $0.id == id }
        devices = all.devices.filter { $0.isInUse && $0.kind != .securityKey || $0.id == found?.sim }
        if id == nil, accounts == nil { // most people put a new number into the phone in their hand
            fields.sim = devices.first { $0.isThis && $0.kind == .phone }?.id
        }
        accounts = try await bridge.accounts(.active)
        todo = try await todo { $0.contact != nil && $0.contact == id && $0.kind.tellsService }
        return found
    }

    override func fields(of row: ContactRow) -> ContactFields { ContactFields(row) }

    override func store(_ id: ContactId?) async throws(VaultFailure) -> ContactId {
        guard let id else { return try await bridge.add(contact: fields.draft) }
        try await bridge.edit(contact: id, to: fields.draft, slip: meaning == .slip)
        return id
    }

    /// From the checklist to the new one's own page, where the accounts that use it are named.
    override func added(_ id: ContactId) {
        if app.path.dropLast().last == .checklist {
            app.replace(with: .contact(id))
        } else {
            super.added(id)
        }
    }
}

extension ContactRow {
    /// The person has it no more.
    public var isGivenUp: Bool {
        if case .givenUp = state { true } else { false }
    }

    /// When the person last said that it reaches them.
    var lastConfirmed: UtcMillis? {
        switch state {
        case .confirmed(let at): at
        case .due(let last): last
        case .givenUp: nil
        }
    }

    /// The person has to look at it.
    public var isDue: Bool {
        if case .due = state { true } else { false }
    }
}
