package app.toride

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.InputStream

/** A picture as a person has it in the album of the phone, with [code] on it, as a PNG. */
fun pictureOf(code: String): InputStream {
    val bitmap = Bitmap.createBitmap(WIDTH, HEIGHT, Bitmap.Config.ARGB_8888)
    val canvas = Canvas(bitmap)
    canvas.drawColor(Color.WHITE)
    canvas.drawText(code, WIDTH / 6f, HEIGHT / 4f, Paint().apply { textSize = WIDTH / 9f })
    val bytes = ByteArrayOutputStream().also { bitmap.compress(Bitmap.CompressFormat.PNG, 100, it) }.toByteArray()
    return ByteArrayInputStream(bytes)
}

private const val WIDTH = 1_080
private const val HEIGHT = 1_600
