package app.toride.ui.add

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import app.toride.core.CandidateView
import app.toride.core.CaptureSource
import app.toride.data.ReviewPage
import app.toride.data.SourceLine
import app.toride.ui.Tags
import app.toride.ui.parts.Heading
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes

/** The person's own text; the lines that were read stand out, those with a doubt in its colour. */
@Composable
fun SourceCard(page: ReviewPage, from: CaptureSource, settled: Set<Int>) {
    var all by remember { mutableStateOf(false) }
    val byLine = remember(page) { page.summary.candidates.groupBy { it.line.toInt() } }
    TintPanel(LocalColours.current.info, Modifier.testTag(Tags.SOURCE)) {
        Column(verticalArrangement = Arrangement.spacedBy(3.dp)) {
            Heading(title(from), Modifier.padding(bottom = 4.dp), LocalType.current.smallStrong)
            val lines = page.source.filter { it.text.isNotBlank() }
            val shown = if (all) lines else lines.take(FOLDED_LINES)
            shown.forEach { Line(it, byLine[it.number].orEmpty(), settled) }
            if (lines.size > FOLDED_LINES) {
                QuietButton(if (all) say("add-source-less") else say("add-source-all"), Tags.SOURCE_ALL, { all = !all })
            }
        }
    }
}

@Composable
private fun title(from: CaptureSource): String = when (from) {
    CaptureSource.PASTE, CaptureSource.TYPED -> say("add-source")
    CaptureSource.FILE -> say("add-source-file")
    CaptureSource.PHOTO -> say("add-source-picture")
}

@Composable
private fun Line(line: SourceLine, candidates: List<CandidateView>, settled: Set<Int>) {
    val colours = LocalColours.current
    val style = LocalType.current.body
    if (candidates.isEmpty()) {
        Text(line.text, Modifier.padding(horizontal = 8.dp), style = style, color = colours.muted)
    } else {
        val doubt = candidates.any { isOpen(it, settled) }
        Text(
            marked(line.text, candidates),
            Modifier
                .background(if (doubt) colours.attention.tint else colours.surface, Shapes.pill)
                .padding(horizontal = 8.dp, vertical = 2.dp),
            style = style,
            color = if (doubt) colours.attention.text else colours.text,
        )
    }
}

/** Whether the line of a candidate says nothing but its code, so that its number is enough. */
internal fun isWholeLine(candidate: CandidateView, code: String, page: ReviewPage): Boolean =
    page.source.find { it.number == candidate.line.toInt() }?.text?.trim() == code

/** The line that a candidate stands in, beside the candidate. */
@Composable
fun SourceOf(candidate: CandidateView, code: String, page: ReviewPage, modifier: Modifier = Modifier) {
    val number = candidate.line.toInt()
    val line = page.source.find { it.number == number } ?: return
    val of = app.toride.ui.parts.number("line", number)
    val style = LocalType.current.small
    val colour = LocalColours.current.muted
    if (isWholeLine(candidate, code, page)) {
        Text(say("add-line", of), modifier, style = style, color = colour)
    } else {
        val text = buildAnnotatedString {
            append(say("add-line", of))
            append("  ")
            append(marked(line.text.trim(), listOf(candidate), before = line.text.length - line.text.trimStart().length))
        }
        Text(text, modifier, style = style, color = colour)
    }
}

/**
 * The line with what was read as a code in bold. Places are counted in characters of Unicode, not of the JVM.
 *
 * @param before characters that were cut off in front
 */
private fun marked(text: String, candidates: List<CandidateView>, before: Int = 0): AnnotatedString = buildAnnotatedString {
    append(text)
    candidates.forEach {
        val start = offsetOf(text, it.start.toInt() - before)
        val end = offsetOf(text, it.end.toInt() - before)
        if (start < end) addStyle(SpanStyle(fontWeight = FontWeight.SemiBold), start, end)
    }
}

private fun offsetOf(text: String, scalars: Int): Int =
    text.offsetByCodePoints(0, scalars.coerceIn(0, text.codePointCount(0, text.length)))

private const val FOLDED_LINES = 12
