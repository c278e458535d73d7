package app.toride.desktop

import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.toComposeImageBitmap
import app.toride.core.QrMatrix
import app.toride.data.Luma
import app.toride.ui.Camera
import app.toride.ui.CameraAccess
import java.nio.ByteBuffer
import org.jetbrains.skia.ColorAlphaType
import org.jetbrains.skia.ColorType
import org.jetbrains.skia.Image
import org.jetbrains.skia.ImageInfo

/** A camera that sees what is held in front of it, and a person who answers the system's question with [answer]. */
internal class PaperCamera(override var access: CameraAccess = CameraAccess.ALLOWED, private val answer: CameraAccess = CameraAccess.ALLOWED) : Camera {
    private var onPicture: ((Luma, Int) -> Unit)? = null
    private var onFailed: () -> Unit = {}

    /** Whether somebody looks through it. */
    val open: Boolean get() = onPicture != null

    override fun ask(onAnswer: () -> Unit) {
        access = answer
        onAnswer()
    }

    override fun open(onPicture: (Luma, Int) -> Unit, onFailed: () -> Unit): AutoCloseable {
        this.onPicture = onPicture
        this.onFailed = onFailed
        return AutoCloseable { this.onPicture = null }
    }

    override fun drawn(greys: ByteArray, width: Int, height: Int): ImageBitmap =
        Image.makeRaster(ImageInfo(width, height, ColorType.GRAY_8, ColorAlphaType.OPAQUE), greys, width).toComposeImageBitmap()

    /** Holds a code in front of it. */
    fun sees(code: QrMatrix) {
        onPicture?.invoke(pictureOf(code), 0)
    }

    /** Another app took it away. */
    fun fails() = onFailed()

    /** The code on a screen that is a little larger, on a desk. */
    private fun pictureOf(code: QrMatrix): Luma {
        val side = code.side.toInt()
        val width = (side + 2 * (QUIET + DESK)) * MODULE
        val bytes = ByteBuffer.allocateDirect(width * width)
        for (y in 0 until width) {
            for (x in 0 until width) {
                val row = y / MODULE - QUIET - DESK
                val column = x / MODULE - QUIET - DESK
                val inCode = row in 0 until side && column in 0 until side
                val onScreen = row in -QUIET until side + QUIET && column in -QUIET until side + QUIET
                bytes.put(if (inCode && code.dark[row * side + column].toInt() == 1) DARK else if (onScreen) LIGHT else GREY)
            }
        }
        bytes.flip()
        return Luma(bytes, width, width, width)
    }

    private companion object {
        const val QUIET = 4
        const val DESK = 6
        const val MODULE = 4
        const val DARK: Byte = 20
        const val LIGHT: Byte = -10
        const val GREY: Byte = 110
    }
}
