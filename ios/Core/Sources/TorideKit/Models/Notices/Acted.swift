/// What was just done because a notice asked for it.
public enum Acted: Sendable, Equatable {
    case putOff(until: UtcMillis)
    case oldSetKept, onAgain, passphraseProven
    case oneWayAccepted(AccountId)
    case contactTold
    case contactDropped(AccountId, ContactId)
    case copyNoted, questionAnswered

    /// Whether `undo` takes it back.
    public var canUndo: Bool {
        switch self {
        case .oneWayAccepted, .contactDropped: true
        case .putOff, .oldSetKept, .onAgain, .passphraseProven, .contactTold, .copyNoted, .questionAnswered: false
        }
    }

    func undo(on bridge: any VaultBridge) async throws(VaultFailure) {
        switch self {
        case .oneWayAccepted(let account): try await bridge.acceptOneWay(account, false)
        case .contactDropped(let account, let contact): try await bridge.undoDropContact(account, contact)
        case .putOff, .oldSetKept, .onAgain, .passphraseProven, .contactTold, .copyNoted, .questionAnswered: break
        }
    }
}
