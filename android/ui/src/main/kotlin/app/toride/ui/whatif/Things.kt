package app.toride.ui.whatif

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.Thing
import app.toride.core.ThingKind
import app.toride.core.ThingRow
import app.toride.ui.Tags
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.sign
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes

/** What can be taken away. Where there is much, by kind, and a search narrows it down; what is taken always shows. */
@Composable
internal fun Things(things: List<ThingRow>, lost: Set<Thing>, actions: WhatIfActions) {
    var sought by remember { mutableStateOf("") }
    val many = things.size > MOST_TOGETHER
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Heading(say("what-if-things"), style = LocalType.current.smallStrong)
        if (many) PlainField(say("ties-search"), Tags.PICK_SEARCH, sought, { sought = it })
        val found = things.filter { it.thing in lost || it.name.contains(sought.trim(), ignoreCase = true) }
        if (many) {
            ThingKind.entries.forEach { kind ->
                val group = found.filter { it.thing.kind == kind }
                if (group.isNotEmpty()) {
                    Quiet(heading(kind))
                    Chips(group, lost, actions)
                }
            }
        } else {
            Chips(found, lost, actions)
        }
        things.filter { it.thing in lost && it.takes.isNotEmpty() }.forEach { row ->
            Quiet(say("what-if-takes", word("names", row.takes.joinToString(" / "))))
        }
        if (lost.isNotEmpty()) QuietButton(say("what-if-clear"), Tags.GIVE_BACK, actions.giveBack, icon = Icons.Undo)
    }
}

@Composable
private fun heading(kind: ThingKind): String = when (kind) {
    ThingKind.DEVICE -> say("what-if-devices")
    ThingKind.CONTACT -> say("what-if-contacts")
    ThingKind.PLACE -> say("what-if-places")
}

@Composable
private fun Chips(rows: List<ThingRow>, lost: Set<Thing>, actions: WhatIfActions) {
    // What is taken is never left out, however long the list.
    val shown = rows.filter { it.thing in lost }.let { taken -> taken + (rows - taken.toSet()).take((MOST_OF_KIND - taken.size).coerceAtLeast(0)) }
    Wrap {
        rows.filter { it in shown.toSet() }.forEach { row ->
            val taken = row.thing in lost
            ThingChip(row, taken) { actions.take(row.thing, !taken) }
        }
    }
    if (shown.size < rows.size) Quiet(say("notices-more", number("count", rows.size - shown.size)))
}

/** A thing that is there, or was taken away: its word, its icon and its colours say which. */
@Composable
private fun ThingChip(row: ThingRow, taken: Boolean, onToggle: () -> Unit) {
    val colours = LocalColours.current
    val name = if (row.isThis) say("what-if-this-device-named", word("name", row.name)) else row.name
    val spoken = if (taken) say("what-if-chosen", word("name", name)) else say("what-if-not-chosen", word("name", name))
    Surface(
        modifier = Modifier
            .padding(vertical = 2.dp)
            .clip(Shapes.button)
            .toggleable(value = taken, role = Role.Checkbox, onValueChange = { onToggle() })
            .semantics { contentDescription = spoken }
            .testTag(Tags.thing(row.thing.id)),
        shape = Shapes.button,
        color = if (taken) colours.accent else colours.surface,
        contentColor = if (taken) colours.onAccent else colours.text,
        border = BorderStroke(1.dp, if (taken) colours.accent else colours.muted),
    ) {
        Row(
            Modifier.heightIn(min = 48.dp).padding(horizontal = 16.dp, vertical = 8.dp).clearAndSetSemantics {},
            horizontalArrangement = Arrangement.spacedBy(8.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Glyph(if (taken) Icons.Cross else iconOf(row), size = 20.dp)
            Text(name, style = if (taken) LocalType.current.strong else LocalType.current.body)
        }
    }
}

private fun iconOf(row: ThingRow): ImageVector = (row.deviceKind?.sign ?: row.contactKind?.sign ?: row.placeKind?.sign)?.icon ?: Icons.Info

private const val MOST_TOGETHER = 10
private const val MOST_OF_KIND = 6
