import Observation

/// A second factor as a form fills it in.
public struct FactorFields: Sendable, Equatable {
    /// What it depends on.
    public enum Base: Sendable, Hashable {
        case device(DeviceId)
        case contact(ContactId)
    }

    public var kind = FactorKind.authenticator
    /// None: nobody said.
    public var base: Base?

    var draft: FactorDraft {
        switch base {
        case .device(let id): FactorDraft(kind: kind, device: id, contact: nil)
        case .contact(let id): FactorDraft(kind: kind, device: nil, contact: id)
        case nil: FactorDraft(kind: kind, device: nil, contact: nil)
        }
    }
}

extension FactorRow {
    /// What it depends on, if the person still has that.
    var fields: FactorFields {
        let base = contact.map(FactorFields.Base.contact) ?? device.map(FactorFields.Base.device)
        return FactorFields(kind: kind, base: baseGone || baseName == nil ? nil : base)
    }
}

/// One second factor of an account, or a new one.
@Observable @MainActor
public final class FactorModel: ReadingModel {
    public let account: AccountId
    /// None for a new one.
    public let id: FactorId?
    /// As it is stored; none for a new one, and until it was read.
    public private(set) var row: FactorRow?
    /// Whose it is; none until it was read.
    public private(set) var owner: AccountRow?
    /// As the person fills it in.
    public private(set) var fields = FactorFields()
    private var contacts: [ContactRow] = []
    private var devices: [DeviceRow] = []

    public init(_ app: AppModel, of account: AccountId, _ id: FactorId?) {
        self.account = account
        self.id = id
        super.init(app)
    }

    /// Another kind may depend on something else: a number is no place for a passkey.
    public func choose(_ kind: FactorKind) {
        failure = nil
        fields.kind = kind
        if let base = fields.base, !bases.contains(base) {
            fields.base = nil
        }
        if id == nil, fields.base == nil {
            fields.base = usual
        }
    }

    /// This device, or the only thing that fits.
    private var usual: FactorFields.Base? {
        let this = devices.first(where: \.isThis).map { FactorFields.Base.device($0.id) }
        return bases.first { $0 == this } ?? (bases.count == 1 ? bases[0] : nil)
    }

    /// Whether something else is chosen than what is stored.
    public var isChanged: Bool { row.map { $0.fields != fields } ?? true }

    /// Leads to the form of what it can depend on.
    public func addBase() {
        switch fields.kind {
        case .sms, .call: app.path.append(.contact(nil, as: .phone))
        case .mail: app.path.append(.contact(nil, as: .email))
        case .securityKey: app.path.append(.device(nil, as: .securityKey))
        case .authenticator, .passkey: app.path.append(.device(nil, as: .phone))
        }
    }

    /// None: the person does not know.
    public func choose(_ base: FactorFields.Base?) {
        failure = nil
        fields.base = base
    }

    /// It comes by a number or mailbox, and lives on no device.
    public var comesByContact: Bool {
        switch fields.kind {
        case .sms, .call, .mail: true
        case .authenticator, .passkey, .securityKey: false
        }
    }

    /// What a factor of this kind can depend on: what the person still has.
    public var bases: [FactorFields.Base] {
        if comesByContact {
            contacts.filter { !$0.isGivenUp && ($0.kind == .phone) == (fields.kind != .mail) }
                .map { .contact($0.id) }
        } else {
            devices.filter { $0.isInUse && fits($0.kind) }.map { .device($0.id) }
        }
    }

    /// What it is called.
    public func name(of base: FactorFields.Base) -> String {
        switch base {
        case .contact(let id): contacts.first { $0.id == id }?.value ?? ""
        case .device(let id): devices.first { $0.id == id }?.name ?? ""
        }
    }

    /// Stores it and goes back.
    public func save() async {
        await leave(id == nil ? .factorAdded : .factorSaved) { () async throws(VaultFailure) in
            if let id {
                try await bridge.editFactor(account, id, to: fields.draft)
            } else {
                _ = try await bridge.addFactor(account, fields.draft)
            }
        }
    }

    /// "It works", on what is chosen. Goes back.
    public func works() async {
        guard let id else { return }
        await leave(.factorConfirmed) { () async throws(VaultFailure) in
            try await bridge.confirmFactor(account, id, on: fields.draft)
        }
    }

    /// "It is switched off at the service." Goes back.
    public func remove() async {
        guard let id else { return }
        await leave(.factorRemoved(account, id)) { () async throws(VaultFailure) in
            try await bridge.removeFactor(account, id, true)
        }
    }

    private func leave(_ notice: TieNotice, after work: () async throws(VaultFailure) -> Void) async {
        if await attempt(work) {
            app.leave()
            app.tell(.ties(notice))
        }
    }

    /// What was added a moment ago, on the way from here, is what the person wants to choose.
    private func suggest(_ before: Set<FactorFields.Base>?) {
        guard fields.base == nil else { return }
        if let before {
            let added = bases.filter { !before.contains($0) }
            fields.base = added.count == 1 ? added[0] : nil
        } else if id == nil {
            fields.base = usual
        }
    }

    private func fits(_ device: DeviceKind) -> Bool {
        switch fields.kind {
        case .authenticator: device != .securityKey
        case .securityKey: device == .securityKey
        case .passkey: true
        case .sms, .call, .mail: false
        }
    }

    override func read() async throws(VaultFailure) {
        let all = try await bridge.checklist()
        let detail = try await bridge.account(account)
        let before = owner == nil ? nil : Set(bases)
        (contacts, devices, owner) = (all.contacts, all.devices, detail.row)
        suggest(before)
        guard let id else { return }
        guard let found = detail.ties.factors.first(where: { $0.id == id }) else { throw .NotFound }
        if row == nil {
            fields = found.fields // later, what was chosen stays
        }
        row = found
    }
}
