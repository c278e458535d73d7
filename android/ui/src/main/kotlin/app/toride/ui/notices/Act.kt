package app.toride.ui.notices

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.Field
import app.toride.core.PromptCard
import app.toride.core.StepKind
import app.toride.core.StepView
import app.toride.data.Outcome
import app.toride.data.VaultFailure
import app.toride.data.VaultRepository
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.PassphraseInput

/** One step of a card: explained, then done with one tap, so that no slip of a finger closes a notice. */
class ActHolder(app: TorideState, private val act: Place.Act) : Holder(app) {
    private var card by mutableStateOf<PromptCard?>(null)
    private var reason by mutableStateOf("")
    private var passphrase by mutableStateOf(PassphraseInput("", visible = false))

    @Composable
    override fun Content(platform: Platform) {
        val actions = ActActions(
            done = ::done,
            contact = { act.contact?.let { app.go(Place.Contact(it)) } },
            back = { app.back() },
        )
        val step = card?.let { step(it) }
        when (act.step) {
            StepKind.TURN_ON_AGAIN -> TurnOnScreen(card, busy, failure, actions)
            StepKind.ACCEPT_ONE_WAY -> OneWayScreen(card, busy, failure, actions)
            StepKind.KEEP_OLD_SET -> KeepOldScreen(card, reason, busy, failure, { type(it) }, actions)
            StepKind.TYPE_PASSPHRASE -> PassphraseScreen(passphrase, busy, failure, { passphrase = it }, actions)
            StepKind.UPDATE_CONTACT, StepKind.DROP_CONTACT, StepKind.CONFIRM_CONTACT -> ContactActScreen(step, card, busy, failure, actions)
            StepKind.STORE_NEW_SET, StepKind.CONFIRM_FACTOR, StepKind.ADD_FACTOR, StepKind.BACK_UP, StepKind.SYNC,
            StepKind.TYPE_RECOVERY_KEY -> OnlyWordsScreen(act.step, card, failure, actions)
        }
    }

    override fun refresh() = read({ notices.card(act.account) }) { now ->
        // Done meanwhile, on a page that this one leads to: there is nothing to ask for any more.
        if (now == null || step(now) == null) app.back() else card = now
    }

    override fun stepBack(): Boolean = busy

    override fun release() {
        super.release()
        passphrase = PassphraseInput("", visible = false)
    }

    private fun step(card: PromptCard): StepView? =
        (card.todo + card.prompts.mapNotNull { it.alternative }).find { it.kind == act.step && it.contact == act.contact }

    private fun type(text: String) {
        reason = text
        failure = null
    }

    private fun done() {
        val account = act.account
        val contact = act.contact
        when (act.step) {
            StepKind.TYPE_PASSPHRASE ->
                if (passphrase.text.isNotEmpty()) finish({ notices.provePassphrase(passphrase.text) }, Acted.PassphraseProven)
            StepKind.CONFIRM_CONTACT -> if (contact != null) finish({ ties.confirmContact(contact) }, Acted.ContactConfirmed)
            else -> if (account != null) ofAccount(account, contact)
        }
    }

    private fun ofAccount(account: String, contact: String?) {
        when (act.step) {
            StepKind.TURN_ON_AGAIN -> finish({ notices.turnedOnAgain(account) }, Acted.OnAgain)
            StepKind.ACCEPT_ONE_WAY -> finish({ ties.acceptOneWay(account, true) }, Acted.OneWayAccepted(account))
            StepKind.KEEP_OLD_SET -> finish({ notices.keepOldSet(account, reason.trim()) }, Acted.OldSetKept)
            StepKind.UPDATE_CONTACT -> if (contact != null) finish({ ties.setContact(account, contact, true) }, Acted.ContactTold)
            StepKind.DROP_CONTACT ->
                if (contact != null) finish({ ties.setContact(account, contact, false) }, Acted.ContactDropped(account, contact))
            else -> Unit
        }
    }

    private fun finish(vault: suspend VaultRepository.() -> Outcome<Unit>, acted: Acted) = call(vault) {
        app.back()
        app.tell(Notice.Asked(acted))
    }

    override fun failed(failure: VaultFailure) {
        super.failed(failure)
        if (failure == VaultFailure.WrongPassphrase) passphrase = PassphraseInput("", passphrase.visible)
    }
}

/** What can be done about one step. */
class ActActions(val done: () -> Unit, val contact: () -> Unit, val back: () -> Unit)

/** Whether the words of the reason were refused. */
internal fun refused(failure: VaultFailure?): Boolean = failure == VaultFailure.Invalid(Field.WHY)
