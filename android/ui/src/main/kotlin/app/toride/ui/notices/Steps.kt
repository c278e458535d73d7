package app.toride.ui.notices

import app.toride.core.AccountId
import app.toride.core.DeviceId
import app.toride.core.PromptCard
import app.toride.core.Reason
import app.toride.core.AboutKind
import app.toride.core.StepKind
import app.toride.core.StepView
import app.toride.ui.Place

/** Where a step of the card of [account] is done. */
internal fun placeOf(account: AccountId?, step: StepView): Place {
    val act = Place.Act(account, step.kind, step.contact)
    return when (step.kind) {
        StepKind.SYNC -> Place.Sync
        StepKind.TYPE_RECOVERY_KEY -> Place.ProveRecoveryKey
        StepKind.BACK_UP -> Place.MakeBackup
        StepKind.STORE_NEW_SET -> account?.let { Place.Renew(it) } ?: act
        StepKind.CONFIRM_FACTOR, StepKind.ADD_FACTOR -> account?.let { Place.Factor(it, step.factor) } ?: act
        StepKind.UPDATE_CONTACT, StepKind.DROP_CONTACT, StepKind.CONFIRM_CONTACT, StepKind.TURN_ON_AGAIN, StepKind.ACCEPT_ONE_WAY,
        StepKind.KEEP_OLD_SET, StepKind.TYPE_PASSPHRASE -> act
    }
}

/** A device that is gone, and that several accounts still depend on: they are gone through one after the other. */
class Walk(val device: DeviceId, val name: String, val accounts: Int)

/** The walk that most accounts of [cards] are waiting for; null where one card says all. */
internal fun walkIn(cards: List<PromptCard>): Walk? {
    val devices = cards.flatMap { card ->
        val reason = card.prompts.firstOrNull { it.reason == Reason.PHONE_CHANGED }
        reason?.about.orEmpty().filter { it.kind == AboutKind.DEVICE }.distinctBy { it.id }
    }
    val (device, accounts) = devices.groupBy { it.id }.maxByOrNull { it.value.size } ?: return null
    return if (accounts.size < 2) null else Walk(device, accounts.first().name, accounts.size)
}

/** Whether the walk leads to this card: the device is its first reason. */
internal fun Walk.covers(card: PromptCard): Boolean {
    val first = card.prompts.firstOrNull() ?: return false
    return first.reason == Reason.PHONE_CHANGED && first.about.any { it.id == device }
}
