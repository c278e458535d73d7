package app.toride.ui

import app.toride.core.AccountId
import app.toride.core.CodeId
import app.toride.core.VaultState

/** Every screen there is. Places carry ids, never a secret. */
sealed interface Place {
    /** The folder is being looked at; an empty page for a moment. */
    data object Looking : Place
    data object Welcome : Place
    data object Create : Place

    /** Makes a new vault in place of one that nothing opens any more. */
    data object StartOver : Place
    data object Unlock : Place

    /** The vault is there, but cannot be opened now: [state] says why. */
    data class Blocked(val state: VaultState) : Place

    /** The vault is unreadable or lost; what can be saved is built anew, with the passphrase. */
    data class Repair(val lost: Boolean) : Place

    /** "I can't log in": what to do, in order; needs no key. */
    data object Help : Place
    data object Home : Place
    data object Accounts : Place
    data object Bin : Place
    data class Account(val id: AccountId) : Place
    data class History(val id: AccountId) : Place
    data class EditAccount(val id: AccountId) : Place

    /** Deletes a binned account for ever. */
    data class Purge(val id: AccountId) : Place

    /** Adds codes: to the account [to], or to a new one when it is null. */
    data class Add(val to: AccountId?) : Place

    /** What to do with the original of the codes of [of]. */
    data class Original(val of: AccountId) : Place

    /** Shows the code [code] of [account]. */
    data class Show(val account: AccountId, val code: CodeId) : Place
    data object Settings : Place
    data object ChangePassphrase : Place
    data object NewRecoveryKey : Place
    data object ProveRecoveryKey : Place

    /** What is and what is not protected. */
    data object Protection : Place
    data object Licences : Place

    /** What could not be read. */
    data object Damage : Place
}
