package app.toride.ui.ties

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDetail
import app.toride.core.AccountTies
import app.toride.core.Checklist
import app.toride.core.StepKind
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Line
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.named
import app.toride.ui.parts.say
import app.toride.ui.parts.sign
import app.toride.ui.theme.LocalColours

/** What one account hangs on, part by part, each with its why and its way to change it. */
@Composable
fun AccountTiesScreen(detail: AccountDetail?, all: Checklist?, busy: Boolean, failure: VaultFailure?, actions: AccountTiesActions) {
    Frame(Tags.TIES, title = say("ties-title"), subtitle = detail?.let { called(it.row) }, onBack = actions.back) {
        FailureNote(failure)
        if (detail == null || all == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        Text(say("ties-intro"))
        StandingPanel(detail, actions.card)
        Factors(detail.ties, busy, actions)
        Contacts(detail, busy, actions)
        Sessions(detail.ties, actions)
        Copies(detail, all, actions)
        if (detail.row.business || detail.ties.people.isNotEmpty() || all.people.isNotEmpty()) People(detail.ties, all, actions)
    }
}

@Composable
private fun Factors(ties: AccountTies, busy: Boolean, actions: AccountTiesActions) {
    Part(say("ties-factors")) {
        Quiet(say("ties-factors-why"))
        if (ties.factors.isEmpty()) Empty(say("ties-factors-empty"))
        ties.factors.forEachIndexed { index, factor ->
            if (index > 0) Hair()
            FactorLine(factor) { actions.factor(factor.id) }
        }
        if (ties.oneWayAccepted && ties.factors.size == 1) {
            Text(say("ties-one-way-accepted"))
            QuietButton(say("ties-one-way-undo"), Tags.ONE_WAY, { actions.oneWay(false) }, enabled = !busy, icon = Icons.Undo)
        }
        OtherButton(say("ties-factor-add"), Tags.ADD_FACTOR, { actions.factor(null) }, enabled = !busy, icon = Icons.Add)
    }
}

@Composable
private fun Contacts(detail: AccountDetail, busy: Boolean, actions: AccountTiesActions) {
    val toTell = detail.todo.filter { it.kind == StepKind.UPDATE_CONTACT }.mapNotNull { it.contact }
    Part(say("ties-contacts")) {
        Quiet(say("ties-contacts-why"))
        if (detail.ties.contacts.isEmpty()) Empty(say("ties-contacts-empty"))
        detail.ties.contacts.forEachIndexed { index, contact ->
            if (index > 0) Hair()
            Line(contact.kind.sign.icon, contact.value, Tags.contact(contact.id), { actions.contact(contact.id) }, listOf(named(contact.kind))) {
                ContactChip(contact.state)
            }
            if (contact.id in toTell) {
                OtherButton(say("ties-contact-told"), Tags.told(contact.id), { actions.told(contact.id) }, enabled = !busy, icon = Icons.Check)
            }
        }
        OtherButton(say("ties-contact-add"), Tags.CHOOSE_CONTACTS, { actions.choose(TieKind.CONTACTS) }, icon = Icons.Link)
    }
}

@Composable
private fun Sessions(ties: AccountTies, actions: AccountTiesActions) {
    Part(say("ties-sessions")) {
        Quiet(say("ties-sessions-why"))
        if (ties.sessions.isEmpty()) Empty(say("ties-sessions-empty"))
        ties.sessions.forEach { Text(it.name, Modifier.padding(vertical = 8.dp)) }
        OtherButton(say("ties-sessions-choose"), Tags.CHOOSE_SESSIONS, { actions.choose(TieKind.SESSIONS) }, icon = Icons.Phone)
    }
}

@Composable
private fun Copies(detail: AccountDetail, all: Checklist, actions: AccountTiesActions) {
    val ties = detail.ties
    Part(say("ties-copies")) {
        Quiet(say("ties-copies-why"))
        if (detail.currentSets.isEmpty()) {
            Empty(say("ties-copies-no-set"))
        } else if (ties.copies.isEmpty()) {
            Empty(say("ties-copies-empty"))
        }
        ties.copies.groupBy { it.place }.values.forEach { copies ->
            val copy = copies.first()
            Text(copy.name.ifEmpty { named(copy.kind) }, Modifier.padding(top = 8.dp))
            if (copies.none { it.current }) Chip(say("ties-copy-old"), Icons.Clock, LocalColours.current.attention)
        }
        val record = all.places.firstOrNull { it.id == ties.placeOfRecord }?.name ?: say("ties-record-vault")
        Labelled(say("ties-record"), record)
        OtherButton(say("ties-copy-add"), Tags.CHOOSE_COPIES, { actions.choose(TieKind.COPIES) }, icon = Icons.Cabinet)
    }
}

@Composable
private fun People(ties: AccountTies, all: Checklist, actions: AccountTiesActions) {
    Part(say("ties-people")) {
        Quiet(say("ties-people-why"))
        if (ties.people.isEmpty()) Empty(say("ties-people-empty"))
        ties.people.forEach { person ->
            Text(person.name, Modifier.padding(top = 8.dp))
            PersonChip(person)
        }
        val custodian = all.people.firstOrNull { it.id == ties.custodian }?.name ?: say("ties-custodian-none")
        Labelled(say("ties-custodian"), custodian)
        OtherButton(say("ties-person-add"), Tags.CHOOSE_PEOPLE, { actions.choose(TieKind.PEOPLE) }, icon = Icons.Person)
    }
}

@Composable
private fun Labelled(label: String, value: String) {
    Quiet(label, Modifier.padding(top = 12.dp))
    Text(value, Modifier.padding(bottom = 8.dp))
}

@Composable
private fun Empty(text: String) = Text(text, Modifier.padding(vertical = 8.dp))
