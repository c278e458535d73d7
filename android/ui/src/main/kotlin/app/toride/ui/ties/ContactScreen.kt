package app.toride.ui.ties

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountId
import app.toride.core.ContactDraft
import app.toride.core.ContactRow
import app.toride.core.ContactState
import app.toride.core.StepView
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.AccountLinks
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.fewOf
import app.toride.ui.parts.named
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Whether a number or mailbox was looked at: word, icon and tint. */
@Composable
fun ContactChip(state: ContactState) {
    val colours = LocalColours.current
    when (state) {
        is ContactState.Confirmed -> Chip(say("checklist-state-confirmed", day("date", state.at)), Icons.Check, colours.ready)
        is ContactState.Due -> {
            val last = state.last
            val text = if (last == null) say("checklist-state-due") else say("checklist-state-again", day("date", last))
            Chip(text, Icons.Clock, colours.attention)
        }
        is ContactState.GivenUp -> Chip(say("checklist-state-given-up", day("date", state.at)), Icons.Cross, colours.info)
    }
}

/** One number or mailbox: still theirs? And who depends on it. */
@Composable
fun ContactScreen(
    row: ContactRow?,
    todo: Map<AccountId, List<StepView>>,
    busy: Boolean,
    failure: VaultFailure?,
    actions: ContactActions,
) {
    Frame(Tags.CONTACT, title = row?.value ?: say("contact-title"), subtitle = row?.let { named(it.kind) }, onBack = actions.back) {
        FailureNote(failure)
        if (row == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        Standing(row)
        ToTell(row, todo)
        if (row.state is ContactState.GivenUp) {
            Dependents(row, todo, actions)
            OtherButton(say("contact-back"), Tags.TAKE_BACK, actions.takeBack, enabled = !busy, icon = Icons.Undo)
        } else {
            if (todo.isNotEmpty()) Dependents(row, todo, actions)
            Confirm(row, busy, actions)
            if (todo.isEmpty()) Dependents(row, todo, actions)
            OtherButton(say("contact-edit"), Tags.EDIT, actions.edit, enabled = !busy, icon = Icons.Pencil)
            val risk = LocalColours.current.risk.text
            QuietButton(say("contact-give-up"), Tags.GIVE_UP, actions.giveUp, enabled = !busy, icon = Icons.Cross, colour = risk)
            Quiet(say("contact-give-up-what"))
        }
    }
}

@Composable
private fun Standing(row: ContactRow) {
    Wrap {
        ContactChip(row.state)
        if (row.organisation) Chip(say("contact-organisation"), Icons.Info, LocalColours.current.info)
    }
    row.simName?.let { Quiet(say("contact-in-device", word("name", it))) }
    row.mailbox?.let { Quiet(say("contact-of-account", word("name", called(it)))) }
}

/** After a change: that services have to be told, and which. */
@Composable
private fun ToTell(row: ContactRow, todo: Map<AccountId, List<StepView>>) {
    val tone = LocalColours.current.risk
    when {
        row.state is ContactState.GivenUp && row.accounts.isNotEmpty() ->
            Note(Icons.Alert, say("contact-given-up"), say("contact-after-given-up"), tone, Modifier.testTag(Tags.AFFECTED))
        row.state !is ContactState.GivenUp && todo.isNotEmpty() ->
            Note(Icons.Alert, say("contact-after-title"), say("contact-after-changed"), tone, Modifier.testTag(Tags.AFFECTED))
    }
}

@Composable
private fun Confirm(row: ContactRow, busy: Boolean, actions: ContactActions) {
    if (row.state is ContactState.Due) {
        Text(say("checklist-question"), style = LocalType.current.strong)
        Quiet(say("contact-confirm-how"))
        MainButton(say("contact-confirm"), Tags.CONFIRM, actions.confirm, enabled = !busy, icon = Icons.Check)
    }
}

/** Who depends on it: after a change, what each of them still has to be told. */
@Composable
private fun Dependents(row: ContactRow, todo: Map<AccountId, List<StepView>>, actions: ContactActions) {
    Panel(Modifier.testTag(Tags.DEPENDENTS), padding = 16.dp) {
        Heading(say("contact-accounts-title"), Modifier.padding(bottom = 4.dp), LocalType.current.smallStrong)
        Quiet(if (row.accounts.isEmpty()) say("contact-accounts-none") else say("contact-accounts-why"))
        AccountLinks(row.accounts, actions.account) { account -> todo[account]?.map { named(it) }?.joinToString("\n") }
        QuietButton(say("contact-accounts-add"), Tags.WHO_USES, actions.whoUses, icon = Icons.Link)
    }
}

/** A slip, or another number? What hangs on it is named before the answer. */
@Composable
fun ContactChangedScreen(row: ContactRow, draft: ContactDraft, busy: Boolean, failure: VaultFailure?, actions: ContactActions) {
    Frame(Tags.CONTACT_CHANGED, title = say("contact-slip-question"), onBack = actions.back) {
        FailureNote(failure)
        Panel(padding = 16.dp) {
            Quiet(row.value)
            Glyph(Icons.Down, size = 20.dp)
            Text(draft.value.trim(), style = LocalType.current.strong)
        }
        Answer(say("contact-change"), Tags.ANOTHER, busy, { actions.saveAs(false) }) {
            Quiet(if (row.accounts.isEmpty()) say("contact-after-none") else say("contact-change-detail"))
            fewOf(row.accounts).forEach { Text(it) }
        }
        Answer(say("contact-slip"), Tags.SLIP, busy, { actions.saveAs(true) }) { Quiet(say("contact-slip-detail")) }
    }
}

/** One of two answers, with what follows from it. */
@Composable
private fun Answer(text: String, tag: String, busy: Boolean, onChoose: () -> Unit, then: @Composable () -> Unit) {
    Panel(padding = 16.dp) {
        OtherButton(text, tag, onChoose, Modifier.padding(bottom = 8.dp), enabled = !busy)
        then()
    }
}
