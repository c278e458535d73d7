package app.toride.ui.add

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.ui.Tags
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Steps
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Stored. What is left to do is outside the app: the original must go (S-053, S-117, S-144, X-6). */
@Composable
fun DoneScreen(row: AccountRow?, codes: Int, onDone: () -> Unit) {
    val identity = row?.let { identityOf(it) }
    Frame(
        tag = Tags.DONE,
        title = null,
        onBack = null,
        bottom = { MainButton(say("add-done-go"), Tags.DONE_GO, onDone) },
    ) {
        Glyph(Icons.Check, Modifier.padding(top = 48.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Column {
            Heading(say("add-done-title", number("count", codes)), style = LocalType.current.display)
            identity?.let { Quiet(listOfNotNull(it.title, it.subtitle).joinToString(" ")) }
        }
        TintPanel(LocalColours.current.info) {
            Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
                Heading(say("add-done-original-title"))
                Text(say("add-done-original"))
                Steps(listOf(say("add-done-screenshot"), say("add-done-cloud"), say("add-done-note")))
            }
        }
        Quiet(say("add-done-place"))
    }
}
