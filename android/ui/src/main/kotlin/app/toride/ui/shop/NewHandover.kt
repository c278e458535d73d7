package app.toride.ui.shop

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.HandoverCause
import app.toride.core.HandoverDraft
import app.toride.core.PersonRow
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.say
import app.toride.ui.ties.Group
import app.toride.ui.Tags

/** Begins to hand an account over: why, from whom, to whom. */
class NewHandoverHolder(app: TorideState, private val account: AccountId) : Holder(app) {
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var people by mutableStateOf<List<PersonRow>?>(null)
    private var draft by mutableStateOf<HandoverDraft?>(null)
    private val newcomer = Newcomer(app)

    @Composable
    override fun Content(platform: Platform) {
        HandoverFormScreen(
            tag = ShopTags.NEW_HANDOVER,
            title = say("handover-new"),
            go = say("handover-begin"),
            account = detail?.let { called(it.row) },
            form = HandoverForm(draft, people, newcomer) { draft = it },
            busy = busy,
            failure = failure,
            onGo = ::begin,
            onBack = { app.back() },
        )
    }

    override fun refresh() {
        read({ account(account) }) { found ->
            detail = found
            // Whoever answers for it hands it over, most of the time.
            if (draft == null) draft = HandoverDraft(HandoverCause.CHANGE, from = found.ties.custodian, to = null)
        }
        read({ ties.checklist() }) {
            people = it.people
            newcomer.look(it.people)
        }
    }

    private fun begin() {
        val filled = draft ?: return
        call({ shop.begin(account, filled) }) { app.replace(Place.Handover(it)) }
    }
}

/** What a form of a handover is filled with. */
internal class HandoverForm(
    val draft: HandoverDraft?,
    val people: List<PersonRow>?,
    private val newcomer: Newcomer,
    val onChange: (HandoverDraft) -> Unit,
) {
    /** Adds a person, and puts them where [put] says. */
    fun add(put: HandoverDraft.(String) -> HandoverDraft) {
        val filled = draft ?: return
        newcomer.add(people.orEmpty()) { onChange(filled.put(it)) }
    }
}

/** Why, from whom, to whom. */
@Composable
internal fun HandoverFormScreen(
    tag: String,
    title: String,
    go: String,
    account: String?,
    form: HandoverForm,
    busy: Boolean,
    failure: VaultFailure?,
    onGo: () -> Unit,
    onBack: () -> Unit,
) {
    val draft = form.draft
    val people = form.people
    Frame(
        tag = tag,
        title = title,
        subtitle = account,
        onBack = onBack,
        bottom = {
            FailureNote(failure)
            MainButton(go, ShopTags.BEGIN_GO, onGo, enabled = !busy && draft != null && people != null)
        },
    ) {
        if (draft == null || people == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        Text(say("handover-new-why"))
        Group(say("handover-cause-title")) {
            HandoverCause.entries.forEach { cause ->
                Choice(named(cause), Tags.kind(cause), draft.cause == cause, { form.onChange(draft.copy(cause = cause)) }, meaning(cause))
            }
        }
        val nobody = say("handover-nobody")
        Group(say("handover-from-title")) {
            val from: (String?) -> Unit = { form.onChange(draft.copy(from = it, to = draft.to.takeUnless { to -> to == it })) }
            PickPerson(people, draft.from, nobody, ShopTags.from, from, onAdd = { form.add { copy(from = it) } })
        }
        Group(say("handover-to-title")) {
            val others = people.filter { it.id != draft.from }
            PickPerson(others, draft.to, nobody, ShopTags.to, { form.onChange(draft.copy(to = it)) }, onAdd = { form.add { copy(to = it) } })
        }
    }
}
