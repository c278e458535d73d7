package app.toride.ui

import app.toride.data.Luma
import java.nio.ByteBuffer

/** The brightness of a picture of that size, whose rows [row] fills in: alpha, red, green and blue in each number. */
fun brightnessOf(width: Int, height: Int, row: (Int, IntArray) -> Unit): Luma {
    val bytes = ByteBuffer.allocateDirect(width * height)
    val pixels = IntArray(width)
    for (y in 0 until height) {
        row(y, pixels)
        pixels.forEach { bytes.put(grey(it)) }
    }
    bytes.flip()
    return Luma(bytes, width, height, width)
}

/** Red, green and blue by their weight for the eye (ITU-R BT.601), on white where it can be seen through. */
private fun grey(argb: Int): Byte {
    val weighed = (argb shr 16 and 0xFF) * 299 + (argb shr 8 and 0xFF) * 587 + (argb and 0xFF) * 114
    val alpha = argb ushr 24
    return (weighed / 1000 * alpha / 255 + 255 - alpha).toByte()
}
