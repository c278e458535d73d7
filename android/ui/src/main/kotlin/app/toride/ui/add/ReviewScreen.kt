package app.toride.ui.add

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.CaptureSource
import app.toride.core.Refusal
import app.toride.core.ReviewSummary
import app.toride.data.ReviewPage
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.called
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What can be done in a review. */
class ReviewActions(
    val edit: (Int) -> Unit,
    val take: (Int, Int, Int) -> Unit,
    val add: () -> Unit,
    val include: (Int, Boolean) -> Unit,
    val markUsed: (Int, Boolean) -> Unit,
    val keep: () -> Unit,
    val original: () -> Unit,
    val account: () -> Unit,
    val back: () -> Unit,
)

/**
 * What was read: the person's own text on top, doubts first, then every code; nothing is stored yet.
 *
 * @param from how the text came in
 * @param hint the service that the name of the file hints at, where that is another one
 * @param settled candidates whose doubt the person has answered
 */
@Composable
fun ReviewScreen(
    row: AccountRow?,
    page: ReviewPage,
    from: CaptureSource,
    hint: String?,
    settled: Set<Int>,
    busy: Boolean,
    failure: VaultFailure?,
    actions: ReviewActions,
) {
    val summary = page.summary
    val keeping = summary.keeping.toInt()
    Frame(
        tag = Tags.REVIEW,
        title = say("add-review-title"),
        subtitle = row?.let { called(it) },
        onBack = actions.back,
        bottom = if (keeping == 0) null else ({
            MainButton(say("add-keep", number("count", keeping)), Tags.KEEP, actions.keep, enabled = !busy)
        }),
    ) {
        FailureNote(failure)
        hint?.let { Hint(it) }
        AlreadyStored(summary, actions)
        if (page.source.any { it.text.isNotBlank() }) SourceCard(page, from, settled)
        if (from == CaptureSource.PHOTO && summary.candidates.isNotEmpty()) Quiet(say("add-from-picture"))
        Doubts(page, settled, busy, actions)
        if (summary.candidates.isEmpty()) {
            Nothing(summary, actions)
        } else {
            Candidates(page, settled, busy, actions)
            Remarks(summary)
            QuietButton(say("add-by-hand"), Tags.ADD_BY_HAND, actions.add, enabled = !busy, icon = Icons.Add)
        }
    }
}

/** A hint and no decision: the account was chosen by the person. */
@Composable
private fun Hint(service: String) {
    val name = LocalServices.current(service).row.name
    Note(Icons.Question, null, say("add-file-hint", word("service", name)), LocalColours.current.attention, Modifier.testTag(Tags.FILE_HINT))
}

@Composable
private fun Candidates(page: ReviewPage, settled: Set<Int>, busy: Boolean, actions: ReviewActions) {
    Panel(Modifier.testTag(Tags.CANDIDATES), padding = 16.dp) {
        Heading(say("add-codes-count", number("count", page.summary.candidates.size)), style = LocalType.current.smallStrong)
        page.summary.candidates.forEachIndexed { place, candidate ->
            val before = page.summary.candidates.getOrNull(place - 1)
            if (page.summary.sets > 1u && candidate.set != before?.set) {
                if (place > 0) Hair()
                val title = say("add-set", number("set", candidate.set.toInt()))
                Heading(title, Modifier.padding(top = 12.dp).testTag(Tags.CANDIDATE_SET), LocalType.current.smallStrong)
            } else if (place > 0) {
                Hair()
            }
            CandidateItem(candidate, page, settled, busy, actions)
        }
    }
}

/** What else the text says, where it says something. */
@Composable
private fun Remarks(summary: ReviewSummary) {
    val hidden = summary.usedWithoutCode.toInt()
    val expected = summary.expected?.toInt()
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        if (summary.leftOut > 0u) Quiet(say("add-too-many-codes", number("count", summary.leftOut.toInt())))
        if (hidden > 0) Quiet(say("add-used-without-code", number("count", hidden)))
        // how many there are is told, never judged.
        if (expected != null && expected != summary.candidates.size) Quiet(say("add-expected", number("count", expected)))
        summary.refused?.let { Quiet(refusal(it)) }
    }
}

/** Nothing to keep: why, and two ways on. */
@Composable
private fun Nothing(summary: ReviewSummary, actions: ReviewActions) {
    val refused = summary.refused
    val colours = LocalColours.current
    when {
        refused != null -> Note(Icons.Hand, say("add-refused-title"), refusal(refused), colours.attention, Modifier.testTag(Tags.REFUSED))
        summary.empty -> Note(Icons.Info, say("add-empty-title"), say("add-empty"), colours.info, Modifier.testTag(Tags.NOTHING_FOUND))
        else -> Note(Icons.Info, say("add-nothing-title"), say("error-nothing-found"), colours.info, Modifier.testTag(Tags.NOTHING_FOUND))
    }
    MainButton(say("add-paste-again"), Tags.PASTE_AGAIN, actions.back)
    OtherButton(say("add-paste-by-hand"), Tags.ADD_BY_HAND, actions.add, icon = Icons.Pencil)
    if (summary.usedWithoutCode > 0u) Text(say("add-used-without-code", number("count", summary.usedWithoutCode.toInt())))
}

@Composable
private fun refusal(refusal: Refusal): String = when (refusal) {
    Refusal.TOTP_SECRET -> say("add-refused-totp-secret")
    Refusal.SECRET_KEY -> say("add-refused-secret-key")
    Refusal.ORDINARY_CODE -> say("add-refused-ordinary-code")
    Refusal.TEMPORARY_PASSWORD -> say("add-refused-temporary-password")
}
