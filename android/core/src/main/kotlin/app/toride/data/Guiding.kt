package app.toride.data

import app.toride.core.AccountId
import app.toride.core.CodeId
import app.toride.core.Guide
import app.toride.core.GuideCheck
import app.toride.core.GuidePage
import app.toride.core.Language
import app.toride.core.Platform
import app.toride.core.PrecautionView
import app.toride.core.VaultException
import app.toride.core.WaitingRow

/**
 * The guide, one page at a time, before unlocking and in the open vault; and waiting for a service. Where somebody is, is kept by
 * the core with every call. Part of the [VaultRepository].
 */
class Guiding internal constructor(private val vault: VaultRepository) {
    @Volatile private var guide: Guide? = null

    /** Opens the guide without the vault's key, where somebody was. */
    suspend fun before(language: Language): Outcome<GuidePage> = vault.onVault { it.guide().begin(language) }

    /** Opens it with what the vault knows of [account]: where somebody was with it, else at its beginning. Null: wherever they were. */
    suspend fun within(account: AccountId?, language: Language): Outcome<GuidePage> = vault.onSession { it.guide(account).begin(language) }

    /** The page as it is now. */
    suspend fun page(language: Language): Outcome<GuidePage> = turn(language) {}

    /** Answers a question, or says at a step that something else is true. */
    suspend fun say(answer: String, language: Language): Outcome<GuidePage> = turn(language) { it.say(answer) }

    /** To the next step. */
    suspend fun next(language: Language): Outcome<GuidePage> = turn(language) { it.next() }

    /** To the page before; null where there is none. */
    suspend fun back(language: Language): Outcome<GuidePage?> = on { if (it.back()) it.page(language) else null }

    /** The service is used on another platform. */
    suspend fun useOn(platform: Platform, language: Language): Outcome<GuidePage> = turn(language) { it.useOn(platform) }

    /** Picks a service by its catalogue id, or none. */
    suspend fun chooseService(id: String?, language: Language): Outcome<GuidePage> = turn(language) { it.chooseService(id) }

    /** Goes on with an account, or without one. */
    suspend fun chooseAccount(id: AccountId?, language: Language): Outcome<GuidePage> = turn(language) { it.chooseAccount(id) }

    /** From the beginning, with the same account and service. */
    suspend fun anew(language: Language): Outcome<GuidePage> = turn(language) { it.anew() }

    /** Whether somebody was on their way when they left it. */
    suspend fun isInside(): Outcome<Boolean> = vault.onSession { it.isInGuide() }

    /** How the three precautions stand. */
    suspend fun precautions(): Outcome<List<PrecautionView>> = vault.onSession { it.precautions() }

    /** What to look at when a service says that something is wrong, with what is known of the [account] and the [code] tried. */
    suspend fun checks(account: AccountId, code: CodeId?, symptom: String, typed: String): Outcome<List<GuideCheck>> =
        vault.onSession { it.troubleChecks(account, code, symptom, typed) }

    // Waiting

    /** Accounts that a service was asked to bring back, what is due first. */
    suspend fun waiting(): Outcome<List<WaitingRow>> = vault.onSession { it.waiting() }

    /** Looks for the answer in so many [days]; where somebody waits already, only the day is set anew. */
    suspend fun wait(account: AccountId, days: Int): Outcome<WaitingRow?> = vault.onSession { session ->
        session.waitForAnswer(account, days.toUByte())
        session.waiting().firstOrNull { it.account.id == account }
    }

    /** It came back, or was given up. */
    suspend fun stopWaiting(account: AccountId): Outcome<Unit> = vault.onSession { it.stopWaiting(account) }

    /** Lets go of what the guide knew. */
    internal fun forget() {
        guide?.close()
        guide = null
    }

    private fun Guide.begin(language: Language): GuidePage {
        forget()
        guide = this
        return page(language)
    }

    private suspend fun turn(language: Language, call: (Guide) -> Unit): Outcome<GuidePage> = on {
        call(it)
        it.page(language)
    }

    private suspend fun <T> on(call: (Guide) -> T): Outcome<T> = vault.onCore {
        call(guide ?: throw VaultException.Locked())
    }
}
