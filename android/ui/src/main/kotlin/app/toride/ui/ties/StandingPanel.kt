package app.toride.ui.ties

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDetail
import app.toride.ui.Tags
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.ReadinessChip
import app.toride.ui.parts.meaning
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.sentence
import app.toride.ui.theme.LocalColours

/** How an account stands, why, and where to do something about it. */
@Composable
fun StandingPanel(detail: AccountDetail, onCard: () -> Unit) {
    Panel(Modifier.testTag(Tags.STANDING), padding = 16.dp) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            ReadinessChip(detail.row.readiness)
            Text(meaning(detail.row.readiness))
            val sentences = detail.concerns.mapNotNull { sentence(it) }
            sentences.take(MOST).forEach { Concern(it) }
            if (sentences.size > MOST) Quiet(say("notices-more", number("count", sentences.size - MOST)))
            if (detail.todo.isNotEmpty()) {
                LinkRow(say("account-todo-go"), detail.todo.take(MOST_STEPS).map { named(it) }.joinToString("\n"), Tags.TIES_CARD, onCard, Icons.Alert)
            }
        }
    }
}

/** One reason why an account is not ready. */
@Composable
internal fun Concern(text: String) {
    Row(Modifier.semantics(mergeDescendants = true) {}, horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        Glyph(Icons.Info, size = 20.dp, tint = LocalColours.current.muted)
        Text(text)
    }
}

private const val MOST = 5
private const val MOST_STEPS = 3
