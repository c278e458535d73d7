package app.toride

import android.graphics.ImageDecoder
import app.toride.data.Luma
import app.toride.ui.ChosenFile
import app.toride.ui.brightnessOf
import java.io.IOException
import java.nio.ByteBuffer

/** The brightness of a picture; null when it is none. Its bytes are wiped. Larger ones are made smaller, as no code needs so many pixels. */
internal fun brightness(picture: ChosenFile): Luma? = try {
    val bitmap = ImageDecoder.decodeBitmap(ImageDecoder.createSource(ByteBuffer.wrap(picture.bytes))) { decoder, info, _ ->
        decoder.allocator = ImageDecoder.ALLOCATOR_SOFTWARE
        decoder.setTargetSampleSize((maxOf(info.size.width, info.size.height) / LARGEST).coerceAtLeast(1))
    }
    brightnessOf(bitmap.width, bitmap.height) { y, row -> bitmap.getPixels(row, 0, bitmap.width, 0, y, bitmap.width, 1) }
} catch (_: IOException) {
    null
} finally {
    picture.bytes.fill(0)
}

private const val LARGEST = 3_000
