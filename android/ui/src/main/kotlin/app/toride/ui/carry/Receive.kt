package app.toride.ui.carry

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.BackupReport
import app.toride.core.BundleInfo
import app.toride.core.BundleKind
import app.toride.core.Field
import app.toride.data.Sealed
import app.toride.data.VaultFailure
import app.toride.ui.ChosenFile
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.NewPassphrase
import app.toride.ui.qr.KeyTaking
import app.toride.ui.qr.QrReading

/** How far the taking over is. */
enum class ReceiveStep { READ, OLD, KEY, PASSPHRASE, DONE }

/** Takes over the vault that another device hands over: its codes or file, the key, and a passphrase for this device. */
class ReceiveHolder(app: TorideState, file: Sealed?) : Holder(app) {
    private var step by mutableStateOf(ReceiveStep.READ)
    private var given: Sealed? = file
    private var file: Sealed? = null
    private var info by mutableStateOf<BundleInfo?>(null)
    private var reading: QrReading by mutableStateOf(newReading())
    private val key = KeyTaking(app, scope, onRead = ::keyGiven)
    private var passphrase by mutableStateOf(NewPassphrase())
    private var report by mutableStateOf<BackupReport?>(null)

    @Composable
    override fun Content(platform: Platform) {
        when (step) {
            ReceiveStep.READ -> ReceiveScreen(
                reading = reading,
                platform = platform,
                other = info?.kind,
                busy = busy,
                failure = failure,
                onOpenFile = { app.choosing(platform::chooseFile, ::open) },
                onRestore = { file?.let { app.replace(Place.Restore(it)) } },
                onBack = { app.back() },
            )
            ReceiveStep.OLD -> info?.let { ReceiveOldScreen(it, ::readAgain, { step = ReceiveStep.KEY }, { app.back() }) }
            ReceiveStep.KEY -> ReceiveKeyScreen(key, platform, failure, ::keyGiven, { app.back() })
            ReceiveStep.PASSPHRASE ->
                ReceivePassphraseScreen(passphrase, busy, failure, { passphrase = it }, ::join, { app.back() })
            ReceiveStep.DONE -> report?.let { ReceivedScreen(it, ::showInReturn, app::home) }
        }
    }

    override fun refresh() {
        given?.let(::take)
        given = null
    }

    override fun stepBack(): Boolean {
        if (busy) return true
        failure = null
        when (step) {
            ReceiveStep.READ -> return false
            ReceiveStep.OLD -> readAgain()
            ReceiveStep.KEY -> readAgain()
            ReceiveStep.PASSPHRASE -> {
                passphrase = NewPassphrase()
                key.again()
                step = ReceiveStep.KEY
            }
            ReceiveStep.DONE -> app.home()
        }
        return true
    }

    override fun release() {
        super.release()
        reading.release()
        key.release()
        passphrase = NewPassphrase()
    }

    private fun newReading(): QrReading = QrReading(app, scope, onFile = ::take)

    private fun open(chosen: ChosenFile) = take(Sealed(chosen.bytes, chosen.name))

    private fun take(read: Sealed): Unit = call({ pairing.peek(read) }) {
        file = read
        info = it
        if (it.kind == BundleKind.TRANSFER) {
            reading.release()
            step = if (it.isOld) ReceiveStep.OLD else ReceiveStep.KEY
        } else {
            begin()
        }
    }

    /** What was read is put away; the next can be read. */
    private fun begin() {
        reading.release()
        reading = newReading()
    }

    private fun readAgain() {
        info = null
        file = null
        key.release()
        key.again()
        begin()
        step = ReceiveStep.READ
    }

    private fun keyGiven() {
        if (!key.check.complete) return
        failure = null
        step = ReceiveStep.PASSPHRASE
    }

    private fun join() {
        val sealed = file ?: return
        if (!passphrase.accepted) return
        call({ pairing.join(sealed, key.typed, passphrase.input.text) }) {
            passphrase = NewPassphrase()
            key.release()
            file = null
            report = it
            step = ReceiveStep.DONE
            app.made()
        }
    }

    private fun showInReturn() {
        app.home()
        app.go(Place.SyncShow(last = true))
    }

    override fun failed(failure: VaultFailure) {
        when (failure) {
            // Somebody made a vault here meanwhile: look again instead of offering a dead form.
            VaultFailure.AlreadyExists -> app.start()
            VaultFailure.WrongTransferKey, VaultFailure.Invalid(Field.RECOVERY_KEY) -> {
                key.again()
                step = ReceiveStep.KEY
                this.failure = failure
            }
            else -> {
                this.failure = failure
                if (step == ReceiveStep.READ) begin()
            }
        }
    }
}
