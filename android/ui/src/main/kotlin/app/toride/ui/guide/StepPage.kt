package app.toride.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.GuideAct
import app.toride.core.GuidePage
import app.toride.core.GuideStep
import app.toride.ui.Tags
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.largeText
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.told
import app.toride.ui.show.ShowState
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** One step: what to do, large; why; what to tap at the service; the code that goes with it; and what the app does for it. */
@Composable
internal fun StepPage(page: GuidePage, step: GuideStep, door: Door, code: ShowState?, busy: Boolean, actions: GuideActions) {
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Progress(step)
        // Read out when the step changes: the button that was tapped stays where it is.
        Heading(
            told(step.key),
            Modifier.semantics { liveRegion = LiveRegionMode.Polite }.testTag(Tags.GUIDE_STEP),
            style = LocalType.current.display,
        )
        Text(told(step.whyKey))
    }
    if (step.index == 1u) Known(page)
    if (step.atService) ServiceLines(page, step, actions)
    if (step.showsCode) CodeBeside(page, step, door, code, busy, actions)
    Act(step, door, busy, actions)
    Wrap {
        val offersMore = step.otherwise.isNotEmpty()
        if (offersMore) QuietButton(say("guide-not-this"), Tags.GUIDE_NOT_THIS, actions.notThis, icon = Icons.Question)
        // Where a code is typed, the room is the code's; the beginning is behind "this is not what I see" then, as everywhere.
        if (!offersMore || step.act != GuideAct.SHOW_CODE || code == null) Anew(actions)
    }
}

/** The way, and how far along it somebody is: to eyes as a bar and two figures, to ears as a sentence. */
@Composable
private fun Progress(step: GuideStep) {
    val colours = LocalColours.current
    val (index, of) = step.index.toInt() to step.of.toInt()
    val spoken = progress(step)
    Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
        Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.Bottom) {
            Heading(told(step.caseKey), Modifier.weight(1f), LocalType.current.smallStrong)
            if (!largeText()) {
                Text(
                    "$index / $of",
                    Modifier.testTag(Tags.GUIDE_PROGRESS).clearAndSetSemantics { contentDescription = spoken },
                    style = LocalType.current.smallStrong,
                    color = colours.muted,
                )
            }
        }
        LinearProgressIndicator(
            progress = { index.toFloat() / of },
            modifier = Modifier.fillMaxWidth().heightIn(min = 6.dp).clearAndSetSemantics {},
            color = colours.accent,
            trackColor = colours.line,
            drawStopIndicator = {},
        )
    }
}

/** How far along the way a step is, in a sentence. */
@Composable
internal fun progress(step: GuideStep): String = say("guide-step-of", number("index", step.index.toInt()), number("of", step.of.toInt()))

/** What the app does for the step. Where there is no vault, what needs one is left out. */
@Composable
private fun Act(step: GuideStep, door: Door, busy: Boolean, actions: GuideActions) {
    val act = step.act ?: return
    val key = step.actKey ?: return
    if (act == GuideAct.SHOW_CODE || (step.actNeedsVault && door == Door.NONE)) return
    val closed = step.actNeedsVault && door == Door.LOCKED
    OtherButton(told(key), Tags.GUIDE_ACT, { actions.act(act) }, enabled = !busy, icon = if (closed) Icons.Lock else null)
}
