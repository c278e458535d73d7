package app.toride

import android.content.Intent
import android.net.Uri
import app.toride.core.Language
import app.toride.ui.Tags
import java.io.ByteArrayInputStream
import java.io.InputStream
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Test

/** Codes out of a text file, through the system's own picker. */
class TextFilesTest : PhoneTest(Setup(Language.EN)) {
    private val uri = Uri.parse("content://files.test/Backup-codes.txt")

    private fun toPaste(): PastePage {
        open().account(FilledVault.MAIL)
        hand.tap(Tags.ADD_CODES)
        return PastePage(hand)
    }

    /** Taps "text file" and chooses what [content] holds. */
    private fun choose(content: InputStream) = hand.choose(Tags.CHOOSE_FILE, Intent.ACTION_OPEN_DOCUMENT, uri, content)

    @Test
    fun `a downloaded file gives exactly its codes, in order`() {
        toPaste()
        choose(fixture("google-download.txt").byteInputStream())
        // They are the codes that this account holds already, and are offered as such.
        assertEquals(codesOf("google-download.json"), ReviewPage(hand).codes())
        hand.reads("add-known-current")
    }

    @Test
    fun `choosing none changes nothing`() {
        toPaste()
        hand.chooseNothing(Tags.CHOOSE_FILE)
        PastePage(hand).picture("57-no-file-chosen")
    }

    @Test
    fun `a file that is too large is refused, and the way back is open`() {
        toPaste()
        choose(Endless())
        hand.await(Tags.FAILURE)
        PastePage(hand).picture("58-file-too-large")
    }

    @Test
    fun `a file that is no text is refused`() {
        toPaste()
        choose(ByteArrayInputStream(ByteArray(64) { -1 }))
        hand.reads("error-not-text")
    }

    @Test
    fun `a file is read to its end or to the limit, whatever pieces it comes in`() {
        val bytes = ByteArray(300_000) { it.toByte() }
        assertArrayEquals(bytes, readAtMost(ByteArrayInputStream(bytes), 1_000_000))
        assertArrayEquals(bytes.copyOf(100_000), readAtMost(ByteArrayInputStream(bytes), 100_000))
        assertEquals(0, readAtMost(ByteArrayInputStream(ByteArray(0)), 10).size)
    }

    /** A stream that never ends. */
    private class Endless : InputStream() {
        override fun read() = 'x'.code

        override fun read(b: ByteArray, off: Int, len: Int): Int {
            b.fill('x'.code.toByte(), off, off + len)
            return len
        }
    }
}
