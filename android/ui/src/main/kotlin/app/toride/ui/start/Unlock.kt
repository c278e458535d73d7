package app.toride.ui.start

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.ComingBack
import app.toride.core.VaultState
import app.toride.data.Outcome
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.PassphraseInput
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/** Opens the vault: with its passphrase, or with its recovery key. */
class UnlockHolder(app: TorideState) : Holder(app) {
    private var withKey by mutableStateOf(false)
    private var input by mutableStateOf(PassphraseInput("", visible = false))
    private var typed by mutableStateOf("")
    private var check by mutableStateOf(Rules.recoveryKey(""))
    private var wait by mutableStateOf(0)
    private var coming by mutableStateOf<ComingBack?>(null)
    private var countdown: Job? = null

    @Composable
    override fun Content(platform: Platform) {
        // While the wait runs, its sentence counts down instead of the failure that led to it.
        val shown = if (wait > 0) VaultFailure.Throttled(wait) else failure
        if (withKey) {
            UnlockWithKeyScreen(
                typed = typed,
                check = check,
                busy = busy,
                failure = shown,
                waiting = wait > 0,
                onChange = ::typeKey,
                onUnlock = ::unlockWithKey,
                onBack = { app.back() },
            )
        } else {
            UnlockScreen(
                coming = coming,
                input = input,
                busy = busy,
                failure = shown,
                waiting = wait > 0,
                onChange = { input = it },
                onUnlock = ::unlock,
                onWithKey = {
                    withKey = true
                    failure = null
                },
                onWays = { app.go(Place.OtherWays) },
                onHelp = { app.go(Place.Guide()) },
            )
        }
    }

    /** Says why the vault was locked, where it was not the person's wish. */
    internal fun explain(because: VaultFailure?) {
        // "It is locked" tells nothing to somebody who sees this screen.
        failure = because.takeUnless { it == VaultFailure.Locked }
    }

    override fun refresh() {
        waitAsAsked()
        scope.launch {
            app.locking?.join()
            val found = app.comingBack()
            if (found is Outcome.Done) coming = found.value
        }
    }

    override fun stepBack(): Boolean {
        if (busy || !withKey) return busy
        withKey = false
        typed = ""
        check = Rules.recoveryKey("")
        failure = null
        return true
    }

    override fun release() {
        super.release()
        input = PassphraseInput("", visible = false)
        typed = ""
    }

    private fun unlock() {
        if (input.text.isEmpty() || wait > 0) return
        call({ unlock(input.text) }) { app.opened() }
    }

    private fun typeKey(new: String) {
        typed = new
        check = Rules.recoveryKey(new)
    }

    private fun unlockWithKey() {
        if (!check.complete || wait > 0) return
        call({ unlockWithRecoveryKey(typed) }) { app.opened() }
    }

    override fun failed(failure: VaultFailure) {
        when (failure) {
            VaultFailure.NeedsRepair -> app.replace(Place.Repair(lost = false))
            VaultFailure.TooNew -> app.replace(Place.Blocked(VaultState.TOO_NEW))
            VaultFailure.InUse -> app.replace(Place.Blocked(VaultState.IN_USE))
            VaultFailure.StorageUnavailable -> app.replace(Place.Blocked(VaultState.UNAVAILABLE))
            is VaultFailure.Throttled -> waitAsAsked()
            else -> {
                this.failure = failure
                if (failure == VaultFailure.WrongPassphrase) input = PassphraseInput("", input.visible)
                waitAsAsked()
            }
        }
    }

    /** Asks the core how long to wait, and counts down. */
    private fun waitAsAsked() {
        countdown?.cancel()
        countdown = scope.launch {
            app.locking?.join()
            val seconds = app.repository.waitSeconds()
            wait = if (seconds is Outcome.Done) seconds.value else 0
            while (wait > 0) {
                delay(SECOND)
                wait -= 1
            }
        }
    }

    private companion object {
        const val SECOND = 1_000L
    }
}
