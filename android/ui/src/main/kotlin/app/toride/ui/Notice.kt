package app.toride.ui

import app.toride.core.AccountId
import app.toride.core.CodeId
import app.toride.core.SetId
import app.toride.core.UtcMillis
import app.toride.ui.notices.Acted
import app.toride.ui.shop.ShopNotice
import app.toride.ui.ties.TieNotice

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
    data object CodeShared : Notice
    data object SharedRemoved : Notice
    data object BroughtBack : Notice

    /** The answer of a service is looked for [until] then. */
    data class Waiting(val until: UtcMillis) : Notice
    data object WaitingEnded : Notice

    /** Something that a notice asked for. */
    data class Asked(val done: Acted) : Notice

    /** Something of the shop. */
    data class Shop(val done: ShopNotice) : Notice

    /** Something that accounts hang on. */
    data class Tie(val done: TieNotice) : Notice
}
