package app.toride.ui.notices

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.CopyRow
import app.toride.core.Renewal
import app.toride.core.SetView
import app.toride.data.Outcome
import app.toride.data.Renewing
import app.toride.data.VaultRepository
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** Where the renewing of codes stands. Computed from the vault: it can be left and taken up again anywhere, on any day. */
enum class RenewStep { SERVICE, PASTE, OLD_SET, COPIES, DONE }

/** What there is to renew, and how far it is. */
class RenewPage(renewing: Renewing, keepsOld: Boolean) {
    /** The account. */
    val detail = renewing.detail

    /** Sets in use beside the newest. */
    val old: List<SetView> = detail.currentSets.drop(1)

    /** Copies of sets that are no longer the newest. */
    val copies: List<CopyRow> = detail.ties.copies.filter { !it.current }

    /** The set that took the place of the old one. */
    val new: SetView? get() = detail.currentSets.firstOrNull()

    /** What else is left to do for this account. */
    val rest: Boolean get() = detail.todo.isNotEmpty()

    /** Where the person is. */
    val step: RenewStep = when (if (keepsOld) renewing.nextIfKept else renewing.next) {
        Renewal.NEW_SET -> RenewStep.SERVICE
        Renewal.OLD_SETS -> RenewStep.OLD_SET
        Renewal.OLD_COPIES -> RenewStep.COPIES
        Renewal.DONE -> RenewStep.DONE
    }
}

/** What can be done on the way to new codes. */
class RenewActions(
    val paste: () -> Unit,
    val help: () -> Unit,
    val retire: () -> Unit,
    val keepOld: () -> Unit,
    val replaced: (CopyRow) -> Unit,
    val destroyed: (CopyRow) -> Unit,
    val originals: () -> Unit,
    val rest: () -> Unit,
    val next: () -> Unit,
    val back: () -> Unit,
)

/** A new set in place of the old one: made at the service, pasted, the old one retired, its copies cleared away. */
class RenewHolder(app: TorideState, private val account: AccountId) : Holder(app) {
    private var renewing by mutableStateOf<Renewing?>(null)
    private var keepsOld by mutableStateOf(false)

    private val actions = RenewActions(
        paste = { app.go(Place.Add(to = account)) },
        help = { app.go(Place.Guide(account)) },
        retire = ::retire,
        keepOld = { keepsOld = true },
        replaced = { clear(it, by = renewing?.detail?.currentSets?.firstOrNull()) },
        destroyed = { clear(it, by = null) },
        originals = { app.go(Place.Original(account)) },
        rest = ::goOnWithRest,
        next = app::goOn,
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        RenewScreen(renewing?.let { RenewPage(it, keepsOld) }, walking = app.walk() != null, guided = app.guided() != null, busy, failure, actions)
    }

    override fun refresh() = read({ notices.renewing(account) }) { renewing = it }

    /** What else there is stands on the card, which the person mostly came from. */
    private fun goOnWithRest() {
        app.tell(null)
        val card = Place.Card(account)
        if (app.nearest { it == card } == null) app.replace(card) else app.backTo(card)
    }

    private fun retire() {
        val old = renewing?.detail?.currentSets.orEmpty().drop(1)
        val last = old.lastOrNull() ?: return
        change(Notice.SetRetired(last.id)) {
            old.map { retireSet(it.id) }.firstOrNull { it is Outcome.Failed } ?: Outcome.Done(Unit)
        }
    }

    /** The copies of the old set in one place are gone; those of the new one lie there instead, where that was said. */
    private fun clear(copy: CopyRow, by: SetView?) = change(Notice.Asked(Acted.CopyNoted)) {
        val new = by?.let { ties.setCopy(account, it.id, copy.place, true) }
        if (new is Outcome.Failed) new else ties.setCopy(account, copy.set, copy.place, false)
    }

    private fun change(notice: Notice, vault: suspend VaultRepository.() -> Outcome<Unit>) = call(vault) {
        app.tell(notice)
        refresh()
    }
}
