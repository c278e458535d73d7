package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountFilter
import app.toride.core.AccountId
import app.toride.core.AccountRow
import app.toride.core.Checklist
import app.toride.core.ContactId
import app.toride.core.ContactRow
import app.toride.core.FactorId
import app.toride.core.FactorRow
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What can be done on the checklist. */
class ChecklistActions(
    val contact: (ContactId) -> Unit,
    val confirm: (ContactRow) -> Unit,
    val change: (ContactId) -> Unit,
    val giveUp: (ContactId) -> Unit,
    val addContact: () -> Unit,
    val account: (AccountId) -> Unit,
    val factor: (AccountId, FactorId?) -> Unit,
    val works: (AccountId, FactorRow) -> Unit,
    val addAccount: () -> Unit,
    val devices: () -> Unit,
    val things: () -> Unit,
    val whatIf: () -> Unit,
    val again: () -> Unit,
    val back: () -> Unit,
)

/** Contact points and second factors across accounts: still theirs? Still reachable? */
class ChecklistHolder(app: TorideState) : Holder(app) {
    private var list by mutableStateOf<Checklist?>(null)
    private var accounts by mutableStateOf(emptyList<AccountRow>())

    private val actions = ChecklistActions(
        contact = { app.go(Place.Contact(it)) },
        confirm = { contact -> change(confirmed(contact.id, contact.state)) { confirmContact(contact.id) } },
        change = { app.go(Place.Contact(it, edit = true)) },
        giveUp = ::giveUp,
        addContact = { app.go(Place.Contact(null)) },
        account = { app.go(Place.Ties(it)) },
        factor = { account, factor -> app.go(Place.Factor(account, factor)) },
        works = { account, factor -> change(TieNotice.FactorWorks) { confirmFactor(account, factor.id, draftOf(factor)) } },
        addAccount = { app.go(Place.Add(to = null)) },
        devices = { app.go(Place.Devices) },
        things = { app.go(Place.Things) },
        whatIf = { app.go(Place.WhatIf) },
        again = ::refresh,
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        ChecklistScreen(list, accounts, busy, failure, actions)
    }

    override fun refresh() {
        read({ ties.checklist() }) {
            failure = null
            list = it
        }
        read({ accounts(AccountFilter.ACTIVE) }) { accounts = it }
    }

    /** Who depended on it shows at once. */
    private fun giveUp(contact: ContactId) = call({ ties.giveUpContact(contact, true) }) {
        app.go(Place.Contact(contact))
        app.tell(Notice.Tie(TieNotice.ContactGivenUp(contact)))
    }

    private fun change(notice: TieNotice, vault: TieCall) = call({ ties.vault() }) {
        app.tell(Notice.Tie(notice))
        refresh()
    }
}
