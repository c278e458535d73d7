package app.toride.ui

import app.toride.core.AccountId
import app.toride.core.CodeId
import app.toride.core.SetId

/** What was just done, said in a bar at the foot of the screen, with a way to take it back where there is one. */
sealed interface Notice {
    data class CodeUsed(val code: CodeId) : Notice
    data class CodeExposed(val code: CodeId) : Notice
    data class SetExposed(val set: SetId) : Notice
    data class SetRetired(val set: SetId) : Notice
    data class AccountBinned(val account: AccountId) : Notice
    data object Undone : Notice
    data object AccountRestored : Notice
    data object AccountPurged : Notice
    data object PassphraseChanged : Notice
    data object RecoveryKeyProven : Notice
    data object DamageAccepted : Notice
    data object Copied : Notice
}
