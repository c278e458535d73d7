package app.toride.data

import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.Answered
import app.toride.core.DeviceId
import app.toride.core.PhoneProgress
import app.toride.core.PromptCard
import app.toride.core.Reason
import app.toride.core.ReminderSettings
import app.toride.core.Renewal
import app.toride.core.Reply
import app.toride.core.Sighting
import app.toride.core.Signals
import app.toride.core.UtcMillis
import app.toride.core.VerdictEntry

/** An account on the way to new codes: what is [next], and what is if the older sets are kept. */
class Renewing(val detail: AccountDetail, val next: Renewal, val nextIfKept: Renewal)

/** What asks for something: reasons to act, the acts that close them, the device as it was seen, reminders. Part of the [VaultRepository]. */
class Notices internal constructor(private val vault: VaultRepository) {
    /** The anchor that was kept last. */
    @Volatile private var kept: ByteArray? = null

    /** All that is open for one account, or for the vault when [account] is null; also what was put off. Null when nothing is. */
    suspend fun card(account: AccountId?): Outcome<PromptCard?> = vault.onSession { it.card(account) }

    /** How far the accounts are that depended on a device. */
    suspend fun phoneProgress(device: DeviceId): Outcome<PhoneProgress> = vault.onSession { it.phoneProgress(device) }

    /** Where an account is on the way to new codes. */
    suspend fun renewing(account: AccountId): Outcome<Renewing> = vault.onSession { session ->
        Renewing(session.account(account), session.renewal(account, keepsOld = false), session.renewal(account, keepsOld = true))
    }

    // Acts

    /** Two-factor sign-in is on again at the service. */
    suspend fun turnedOnAgain(account: AccountId): Outcome<Unit> = vault.onSession { it.turnedOnAgain(account) }

    /** The old set is kept, and why. */
    suspend fun keepOldSet(account: AccountId, why: String): Outcome<Unit> = vault.onSession { it.keepOldSet(account, why) }

    /** Types the passphrase once more, to see that it is known. Takes about a second. */
    suspend fun provePassphrase(passphrase: CharSequence): Outcome<Unit> = vault.onSession { session ->
        withSecretBytes(passphrase) { session.provePassphrase(it) }
    }

    /** Not before so many [days], at most as many as each prompt says; the card as it is then. */
    suspend fun putOff(account: AccountId?, reasons: List<Reason>, days: Int): Outcome<PromptCard?> = vault.onSession { session ->
        reasons.forEach { session.putOff(account, it, days.toUByte()) }
        session.card(account)
    }

    // The device

    /**
     * What the platform sees of itself, after each unlock and after a vault was made: [look] finds it, [keepMarker] keeps the marker of
     * this installation where one is given, [keepAnchor] what says at the next start, too, that the vault is an older copy. All
     * three may take their time.
     */
    suspend fun observe(look: () -> Signals, keepMarker: (ByteArray) -> Unit, keepAnchor: (ByteArray) -> Unit): Outcome<Sighting> =
        vault.onSession { session ->
            session.observe(look()).also {
                it.keepMarker?.let(keepMarker)
                it.keepAnchor?.let { future ->
                    keepAnchor(future)
                    kept = future
                }
            }
        }

    /** Gives [keep] the vault as it is now, where that is not what was given last. [keep] may take its time. */
    suspend fun keepAnchor(keep: (ByteArray) -> Unit): Outcome<Unit> = vault.onSession { session ->
        val now = session.anchor()
        if (!now.contentEquals(kept)) {
            keep(now)
            kept = now
        }
    }

    /** What the person says where the signals cannot tell. */
    suspend fun answer(reply: Reply): Outcome<Answered> = vault.onSession { it.answer(reply) }

    /** What was found out about this device, newest first. */
    suspend fun verdicts(): Outcome<List<VerdictEntry>> = vault.onSession { it.verdicts() }

    // Reminders

    /** Whether to remind, and when not. */
    suspend fun reminders(): Outcome<ReminderSettings> = vault.onSession { it.reminders() }

    /** Changes that. */
    suspend fun setReminders(settings: ReminderSettings): Outcome<Unit> = vault.onSession { it.setReminders(settings) }

    /** When something is due next, as it is; null when nothing will be, or reminders are off. */
    suspend fun nextReminder(): Outcome<UtcMillis?> = vault.onSession { it.nextReminder() }
}
