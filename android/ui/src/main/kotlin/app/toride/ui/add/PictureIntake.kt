package app.toride.ui.add

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.graphics.ImageBitmap
import app.toride.data.PictureText
import app.toride.ui.PictureReader
import app.toride.ui.PictureReading
import app.toride.ui.Platform
import app.toride.ui.TorideState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * A picture on its way to codes: read by this device, or looked at by the person who types.
 *
 * @param scope ends when the place is left, and the reading with it
 * @param onWords what was read
 * @param onShown a picture can be looked at
 */
internal class PictureIntake(
    private val app: TorideState,
    private val scope: CoroutineScope,
    private val onWords: (PictureText) -> Unit,
    private val onShown: () -> Unit,
) {
    private var job by mutableStateOf<Job?>(null)

    /** Whether a picture is being read. */
    val reading: Boolean get() = job != null

    /** Why the last picture gave nothing. */
    var unread by mutableStateOf<PictureReading?>(null)
        private set

    /** The picture that is looked at. */
    var shown by mutableStateOf<ImageBitmap?>(null)
        private set

    /** Lets the person choose a picture and reads it. */
    fun read(platform: Platform, reader: PictureReader) = app.choosing(platform::choosePicture) { picture ->
        unread = null
        job = scope.launch {
            val outcome = reader.read(picture)
            job = null
            if (outcome is PictureReading.Words) onWords(outcome.text) else unread = outcome
        }
    }

    /** Lets the person choose a picture to look at while typing. */
    fun look(platform: Platform) = app.choosing(platform::choosePicture) { picture ->
        unread = null
        scope.launch {
            shown = withContext(Dispatchers.Default) { platform.openPicture(picture) }
            if (shown == null) unread = PictureReading.NotAPicture else onShown()
        }
    }

    /** Stops reading. */
    fun cancel() {
        job?.cancel()
        job = null
    }

    /** Something else is tried: what was said of the last picture goes. */
    fun moveOn() {
        unread = null
    }

    /** Lets go of the picture. */
    fun close() {
        shown = null
    }
}
