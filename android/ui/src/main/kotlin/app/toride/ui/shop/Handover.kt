package app.toride.ui.shop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.AccountName
import app.toride.core.CheckView
import app.toride.core.HandoverCause
import app.toride.core.HandoverDraft
import app.toride.core.HandoverId
import app.toride.core.HandoverView
import app.toride.core.PersonId
import app.toride.core.PersonRow
import app.toride.core.Reason
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.called
import app.toride.ui.parts.say
import app.toride.ui.ties.todo

/** Which text of a handover is being written. */
enum class HandoverText { OWN, NOTE }

/**
 * What is under way on the page of a handover, beside what is stored.
 *
 * @property asked the check of which it is asked who has looked
 * @property by who has looked, as last said
 * @property writing the text that is open, as typed in [typed]
 */
data class HandoverInput(val asked: String? = null, val by: PersonId? = null, val writing: HandoverText? = null, val typed: String = "")

/** What can be done with a handover. */
class HandoverActions(
    val tick: (CheckView, Boolean) -> Unit,
    val choose: (PersonId?) -> Unit,
    val looked: () -> Unit,
    val addPerson: () -> Unit,
    val remove: (CheckView) -> Unit,
    val open: (HandoverText) -> Unit,
    val type: (String) -> Unit,
    val save: () -> Unit,
    val go: (Place) -> Unit,
    val people: () -> Unit,
    val sign: () -> Unit,
    val signBack: () -> Unit,
    val cancel: (Boolean) -> Unit,
    val back: () -> Unit,
)

private enum class HandoverStep { LOOK, PEOPLE, SIGN }

/** One handover: its checks, who looked at them, and the signature. */
class HandoverHolder(app: TorideState, private val id: HandoverId) : Holder(app) {
    private var view by mutableStateOf<HandoverView?>(null)
    private var people by mutableStateOf(emptyList<PersonRow>())
    private var asking by mutableStateOf(emptyList<AccountName>())
    private var input by mutableStateOf(HandoverInput())
    private var draft by mutableStateOf<HandoverDraft?>(null)
    private var step by mutableStateOf(HandoverStep.LOOK)
    private val newcomer = Newcomer(app)

    private val actions = HandoverActions(
        tick = ::tick,
        choose = { input = input.copy(by = it) },
        looked = ::looked,
        addPerson = { newcomer.add(people) { input = input.copy(by = it) } },
        remove = { check -> change(ShopNotice.CheckRemoved(id, check)) { removeCheck(id, check.id) } },
        open = ::write,
        type = {
            input = input.copy(typed = it)
            failure = null
        },
        save = ::save,
        go = app::go,
        people = {
            draft = view?.let { HandoverDraft(it.cause, it.from?.id, it.to?.id) }
            step = HandoverStep.PEOPLE
        },
        sign = { step = HandoverStep.SIGN },
        signBack = ::signBack,
        cancel = ::cancel,
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) = when (step) {
        HandoverStep.LOOK -> HandoverScreen(view, people, asking, input, busy, failure, actions)
        HandoverStep.PEOPLE -> HandoverFormScreen(
            tag = ShopTags.HANDOVER_PEOPLE,
            title = say("handover-edit"),
            go = say("handover-edit-save"),
            account = view?.let { called(it.account) },
            form = HandoverForm(draft, people, newcomer) { draft = it },
            busy = busy,
            failure = failure,
            onGo = ::edit,
            onBack = { app.back() },
        )
        HandoverStep.SIGN -> HandoverSignScreen(people, input.by, busy, failure, actions, ::sign)
    }

    override fun refresh() {
        read({ shop.handover(id) }) { found ->
            view = found
            // Whoever looked last, or takes over, looks at the next one too, most of the time.
            if (input.by == null) input = input.copy(by = found.checks.mapNotNull { it.done }.maxByOrNull { it.at }?.by?.id ?: found.to?.takeUnless { it.left }?.id)
            follow(found)
        }
        read({ ties.checklist() }) {
            people = it.people
            newcomer.look(it.people)
        }
    }

    override fun stepBack(): Boolean {
        if (step == HandoverStep.LOOK && input.asked == null && input.writing == null) return false
        back()
        return true
    }

    /** Back to the page itself, with nothing open on it. */
    private fun back() {
        step = HandoverStep.LOOK
        input = HandoverInput(by = input.by)
        failure = null
    }

    /** Which accounts ask for new codes because of whoever left. */
    private fun follow(found: HandoverView) {
        val gone = found.from?.id?.takeIf { found.cause == HandoverCause.LEAVING } ?: return
        read({ overview() }) { overview ->
            val left: Set<AccountId> = overview.todo(Reason.SET_EXPOSED, gone).keys
            asking = (overview.cards + overview.putOff).mapNotNull { it.account }.filter { it.id in left }.distinctBy { it.id }
        }
    }

    private fun change(notice: ShopNotice?, done: ShopCall) {
        val sent = input
        call({ shop.done() }) {
            // Whoever is quicker than the disk has the next check open by now.
            if (input == sent) back()
            app.tell(notice?.let { Notice.Shop(it) })
            refresh()
        }
    }

    private fun tick(check: CheckView, on: Boolean) {
        val by = check.done?.by?.id
        when {
            on && input.asked != check.id -> input = HandoverInput(asked = check.id, by = input.by)
            by != null -> change(ShopNotice.Unticked(id, check.id, by)) { setCheck(id, check.id, by = null) }
            // A second tap closes the question again.
            else -> back()
        }
    }

    private fun looked() {
        val check = input.asked ?: return
        val by = input.by ?: return
        change(ShopNotice.Ticked(id, check)) { setCheck(id, check, by) }
    }

    private fun write(text: HandoverText) {
        val open = input.writing == text
        val typed = if (text == HandoverText.NOTE) view?.note.orEmpty() else ""
        input = HandoverInput(by = input.by, writing = text.takeUnless { open }, typed = typed.takeUnless { open }.orEmpty())
        failure = null
    }

    private fun save() {
        val typed = input.typed
        when (input.writing) {
            HandoverText.OWN -> change(null) { addCheck(id, typed) }
            HandoverText.NOTE -> change(ShopNotice.NoteKept(id, view?.note.orEmpty())) { setNote(id, typed) }
            null -> Unit
        }
    }

    private fun edit() {
        val filled = draft ?: return
        change(null) { edit(id, filled) }
    }

    private fun sign() {
        val by = input.by ?: return
        change(ShopNotice.Signed(id)) { sign(id, by) }
    }

    private fun signBack() {
        val by = view?.signedOff?.by?.id ?: return
        change(ShopNotice.Unsigned(id, by)) { takeSignatureBack(id) }
    }

    private fun cancel(cancelled: Boolean) =
        change(if (cancelled) ShopNotice.Cancelled(id) else ShopNotice.Resumed) { cancel(id, cancelled) }
}
