package app.toride.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.GuideAct
import app.toride.core.GuideKnown
import app.toride.core.GuidePage
import app.toride.core.GuideStep
import app.toride.data.ShownCode
import app.toride.ui.Tags
import app.toride.ui.parts.Heading
import app.toride.ui.parts.IconAction
import app.toride.ui.parts.Icons
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.largeText
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.show.BigCode
import app.toride.ui.show.Captions
import app.toride.ui.show.Ring
import app.toride.ui.show.ShowState
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** One code beside the step where it is typed (S-068, S-072): sealed until somebody asks for it; a closed vault says how it comes. */
@Composable
internal fun CodeBeside(page: GuidePage, step: GuideStep, door: Door, code: ShowState?, busy: Boolean, actions: GuideActions) {
    val known = page.known
    val typing = step.act == GuideAct.SHOW_CODE
    when {
        door == Door.LOCKED -> Closed(actions)
        door == Door.NONE -> Unit
        known == null -> OtherButton(say("guide-pick-account"), Tags.GUIDE_ACCOUNT, actions.pickAccount, enabled = !busy, icon = Icons.Key)
        code == ShowState.Rejected -> NotTaken(known, busy, actions)
        code == null && known.nextCode == null -> if (typing) Text(say("account-none-left"))
        else -> Card(known, code, typing, busy, actions)
    }
}

@Composable
private fun Closed(actions: GuideActions) {
    Panel(padding = 14.dp) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Text(say("guide-unlock-for-code"))
            OtherButton(say("guide-unlock-go"), Tags.GUIDE_UNLOCK, actions.unlock, icon = Icons.Lock)
        }
    }
}

@Composable
private fun Card(known: GuideKnown, code: ShowState?, typing: Boolean, busy: Boolean, actions: GuideActions) {
    Panel(Modifier.testTag(Tags.CODE_CARD), padding = 14.dp) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            when (code) {
                is ShowState.Visible -> Open(code.code, code.secondsLeft, actions)
                ShowState.Opening -> Working(say("show-opening"))
                is ShowState.Hidden -> {
                    Text(say("show-hidden"))
                    OtherButton(say("show-again"), Tags.SHOW_AGAIN, actions.code.reveal, enabled = !busy, icon = Icons.Eye)
                }
                else -> {
                    Heading(say("guide-known-next"), style = LocalType.current.smallStrong)
                    Quiet(left(known.left))
                    OtherButton(say("account-show-code"), Tags.SHOW_CODE, actions.code.reveal, enabled = !busy, icon = Icons.Eye)
                }
            }
        }
    }
    if (typing && (code is ShowState.Visible || code is ShowState.Hidden)) Marks(busy, actions)
}

/** The code as large as it goes, and as little else as there can be: the step stands beside it on one screen. */
@Composable
private fun Open(code: ShownCode, secondsLeft: Int, actions: GuideActions) {
    Row(verticalAlignment = Alignment.CenterVertically) {
        Text(
            say("show-position", number("position", code.position), number("of", code.of)),
            Modifier.weight(1f),
            style = LocalType.current.small,
            color = LocalColours.current.muted,
        )
        IconAction(Icons.Copy, say("show-copy"), Tags.COPY_PLAIN, { actions.code.copy(code.canonical) })
        IconAction(Icons.EyeOff, say("show-hide"), Tags.HIDE_CODE, actions.code.hide)
        Ring(secondsLeft, code.hideAfterSeconds)
    }
    BigCode(code.display, code.spoken, Modifier.fillMaxWidth().padding(bottom = 6.dp))
    Captions(code.captions)
}

/** "Did it work?" */
@Composable
private fun Marks(busy: Boolean, actions: GuideActions) {
    val worked: @Composable (Modifier) -> Unit = {
        OtherButton(say("guide-code-worked"), Tags.WORKED, actions.code.worked, it, enabled = !busy)
    }
    val not: @Composable (Modifier) -> Unit = {
        OtherButton(say("guide-code-not"), Tags.FAILED, actions.code.notTaken, it, enabled = !busy)
    }
    if (largeText()) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            worked(Modifier)
            not(Modifier)
        }
    } else {
        Row(horizontalArrangement = Arrangement.spacedBy(10.dp)) {
            worked(Modifier.weight(1f))
            not(Modifier.weight(LONGER))
        }
    }
}

/** It is marked; the next one, what to look at, and the way back from a slip. */
@Composable
private fun NotTaken(known: GuideKnown, busy: Boolean, actions: GuideActions) {
    TintPanel(LocalColours.current.attention) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Text(say("show-rejected"))
            if (known.nextCode == null) {
                Text(say("show-rejected-none-left"))
                OtherButton(say("trouble-go-others"), Tags.OTHER_WAYS_GO, actions.notThis, enabled = !busy)
            } else {
                OtherButton(say("show-next-code"), Tags.NEXT_CODE, actions.code.next, enabled = !busy, icon = Icons.Eye)
            }
            Wrap {
                QuietButton(say("trouble-title"), Tags.TROUBLE_ENTRY, actions.trouble, enabled = !busy, icon = Icons.Question)
                QuietButton(say("show-rejected-undo"), Tags.UNDO_REJECTED, actions.code.undoNotTaken, enabled = !busy, icon = Icons.Undo)
            }
        }
    }
}

/** The words for "not taken" are the longer ones. */
private const val LONGER = 1.3f
