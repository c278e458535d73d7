package app.toride.data

import app.toride.core.AutoLockInput
import app.toride.core.CaptureSource
import app.toride.core.Change
import app.toride.core.FaqView
import app.toride.core.GuideCheck
import app.toride.core.GuideHit
import app.toride.core.GuideWord
import app.toride.core.HeardMessage
import app.toride.core.Language
import app.toride.core.MethodView
import app.toride.core.OriginalKind
import app.toride.core.PassphraseCheck
import app.toride.core.PrecautionView
import app.toride.core.RecoveryKeyCheck
import app.toride.core.ReminderSettings
import app.toride.core.ServiceCard
import app.toride.core.ServiceRow
import app.toride.core.ShareEnd
import app.toride.core.TaskWord
import app.toride.core.UtcMillis
import app.toride.core.checkPassphrase
import app.toride.core.checkRecoveryKey
import app.toride.core.faq
import app.toride.core.fileHint
import app.toride.core.guideSearch
import app.toride.core.hear
import app.toride.core.languageFor
import app.toride.core.precautionWords
import app.toride.core.searchServices
import app.toride.core.serviceCard
import app.toride.core.shouldLock
import app.toride.core.troubleChecks
import app.toride.core.troubleSymptoms
import app.toride.core.troubleTyped

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

    /** Whether a change leaves the person something to do that nothing else asks for. */
    fun needsPerson(change: Change): Boolean = app.toride.core.needsPerson(change)

    /** When the reminder of what is [due] rings: after [now], and not in the quiet hours. [zoneMinutes] is local time minus UTC. */
    fun remindAt(due: UtcMillis, now: UtcMillis, zoneMinutes: Int, settings: ReminderSettings): UtcMillis =
        app.toride.core.remindAt(due, now, zoneMinutes.toShort(), settings)

    /** When what was reminded of at [shown] is due again, where nobody opened the vault since. */
    fun remindAgain(shown: UtcMillis): UtcMillis = app.toride.core.remindAgain(shown)

    /** Where [now] is of a share that can be opened until [notAfter]. */
    fun shareEnd(notAfter: UtcMillis, now: UtcMillis): ShareEnd = app.toride.core.shareEnd(notAfter, now)

    /** What can be said of on a sheet for somebody from outside. */
    fun tasks(): List<TaskWord> = app.toride.core.outsourcingWords()

    /** The keys of the rules by which a shop keeps codes and passes them on. */
    fun shopRules(): List<String> = app.toride.core.storageRules(business = true)

    /** The language for a system locale such as `ja-JP`. */
    fun languageOf(locale: String): Language = languageFor(locale)

    // The guide, for everybody

    /** What a screen can say is wrong, in the order in which it is offered. */
    fun symptoms(): List<GuideWord> = troubleSymptoms()

    /** Which kind of code was asked for. */
    fun typedKinds(): List<GuideWord> = troubleTyped()

    /** What a message of a service seems to mean. */
    fun heard(message: String): HeardMessage = hear(message)

    /** What to look at, for somebody who has not unlocked. */
    fun checks(symptom: String, typed: String): List<GuideCheck> = troubleChecks(symptom, typed)

    /** The three precautions without ticks. */
    fun precautions(): List<PrecautionView> = precautionWords()

    /** Ways of keeping codes outside of the app. */
    fun storageMethods(): List<MethodView> = app.toride.core.storageMethods()

    /** Keys of the rules of keeping codes. */
    fun storageRules(business: Boolean): List<String> = app.toride.core.storageRules(business)

    /** Questions that people ask. */
    fun questions(): List<FaqView> = faq()

    /** What of the guide has these words; its table of contents when [query] is empty. */
    fun searchGuide(query: String, language: Language): List<GuideHit> = guideSearch(query, language)

    /** For how many days to wait for a service where the person chooses nothing else. */
    fun usualWaitDays(): Int = app.toride.core.usualWaitDays().toInt()

    /** The most days that can be waited for. */
    fun longestWaitDays(): Int = app.toride.core.longestWaitDays().toInt()
}
