package app.toride.ui.carry

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.qr.QrShow
import app.toride.ui.qr.QrShowing

/** Two devices with this vault take over from each other. */
class SyncHolder(app: TorideState) : Holder(app) {
    @Composable
    override fun Content(platform: Platform) {
        SyncScreen(
            onRead = { app.go(Place.ReadQr()) },
            onShow = { app.go(Place.SyncShow()) },
            onPair = { app.go(Place.Pair) },
            onBack = { app.back() },
        )
    }
}

/** Shows what the other device reads. [last]: it was read from there before. */
class SyncShowHolder(app: TorideState, private val last: Boolean) : Holder(app) {
    private var showing by mutableStateOf<QrShowing?>(null)

    @Composable
    override fun Content(platform: Platform) {
        SyncShowScreen(
            showing = showing,
            platform = platform,
            last = last,
            failure = failure,
            onRead = { app.replace(Place.ReadQr()) },
            onFinish = app::finishCarrying,
            onBack = { app.back() },
        )
    }

    override fun refresh() {
        if (showing == null) call({ pairing.makeSync() }) { showing = QrShowing(app, scope, it) }
    }

    override fun release() {
        super.release()
        showing?.end()
        showing = null
    }
}

/** Both ways, in either order; and the way for a device that has no vault yet. */
@Composable
fun SyncScreen(onRead: () -> Unit, onShow: () -> Unit, onPair: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.SYNC, title = say("sync-title"), onBack = onBack) {
        Text(say("sync-intro"))
        Panel(padding = 16.dp) {
            LinkRow(say("sync-read"), say("sync-read-detail"), Tags.SYNC_READ, onRead, Icons.Eye)
            Hair()
            LinkRow(say("sync-show"), say("sync-show-detail"), Tags.SYNC_SHOW_GO, onShow, Icons.Phone)
        }
        Quiet(say("sync-both"))
        Panel(padding = 16.dp) {
            LinkRow(say("sync-new-title"), say("pair-title"), Tags.PAIR_ENTRY, onPair, Icons.Add)
        }
    }
}

/** What the other device reads. */
@Composable
fun SyncShowScreen(
    showing: QrShowing?,
    platform: Platform,
    last: Boolean,
    failure: VaultFailure?,
    onRead: () -> Unit,
    onFinish: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = Tags.SYNC_SHOW,
        title = say("sync-show-title"),
        onBack = onBack,
        bottom = {
            if (last) {
                MainButton(say("sync-show-done"), Tags.FINISH, onFinish)
            } else {
                MainButton(say("sync-show-next"), Tags.SYNC_NEXT, onRead)
                QuietButton(say("sync-show-done"), Tags.FINISH, onFinish, Modifier.fillMaxWidth())
            }
        },
    ) {
        FailureNote(failure)
        if (showing != null) QrShow(showing, platform, say("sync-show-what")) else if (failure == null) Working(say("sync-show-working"))
    }
}
