package app.toride.ui.guide

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountFilter
import app.toride.core.AccountId
import app.toride.core.AccountRow
import app.toride.core.GuideAct
import app.toride.core.GuideOther
import app.toride.core.GuidePage
import app.toride.core.Language
import app.toride.core.ServiceRow
import app.toride.data.Guiding
import app.toride.data.Outcome
import app.toride.data.Rules
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.add.ServiceScreen
import app.toride.core.Platform as UsedOn

/** How the vault stands for whoever is in the guide: open, waiting to be opened, or none that opens from here. */
enum class Door { OPEN, LOCKED, NONE }

/** What can be done in the guide. */
class GuideActions(
    val say: (String) -> Unit,
    val next: () -> Unit,
    val back: () -> Unit,
    val leave: () -> Unit,
    val finish: () -> Unit,
    val anew: () -> Unit,
    val useOn: (UsedOn) -> Unit,
    val pickService: () -> Unit,
    val pickAccount: () -> Unit,
    val notThis: () -> Unit,
    val act: (GuideAct) -> Unit,
    val unlock: () -> Unit,
    val contents: () -> Unit,
    val trouble: () -> Unit,
    val code: CodeActions,
)

/**
 * The guide, one question or one step at a time. Where somebody is, is kept by the core; this shows it. It is opened for [account],
 * for the one at [service], or wherever the person was.
 */
class GuideHolder(app: TorideState, private val account: AccountId?, private val service: String?) : Holder(app) {
    private enum class Over { NOTHING, ACCOUNTS, SERVICES, NOT_THIS }

    private var page by mutableStateOf<GuidePage?>(null)
    private var over by mutableStateOf(Over.NOTHING)
    private var accounts by mutableStateOf(emptyList<AccountRow>())
    private var query by mutableStateOf("")
    private var found by mutableStateOf(emptyList<ServiceRow>())

    /** Whether the account is chosen on the way in: a step back from there leaves. */
    private var entering = false
    private val beside = BesideCode(app, this, scope)
    private val known get() = page?.known
    private val door get() = if (app.open) Door.OPEN else if (app.canOpen) Door.LOCKED else Door.NONE

    @Composable
    override fun Content(platform: Platform) {
        val back = { app.back(); Unit }
        when (over) {
            // A page begins at its top, also where the one before was scrolled.
            Over.NOTHING -> key(page?.step?.key ?: page?.ask?.key) {
                GuideScreen(page, door, beside.shown, busy, failure, actions(platform))
            }
            Over.ACCOUNTS -> PickAccountScreen(accounts, known?.account?.id, query, { query = it }, ::chooseAccount, back)
            Over.SERVICES -> ServiceScreen(query, found, ::search, ::chooseService, back)
            Over.NOT_THIS -> page?.let { NotThisScreen(it, door, ::other, actions(platform), back) }
        }
    }

    private fun actions(platform: Platform) = GuideActions(
        say = { answer -> turn { say(answer, it) } },
        next = { turn { next(it) } },
        back = { app.back() },
        leave = { app.leave() },
        finish = { call({ guiding.anew(app.language) }) { app.leave() } },
        anew = { turn { anew(it) } },
        useOn = { on -> turn { useOn(on, it) } },
        pickService = ::pickService,
        pickAccount = ::pickAccount,
        notThis = ::showNotThis,
        act = ::act,
        unlock = ::unlock,
        contents = { app.go(Place.GuideContents) },
        trouble = ::trouble,
        code = CodeActions(
            reveal = { beside.reveal(known?.nextCode) },
            hide = beside::hide,
            copy = { text ->
                platform.copyCode(text)
                app.tell(Notice.Copied)
            },
            worked = ::worked,
            notTaken = { beside.notTaken(::refresh) },
            undoNotTaken = { beside.undoNotTaken(::refresh) },
            next = ::revealNext,
        ),
    )

    override fun refresh() {
        if (page == null) begin() else read({ guiding.page(app.language) }, ::show)
    }

    override fun stepBack(): Boolean {
        if (busy) return true
        if (over != Over.NOTHING) {
            over = Over.NOTHING
            return !entering
        }
        if (page?.isNew != false || failure != null) return false
        call({ guiding.back(app.language) }) { before -> if (before == null) app.leave() else show(before) }
        return true
    }

    override fun release() {
        super.release()
        beside.forget()
    }

    /** Shows the code that comes after the one that was not taken. */
    internal fun revealNext() {
        beside.forget()
        call({ guiding.page(app.language) }) {
            show(it)
            beside.reveal(it.known?.nextCode)
        }
    }

    /** Shows what else may be seen at this step, and what else could be done. */
    internal fun showNotThis() {
        over = Over.NOT_THIS
    }

    private fun begin() {
        if (!app.open) return call({ guiding.before(app.language) }, ::show)
        call({ guiding.within(account, app.language) }) {
            show(it)
            if (it.known == null && (it.isNew || service != null)) chooseOnTheWayIn()
        }
    }

    /** What is known of the account spares questions, so which one it is comes first. */
    private fun chooseOnTheWayIn() = call({ accounts(AccountFilter.ACTIVE) }) { all ->
        val fitting = all.filter { service == null || it.serviceId == service }
        if (service != null && fitting.size < 2) {
            val only = fitting.firstOrNull()
            turn { if (only == null) chooseService(service, it) else chooseAccount(only.id, it) }
        } else if (fitting.isNotEmpty()) {
            entering = service == null
            offer(fitting)
        }
    }

    private fun show(new: GuidePage) {
        if (new.known?.account?.id != known?.account?.id) beside.forget()
        page = new
    }

    private fun turn(to: suspend Guiding.(Language) -> Outcome<GuidePage>) = call({ guiding.to(app.language) }) {
        over = Over.NOTHING
        entering = false
        show(it)
    }

    // Which account, which service

    private fun pickAccount() = call({ accounts(AccountFilter.ACTIVE) }, ::offer)

    private fun offer(rows: List<AccountRow>) {
        accounts = rows
        query = ""
        over = Over.ACCOUNTS
    }

    private fun chooseAccount(id: AccountId?) = turn { chooseAccount(id, it) }

    private fun pickService() {
        search("")
        over = Over.SERVICES
    }

    private fun search(words: String) {
        query = words
        found = Rules.services(words, app.language)
    }

    private fun chooseService(service: ServiceRow) = turn { chooseService(service.id, it) }

    // What is done at a step

    private fun other(other: GuideOther) {
        val answer = other.answer
        if (other.trouble) trouble() else if (answer != null) turn { say(answer, it) }
    }

    private fun trouble() {
        over = Over.NOTHING
        app.go(Place.Trouble(known?.account?.id, beside.code))
    }

    private fun act(act: GuideAct) {
        if (page?.step?.actNeedsVault == true && !app.open) return unlock()
        val account = known?.account?.id
        when (act) {
            GuideAct.SHOW_CODE -> beside.reveal(known?.nextCode)
            GuideAct.STORE_CODES -> storeCodes(account)
            GuideAct.STORAGE -> app.go(Place.Keeping(account))
            GuideAct.CONTACTS -> app.go(Place.Checklist)
            GuideAct.FACTORS -> app.go(account?.let { Place.Ties(it) } ?: Place.Checklist)
            GuideAct.REMIND -> if (account == null) pickAccount() else app.go(Place.Wait(account))
            GuideAct.PREVENTION -> app.go(Place.Prevention)
        }
    }

    /** In place of older ones where there are any: those are retired then, and their copies cleared away. */
    private fun storeCodes(account: AccountId?) {
        if (account == null) return app.go(Place.Add(to = null))
        call({ account(account) }) {
            val first = it.currentSets.isEmpty() && it.retiredSets.isEmpty()
            app.go(if (first) Place.Add(to = account) else Place.Renew(account))
        }
    }

    /** Opens the vault and comes back to this very step, with the account at the service that was picked. */
    private fun unlock() = app.openFor(Place.Guide(service = page?.service?.id))

    /** Where a code is typed, the next step follows; elsewhere it was used ahead of its step. */
    private fun worked() = beside.used {
        if (page?.step?.act == GuideAct.SHOW_CODE) turn { next(it) } else refresh()
    }
}
