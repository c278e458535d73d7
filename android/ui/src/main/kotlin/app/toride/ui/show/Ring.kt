package app.toride.ui.show

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import app.toride.ui.Tags
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** How long the code still shows. Moves once a second; a screen reader says it when asked, never by itself. */
@Composable
fun Ring(secondsLeft: Int, of: Int) {
    val colours = LocalColours.current
    val spoken = say("show-seconds", number("seconds", secondsLeft))
    Box(
        Modifier.size(48.dp).testTag(Tags.RING).clearAndSetSemantics { contentDescription = spoken },
        contentAlignment = Alignment.Center,
    ) {
        Canvas(Modifier.size(40.dp)) {
            val pen = Stroke(4.dp.toPx(), cap = StrokeCap.Round)
            drawArc(colours.line, 0f, 360f, useCenter = false, style = pen)
            drawArc(colours.accent, -90f, 360f * secondsLeft / of, useCenter = false, style = pen)
        }
        // The number sits in a ring of fixed size; the sentence above carries it at any text size.
        CompositionLocalProvider(LocalDensity provides Density(LocalDensity.current.density)) {
            Text("$secondsLeft", style = LocalType.current.smallStrong, color = colours.muted)
        }
    }
}
