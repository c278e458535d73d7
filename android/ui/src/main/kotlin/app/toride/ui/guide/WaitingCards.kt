package app.toride.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountId
import app.toride.core.WaitingRow
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What can be done with an account that is waited for. */
class WaitingActions(val resume: (AccountId) -> Unit, val change: (AccountId) -> Unit, val stop: (AccountId) -> Unit)

/** Accounts that a service was asked to bring back: where it is time to look, with the ways on; the others as a row each. */
@Composable
internal fun WaitingCards(rows: List<WaitingRow>, actions: WaitingActions) {
    val (due, later) = rows.partition { it.isDue }
    due.forEach { Due(it, actions) }
    if (later.isNotEmpty()) {
        Panel(padding = 16.dp) {
            Heading(say("guide-waiting"), style = LocalType.current.smallStrong)
            later.forEachIndexed { index, row ->
                if (index > 0) Hair()
                val until = say("guide-wait-until", day("date", row.remindAt))
                LinkRow(called(row.account), until, Tags.waiting(row.account.id), { actions.change(row.account.id) }, Icons.Clock)
            }
        }
    }
}

@Composable
private fun Due(row: WaitingRow, actions: WaitingActions) {
    val id = row.account.id
    TintPanel(LocalColours.current.attention, Modifier.testTag(Tags.waiting(id))) {
        Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
            Chip(say("guide-wait-due"), Icons.Clock, LocalColours.current.attention)
            Heading(say("guide-waiting"))
            Text(called(row.account), style = LocalType.current.strong)
            Quiet(say("guide-wait-since", day("date", row.since)))
            OtherButton(say("guide-go-on"), Tags.waitResume(id), { actions.resume(id) }, Modifier.padding(top = 8.dp))
            Wrap(Modifier.fillMaxWidth()) {
                QuietButton(say("guide-wait-again"), Tags.waitAgain(id), { actions.change(id) })
                QuietButton(say("guide-wait-stop"), Tags.waitStop(id), { actions.stop(id) })
            }
        }
    }
}
