package app.toride

import android.content.Intent
import android.os.Looper
import androidx.lifecycle.Lifecycle.State.CREATED
import androidx.lifecycle.Lifecycle.State.RESUMED
import androidx.lifecycle.Lifecycle.State.STARTED
import app.toride.data.Outcome
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import java.time.Duration
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf

/** When the vault locks, and what survives. */
class LeavingTest : PhoneTest() {
    private fun pass(seconds: Long) = shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(seconds))

    /** Nothing can be asked of the core any more. It locks beside the screen, so there may be a moment to wait. */
    private fun assertLocked() = rule.waitUntil(PATIENCE_MS) {
        val asked = runBlocking { app.state.repository.overview() }
        (asked as? Outcome.Failed)?.failure == VaultFailure.Locked
    }

    @Test
    fun `leaving the app locks the vault at once`() {
        open().account(FilledVault.SHOP).showCode()
        hand.moveTo(CREATED)
        assertFalse(app.state.open)
        hand.moveTo(RESUMED)
        UnlockPage(hand)
        assertLocked()
    }

    @Test
    fun `switching the screen off locks the vault`() {
        open()
        app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
        shadowOf(Looper.getMainLooper()).idle()
        UnlockPage(hand)
        assertLocked()
    }

    @Test
    fun `a phone that lies about locks after the minutes set`() {
        open()
        pass(seconds = 299)
        assertTrue(app.state.open)
        pass(seconds = 2)
        UnlockPage(hand)
        assertLocked()
    }

    @Test
    fun `a touch starts the minutes anew`() {
        open()
        pass(seconds = 200)
        hand.tap(Tags.SEE_ALL)
        pass(seconds = 200)
        assertTrue(app.state.open)
    }

    @Test
    fun `typing on the keyboard of the screen starts them anew too`() {
        open()
        hand.tap(Tags.ADD)
        hand.await(Tags.SERVICE_SEARCH)
        pass(seconds = 200)
        hand.type(Tags.SERVICE_SEARCH, "inst")
        pass(seconds = 200)
        assertTrue(app.state.open)
    }

    @Test
    fun `a picker has a minute, and then the vault locks behind it`() {
        open().account(FilledVault.SHOP)
        hand.tap(Tags.ADD_CODES)
        hand.tap(Tags.CHOOSE_FILE)
        hand.moveTo(CREATED)
        pass(seconds = 55)
        assertTrue(app.state.open)
        pass(seconds = 10)
        assertFalse(app.state.open)
        assertLocked()
    }

    @Test
    fun `who is not in front sees nothing of the screen`() {
        open().account(FilledVault.SHOP).showCode()
        hand.moveTo(STARTED)
        assertTrue(app.state.obscured)
        hand.moveTo(RESUMED)
        ShowPage(hand)
    }

    @Test
    fun `turning the phone keeps the vault open and a review as it is`() {
        val review = run {
            open().account(FilledVault.SHOP)
            hand.tap(Tags.ADD_CODES)
            PastePage(hand).paste(fixture("instagram-screen-ja.txt"))
        }
        val codes = review.codes()
        rule.activityRule.scenario.recreate()
        assertEquals(codes, ReviewPage(hand).codes())
        assertTrue(app.state.open)
    }

    @Test
    fun `a hidden code stays hidden after half a minute`() {
        open().account(FilledVault.SHOP).showCode()
        pass(seconds = 31)
        hand.await(Tags.SHOW_AGAIN)
        assertEquals(emptyList<String>(), hand.texts(Tags.CODE))
    }

    @Test
    fun `back leads step by step to home and then out`() {
        open().account(FilledVault.SHOP).showCode()
        hand.back()
        AccountPage(hand)
        hand.back()
        HomePage(hand)
        assertFalse(rule.activity.isFinishing)
        rule.runOnUiThread { rule.activity.onBackPressedDispatcher.onBackPressed() }
        assertTrue(rule.activity.isFinishing)
    }

    private companion object {
        const val PATIENCE_MS = 30_000L
    }
}
