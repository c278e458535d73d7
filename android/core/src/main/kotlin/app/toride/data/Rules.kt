package app.toride.data

import app.toride.core.AutoLockInput
import app.toride.core.CaptureSource
import app.toride.core.Language
import app.toride.core.OriginalKind
import app.toride.core.PassphraseCheck
import app.toride.core.RecoveryKeyCheck
import app.toride.core.ReminderSettings
import app.toride.core.ServiceCard
import app.toride.core.ServiceRow
import app.toride.core.UtcMillis
import app.toride.core.checkPassphrase
import app.toride.core.checkRecoveryKey
import app.toride.core.fileHint
import app.toride.core.languageFor
import app.toride.core.searchServices
import app.toride.core.serviceCard
import app.toride.core.shouldLock

/** Rules and facts of the core that need no vault. Quick; may be asked on the main thread. */
object Rules {
    /** Judges a new passphrase while it is typed. */
    fun passphrase(typed: CharSequence): PassphraseCheck = withSecretBytes(typed, ::checkPassphrase)

    /** Judges a recovery key while it is typed. */
    fun recoveryKey(typed: CharSequence): RecoveryKeyCheck = withSecretBytes(typed, ::checkRecoveryKey)

    /** Whether the vault must be locked now. */
    fun mustLock(input: AutoLockInput): Boolean = shouldLock(input)

    /** Services whose name fits; all when [query] is empty. */
    fun services(query: String, language: Language): List<ServiceRow> = searchServices(query, language)

    /** What is known of a service. */
    fun service(id: String, language: Language): ServiceCard = serviceCard(id, language)

    /** Where codes that came in this way tend to lie, the likely places first. */
    fun originals(from: CaptureSource): List<OriginalKind> = app.toride.core.originals(from)

    /** What to delete of an original, and where it may remain. */
    fun originalAdvice(kind: OriginalKind, language: Language): List<String> = app.toride.core.originalAdvice(kind, language)

    /** The service that the name of a file hints at. A hint: it decides nothing. */
    fun serviceOfFile(name: String): String? = fileHint(name)

    /** When the reminder of what is [due] rings: after [now], and not in the quiet hours. [zoneMinutes] is local time minus UTC. */
    fun remindAt(due: UtcMillis, now: UtcMillis, zoneMinutes: Int, settings: ReminderSettings): UtcMillis =
        app.toride.core.remindAt(due, now, zoneMinutes.toShort(), settings)

    /** When what was reminded of at [shown] is due again, where nobody opened the vault since. */
    fun remindAgain(shown: UtcMillis): UtcMillis = app.toride.core.remindAgain(shown)

    /** The language for a system locale such as `ja-JP`. */
    fun languageOf(locale: String): Language = languageFor(locale)
}
