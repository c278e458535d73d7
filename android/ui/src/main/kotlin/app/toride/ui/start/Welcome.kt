package app.toride.ui.start

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Frame
import app.toride.ui.parts.HelpEntry
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Mark
import app.toride.ui.parts.Note
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** While the folder is looked at. */
class LookingHolder(app: TorideState) : Holder(app) {
    @Composable
    override fun Content(platform: Platform) {
        Frame(Tags.LOOKING, title = null, onBack = null) {}
    }
}

/** The first screen of a new vault. */
class WelcomeHolder(app: TorideState) : Holder(app) {
    @Composable
    override fun Content(platform: Platform) {
        WelcomeScreen(onStart = { app.go(Place.Create) }, onHelp = { app.go(Place.Help) })
    }
}

/** What Toride is, and the one way on. */
@Composable
fun WelcomeScreen(onStart: () -> Unit, onHelp: () -> Unit) {
    Frame(
        tag = Tags.WELCOME,
        title = null,
        onBack = null,
        bottom = { HelpEntry(onHelp) },
    ) {
        Mark(Modifier.padding(top = 56.dp))
        Column { Text(say("welcome-what")) }
        Note(Icons.Shield, say("welcome-offline-title"), say("welcome-offline"), LocalColours.current.info)
        MainButton(say("welcome-start"), Tags.START, onStart, icon = Icons.Add)
    }
}
