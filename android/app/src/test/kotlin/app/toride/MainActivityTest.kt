package app.toride

import android.view.View
import android.view.WindowManager.LayoutParams
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import app.toride.core.Language
import app.toride.ui.LanguageChoice
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.annotation.Config
import org.robolectric.shadow.api.Shadow

/** The window's guards, on the real framework of Android 14. */
@Config(sdk = [34], shadows = [RecentsShadow::class])
class MainActivityTest : PhoneTest() {
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
    fun `nothing is offered to services that fill in forms or learn what is on the screen`() {
        val root = window.decorView
        assertEquals(View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS, root.importantForAutofill)
        assertEquals(View.IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS, root.importantForContentCapture)
    }

    @Test
    fun `only what helps people with disabilities may read the screen aloud`() {
        assertTrue(window.decorView.isAccessibilityDataSensitive)
    }

    @Test
    fun `the language chosen in the settings is in force at once and kept by Android`() {
        UnlockPage(Hand(rule, Setup(Language.JA))).open(FilledVault.PASSPHRASE)
        val english = Hand(rule, Setup(Language.EN))
        english.tap(Tags.SETTINGS_ENTRY)
        english.tap(Tags.LANGUAGE_EN)
        english.reads("settings-title")
        val app = rule.activity.application as TorideApplication
        assertEquals(LanguageChoice.ENGLISH, KeptLanguage(app).choice)
        english.tap(Tags.LANGUAGE_SYSTEM)
        assertEquals(LanguageChoice.SYSTEM, KeptLanguage(app).choice)
    }

    private companion object {
        /** `SYSTEM_FLAG_HIDE_NON_SYSTEM_OVERLAY_WINDOWS`, which Android keeps out of its public API. */
        const val HIDES_OTHER_WINDOWS = 0x80000
    }
}
