/// An account as a form fills it in.
public struct AccountFields: Sendable, Equatable {
    /// Catalogue id of the service.
    public var service = ""
    /// The name of the login; for a service the catalogue does not know, of both.
    public var name = ""
    public var isBusiness = false

    public init() {}

    init(_ row: AccountRow) {
        (service, name, isBusiness) = (row.serviceId, row.name, row.business)
    }

    init(_ draft: AccountDraft) {
        (service, name, isBusiness) = (draft.serviceId, draft.name, draft.business)
    }

    var draft: AccountDraft {
        AccountDraft(serviceId: service, name: name, business: isBusiness)
    }
}
