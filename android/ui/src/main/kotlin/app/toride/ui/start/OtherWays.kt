package app.toride.ui.start

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.dp
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** What else can be done where the vault does not open. */
class OtherWaysHolder(app: TorideState) : Holder(app) {
    private var aside by mutableStateOf(false)

    @Composable
    override fun Content(platform: Platform) {
        OtherWaysScreen(aside, onOpen = app::go, onBack = { app.back() })
    }

    override fun refresh() = read({ safekeeping.setAside() }) { aside = it.isNotEmpty() }

    /** Without the list, there is one row less. */
    override fun failed(failure: VaultFailure) = Unit
}

/** Other ways than the passphrase and the recovery key of this vault. None of them deletes anything. */
@Composable
fun OtherWaysScreen(aside: Boolean, onOpen: (Place) -> Unit, onBack: () -> Unit) {
    Frame(Tags.OTHER_WAYS, title = say("unlock-ways-title"), onBack = onBack) {
        Note(Icons.Shield, say("restore-beside-title"), say("unlock-ways-safe"), LocalColours.current.info)
        Panel(padding = 16.dp) {
            LinkRow(say("unlock-ways-restore"), say("unlock-ways-restore-detail"), Tags.RESTORE_ENTRY, { onOpen(Place.Restore(file = null)) }, Icons.File)
            if (aside) {
                Hair()
                LinkRow(say("safekeeping-aside"), say("unlock-ways-aside-detail"), Tags.ASIDE_ENTRY, { onOpen(Place.SetAside) }, Icons.Undo)
            }
            Hair()
            LinkRow(say("unlock-start-over-go"), say("unlock-ways-start-over-detail"), Tags.START_OVER, { onOpen(Place.StartOver) }, Icons.Add)
        }
    }
}
