package app.toride.ui.guide

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.GuidePage
import app.toride.core.GuideStep
import app.toride.core.MenuPath
import app.toride.core.Platform
import app.toride.ui.Tags
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Steps
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes

/**
 * What to tap at the service for this step, on a phone or a computer, and when that was checked (S-006, S-059, S-065). A list for
 * several steps at once opens with a tap: what the step says and what the app does for it stay on one screen.
 */
@Composable
internal fun ServiceLines(page: GuidePage, step: GuideStep, actions: GuideActions) {
    val colours = LocalColours.current
    Surface(Modifier.fillMaxWidth().testTag(Tags.GUIDE_LINES), shape = Shapes.card, color = colours.info.tint, contentColor = colours.text) {
        Column(Modifier.padding(horizontal = 16.dp, vertical = 10.dp), verticalArrangement = Arrangement.spacedBy(6.dp)) {
            Row(horizontalArrangement = Arrangement.spacedBy(4.dp), verticalAlignment = Alignment.CenterVertically) {
                Column(Modifier.weight(1f)) {
                    val service = page.service
                    if (service == null) {
                        QuietButton(say("guide-pick-service"), Tags.GUIDE_SERVICE, actions.pickService, icon = Icons.Search)
                    } else {
                        Heading(say("guide-service-lines", word("service", service.name)), style = LocalType.current.smallStrong)
                        Quiet(if (on(page, step) == Platform.COMPUTER) say("guide-on-computer") else say("guide-on-phone"))
                    }
                }
                if (step.canSwitch) UsedOn(page.platform, actions.useOn)
            }
            val lines = step.lines
            var open by remember { mutableStateOf((lines?.steps?.size ?: 0) <= MOST_LINES) }
            when {
                lines == null -> if (page.service != null) Quiet(say("guide-service-none"))
                open -> Lines(lines)
                else -> QuietButton(say("common-open-part"), Tags.GUIDE_LINES_OPEN, { open = true }, icon = Icons.Down)
            }
        }
    }
}

/** Some services have one list only: it says what it is for. */
private fun on(page: GuidePage, step: GuideStep): Platform = step.lines?.platform?.takeIf { it != Platform.ANY } ?: page.platform

@Composable
private fun Lines(lines: MenuPath) {
    if (lines.steps.size == 1) Text(lines.steps.single()) else Steps(lines.steps)
    val (year, month) = lines.asOf.split('-').map { it.toIntOrNull() ?: 0 }.let { (it.getOrNull(0) ?: 0) to (it.getOrNull(1) ?: 0) }
    val date = say("guide-service-date", number("year", year), number("month", month))
    val care = if (lines.certain) say("common-screens-change") else say("guide-service-hint")
    Quiet("$date $care")
}

/** Phone or computer: two signs with their words for a screen reader; the chosen one is named in words beside them. */
@Composable
private fun UsedOn(platform: Platform, onUse: (Platform) -> Unit) {
    Row(Modifier.selectableGroup()) {
        Side(Icons.Phone, say("guide-on-phone"), Tags.GUIDE_ON_PHONE, platform != Platform.COMPUTER) { onUse(Platform.MOBILE) }
        Side(Icons.Computer, say("guide-on-computer"), Tags.GUIDE_ON_COMPUTER, platform == Platform.COMPUTER) { onUse(Platform.COMPUTER) }
    }
}

@Composable
private fun Side(icon: ImageVector, spoken: String, tag: String, chosen: Boolean, onChoose: () -> Unit) {
    val colours = LocalColours.current
    Box(
        Modifier
            .size(48.dp)
            .selectable(selected = chosen, role = Role.RadioButton, onClick = onChoose)
            .semantics { contentDescription = spoken }
            .testTag(tag),
        contentAlignment = Alignment.Center,
    ) {
        Box(Modifier.background(if (chosen) colours.accent else colours.info.tint, Shapes.chip).padding(7.dp)) {
            Glyph(icon, size = 22.dp, tint = if (chosen) colours.onAccent else colours.muted)
        }
    }
}

private const val MOST_LINES = 6
