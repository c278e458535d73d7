package app.toride.ui.safekeeping

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.BackupTest
import app.toride.core.BundleInfo
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

/** A chosen file, and what it says it is. */
class Peeked(val file: Sealed, val info: BundleInfo)

/** Opens a backup file without taking anything over, and says what is in it. */
class TestBackupHolder(app: TorideState) : Holder(app) {
    private var peeked by mutableStateOf<Peeked?>(null)
    private var proof by mutableStateOf(Proof())
    private var test by mutableStateOf<BackupTest?>(null)

    @Composable
    override fun Content(platform: Platform) {
        TestBackupScreen(
            peeked = peeked,
            proof = proof,
            test = test,
            busy = busy,
            failure = failure,
            onChoose = { app.choosing(platform::chooseFile, ::take) },
            onChange = { proof = it },
            onTest = ::test,
            onTakeIn = { peeked?.let { app.go(Place.ReadQr(it.file)) } },
            onBack = { app.back() },
        )
    }

    override fun stepBack(): Boolean {
        if (busy) return true
        if (peeked == null) return false
        forget()
        return true
    }

    override fun release() {
        super.release()
        proof = Proof()
    }

    private fun forget() {
        peeked = null
        test = null
        failure = null
        proof = Proof()
    }

    private fun take(chosen: ChosenFile) {
        forget()
        val file = Sealed(chosen.bytes, chosen.name)
        call({ pairing.peek(file) }) {
            proof = secretOf(it)
            peeked = Peeked(file, it)
        }
    }

    private fun test() {
        val file = peeked?.file ?: return
        if (!proof.complete) return
        call({ safekeeping.testBackup(file, proof.secret) }) {
            proof = Proof()
            test = it
        }
    }

    override fun failed(failure: VaultFailure) {
        super.failed(failure)
        if (failure == VaultFailure.WrongPassphrase) proof = proof.typed(PassphraseInput("", proof.passphrase.visible))
    }
}
