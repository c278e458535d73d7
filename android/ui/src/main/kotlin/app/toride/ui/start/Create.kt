package app.toride.ui.start

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
import app.toride.ui.TorideState
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.safekeeping.KeySheet

/** Where the making of a vault is. */
enum class CreateStep { AGREE, PASSPHRASE, SHOW_KEY, TYPE_KEY }

/**
 * Makes a vault: a passphrase, then its recovery key, shown once and typed back. [over] the remains of another, only after
 * the person has read what becomes of them, and agreed.
 */
class CreateHolder(app: TorideState, private val over: Boolean) : Holder(app) {
    private var step by mutableStateOf(if (over) CreateStep.AGREE else CreateStep.PASSPHRASE)
    private var input by mutableStateOf(PassphraseInput("", visible = false))
    private var judged by mutableStateOf<PassphraseCheck?>(null)
    private val sheet = KeySheet(app, this)
    private var recoveryKey by mutableStateOf("")
    private var typed by mutableStateOf("")
    private var check by mutableStateOf(Rules.recoveryKey(""))

    @Composable
    override fun Content(platform: Platform) {
        when (step) {
            CreateStep.AGREE -> StartOverScreen(onAgree = { step = CreateStep.PASSPHRASE }, onBack = { app.back() })
            CreateStep.PASSPHRASE -> CreatePassphraseScreen(
                input = input,
                check = judged,
                busy = busy,
                failure = failure,
                onChange = ::type,
                onCreate = ::create,
                onBack = { app.back() },
            )
            CreateStep.SHOW_KEY -> RecoveryKeyScreen(
                key = recoveryKey,
                onWritten = { step = CreateStep.TYPE_KEY },
                paper = { sheet.Content(recoveryKey, platform) },
            )
            CreateStep.TYPE_KEY -> TypeKeyScreen(
                typed = typed,
                check = check,
                busy = busy,
                failure = failure,
                onChange = ::typeKey,
                onProve = ::prove,
                onLater = app::home,
                onNewKey = null,
                onBack = { app.back() },
            )
        }
    }

    override fun stepBack(): Boolean = when (step) {
        CreateStep.AGREE -> false
        CreateStep.PASSPHRASE -> busy || backToAgreeing()
        CreateStep.SHOW_KEY -> true
        CreateStep.TYPE_KEY -> {
            step = CreateStep.SHOW_KEY
            true
        }
    }

    private fun backToAgreeing(): Boolean {
        if (!over) return false
        step = CreateStep.AGREE
        input = PassphraseInput("", visible = false)
        judged = null
        failure = null
        return true
    }

    override fun release() {
        super.release()
        input = PassphraseInput("", visible = false)
        sheet.wipe()
        recoveryKey = ""
        typed = ""
    }

    private fun type(new: PassphraseInput) {
        input = new
        judged = if (new.text.isEmpty()) null else Rules.passphrase(new.text)
    }

    private fun create() {
        if (step != CreateStep.PASSPHRASE || judged?.accepted != true) return
        call({ if (over) startOver(input.text) else create(input.text) }) {
            input = PassphraseInput("", visible = false)
            recoveryKey = it.recoveryKey
            step = CreateStep.SHOW_KEY
            app.made()
        }
    }

    private fun typeKey(new: String) {
        typed = new
        check = Rules.recoveryKey(new)
    }

    private fun prove() {
        if (!check.complete) return
        call({ proveRecoveryKey(typed) }) {
            app.home()
            app.tell(Notice.RecoveryKeyProven)
        }
    }

    override fun failed(failure: VaultFailure) {
        // Somebody made a vault here meanwhile: look again instead of offering a dead form.
        if (failure == VaultFailure.AlreadyExists) app.start() else super.failed(failure)
    }
}

