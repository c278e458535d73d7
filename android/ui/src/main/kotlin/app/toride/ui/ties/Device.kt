package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.DeviceDraft
import app.toride.core.DeviceId
import app.toride.core.DeviceKind
import app.toride.core.DeviceLife
import app.toride.core.DeviceRow
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What can be done with one device. */
class DeviceActions(
    val edit: () -> Unit,
    val change: (DeviceDraft) -> Unit,
    val save: () -> Unit,
    val gone: (DeviceLife) -> Unit,
    val haveAgain: () -> Unit,
    val walk: () -> Unit,
    val account: (AccountId) -> Unit,
    val back: () -> Unit,
)

/** One device and what hangs on it. Without [id] a new one. */
class DeviceHolder(app: TorideState, private val id: DeviceId?, kind: DeviceKind) : Holder(app) {
    private var row by mutableStateOf<DeviceRow?>(null)
    private var draft by mutableStateOf(if (id == null) DeviceDraft("", kind) else null)

    private val actions = DeviceActions(
        edit = { row?.let { draft = DeviceDraft(it.name, it.kind) } },
        change = {
            draft = it
            failure = null
        },
        save = ::save,
        gone = { life -> id?.let { app.go(Place.DeviceGone(it, life)) } },
        haveAgain = ::haveAgain,
        walk = { id?.let { app.go(Place.PhoneWalk(it)) } },
        account = { app.go(Place.Ties(it)) },
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        val form = draft
        if (form != null) DeviceFormScreen(id == null, form, busy, failure, actions) else DeviceScreen(row, busy, failure, actions)
    }

    override fun refresh() = read({ ties.devices() }) { rows -> row = rows.firstOrNull { it.id == id } }

    override fun stepBack(): Boolean {
        if (id == null || draft == null) return false
        draft = null
        failure = null
        return true
    }

    private fun save() {
        val filled = draft ?: return
        if (id == null) {
            call({ ties.addDevice(filled) }) { app.back() }
        } else {
            call({ ties.editDevice(id, filled) }) {
                draft = null
                app.tell(Notice.Tie(TieNotice.Saved))
                refresh()
            }
        }
    }

    private fun haveAgain() {
        val device = id ?: return
        call({ ties.setDeviceLife(device, DeviceLife.IN_USE) }) {
            app.tell(Notice.Tie(TieNotice.DeviceBack))
            refresh()
        }
    }
}
