import Foundation
import TorideCore

extension LiveVault {
    public func card(_ account: AccountId?) throws(VaultFailure) -> PromptCard? {
        try open { try $0.card(account: account) }
    }

    public func phoneProgress(_ device: DeviceId) throws(VaultFailure) -> PhoneProgress {
        try open { try $0.phoneProgress(device: device) }
    }

    public func renewal(_ account: AccountId, keepsOlder: Bool) throws(VaultFailure) -> Renewal {
        try open { try $0.renewal(account: account, keepsOld: keepsOlder) }
    }

    public func turnedOnAgain(_ account: AccountId) throws(VaultFailure) {
        _ = try open { try $0.turnedOnAgain(account: account) }
    }

    public func acceptOneWay(_ account: AccountId, _ accepted: Bool) throws(VaultFailure) {
        _ = try open { try $0.acceptOneWay(account: account, accepted: accepted) }
    }

    public func keepOldSet(_ account: AccountId, why: String) throws(VaultFailure) {
        _ = try open { try $0.keepOldSet(account: account, why: why) }
    }

    public func putOff(_ reason: Reason, of account: AccountId?, days: UInt8) throws(VaultFailure) {
        _ = try open { try $0.putOff(account: account, reason: reason, days: days) }
    }

    public func observe(_ signals: Signals) throws(VaultFailure) -> Sighting {
        try open { try $0.observe(signals: signals) }
    }

    public func anchor() throws(VaultFailure) -> Data {
        try open { try $0.anchor() }
    }

    public func answer(_ reply: Reply) throws(VaultFailure) -> Answered {
        try open { try $0.answer(reply: reply) }
    }

    public func verdicts() throws(VaultFailure) -> [VerdictEntry] {
        try open { try $0.verdicts() }
    }

    public func reminders() throws(VaultFailure) -> ReminderSettings {
        try open { try $0.reminders() }
    }

    public func setReminders(_ settings: ReminderSettings) throws(VaultFailure) {
        _ = try open { try $0.setReminders(settings: settings) }
    }

    public func nextReminder() throws(VaultFailure) -> UtcMillis? {
        try open { try $0.nextReminder() }
    }

    public func prove(passphrase: Secret) throws(VaultFailure) {
        _ = try open { session in
            try passphrase.withData { try session.provePassphrase(passphrase: $0) }
        }
    }
}
