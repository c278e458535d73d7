package app.toride.ui.notices

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.PromptCard
import app.toride.core.PromptView
import app.toride.core.StepView
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Fold
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.UrgencyMark
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.how
import app.toride.ui.parts.named
import app.toride.ui.parts.owner
import app.toride.ui.parts.say
import app.toride.ui.parts.title
import app.toride.ui.parts.tone
import app.toride.ui.parts.why
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Every reason with its why, then what is left to do in order, then the other ways out: another act, and later. */
@Composable
fun CardScreen(card: PromptCard?, row: AccountRow?, busy: Boolean, failure: VaultFailure?, actions: CardActions) {
    val first = card?.todo?.firstOrNull()
    Frame(
        tag = Tags.CARD,
        title = say("card-title"),
        subtitle = card?.let { owner(it.account) } ?: row?.let { called(it) },
        onBack = actions.back,
        bottom = first?.let { { MainButton(named(it), Tags.CARD_GO, { actions.step(it) }, enabled = !busy) } },
    ) {
        FailureNote(failure)
        if (card == null) {
            if (failure == null) Working(say("common-reading"))
        } else {
            // First what to do, then why: the reason that comes first stands above it, the others below.
            card.prompts.firstOrNull()?.let { Reason(it, card) }
            Todo(card, actions)
            card.prompts.drop(1).forEach { Reason(it, card) }
            if (card.account != null) {
                Panel(padding = 16.dp) { LinkRow(say("card-open-account"), null, Tags.CARD_ACCOUNT, actions.account, Icons.Key) }
            }
            if (card.prompts.any { it.putOffUntil == null }) Later(card.prompts, busy, actions)
        }
    }
}

@Composable
private fun Reason(prompt: PromptView, card: PromptCard) {
    TintPanel(prompt.urgency.tone()) {
        Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
            UrgencyMark(prompt.urgency)
            Heading(title(prompt.reason, card.left))
            Text(why(prompt, card))
            prompt.since?.let { Quiet(say("card-since", day("date", it))) }
            prompt.putOffUntil?.let { Quiet(say("card-put-off-until", day("date", it))) }
        }
    }
}

@Composable
private fun Todo(card: PromptCard, actions: CardActions) {
    Panel(padding = 16.dp) {
        Heading(say("card-todo"), style = LocalType.current.smallStrong)
        card.todo.forEachIndexed { index, step ->
            if (index > 0) Hair()
            StepRow("${index + 1}", step, Tags.step(index), actions)
        }
        card.prompts.mapNotNull { it.alternative }.forEach { step ->
            Hair()
            StepRow(say("card-alternative"), step, Tags.ALTERNATIVE, actions)
        }
    }
}

@Composable
private fun StepRow(mark: String, step: StepView, tag: String, actions: CardActions) {
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 56.dp)
            .clickable(role = Role.Button, onClick = { actions.step(step) })
            .padding(vertical = 12.dp)
            .testTag(tag),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Text(mark, style = LocalType.current.strong, color = LocalColours.current.accent)
        Column(Modifier.weight(1f)) {
            Text(named(step), style = LocalType.current.strong)
            Quiet(how(step.kind))
        }
        Glyph(Icons.Forward, size = 20.dp, tint = LocalColours.current.muted)
    }
}

/** Put off, never dismissed: as long as the reason that can wait least allows. */
@Composable
private fun Later(prompts: List<PromptView>, busy: Boolean, actions: CardActions) {
    var open by remember { mutableStateOf(false) }
    val most = prompts.filter { it.putOffUntil == null }.minOf { it.putOffMost.toInt() }
    Panel(padding = 16.dp) {
        Fold(say("card-put-off"), Tags.PUT_OFF, open, { open = !open }) {
            Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                Quiet(if (most < WEEK) say("card-put-off-critical") else say("card-put-off-why"))
                DAYS.filter { it <= most }.forEach { days ->
                    OtherButton(
                        when (days) {
                            1 -> say("put-off-1")
                            WEEK -> say("put-off-7")
                            else -> say("put-off-30")
                        },
                        Tags.putOff(days),
                        { actions.putOff(days) },
                        enabled = !busy,
                    )
                }
            }
        }
    }
}

/** Nothing is left on this card. */
@Composable
fun CardDoneScreen(row: AccountRow?, walking: Boolean, failure: VaultFailure?, actions: CardActions) {
    Frame(
        tag = Tags.CARD_DONE,
        title = say("card-title"),
        subtitle = row?.let { called(it) } ?: say("card-vault"),
        onBack = actions.back,
        bottom = { MainButton(if (walking) say("renew-done-next") else say("renew-done-home"), Tags.DONE_NEXT, actions.next) },
    ) {
        FailureNote(failure)
        Glyph(Icons.Check, Modifier.padding(top = 32.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Heading(say("card-none-title"), style = LocalType.current.display)
        Text(say("card-none"))
        if (row != null) Panel(padding = 16.dp) { LinkRow(say("card-open-account"), null, Tags.CARD_ACCOUNT, actions.account, Icons.Key) }
    }
}

private const val WEEK = 7
private val DAYS = listOf(1, WEEK, 30)
