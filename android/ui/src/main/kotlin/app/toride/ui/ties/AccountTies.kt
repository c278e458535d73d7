package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.Checklist
import app.toride.core.ContactId
import app.toride.core.FactorId
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What of one account a list of ticks is about. */
enum class TieKind { CONTACTS, SESSIONS, COPIES, PEOPLE }

/** What can be done with what one account hangs on. */
class AccountTiesActions(
    val card: () -> Unit,
    val factor: (FactorId?) -> Unit,
    val contact: (ContactId) -> Unit,
    val told: (ContactId) -> Unit,
    val oneWay: (Boolean) -> Unit,
    val choose: (TieKind) -> Unit,
    val back: () -> Unit,
)

/** What one account hangs on: its second factors, contact points, sessions, copies and people. */
class AccountTiesHolder(app: TorideState, private val id: AccountId) : Holder(app) {
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var all by mutableStateOf<Checklist?>(null)

    private val actions = AccountTiesActions(
        card = { app.go(Place.Card(id)) },
        factor = { app.go(Place.Factor(id, it)) },
        contact = { app.go(Place.Contact(it)) },
        told = { contact -> change(TieNotice.ContactTold) { setContact(id, contact, true) } },
        oneWay = { accepted -> change(TieNotice.Saved) { acceptOneWay(id, accepted) } },
        choose = { app.go(Place.TieList(id, it)) },
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        AccountTiesScreen(detail, all, busy, failure, actions)
    }

    override fun refresh() {
        read({ account(id) }) { detail = it }
        read({ ties.checklist() }) { all = it }
    }

    private fun change(notice: TieNotice, vault: TieCall) = call({ ties.vault() }) {
        app.tell(Notice.Tie(notice))
        refresh()
    }
}
