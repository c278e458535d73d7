package app.toride.desktop

import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Font
import org.jetbrains.skia.FontMgr
import org.jetbrains.skia.FontStyle
import org.jetbrains.skia.Paint
import org.jetbrains.skia.Surface

/**
 * A picture of a screen as a person has it in their photo album: [lines] from top to bottom; TAB starts a second column.
 * In no picture is a real code.
 */
internal fun drawnScreen(lines: List<String>, dark: Boolean = false): ByteArray {
    val surface = Surface.makeRasterN32Premul(SCREEN_WIDTH, SCREEN_TOP + LINE * (lines.size + 1))
    val canvas = surface.canvas
    canvas.clear(if (dark) NIGHT else PAPER)
    val paint = Paint().apply { color = if (dark) PAPER else INK; isAntiAlias = true }
    // The letters of the screens, which have every character of both languages.
    val font = Font(FontMgr.default.matchFamilyStyle("Noto Sans CJK JP", FontStyle.NORMAL), SIZE)
    lines.forEachIndexed { place, line ->
        line.split('\t').forEachIndexed { column, text ->
            canvas.drawString(text, MARGIN_LEFT + column * SCREEN_WIDTH / 2f, (SCREEN_TOP + LINE * (place + 1)).toFloat(), font, paint)
        }
    }
    return checkNotNull(surface.makeImageSnapshot().encodeToData(EncodedImageFormat.PNG)) { "no picture was drawn" }.bytes
}

private const val SCREEN_WIDTH = 1_080
private const val SCREEN_TOP = 60
private const val LINE = 96
private const val SIZE = 46f
private const val MARGIN_LEFT = 72f
private const val PAPER = 0xFFFFFFFF.toInt()
private const val NIGHT = 0xFF121212.toInt()
private const val INK = 0xFF1C1B1F.toInt()
