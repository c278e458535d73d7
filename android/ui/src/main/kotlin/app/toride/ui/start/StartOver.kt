package app.toride.ui.start

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.toride.ui.Tags
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** What becomes of the old vault when a new one is made in its place, and the word without which none is made. */
@Composable
fun StartOverScreen(onAgree: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.STARTING_OVER, title = say("unlock-start-over-go"), onBack = onBack) {
        Text(say("unlock-start-over-first"))
        Text(say("unlock-start-over-empty"))
        Note(Icons.Shield, say("unlock-start-over-kept-title"), say("unlock-start-over-kept"), LocalColours.current.info)
        Text(say("unlock-start-over-after"))
        MainButton(say("unlock-start-over-confirm"), Tags.START_OVER_GO, onAgree)
    }
}
