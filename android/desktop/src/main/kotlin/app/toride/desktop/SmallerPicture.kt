package app.toride.desktop

import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.toComposeImageBitmap
import app.toride.ui.ChosenFile
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.FilterMipmap
import org.jetbrains.skia.FilterMode
import org.jetbrains.skia.FilterTileMode
import org.jetbrains.skia.Image
import org.jetbrains.skia.ImageFilter
import org.jetbrains.skia.MipmapMode
import org.jetbrains.skia.Paint
import org.jetbrains.skia.Rect
import org.jetbrains.skia.Surface

/** A picture drawn anew, as PNG; [factor] leads from its pixels back to those of the picture. */
internal class SmallerPicture(val bytes: ByteArray, val factor: Float)

/** The picture at [size] of its width and height; null where it does not let itself be opened here. */
internal fun smaller(picture: ByteArray, size: Float): SmallerPicture? {
    val image = decoded(picture) ?: return null
    val width = (image.width * size).toInt()
    val height = (image.height * size).toInt()
    return drawn(image, width, height, null)?.let { SmallerPicture(it, image.width.toFloat() / width) }
}

/** The picture with the edges of single pixels taken away, as large as it was; null as above. */
internal fun softened(picture: ByteArray): SmallerPicture? {
    val image = decoded(picture) ?: return null
    val soft = ImageFilter.makeMatrixConvolution(SIDE, SIDE, SHARES, 1f / SHARES.sum(), 0f, 1, 1, FilterTileMode.CLAMP, false, null, null)
    val bytes = Paint().use { paint -> drawn(image, image.width, image.height, paint.apply { imageFilter = soft }) }
    return bytes?.let { SmallerPicture(it, 1f) }
}

/** What a pixel takes of itself and of its eight neighbours. */
private val SHARES = floatArrayOf(1f, 2f, 1f, 2f, 4f, 2f, 1f, 2f, 1f)
private const val SIDE = 3

private fun drawn(image: Image, width: Int, height: Int, paint: Paint?): ByteArray? {
    if (width < 1 || height < 1) return null
    val surface = Surface.makeRasterN32Premul(width, height)
    val whole = Rect.makeWH(image.width.toFloat(), image.height.toFloat())
    val smooth = FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR)
    surface.canvas.drawImageRect(image, whole, Rect.makeWH(width.toFloat(), height.toFloat()), smooth, paint, true)
    return surface.makeImageSnapshot().encodeToData(EncodedImageFormat.PNG)?.bytes
}

/** The picture to be looked at. */
internal fun opened(picture: ChosenFile): ImageBitmap? = decoded(picture.bytes)?.toComposeImageBitmap().also { picture.bytes.fill(0) }

private fun decoded(picture: ByteArray): Image? = try {
    Image.makeFromEncoded(picture)
} catch (_: IllegalArgumentException) {
    null
}
