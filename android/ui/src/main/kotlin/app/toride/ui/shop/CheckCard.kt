package app.toride.ui.shop

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.CheckFact
import app.toride.core.CheckView
import app.toride.core.FactLine
import app.toride.core.PersonRow
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Tick
import app.toride.ui.parts.day
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** One check: what to look at, what is known here of it, and who has looked. [fixed]: nothing is ticked any more. */
@Composable
internal fun CheckCard(check: CheckView, fixed: Boolean, input: HandoverInput, people: List<PersonRow>, busy: Boolean, actions: HandoverActions) {
    val colours = LocalColours.current
    val done = check.done
    val text = check.key?.let { say(it) } ?: check.own.orEmpty()
    Panel(padding = 16.dp) {
        if (fixed) {
            Fact(if (done == null) Icons.Minus else Icons.Check, colours.muted) { Text(text, style = LocalType.current.strong) }
        } else {
            Tick(text, ShopTags.check(check.id), done != null) { actions.tick(check, it) }
        }
        Column(Modifier.padding(start = if (fixed) MARK else BOX), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            if (done != null) {
                Quiet(say("handover-done", word("name", called(done.by)), day("date", done.at)))
            } else {
                check.moreKey?.let { Quiet(say(it)) }
            }
            // What speaks for a check that is done has nothing more to say.
            check.facts.filter { done == null || it.good == false }.forEach { KnownFact(it) }
            if (check.offered && done == null) Fact(Icons.Check, colours.ready.text) { Text(say("handover-offered")) }
        }
        if (input.asked == check.id && !fixed) WhoLooked(people, input, busy, actions)
        if (check.own != null && done == null && !fixed) {
            QuietButton(say("handover-own-remove"), ShopTags.removeCheck(check.id), { actions.remove(check) }, enabled = !busy, icon = Icons.Bin)
        }
    }
}

/** A check was ticked: by whom? */
@Composable
private fun WhoLooked(people: List<PersonRow>, input: HandoverInput, busy: Boolean, actions: HandoverActions) {
    Hair(Modifier.padding(vertical = 12.dp))
    Heading(say("handover-who-title"), style = LocalType.current.smallStrong)
    Quiet(say("handover-who-why"))
    Column(Modifier.selectableGroup().padding(bottom = 8.dp)) { Who(people, input.by, actions) }
    OtherButton(say("handover-who-go"), ShopTags.WHO_GO, actions.looked, enabled = !busy && input.by != null, icon = Icons.Check)
}

/** What the vault knows, and whether it speaks for the check or against it. */
@Composable
private fun KnownFact(fact: CheckFact) {
    val colours = LocalColours.current
    val (icon, colour) = when (fact.good) {
        true -> Icons.Check to colours.ready.text
        false -> Icons.Alert to colours.attention.text
        null -> Icons.Info to colours.muted
    }
    Fact(icon, colour) {
        Text(say(fact.key))
        fact.lines.forEach { Text(named(it), style = LocalType.current.strong) }
        fact.at?.let { Quiet(say("handover-page-done", day("date", it))) }
    }
}

@Composable
private fun named(line: FactLine): String {
    val kind = line.kindKey?.let { say(it) }
    val name = line.name
    return if (kind != null && name != null) say("handover-named", word("kind", kind), word("name", name)) else kind ?: name.orEmpty()
}

@Composable
private fun Fact(icon: ImageVector, colour: Color, content: @Composable () -> Unit) {
    Row(Modifier.semantics(mergeDescendants = true) {}, horizontalArrangement = Arrangement.spacedBy(10.dp)) {
        Glyph(icon, Modifier.padding(top = 2.dp), size = 20.dp, tint = colour)
        Column(verticalArrangement = Arrangement.spacedBy(2.dp)) { content() }
    }
}

/** What stands before the words of a check: a box to tick, or a mark. */
private val BOX = 38.dp
private val MARK = 30.dp
