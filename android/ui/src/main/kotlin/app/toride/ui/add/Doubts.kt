package app.toride.ui.add

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.CandidateState
import app.toride.core.CandidateView
import app.toride.core.Doubt
import app.toride.core.Problem
import app.toride.data.ReviewPage
import app.toride.ui.Tags
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Note
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** What a person should look at before keeping, one by one; nothing at all where there is none. */
@Composable
fun Doubts(page: ReviewPage, settled: Set<Int>, busy: Boolean, actions: ReviewActions) {
    val open = page.summary.candidates.filter { isOpen(it, settled) }
    if (open.isEmpty()) return
    Note(
        Icons.Question,
        say("add-doubts-title", number("count", open.size)),
        say("add-doubts"),
        LocalColours.current.attention,
        Modifier.testTag(Tags.DOUBTS),
    ) {
        open.take(MOST).forEach { DoubtItem(it, page, busy, actions) }
    }
}

@Composable
private fun DoubtItem(candidate: CandidateView, page: ReviewPage, busy: Boolean, actions: ReviewActions) {
    val index = candidate.index.toInt()
    val code = page.codes.getOrNull(index).orEmpty()
    Column(Modifier.padding(top = 12.dp).testTag(Tags.doubt(index)), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        SourceOf(candidate, code, page)
        Text(sentence(candidate))
        if (code.isNotEmpty()) {
            CodeWithReadings(code, page.readings.getOrNull(index).orEmpty(), busy) { place, reading -> actions.take(index, place, reading) }
        }
        Wrap {
            QuietButton(say("add-doubt-edit"), Tags.DOUBT_EDIT, { actions.edit(index) }, enabled = !busy, icon = Icons.Pencil)
            if (canBeKept(candidate)) {
                QuietButton(say("add-doubt-keep"), Tags.DOUBT_KEEP, { actions.include(index, true) }, enabled = !busy)
            }
            // A letter that can only be a digit is told, not asked; leaving the code out is no answer to it.
            if (candidate.problem != Problem.LOOKALIKE_FIXED) {
                QuietButton(say("add-doubt-leave"), Tags.DOUBT_LEAVE, { actions.include(index, false) }, enabled = !busy)
            }
        }
    }
}

/** A doubt is open until the person changed the code, kept it as it is, or left it out. */
internal fun isOpen(candidate: CandidateView, settled: Set<Int>): Boolean =
    !candidate.edited && candidate.known == null && candidate.index.toInt() !in settled && isDoubtful(candidate)

private fun isDoubtful(candidate: CandidateView): Boolean =
    candidate.problem != null || candidate.doubt != null || candidate.state == CandidateState.UNKNOWN

private fun canBeKept(candidate: CandidateView): Boolean =
    candidate.problem != Problem.UNREADABLE && candidate.problem != Problem.UNUSABLE

@Composable
private fun sentence(candidate: CandidateView): String {
    val problem = candidate.problem
    val doubt = candidate.doubt
    return when {
        problem != null -> problemSentence(problem)
        doubt != null -> doubtSentence(doubt)
        else -> say("add-doubt-mark")
    }
}

/** What is wrong with a candidate. */
@Composable
internal fun problemSentence(problem: Problem): String = when (problem) {
    Problem.UNREADABLE -> say("add-problem-unreadable")
    Problem.UNUSABLE -> say("add-problem-unusable")
    Problem.LEADING_ZERO_LOST -> say("add-problem-leading-zero-lost")
    Problem.TOO_SHORT -> say("add-problem-too-short")
    Problem.TOO_LONG -> say("add-problem-too-long")
    Problem.DUPLICATE -> say("add-problem-duplicate")
    Problem.LOOKALIKE_ASK -> say("add-problem-lookalike-ask")
    Problem.LOOKALIKE_FIXED -> say("add-problem-lookalike-fixed")
}

@Composable
private fun doubtSentence(doubt: Doubt): String = when (doubt) {
    Doubt.IN_SENTENCE -> say("add-doubt-in-sentence")
    Doubt.ALONE -> say("add-doubt-alone")
    Doubt.ODD_SHAPE -> say("add-doubt-odd-shape")
    Doubt.BOUNDARY -> say("add-doubt-boundary")
    Doubt.DIRECTION -> say("add-doubt-direction")
    Doubt.BLURRED -> say("add-doubt-blurred")
}

private const val MOST = 5
