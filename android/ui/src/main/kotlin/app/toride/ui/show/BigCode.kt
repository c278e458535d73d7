package app.toride.ui.show

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.sp
import app.toride.ui.Tags
import app.toride.ui.theme.LocalType

/** A code as large as fits, in its groups. A screen reader hears it character by character. */
@Composable
fun BigCode(display: String, spoken: String, modifier: Modifier = Modifier) {
    val style = LocalType.current.body.copy(fontFamily = FontFamily.Monospace, textAlign = TextAlign.Center)
    val measurer = rememberTextMeasurer()
    val density = LocalDensity.current
    BoxWithConstraints(
        modifier.testTag(Tags.CODE).clearAndSetSemantics { contentDescription = spoken },
        contentAlignment = Alignment.Center,
    ) {
        // All characters of the font are equally wide, so one is measured and the rest is arithmetic.
        val widthPerSp = remember(density, style) {
            measurer.measure("0".repeat(SAMPLE), style.copy(fontSize = SAMPLE.sp)).size.width.toFloat() / (SAMPLE * SAMPLE)
        }
        val fit = fitCode(display, constraints.maxWidth / widthPerSp)
        Column(horizontalAlignment = Alignment.CenterHorizontally) {
            fit.lines.forEach {
                Text(it, style = style.copy(fontSize = fit.size.sp, lineHeight = (fit.size * 1.25f).sp), softWrap = false)
            }
        }
    }
}

/** Lines of a code and their size in sp. */
internal class CodeFit(val lines: List<String>, val size: Int)

/**
 * The largest way to set a code: in one line at 56 to 40 sp; else broken between its groups at 48 sp or less; else, for codes
 * without groups, into as few lines of one length as leave 28 sp.
 *
 * @param room how many characters of 1 sp fit into a line
 */
internal fun fitCode(display: String, room: Float): CodeFit {
    val inOneLine = (room / display.length.coerceAtLeast(1)).toInt()
    if (inOneLine >= LEAST) return CodeFit(listOf(display), inOneLine.coerceAtMost(MOST))
    val groups = groupsOf(display)
    val widest = groups.maxOf { it.trim().length }.coerceAtLeast(1)
    val perGroup = (room / widest).toInt()
    if (groups.size > 1 && perGroup >= SMALLEST) {
        val size = perGroup.coerceAtMost(MOST_BROKEN)
        return CodeFit(fill(groups, (room / size).toInt()), size)
    }
    val lines = generateSequence(1) { it + 1 }.first { room / lengthOf(display, it) >= SMALLEST || it >= display.length }
    val size = (room / lengthOf(display, lines)).toInt().coerceIn(1, MOST_BROKEN)
    return CodeFit(display.chunked(lengthOf(display, lines)), size)
}

private fun lengthOf(display: String, lines: Int): Int = ((display.length + lines - 1) / lines).coerceAtLeast(1)

/** Groups with their separator behind them: a hyphen stays visible at the end of its line. */
private fun groupsOf(display: String): List<String> = display.split(Regex("(?<=[ -])")).filter { it.isNotEmpty() }

private fun fill(groups: List<String>, perLine: Int): List<String> {
    val lines = mutableListOf<String>()
    for (group in groups) {
        val last = lines.lastOrNull()
        if (last != null && (last + group).trim().length <= perLine) lines[lines.lastIndex] = last + group else lines += group
    }
    return lines.map { it.trim() }
}

private const val MOST = 56
private const val LEAST = 40
private const val MOST_BROKEN = 48
private const val SMALLEST = 28
private const val SAMPLE = 10
