package app.toride.ui.ties

import androidx.compose.runtime.Composable
import app.toride.core.DeviceDraft
import app.toride.core.DeviceKind
import app.toride.core.DeviceLife
import app.toride.core.DeviceRow
import app.toride.core.Field
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.AccountLinks
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** One device: what hangs on it, and what may have become of it. */
@Composable
fun DeviceScreen(row: DeviceRow?, busy: Boolean, failure: VaultFailure?, actions: DeviceActions) {
    Frame(Tags.DEVICE, title = row?.name ?: say("devices-title"), subtitle = row?.let { named(it.kind) }, onBack = actions.back) {
        FailureNote(failure)
        if (row == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        if (row.isThis || row.holdsVault || row.life != DeviceLife.IN_USE) Wrap { DeviceChips(row) }
        numbersIn(row)?.let { Quiet(it) }
        Part(say("devices-accounts", number("count", row.accounts.size))) { AccountLinks(row.accounts, actions.account) }
        if (row.life == DeviceLife.IN_USE) InUse(row, busy, actions) else Gone(row, busy, actions)
    }
}

@Composable
private fun InUse(row: DeviceRow, busy: Boolean, actions: DeviceActions) {
    OtherButton(say("devices-edit"), Tags.EDIT, actions.edit, enabled = !busy, icon = Icons.Pencil)
    OtherButton(say("devices-replaced"), Tags.REPLACED, { actions.gone(DeviceLife.REPLACED) }, enabled = !busy, icon = Icons.Phone)
    // Whoever lost a device does not hold it in the hand.
    if (row.isThis) return
    val risk = LocalColours.current.risk.text
    QuietButton(say("devices-lost"), Tags.LOST, { actions.gone(DeviceLife.LOST) }, enabled = !busy, icon = Icons.PhoneGone, colour = risk)
}

@Composable
private fun Gone(row: DeviceRow, busy: Boolean, actions: DeviceActions) {
    if (row.open > 0u) {
        Quiet(say("devices-open", number("count", row.open.toInt())))
        MainButton(say("devices-walk"), Tags.walk(row.id), actions.walk)
    }
    OtherButton(say("devices-back"), Tags.TAKE_BACK, actions.haveAgain, enabled = !busy, icon = Icons.Undo)
    Quiet(say("devices-back-what"))
}

/** The name and kind of a device. */
@Composable
fun DeviceFormScreen(new: Boolean, draft: DeviceDraft, busy: Boolean, failure: VaultFailure?, actions: DeviceActions) {
    Frame(
        tag = Tags.DEVICE_FORM,
        title = if (new) say("devices-add-title") else say("devices-edit-title"),
        onBack = actions.back,
        bottom = { MainButton(say("devices-save"), Tags.SAVE, actions.save, enabled = !busy) },
    ) {
        val atName = failure.isAt(Field.DEVICE_NAME)
        if (!atName) FailureNote(failure)
        Group(say("devices-kind")) {
            DeviceKind.entries.forEach { kind ->
                Choice(named(kind), Tags.kind(kind), draft.kind == kind, { actions.change(draft.copy(kind = kind)) })
            }
        }
        PlainField(
            label = say("devices-name"),
            tag = Tags.NAME,
            value = draft.name,
            onChange = { actions.change(draft.copy(name = it)) },
            placeholder = say("devices-name-example"),
            problem = failure.takeIf { atName }?.let { nameProblem(it, draft.name) },
            onDone = actions.save,
        )
    }
}

@Composable
private fun nameProblem(failure: VaultFailure, typed: String): String = when {
    typed.isBlank() -> say("devices-name-empty")
    failure is VaultFailure.TooLarge -> say("devices-name-too-long")
    else -> say("devices-name-bad")
}
