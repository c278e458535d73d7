/// What was just done in the shop.
public enum ShopNotice: Sendable, Equatable {
    case ticked(HandoverId, check: String)
    /// `by`: who had done it.
    case unticked(HandoverId, check: String, by: PersonId)
    case checkRemoved, noteKept
    case signed(HandoverId)
    /// `by`: who had signed.
    case signatureTakenBack(HandoverId, by: PersonId)
    case cancelled(HandoverId)
    case goesOn
    case sheetEnded(OutsourcingId)
    case sheetAgain

    /// Whether `undo` takes it back.
    public var canUndo: Bool {
        switch self {
        case .ticked, .unticked, .signed, .signatureTakenBack, .cancelled, .sheetEnded: true
        case .checkRemoved, .noteKept, .goesOn, .sheetAgain: false
        }
    }

    func undo(on bridge: any VaultBridge) async throws(VaultFailure) {
        switch self {
        case .ticked(let handover, let check): try await bridge.set(check: check, of: handover, by: nil)
        case .unticked(let handover, let check, let by): try await bridge.set(check: check, of: handover, by: by)
        case .signed(let handover): try await bridge.takeBackSignOff(handover)
        case .signatureTakenBack(let handover, let by): try await bridge.signOff(handover, by: by)
        case .cancelled(let handover): try await bridge.cancel(handover, false)
        case .sheetEnded(let sheet): try await bridge.end(outsourcing: sheet, false)
        case .checkRemoved, .noteKept, .goesOn, .sheetAgain: break
        }
    }
}
