package app.toride.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.PassphraseCheck
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.PassphraseField
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.Proof
import app.toride.ui.parts.ProofInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.start.Strength

/** Changes the passphrase. */
class ChangePassphraseHolder(app: TorideState) : Holder(app) {
    private var old by mutableStateOf(Proof())
    private var new by mutableStateOf(PassphraseInput("", visible = false))
    private var judged by mutableStateOf<PassphraseCheck?>(null)

    @Composable
    override fun Content(platform: Platform) {
        ChangePassphraseScreen(
            old = old,
            new = new,
            check = judged,
            busy = busy,
            failure = failure,
            onOld = { old = it },
            onNew = {
                new = it
                judged = if (it.text.isEmpty()) null else Rules.passphrase(it.text)
            },
            onChange = ::change,
            onBack = { app.back() },
        )
    }

    override fun stepBack(): Boolean = busy

    override fun release() {
        super.release()
        old = Proof()
        new = PassphraseInput("", visible = false)
    }

    private fun change() {
        if (judged?.accepted != true || !old.complete) return
        call({ changePassphrase(old.secret, new.text) }) {
            app.back()
            app.tell(Notice.PassphraseChanged)
        }
    }
}

/** The passphrase as it is, or the recovery key where it was forgotten; and the passphrase as it will be. */
@Composable
fun ChangePassphraseScreen(
    old: Proof,
    new: PassphraseInput,
    check: PassphraseCheck?,
    busy: Boolean,
    failure: VaultFailure?,
    onOld: (Proof) -> Unit,
    onNew: (PassphraseInput) -> Unit,
    onChange: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.CHANGE_PASSPHRASE, title = say("settings-passphrase"), onBack = if (busy) null else onBack) {
        ProofInput(say("settings-passphrase-old"), old, onOld, onDone = {}, enabled = !busy)
        PassphraseField(say("settings-passphrase-new"), Tags.NEW_PASSPHRASE, new, onNew, onChange, enabled = !busy)
        if (check != null) Strength(check)
        Quiet(say("settings-passphrase-copies"))
        FailureNote(failure)
        if (busy) {
            Working(say("settings-passphrase-working"))
        } else {
            val ready = check?.accepted == true && old.complete
            MainButton(say("settings-passphrase-go"), Tags.CHANGE_PASSPHRASE_GO, onChange, enabled = ready)
        }
    }
}
