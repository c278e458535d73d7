package app.toride

import android.content.ClipData
import android.content.ClipDescription
import android.content.ClipboardManager
import android.os.Looper
import androidx.test.core.app.ApplicationProvider
import java.time.Duration
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** A code on the clipboard: marked, and gone after half a minute. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34])
class ClipboardTest {
    private val app = ApplicationProvider.getApplicationContext<TorideApplication>()
    private val clipboard = app.getSystemService(ClipboardManager::class.java)

    private fun pass(seconds: Long) = shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(seconds))

    @Test
    fun `a copied code is marked, so that the system does not show it`() {
        app.clipboard.copy("12345678")
        assertEquals("12345678", app.clipboard.text())
        assertTrue(clipboard.primaryClipDescription!!.extras.getBoolean(ClipDescription.EXTRA_IS_SENSITIVE))
    }

    @Test
    fun `it is gone after half a minute`() {
        app.clipboard.copy("12345678")
        pass(seconds = 29)
        assertTrue(clipboard.hasPrimaryClip())
        pass(seconds = 2)
        assertFalse(clipboard.hasPrimaryClip())
    }

    @Test
    fun `a second copy has its own half minute`() {
        app.clipboard.copy("12345678")
        pass(seconds = 20)
        app.clipboard.copy("87654321")
        pass(seconds = 20)
        assertEquals("87654321", app.clipboard.text())
        pass(seconds = 11)
        assertFalse(clipboard.hasPrimaryClip())
    }

    @Test
    fun `what the person copied since is left alone`() {
        app.clipboard.copy("12345678")
        clipboard.setPrimaryClip(ClipData.newPlainText("", "a shopping list"))
        pass(seconds = 40)
        assertEquals("a shopping list", app.clipboard.text())
    }
}
