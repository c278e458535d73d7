package app.toride

import android.app.Application
import android.os.Looper
import androidx.test.core.app.ApplicationProvider
import app.toride.ui.Saving
import kotlinx.coroutines.MainScope
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Files that go to a place of another app: written, read back, and not left half done. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34], application = Application::class)
class SavedFilesTest {
    private val drawer = Drawer.built()
    private val files = SavedFiles(ApplicationProvider.getApplicationContext<Application>().contentResolver, MainScope())
    private val content = ByteArray(300_000) { it.toByte() }
    private var result: Saving? = null

    @Test
    fun `what is read back is what lies there, and the copy that was given is wiped`() {
        val given = content.copyOf()
        save { given }
        assertArrayEquals(content, drawer.document.readBytes())
        val done = result as Saving.Done
        assertArrayEquals(content, done.bytes)
        assertEquals(Drawer.NAME, done.name)
        assertTrue(given.all { it == 0.toByte() })
    }

    @Test
    fun `a longer file that lay there leaves no tail`() {
        drawer.document.writeBytes(ByteArray(400_000) { 7 })
        save { content.copyOf() }
        assertArrayEquals(content, drawer.document.readBytes())
    }

    @Test
    fun `where no place was chosen, nobody is asked for the content`() {
        files.await({ error("asked") }) { result = it }
        files.chosen(null)
        assertEquals(Saving.Cancelled, result)
    }

    @Test
    fun `what cannot be written is not called saved, and what is left of it goes`() {
        drawer.full = true
        val given = content.copyOf()
        save { given }
        assertEquals(Saving.Failed, result)
        assertTrue(drawer.removed)
        assertTrue(given.all { it == 0.toByte() })
    }

    @Test
    fun `what was wiped by a lock meanwhile is not written as nothing`() {
        save { null }
        assertEquals(Saving.Failed, result)
        assertTrue(drawer.removed)
        assertEquals(0, drawer.document.length())
    }

    private fun save(content: () -> ByteArray?) {
        files.await(content) { result = it }
        files.chosen(Drawer.uri)
        val end = System.nanoTime() + PATIENCE_NS
        while (result == null && System.nanoTime() < end) {
            shadowOf(Looper.getMainLooper()).idle()
            Thread.yield()
        }
    }

    private companion object {
        const val PATIENCE_NS = 30_000_000_000
    }
}
