#if DEBUG
import Foundation

extension FakeBridge {
    public func card(_ account: AccountId?) throws(VaultFailure) -> PromptCard? {
        try answer(sample.card)
    }
    public func phoneProgress(_ device: DeviceId) throws(VaultFailure) -> PhoneProgress {
        try answer(sample.progress, orElse: .NotFound)
    }
    public func renewal(_ account: AccountId, keepsOlder: Bool) throws(VaultFailure) -> Renewal {
        try answer(.newSet)
    }
    public func turnedOnAgain(_ account: AccountId) throws(VaultFailure) { try note(.turnedOnAgain(account)) }
    public func acceptOneWay(_ account: AccountId, _ accepted: Bool) throws(VaultFailure) {
        try note(.acceptOneWay(account, accepted))
    }
    public func keepOldSet(_ account: AccountId, why: String) throws(VaultFailure) {
        try note(.keepOldSet(account, why: why))
    }
    public func putOff(_ reason: Reason, of account: AccountId?, days: UInt8) throws(VaultFailure) {
        try note(.putOff(reason, account, days: days))
    }

    public func observe(_ signals: Signals) throws(VaultFailure) -> Sighting {
        try note(.observe)
        return sample.sighting
    }
    /// Another one after each change, and never among what fails: it is asked for beside everything else.
    public func anchor() -> Data { Data("\(calls.count)".utf8) }
    public func answer(_ reply: Reply) throws(VaultFailure) -> Answered {
        try note(.answer(reply))
        return sample.answered
    }
    public func verdicts() throws(VaultFailure) -> [VerdictEntry] { try answer(sample.verdicts) }

    public func reminders() throws(VaultFailure) -> ReminderSettings { try answer(sample.reminders) }
    public func setReminders(_ settings: ReminderSettings) throws(VaultFailure) {
        try note(.setReminders(settings))
        become(settings)
    }
    public func nextReminder() throws(VaultFailure) -> UtcMillis? {
        try answer(sample.reminders.on ? sample.nextReminder : nil)
    }
    public func prove(passphrase: Secret) throws(VaultFailure) { try note(.provePassphrase) }
}
#endif
