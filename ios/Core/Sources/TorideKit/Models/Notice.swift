/// What was just done, said at the foot of the screen, with a way to take it back where there is one.
public enum Notice: Sendable, Equatable {
    case codeUsed(CodeId)
    case codeRejected(CodeId)
    case codeExposed(CodeId)
    case setExposed(SetId)
    case setRetired(SetId)
    case accountBinned(AccountId)
    case undone
    case accountRestored
    case accountPurged
    case passphraseChanged
    case recoveryKeyProven
    case damageAccepted
    case copied
    /// What a notice asked for.
    case asked(Acted)
    /// Something that accounts hang on.
    case ties(TieNotice)
    /// A reminder of a service's answer was set or taken back.
    case waiting(Waited)
    /// Something of the shop.
    case shop(ShopNotice)
    /// Something was handed over, taken in, or kept safe.
    case carried(Carried)
    /// Taking it back did not succeed.
    case failed(VaultFailure)

    /// Whether `undo` takes it back.
    public var canUndo: Bool {
        switch self {
        case .codeUsed, .codeRejected, .codeExposed, .setExposed, .setRetired, .accountBinned: true
        case .asked(let done): done.canUndo
        case .ties(let done): done.canUndo
        case .shop(let done): done.canUndo
        case .undone, .accountRestored, .accountPurged, .passphraseChanged, .recoveryKeyProven,
            .damageAccepted, .copied, .waiting, .carried, .failed: false
        }
    }

    func undo(on bridge: any VaultBridge) async throws(VaultFailure) {
        switch self {
        case .codeUsed(let code): try await bridge.undo(.used, of: code)
        case .codeRejected(let code): try await bridge.undo(.rejected, of: code)
        case .codeExposed(let code): try await bridge.undo(.exposed, of: code)
        case .setExposed(let set): try await bridge.undo(.exposed, ofSet: set)
        case .setRetired(let set): try await bridge.undo(.retired, ofSet: set)
        case .accountBinned(let account): try await bridge.restore(account)
        case .asked(let done): try await done.undo(on: bridge)
        case .ties(let done): try await done.undo(on: bridge)
        case .shop(let done): try await done.undo(on: bridge)
        case .undone, .accountRestored, .accountPurged, .passphraseChanged, .recoveryKeyProven,
            .damageAccepted, .copied, .waiting, .carried, .failed: break
        }
    }
}
