package app.toride.ui.carry

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.BundleInfo
import app.toride.core.BundleKind
import app.toride.core.Field
import app.toride.core.InboxItem
import app.toride.core.MergePreview
import app.toride.core.MergeWarning
import app.toride.core.Merged
import app.toride.data.Outcome
import app.toride.data.Pairing
import app.toride.data.Sealed
import app.toride.data.VaultFailure
import app.toride.ui.ChosenFile
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.Proof
import app.toride.ui.parts.secretOf
import app.toride.ui.qr.KeyTaking
import app.toride.ui.qr.QrReading

/** How far the reading is. */
sealed interface ReadStep {
    /** Codes are read, or a file is opened. [again]: the keys here are old, and a transfer is waited for. */
    data class Codes(val again: Boolean = false) : ReadStep

    /** A transfer that is older than a day. */
    data class Old(val info: BundleInfo) : ReadStep

    /** The key of a transfer or of a shared code. */
    data class Key(val kind: BundleKind) : ReadStep

    /** The passphrase of this device, before the keys of the vault are taken over. */
    data object Passphrase : ReadStep

    /** What opens a backup. */
    data class Backup(val info: BundleInfo) : ReadStep

    /** What would change. */
    data class Preview(val preview: MergePreview) : ReadStep

    /** It was taken over, or taken back again. */
    data class Taken(val merged: Merged, val undone: Boolean = false) : ReadStep

    /** A shared code is in the inbox. */
    data class Received(val item: InboxItem) : ReadStep

    /** It is of another vault, or sealed under other keys of this one. */
    data object OtherVault : ReadStep
    data object OldKey : ReadStep
}

/** Reads what another device or person shows. Whatever it is, it leads on: to what changes here, or to the inbox. */
class ReadHolder(app: TorideState, file: Sealed?) : Holder(app) {
    private var step by mutableStateOf<ReadStep>(ReadStep.Codes())
    private var given: Sealed? = file
    private var file: Sealed? = null
    private var reading: QrReading by mutableStateOf(newReading())
    private val key = KeyTaking(app, scope, onRead = ::keyGiven)
    private var input by mutableStateOf(PassphraseInput("", visible = false))
    private var proof by mutableStateOf(Proof())
    private var agreed by mutableStateOf(false)

    @Composable
    override fun Content(platform: Platform) {
        when (val at = step) {
            is ReadStep.Codes -> ReadScreen(at.again, reading, platform, busy, failure, { app.choosing(platform::chooseFile, ::open) }, { app.back() })
            is ReadStep.Old -> ReceiveOldScreen(at.info, { begin() }, { step = ReadStep.Key(at.info.kind) }, { app.back() })
            is ReadStep.Key -> ReadKeyScreen(at.kind, key, platform, busy, failure, ::keyGiven, { app.back() })
            ReadStep.Passphrase -> ReadPassphraseScreen(input, busy, failure, { input = it }, ::openTransfer, { app.back() })
            is ReadStep.Backup -> ReadBackupScreen(at.info, proof, busy, failure, { proof = it }, ::openBackup, { app.back() })
            is ReadStep.Preview -> PreviewScreen(at.preview, agreed, busy, failure, { agreed = it }, ::takeOver, app::finishCarrying, { app.back() })
            is ReadStep.Taken -> TakenScreen(at, busy, failure, ::undo, { app.replace(Place.SyncShow(last = true)) }, app::finishCarrying)
            is ReadStep.Received -> ShareReceivedScreen(at.item, { app.replace(Place.Shared(at.item.id)) }, { app.replace(Place.Inbox) })
            ReadStep.OtherVault -> OtherVaultScreen({ app.replace(Place.Import) }, { app.back() })
            ReadStep.OldKey -> OldKeyScreen({ begin(again = true) }, { app.replace(Place.Pair) }, { app.back() })
        }
    }

    override fun refresh() {
        given?.let(::take)
        given = null
    }

    override fun stepBack(): Boolean {
        if (busy) return true
        when (step) {
            is ReadStep.Codes -> return false
            is ReadStep.Taken, is ReadStep.Received -> app.finishCarrying()
            ReadStep.Passphrase -> {
                input = PassphraseInput("", visible = false)
                key.again()
                step = ReadStep.Key(BundleKind.TRANSFER)
            }
            is ReadStep.Old, is ReadStep.Key, is ReadStep.Backup, is ReadStep.Preview, ReadStep.OtherVault, ReadStep.OldKey -> begin()
        }
        failure = null
        return true
    }

    override fun release() {
        super.release()
        app.repository.pairing.forget()
        reading.release()
        key.release()
        forgetSecrets()
    }

    private fun newReading(): QrReading = QrReading(app, scope, onFile = ::take)

    /** Begins anew; what was opened is let go of. */
    private fun begin(again: Boolean = (step as? ReadStep.Codes)?.again ?: false) {
        app.repository.pairing.forget()
        file = null
        agreed = false
        forgetSecrets()
        key.release()
        key.again()
        reading.release()
        reading = newReading()
        step = ReadStep.Codes(again)
    }

    private fun forgetSecrets() {
        input = PassphraseInput("", visible = false)
        proof = Proof()
    }

    private fun open(chosen: ChosenFile) = take(Sealed(chosen.bytes, chosen.name))

    private fun take(read: Sealed): Unit = call({ pairing.peek(read) }) { info ->
        file = read
        reading.release()
        when (info.kind) {
            BundleKind.SYNC -> look { openSync(read) }
            BundleKind.TRANSFER -> step = if (info.isOld) ReadStep.Old(info) else ReadStep.Key(info.kind)
            BundleKind.SHARE -> step = ReadStep.Key(info.kind)
            BundleKind.BACKUP -> {
                proof = secretOf(info)
                step = ReadStep.Backup(info)
            }
        }
    }

    private fun keyGiven() {
        val kind = (step as? ReadStep.Key)?.kind ?: return
        if (!key.check.complete) return
        failure = null
        if (kind == BundleKind.TRANSFER) step = ReadStep.Passphrase else receiveShare()
    }

    private fun receiveShare() {
        val shared = file ?: return
        call({ pairing.receiveShare(shared, key.typed) }) {
            key.release()
            step = ReadStep.Received(it)
        }
    }

    private fun openTransfer() {
        val transfer = file ?: return
        if (input.text.isNotEmpty()) look { openTransfer(transfer, key.typed, input.text) }
    }

    private fun openBackup() {
        val backup = file ?: return
        if (proof.complete) look { openBackup(backup, proof.secret) }
    }

    private fun look(open: suspend Pairing.() -> Outcome<MergePreview>) = call({ pairing.open() }) {
        forgetSecrets()
        step = ReadStep.Preview(it)
    }

    private fun takeOver() {
        val preview = (step as? ReadStep.Preview)?.preview ?: return
        val purgesMany = MergeWarning.PURGES_MANY in preview.warnings
        if (purgesMany && !agreed) return
        call({ pairing.takeOver(purgesMany) }) {
            key.release()
            step = ReadStep.Taken(it)
        }
    }

    private fun undo() {
        val taken = step as? ReadStep.Taken ?: return
        call({ pairing.undo() }) { step = taken.copy(undone = true) }
    }

    override fun failed(failure: VaultFailure) {
        when (failure) {
            VaultFailure.OtherVault -> step = ReadStep.OtherVault
            VaultFailure.OldKey -> step = ReadStep.OldKey
            VaultFailure.WrongTransferKey, VaultFailure.Invalid(Field.RECOVERY_KEY) -> {
                val kind = (step as? ReadStep.Key)?.kind ?: BundleKind.TRANSFER
                key.again()
                step = ReadStep.Key(kind)
                this.failure = failure
            }
            else -> {
                if (step is ReadStep.Codes) begin()
                super.failed(failure)
            }
        }
    }
}
