package app.toride.ui.start

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.ComingBack
import app.toride.data.Outcome
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.HelpEntry
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Mark
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import kotlinx.coroutines.launch

/** While the folder is looked at. */
class LookingHolder(app: TorideState) : Holder(app) {
    @Composable
    override fun Content(platform: Platform) {
        Frame(Tags.LOOKING, title = null, onBack = null) {}
    }
}

/** The first screen of a new vault. */
class WelcomeHolder(app: TorideState) : Holder(app) {
    private var lost by mutableStateOf(false)

    @Composable
    override fun Content(platform: Platform) {
        WelcomeScreen(
            lost = lost,
            onStart = { app.go(Place.Create) },
            onRestore = { app.go(Place.Restore(file = null)) },
            onDevice = { app.go(Place.Receive(file = null)) },
            onHelp = { app.go(Place.Guide()) },
        )
    }

    override fun refresh() {
        scope.launch {
            val found = app.comingBack()
            lost = found is Outcome.Done && found.value == ComingBack.LOST
        }
    }
}

/** What Toride is, and the ways on: a new vault, one that was, or the one of another device. [lost]: one was here, and is not. */
@Composable
fun WelcomeScreen(lost: Boolean, onStart: () -> Unit, onRestore: () -> Unit, onDevice: () -> Unit, onHelp: () -> Unit) {
    Frame(
        tag = Tags.WELCOME,
        title = null,
        onBack = null,
        bottom = { HelpEntry(onHelp) },
    ) {
        Mark(Modifier.padding(top = 56.dp))
        Column { Text(say("welcome-what")) }
        if (lost) Note(Icons.Info, say("welcome-lost-title"), say("welcome-lost"), LocalColours.current.attention)
        Note(Icons.Shield, say("welcome-offline-title"), say("welcome-offline"), LocalColours.current.info)
        MainButton(say("welcome-start"), Tags.START, onStart, icon = Icons.Add)
        Panel(padding = 16.dp) {
            LinkRow(say("welcome-restore"), say("welcome-restore-detail"), Tags.RESTORE_ENTRY, onRestore, Icons.Undo)
            Hair()
            LinkRow(say("pair-receive-title"), say("pair-receive-detail"), Tags.FROM_DEVICE, onDevice, Icons.Phone)
        }
    }
}
