package app.toride.ui.settings

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Proof
import app.toride.ui.parts.ProofInput
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.safekeeping.KeySheet
import app.toride.ui.start.RecoveryKeyScreen
import app.toride.ui.start.TypeKeyScreen

/** Proves that the recovery key was written down right; it can be made anew from here where it was not. */
class ProveRecoveryKeyHolder(app: TorideState) : Holder(app) {
    private var typed by mutableStateOf("")
    private var check by mutableStateOf(Rules.recoveryKey(""))

    @Composable
    override fun Content(platform: Platform) {
        TypeKeyScreen(
            typed = typed,
            check = check,
            busy = busy,
            failure = failure,
            onChange = {
                typed = it
                check = Rules.recoveryKey(it)
            },
            onProve = ::prove,
            onLater = null,
            onNewKey = { app.replace(Place.NewRecoveryKey) },
            onBack = { app.back() },
        )
    }

    override fun stepBack(): Boolean = busy

    override fun release() {
        super.release()
        typed = ""
    }

    private fun prove() {
        if (!check.complete) return
        call({ proveRecoveryKey(typed) }) {
            app.back()
            app.tell(Notice.RecoveryKeyProven)
        }
    }
}

/** Makes a new recovery key, shows it once, and has it typed back. */
class NewRecoveryKeyHolder(app: TorideState) : Holder(app) {
    private var proof by mutableStateOf(Proof())
    private val sheet = KeySheet(app, this)
    private var key by mutableStateOf("")

    @Composable
    override fun Content(platform: Platform) {
        if (key.isEmpty()) {
            NewRecoveryKeyScreen(proof, busy, failure, { proof = it }, ::make, onBack = { app.back() })
        } else {
            RecoveryKeyScreen(key, onWritten = { app.replace(Place.ProveRecoveryKey) }, paper = { sheet.Content(key, platform) })
        }
    }

    /** A key that is shown is left only by "written down": the old one opens nothing any more. */
    override fun stepBack(): Boolean = busy || key.isNotEmpty()

    override fun release() {
        super.release()
        proof = Proof()
        sheet.wipe()
        key = ""
    }

    private fun make() {
        if (!proof.complete) return
        call({ newRecoveryKey(proof.secret) }) {
            proof = Proof()
            key = it
        }
    }
}

/** Says what a new key does to the old one, and asks for the passphrase. */
@Composable
fun NewRecoveryKeyScreen(
    proof: Proof,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (Proof) -> Unit,
    onMake: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.NEW_KEY, title = say("settings-new-key"), onBack = if (busy) null else onBack) {
        Text(say("settings-new-key-what"))
        ProofInput(say("unlock-field"), proof, onChange, onMake, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("settings-new-key-working"))
        } else {
            MainButton(say("settings-new-key-go"), Tags.NEW_KEY_GO, onMake, enabled = proof.complete)
        }
    }
}
