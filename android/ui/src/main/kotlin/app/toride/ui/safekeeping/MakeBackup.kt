package app.toride.ui.safekeeping

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.data.MadeBackup
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Saving
import app.toride.ui.TorideState
import app.toride.ui.parts.PassphraseInput

/** What is to open a backup, as typed so far. Never prints itself. */
class Locks(
    val byPassphrase: Boolean = true,
    val passphrase: PassphraseInput = PassphraseInput("", visible = false),
    val byKey: Boolean = false,
    val key: String = "",
) {
    /** Each group of the key so far. */
    val check = Rules.recoveryKey(if (byKey) key else "")

    /** Whether everything that was chosen is typed. */
    val complete: Boolean
        get() = (byPassphrase || byKey) && (!byPassphrase || passphrase.text.isNotEmpty()) && (!byKey || check.complete)

    /** What the core is given: empty where it is not to open the file. */
    val passphraseGiven: String get() = if (byPassphrase) passphrase.text else ""

    /** The same for the recovery key. */
    val keyGiven: String get() = if (byKey) key else ""

    /** With these changes. */
    fun with(
        byPassphrase: Boolean = this.byPassphrase,
        passphrase: PassphraseInput = this.passphrase,
        byKey: Boolean = this.byKey,
        key: String = this.key,
    ) = Locks(byPassphrase, passphrase, byKey, key)

    override fun toString() = "[locks]"
}

/** Why a file is not where it should be. */
enum class SaveTrouble { FAILED, DIFFERS }

/** Makes a backup: what opens it, where it goes, and the proof that it got there. */
class MakeBackupHolder(app: TorideState) : Holder(app) {
    private var locks by mutableStateOf(Locks())
    private var made by mutableStateOf<MadeBackup?>(null)
    private var saving by mutableStateOf(false)
    private var trouble by mutableStateOf<SaveTrouble?>(null)
    private var stored by mutableStateOf<String?>(null)

    @Composable
    override fun Content(platform: Platform) {
        val made = made
        val stored = stored
        when {
            stored != null -> BackupDoneScreen(stored, onSheet = { app.replace(Place.MakeSheet) }, onClose = { app.back() })
            made != null -> SaveBackupScreen(made.report, made.name, saving || busy, trouble, failure, { save(platform, made) }, { app.back() })
            else -> MakeBackupScreen(locks, busy, failure, { locks = it }, ::make, { app.back() })
        }
    }

    override fun stepBack(): Boolean = busy || saving

    override fun release() {
        super.release()
        locks = Locks()
        app.repository.safekeeping.forget()
    }

    private fun make() {
        if (!locks.complete) return
        call({ safekeeping.makeBackup(locks.passphraseGiven, locks.keyGiven) }) {
            locks = Locks()
            made = it
        }
    }

    private fun save(platform: Platform, made: MadeBackup) {
        if (saving || busy) return
        trouble = null
        failure = null
        saving = true
        app.saving(platform, made.name, { made.file.bytes.copyOf() }) { saved ->
            saving = false
            when (saved) {
                Saving.Cancelled -> Unit
                Saving.Exists -> failure = VaultFailure.FileExists
                Saving.Failed -> trouble = SaveTrouble.FAILED
                is Saving.Done -> confirm(saved)
            }
        }
    }

    private fun confirm(saved: Saving.Done) = call({ safekeeping.confirmBackup(saved.bytes) }) { stored = saved.name }

    override fun failed(failure: VaultFailure) {
        when {
            // What was read back is not what was written.
            made != null && failure == VaultFailure.Damaged -> trouble = SaveTrouble.DIFFERS
            else -> {
                super.failed(failure)
                if (failure == VaultFailure.WrongPassphrase) locks = locks.with(passphrase = PassphraseInput("", locks.passphrase.visible))
            }
        }
    }
}
