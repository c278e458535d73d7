package app.toride.ui.start

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.VaultState
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.HelpEntry
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** The vault is there, safe, and cannot be opened now. */
class BlockedHolder(app: TorideState, private val state: VaultState) : Holder(app) {
    @Composable
    override fun Content(platform: Platform) {
        BlockedScreen(state, onAgain = app::start, onWays = { app.go(Place.OtherWays) }, onHelp = { app.go(Place.Guide()) })
    }
}

/** Why the vault cannot be opened, that it is safe, and what to do. */
@Composable
fun BlockedScreen(state: VaultState, onAgain: () -> Unit, onWays: () -> Unit, onHelp: () -> Unit) {
    Frame(Tags.BLOCKED, title = null, onBack = null, bottom = { HelpEntry(onHelp) }) {
        Glyph(Icons.Lock, Modifier.padding(top = 64.dp), size = 44.dp, tint = LocalColours.current.accent)
        when (state) {
            VaultState.TOO_NEW -> Words(say("unlock-too-new-title"), say("unlock-too-new"))
            VaultState.IN_USE -> Words(say("unlock-in-use-title"), say("unlock-in-use"))
            else -> Words(say("unlock-unavailable-title"), say("unlock-unavailable"))
        }
        MainButton(say("unlock-again"), Tags.TRY_AGAIN, onAgain)
        // What is open elsewhere, or out of reach for now, opens again by itself: nothing is put in its place.
        if (state == VaultState.TOO_NEW) {
            QuietButton(say("unlock-ways"), Tags.WAYS_ENTRY, onWays, Modifier.align(Alignment.CenterHorizontally))
        }
    }
}

@Composable
private fun Words(title: String, body: String) {
    Heading(title, style = LocalType.current.display)
    Text(body)
}
