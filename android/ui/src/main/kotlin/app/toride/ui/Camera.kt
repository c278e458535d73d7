package app.toride.ui

import androidx.compose.ui.graphics.ImageBitmap
import app.toride.data.Luma

/** Whether the person lets the app use the camera. */
enum class CameraAccess {
    ALLOWED,

    /** The system has a question of its own for it. */
    UNASKED,

    /** The person said no; only the system's settings change that. */
    REFUSED,
}

/** A camera that looks at QR codes. Nothing that it sees is kept. */
interface Camera {
    /** Whether it may be used. */
    val access: CameraAccess

    /** Asks the person, through the system; [onAnswer] is called on the screen's thread. */
    fun ask(onAnswer: () -> Unit)

    /**
     * Opens it until the result is closed. Each picture goes to [onPicture], off the screen's thread and one at a time, with
     * the quarter turns to the right that set it upright; it is lent for that call. [onFailed] comes on the screen's thread.
     */
    fun open(onPicture: (Luma, Int) -> Unit, onFailed: () -> Unit): AutoCloseable

    /** A small grey picture to be drawn, a byte per pixel, row by row without gaps. */
    fun drawn(greys: ByteArray, width: Int, height: Int): ImageBitmap
}
