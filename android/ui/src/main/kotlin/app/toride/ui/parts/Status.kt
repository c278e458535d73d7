package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.data.VaultFailure
import app.toride.data.args
import app.toride.data.key
import app.toride.ui.Tags
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What went wrong, what is safe, what to do: one sentence of the core, read out at once. */
@Composable
fun FailureNote(failure: VaultFailure?, modifier: Modifier = Modifier) {
    if (failure == null) return
    Alarm(LocalTexts.current.say(failure.key, failure.args), Tags.FAILURE, modifier)
}

/** A sentence in the colour of risk with its icon, read out at once. */
@Composable
fun Alarm(text: String, tag: String, modifier: Modifier = Modifier) {
    val tone = LocalColours.current.risk
    Row(
        modifier.fillMaxWidth().semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Assertive }.testTag(tag),
        horizontalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        Glyph(Icons.Info, size = 22.dp, tint = tone.text)
        Text(text, style = LocalType.current.body, color = tone.text)
    }
}

/** Something takes longer than a second: what it is, and that it goes on. */
@Composable
fun Working(text: String, modifier: Modifier = Modifier) {
    Column(
        modifier.fillMaxWidth().semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite }.testTag(Tags.WORKING),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        LinearProgressIndicator(Modifier.fillMaxWidth(), color = LocalColours.current.accent, trackColor = LocalColours.current.line)
        Quiet(text)
    }
}
