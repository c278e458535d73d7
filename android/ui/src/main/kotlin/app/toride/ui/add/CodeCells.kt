package app.toride.ui.add

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.wrapContentHeight
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.text.withStyle
import androidx.compose.ui.unit.dp
import app.toride.ui.Tags
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes

/**
 * A code whose doubtful characters can be tapped; the readings of the one tapped stand below as buttons. Where there is only
 * one doubtful character nobody has to find out about the tapping.
 *
 * @param readings what each doubtful place, from 0, can be read as
 * @param onTake the place and the number of the reading
 */
@Composable
fun CodeWithReadings(code: String, readings: Map<Int, String>, busy: Boolean, onTake: (Int, Int) -> Unit) {
    // Where the only reading is taken already there is nothing to choose.
    val open = remember(code, readings) { readings.filter { (place, possible) -> possible != scalars(code).getOrNull(place) } }
    var at by remember(open) { mutableStateOf(open.keys.minOrNull()) }
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Cells(code, marked = readings.keys, open.keys, at) { at = it }
        val place = at
        val possible = place?.let { open[it] }
        if (place != null && possible != null) {
            if (open.size > 1) Quiet(say("add-reading-tap"))
            Heading(say("add-reading-question", number("position", ordinal(code, place))), style = LocalType.current.smallStrong)
            Wrap {
                scalars(possible).forEachIndexed { index, character ->
                    ReadingButton(character, index, enabled = !busy) { onTake(place, index) }
                }
            }
        }
    }
}

/** Runs of certain characters as text, each open one as a button of its own; what was settled stays [marked]. */
@Composable
private fun Cells(code: String, marked: Set<Int>, open: Set<Int>, at: Int?, onChoose: (Int) -> Unit) {
    Wrap(horizontal = Arrangement.Start) {
        val characters = scalars(code)
        var start = 0
        while (start < characters.size) {
            if (start in open) {
                val place = start
                DoubtfulCell(characters[place], ordinal(code, place), place, chosen = place == at) { onChoose(place) }
                start += 1
            } else {
                val end = (start until characters.size).firstOrNull { it in open } ?: characters.size
                Run(characters.subList(start, end), marked.mapTo(mutableSetOf()) { it - start })
                start = end
            }
        }
    }
}

@Composable
private fun Run(characters: List<String>, marked: Set<Int>) {
    val style = SpanStyle(color = LocalColours.current.attention.text, textDecoration = TextDecoration.Underline)
    val text = buildAnnotatedString {
        characters.forEachIndexed { place, character -> if (place in marked) withStyle(style) { append(character) } else append(character) }
    }
    val inTheMiddle = Modifier.heightIn(min = 48.dp).wrapContentHeight()
    Text(text, inTheMiddle.semantics { contentDescription = spelled(text.text) }, style = LocalType.current.codeRow)
}

@Composable
private fun DoubtfulCell(character: String, position: Int, place: Int, chosen: Boolean, onChoose: () -> Unit) {
    val tone = LocalColours.current.attention
    val spoken = say("add-reading-place", number("position", position), word("character", named(character)))
    Box(
        Modifier
            .padding(horizontal = 2.dp)
            .background(LocalColours.current.surface, Shapes.pill)
            .border(if (chosen) 2.dp else 1.dp, tone.text, Shapes.pill)
            .clickable(role = Role.Button, onClick = onChoose)
            .testTag(Tags.doubtfulPlace(place))
            .semantics {
                contentDescription = spoken
                selected = chosen
            }
            .widthIn(min = 48.dp)
            .heightIn(min = 48.dp),
        contentAlignment = Alignment.Center,
    ) {
        val silent = Modifier.clearAndSetSemantics {}
        Text(character, silent, style = LocalType.current.codeRow, color = tone.text, textDecoration = TextDecoration.Underline)
    }
}

@Composable
private fun ReadingButton(character: String, index: Int, enabled: Boolean, onTake: () -> Unit) {
    val colours = LocalColours.current
    Box(
        Modifier
            .background(colours.surface, Shapes.button)
            .border(1.5.dp, colours.accent, Shapes.button)
            .clickable(enabled = enabled, role = Role.Button, onClick = onTake)
            .testTag(Tags.reading(index))
            .heightIn(min = 56.dp)
            .widthIn(min = 72.dp)
            .padding(horizontal = 18.dp, vertical = 10.dp),
        contentAlignment = Alignment.Center,
    ) { Text(named(character), style = LocalType.current.strong, color = colours.accent) }
}

/** What kind of character it is, beside the character: in most fonts some of them look the same. */
@Composable
private fun named(character: String): String {
    val only = word("character", character)
    val first = character.first()
    return when {
        first.isDigit() -> say("add-reading-digit", only)
        first.isUpperCase() -> say("add-reading-capital", only)
        first.isLetter() -> say("add-reading-small", only)
        else -> say("add-reading-mark", only)
    }
}

/** The characters of Unicode, which is how the core counts places. */
internal fun scalars(text: String): List<String> = buildList {
    var at = 0
    while (at < text.length) {
        val end = text.offsetByCodePoints(at, 1)
        add(text.substring(at, end))
        at = end
    }
}

/** A code for a screen reader: character by character, without what only groups them. */
internal fun spelled(code: String): String = scalars(code).filter { it.first().isLetterOrDigit() }.joinToString(" ")

/** The place as a person counts it: from 1, without what only groups the code. */
internal fun ordinal(code: String, place: Int): Int = scalars(code).take(place + 1).count { it.first().isLetterOrDigit() }.coerceAtLeast(1)
