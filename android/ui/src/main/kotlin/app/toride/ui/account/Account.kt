package app.toride.ui.account

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.CodeId
import app.toride.core.CodeState
import app.toride.core.SetId
import app.toride.data.Outcome
import app.toride.data.VaultRepository
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What can be done with one account. */
class AccountActions(
    val show: (CodeId) -> Unit,
    val addCodes: () -> Unit,
    val card: () -> Unit,
    val ties: () -> Unit,
    val shop: () -> Unit,
    val undo: (CodeId, CodeState) -> Unit,
    val expose: (CodeId) -> Unit,
    val share: (CodeId) -> Unit,
    val exposeSet: (SetId) -> Unit,
    val undoExposeSet: (SetId) -> Unit,
    val retire: (SetId) -> Unit,
    val undoRetire: (SetId) -> Unit,
    val lockedOut: () -> Unit,
    val original: () -> Unit,
    val history: () -> Unit,
    val edit: () -> Unit,
    val bin: () -> Unit,
    val restore: () -> Unit,
    val purge: () -> Unit,
    val back: () -> Unit,
)

/** One account with its codes. */
class AccountHolder(app: TorideState, private val id: AccountId) : Holder(app) {
    private var detail by mutableStateOf<AccountDetail?>(null)

    private val actions = AccountActions(
        show = { app.go(Place.Show(id, it)) },
        addCodes = { app.go(Place.Add(to = id)) },
        card = { app.go(Place.Card(id)) },
        ties = { app.go(Place.Ties(id)) },
        shop = { app.go(Place.ShopAccount(id)) },
        undo = ::undo,
        expose = { code -> change({ markExposed(code) }, Notice.CodeExposed(code)) },
        share = { app.go(Place.Share(id, it)) },
        exposeSet = { set -> change({ exposeSet(set) }, Notice.SetExposed(set)) },
        undoExposeSet = { set -> change({ undoExposeSet(set) }, Notice.Undone) },
        retire = { set -> change({ retireSet(set) }, Notice.SetRetired(set)) },
        undoRetire = { set -> change({ undoRetireSet(set) }, Notice.Undone) },
        lockedOut = { app.go(Place.Guide(id)) },
        original = { app.go(Place.Original(id)) },
        history = { app.go(Place.History(id)) },
        edit = { app.go(Place.EditAccount(id)) },
        bin = ::bin,
        restore = { change({ restoreAccount(id) }, Notice.AccountRestored) },
        purge = { app.go(Place.Purge(id)) },
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        AccountScreen(detail, busy, failure, actions)
    }

    override fun refresh() = read({ account(id) }) { detail = it }

    private fun change(vault: suspend VaultRepository.() -> Outcome<Unit>, notice: Notice) =
        call(vault) {
            app.tell(notice)
            refresh()
        }

    private fun undo(code: CodeId, state: CodeState) {
        when (state) {
            CodeState.Unused -> Unit
            is CodeState.Used -> change({ undoUsed(code) }, Notice.Undone)
            is CodeState.Rejected -> change({ undoRejected(code) }, Notice.Undone)
            is CodeState.Exposed -> change({ undoExposed(code) }, Notice.Undone)
        }
    }

    private fun bin() = call({ binAccount(id) }) {
        app.back()
        app.tell(Notice.AccountBinned(id))
    }
}
