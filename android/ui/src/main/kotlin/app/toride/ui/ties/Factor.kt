package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.Checklist
import app.toride.core.ContactKind
import app.toride.core.DeviceKind
import app.toride.core.FactorDraft
import app.toride.core.FactorId
import app.toride.core.FactorKind
import app.toride.core.FactorRow
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What can be done with one second factor. */
class FactorActions(
    val change: (FactorDraft) -> Unit,
    val save: () -> Unit,
    val works: () -> Unit,
    val remove: () -> Unit,
    val addBase: () -> Unit,
    val back: () -> Unit,
)

/** One second factor of an account: what it is, what it depends on, whether it works. Without [id] a new one. */
class FactorHolder(app: TorideState, private val account: AccountId, private val id: FactorId?) : Holder(app) {
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var all by mutableStateOf<Checklist?>(null)
    private var draft by mutableStateOf(if (id == null) FactorDraft(FactorKind.AUTHENTICATOR, device = null, contact = null) else null)

    private var begun = false

    private val row: FactorRow? get() = detail?.ties?.factors?.firstOrNull { it.id == id }

    private val actions = FactorActions(
        change = { changed ->
            val list = all
            draft = if (list != null && changed.kind != draft?.kind) usual(changed, list) else changed
            failure = null
        },
        save = ::save,
        works = ::works,
        remove = ::remove,
        addBase = ::addBase,
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        FactorScreen(id == null, row, detail?.row, draft, all, busy, failure, actions)
    }

    override fun refresh() {
        read({ account(account) }) { found ->
            detail = found
            begin()
        }
        read({ ties.checklist() }) { list ->
            val before = all
            all = list
            if (before != null) draft = draft?.let { added(it, before, list) }
            begin()
        }
    }

    /** What the form shows first, once all is read. Where a factor was on something that is gone, it is asked for anew. */
    private fun begin() {
        val list = all ?: return
        if (begun || detail == null) return
        begun = true
        val row = row
        draft = when {
            row == null -> draft?.let { usual(it, list) }
            row.baseGone -> usual(FactorDraft(row.kind, device = null, contact = null), list)
            else -> draftOf(row)
        }
    }

    /** Where such a factor most often is: on this device, or on the only thing that fits. */
    private fun usual(draft: FactorDraft, list: Checklist): FactorDraft {
        if (!draft.kind.livesOnDevice) return draft.copy(contact = list.contacts.singleOrNull { it.fits(draft) }?.id)
        val devices = list.devices.filter { it.fits(draft) }
        return draft.copy(device = (devices.firstOrNull { it.isThis } ?: devices.singleOrNull())?.id)
    }

    /** What was added a moment ago, on the way from here, is what the person came back to choose. */
    private fun added(draft: FactorDraft, before: Checklist, now: Checklist): FactorDraft {
        val device = now.devices.map { it.id } - before.devices.map { it.id }.toSet()
        val contact = now.contacts.map { it.id } - before.contacts.map { it.id }.toSet()
        return when {
            draft.kind.livesOnDevice && device.size == 1 -> draft.copy(device = device.single(), contact = null)
            !draft.kind.livesOnDevice && contact.size == 1 -> draft.copy(device = null, contact = contact.single())
            else -> draft
        }
    }

    private fun save() {
        val filled = draft ?: return
        if (id == null) {
            call({ ties.addFactor(account, filled) }) { left(TieNotice.FactorAdded) }
        } else {
            call({ ties.editFactor(account, id, filled) }) { left(TieNotice.Saved) }
        }
    }

    private fun works() {
        val filled = draft ?: return
        val factor = id ?: return
        call({ ties.confirmFactor(account, factor, filled) }) { left(TieNotice.FactorWorks) }
    }

    private fun remove() {
        val factor = id ?: return
        call({ ties.removeFactor(account, factor, true) }) { left(TieNotice.FactorRemoved(account, factor)) }
    }

    private fun left(notice: TieNotice) {
        app.back()
        app.tell(Notice.Tie(notice))
    }

    private fun addBase() {
        val kind = draft?.kind ?: return
        app.go(
            when (kind) {
                FactorKind.SMS, FactorKind.CALL -> Place.Contact(null, ContactKind.PHONE)
                FactorKind.MAIL -> Place.Contact(null, ContactKind.EMAIL)
                FactorKind.SECURITY_KEY -> Place.Device(null, DeviceKind.SECURITY_KEY)
                FactorKind.AUTHENTICATOR, FactorKind.PASSKEY -> Place.Device(null, DeviceKind.PHONE)
            },
        )
    }
}

/** Whether a second factor lives on a device; the others come by a number or mailbox. */
internal val FactorKind.livesOnDevice: Boolean
    get() = when (this) {
        FactorKind.AUTHENTICATOR, FactorKind.PASSKEY, FactorKind.SECURITY_KEY -> true
        FactorKind.SMS, FactorKind.CALL, FactorKind.MAIL -> false
    }
