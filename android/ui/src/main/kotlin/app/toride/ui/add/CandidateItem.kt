package app.toride.ui.add

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
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.unit.dp
import app.toride.core.CandidateState
import app.toride.core.CandidateView
import app.toride.core.KnownCode
import app.toride.core.Problem
import app.toride.data.ReviewPage
import app.toride.ui.Tags
import app.toride.ui.parts.IconAction
import app.toride.ui.parts.Icons
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Toggle
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** One code that was read, the line it stands in, what is to be said about it, and a pencil. */
@Composable
fun CandidateItem(candidate: CandidateView, page: ReviewPage, settled: Set<Int>, busy: Boolean, actions: ReviewActions) {
    val index = candidate.index.toInt()
    val code = page.codes.getOrNull(index).orEmpty()
    var open by remember(index) { mutableStateOf(false) }
    Column(Modifier.fillMaxWidth().testTag(Tags.candidate(index))) {
        Row(Modifier.heightIn(min = 56.dp), verticalAlignment = Alignment.CenterVertically) {
            Column(Modifier.weight(1f).padding(vertical = 6.dp)) {
                val asItStands = isWholeLine(candidate, code, page)
                Wrap(Modifier.fillMaxWidth(), Arrangement.SpaceBetween) {
                    CodeText(candidate, code)
                    Wrap(Modifier.padding(vertical = 4.dp)) {
                        if (asItStands) SourceOf(candidate, code, page)
                        Remark(candidate, settled)
                    }
                }
                if (!asItStands) SourceOf(candidate, code, page)
            }
            IconAction(Icons.Pencil, say("add-change-code", number("position", index + 1)), Tags.changeCode(index), { open = !open })
        }
        if (open) {
            Column(Modifier.padding(bottom = 8.dp)) {
                Toggle(say("add-include"), Tags.INCLUDE, candidate.included, { actions.include(index, it) })
                Toggle(say("add-mark-used"), Tags.MARK_USED, candidate.state == CandidateState.USED, { actions.markUsed(index, it) })
                QuietButton(say("add-edit-code"), Tags.EDIT_CODE, { actions.edit(index) }, enabled = !busy, icon = Icons.Pencil)
            }
        }
    }
}

@Composable
private fun CodeText(candidate: CandidateView, code: String) {
    val colours = LocalColours.current
    val spoken = spelled(code)
    Text(
        if (code.isEmpty()) AnnotatedString(say("add-unreadable-code")) else doubtful(code, candidate, colours.attention.text),
        if (code.isEmpty()) Modifier else Modifier.semantics { contentDescription = spoken },
        style = LocalType.current.codeRow,
        color = if (candidate.included && candidate.state != CandidateState.USED) colours.text else colours.muted,
    )
}

/** The code with the places that deserve a second look underlined in the colour of doubt. */
private fun doubtful(code: String, candidate: CandidateView, colour: Color): AnnotatedString =
    buildAnnotatedString {
        append(code)
        val characters = code.codePointCount(0, code.length)
        candidate.doubtful.map { it.toInt() }.filter { it < characters }.forEach {
            val start = code.offsetByCodePoints(0, it)
            val style = SpanStyle(color = colour, textDecoration = TextDecoration.Underline)
            addStyle(style, start, code.offsetByCodePoints(start, 1))
        }
    }

@Composable
private fun Remark(candidate: CandidateView, settled: Set<Int>) {
    val doubt = isOpen(candidate, settled)
    val remark = remark(candidate, doubt) ?: return
    val colours = LocalColours.current
    Text(
        remark,
        style = LocalType.current.small,
        color = if (doubt) colours.attention.text else colours.muted,
    )
}

@Composable
private fun remark(candidate: CandidateView, doubt: Boolean): String? = when {
    candidate.known == KnownCode.CURRENT -> say("add-known-current")
    candidate.known == KnownCode.RETIRED -> say("add-known-retired")
    doubt && candidate.problem == Problem.LOOKALIKE_FIXED -> say("add-remark-fixed")
    doubt -> say("add-remark-look")
    !candidate.included -> say("add-left-out")
    candidate.state == CandidateState.USED -> say("add-as-used")
    candidate.edited -> say("add-edited")
    else -> null
}
