package app.toride.ui.guide

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.CodeId
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.TorideState
import app.toride.ui.show.ShowState
import app.toride.ui.show.countDown
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** What can be done with the code beside a step. */
class CodeActions(
    val reveal: () -> Unit,
    val hide: () -> Unit,
    val copy: (String) -> Unit,
    val worked: () -> Unit,
    val notTaken: () -> Unit,
    val undoNotTaken: () -> Unit,
    val next: () -> Unit,
)

/** One code beside the steps of the guide: sealed until somebody asks for it. It stays the same from step to step. */
internal class BesideCode(private val app: TorideState, private val holder: Holder, private val scope: CoroutineScope) {
    /** Which code was shown. */
    var code: CodeId? = null
        private set

    /** What is on the card; null while it is sealed. */
    var shown by mutableStateOf<ShowState?>(null)
        private set

    private var countdown: Job? = null

    /** Shows the code that was shown before, or else the [next] one. */
    fun reveal(next: CodeId?) {
        val id = code ?: next ?: return
        holder.call({ reveal(id, app.language) }) { opened ->
            code = id
            countdown?.cancel()
            countdown = scope.countDown(opened) { shown = it }
        }
    }

    fun hide() {
        val visible = (shown as? ShowState.Visible)?.code ?: return
        countdown?.cancel()
        shown = ShowState.Hidden(visible.position, visible.of)
    }

    /** It worked: marked as used, and that can be taken back. */
    fun used(then: () -> Unit) {
        val id = code ?: return
        holder.call({ markUsed(id) }) {
            forget()
            then()
            app.tell(Notice.CodeUsed(id))
        }
    }

    /** The service did not take it. */
    fun notTaken(then: () -> Unit) {
        val id = code ?: return
        holder.call({ markRejected(id) }) {
            countdown?.cancel()
            shown = ShowState.Rejected
            then()
        }
    }

    /** That was a slip: it can be used again. */
    fun undoNotTaken(then: () -> Unit) {
        val id = code ?: return
        holder.call({ undoRejected(id) }) {
            shown = null
            then()
        }
    }

    /** Lets go of it: the next one is sealed again. */
    fun forget() {
        countdown?.cancel()
        code = null
        shown = null
    }
}
