/// What was just said about something that accounts hang on.
public enum TieNotice: Sendable, Equatable {
    case contactSaved, contactBack, contactTold
    /// `last`: when it was confirmed before.
    case contactConfirmed(ContactId, last: UtcMillis?)
    case contactGivenUp(ContactId)
    case deviceSaved, deviceBack
    case deviceReplaced(DeviceId)
    case deviceLost(DeviceId)
    case thingSaved
    case placeFound
    case placeLost(PlaceId)
    case personBack
    case personLeft(PersonId)
    case factorAdded, factorSaved, factorConfirmed
    case factorRemoved(AccountId, FactorId)
    case copyRemoved(AccountId, SetId, PlaceId)
    case placeOfRecord, custodian

    /// Whether `undo` takes it back.
    public var canUndo: Bool {
        switch self {
        case .contactConfirmed, .contactGivenUp, .deviceReplaced, .deviceLost, .placeLost, .personLeft,
            .factorRemoved, .copyRemoved: true
        case .contactSaved, .contactBack, .contactTold, .deviceSaved, .deviceBack, .thingSaved,
            .placeFound, .personBack, .factorAdded, .factorSaved, .factorConfirmed, .placeOfRecord,
            .custodian: false
        }
    }

    func undo(on bridge: any VaultBridge) async throws(VaultFailure) {
        switch self {
        case .contactConfirmed(let contact, let last): try await bridge.undoConfirm(contact: contact, last: last)
        case .contactGivenUp(let contact): try await bridge.giveUp(contact: contact, false)
        case .deviceReplaced(let device), .deviceLost(let device): try await bridge.set(device: device, .inUse)
        case .placeLost(let place): try await bridge.set(place: place, lost: false)
        case .personLeft(let person): try await bridge.set(person: person, left: false)
        case .factorRemoved(let account, let factor): try await bridge.removeFactor(account, factor, false)
        case .copyRemoved(let account, let set, let place):
            try await bridge.setCopy(account, of: set, in: place, true)
        case .contactSaved, .contactBack, .contactTold, .deviceSaved, .deviceBack, .thingSaved,
            .placeFound, .personBack, .factorAdded, .factorSaved, .factorConfirmed, .placeOfRecord,
            .custodian: break
        }
    }
}
