package app.toride.desktop

import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asSkiaBitmap
import java.nio.file.Path
import org.jetbrains.skia.Image
import org.jetbrains.skia.Paint
import org.jetbrains.skia.PaintMode
import org.jetbrains.skia.RRect
import org.jetbrains.skia.Rect
import org.jetbrains.skia.SamplingMode
import org.jetbrains.skia.Surface

/** Sets [phones] side by side on the colour of the app's paper, each in a thin frame. */
internal fun writeOverview(phones: List<ImageBitmap>, file: Path) {
    val width = (WIDTH - MARGIN * (phones.size + 1)) / phones.size
    val height = width * phones.first().height / phones.first().width
    val surface = Surface.makeRasterN32Premul(WIDTH, height + 2 * MARGIN)
    val canvas = surface.canvas
    canvas.clear(WASHI)
    phones.forEachIndexed { place, phone ->
        val left = (MARGIN + place * (width + MARGIN)).toFloat()
        val frame = RRect.makeXYWH(left, MARGIN.toFloat(), width.toFloat(), height.toFloat(), CORNER)
        canvas.save()
        canvas.clipRRect(frame, true)
        val image = Image.makeFromBitmap(phone.asSkiaBitmap())
        canvas.drawImageRect(
            image,
            Rect.makeWH(phone.width.toFloat(), phone.height.toFloat()),
            Rect.makeXYWH(left, MARGIN.toFloat(), width.toFloat(), height.toFloat()),
            SamplingMode.MITCHELL,
            null,
            true,
        )
        canvas.restore()
        canvas.drawRRect(frame, Paint().apply { mode = PaintMode.STROKE; strokeWidth = 2f; color = EDGE; isAntiAlias = true })
    }
    surface.makeImageSnapshot().writePng(file)
}

private const val WIDTH = 1_320
private const val MARGIN = 30
private const val CORNER = 28f
private const val WASHI = 0xFFFBF8F3.toInt()
private const val EDGE = 0xFFD9D3C7.toInt()
