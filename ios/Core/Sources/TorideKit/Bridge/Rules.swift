import Foundation
import TorideCore

/// Rules of the core that need no vault. They are quick; no screen has a rule of its own.
public enum Rules {
    /// Judges a new passphrase.
    public static func check(passphrase: Secret) -> PassphraseCheck {
        passphrase.withData { checkPassphrase(passphrase: $0) }
    }

    /// Judges a recovery key as far as it was typed.
    public static func check(recoveryKey: Secret) -> RecoveryKeyCheck {
        recoveryKey.withData { checkRecoveryKey(typed: $0) }
    }

    /// Whether the vault must be locked now.
    public static func mustLock(_ input: AutoLockInput) -> Bool {
        shouldLock(input: input)
    }

    /// When to remind of what is due, outside of the quiet hours and after `now`; `zone` is local time minus UTC, in
    /// minutes.
    public static func remind(
        of due: UtcMillis, now: UtcMillis, zone: Int16, settings: ReminderSettings
    ) -> UtcMillis {
        remindAt(due: due, now: now, zoneMinutes: zone, settings: settings)
    }

    /// Whether a change leaves the person something to do that nothing else asks for.
    public static func needsPerson(_ change: Change) -> Bool {
        TorideCore.needsPerson(change: change)
    }

    /// Where `now` is of a share that can be opened until `notAfter`.
    public static func shareEnd(notAfter: UtcMillis, now: UtcMillis) -> ShareEnd {
        TorideCore.shareEnd(notAfter: notAfter, now: now)
    }

    /// Services whose name fits; all of them when the query is empty.
    public static func services(matching query: String, in language: Language) -> [ServiceRow] {
        searchServices(query: query, language: language)
    }

    /// What is known of a service.
    public static func card(of service: String, in language: Language) -> ServiceCard {
        serviceCard(id: service, language: language)
    }

    /// The service whose downloads are called like a file. A hint: it decides nothing.
    public static func service(ofFile name: String) -> String? {
        fileHint(name: name)
    }

    /// Where codes that came in a certain way may still be, the likely places first.
    public static func originals(from source: CaptureSource) -> [OriginalKind] {
        TorideCore.originals(from: source)
    }

    /// What to delete there, where it tends to stay, and what else to look at.
    public static func advice(on kind: OriginalKind, in language: Language) -> [String] {
        originalAdvice(kind: kind, language: language)
    }

    /// What somebody from outside can be asked to do, and what a new sheet says of each.
    public static func tasks() -> [TaskWord] { outsourcingWords() }

    /// When what was reminded of at that time is due again, where nobody opened the vault since.
    public static func remind(againAfter shown: UtcMillis) -> UtcMillis {
        remindAgain(shown: shown)
    }

    /// The language for a system locale such as `ja-JP`.
    public static func language(for locale: String) -> Language {
        languageFor(locale: locale)
    }
}
