package app.toride

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.AlarmManager
import android.app.NotificationManager
import android.content.pm.PackageManager
import android.provider.Settings
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf

/** When the person is asked whether reminders may be seen, and what the vault's changes do to the alarm. */
class AskToRemindTest : PhoneTest() {
    private val alarms get() = shadowOf(rule.activity.getSystemService(AlarmManager::class.java)).scheduledAlarms

    private fun nobodyAskedYet() {
        shadowOf(rule.activity.application).denyPermissions(POST_NOTIFICATIONS)
        shadowOf(rule.activity.getSystemService(NotificationManager::class.java)).setNotificationsEnabled(false)
    }

    private fun asked() = shadowOf(rule.activity).lastRequestedPermission?.requestedPermissions?.toList()

    /** As the system brings the answer; whoever asks today is told in another way, and this is what it goes by. */
    @Suppress("DEPRECATION")
    private fun sayNo() {
        val request = shadowOf(rule.activity).lastRequestedPermission
        rule.runOnUiThread {
            rule.activity.onRequestPermissionsResult(request.requestCode, request.requestedPermissions, intArrayOf(PackageManager.PERMISSION_DENIED))
        }
        rule.waitForIdle()
    }

    @Test
    fun `nobody is asked at the start, whoever puts something off is`() {
        nobodyAskedYet()
        open()
        assertNull(asked())
        hand.tap(Tags.card(hand.firstCard()))
        hand.tap(Tags.PUT_OFF)
        hand.tap(Tags.putOff(1))
        HomePage(hand)
        assertEquals(listOf(POST_NOTIFICATIONS), asked())
    }

    @Test
    fun `who was asked once is led to the settings of the phone and not asked again`() {
        nobodyAskedYet()
        open()
        hand.tap(Tags.SETTINGS_ENTRY)
        hand.tap(Tags.REMINDERS_ENTRY)
        hand.show(Tags.REMINDERS, "161-reminders-not-allowed")
        hand.tap(Tags.REMINDERS_ALLOW)
        assertEquals(listOf(POST_NOTIFICATIONS), asked())
        sayNo()
        hand.reads("reminder-permission-go")
        hand.tap(Tags.REMINDERS_ALLOW)
        val opened = generateSequence { shadowOf(rule.activity).nextStartedActivity }.map { it.action }.toList()
        assertTrue("$opened", Settings.ACTION_APP_NOTIFICATION_SETTINGS in opened)
        assertEquals("asked once", 1, opened.count { it == "android.content.pm.action.REQUEST_PERMISSIONS" })
    }

    @Test
    fun `the vault sets the alarm when it is opened, and takes it away when reminders are switched off`() {
        open()
        rule.waitUntil(PATIENCE_MS) { alarms.size == 1 }
        hand.tap(Tags.SETTINGS_ENTRY)
        hand.tap(Tags.REMINDERS_ENTRY)
        hand.tap(Tags.REMINDERS_ON)
        rule.waitUntil(PATIENCE_MS) { alarms.isEmpty() }
    }

    private companion object {
        const val PATIENCE_MS = 30_000L
    }
}
