package app.toride.ui.qr

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.graphics.ImageBitmap
import app.toride.core.QrProblem
import app.toride.core.QrProgress
import app.toride.data.Luma
import app.toride.data.Outcome
import app.toride.data.QrEye
import app.toride.data.Sealed
import app.toride.ui.Camera
import app.toride.ui.ChosenFile
import app.toride.ui.Platform
import app.toride.ui.TorideState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** What to say of what the camera sees. */
enum class QrHint {
    NOTHING_YET, GOING,

    /** A code of something else. */
    FOREIGN,

    /** A key, where a file is read. */
    KEY_FIRST,

    /** Codes of a file, where a key is read. */
    CODES_AGAIN,

    // Why codes do not help
    OTHER_RUN, TOO_NEW, SPOILT, TOO_LARGE,

    // Of pictures that were chosen
    NO_CODE_IN_PICTURES, MORE_PICTURES,
}

/**
 * Codes on their way to a file or a key: seen by the camera, or in pictures that the person chose.
 *
 * @param scope ends when the place is left
 * @param onFile takes a file, once; null where none is wanted
 * @param onKey takes a key, once; null where none is wanted
 */
class QrReading(
    private val app: TorideState,
    private val scope: CoroutineScope,
    private val onFile: ((Sealed) -> Unit)? = null,
    private val onKey: ((String) -> Unit)? = null,
) {
    private val eye = QrEye()
    @Volatile private var done = false

    /** Whether a key alone is wanted. */
    val keyOnly: Boolean get() = onFile == null

    /** How many pieces were seen, of how many; of 0 before the first. */
    var have by mutableStateOf(0)
        private set
    var need by mutableStateOf(0)
        private set

    /** What to say. */
    var hint by mutableStateOf(QrHint.NOTHING_YET)
        private set

    /** What the camera sees. */
    var view by mutableStateOf<ImageBitmap?>(null)
        private set

    /** Whether the camera gave up. */
    var failed by mutableStateOf(false)
        private set

    /** Whether pictures are being read. */
    var reading by mutableStateOf(false)
        private set

    /** Asks the person for the camera. */
    fun ask(camera: Camera, then: () -> Unit) = app.askForCamera(camera, then)

    /** The camera may answer after all. */
    fun retry() {
        failed = false
    }

    /** Opens the camera until the result is closed. */
    fun watch(camera: Camera): AutoCloseable {
        return camera.open({ luma, turns -> see(camera, luma, turns) }) {
            failed = true
            view = null
        }
    }

    /** Lets the person choose pictures of codes, and reads them. */
    fun choose(platform: Platform) = app.choosingSeveral(platform::choosePictures) { pictures -> read(platform, pictures) }

    /** Begins anew. */
    fun again() {
        eye.forget()
        have = 0
        need = 0
        hint = QrHint.NOTHING_YET
    }

    /** Lets go of everything. */
    fun release() {
        done = true
        view = null
        eye.close()
    }

    private fun see(camera: Camera, luma: Luma, turns: Int) {
        if (done) return
        val seen = eye.look(luma)
        val small = smallView(luma, turns)
        val picture = camera.drawn(small.greys, small.width, small.height)
        scope.launch {
            view = picture
            if (seen is Outcome.Done) take(seen.value)
        }
    }

    private fun read(platform: Platform, pictures: List<ChosenFile>) {
        if (reading) return
        reading = true
        scope.launch {
            var codes = 0
            for (picture in pictures) {
                if (done) break
                val seen = withContext(Dispatchers.Default) { platform.lumaOf(picture)?.let(eye::look) }
                if (seen is Outcome.Done) {
                    codes += seen.value.seen.toInt()
                    take(seen.value)
                }
            }
            reading = false
            if (done) return@launch
            if (codes == 0) hint = QrHint.NO_CODE_IN_PICTURES else if (hint == QrHint.GOING) hint = QrHint.MORE_PICTURES
        }
    }

    private fun take(seen: QrProgress) {
        if (done) return
        have = seen.have.toInt()
        need = seen.need.toInt()
        if (seen.news) app.touched()
        hint = hintOf(seen)
        val file = if (onFile != null && need > 0 && have == need) eye.file() else null
        val key = if (onKey != null && seen.hasKey) eye.key() else null
        if (file == null && key == null) return
        done = true
        if (file != null) onFile?.invoke(file) else if (key != null) onKey?.invoke(key)
    }

    /** What was said stays while nothing is in sight: a hand that shakes would make the words flicker. */
    private fun hintOf(seen: QrProgress): QrHint = when (seen.problem) {
        QrProblem.OTHER_BUNDLE -> QrHint.OTHER_RUN
        QrProblem.TOO_NEW -> QrHint.TOO_NEW
        QrProblem.SPOILT -> QrHint.SPOILT
        QrProblem.TOO_LARGE -> QrHint.TOO_LARGE
        QrProblem.MALFORMED -> QrHint.FOREIGN
        null -> when {
            seen.seen == 0u -> hint
            seen.foreign -> QrHint.FOREIGN
            onKey == null && seen.hasKey && seen.have == 0u -> QrHint.KEY_FIRST
            onFile == null && seen.have > 0u -> QrHint.CODES_AGAIN
            else -> QrHint.GOING
        }
    }
}
