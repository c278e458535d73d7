package app.toride.desktop

import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.toComposeImageBitmap
import app.toride.ui.ChosenFile
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.FilterMipmap
import org.jetbrains.skia.FilterMode
import org.jetbrains.skia.Image
import org.jetbrains.skia.MipmapMode
import org.jetbrains.skia.Rect
import org.jetbrains.skia.Surface

/** A picture made smaller, as PNG; [factor] leads from its pixels back to those of the picture. */
internal class SmallerPicture(val bytes: ByteArray, val factor: Float)

/** The picture at two thirds of its width and height; null where it does not let itself be opened here. */
internal fun smaller(picture: ByteArray): SmallerPicture? {
    val image = decoded(picture) ?: return null
    val width = image.width * 2 / 3
    val height = image.height * 2 / 3
    if (width < 1 || height < 1) return null
    val surface = Surface.makeRasterN32Premul(width, height)
    val whole = Rect.makeWH(image.width.toFloat(), image.height.toFloat())
    val smooth = FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR)
    surface.canvas.drawImageRect(image, whole, Rect.makeWH(width.toFloat(), height.toFloat()), smooth, null, true)
    val bytes = surface.makeImageSnapshot().encodeToData(EncodedImageFormat.PNG)?.bytes ?: return null
    return SmallerPicture(bytes, image.width.toFloat() / width)
}

/** The picture to be looked at. */
internal fun opened(picture: ChosenFile): ImageBitmap? = decoded(picture.bytes)?.toComposeImageBitmap().also { picture.bytes.fill(0) }

private fun decoded(picture: ByteArray): Image? = try {
    Image.makeFromEncoded(picture)
} catch (_: IllegalArgumentException) {
    null
}
