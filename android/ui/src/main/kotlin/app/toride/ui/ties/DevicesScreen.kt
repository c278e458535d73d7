package app.toride.ui.ties

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.DeviceId
import app.toride.core.DeviceLife
import app.toride.core.DeviceRow
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Line
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Steps
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.fewOf
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.sign
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** This device, the others, and those that are gone. */
@Composable
fun DevicesScreen(rows: List<DeviceRow>?, failure: VaultFailure?, actions: DevicesActions) {
    Frame(
        tag = Tags.DEVICES,
        title = say("devices-title"),
        onBack = actions.back,
        bottom = { MainButton(say("devices-add"), Tags.ADD_DEVICE, actions.add, icon = Icons.Add) },
    ) {
        FailureNote(failure)
        if (rows == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        val (inUse, gone) = rows.partition { it.life == DeviceLife.IN_USE }
        Text(if (rows.isEmpty()) say("devices-empty") else say("devices-intro"))
        if (inUse.isNotEmpty()) {
            Part(say("devices-used-title")) {
                inUse.sortedByDescending { it.isThis }.forEachIndexed { index, row ->
                    if (index > 0) Hair()
                    DeviceLine(row) { actions.open(row.id) }
                }
            }
        }
        Part(say("devices-carry-title")) {
            LinkRow(say("pair-title"), say("pair-detail"), Tags.PAIR_ENTRY, actions.pair, Icons.Add)
            Hair()
            LinkRow(say("sync-title"), say("sync-detail"), Tags.SYNC_ENTRY, actions.sync, Icons.Link)
            Hair()
            LinkRow(say("inbox-title"), say("inbox-detail"), Tags.INBOX_ENTRY, actions.inbox, Icons.Person)
        }
        Panel(padding = 16.dp) {
            LinkRow(say("devices-changed"), say("devices-changed-what"), Tags.REPLACED, { actions.gone(DeviceLife.REPLACED) }, Icons.Phone)
            Hair()
            LinkRow(say("devices-lost"), say("devices-lost-what"), Tags.LOST, { actions.gone(DeviceLife.LOST) }, Icons.PhoneGone)
            Hair()
            LinkRow(say("checklist-what-if"), say("checklist-what-if-detail"), Tags.WHAT_IF_ENTRY, actions.whatIf, Icons.Question)
        }
        if (gone.isNotEmpty()) {
            Part(say("devices-gone-title")) {
                gone.forEachIndexed { index, row ->
                    if (index > 0) Hair()
                    DeviceLine(row) { actions.open(row.id) }
                    if (row.life == DeviceLife.LOST && row.holdsVault) {
                        OtherButton(say("devices-steps-entry"), Tags.loss(row.id), { actions.loss(row.id) })
                    } else if (row.open > 0u) {
                        OtherButton(say("devices-walk"), Tags.walk(row.id), { actions.walk(row.id) })
                    }
                }
            }
        }
    }
}

/** Which of the devices it was. */
@Composable
fun WhichDeviceScreen(
    life: DeviceLife,
    rows: List<DeviceRow>?,
    failure: VaultFailure?,
    onChoose: (DeviceId) -> Unit,
    onAdd: () -> Unit,
    onBack: () -> Unit,
) {
    val lost = life == DeviceLife.LOST
    Frame(
        tag = Tags.WHICH_DEVICE,
        title = if (lost) say("devices-which-lost") else say("devices-changed-title"),
        onBack = onBack,
    ) {
        FailureNote(failure)
        if (rows == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        // Whoever lost a device does not hold it in the hand.
        val possible = rows.filter { it.life == DeviceLife.IN_USE && !(it.isThis && lost) }
        if (possible.isNotEmpty()) {
            Text(if (lost) say("devices-lost-what") else say("devices-changed-what"))
            Panel(padding = 16.dp) {
                possible.sortedBy { it.isThis }.forEachIndexed { index, row ->
                    if (index > 0) Hair()
                    DeviceLine(row) { onChoose(row.id) }
                }
            }
        }
        Text(say("devices-changed-none"))
        OtherButton(say("devices-add"), Tags.ADD_DEVICE, onAdd, icon = Icons.Add)
    }
}

/** What follows when a device is said to be gone, and what comes before it. */
@Composable
fun DeviceGoneScreen(row: DeviceRow?, life: DeviceLife, busy: Boolean, failure: VaultFailure?, onGo: () -> Unit, onBack: () -> Unit) {
    val lost = life == DeviceLife.LOST
    val name = word("name", row?.name.orEmpty())
    Frame(
        tag = Tags.DEVICE_GONE,
        title = if (lost) say("devices-lost-title", name) else say("devices-replaced-title", name),
        onBack = onBack,
        bottom = {
            MainButton(if (lost) say("devices-lost-go") else say("devices-replaced-go"), Tags.GONE_GO, onGo, enabled = !busy && row != null)
        },
    ) {
        FailureNote(failure)
        if (row == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        if (lost) {
            Part(say("devices-lost-first-title")) {
                Steps(listOf(say("devices-lost-first-1"), say("devices-lost-first-2"), say("devices-lost-first-3")))
            }
        }
        Text(if (lost) say("devices-lost-what") else say("devices-replaced-what"))
        if (row.accounts.isEmpty()) {
            Quiet(say("devices-walk-none"))
        } else {
            Part(say("devices-accounts", number("count", row.accounts.size))) { fewOf(row.accounts).forEach { Text(it) } }
        }
    }
}

/** A device in a list: kind, numbers in it, how many accounts hang on it. */
@Composable
fun DeviceLine(row: DeviceRow, onOpen: () -> Unit) {
    val hangs = if (row.life == DeviceLife.IN_USE) {
        say("devices-accounts", number("count", row.accounts.size))
    } else if (row.open > 0u) {
        say("devices-open", number("count", row.open.toInt()))
    } else {
        null
    }
    Line(row.kind.sign.icon, row.name, Tags.device(row.id), onOpen, listOfNotNull(named(row.kind), numbersIn(row), hangs)) { DeviceChips(row) }
}

/** The numbers whose SIM is in a device; null without any. */
@Composable
internal fun numbersIn(row: DeviceRow): String? {
    if (row.numbers.isEmpty()) return null
    val more = row.numbers.size - FEW_NUMBERS
    val names = row.numbers.take(FEW_NUMBERS) + listOfNotNull(if (more > 0) say("notices-more", number("count", more)) else null)
    return say("devices-numbers", word("names", names.joinToString(" / ")))
}

/** Whether a device is this one, holds the vault, or is gone. */
@Composable
fun DeviceChips(row: DeviceRow) {
    val colours = LocalColours.current
    val goneAt = row.goneAt
    if (row.isThis) Chip(say("devices-this"), Icons.Check, colours.ready)
    if (row.holdsVault) Chip(say("devices-holds-vault"), Icons.Lock, colours.info)
    when {
        row.life == DeviceLife.IN_USE || goneAt == null -> Unit
        row.life == DeviceLife.LOST -> Chip(say("devices-gone-lost", day("date", goneAt)), Icons.Alert, colours.risk)
        else -> Chip(say("devices-gone-replaced", day("date", goneAt)), Icons.Cross, colours.info)
    }
    if (row.life != DeviceLife.IN_USE && row.open == 0u && row.done > 0u) Chip(say("devices-all-done"), Icons.Check, colours.ready)
}

/** A part of a screen with its heading. */
@Composable
internal fun Part(title: String, content: @Composable () -> Unit) {
    Panel(padding = 16.dp) {
        Heading(title, Modifier.padding(bottom = 4.dp), LocalType.current.smallStrong)
        content()
    }
}

private const val FEW_NUMBERS = 3
