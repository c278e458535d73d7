package app.toride.ui.notices

import androidx.compose.runtime.Composable
import app.toride.core.AccountId
import app.toride.core.ContactId
import app.toride.core.UtcMillis
import app.toride.data.Outcome
import app.toride.data.VaultRepository
import app.toride.ui.parts.day
import app.toride.ui.parts.say

/** What was just done because a notice asked for it. */
sealed interface Acted {
    data class PutOff(val until: UtcMillis) : Acted
    data object OldSetKept : Acted
    data class OneWayAccepted(val account: AccountId) : Acted
    data object OnAgain : Acted
    data object PassphraseProven : Acted
    data object ContactTold : Acted
    data class ContactDropped(val account: AccountId, val contact: ContactId) : Acted
    data object ContactConfirmed : Acted
    data object CopyNoted : Acted
    data object Answered : Acted
}

/** What takes it back; null where nothing does. */
internal val Acted.undo: (suspend VaultRepository.() -> Outcome<Unit>)?
    get() = when (this) {
        is Acted.OneWayAccepted -> ({ ties.acceptOneWay(account, false) })
        is Acted.ContactDropped -> ({ ties.setContact(account, contact, true) })
        is Acted.PutOff, Acted.OldSetKept, Acted.OnAgain, Acted.PassphraseProven, Acted.ContactTold, Acted.ContactConfirmed,
        Acted.CopyNoted, Acted.Answered -> null
    }

/** What the bar says. */
@Composable
internal fun said(done: Acted): String = when (done) {
    is Acted.PutOff -> say("card-notice-put-off", day("date", done.until))
    Acted.OldSetKept -> say("card-notice-kept")
    is Acted.OneWayAccepted -> say("card-notice-one-way")
    Acted.OnAgain -> say("card-notice-on-again")
    Acted.PassphraseProven -> say("card-notice-passphrase")
    Acted.ContactTold -> say("ties-notice-contact-told")
    is Acted.ContactDropped -> say("ties-notice-contact-removed")
    Acted.ContactConfirmed -> say("checklist-notice-confirmed")
    Acted.CopyNoted -> say("renew-notice-copy")
    Acted.Answered -> say("reply-notice")
}
