package app.toride.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.DeviceId
import app.toride.core.DeviceLife
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.NewPassphrase
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.Proof
import app.toride.ui.safekeeping.KeySheet
import app.toride.ui.start.RecoveryKeyScreen
import app.toride.ui.start.TypeKeyScreen

/** What is needed for new keys: the proof, and a new passphrase where the person wants one, or the old one is not known. */
class NewKeys(val proof: Proof = Proof(), val change: Boolean = false, val new: NewPassphrase = NewPassphrase()) {
    /** Whether a new passphrase is set: the recovery key alone cannot keep the old one. */
    val changes: Boolean get() = change || proof.byKey

    /** What the core is given: empty where the passphrase stays. */
    val given: String get() = if (changes) new.input.text else ""

    /** Whether it can be done. */
    val complete: Boolean get() = proof.complete && (!changes || new.accepted)

    /** With these changes. */
    fun with(proof: Proof = this.proof, change: Boolean = this.change, new: NewPassphrase = this.new) = NewKeys(proof, change, new)

    override fun toString() = "[new keys]"
}

/** Where the making of new keys is. */
enum class RekeyStep { EXPLAIN, SHOW_KEY, TYPE_KEY, NEXT }

/** Makes all keys anew, shows the new recovery key, and says what is left to do. */
class RekeyHolder(app: TorideState) : Holder(app) {
    private var step by mutableStateOf(RekeyStep.EXPLAIN)
    private var keys by mutableStateOf(NewKeys())
    private var recoveryKey by mutableStateOf("")
    private val sheet = KeySheet(app, this)
    private var typed by mutableStateOf("")
    private var check by mutableStateOf(Rules.recoveryKey(""))

    /** The device that was lost last, while accounts ask for new codes because of it. */
    private var lost by mutableStateOf<DeviceId?>(null)

    @Composable
    override fun Content(platform: Platform) {
        when (step) {
            RekeyStep.EXPLAIN -> RekeyScreen(keys, busy, failure, { keys = it }, ::rekey, { app.back() })
            RekeyStep.SHOW_KEY -> RecoveryKeyScreen(
                recoveryKey,
                onWritten = { step = RekeyStep.TYPE_KEY },
                paper = { sheet.Content(recoveryKey, platform) },
            )
            RekeyStep.TYPE_KEY -> TypeKeyScreen(
                typed = typed,
                check = check,
                busy = busy,
                failure = failure,
                onChange = {
                    typed = it
                    check = Rules.recoveryKey(it)
                },
                onProve = ::prove,
                onLater = ::next,
                onNewKey = null,
                onBack = { app.back() },
            )
            RekeyStep.NEXT -> RekeyedScreen(
                codes = lost?.let { Place.PhoneWalk(it) } ?: Place.Notices,
                onOpen = app::go,
                onDone = { app.back() },
            )
        }
    }

    override fun refresh() = read({ ties.devices() }) { rows ->
        lost = rows.filter { it.life == DeviceLife.LOST && it.open > 0u }.maxByOrNull { it.goneAt ?: 0 }?.id
    }

    /** A key that is shown is left only by "written down": the old one opens nothing any more. */
    override fun stepBack(): Boolean = when (step) {
        RekeyStep.EXPLAIN -> busy
        RekeyStep.SHOW_KEY -> true
        RekeyStep.TYPE_KEY -> {
            if (!busy) step = RekeyStep.SHOW_KEY
            true
        }
        RekeyStep.NEXT -> false
    }

    override fun release() {
        super.release()
        keys = NewKeys()
        forgetKey()
    }

    private fun forgetKey() {
        sheet.wipe()
        recoveryKey = ""
        typed = ""
    }

    private fun rekey() {
        if (!keys.complete) return
        call({ safekeeping.rekey(keys.proof.secret, keys.given) }) {
            keys = NewKeys()
            recoveryKey = it
            step = RekeyStep.SHOW_KEY
        }
    }

    private fun prove() {
        if (!check.complete) return
        call({ proveRecoveryKey(typed) }) { next() }
    }

    private fun next() {
        forgetKey()
        failure = null
        step = RekeyStep.NEXT
    }

    override fun failed(failure: VaultFailure) {
        super.failed(failure)
        if (failure == VaultFailure.WrongPassphrase) keys = keys.with(proof = keys.proof.typed(PassphraseInput("", keys.proof.passphrase.visible)))
    }
}
