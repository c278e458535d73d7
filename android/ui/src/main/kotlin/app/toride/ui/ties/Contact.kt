package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountFilter
import app.toride.core.AccountId
import app.toride.core.AccountRow
import app.toride.core.Checklist
import app.toride.core.ContactDraft
import app.toride.core.ContactId
import app.toride.core.ContactKind
import app.toride.core.ContactRow
import app.toride.core.DeviceKind
import app.toride.core.DeviceLife
import app.toride.core.Reason
import app.toride.core.StepView
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What can be done with one number or mailbox. */
class ContactActions(
    val confirm: () -> Unit,
    val edit: () -> Unit,
    val giveUp: () -> Unit,
    val takeBack: () -> Unit,
    val account: (AccountId) -> Unit,
    val whoUses: () -> Unit,
    val change: (ContactDraft) -> Unit,
    val save: () -> Unit,
    val saveAs: (slip: Boolean) -> Unit,
    val addDevice: () -> Unit,
    val back: () -> Unit,
)

/** One number or mailbox: how it stands, who depends on it, and its form. Without an id a new one. */
class ContactHolder(app: TorideState, place: Place.Contact) : Holder(app) {
    private val id = place.id
    private var all by mutableStateOf<Checklist?>(null)
    private var accounts by mutableStateOf(emptyList<AccountRow>())
    private var todo by mutableStateOf(emptyMap<AccountId, List<StepView>>())
    private var draft by mutableStateOf(if (id == null) ContactDraft(place.kind, "", organisation = false, sim = null, mailbox = null) else null)
    private var asking by mutableStateOf(false)
    private var editing = place.edit

    private val row: ContactRow? get() = all?.contacts?.firstOrNull { it.id == id }

    private val actions = ContactActions(
        confirm = { row?.let { contact -> change(confirmed(contact.id, contact.state)) { confirmContact(contact.id) } } },
        edit = { row?.let { draft = draftOf(it) } },
        giveUp = { id?.let { contact -> change(TieNotice.ContactGivenUp(contact)) { giveUpContact(contact, true) } } },
        takeBack = { id?.let { contact -> change(TieNotice.ContactBack) { giveUpContact(contact, false) } } },
        account = { app.go(if (todo[it].isNullOrEmpty()) Place.Ties(it) else Place.Card(it)) },
        whoUses = { id?.let { app.go(Place.UsedBy(it)) } },
        change = {
            draft = it
            failure = null
        },
        save = ::save,
        saveAs = ::store,
        addDevice = { app.go(Place.Device(null)) },
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        val form = draft
        val row = row
        when {
            form != null && asking && row != null -> ContactChangedScreen(row, form, busy, failure, actions)
            form != null -> ContactFormScreen(id == null, form, inUse(), accounts, busy, failure, actions)
            else -> ContactScreen(row, todo, busy, failure, actions)
        }
    }

    override fun refresh() {
        read({ ties.checklist() }) {
            if (all == null) begin(it)
            all = it
        }
        read({ accounts(AccountFilter.ACTIVE) }) { accounts = it }
        val contact = id ?: return
        read({ overview() }) { todo = it.todo(Reason.CONTACT_CHANGED, contact) }
    }

    override fun stepBack(): Boolean {
        if (asking) asking = false else if (draft != null && id != null && !editing) draft = null else return false
        failure = null
        return true
    }

    /** Most numbers are in the phone at hand. Taken so, a loss of it is never painted too bright. */
    private fun begin(list: Checklist) {
        if (editing) draft = list.contacts.firstOrNull { it.id == id }?.let(::draftOf)
        val here = list.devices.firstOrNull { it.isThis && it.kind == DeviceKind.PHONE } ?: return
        draft = draft?.let { if (id == null && it.kind == ContactKind.PHONE) it.copy(sim = here.id) else it }
    }

    private fun inUse() = all?.devices.orEmpty().filter { it.life == DeviceLife.IN_USE || it.id == draft?.sim }

    private fun change(notice: TieNotice, vault: TieCall) = call({ ties.vault() }) {
        app.tell(Notice.Tie(notice))
        refresh()
    }

    /** A number that reads otherwise than before is either another one or the mending of a slip: only the person knows. */
    private fun save() {
        val filled = draft ?: return
        val before = row
        when {
            id == null -> add(filled)
            before != null && before.value.trim() != filled.value.trim() && filled.value.isNotBlank() -> asking = true
            else -> store(slip = true)
        }
    }

    private fun add(filled: ContactDraft) = call({ ties.addContact(filled) }) { made ->
        if (app.cameFrom == Place.Checklist) app.replace(Place.Contact(made)) else app.back()
    }

    private fun store(slip: Boolean) {
        val contact = id ?: return
        val filled = draft ?: return
        asking = false
        call({ ties.editContact(contact, filled, slip) }) {
            draft = null
            editing = false
            app.tell(Notice.Tie(if (slip) TieNotice.Saved else TieNotice.ContactChanged))
            refresh()
        }
    }

    private fun draftOf(row: ContactRow) = ContactDraft(row.kind, row.value, row.organisation, row.sim, row.mailbox?.id)
}
