package app.toride.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Codes left as `3 / 5`, with a dot for each: full while it can be used. */
@Composable
fun CodesLeft(left: Int, of: Int, alignment: Alignment.Horizontal = Alignment.End) {
    Column(horizontalAlignment = alignment, verticalArrangement = Arrangement.spacedBy(4.dp)) {
        CodesLeftFigures(left, of)
        CodesLeftDots(left, of)
    }
}

/** Codes left in figures; a screen reader hears the sentence. */
@Composable
fun CodesLeftFigures(left: Int, of: Int) {
    if (of == 0) return
    val spoken = say("home-left", number("left", left), number("of", of))
    Text("$left / $of", Modifier.clearAndSetSemantics { contentDescription = spoken }, style = LocalType.current.figures)
}

/** The same as dots, or as a bar where there are many. Silent: the figures say it. */
@Composable
fun CodesLeftDots(left: Int, of: Int) {
    if (of == 0) return
    if (of <= MOST_DOTS) Dots(left, of) else Bar(left, of)
}

@Composable
private fun Dots(left: Int, of: Int) {
    val accent = LocalColours.current.accent
    val muted = LocalColours.current.muted
    Canvas(Modifier.width((of * 11 - 3).dp).height(8.dp)) {
        val radius = 4.dp.toPx()
        repeat(of) { index ->
            val centre = Offset(radius + index * 11.dp.toPx(), radius)
            if (index < left) {
                drawCircle(accent, radius, centre)
            } else {
                drawCircle(muted, radius - 0.7.dp.toPx(), centre, style = Stroke(1.4.dp.toPx()))
            }
        }
    }
}

@Composable
private fun Bar(left: Int, of: Int) {
    val accent = LocalColours.current.accent
    val muted = LocalColours.current.muted
    Canvas(Modifier.width(96.dp).height(8.dp)) {
        val round = CornerRadius(size.height / 2)
        drawRoundRect(muted, cornerRadius = round, style = Stroke(1.4.dp.toPx()))
        drawRoundRect(accent, size = Size(size.width * left / of, size.height), cornerRadius = round)
    }
}

private const val MOST_DOTS = 10
