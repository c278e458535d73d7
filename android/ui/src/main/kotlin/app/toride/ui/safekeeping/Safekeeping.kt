package app.toride.ui.safekeeping

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.LastBackup
import app.toride.core.RecoveryKeyState
import app.toride.core.VaultInfo
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** The last verified backup, as far as it is known: [of] is null where there is none. */
class BackupLine(val of: LastBackup?)

/** What stands on the page, as far as it is known. */
class SafekeepingPage(val backup: BackupLine?, val key: RecoveryKeyState?, val aside: Int)

/** Backups, paper, new keys, and what lies around them. */
class SafekeepingHolder(app: TorideState) : Holder(app) {
    private var backup by mutableStateOf<BackupLine?>(null)
    private var info by mutableStateOf<VaultInfo?>(null)
    private var aside by mutableStateOf(0)

    @Composable
    override fun Content(platform: Platform) {
        SafekeepingScreen(SafekeepingPage(backup, info?.recoveryKey, aside), failure, ::open, onBack = { app.back() })
    }

    override fun refresh() {
        failure = null
        read({ safekeeping.lastBackup() }) { backup = BackupLine(it) }
        read({ info() }) { info = it }
        read({ safekeeping.setAside() }) { aside = it.size }
    }

    private fun open(place: Place) = app.go(place)
}
