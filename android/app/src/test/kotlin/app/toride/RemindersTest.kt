package app.toride

import android.Manifest.permission.POST_NOTIFICATIONS
import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import android.app.PendingIntent.FLAG_IMMUTABLE
import android.content.Intent
import androidx.test.core.app.ApplicationProvider
import app.toride.core.Language
import app.toride.core.ReminderSettings
import app.toride.data.Words
import app.toride.ui.LanguageChoice
import java.io.File
import java.util.TimeZone
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** The reminder that rings while the vault is closed, on Android's own alarms and notifications. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34])
class RemindersTest {
    private val app = ApplicationProvider.getApplicationContext<TorideApplication>()
    private val alarms = shadowOf(app.getSystemService(AlarmManager::class.java))
    private val notifications = shadowOf(app.getSystemService(NotificationManager::class.java))
    private val zoneBefore = TimeZone.getDefault()
    private var now = NOON
    private val reminders = Reminders(app, words = { Words(Language.EN) }, now = { now })
    private val atNight = ReminderSettings(on = true, quietFrom = 21.hours(), quietTo = 8.hours())

    private val alarm get() = alarms.scheduledAlarms.singleOrNull()
    private val said get() = notifications.allNotifications

    @Before
    fun inLondon() = TimeZone.setDefault(TimeZone.getTimeZone("UTC"))

    @After
    fun home() = TimeZone.setDefault(zoneBefore)

    @Test
    fun `what is due rings once, within the hour, and wakes no sleeping phone`() {
        reminders.remind(NOON + DAY, atNight)
        val set = checkNotNull(alarm)
        assertEquals(NOON + DAY, set.triggerAtMs)
        assertEquals(HOUR, set.windowLengthMs)
        assertEquals(AlarmManager.RTC, set.getType())
    }

    @Test
    fun `nobody is woken at night, wherever they are`() {
        reminders.remind(NOON + 11 * HOUR, atNight)
        assertEquals("23:00 waits until 8:00", NOON + 20 * HOUR, alarm?.triggerAtMs)
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"))
        reminders.set()
        assertEquals("there it is 8:00 then", NOON + 11 * HOUR, alarm?.triggerAtMs)
    }

    @Test
    fun `a phone that was switched off reminds after its start`() {
        reminders.remind(NOON + DAY, atNight)
        forgetAlarms()
        now = NOON + 30 * DAY
        reminders.set()
        assertEquals(now + MINUTE, alarm?.triggerAtMs)
    }

    @Test
    fun `a clock that is set back by ten years or forward by ten loses no reminder`() {
        reminders.remind(NOON + DAY, atNight)
        for (moved in listOf(-10 * YEAR, 10 * YEAR)) {
            now = NOON + moved
            reminders.set()
            assertTrue("in the future", checkNotNull(alarm).triggerAtMs > now)
        }
        now = NOON - 10 * YEAR
        reminders.ring()
        assertEquals("not yet", emptyList<Notification>(), said)
    }

    @Test
    fun `the notification names no account and no service, and can be read by everybody`() {
        reminders.remind(NOON - 1, atNight)
        reminders.ring()
        val notification = said.single()
        val words = Words(Language.EN)
        assertEquals(words.say("reminder-notification-title", emptyList()), notification.extras.getString(Notification.EXTRA_TITLE))
        assertEquals(words.say("reminder-notification", emptyList()), notification.extras.getCharSequence(Notification.EXTRA_TEXT).toString())
        assertEquals(Notification.VISIBILITY_PUBLIC, notification.visibility)
        assertEquals(MainActivity::class.java.name, shadowOf(notification.contentIntent).savedIntent.component?.className)
        assertNotNull(notifications.notificationChannels.single())
    }

    @Test
    fun `an alarm that comes late, in the quiet hours, waits for the morning`() {
        reminders.remind(NOON + 8 * HOUR, atNight)
        now = NOON + 10 * HOUR
        reminders.ring()
        assertEquals(emptyList<Notification>(), said)
        assertEquals(NOON + 20 * HOUR, alarm?.triggerAtMs)
    }

    @Test
    fun `who passes it over is reminded again a week later`() {
        reminders.remind(NOON - 1, atNight)
        reminders.ring()
        assertEquals(NOON + 7 * DAY, alarm?.triggerAtMs)
    }

    @Test
    fun `who opens the vault needs no reminder any more`() {
        reminders.remind(NOON - 1, atNight)
        reminders.ring()
        reminders.remind(NOON + 30 * DAY, atNight)
        assertEquals(emptyList<Notification>(), said)
        assertEquals(NOON + 30 * DAY, alarm?.triggerAtMs)
    }

    @Test
    fun `nothing due and reminders switched off leave no alarm and no file`() {
        for (off in listOf<() -> Unit>({ reminders.remind(null, atNight) }, { reminders.remind(NOON + DAY, atNight.copy(on = false)) })) {
            reminders.remind(NOON + DAY, atNight)
            off()
            assertNull(alarm)
            assertFalse(File(app.noBackupFilesDir, "reminder").exists())
        }
        reminders.ring()
        assertEquals(emptyList<Notification>(), said)
    }

    @Test
    fun `what is kept is three numbers where no backup goes, and rubbish in it reminds of nothing`() {
        reminders.remind(NOON + DAY, atNight)
        val file = File(app.noBackupFilesDir, "reminder")
        assertEquals("${NOON + DAY} 1260 480", file.readText())
        for (rubbish in listOf("", "soon", "1 2", "-5 0 0", "1 99999 0", "1 0 0 0", "9".repeat(40) + " 0 0")) {
            file.writeText(rubbish)
            reminders.set()
            assertNull(rubbish, alarm)
        }
    }

    @Test
    fun `it speaks the language of the app`() {
        app.language.keep(LanguageChoice.JAPANESE)
        app.reminders.remind(0, atNight.copy(quietFrom = 0u, quietTo = 0u))
        app.reminders.ring()
        val title = said.single().extras.getString(Notification.EXTRA_TITLE)
        assertEquals(Words(Language.JA).say("reminder-notification-title", emptyList()), title)
    }

    @Test
    fun `a restart, a new clock, another zone and an update set it again`() {
        for (action in listOf(Intent.ACTION_BOOT_COMPLETED, Intent.ACTION_TIME_CHANGED, Intent.ACTION_TIMEZONE_CHANGED, Intent.ACTION_MY_PACKAGE_REPLACED)) {
            val receivers = app.packageManager.queryBroadcastReceivers(Intent(action).setPackage(app.packageName), 0)
            assertEquals(action, listOf(ReminderReceiver::class.java.name), receivers.map { it.activityInfo.name })
            app.reminders.remind(System.currentTimeMillis() + DAY, atNight)
            forgetAlarms()
            ReminderReceiver().onReceive(app, Intent(action))
            assertNotNull(action, alarm)
        }
    }

    @Test
    fun `who does not let notifications be seen is told so`() {
        shadowOf(app).denyPermissions(POST_NOTIFICATIONS)
        notifications.setNotificationsEnabled(false)
        assertFalse(reminders.seen)
        notifications.setNotificationsEnabled(true)
        assertTrue(reminders.seen)
    }

    /** As when the phone is switched off. */
    private fun forgetAlarms() {
        val ring = Intent(app, ReminderReceiver::class.java).setAction(ReminderReceiver.RING)
        app.getSystemService(AlarmManager::class.java).cancel(PendingIntent.getBroadcast(app, Reminders.THE_ONE, ring, FLAG_IMMUTABLE))
        assertNull(alarm)
    }

    private companion object {
        const val MINUTE = 60_000L
        const val HOUR = 60 * MINUTE
        const val DAY = 24 * HOUR
        const val YEAR = 365 * DAY

        /** 2026-11-23T12:00:00Z. */
        const val NOON = 1_795_435_200_000L

        fun Int.hours() = (this * 60).toUShort()
    }
}
