/// A contact point as a form fills it in. What does not fit the kind is kept, in case the kind is changed back.
public struct ContactFields: Sendable, Equatable {
    public var kind: ContactKind
    /// The number or address.
    public var value = ""
    /// It is the organisation's, not one person's own.
    public var isOrganisation = false
    /// The device that the SIM is in.
    public var sim: DeviceId?
    /// The account that the mailbox is.
    public var mailbox: AccountId?

    public init(_ kind: ContactKind) {
        self.kind = kind
    }

    init(_ row: ContactRow) {
        (kind, value, isOrganisation) = (row.kind, row.value, row.organisation)
        // What is there no more has no name, and cannot be chosen again.
        (sim, mailbox) = (row.simName == nil ? nil : row.sim, row.mailbox?.id)
    }

    /// A number has a SIM, an address is a mailbox.
    public var isNumber: Bool { kind == .phone }

    func reads(otherThan stored: String) -> Bool {
        value.trimmed != stored.trimmed
    }

    var draft: ContactDraft {
        ContactDraft(
            kind: kind, value: value, organisation: isOrganisation, sim: isNumber ? sim : nil,
            mailbox: isNumber ? nil : mailbox)
    }
}
