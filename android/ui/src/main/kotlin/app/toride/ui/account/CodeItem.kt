package app.toride.ui.account

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
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
import androidx.compose.ui.unit.dp
import app.toride.core.CodeState
import app.toride.core.CodeView
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Icons
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** A code in the list of its set: place and state, never the code. A tap shows what can be done with it. */
@Composable
fun CodeItem(code: CodeView, busy: Boolean, actions: AccountActions) {
    var open by remember(code.id) { mutableStateOf(false) }
    Column(Modifier.fillMaxWidth()) {
        Row(
            Modifier
                .fillMaxWidth()
                .heightIn(min = 52.dp)
                .clickable(role = Role.Button, onClickLabel = say(if (open) "common-close-part" else "common-open-part")) { open = !open }
                .padding(vertical = 6.dp)
                .testTag(Tags.code(code.position.toInt())),
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(12.dp),
        ) {
            Wrap(Modifier.weight(1f), Arrangement.SpaceBetween) {
                Text(say("account-code", number("position", code.position.toInt())), style = LocalType.current.body)
                StateChip(code.state)
            }
            Glyph(if (open) Icons.Up else Icons.Down, size = 18.dp, tint = LocalColours.current.muted)
        }
        if (open) {
            Wrap(Modifier.padding(bottom = 8.dp)) {
                when (code.state) {
                    CodeState.Unused -> {
                        QuietButton(say("account-code-show"), Tags.CODE_SHOW, { actions.show(code.id) }, enabled = !busy, icon = Icons.Eye)
                        QuietButton(say("account-code-expose"), Tags.CODE_EXPOSE, { actions.expose(code.id) }, enabled = !busy)
                        QuietButton(say("share-entry"), Tags.SHARE_ENTRY, { actions.share(code.id) }, enabled = !busy)
                    }
                    is CodeState.Exposed -> {
                        QuietButton(say("account-code-show"), Tags.CODE_SHOW, { actions.show(code.id) }, enabled = !busy, icon = Icons.Eye)
                        Undo(code, say("account-code-unexpose"), busy, actions)
                    }
                    is CodeState.Used -> Undo(code, say("account-code-unuse"), busy, actions)
                    is CodeState.Rejected -> Undo(code, say("account-code-unreject"), busy, actions)
                }
            }
        }
    }
}

@Composable
private fun Undo(code: CodeView, text: String, busy: Boolean, actions: AccountActions) {
    QuietButton(text, Tags.CODE_UNDO, { actions.undo(code.id, code.state) }, enabled = !busy, icon = Icons.Undo)
}

@Composable
private fun StateChip(state: CodeState) {
    val colours = LocalColours.current
    when (state) {
        CodeState.Unused -> Chip(say("account-code-unused"), Icons.Check, colours.ready)
        is CodeState.Used -> Chip(say("account-code-used", day("date", state.at)), Icons.Clock, colours.info)
        is CodeState.Rejected -> Chip(say("account-code-rejected", day("date", state.at)), Icons.Cross, colours.attention)
        is CodeState.Exposed -> Chip(say("account-code-exposed", day("date", state.at)), Icons.Alert, colours.risk)
    }
}
