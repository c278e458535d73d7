package app.toride.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.data.Outcome
import app.toride.data.VaultFailure
import app.toride.data.VaultRepository
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch

/**
 * The state of one place in the back stack and the calls it makes. Plain class: no lifecycle, nothing saved, so that
 * whatever secret it holds ends with it.
 */
abstract class Holder(protected val app: TorideState) {
    /** Ends when the place is left. */
    protected val scope = CoroutineScope(app.scope.coroutineContext + Job(app.scope.coroutineContext[Job]))

    /** Whether a call is under way. */
    var busy by mutableStateOf(false)
        private set

    /** Why the last call failed; goes with the next one. */
    var failure by mutableStateOf<VaultFailure?>(null)
        protected set

    /** Draws the place: a stateless screen over this state. */
    @Composable
    abstract fun Content(platform: Platform)

    /** Called whenever the place comes to the front: reads anew. */
    open fun refresh() {}

    /** A step back inside the place; false when the place is to be left. */
    open fun stepBack(): Boolean = false

    /** Lets go of everything secret. Called when the place is left, and at lock. */
    open fun release() {
        scope.cancel()
    }

    /** Makes one call to the vault; [done] follows on the screen's thread. A second call while one runs is dropped. */
    internal fun <T> call(vault: suspend VaultRepository.() -> Outcome<T>, done: (T) -> Unit) {
        if (busy) return
        busy = true
        failure = null
        scope.launch {
            app.settled()
            val outcome = app.repository.vault()
            busy = false
            when (outcome) {
                is Outcome.Done -> {
                    done(outcome.value)
                    app.changed()
                }
                is Outcome.Failed -> failed(outcome.failure)
            }
        }
    }

    /** Reads for the screen; may run beside another call. */
    protected fun <T> read(vault: suspend VaultRepository.() -> Outcome<T>, done: (T) -> Unit) {
        scope.launch {
            app.settled()
            when (val outcome = app.repository.vault()) {
                is Outcome.Done -> done(outcome.value)
                is Outcome.Failed -> failed(outcome.failure)
            }
        }
    }

    /** A failure that something else met on behalf of this place. */
    internal fun fail(failure: VaultFailure) = failed(failure)

    /** What a failure does to this place. A vault that locked itself leads to the place where it is opened. */
    protected open fun failed(failure: VaultFailure) {
        when (failure) {
            VaultFailure.Locked, VaultFailure.Internal -> app.lock(failure)
            else -> this.failure = failure
        }
    }
}
