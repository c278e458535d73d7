package app.toride

import android.app.Activity
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Paint
import org.junit.Assert.assertTrue
import java.io.File

/**
 * Draws the whole window, as it is now, to `NAME.png` in the folder `toride.pictures`.
 *
 * A screenshot is refused by the window itself, and Compose's own way to take one waits for a frame that never comes here.
 */
fun Activity.picture(name: String): File {
    val view = window.decorView
    val bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
    view.draw(Canvas(bitmap))
    val file = File(System.getProperty("toride.pictures"), "$name.png")
    file.parentFile?.mkdirs()
    file.outputStream().use { bitmap.compress(Bitmap.CompressFormat.PNG, 100, it) }
    return file
}

/** Fails when some character of [text] would be drawn as an empty box. */
fun assertReadable(text: String) {
    val paint = Paint()
    for (character in text) {
        assertTrue("no font has U+%04X".format(character.code), paint.hasGlyph(character.toString()))
    }
}
