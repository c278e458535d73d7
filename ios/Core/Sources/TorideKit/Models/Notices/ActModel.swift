import Observation

/// One step of a card: explained, then done with one tap, so that no slip of a finger closes a notice.
@Observable @MainActor
public final class ActModel: ScreenModel {
    public let account: AccountId?
    public let kind: StepKind
    public let contact: ContactId?
    /// None until it was read.
    public private(set) var card: PromptCard?
    /// Why the old codes are kept; may stay empty.
    public var why = "" {
        didSet { failure = nil }
    }

    public init(_ app: AppModel, _ kind: StepKind, of account: AccountId?, contact: ContactId? = nil) {
        (self.account, self.kind, self.contact) = (account, kind, contact)
        super.init(app)
    }

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            card = try await bridge.card(account)
        }
        // Done meanwhile, on a page that this one leads to: there is nothing to ask for any more.
        if failure == nil, step == nil, app.path.last == .act(account, kind, contact) {
            app.path.removeLast()
        }
    }

    /// The step as the card has it.
    public var step: StepView? {
        let all = (card?.todo ?? []) + (card?.prompts.compactMap(\.alternative) ?? [])
        return all.first { $0.kind == kind && $0.contact == contact }
    }

    /// Says that it is done, and goes back.
    public func act() async {
        guard let account, step != nil else { return }
        var notice: Notice?
        let done = await attempt { () async throws(VaultFailure) in
            notice = try await say(of: account)
        }
        if done, let notice {
            app.path.removeLast()
            app.tell(notice)
        }
    }

    private func say(of account: AccountId) async throws(VaultFailure) -> Notice? {
        switch (kind, contact) {
        case (.turnOnAgain, _):
            try await bridge.turnedOnAgain(account)
            return .asked(.onAgain)
        case (.acceptOneWay, _):
            try await bridge.acceptOneWay(account, true)
            return .asked(.oneWayAccepted(account))
        case (.keepOldSet, _):
            try await bridge.keepOldSet(account, why: why)
            return .asked(.oldSetKept)
        case (.updateContact, let contact?):
            try await bridge.setContact(account, contact, true)
            return .asked(.contactTold)
        case (.confirmContact, let contact?):
            let last = try await bridge.checklist().contacts.first { $0.id == contact }?.lastConfirmed
            try await bridge.confirm(contact: contact)
            return .ties(.contactConfirmed(contact, last: last))
        case (.dropContact, let contact?):
            try await bridge.dropContact(account, contact)
            return .asked(.contactDropped(account, contact))
        default: return nil
        }
    }
}
