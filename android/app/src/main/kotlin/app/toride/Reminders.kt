package app.toride

import android.Manifest
import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Build
import app.toride.core.ReminderSettings
import app.toride.core.UtcMillis
import app.toride.data.Rules
import app.toride.data.Words
import java.io.File
import java.io.IOException
import java.util.TimeZone

/**
 * The one reminder: a number kept on the phone while the vault is closed, an alarm for it, and a notification that names
 * nobody. When it rings is the core's decision; the alarm is inexact and wakes no sleeping phone.
 */
class Reminders(private val context: Context, private val words: () -> Words, private val now: () -> UtcMillis) {
    private val alarms = context.getSystemService(AlarmManager::class.java)
    private val notifications = context.getSystemService(NotificationManager::class.java)
    private val asked = File(context.noBackupFilesDir, "asked")
    private val kept = KeptReminder(File(context.noBackupFilesDir, "reminder"))

    /** Whether a reminder would be seen. */
    val seen: Boolean
        get() = notifications.areNotificationsEnabled() &&
            notifications.getNotificationChannel(CHANNEL)?.importance != NotificationManager.IMPORTANCE_NONE

    /** Whether the system's own question can still be asked: from Android 13 on, and once. */
    val mayAsk: Boolean
        get() = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU &&
            context.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) != PackageManager.PERMISSION_GRANTED &&
            !asked.exists()

    /** It is asked now. */
    fun asking() {
        try {
            asked.createNewFile()
        } catch (_: IOException) {
            return
        }
    }

    /** Reminds of what is [due], or of nothing. The person is here now: what was said before needs no saying any more. */
    fun remind(due: UtcMillis?, settings: ReminderSettings) {
        notifications.cancel(THE_ONE)
        kept.write(due?.let { Reminder(it, settings) }.takeIf { settings.on })
        set()
    }

    /** Sets the alarm anew: it is lost when the phone is switched off, and stands elsewhere when the clock or the zone is changed. */
    fun set() {
        val reminder = kept.read()
        if (reminder == null) alarms.cancel(alarm()) else setFor(at(reminder))
    }

    /** The alarm went off: says so, unless it has become quiet meanwhile or the clock was set back. */
    fun ring() {
        val reminder = kept.read() ?: return
        val at = at(reminder)
        if (at > now() + MINUTE_MS) {
            setFor(at)
            return
        }
        say()
        // Whoever passes it over is reminded again.
        kept.write(Reminder(Rules.remindAgain(now()), reminder.settings))
        set()
    }

    private fun at(reminder: Reminder): UtcMillis {
        val time = now()
        val zone = TimeZone.getDefault().getOffset(time) / MINUTE_MS.toInt()
        return Rules.remindAt(reminder.due, time, zone, reminder.settings)
    }

    private fun setFor(at: UtcMillis) = alarms.setWindow(AlarmManager.RTC, at, HOUR_MS, alarm())

    private fun alarm() = PendingIntent.getBroadcast(
        context,
        THE_ONE,
        Intent(context, ReminderReceiver::class.java).setAction(ReminderReceiver.RING),
        PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
    )

    private fun say() = words().use { words ->
        fun say(key: String) = words.say(key, emptyList())
        val channel = NotificationChannel(CHANNEL, say("reminder-channel"), NotificationManager.IMPORTANCE_DEFAULT)
        channel.description = say("reminder-channel-what")
        notifications.createNotificationChannel(channel)
        val open = Intent(context, MainActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        notifications.notify(
            THE_ONE,
            Notification.Builder(context, CHANNEL)
                .setSmallIcon(R.drawable.ic_reminder)
                .setContentTitle(say("reminder-notification-title"))
                .setContentText(say("reminder-notification"))
                .setStyle(Notification.BigTextStyle().bigText(say("reminder-notification")))
                .setContentIntent(PendingIntent.getActivity(context, THE_ONE, open, PendingIntent.FLAG_IMMUTABLE))
                .setCategory(Notification.CATEGORY_REMINDER)
                .setVisibility(Notification.VISIBILITY_PUBLIC)
                .setAutoCancel(true)
                .build(),
        )
    }

    companion object {
        internal const val CHANNEL = "reminder"

        /** There is one reminder, one alarm and one notification. */
        internal const val THE_ONE = 1
        private const val MINUTE_MS = 60_000L
        private const val HOUR_MS = 60 * MINUTE_MS
    }
}

/** What is due, and how the person wants to be reminded. */
private class Reminder(val due: UtcMillis, val settings: ReminderSettings)

/** Three numbers in a file that no backup takes along. They tell when the app was opened last, and nothing else. */
private class KeptReminder(private val file: File) {
    /** Null where there is none, or none that can be read: it comes back when the vault is opened. */
    fun read(): Reminder? {
        val numbers = try {
            file.readText().split(' ').map { it.toLongOrNull() ?: return null }
        } catch (_: IOException) {
            return null
        }
        if (numbers.size != NUMBERS) return null
        val (due, from, to) = numbers
        if (due < 0 || from !in MINUTES || to !in MINUTES) return null
        return Reminder(due, ReminderSettings(on = true, quietFrom = from.toUShort(), quietTo = to.toUShort()))
    }

    /** A phone without room reminds of nothing until the vault is opened again. */
    fun write(reminder: Reminder?) {
        try {
            if (reminder == null) {
                file.delete()
                return
            }
            val new = File(file.parentFile, "${file.name}.new")
            new.writeText("${reminder.due} ${reminder.settings.quietFrom} ${reminder.settings.quietTo}")
            new.renameTo(file)
        } catch (_: IOException) {
            return
        }
    }

    private companion object {
        const val NUMBERS = 3
        val MINUTES = 0L until 24 * 60
    }
}
