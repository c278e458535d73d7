package app.toride.ui.show

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.CodeId
import app.toride.data.ShownCode
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import kotlinx.coroutines.Job

/** What is on the card. */
sealed interface ShowState {
    /** It is being opened. */
    data object Opening : ShowState

    /** It can be read, for [secondsLeft] more seconds. */
    class Visible(val code: ShownCode, val secondsLeft: Int) : ShowState

    /** Its time is over, or the person hid it. */
    data class Hidden(val position: Int, val of: Int) : ShowState

    /** The service did not take it, and that was recorded. */
    data object Rejected : ShowState
}

/** Shows one code. What was revealed is let go of when it hides, at lock, and when the place is left. */
class ShowHolder(app: TorideState, private val account: AccountId, private val code: CodeId) : Holder(app) {
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var state by mutableStateOf<ShowState>(ShowState.Opening)
    private var countdown: Job? = null

    @Composable
    override fun Content(platform: Platform) {
        ShowScreen(
            row = detail?.row,
            state = state,
            busy = busy,
            failure = failure,
            onShow = ::reveal,
            onHide = ::hide,
            onCopy = { text ->
                platform.copyCode(text)
                app.tell(Notice.Copied)
            },
            onWorked = ::used,
            onFailed = ::rejected,
            onUndoFailed = ::undoRejected,
            next = detail?.nextCode?.takeIf { it != code },
            onNext = { app.replace(Place.Show(account, it)) },
            onShare = { app.go(Place.Share(account, code)) },
            onNewCodes = { app.replace(Place.Add(to = account)) },
            onBack = { app.back() },
        )
    }

    override fun refresh() {
        readAccount()
        if (state == ShowState.Opening) reveal()
    }

    override fun release() {
        super.release()
        state = ShowState.Opening
    }

    private fun readAccount() = read({ account(account) }) { detail = it }

    private fun reveal() = call({ reveal(code, app.language) }) { shown ->
        countdown?.cancel()
        countdown = scope.countDown(shown) { state = it }
    }

    private fun hide() {
        val shown = (state as? ShowState.Visible)?.code ?: return
        state = ShowState.Hidden(shown.position, shown.of)
        countdown?.cancel()
    }

    private fun used() = call({ markUsed(code) }) {
        app.backTo(Place.Account(account))
        app.tell(Notice.CodeUsed(code))
    }

    private fun rejected() = call({ markRejected(code) }) {
        countdown?.cancel()
        state = ShowState.Rejected
        readAccount()
    }

    private fun undoRejected() = call({ undoRejected(code) }) {
        state = ShowState.Opening
        readAccount()
        reveal()
    }
}
