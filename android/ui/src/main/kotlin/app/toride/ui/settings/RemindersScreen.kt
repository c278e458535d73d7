package app.toride.ui.settings

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.ReminderSettings
import app.toride.core.UtcMillis
import app.toride.data.VaultFailure
import app.toride.ui.Reminding
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Toggle
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.day
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** On or off, the quiet hours, and whether the system lets a reminder be seen. */
@Composable
fun RemindersScreen(
    settings: ReminderSettings?,
    next: UtcMillis?,
    reminding: Reminding,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (ReminderSettings) -> Unit,
    onAllow: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.REMINDERS, title = say("reminder-title"), onBack = onBack) {
        FailureNote(failure)
        when {
            reminding == Reminding.NEVER -> Note(Icons.Info, null, say("reminder-window"), LocalColours.current.info)
            settings == null -> if (failure == null) Working(say("common-reading"))
            else -> Unit
        }
        if (settings != null && reminding != Reminding.NEVER) {
            Panel {
                Toggle(say("reminder-on"), Tags.REMINDERS_ON, settings.on, { onChange(settings.copy(on = it)) })
                Quiet(if (settings.on) say("reminder-why") else say("reminder-off"))
            }
            if (settings.on) {
                if (reminding != Reminding.ALLOWED) NotAllowed(reminding, onAllow)
                QuietHours(settings, busy, onChange)
                Quiet(next?.let { say("reminder-next", day("date", it)) } ?: say("reminder-next-none"))
            }
        }
    }
}

@Composable
private fun NotAllowed(reminding: Reminding, onAllow: () -> Unit) {
    Note(Icons.Info, say("reminder-permission-title"), say("reminder-permission"), LocalColours.current.attention) {
        val go = if (reminding == Reminding.UNASKED) say("reminder-permission-ask") else say("reminder-permission-go")
        OtherButton(go, Tags.REMINDERS_ALLOW, onAllow, Modifier.padding(top = 8.dp))
    }
}

@Composable
private fun QuietHours(settings: ReminderSettings, busy: Boolean, onChange: (ReminderSettings) -> Unit) {
    Panel {
        Heading(say("reminder-quiet"), Modifier.padding(bottom = 8.dp), LocalType.current.smallStrong)
        TimeOfDay(say("reminder-quiet-from"), settings.quietFrom, Tags.QUIET_FROM, busy) { onChange(settings.copy(quietFrom = it)) }
        Hair()
        TimeOfDay(say("reminder-quiet-to"), settings.quietTo, Tags.QUIET_TO, busy) { onChange(settings.copy(quietTo = it)) }
        if (settings.quietFrom == settings.quietTo) Quiet(say("reminder-quiet-same"))
    }
}

/** A time of the day in steps of half an hour: two large buttons need no wheel and no keyboard. */
@Composable
private fun TimeOfDay(label: String, minutes: UShort, tag: String, busy: Boolean, onChange: (UShort) -> Unit) {
    val moved = { by: Int -> onChange(((minutes.toInt() + by + DAY) % DAY).toUShort()) }
    Column(Modifier.fillMaxWidth().padding(vertical = 8.dp)) {
        Quiet(label)
        val time = minutes.toInt().let { word("hour", "${it / HOUR}") to word("minute", "%02d".format(it % HOUR)) }
        Text(say("reminder-time", time.first, time.second), style = LocalType.current.figures)
        Wrap {
            QuietButton(say("reminder-earlier"), Tags.halfHour(tag, later = false), { moved(-STEP) }, enabled = !busy, icon = Icons.Minus)
            QuietButton(say("reminder-later"), Tags.halfHour(tag, later = true), { moved(STEP) }, enabled = !busy, icon = Icons.Add)
        }
    }
}

private const val HOUR = 60
private const val DAY = 24 * HOUR
private const val STEP = 30
