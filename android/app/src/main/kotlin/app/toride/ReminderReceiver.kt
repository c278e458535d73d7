package app.toride

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** Rings when the alarm goes off, and sets it anew when the phone starts or its clock is changed. Only the system may call. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val reminders = (context.applicationContext as TorideApplication).reminders
        when (intent.action) {
            RING -> reminders.ring()
            Intent.ACTION_BOOT_COMPLETED, Intent.ACTION_TIME_CHANGED, Intent.ACTION_TIMEZONE_CHANGED,
            Intent.ACTION_MY_PACKAGE_REPLACED -> reminders.set()
        }
    }

    internal companion object {
        const val RING = "app.toride.RING"
    }
}
