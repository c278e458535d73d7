package app.toride.ui.add

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.CaptureSource
import app.toride.core.OriginalKind
import app.toride.data.Rules
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What to do with the original, for whoever put it off. How the codes came in is not stored: pasted is the most frequent way. */
class OriginalHolder(app: TorideState, private val id: AccountId) : Holder(app) {
    private val kinds = Rules.originals(CaptureSource.PASTE)
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var ticked by mutableStateOf(emptySet<OriginalKind>())

    @Composable
    override fun Content(platform: Platform) {
        val back = { app.back(); Unit }
        OriginalScreen(
            row = detail?.row,
            stored = null,
            kinds = kinds,
            ticked = ticked,
            onTick = { kind, on -> ticked = if (on) ticked + kind else ticked - kind },
            onDone = back,
            onLater = null,
            onBack = back,
        )
    }

    override fun refresh() = read({ account(id) }) { detail = it }
}
