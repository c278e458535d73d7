package app.toride.ui.start

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.BackupReport
import app.toride.core.BundleKind
import app.toride.core.VaultState
import app.toride.data.RestoredVault
import app.toride.data.Rules
import app.toride.data.Sealed
import app.toride.data.VaultFailure
import app.toride.ui.ChosenFile
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.NewPassphrase
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.Proof
import app.toride.ui.parts.secretOf
import app.toride.ui.qr.QrReading
import app.toride.ui.safekeeping.KeySheet
import app.toride.ui.safekeeping.Peeked

/** Where the bringing back is. */
enum class RestoreStep { CHOICES, FILE, PAPER, SECRET, PASSPHRASE, DONE, SHOW_KEY, TYPE_KEY }

/** The passphrase from now on: the one that opened the file, or a new one. */
class NextPassphrase(val keep: Boolean = true, val new: NewPassphrase = NewPassphrase()) {
    /** What the core is given: empty where the old one stays. */
    val given: String get() = if (keep) "" else new.input.text

    /** Whether it can be taken. */
    val complete: Boolean get() = keep || new.accepted

    override fun toString() = "[next passphrase]"
}

/**
 * Brings a vault back: from a backup file or a recovery sheet, opened by what opened it on the day it was made; then a passphrase,
 * what came back, and its recovery key. What is here stays here, set aside.
 */
class RestoreHolder(app: TorideState, file: Sealed?) : Holder(app) {
    private var step by mutableStateOf(if (file == null) RestoreStep.CHOICES else RestoreStep.FILE)
    private var beside by mutableStateOf(false)
    private var peeked by mutableStateOf<Peeked?>(null)
    private var fromPaper by mutableStateOf(false)
    private var reading by mutableStateOf<QrReading?>(null)
    private var proof by mutableStateOf(Proof())
    private var report by mutableStateOf<BackupReport?>(null)
    private var next by mutableStateOf(NextPassphrase())
    private var restored by mutableStateOf<RestoredVault?>(null)
    private val sheet = KeySheet(app, this)
    private var typed by mutableStateOf("")
    private var check by mutableStateOf(Rules.recoveryKey(""))

    init {
        if (file != null) peek(file)
    }

    @Composable
    override fun Content(platform: Platform) {
        val back = { app.back(); Unit }
        when (step) {
            RestoreStep.CHOICES -> RestoreScreen(beside, { step = RestoreStep.FILE }, ::readPaper, { app.go(Place.Receive(file = null)) }, back)
            RestoreStep.FILE -> RestoreFileScreen(
                peeked = peeked,
                busy = busy,
                failure = failure,
                onChoose = { app.choosing(platform::chooseFile, ::take) },
                onReceive = { peeked?.let { app.go(Place.Receive(it.file)) } },
                onBack = back,
            )
            RestoreStep.PAPER -> reading?.let { RestorePaperScreen(it, platform, failure, { app.choosing(platform::chooseFile, ::take) }, back) }
            RestoreStep.SECRET -> peeked?.let {
                RestoreSecretScreen(it, fromPaper, proof, busy, failure, { proof = it }, ::open, back)
            }
            RestoreStep.PASSPHRASE -> report?.let {
                RestorePassphraseScreen(it, proof.byKey, beside, next, busy, failure, { next = it }, ::restore, back)
            }
            RestoreStep.DONE -> restored?.let { RestoredScreen(it, ::goOn) }
            RestoreStep.SHOW_KEY -> restored?.recoveryKey?.let { key ->
                RecoveryKeyScreen(key, onWritten = { step = RestoreStep.TYPE_KEY }, paper = { sheet.Content(key, platform) })
            }
            RestoreStep.TYPE_KEY -> TypeKeyScreen(
                typed = typed,
                check = check,
                busy = busy,
                failure = failure,
                onChange = {
                    typed = it
                    check = Rules.recoveryKey(it)
                },
                onProve = ::prove,
                onLater = app::home,
                onNewKey = null,
                onBack = back,
            )
        }
    }

    override fun refresh() {
        if (restored == null) read({ look() }) { beside = it != VaultState.FRESH }
    }

    override fun stepBack(): Boolean {
        if (busy) return true
        failure = null
        when (step) {
            RestoreStep.CHOICES -> return false
            RestoreStep.FILE -> if (cameWithFile) return false else step = RestoreStep.CHOICES
            RestoreStep.PAPER -> {
                closeReading()
                step = RestoreStep.CHOICES
            }
            RestoreStep.SECRET -> backFromSecret()
            RestoreStep.PASSPHRASE -> {
                next = NextPassphrase()
                step = RestoreStep.SECRET
            }
            RestoreStep.DONE, RestoreStep.SHOW_KEY -> Unit
            RestoreStep.TYPE_KEY -> step = RestoreStep.SHOW_KEY
        }
        return true
    }

    override fun release() {
        super.release()
        closeReading()
        proof = Proof()
        next = NextPassphrase()
        restored = null
        sheet.wipe()
        typed = ""
    }

    private val cameWithFile = file != null

    private fun backFromSecret() {
        proof = Proof()
        if (fromPaper) readPaper() else step = RestoreStep.FILE
    }

    private fun readPaper() {
        closeReading()
        failure = null
        fromPaper = true
        reading = QrReading(app, scope, onFile = ::peek)
        step = RestoreStep.PAPER
    }

    private fun closeReading() {
        reading?.release()
        reading = null
    }

    private fun take(chosen: ChosenFile) {
        fromPaper = false
        peek(Sealed(chosen.bytes, chosen.name))
    }

    private fun peek(file: Sealed) = call({ pairing.peek(file) }) {
        peeked = Peeked(file, it)
        proof = secretOf(it)
        closeReading()
        // A file for something else says what it is, where files are chosen.
        step = if (it.kind == BundleKind.BACKUP) RestoreStep.SECRET else RestoreStep.FILE
    }

    private fun open() {
        val file = peeked?.file ?: return
        if (!proof.complete) return
        call({ safekeeping.testBackupFile(file, proof.secret) }) {
            report = it
            next = NextPassphrase(keep = !proof.byKey)
            step = RestoreStep.PASSPHRASE
        }
    }

    private fun restore() {
        val file = peeked?.file ?: return
        if (!next.complete) return
        call({ safekeeping.restore(file, proof.secret, next.given) }) {
            proof = Proof()
            next = NextPassphrase()
            restored = it
            step = RestoreStep.DONE
            app.made()
        }
    }

    private fun goOn() {
        if (restored?.recoveryKey == null) app.home() else step = RestoreStep.SHOW_KEY
    }

    private fun prove() {
        if (!check.complete) return
        call({ proveRecoveryKey(typed) }) {
            app.home()
            app.tell(Notice.RecoveryKeyProven)
        }
    }

    override fun failed(failure: VaultFailure) {
        // Until the vault is back, nothing is open that could be locked.
        if (restored != null) return super.failed(failure)
        // What was read is of no use: the codes are read anew.
        if (step == RestoreStep.PAPER) readPaper()
        this.failure = failure
        if (failure == VaultFailure.WrongPassphrase) proof = proof.typed(PassphraseInput("", proof.passphrase.visible))
    }
}
