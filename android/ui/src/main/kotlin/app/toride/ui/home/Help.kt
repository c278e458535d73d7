package app.toride.ui.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Steps
import app.toride.ui.parts.say

/** "I can't log in", for somebody who is locked out right now. */
class HelpHolder(app: TorideState) : Holder(app) {
    @Composable
    override fun Content(platform: Platform) {
        HelpScreen(onBack = { app.back() })
    }
}

/** What to do, one case after the other (S-027, S-032 to S-041, S-088, S-097 to S-102). */
@Composable
fun HelpScreen(onBack: () -> Unit) {
    Frame(Tags.HELP, title = say("home-help-title"), onBack = onBack) {
        Text(say("home-help-calm"))
        Case(say("home-help-sms-title"), listOf(say("home-help-sms-1"), say("home-help-sms-2")))
        Case(say("home-help-code-title"), listOf(say("home-help-code-1"), say("home-help-code-2"), say("home-help-code-3")))
        Case(say("home-help-none-title"), listOf(say("home-help-none-1"), say("home-help-none-2"), say("home-help-none-3")))
        Quiet(say("home-help-note"))
    }
}

@Composable
private fun Case(title: String, steps: List<String>) {
    Panel {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            Heading(title)
            Steps(steps)
        }
    }
}
