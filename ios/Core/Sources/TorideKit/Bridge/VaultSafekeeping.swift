import Foundation

/// How a vault outlives its device: backups, the recovery sheet, what was set aside, other programs, and new keys.
public protocol VaultSafekeeping: Sendable {
    /// How the vault came to be as it is here, told before it is opened; `signals` as the platform sees the device.
    func comingBack(_ signals: Signals) async -> ComingBack
    /// Vaults that were set aside in this folder.
    func setAside() async throws(VaultFailure) -> [SetAside]
    /// Brings one of them back, locked; the vault that is here now is set aside instead. Nothing is deleted.
    func bringBack(_ id: String) async throws(VaultFailure)
    /// Opens a backup and counts, with no vault at hand.
    func look(into file: Data, with secret: Secret) async throws(VaultFailure) -> BackupReport
    /// Makes the vault of a backup here, and opens it; a vault that is here is set aside. Without a new passphrase the
    /// one that opened the file stays.
    func restore(
        _ file: Data, with secret: Secret, passphrase: Secret?
    ) async throws(VaultFailure) -> CameBack

    /// Seals everything. What opens it is tried first; at least one of both.
    func makeBackup(passphrase: Secret?, recoveryKey: Secret?) async throws(VaultFailure) -> any BackupBridge
    /// The last one that was read back from where it is stored.
    func lastBackup() async throws(VaultFailure) -> LastBackup?
    /// Opens a backup, counts, and takes nothing over.
    func test(backup file: Data, with secret: Secret) async throws(VaultFailure) -> BackupTest

    /// The recovery sheet; takes the recovery key as typed.
    func sheet(
        recoveryKey: Secret, in language: Language, withVault: Bool
    ) async throws(VaultFailure) -> Printout
    /// The list for a cabinet.
    func cabinetList(in language: Language) async throws(VaultFailure) -> CabinetPaper

    /// Reads a file of another program; stores nothing.
    func importFile(
        _ file: Secret, named name: String?, password: Secret?
    ) async throws(VaultFailure) -> any ImportBridge
    /// Writes everything out in the clear. Takes the passphrase, or the recovery key as typed.
    func export(as form: ExportForm, with secret: Secret) async throws(VaultFailure) -> ExportedFile

    /// Changes the keys of the vault, so that a lost device learns nothing new. Returns the new recovery key, to be
    /// shown once. Without a new passphrase `secret` must be the passphrase, which stays.
    func rekey(with secret: Secret, passphrase: Secret?) async throws(VaultFailure) -> String
}

/// A sealed backup that is still to be stored.
public protocol BackupBridge: Sendable {
    var file: SealedFile { get }
    var report: BackupReport { get }
    /// Compares it with what was read back from where it is stored. From then on it counts.
    func confirm(_ stored: Data) async throws(VaultFailure)
}

/// A file of another program, looked through entry by entry.
public protocol ImportBridge: Sendable {
    func summary() async throws(VaultFailure) -> ImportSummary
    /// Opens an entry for review, like a paste.
    func review(_ entry: UInt32, into target: ImportTarget) async throws(VaultFailure) -> any ReviewBridge
}
