package app.toride.ui.add

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountDraft
import app.toride.core.AccountId
import app.toride.core.FieldProblem
import app.toride.core.KeepOptions
import app.toride.core.Kept
import app.toride.core.ServiceRow
import app.toride.data.Outcome
import app.toride.data.ReviewPage
import app.toride.data.Rules
import app.toride.data.VaultRepository
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import kotlinx.coroutines.launch

/** Where the adding of codes is. */
enum class AddStep { SERVICE, NAME, PASTE, REVIEW, EDIT, RETIRE, DONE }

/** A code under the pencil: [index] of the candidate, or null for one added by hand. */
class CodeEdit(val index: Int?, val text: String) {
    override fun toString() = "[code edit]"
}

/** From a service to stored codes: choose, name, paste, review, keep, delete the original. */
class AddHolder(app: TorideState, private val to: AccountId?) : Holder(app) {
    private var step by mutableStateOf(if (to == null) AddStep.SERVICE else AddStep.PASTE)
    private var query by mutableStateOf("")
    private var found by mutableStateOf(emptyList<ServiceRow>())
    private var draft by mutableStateOf(AccountDraft("", "", business = false))
    private var problems by mutableStateOf(emptyList<FieldProblem>())
    private var account by mutableStateOf(to)
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var pasted by mutableStateOf("")
    private var page by mutableStateOf<ReviewPage?>(null)
    private var settled by mutableStateOf(emptySet<Int>())
    private var edit by mutableStateOf(CodeEdit(null, ""))
    private var kept by mutableStateOf<Kept?>(null)

    @Composable
    override fun Content(platform: Platform) {
        val back = { app.back(); Unit }
        when (step) {
            AddStep.SERVICE -> ServiceScreen(query, found, ::search, ::chooseService, back)
            AddStep.NAME -> NameScreen(draft, problems, busy, failure, ::changeDraft, ::nameDone, back)
            AddStep.PASTE -> PasteScreen(
                row = detail?.row,
                text = pasted,
                busy = busy,
                failure = failure,
                onChange = ::type,
                // An empty clipboard leads to the same sentence as an empty paste, instead of to nothing.
                onPaste = { take(platform.clipboardText().orEmpty()) },
                onFile = { app.choosing(platform) { file -> review { reviewFile(it, file.bytes, file.name) } } },
                onRead = { review { review(it, pasted) } },
                onByHand = ::byHand,
                onBack = back,
            )
            AddStep.REVIEW -> page?.let {
                ReviewScreen(detail?.row, it, settled, busy, failure, ReviewActions(::startEdit, ::startAdd, ::include, ::markUsed, ::reviewDone, back))
            }
            AddStep.EDIT -> EditCodeScreen(
                edit = edit,
                candidate = edit.index?.let { page?.summary?.candidates?.getOrNull(it) },
                busy = busy,
                failure = failure,
                onChange = { edit = CodeEdit(edit.index, it) },
                onSave = ::saveEdit,
                onBack = back,
            )
            AddStep.RETIRE -> RetireScreen(detail?.row, busy, failure, ::keep, back)
            AddStep.DONE -> DoneScreen(detail?.row, kept?.codes?.toInt() ?: 0, onDone = ::finish)
        }
    }

    override fun refresh() {
        if (step == AddStep.SERVICE) search(query)
        readAccount()
    }

    override fun stepBack(): Boolean {
        if (busy) return true
        failure = null
        when (step) {
            AddStep.SERVICE -> return false
            AddStep.NAME -> step = AddStep.SERVICE
            // The account was stored on the way here; going back would only ask for its name again.
            AddStep.PASTE -> return false
            AddStep.REVIEW -> discard()
            AddStep.EDIT -> step = AddStep.REVIEW
            AddStep.RETIRE -> step = AddStep.REVIEW
            AddStep.DONE -> finish()
        }
        return true
    }

    override fun release() {
        if (page != null) app.scope.launch { app.repository.discardReview() }
        super.release()
        pasted = ""
        page = null
        edit = CodeEdit(null, "")
    }

    private fun readAccount() {
        val id = account ?: return
        read({ account(id) }) { detail = it }
    }

    private fun search(words: String) {
        query = words
        found = Rules.services(words, app.language)
    }

    private fun chooseService(service: ServiceRow) {
        draft = draft.copy(serviceId = service.id)
        problems = emptyList()
        step = AddStep.NAME
    }

    private fun changeDraft(new: AccountDraft) {
        draft = new
        problems = emptyList()
    }

    private fun nameDone() {
        call({ check(draft) }) { wrong ->
            problems = wrong
            if (wrong.isEmpty()) call({ addAccount(draft) }) {
                account = it
                step = AddStep.PASTE
                readAccount()
            }
        }
    }

    /** A text of any real list fits the field; a larger one goes straight to the core, which knows the limit. */
    private fun type(text: String) {
        if (text.length <= FIELD_LIMIT) pasted = text else review { review(it, text) }
    }

    private fun take(text: String) {
        type(text)
        if (text.length <= FIELD_LIMIT) review { review(it, text) }
    }

    private fun byHand() {
        review(then = ::startAdd) { review(it, "") }
    }

    private fun review(
        then: () -> Unit = { step = AddStep.REVIEW },
        vault: suspend VaultRepository.(AccountId) -> Outcome<ReviewPage>,
    ) {
        val id = account ?: return
        call({ vault(id) }) {
            page = it
            settled = emptySet()
            then()
        }
    }

    private fun discard() {
        page = null
        step = AddStep.PASTE
        app.scope.launch { app.repository.discardReview() }
    }

    private fun startEdit(index: Int) {
        edit = CodeEdit(index, page?.codes?.getOrNull(index).orEmpty())
        step = AddStep.EDIT
    }

    private fun startAdd() {
        edit = CodeEdit(null, "")
        step = AddStep.EDIT
    }

    private fun saveEdit() {
        val text = edit.text
        val index = edit.index
        if (text.isBlank()) return
        call({ if (index == null) addCandidate(text) else editCandidate(index, text) }) {
            page = it
            edit = CodeEdit(null, "")
            step = AddStep.REVIEW
        }
    }

    private fun include(index: Int, included: Boolean) = call({ setIncluded(index, included) }) {
        page = it
        settled = settled + index
    }

    private fun markUsed(index: Int, used: Boolean) = call({ setUsed(index, used) }) { page = it }

    private fun reviewDone() {
        if (page?.summary?.hasCurrentSet == true) step = AddStep.RETIRE else keep(retireOld = false)
    }

    private fun keep(retireOld: Boolean) = call({ keep(KeepOptions(issuedAt = null, retireOld = retireOld)) }) {
        kept = it
        pasted = ""
        page = null
        step = AddStep.DONE
    }

    private fun finish() {
        account?.let { app.backTo(Place.Account(it)) } ?: app.home()
    }

    private companion object {
        const val FIELD_LIMIT = 20_000
    }
}
