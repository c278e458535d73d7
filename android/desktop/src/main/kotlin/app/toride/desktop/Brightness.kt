package app.toride.desktop

import app.toride.data.Luma
import app.toride.ui.ChosenFile
import app.toride.ui.brightnessOf
import java.awt.image.BufferedImage
import java.io.ByteArrayInputStream
import java.io.IOException
import javax.imageio.ImageIO

/** The brightness of a picture in a PNG or JPEG file; null when it is none, or larger than the core looks at. Its bytes are wiped. */
internal fun brightness(picture: ChosenFile): Luma? = try {
    // Nothing of it goes to a folder for temporary files.
    ImageIO.setUseCache(false)
    decoded(picture.bytes)?.let { image ->
        brightnessOf(image.width, image.height) { y, row -> image.getRGB(0, y, image.width, 1, row, 0, image.width) }
    }
} catch (_: IOException) {
    null
} finally {
    picture.bytes.fill(0)
}

/** Its size is looked at first: a small file may say that it is a very large picture. */
private fun decoded(bytes: ByteArray): BufferedImage? = ImageIO.createImageInputStream(ByteArrayInputStream(bytes)).use { stream ->
    val reader = ImageIO.getImageReaders(stream).asSequence().firstOrNull() ?: return null
    try {
        reader.input = stream
        if (reader.getWidth(0).toLong() * reader.getHeight(0) > MOST_PIXELS) null else reader.read(0)
    } catch (_: RuntimeException) {
        // A damaged file makes some readers stumble.
        null
    } finally {
        reader.dispose()
    }
}

/** What the core looks at. */
private const val MOST_PIXELS = 50_000_000L
