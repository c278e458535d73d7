package app.toride

import android.graphics.Bitmap
import android.graphics.Color
import android.net.Uri
import android.provider.MediaStore
import app.toride.core.Language
import app.toride.core.qrDraw
import app.toride.ui.Tags
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.InputStream
import org.junit.Test
import org.robolectric.annotation.Config

/** A phone without a camera reads codes from pictures that the person chooses. */
class CodePicturesTest : PhoneTest(Setup(Language.EN), fill = {}) {
    @Test
    fun `a picture is opened, read and looked at by the core`() {
        WelcomePage(hand)
        hand.tap(Tags.FROM_DEVICE)
        choose("content://pictures.test/1", pictureOf("no code here"))
        hand.reads("qr-pictures-none")
        choose("content://pictures.test/2", codeOf("https://example.org/menu"))
        hand.reads("qr-read-other")
        choose("content://pictures.test/3", ByteArrayInputStream("no picture".toByteArray()))
        hand.reads("qr-pictures-none")
    }

    @Test
    fun `choosing none changes nothing`() {
        WelcomePage(hand)
        hand.tap(Tags.FROM_DEVICE)
        hand.chooseNothing(Tags.QR_PICTURES)
        hand.awaitScreen(Tags.RECEIVE)
        hand.await(Tags.QR_PICTURES)
    }

    private fun choose(uri: String, content: InputStream) =
        hand.choose(Tags.QR_PICTURES, MediaStore.ACTION_PICK_IMAGES, Uri.parse(uri), content)

    private fun codeOf(text: String): InputStream {
        val code = qrDraw(bytes(text))
        val side = code.side.toInt()
        val width = (side + 8) * MODULE
        val bitmap = Bitmap.createBitmap(width, width, Bitmap.Config.ARGB_8888)
        for (y in 0 until width) {
            for (x in 0 until width) {
                val row = y / MODULE - 4
                val column = x / MODULE - 4
                val dark = row in 0 until side && column in 0 until side && code.dark[row * side + column].toInt() == 1
                bitmap.setPixel(x, y, if (dark) Color.BLACK else Color.WHITE)
            }
        }
        val png = ByteArrayOutputStream()
        bitmap.compress(Bitmap.CompressFormat.PNG, 100, png)
        return ByteArrayInputStream(png.toByteArray())
    }

    private companion object {
        const val MODULE = 6
    }
}
