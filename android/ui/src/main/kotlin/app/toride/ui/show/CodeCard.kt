package app.toride.ui.show

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.CodeCaption
import app.toride.data.ShownCode
import app.toride.ui.Tags
import app.toride.ui.parts.Icons
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** The card that the code stands on alone; [counted]: with its place in its set. */
@Composable
fun CodeCard(state: ShowState, onShow: () -> Unit, onHide: () -> Unit, onCopy: (String) -> Unit, counted: Boolean = true) {
    Panel(Modifier.testTag(Tags.CODE_CARD)) {
        when (state) {
            is ShowState.Visible -> Shown(state.code, state.secondsLeft, counted, onHide, onCopy)
            is ShowState.Hidden -> HiddenCode(state, counted, onShow)
            ShowState.Opening -> Box(Modifier.heightIn(min = 160.dp)) { Working(say("show-opening")) }
            ShowState.Rejected -> Unit
        }
    }
}

@Composable
private fun Shown(code: ShownCode, secondsLeft: Int, counted: Boolean, onHide: () -> Unit, onCopy: (String) -> Unit) {
    Row(verticalAlignment = Alignment.CenterVertically) {
        val position = if (counted) say("show-position", number("position", code.position), number("of", code.of)) else ""
        Text(position, Modifier.weight(1f), color = LocalColours.current.muted)
        Ring(secondsLeft, code.hideAfterSeconds)
    }
    BigCode(code.display, code.spoken, Modifier.fillMaxWidth().padding(vertical = 20.dp))
    Captions(code.captions)
    Wrap(Modifier.fillMaxWidth().padding(top = 8.dp), Arrangement.Center) {
        if (code.canonical == code.display) {
            QuietButton(say("show-copy"), Tags.COPY_PLAIN, { onCopy(code.canonical) }, icon = Icons.Copy)
        } else {
            QuietButton(say("show-copy-plain"), Tags.COPY_PLAIN, { onCopy(code.canonical) }, icon = Icons.Copy)
            QuietButton(say("show-copy-grouped"), Tags.COPY_GROUPED, { onCopy(code.display) })
        }
        QuietButton(say("show-hide"), Tags.HIDE_CODE, onHide, icon = Icons.EyeOff)
    }
}

@Composable
private fun HiddenCode(state: ShowState.Hidden, counted: Boolean, onShow: () -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(16.dp)) {
        if (counted) Text(say("show-position", number("position", state.position), number("of", state.of)), color = LocalColours.current.muted)
        Text(say("show-hidden"), style = LocalType.current.body)
        OtherButton(say("show-again"), Tags.SHOW_AGAIN, onShow, icon = Icons.Eye)
    }
}

/** What tells characters apart that look alike. */
@Composable
internal fun Captions(captions: List<CodeCaption>) = captions.forEach { Quiet(caption(it)) }

@Composable
private fun caption(caption: CodeCaption): String = when (caption) {
    CodeCaption.LETTER_O -> say("show-caption-letter-o")
    CodeCaption.DIGIT_ZERO -> say("show-caption-digit-zero")
    CodeCaption.LETTER_I -> say("show-caption-letter-i")
    CodeCaption.LETTER_L -> say("show-caption-letter-l")
    CodeCaption.DIGIT_ONE -> say("show-caption-digit-one")
}
