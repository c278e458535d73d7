package app.toride.ui.ties

import androidx.compose.runtime.Composable
import app.toride.core.FactorDraft
import app.toride.core.FactorRow
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Line
import app.toride.ui.parts.day
import app.toride.ui.parts.named
import app.toride.ui.parts.say
import app.toride.ui.parts.sign
import app.toride.ui.theme.LocalColours

/** A second factor: its kind, what it depends on, whether it works. */
@Composable
fun FactorLine(row: FactorRow, onOpen: () -> Unit) {
    Line(row.kind.sign.icon, named(row.kind), Tags.factor(row.id), onOpen, listOfNotNull(row.baseName)) { FactorChip(row) }
}

/** Whether a second factor can be relied on: word, icon and tint. */
@Composable
fun FactorChip(row: FactorRow) {
    val colours = LocalColours.current
    val at = row.confirmedAt
    when {
        row.baseGone -> Chip(say("ties-factor-base-gone"), Icons.Alert, colours.risk)
        row.device == null && row.contact == null -> Chip(say("ties-factor-base-none"), Icons.Question, colours.attention)
        row.toConfirm -> Chip(say("ties-factor-to-confirm"), Icons.Clock, colours.attention)
        at != null -> Chip(say("ties-factor-confirmed", day("date", at)), Icons.Check, colours.ready)
        else -> Chip(say("ties-factor-unconfirmed"), Icons.Info, colours.info)
    }
}

/** The factor as it is. */
internal fun draftOf(row: FactorRow) = FactorDraft(row.kind, row.device, row.contact)
