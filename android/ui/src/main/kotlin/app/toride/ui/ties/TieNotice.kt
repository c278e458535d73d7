package app.toride.ui.ties

import androidx.compose.runtime.Composable
import app.toride.core.AccountId
import app.toride.core.ContactId
import app.toride.core.ContactState
import app.toride.core.DeviceId
import app.toride.core.DeviceLife
import app.toride.core.FactorId
import app.toride.core.Overview
import app.toride.core.PersonId
import app.toride.core.PlaceId
import app.toride.core.PromptView
import app.toride.core.Reason
import app.toride.core.StepView
import app.toride.core.UtcMillis
import app.toride.data.Outcome
import app.toride.data.Ties
import app.toride.ui.parts.say

/** One call about what accounts hang on. */
internal typealias TieCall = suspend Ties.() -> Outcome<Unit>

/** What was just done to something that accounts hang on. */
sealed interface TieNotice {
    /** [last]: when it was looked at before; null: never. */
    data class ContactConfirmed(val contact: ContactId, val last: UtcMillis?) : TieNotice
    data class ContactGivenUp(val contact: ContactId) : TieNotice
    data object ContactChanged : TieNotice
    data class DeviceGone(val device: DeviceId, val life: DeviceLife) : TieNotice
    data class PlaceLost(val place: PlaceId) : TieNotice
    data class PersonLeft(val person: PersonId) : TieNotice
    data object ContactTold : TieNotice
    data object FactorAdded : TieNotice
    data object FactorWorks : TieNotice
    data class FactorRemoved(val account: AccountId, val factor: FactorId) : TieNotice
    data object ContactBack : TieNotice
    data object DeviceBack : TieNotice
    data object PlaceFound : TieNotice
    data object PersonBack : TieNotice
    data object Saved : TieNotice
}

/** That a number or mailbox is still theirs; taken back, it stands as [before]. */
internal fun confirmed(contact: ContactId, before: ContactState): TieNotice = TieNotice.ContactConfirmed(
    contact,
    when (before) {
        is ContactState.Confirmed -> before.at
        is ContactState.Due -> before.last
        is ContactState.GivenUp -> null
    },
)

/** What takes it back; null where nothing does. */
internal val TieNotice.undo: TieCall?
    get() = when (this) {
        is TieNotice.ContactConfirmed -> ({ undoConfirmContact(contact, last) })
        is TieNotice.ContactGivenUp -> ({ giveUpContact(contact, false) })
        is TieNotice.DeviceGone -> ({ setDeviceLife(device, DeviceLife.IN_USE) })
        is TieNotice.PlaceLost -> ({ setPlaceLost(place, false) })
        is TieNotice.PersonLeft -> ({ setPersonLeft(person, false) })
        is TieNotice.FactorRemoved -> ({ removeFactor(account, factor, false) })
        TieNotice.ContactChanged, TieNotice.ContactTold, TieNotice.ContactBack, TieNotice.FactorAdded,
        TieNotice.FactorWorks, TieNotice.DeviceBack, TieNotice.PlaceFound, TieNotice.PersonBack, TieNotice.Saved -> null
    }

/** What the bar says. */
@Composable
internal fun tieText(notice: TieNotice): String = when (notice) {
    is TieNotice.ContactConfirmed -> say("contact-notice-confirmed")
    is TieNotice.ContactGivenUp -> say("contact-notice-given-up")
    TieNotice.ContactChanged -> say("contact-notice-saved")
    is TieNotice.DeviceGone -> if (notice.life == DeviceLife.LOST) say("devices-notice-lost") else say("devices-notice-replaced")
    is TieNotice.PlaceLost -> say("things-place-notice-lost")
    is TieNotice.PersonLeft -> say("things-person-notice-left")
    TieNotice.ContactTold -> say("ties-notice-contact-told")
    TieNotice.FactorAdded -> say("ties-notice-factor-added")
    TieNotice.FactorWorks -> say("ties-notice-factor-confirmed")
    is TieNotice.FactorRemoved -> say("ties-notice-factor-removed")
    TieNotice.ContactBack -> say("contact-notice-back")
    TieNotice.DeviceBack -> say("devices-notice-back")
    TieNotice.PlaceFound -> say("things-place-notice-found")
    TieNotice.PersonBack -> say("things-person-notice-back")
    TieNotice.Saved -> say("ties-notice-factor-saved")
}

/** By account: what is left to do for [reason] because of the thing or person [id]. Also what was put off. */
internal fun Overview.todo(reason: Reason, id: String): Map<AccountId, List<StepView>> =
    (cards + putOff).mapNotNull { card ->
        val open = card.prompts.filter { it.reason == reason && it.about.any { about -> about.id == id } }
        card.account?.let { it.id to open.flatMap(PromptView::todo) }
    }.groupBy({ it.first }, { it.second }).mapValues { it.value.flatten() }.filterValues { it.isNotEmpty() }
