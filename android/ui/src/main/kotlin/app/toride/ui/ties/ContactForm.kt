package app.toride.ui.ties

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.ContactDraft
import app.toride.core.ContactKind
import app.toride.core.DeviceRow
import app.toride.core.Field
import app.toride.core.LimitedThing
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Option
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Pick
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.called
import app.toride.ui.parts.named
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalType

/** The form of a number or mailbox. */
@Composable
fun ContactFormScreen(
    new: Boolean,
    draft: ContactDraft,
    devices: List<DeviceRow>,
    accounts: List<AccountRow>,
    busy: Boolean,
    failure: VaultFailure?,
    actions: ContactActions,
) {
    Frame(
        tag = Tags.CONTACT_FORM,
        title = if (new) say("contact-new-title") else say("contact-edit-title"),
        onBack = actions.back,
        bottom = { MainButton(say("contact-save"), Tags.SAVE, actions.save, enabled = !busy) },
    ) {
        val atValue = failure.isAt(Field.CONTACT_VALUE)
        if (!atValue) FailureNote(failure)
        if (new) Text(say("contact-new-intro"))
        Group(say("contact-kind")) {
            ContactKind.entries.forEach { kind ->
                Choice(named(kind), Tags.kind(kind), draft.kind == kind, { actions.change(draft.copy(kind = kind)) }, detail(kind))
            }
        }
        PlainField(
            label = if (draft.kind == ContactKind.PHONE) say("contact-value-phone") else say("contact-value-email"),
            tag = Tags.CONTACT_VALUE,
            value = draft.value,
            onChange = { actions.change(draft.copy(value = it)) },
            placeholder = if (draft.kind == ContactKind.PHONE) say("contact-value-phone-example") else say("contact-value-email-example"),
            problem = failure.takeIf { atValue }?.let { valueProblem(it, draft.value) },
            keyboard = if (draft.kind == ContactKind.PHONE) KeyboardType.Phone else KeyboardType.Email,
            onDone = actions.save,
        )
        if (draft.kind == ContactKind.PHONE) {
            Group(say("contact-sim"), say("contact-sim-why")) { Sim(draft, devices, actions) }
        } else {
            Group(say("contact-mailbox"), say("contact-mailbox-why")) { Mailbox(draft, accounts, actions) }
        }
        Group(say("contact-owner"), say("contact-owner-why")) {
            Choice(say("contact-personal"), Tags.PERSONAL, !draft.organisation, { actions.change(draft.copy(organisation = false)) })
            Choice(say("contact-organisation"), Tags.BUSINESS, draft.organisation, { actions.change(draft.copy(organisation = true)) })
        }
    }
}

@Composable
private fun Sim(draft: ContactDraft, devices: List<DeviceRow>, actions: ContactActions) {
    val nowhere = Option<String?>(null, say("contact-sim-none"), Tags.NOWHERE)
    val options = devices.map { Option<String?>(it.id, it.name, Tags.device(it.id), detail(it)) }
    Pick(listOf(nowhere) + options, draft.sim, { actions.change(draft.copy(sim = it)) })
    QuietButton(say("contact-add-device"), Tags.ADD_DEVICE, actions.addDevice, icon = Icons.Add)
}

@Composable
private fun Mailbox(draft: ContactDraft, accounts: List<AccountRow>, actions: ContactActions) {
    val none = Option<String?>(null, say("contact-mailbox-none"), Tags.NOWHERE)
    val options = accounts.map { Option<String?>(it.id, called(it), Tags.account(it.id)) }
    Pick(listOf(none) + options, draft.mailbox, { actions.change(draft.copy(mailbox = it)) })
}

@Composable
private fun detail(kind: ContactKind): String = when (kind) {
    ContactKind.EMAIL -> say("contact-kind-email-detail")
    ContactKind.PHONE -> say("contact-kind-phone-detail")
    ContactKind.RECOVERY_EMAIL -> say("contact-kind-recovery-email-detail")
}

@Composable
private fun valueProblem(failure: VaultFailure, typed: String): String = when {
    typed.isBlank() -> say("contact-value-empty")
    failure is VaultFailure.TooLarge -> say("contact-value-too-long")
    else -> say("contact-value-bad")
}

/** A part of a form with its heading, and why it is asked. */
@Composable
internal fun Group(title: String, why: String? = null, content: @Composable ColumnScope.() -> Unit) {
    Panel(padding = 16.dp) {
        Heading(title, Modifier.padding(bottom = 4.dp), LocalType.current.smallStrong)
        if (why != null) Quiet(why, Modifier.padding(bottom = 4.dp))
        Column(Modifier.selectableGroup(), content = content)
    }
}

/** Whether the core refused what stands in that field, the one field of a form that takes text. */
internal fun VaultFailure?.isAt(field: Field): Boolean =
    (this is VaultFailure.Invalid && this.field == field) || this == VaultFailure.TooLarge(LimitedThing.TEXT)

/** What a device in a list is, beside its name. */
@Composable
internal fun detail(device: DeviceRow): String = if (device.isThis) say("devices-this") else named(device.kind)
