package app.toride.ui.guide

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.GuideAsk
import app.toride.core.GuideChoice
import app.toride.core.GuidePage
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Badge
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.IconAction
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.largeText
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.told
import app.toride.ui.show.ShowState
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes

/** One page of the guide: a question with its answers, or a step (S-001, S-002, S-004, S-027). */
@Composable
fun GuideScreen(page: GuidePage?, door: Door, code: ShowState?, busy: Boolean, failure: VaultFailure?, actions: GuideActions) {
    // In large letters the bar says how far somebody is, in place of what they know: the step gets the room.
    val step = page?.step?.takeIf { largeText() }
    Frame(
        tag = Tags.GUIDE,
        title = if (step == null) say("guide-title") else progress(step),
        subtitle = if (step == null) page?.let { about(it) } else null,
        onBack = actions.back,
        actions = {
            IconAction(Icons.List, say("guide-all"), Tags.GUIDE_ALL, actions.contents)
            IconAction(Icons.Cross, say("common-close"), Tags.GUIDE_LEAVE, actions.leave)
        },
        bottom = page?.step?.let { { Turn(it.isLast, busy, actions) } },
    ) {
        FailureNote(failure)
        when {
            page == null -> if (failure == null) Working(say("common-reading"))
            else -> {
                page.ask?.let { Asked(page, it, door, busy, actions) }
                page.step?.let { StepPage(page, it, door, code, busy, actions) }
            }
        }
    }
}

/** Whom the guide is about, where somebody said so. */
@Composable
private fun about(page: GuidePage): String? = page.known?.let { called(it.account) } ?: page.service?.name

@Composable
private fun Asked(page: GuidePage, ask: GuideAsk, door: Door, busy: Boolean, actions: GuideActions) {
    Heading(told(ask.key), style = LocalType.current.display)
    Text(told(ask.whyKey))
    if (!page.isNew) Known(page)
    Column(verticalArrangement = Arrangement.spacedBy(10.dp)) {
        ask.answers.forEach { Answer(it, enabled = !busy) { actions.say(it.answer) } }
    }
    if (page.isNew) Whom(page, door, actions) else Anew(actions)
}

/** An answer as a card: what is chosen, and what is true then. */
@Composable
private fun Answer(choice: GuideChoice, enabled: Boolean, onChoose: () -> Unit) {
    val colours = LocalColours.current
    Surface(
        onClick = onChoose,
        modifier = Modifier.fillMaxWidth().semantics { role = Role.Button }.testTag(Tags.answer(choice.answer)),
        enabled = enabled,
        shape = Shapes.button,
        color = colours.surface,
        contentColor = colours.text,
        border = BorderStroke(1.5.dp, colours.accent.copy(alpha = EDGE)),
    ) {
        Row(
            Modifier.heightIn(min = 56.dp).padding(horizontal = 16.dp, vertical = 12.dp),
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(2.dp)) {
                Text(told(choice.key), style = LocalType.current.strong, color = colours.accent)
                choice.meansKey?.let { Quiet(told(it)) }
            }
            Glyph(Icons.Forward, size = 20.dp, tint = colours.muted)
        }
    }
}

/** Which account it is about, and the way to another one; before unlocking, which service. */
@Composable
internal fun Whom(page: GuidePage, door: Door, actions: GuideActions) {
    val known = page.known
    when {
        known != null -> Panel(padding = 12.dp) {
            val identity = identityOf(known.account.serviceId, known.account.name)
            Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
                Badge(identity.initial, identity.colour)
                Column(Modifier.weight(1f)) { LinkRow(called(known.account), left(known.left), Tags.GUIDE_ACCOUNT, actions.pickAccount) }
            }
        }
        door == Door.OPEN -> Panel(padding = 12.dp) { LinkRow(say("guide-pick-account"), page.service?.name, Tags.GUIDE_ACCOUNT, actions.pickAccount, Icons.Key) }
        else -> Panel(padding = 12.dp) { LinkRow(say("guide-pick-service"), page.service?.name, Tags.GUIDE_SERVICE, actions.pickService, Icons.Search) }
    }
}

@Composable
internal fun left(count: UInt): String = say("guide-known-left", number("left", count.toInt()))

/** Where somebody was is offered again; the beginning is always one tap away. */
@Composable
internal fun Anew(actions: GuideActions) {
    QuietButton(say("guide-anew"), Tags.GUIDE_ANEW, actions.anew, icon = Icons.Undo)
}

/** On and back, always in reach; in large letters back is the arrow above, so that the step is in sight. */
@Composable
private fun Turn(last: Boolean, busy: Boolean, actions: GuideActions) {
    val next: @Composable (Modifier) -> Unit = {
        if (last) {
            MainButton(say("guide-done"), Tags.GUIDE_DONE, actions.finish, it, enabled = !busy, icon = Icons.Check)
        } else {
            MainButton(say("guide-next"), Tags.GUIDE_NEXT, actions.next, it, enabled = !busy)
        }
    }
    if (largeText()) {
        next(Modifier)
    } else {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            OtherButton(say("guide-back"), Tags.GUIDE_BACK, actions.back, Modifier.weight(1f), enabled = !busy)
            next(Modifier.weight(1.4f))
        }
    }
}

private const val EDGE = 0.45f
