import Foundation

/// What devices and people exchange: a whole vault, what is new, one code. All is previewed before it is taken over.
public protocol VaultPairing: Sendable {
    /// Seals the vault for another device. Takes the passphrase, or the recovery key as typed.
    func makeTransfer(with secret: Secret) async throws(VaultFailure) -> Handover
    /// Makes the vault of another device here, and opens it by a passphrase of this device; a vault that is here is set
    /// aside.
    func join(_ file: Data, key: Secret, passphrase: Secret) async throws(VaultFailure) -> CameBack
    /// The same where the vault is already, after its keys were changed elsewhere; by the passphrase of this device.
    func receive(
        transfer file: Data, key: Secret, passphrase: Secret
    ) async throws(VaultFailure) -> any ArrivalBridge

    /// Seals what is here for the other devices of this vault.
    func makeSync() async throws(VaultFailure) -> SealedFile
    func receive(sync file: Data) async throws(VaultFailure) -> any ArrivalBridge
    /// What a backup knows that is not here. Takes what opens it.
    func receive(backup file: Data, with secret: Secret) async throws(VaultFailure) -> any ArrivalBridge
    /// Everything as it was before the last merge; until something else changes.
    func undoMerge() async throws(VaultFailure)

    /// Seals one code for somebody else, and marks it as seen. Takes the passphrase, or the recovery key as typed.
    func share(
        _ code: CodeId, until notAfter: UtcMillis, with secret: Secret
    ) async throws(VaultFailure) -> Handover
    func receive(share file: Data, key: Secret) async throws(VaultFailure) -> InboxItem
    /// Codes of others that were received here.
    func inbox() async throws(VaultFailure) -> [InboxItem]
    func reveal(shared: SharedId, in language: Language) async throws(VaultFailure) -> ShownCode
    /// Deletes a received code.
    func discard(shared: SharedId) async throws(VaultFailure)
}

/// What a sealed file would change here.
public protocol ArrivalBridge: Sendable {
    func preview() async throws(VaultFailure) -> MergePreview
    /// Takes it over in one step. `purgeMany`: also where more than a fifth would go for ever.
    func merge(purgeMany: Bool) async throws(VaultFailure) -> Merged
}
