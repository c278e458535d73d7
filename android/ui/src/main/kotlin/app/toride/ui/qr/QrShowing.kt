package app.toride.ui.qr

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.QrMatrix
import app.toride.data.Outcome
import app.toride.data.QrRun
import app.toride.data.Sealed
import app.toride.data.VaultFailure
import app.toride.ui.Platform
import app.toride.ui.Saving
import app.toride.ui.TorideState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/**
 * A sealed file that is shown as codes, one after the other, or saved as it is.
 *
 * @param scope ends when the place is left, and the showing with it
 */
class QrShowing(private val app: TorideState, private val scope: CoroutineScope, private val file: Sealed) {
    /** The code that is shown now. */
    var code by mutableStateOf<QrMatrix?>(null)
        private set

    /** How many codes are enough; 0 before that is known. */
    var pieces by mutableStateOf(0)
        private set

    /** Why there are no codes: it is too much for them. */
    var failure by mutableStateOf<VaultFailure?>(null)
        private set

    /** What came of saving it. */
    var saving by mutableStateOf<Saving?>(null)
        private set

    private var showing: Job? = null

    /** Begins to show; again after the screen was covered. */
    fun begin() {
        if (showing?.isActive == true) return
        showing = scope.launch {
            when (val run = app.repository.pairing.codesOf(file)) {
                is Outcome.Done -> run.value.use { show(it) }
                is Outcome.Failed -> failure = run.failure
            }
        }
    }

    /** Stops, while nobody can see it. */
    fun end() {
        showing?.cancel()
        showing = null
    }

    /** Saves the file where the person chooses. */
    fun save(platform: Platform) = app.saving(platform, file.name.orEmpty(), { file.bytes.copyOf() }) { saving = it }

    private suspend fun show(run: QrRun) {
        pieces = run.pieces
        var shown = 0
        while (true) {
            code = app.repository.pairing.nextOf(run) ?: return
            // A person who holds two devices together touches neither: that is no idling, for as long as a run can take.
            if (shown++ < MOST_FRAMES) app.touched()
            delay(FRAME_MS)
        }
    }

    private companion object {
        /** Eight a second: faster than cameras see, codes are missed; slower, arms get tired. */
        const val FRAME_MS = 125L

        /** Five minutes of them. */
        const val MOST_FRAMES = 5 * 60 * 8
    }
}
