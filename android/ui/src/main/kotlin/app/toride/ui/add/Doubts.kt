package app.toride.ui.add

import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.toride.core.CandidateState
import app.toride.core.CandidateView
import app.toride.core.Problem
import app.toride.data.ReviewPage
import app.toride.ui.Tags
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Note
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.say
import app.toride.ui.parts.number
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours

/** What a person should look at before keeping, one sentence per doubt; nothing at all where there is none. */
@Composable
fun Doubts(page: ReviewPage, onEdit: (Int) -> Unit) {
    val open = page.summary.candidates.filter { isOpen(it) }
    if (open.isEmpty()) return
    Note(
        Icons.Question,
        say("add-doubts-title", number("count", open.size)),
        say("add-doubts"),
        LocalColours.current.attention,
        Modifier.testTag(Tags.DOUBTS),
    ) {
        Column {
            open.take(MOST).forEach { candidate ->
                val index = candidate.index.toInt()
                val code = page.codes.getOrNull(index).orEmpty()
                DoubtItem(code, sentence(candidate)) { onEdit(index) }
            }
        }
    }
}

@Composable
private fun DoubtItem(code: String, sentence: String, onEdit: () -> Unit) {
    Text(if (code.isEmpty()) sentence else say("add-doubt-of", word("code", code), word("why", sentence)))
    QuietButton(say("add-look"), Tags.LOOK_AT_DOUBT, onEdit, icon = Icons.Pencil)
}

/** A doubt counts until the person changed the code or left it out. */
internal fun isOpen(candidate: CandidateView): Boolean =
    candidate.included && !candidate.edited && (candidate.problem != null || candidate.state == CandidateState.UNKNOWN)

@Composable
private fun sentence(candidate: CandidateView): String = when (val problem = candidate.problem) {
    null -> say("add-doubt-mark")
    else -> problemSentence(problem)
}

/** What is doubtful about a candidate. */
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

private const val MOST = 5
