import Foundation

/// What a vault notices by itself: reasons to act, changes of the device, and when to remind.
public protocol VaultNotices: Sendable {
    /// Every reason of an account, or of the vault itself, also what was put off; none when nothing is open.
    func card(_ account: AccountId?) async throws(VaultFailure) -> PromptCard?
    /// How far the accounts are that depended on a device that is gone.
    func phoneProgress(_ device: DeviceId) async throws(VaultFailure) -> PhoneProgress
    /// What is next on the way to new codes, the older sets kept or not.
    func renewal(_ account: AccountId, keepsOlder: Bool) async throws(VaultFailure) -> Renewal
    /// "Two-factor sign-in is on again."
    func turnedOnAgain(_ account: AccountId) async throws(VaultFailure)
    /// "One second factor is enough here."
    func acceptOneWay(_ account: AccountId, _ accepted: Bool) async throws(VaultFailure)
    /// "The old codes are kept", and why.
    func keepOldSet(_ account: AccountId, why: String) async throws(VaultFailure)
    /// Hides a reason for some days; it comes again.
    func putOff(_ reason: Reason, of account: AccountId?, days: UInt8) async throws(VaultFailure)

    /// Compares what the platform sees with what was seen last, and records it.
    func observe(_ signals: Signals) async throws(VaultFailure) -> Sighting
    /// The vault as it is now, without a secret; kept outside of it, it shows where an older copy took its place.
    func anchor() async throws(VaultFailure) -> Data
    /// Answers the question that a sighting left open.
    func answer(_ reply: Reply) async throws(VaultFailure) -> Answered
    /// What earlier sightings said, newest first.
    func verdicts() async throws(VaultFailure) -> [VerdictEntry]

    func reminders() async throws(VaultFailure) -> ReminderSettings
    func setReminders(_ settings: ReminderSettings) async throws(VaultFailure)
    /// When something is due next, whatever hour that is; none when nothing is, or reminders are off.
    func nextReminder() async throws(VaultFailure) -> UtcMillis?

    /// Opens the passphrase's slot with it; from then on it counts as proven.
    func prove(passphrase: Secret) async throws(VaultFailure)
}
