package app.toride.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** What is and what is not protected. */
class ProtectionHolder(app: TorideState) : Holder(app) {
    @Composable
    override fun Content(platform: Platform) {
        ProtectionScreen(onBack = { app.back() })
    }
}

/** Promises and limits, in plain words and in equal size. */
@Composable
fun ProtectionScreen(onBack: () -> Unit) {
    Frame(Tags.PROTECTION, title = say("settings-protection"), onBack = onBack) {
        Points(
            say("settings-protected-title"),
            Icons.Check,
            listOf(
                say("settings-protected-offline"),
                say("settings-protected-file"),
                say("settings-protected-memory"),
                say("settings-protected-damage"),
            ),
        )
        Points(
            say("settings-unprotected-title"),
            Icons.Info,
            listOf(
                say("settings-unprotected-weak"),
                say("settings-unprotected-open"),
                say("settings-unprotected-system"),
                say("settings-unprotected-forgotten"),
                say("settings-unprotected-lost"),
            ),
        )
        Quiet(say("settings-protection-note"))
    }
}

@Composable
private fun Points(title: String, icon: ImageVector, points: List<String>) {
    Panel {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            Heading(title)
            points.forEach {
                Row(Modifier.semantics(mergeDescendants = true) {}, horizontalArrangement = Arrangement.spacedBy(12.dp)) {
                    Glyph(icon, size = 22.dp, tint = LocalColours.current.accent)
                    Text(it)
                }
            }
        }
    }
}
