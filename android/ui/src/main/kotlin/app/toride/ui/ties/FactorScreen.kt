package app.toride.ui.ties

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.toride.core.AccountRow
import app.toride.core.Checklist
import app.toride.core.ContactKind
import app.toride.core.ContactRow
import app.toride.core.ContactState
import app.toride.core.DeviceKind
import app.toride.core.DeviceLife
import app.toride.core.DeviceRow
import app.toride.core.FactorDraft
import app.toride.core.FactorKind
import app.toride.core.FactorRow
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Option
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Pick
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.named
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours

/** One second factor: added, tried, moved to another device, or switched off. */
@Composable
fun FactorScreen(
    new: Boolean,
    row: FactorRow?,
    account: AccountRow?,
    draft: FactorDraft?,
    all: Checklist?,
    busy: Boolean,
    failure: VaultFailure?,
    actions: FactorActions,
) {
    Frame(
        tag = Tags.FACTOR,
        title = if (new) say("ties-factor-new-title") else say("ties-factor-title"),
        subtitle = account?.let { called(it) },
        onBack = actions.back,
        bottom = {
            if (new) {
                MainButton(say("ties-factor-save"), Tags.SAVE, actions.save, enabled = !busy && draft != null)
            } else {
                MainButton(say("ties-confirm-go"), Tags.WORKS, actions.works, enabled = !busy && draft?.isBased == true, icon = Icons.Check)
            }
        },
    ) {
        FailureNote(failure)
        if (draft == null || all == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        if (new) {
            Text(say("ties-factors-why"))
            Group(say("ties-factor-kind")) { Kinds(draft, actions) }
        } else {
            row?.let { Wrap { FactorChip(it) } }
            Heading(say("ties-confirm-title", word("kind", named(draft.kind))))
            Quiet(say("ties-confirm-intro"))
        }
        Group(where(new, draft.kind)) { Bases(draft, all, actions) }
        if (!new) {
            if (row != null && draft != draftOf(row)) OtherButton(say("ties-factor-save"), Tags.SAVE, actions.save, enabled = !busy)
            val risk = LocalColours.current.risk.text
            QuietButton(say("ties-confirm-off"), Tags.REMOVE, actions.remove, enabled = !busy, icon = Icons.Cross, colour = risk)
            Quiet(say("ties-confirm-off-why"))
        }
    }
}

@Composable
private fun where(new: Boolean, kind: FactorKind): String = when {
    !new -> say("ties-confirm-where")
    kind.livesOnDevice -> say("ties-factor-device")
    else -> say("ties-factor-contact")
}

@Composable
private fun Kinds(draft: FactorDraft, actions: FactorActions) {
    FactorKind.entries.forEach { kind ->
        Choice(named(kind), Tags.kind(kind), draft.kind == kind, {
            actions.change(FactorDraft(kind, device = null, contact = null))
        })
    }
}

@Composable
private fun ColumnScope.Bases(draft: FactorDraft, all: Checklist, actions: FactorActions) {
    val none = Option<String?>(null, say("ties-factor-none"), Tags.NOWHERE, say("ties-factor-none-why"))
    if (draft.kind.livesOnDevice) {
        val devices = all.devices.filter { it.fits(draft) }.sortedByDescending { it.isThis }
        val options = devices.map { Option<String?>(it.id, it.name, Tags.device(it.id), detail(it)) }
        Pick(options + none, draft.device, { actions.change(draft.copy(device = it, contact = null)) })
        QuietButton(say("ties-factor-new-device"), Tags.ADD_BASE, actions.addBase, icon = Icons.Add)
    } else {
        val options = all.contacts.filter { it.fits(draft) }.map { Option<String?>(it.id, it.value, Tags.contact(it.id), named(it.kind)) }
        Pick(options + none, draft.contact, { actions.change(draft.copy(contact = it, device = null)) })
        QuietButton(say("ties-factor-new-contact"), Tags.ADD_BASE, actions.addBase, icon = Icons.Add)
    }
}

/** What is gone carries nothing, except what was recorded before it went. */
internal fun DeviceRow.fits(draft: FactorDraft): Boolean {
    val isKey = kind == DeviceKind.SECURITY_KEY
    val fits = if (isKey) draft.kind != FactorKind.AUTHENTICATOR else draft.kind != FactorKind.SECURITY_KEY
    return id == draft.device || (life == DeviceLife.IN_USE && fits)
}

internal fun ContactRow.fits(draft: FactorDraft): Boolean {
    val fits = (kind == ContactKind.PHONE) == (draft.kind != FactorKind.MAIL)
    return id == draft.contact || (state !is ContactState.GivenUp && fits)
}

/** Whether it is said what it depends on. */
internal val FactorDraft.isBased: Boolean get() = device != null || contact != null
