package app.toride

import android.view.WindowManager.LayoutParams
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadow.api.Shadow

/** The window's guards, on the real framework of Android 14. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34], qualifiers = "ja-rJP-w411dp-h891dp-xhdpi", shadows = [RecentsShadow::class])
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class MainActivityTest {
    @get:Rule(order = 0)
    val installed = InstalledApp()

    @get:Rule(order = 1)
    val rule = createAndroidComposeRule<MainActivity>()

    private val window get() = rule.activity.window

    @Test
    fun `nobody can take a screenshot of a code`() {
        assertNotEquals(0, window.attributes.flags and FLAG_SECURE)
    }

    @Test
    fun `no touch goes through another app's window`() {
        assertTrue(window.decorView.filterTouchesWhenObscured)
    }

    @Test
    fun `no other app's window lies over a code`() {
        val private = LayoutParams::class.java.getField("privateFlags").getInt(window.attributes)
        assertNotEquals(0, private and HIDES_OTHER_WINDOWS)
    }

    @Test
    fun `the list of recent apps shows no picture of the screen`() {
        assertFalse(Shadow.extract<RecentsShadow>(rule.activity).picture)
    }

    @Test
    fun `the screen is drawn in readable Japanese`() {
        rule.waitForIdle()
        assertReadable("砦の鍵")
        rule.activity.picture("launch-ja")
    }

    private companion object {
        /** `SYSTEM_FLAG_HIDE_NON_SYSTEM_OVERLAY_WINDOWS`, which Android keeps out of its public API. */
        const val HIDES_OTHER_WINDOWS = 0x80000
    }
}
