package app.toride.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.ReminderSettings
import app.toride.core.UtcMillis
import app.toride.data.Rules
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Reminding
import app.toride.ui.TorideState
import java.util.TimeZone

/** Whether to be reminded, and when not. */
class RemindersHolder(app: TorideState) : Holder(app) {
    private var settings by mutableStateOf<ReminderSettings?>(null)
    private var due by mutableStateOf<UtcMillis?>(null)
    private var reminding by mutableStateOf<Reminding?>(null)

    @Composable
    override fun Content(platform: Platform) {
        RemindersScreen(
            settings = settings,
            next = next(),
            reminding = reminding ?: platform.reminding,
            busy = busy,
            failure = failure,
            onChange = { change(it, platform) },
            onAllow = { ask(platform) },
            onBack = { app.back() },
        )
    }

    override fun refresh() {
        // Asked anew: the person may come back from the system's own settings.
        reminding = null
        read({ notices.reminders() }) { settings = it }
        read({ notices.nextReminder() }) { due = it }
    }

    private fun next(): UtcMillis? {
        val settings = settings?.takeIf { it.on } ?: return null
        val now = System.currentTimeMillis()
        return due?.let { Rules.remindAt(it, now, TimeZone.getDefault().getOffset(now) / MS_PER_MINUTE, settings) }
    }

    private fun change(to: ReminderSettings, platform: Platform) {
        val switchedOn = to.on && settings?.on == false
        call({ notices.setReminders(to) }) {
            settings = to
            refresh()
            if (switchedOn && platform.reminding == Reminding.UNASKED) ask(platform)
        }
    }

    private fun ask(platform: Platform) = app.askToRemind(platform) { reminding = platform.reminding }

    private companion object {
        const val MS_PER_MINUTE = 60_000
    }
}
