package app.toride.data

import app.toride.core.QrMatrix
import app.toride.core.QrProgress
import app.toride.core.QrReader
import app.toride.core.QrSender
import java.nio.ByteBuffer

/** A sealed file as codes that are shown over and over; whoever misses some needs only others. */
class QrRun internal constructor(private val sender: QrSender) : AutoCloseable {
    /** How many codes are enough where none is missed. */
    val pieces: Int = sender.pieces().toInt()

    internal fun next(): QrMatrix = sender.nextFrame()

    override fun close() = sender.close()
}

/**
 * Brightness of a picture: a byte per pixel, 0 is black; row y begins at y · [stride]. [bytes] is a direct buffer, and its
 * owner may use it again for the next picture.
 */
class Luma(val bytes: ByteBuffer, val width: Int, val height: Int, val stride: Int) {
    override fun toString() = "[picture of $width × $height]"
}

/** Gathers what a camera sees. May be asked from any thread; what it holds ends with [close]. */
class QrEye : AutoCloseable {
    private val reader = QrReader()

    /** Looks at a picture. Takes tens of milliseconds, or a second for a large photograph. */
    fun look(at: Luma): Outcome<QrProgress> =
        outcome { reader.read(at.bytes, at.width.toUInt(), at.height.toUInt(), at.stride.toUInt()) }

    /** The file, once all of it was seen. */
    fun file(): Sealed? = (outcome { reader.bundle() } as? Outcome.Done)?.value?.let { Sealed(it) }

    /** The key that was seen. */
    fun key(): String? = (outcome { reader.key() } as? Outcome.Done)?.value?.let { bytes ->
        bytes.decodeToString().also { bytes.fill(0) }
    }

    /** Forgets all that was seen. */
    fun forget() {
        outcome { reader.reset() }
    }

    override fun close() {
        forget()
        reader.close()
    }
}
