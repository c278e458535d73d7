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
fun SourceCard(page: ReviewPage, settled: Set<Int>) {
    var all by remember { mutableStateOf(false) }
    val byLine = remember(page) { page.summary.candidates.groupBy { it.line.toInt() } }
    TintPanel(LocalColours.current.info, Modifier.testTag(Tags.SOURCE)) {
        Column(verticalArrangement = Arrangement.spacedBy(3.dp)) {
            Heading(say("add-source"), Modifier.padding(bottom = 4.dp), LocalType.current.smallStrong)
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

/** The line with what was read as a code in bold. Places are counted in characters of Unicode, not of the JVM. */
private fun marked(text: String, candidates: List<CandidateView>): AnnotatedString = buildAnnotatedString {
    append(text)
    candidates.forEach {
        val start = offsetOf(text, it.start.toInt())
        val end = offsetOf(text, it.end.toInt())
        if (start < end) addStyle(SpanStyle(fontWeight = FontWeight.SemiBold), start, end)
    }
}

private fun offsetOf(text: String, scalars: Int): Int =
    text.offsetByCodePoints(0, scalars.coerceIn(0, text.codePointCount(0, text.length)))

private const val FOLDED_LINES = 12
