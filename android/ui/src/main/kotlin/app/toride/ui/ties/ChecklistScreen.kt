package app.toride.ui.ties

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountFactors
import app.toride.core.AccountName
import app.toride.core.AccountRow
import app.toride.core.Checklist
import app.toride.core.ContactRow
import app.toride.core.ContactState
import app.toride.core.DeviceLife
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Fold
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Line
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.fewOf
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.sign
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Contact points first, those to look at on top; then the second factors of each account; then what else there is. */
@Composable
fun ChecklistScreen(list: Checklist?, accounts: List<AccountRow>, busy: Boolean, failure: VaultFailure?, actions: ChecklistActions) {
    Frame(
        tag = Tags.CHECKLIST,
        title = say("checklist-title"),
        onBack = actions.back,
        scrolls = false,
        bottom = if (list == null) null else ({ MainButton(say("checklist-add"), Tags.ADD_CONTACT, actions.addContact, icon = Icons.Add) }),
    ) {
        FailureNote(failure)
        when {
            list == null && failure == null -> Working(say("common-reading"))
            list == null -> MainButton(say("common-again"), Tags.TRY_AGAIN, actions.again)
            else -> LazyColumn(
                Modifier.fillMaxWidth().weight(1f),
                contentPadding = PaddingValues(bottom = 24.dp),
                verticalArrangement = Arrangement.spacedBy(12.dp),
            ) {
                item { Top(list) }
                contacts(list.contacts, busy, actions)
                factors(list.accounts + without(list.accounts, accounts), busy, actions)
                item { Elsewhere(list, actions) }
                if (list.contacts.isNotEmpty()) item { About(first = false) }
            }
        }
    }
}

/** What this is for, and how it stands. */
@Composable
private fun Top(list: Checklist) {
    val due = list.contacts.count { it.state is ContactState.Due } + list.accounts.sumOf { account -> account.factors.count { it.toConfirm } }
    val colours = LocalColours.current
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        Text(say("checklist-intro"))
        if (list.contacts.isEmpty()) About(first = true)
        when {
            list.contacts.isEmpty() -> Note(Icons.List, say("checklist-empty-title"), say("checklist-empty"), colours.info)
            due > 0 -> Note(Icons.Clock, say("checklist-due-count", number("count", due)), say("checklist-question-how"), colours.attention)
            else -> Note(Icons.Check, say("checklist-all-well-title"), say("checklist-all-well"), colours.ready)
        }
    }
}

/** For whoever is here for the first time; open until there is something on the list. */
@Composable
private fun About(first: Boolean) {
    var open by remember { mutableStateOf(first) }
    Panel(padding = 16.dp) {
        Fold(say("checklist-about-title"), Tags.ABOUT_CHECKLIST, open, { open = !open }) {
            Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                Text(say("checklist-about-1"))
                Text(say("checklist-about-2"))
                Text(say("checklist-about-3"))
            }
        }
    }
}

private fun LazyListScope.contacts(contacts: List<ContactRow>, busy: Boolean, actions: ChecklistActions) {
    val groups = contacts.groupBy { it.state::class }
    groups.values.forEach { rows ->
        item { Heading(heading(rows.first().state), Modifier.padding(top = 8.dp)) }
        items(rows, key = { it.id }) { ContactCard(it, busy, actions) }
    }
}

@Composable
private fun heading(state: ContactState): String = when (state) {
    is ContactState.Due -> say("checklist-due-title")
    is ContactState.Confirmed -> say("checklist-good-title")
    is ContactState.GivenUp -> say("checklist-gone-title")
}

@Composable
private fun ContactCard(row: ContactRow, busy: Boolean, actions: ChecklistActions) {
    Panel(padding = 16.dp) {
        val used = if (row.accounts.isEmpty()) listOf(say("checklist-accounts", number("count", 0))) else fewOf(row.accounts)
        Line(row.kind.sign.icon, row.value, Tags.contact(row.id), { actions.contact(row.id) }, listOf(named(row.kind)) + used) {
            ContactChip(row.state)
        }
        if (row.state is ContactState.Due) {
            Text(say("checklist-question"), Modifier.padding(vertical = 8.dp), style = LocalType.current.strong)
            OtherButton(say("checklist-yes"), Tags.confirm(row.id), { actions.confirm(row) }, enabled = !busy, icon = Icons.Check)
            Wrap {
                QuietButton(say("checklist-changed"), Tags.changed(row.id), { actions.change(row.id) }, enabled = !busy, icon = Icons.Pencil)
                QuietButton(say("checklist-gave-up"), Tags.gaveUp(row.id), { actions.giveUp(row.id) }, enabled = !busy, icon = Icons.Cross)
            }
        }
    }
}

/** Accounts of which no second factor is known yet. */
private fun without(known: List<AccountFactors>, accounts: List<AccountRow>): List<AccountFactors> {
    val ids = known.map { it.account.id }.toSet()
    val others = accounts.filterNot { it.id in ids }
    return others.map { AccountFactors(AccountName(it.id, it.serviceId, it.name, it.business), emptyList()) }
}

private fun LazyListScope.factors(accounts: List<AccountFactors>, busy: Boolean, actions: ChecklistActions) {
    item {
        Column(Modifier.padding(top = 8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Heading(say("checklist-factors-title"))
            Quiet(say("checklist-factors-why"))
            if (accounts.isEmpty()) {
                Text(say("home-empty"), Modifier.padding(vertical = 8.dp))
                OtherButton(say("home-add"), Tags.ADD, actions.addAccount, icon = Icons.Add)
            }
        }
    }
    items(accounts, key = { it.account.id }) { AccountCard(it, busy, actions) }
}

@Composable
private fun AccountCard(of: AccountFactors, busy: Boolean, actions: ChecklistActions) {
    val account = of.account.id
    Panel(padding = 16.dp) {
        val none = if (of.factors.isEmpty()) say("checklist-factors-none") else null
        LinkRow(called(of.account), none, Tags.ties(account), { actions.account(account) })
        of.factors.forEach { factor ->
            Hair()
            FactorLine(factor) { actions.factor(account, factor.id) }
            if (factor.toConfirm && !factor.baseGone) {
                OtherButton(say("ties-confirm-go"), Tags.works(factor.id), { actions.works(account, factor) }, enabled = !busy, icon = Icons.Check)
            }
        }
        if (of.factors.isEmpty()) QuietButton(say("checklist-factors-go"), Tags.addFactor(account), { actions.factor(account, null) }, icon = Icons.Add)
    }
}

/** What else accounts hang on. */
@Composable
private fun Elsewhere(list: Checklist, actions: ChecklistActions) {
    Part(say("checklist-more-title")) {
        val devices = list.devices.count { it.life == DeviceLife.IN_USE }
        LinkRow(say("checklist-devices"), say("checklist-devices-detail", number("count", devices)), Tags.DEVICES_ENTRY, actions.devices, Icons.Phone)
        Hair()
        val places = number("count", list.places.size)
        LinkRow(say("checklist-places"), say("checklist-places-detail", places), Tags.THINGS_ENTRY, actions.things, Icons.Cabinet)
        Hair()
        val people = number("count", list.people.size)
        LinkRow(say("checklist-people"), say("checklist-people-detail", people), Tags.PEOPLE_ENTRY, actions.things, Icons.Person)
        Hair()
        LinkRow(say("checklist-what-if"), say("checklist-what-if-detail"), Tags.WHAT_IF_ENTRY, actions.whatIf, Icons.PhoneGone)
    }
}
