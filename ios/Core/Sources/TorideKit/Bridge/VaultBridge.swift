/// All that the screens ask of a vault. Nothing here decides; the core does.
///
/// Calls on an open vault fail with `.Locked` once it is locked. What a write reports as done is on disk.
public protocol VaultBridge: VaultGuide, VaultNotices, VaultPairing, VaultSafekeeping, VaultShop, VaultTies {
    /// What is in the folder now.
    func state() async -> VaultState
    /// Seconds until the next try to unlock is taken.
    func waitSeconds() async -> UInt32
    /// Makes a vault and opens it. Returns its recovery key, to be shown once.
    func create(passphrase: Secret) async throws(VaultFailure) -> String
    func unlock(passphrase: Secret) async throws(VaultFailure)
    func unlock(recoveryKey: Secret) async throws(VaultFailure)
    /// Builds a vault from what can be read; sets the unreadable file aside. Takes the passphrase, or the recovery
    /// key as typed.
    func repair(with secret: Secret) async throws(VaultFailure) -> RepairReport
    /// Makes a vault where one is that does not open, and opens it; the old one, or what is left of it, is put aside.
    /// Returns its recovery key, to be shown once.
    func startOver(passphrase: Secret) async throws(VaultFailure) -> String
    /// Wipes everything of the open vault from memory. Safe to call twice.
    func lock() async

    func overview() async throws(VaultFailure) -> Overview
    func accounts(_ filter: AccountFilter) async throws(VaultFailure) -> [AccountRow]
    func account(_ id: AccountId) async throws(VaultFailure) -> AccountDetail
    func history(of id: AccountId) async throws(VaultFailure) -> [HistoryEntry]

    /// What is wrong with a draft; empty when it can be stored.
    func check(_ draft: AccountDraft) async throws(VaultFailure) -> [FieldProblem]
    func add(_ draft: AccountDraft) async throws(VaultFailure) -> AccountId
    func change(_ id: AccountId, to draft: AccountDraft) async throws(VaultFailure)
    func bin(_ id: AccountId) async throws(VaultFailure)
    func restore(_ id: AccountId) async throws(VaultFailure)
    /// Removes a binned account for ever. Takes the passphrase, or the recovery key as typed.
    func purge(_ id: AccountId, with secret: Secret) async throws(VaultFailure)

    /// Reads codes out of a text for one account; stores nothing.
    func review(
        _ text: Secret, for id: AccountId, fileName: String?
    ) async throws(VaultFailure) -> any ReviewBridge
    /// Reads codes out of what was recognised in a picture, for one account; stores nothing.
    func review(_ picture: [PictureLine], for id: AccountId) async throws(VaultFailure) -> any ReviewBridge
    /// Opens one code to be shown.
    func reveal(_ id: CodeId, in language: Language) async throws(VaultFailure) -> ShownCode
    func mark(_ id: CodeId, as mark: CodeMark) async throws(VaultFailure)
    func undo(_ mark: CodeMark, of id: CodeId) async throws(VaultFailure)
    func mark(set id: SetId, as mark: SetMark) async throws(VaultFailure)
    func undo(_ mark: SetMark, ofSet id: SetId) async throws(VaultFailure)

    func info() async throws(VaultFailure) -> VaultInfo
    func setLockMinutes(_ minutes: UInt8) async throws(VaultFailure)
    /// Opens the recovery slot with the key as typed back; from then on it counts as proven.
    func prove(recoveryKey: Secret) async throws(VaultFailure)
    /// Makes a new recovery key, to be shown once; the old one opens nothing any more. Takes the passphrase, or the
    /// old key as typed.
    func newRecoveryKey(with secret: Secret) async throws(VaultFailure) -> String
    /// `old` is the passphrase, or the recovery key as typed.
    func changePassphrase(from old: Secret, to new: Secret) async throws(VaultFailure)
    /// What could not be read at unlock.
    func damage() async throws(VaultFailure) -> [Damage]
    /// Goes on with what can be read. Takes the passphrase, or the recovery key as typed.
    func acceptAsIs(with secret: Secret) async throws(VaultFailure)
}

/// A paste under review.
public protocol ReviewBridge: Sendable {
    func summary() async throws(VaultFailure) -> ReviewSummary
    /// A line of the person's own text, from 1.
    func sourceLine(_ line: UInt32) async throws(VaultFailure) -> String
    /// A candidate as it will be shown; empty where it cannot be read.
    func code(_ index: UInt32) async throws(VaultFailure) -> String
    /// What a character of a candidate may be, each character one reading; empty where nobody can tell.
    func readings(at place: UInt32, of index: UInt32) async throws(VaultFailure) -> String
    /// Takes one of these readings, counted from 0.
    func take(reading: UInt32, at place: UInt32, of index: UInt32) async throws(VaultFailure)
    func include(_ index: UInt32, _ included: Bool) async throws(VaultFailure)
    func setUsed(_ index: UInt32, _ used: Bool) async throws(VaultFailure)
    func edit(_ index: UInt32, to text: Secret) async throws(VaultFailure)
    func add(_ text: Secret) async throws(VaultFailure)
    /// Stores what is included as a new set; the paste is wiped.
    func keep(_ options: KeepOptions) async throws(VaultFailure) -> Kept
    /// Wipes the paste.
    func discard() async
}

/// What a person says about a code.
public enum CodeMark: Sendable, CaseIterable {
    /// "It worked."
    case used
    /// "It did not work."
    case rejected
    /// "Somebody may have seen it."
    case exposed
}

/// What a person says about a set.
public enum SetMark: Sendable, CaseIterable {
    /// "Somebody may have seen it."
    case exposed
    /// "The service made it void."
    case retired
}
