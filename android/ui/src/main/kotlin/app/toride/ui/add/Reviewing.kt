package app.toride.ui.add

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountRow
import app.toride.core.CaptureSource
import app.toride.core.KeepOptions
import app.toride.core.Kept
import app.toride.data.ReviewPage
import app.toride.ui.Holder
import app.toride.ui.TorideState
import kotlinx.coroutines.launch

/** Where a review is. */
private enum class ReviewStep { REVIEW, EDIT, SETS, RETIRE }

/** A code under the pencil: [index] of the candidate, or null for one added by hand. */
class CodeEdit(val index: Int?, val text: String) {
    override fun toString() = "[code edit]"
}

/** What a review is of, and where it leads beside being kept. */
class ReviewFrame(
    val row: AccountRow?,
    val from: CaptureSource,
    val hint: String?,
    val onOriginal: () -> Unit,
    val onAccount: () -> Unit,
    val onBack: () -> Unit,
)

/**
 * What was read, on its way to being kept: looked at, corrected, and stored as one word of the person. Part of the place whose
 * [holder] makes its calls; [onKept] follows what was stored.
 */
class Reviewing(private val app: TorideState, private val holder: Holder, private val onKept: (Kept) -> Unit) {
    private var step by mutableStateOf(ReviewStep.REVIEW)
    private var page by mutableStateOf<ReviewPage?>(null)
    private var settled by mutableStateOf(emptySet<Int>())
    private var edit by mutableStateOf(CodeEdit(null, ""))
    private var current by mutableStateOf<SetChoice?>(null)

    /** Begins with what was read. [set] is the one in use, where the text says so. */
    fun begin(read: ReviewPage, set: Int? = null) {
        page = read
        settled = emptySet()
        current = set?.let { SetChoice.One(it) }
        step = ReviewStep.REVIEW
    }

    /** Adds a code by hand. */
    fun startAdd() {
        edit = CodeEdit(null, "")
        step = ReviewStep.EDIT
    }

    /** Draws what is under way. */
    @Composable
    fun Content(frame: ReviewFrame) {
        val page = page ?: return
        val busy = holder.busy
        val failure = holder.failure
        when (step) {
            ReviewStep.REVIEW -> ReviewScreen(frame.row, page, frame.from, frame.hint, settled, busy, failure, actions(frame))
            ReviewStep.EDIT -> EditCodeScreen(
                edit = edit,
                page = page,
                busy = busy,
                failure = failure,
                onChange = { edit = CodeEdit(edit.index, it) },
                onTake = ::take,
                onSave = ::saveEdit,
                onBack = frame.onBack,
            )
            ReviewStep.SETS -> SetsScreen(frame.row, page, current, busy, failure, { choice -> current = choice }, ::setsDone, frame.onBack)
            ReviewStep.RETIRE -> RetireScreen(frame.row, busy, failure, ::keep, frame.onBack)
        }
    }

    /** A step back inside the review; false when it is to be left. */
    fun stepBack(): Boolean {
        step = when (step) {
            ReviewStep.REVIEW -> return false
            ReviewStep.EDIT, ReviewStep.SETS -> ReviewStep.REVIEW
            ReviewStep.RETIRE -> if (asksForSet()) ReviewStep.SETS else ReviewStep.REVIEW
        }
        return true
    }

    /** Lets go of it, here and in the core. */
    fun discard() {
        if (page != null) app.scope.launch { app.repository.discardReview() }
        forget()
    }

    private fun forget() {
        page = null
        edit = CodeEdit(null, "")
    }

    private fun actions(frame: ReviewFrame) = ReviewActions(
        edit = ::startEdit,
        take = ::take,
        add = ::startAdd,
        include = ::include,
        markUsed = ::markUsed,
        keep = ::reviewDone,
        original = frame.onOriginal,
        account = frame.onAccount,
        back = frame.onBack,
    )

    private fun startEdit(index: Int) {
        edit = CodeEdit(index, page?.codes?.getOrNull(index).orEmpty())
        step = ReviewStep.EDIT
    }

    private fun saveEdit() {
        val text = edit.text
        val index = edit.index
        if (text.isBlank()) return
        holder.call({ if (index == null) addCandidate(text) else editCandidate(index, text) }) {
            page = it
            edit = CodeEdit(null, "")
            step = ReviewStep.REVIEW
        }
    }

    /** A character was settled; under the pencil, what is typed follows it. */
    private fun take(index: Int, place: Int, reading: Int) = holder.call({ takeReading(index, place, reading) }) {
        page = it
        if (step == ReviewStep.EDIT) edit = CodeEdit(index, it.codes.getOrNull(index).orEmpty())
    }

    private fun include(index: Int, included: Boolean) = holder.call({ setIncluded(index, included) }) {
        page = it
        settled = settled + index
    }

    private fun markUsed(index: Int, used: Boolean) = holder.call({ setUsed(index, used) }) { page = it }

    private fun asksForSet() = (page?.summary?.sets ?: 1u) > 1u

    private fun reviewDone() {
        if (asksForSet()) step = ReviewStep.SETS else setsDone()
    }

    private fun setsDone() {
        if (page?.summary?.hasCurrentSet == true) step = ReviewStep.RETIRE else keep(retireOld = false)
    }

    private fun keep(retireOld: Boolean) {
        val one = (current as? SetChoice.One)?.number?.toUByte()
        holder.call({ keep(KeepOptions(issuedAt = null, retireOld = retireOld, current = one)) }) {
            forget()
            onKept(it)
        }
    }
}
