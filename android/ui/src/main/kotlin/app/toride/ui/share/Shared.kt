package app.toride.ui.share

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.toride.core.InboxItem
import app.toride.core.SharedId
import app.toride.core.UtcMillis
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.say
import app.toride.ui.show.CodeCard
import app.toride.ui.show.ShowState
import app.toride.ui.show.countDown
import app.toride.ui.theme.LocalColours
import kotlinx.coroutines.Job

/** Shows a code that somebody shared, in the manner of one's own, and removes it. */
class SharedHolder(app: TorideState, private val id: SharedId) : Holder(app) {
    private var item by mutableStateOf<InboxItem?>(null)
    private var state by mutableStateOf<ShowState?>(null)
    private var removing by mutableStateOf(false)
    private var countdown: Job? = null

    @Composable
    override fun Content(platform: Platform) {
        SharedScreen(
            item = item,
            now = System.currentTimeMillis(),
            state = state,
            removing = removing,
            busy = busy,
            failure = failure,
            onShow = ::reveal,
            onHide = ::hide,
            onCopy = { text ->
                platform.copyCode(text)
                app.tell(Notice.Copied)
            },
            onRemove = { removing = true },
            onRemoveNow = ::remove,
            onBack = { app.back() },
        )
    }

    override fun refresh() = read({ pairing.inbox() }) { items -> item = items.firstOrNull { it.id == id } }

    override fun stepBack(): Boolean {
        if (!removing) return false
        removing = false
        return true
    }

    override fun release() {
        super.release()
        state = null
    }

    private fun reveal() {
        state = ShowState.Opening
        call({ pairing.revealShared(id, app.language) }) { shown ->
            countdown?.cancel()
            countdown = scope.countDown(shown) { state = it }
        }
    }

    private fun hide() {
        val shown = (state as? ShowState.Visible)?.code ?: return
        countdown?.cancel()
        state = ShowState.Hidden(shown.position, shown.of)
    }

    private fun remove() = call({ pairing.discardShared(id) }) {
        countdown?.cancel()
        removing = false
        app.back()
        app.tell(Notice.SharedRemoved)
    }

    override fun failed(failure: VaultFailure) {
        state = null
        super.failed(failure)
    }
}

/** Whose it is, until when, and the code as large as one's own. */
@Composable
fun SharedScreen(
    item: InboxItem?,
    now: UtcMillis,
    state: ShowState?,
    removing: Boolean,
    busy: Boolean,
    failure: VaultFailure?,
    onShow: () -> Unit,
    onHide: () -> Unit,
    onCopy: (String) -> Unit,
    onRemove: () -> Unit,
    onRemoveNow: () -> Unit,
    onBack: () -> Unit,
) {
    val identity = item?.let { identityOf(it.serviceId, it.name) }
    Frame(Tags.SHARED, title = identity?.title ?: say("inbox-title"), subtitle = identity?.subtitle, onBack = onBack) {
        FailureNote(failure)
        if (item == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        Ends(item, now)
        when {
            removing -> Removing(busy, onRemoveNow, onBack)
            item.notAfter < now -> {
                Text(say("inbox-over-what"))
                MainButton(say("inbox-discard"), Tags.DISCARD, onRemove, icon = Icons.Bin)
            }
            else -> {
                if (state == null) {
                    MainButton(say("inbox-open"), Tags.SHOW_CODE, onShow, enabled = !busy, icon = Icons.Eye)
                } else {
                    CodeCard(state, onShow, onHide, onCopy, counted = false)
                }
                Quiet(say("inbox-shown"))
                QuietButton(say("inbox-discard"), Tags.DISCARD, onRemove, enabled = !busy, icon = Icons.Bin, colour = LocalColours.current.risk.text)
            }
        }
    }
}

@Composable
private fun Removing(busy: Boolean, onGo: () -> Unit, onBack: () -> Unit) {
    Note(Icons.Bin, say("inbox-discard-sure-title"), say("inbox-discard-sure"), LocalColours.current.attention)
    OtherButton(say("inbox-discard-go"), Tags.DISCARD_GO, onGo, enabled = !busy)
    QuietButton(say("common-cancel"), Tags.LATER, onBack, Modifier.fillMaxWidth(), enabled = !busy)
}
