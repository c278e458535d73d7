package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.DeviceId
import app.toride.core.DeviceLife
import app.toride.core.DeviceRow
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What can be done with the devices. */
class DevicesActions(
    val open: (DeviceId) -> Unit,
    val add: () -> Unit,
    val gone: (DeviceLife) -> Unit,
    val walk: (DeviceId) -> Unit,
    val loss: (DeviceId) -> Unit,
    val pair: () -> Unit,
    val sync: () -> Unit,
    val inbox: () -> Unit,
    val whatIf: () -> Unit,
    val back: () -> Unit,
)

/** This device and the others. */
class DevicesHolder(app: TorideState) : Holder(app) {
    private var rows by mutableStateOf<List<DeviceRow>?>(null)

    private val actions = DevicesActions(
        open = { app.go(Place.Device(it)) },
        add = { app.go(Place.Device(null)) },
        gone = { app.go(Place.WhichDevice(it)) },
        walk = { app.go(Place.PhoneWalk(it)) },
        loss = { app.go(Place.Lost(it)) },
        pair = { app.go(Place.Pair) },
        sync = { app.go(Place.Sync) },
        inbox = { app.go(Place.Inbox) },
        whatIf = { app.go(Place.WhatIf) },
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        DevicesScreen(rows, failure, actions)
    }

    override fun refresh() = read({ ties.devices() }) { rows = it }
}

/** Which device was replaced or lost. */
class WhichDeviceHolder(app: TorideState, private val life: DeviceLife) : Holder(app) {
    private var rows by mutableStateOf<List<DeviceRow>?>(null)

    @Composable
    override fun Content(platform: Platform) {
        WhichDeviceScreen(
            life = life,
            rows = rows,
            failure = failure,
            onChoose = { app.go(Place.DeviceGone(it, life)) },
            onAdd = { app.go(Place.Device(null)) },
            onBack = { app.back() },
        )
    }

    override fun refresh() = read({ ties.devices() }) { rows = it }
}

/** Asks once more before accounts ask for new codes because of a device; then leads through them. */
class DeviceGoneHolder(app: TorideState, private val id: DeviceId, private val life: DeviceLife) : Holder(app) {
    private var row by mutableStateOf<DeviceRow?>(null)

    @Composable
    override fun Content(platform: Platform) {
        DeviceGoneScreen(row, life, busy, failure, ::isGone, { app.back() })
    }

    override fun refresh() = read({ ties.devices() }) { rows -> row = rows.firstOrNull { it.id == id } }

    private fun isGone() = call({ ties.setDeviceLife(id, life) }) {
        app.backTo(Place.Devices)
        // Whoever finds a device with the vault may open it one day: more has to be done than at the services.
        val openable = life == DeviceLife.LOST && row?.holdsVault == true
        app.go(if (openable) Place.Lost(id) else Place.PhoneWalk(id))
        app.tell(Notice.Tie(TieNotice.DeviceGone(id, life)))
    }
}
