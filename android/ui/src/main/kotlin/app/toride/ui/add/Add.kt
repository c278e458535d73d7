package app.toride.ui.add

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountDraft
import app.toride.core.AccountId
import app.toride.core.CaptureSource
import app.toride.core.CodesKind
import app.toride.core.FieldProblem
import app.toride.core.KeepOptions
import app.toride.core.OriginalKind
import app.toride.core.ServiceRow
import app.toride.data.Outcome
import app.toride.data.ReviewPage
import app.toride.data.Rules
import app.toride.data.VaultRepository
import app.toride.ui.ChosenFile
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.OTHER_SERVICE
import kotlinx.coroutines.launch

/** Where the adding of codes is. */
enum class AddStep { SERVICE, INSTEAD, NAME, PASTE, PICTURE, BESIDE, REVIEW, EDIT, SETS, RETIRE, DONE }

/** A code under the pencil: [index] of the candidate, or null for one added by hand. */
class CodeEdit(val index: Int?, val text: String) {
    override fun toString() = "[code edit]"
}

/** From a service to stored codes: choose, name, paste, review, keep, clear away the original. */
class AddHolder(app: TorideState, private val to: AccountId?) : Holder(app) {
    private var step by mutableStateOf(if (to == null) AddStep.SERVICE else AddStep.PASTE)
    private var query by mutableStateOf("")
    private var found by mutableStateOf(emptyList<ServiceRow>())
    private var draft by mutableStateOf(AccountDraft("", "", business = false))
    private var problems by mutableStateOf(emptyList<FieldProblem>())
    private var account by mutableStateOf(to)
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var nevertheless = false

    private var pasted by mutableStateOf("")
    private var from by mutableStateOf(CaptureSource.PASTE)
    private var hint by mutableStateOf<String?>(null)
    private val picture = PictureIntake(
        app,
        scope,
        onWords = { words -> review(CaptureSource.PHOTO) { reviewPicture(it, words) } },
        onShown = { step = AddStep.BESIDE },
    )

    private var page by mutableStateOf<ReviewPage?>(null)
    private var settled by mutableStateOf(emptySet<Int>())
    private var edit by mutableStateOf(CodeEdit(null, ""))
    private var current by mutableStateOf<SetChoice?>(null)
    private var stored by mutableStateOf(0)
    private var originals by mutableStateOf(emptyList<OriginalKind>())
    private var ticked by mutableStateOf(emptySet<OriginalKind>())

    @Composable
    override fun Content(platform: Platform) {
        val back = { app.back(); Unit }
        when (step) {
            AddStep.SERVICE -> ServiceScreen(query, found, ::search, ::chooseService, back)
            AddStep.INSTEAD -> InsteadScreen(LocalServices.current(serviceId()), ::haveCodes, ::anotherService, back)
            AddStep.NAME -> NameScreen(draft, problems, busy, failure, ::changeDraft, ::nameDone, back)
            AddStep.PASTE -> PasteScreen(detail?.row, pasted, busy, picture.reading, picture.unread, failure, pasteActions(platform, back))
            AddStep.PICTURE -> PictureScreen(busy, picture.unread, { takeFrom(platform) }, { picture.look(platform) }, ::byHand, back)
            AddStep.BESIDE -> picture.shown?.let { BesideScreen(it, pasted, busy, failure, ::type, ::readTyped, back) }
            AddStep.REVIEW -> page?.let {
                ReviewScreen(detail?.row, it, from, hint, settled, busy, failure, reviewActions(back))
            }
            AddStep.EDIT -> EditCodeScreen(
                edit = edit,
                page = page,
                busy = busy,
                failure = failure,
                onChange = { edit = CodeEdit(edit.index, it) },
                onTake = ::take,
                onSave = ::saveEdit,
                onBack = back,
            )
            AddStep.SETS -> page?.let {
                SetsScreen(detail?.row, it, current, busy, failure, { choice -> current = choice }, ::setsDone, back)
            }
            AddStep.RETIRE -> RetireScreen(detail?.row, busy, failure, ::keep, back)
            AddStep.DONE -> OriginalScreen(
                row = detail?.row,
                stored = stored,
                kinds = originals,
                ticked = ticked,
                onTick = { kind, on -> ticked = if (on) ticked + kind else ticked - kind },
                onDone = ::finish,
                onLater = ::finish,
                onBack = null,
            )
        }
    }

    private fun pasteActions(platform: Platform, back: () -> Unit) = PasteActions(
        change = ::type,
        paste = { takeFrom(platform) },
        file = { app.choosing(platform::chooseTextFile, ::takeFile) },
        picture = {
            val reader = platform.pictures
            if (reader == null) step = AddStep.PICTURE else picture.read(platform, reader)
        },
        cancelPicture = picture::cancel,
        look = { picture.look(platform) },
        read = ::readTyped,
        byHand = ::byHand,
        back = back,
    )

    private fun reviewActions(back: () -> Unit) = ReviewActions(
        edit = ::startEdit,
        take = ::take,
        add = ::startAdd,
        include = ::include,
        markUsed = ::markUsed,
        keep = ::reviewDone,
        original = { account?.let { app.replace(Place.Original(it)) } },
        account = ::finish,
        back = back,
    )

    override fun refresh() {
        if (step == AddStep.SERVICE) search(query)
        readAccount()
    }

    override fun stepBack(): Boolean {
        if (busy) return true
        failure = null
        when (step) {
            AddStep.SERVICE -> return false
            AddStep.INSTEAD -> if (to != null) return false else step = AddStep.SERVICE
            AddStep.NAME -> step = AddStep.SERVICE
            // The account was stored on the way here; going back would only ask for its name again.
            AddStep.PASTE -> if (picture.reading) picture.cancel() else return false
            AddStep.PICTURE -> step = AddStep.PASTE
            AddStep.BESIDE -> {
                picture.close()
                step = AddStep.PASTE
            }
            AddStep.REVIEW -> discard()
            AddStep.EDIT -> step = AddStep.REVIEW
            AddStep.SETS -> step = AddStep.REVIEW
            AddStep.RETIRE -> step = if (asksForSet()) AddStep.SETS else AddStep.REVIEW
            AddStep.DONE -> finish()
        }
        return true
    }

    override fun release() {
        if (page != null) app.scope.launch { app.repository.discardReview() }
        super.release()
        pasted = ""
        page = null
        picture.close()
        edit = CodeEdit(null, "")
    }

    // Which account

    private fun serviceId() = detail?.row?.serviceId ?: draft.serviceId.ifEmpty { OTHER_SERVICE }

    private fun readAccount() {
        val id = account ?: return
        read({ account(id) }) {
            detail = it
            val empty = it.currentSets.isEmpty() && it.retiredSets.isEmpty()
            if (step == AddStep.PASTE && !nevertheless && empty && withoutCodes(it.row.serviceId)) step = AddStep.INSTEAD
        }
    }

    private fun withoutCodes(service: String) = Rules.service(service, app.language).codes == CodesKind.NONE

    private fun search(words: String) {
        query = words
        found = Rules.services(words, app.language)
    }

    private fun chooseService(service: ServiceRow) {
        draft = draft.copy(serviceId = service.id)
        problems = emptyList()
        step = if (withoutCodes(service.id)) AddStep.INSTEAD else AddStep.NAME
    }

    private fun haveCodes() {
        nevertheless = true
        step = if (account == null) AddStep.NAME else AddStep.PASTE
    }

    private fun anotherService() {
        if (to == null) step = AddStep.SERVICE else app.replace(Place.Add(to = null))
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

    // How the codes come in

    /** A text of any real list fits the field; a larger one goes straight to the core, which knows the limit. */
    private fun type(text: String) {
        picture.moveOn()
        if (text.length <= FIELD_LIMIT) pasted = text else review(CaptureSource.PASTE) { review(it, text) }
    }

    /** An empty clipboard leads to the same sentence as an empty paste, instead of to nothing. */
    private fun takeFrom(platform: Platform) {
        val text = platform.clipboardText().orEmpty()
        type(text)
        if (text.length <= FIELD_LIMIT) review(CaptureSource.PASTE) { review(it, text) }
    }

    private fun readTyped() = review(CaptureSource.PASTE) { review(it, pasted) }

    private fun takeFile(file: ChosenFile) {
        val of = file.name?.let { Rules.serviceOfFile(it) }
        review(CaptureSource.FILE, hint = of.takeIf { it != serviceId() }) { reviewFile(it, file.bytes, file.name) }
    }

    private fun byHand() {
        review(CaptureSource.TYPED, then = ::startAdd) { review(it, "") }
    }

    private fun review(
        source: CaptureSource,
        hint: String? = null,
        then: () -> Unit = { step = AddStep.REVIEW },
        vault: suspend VaultRepository.(AccountId) -> Outcome<ReviewPage>,
    ) {
        val id = account ?: return
        picture.moveOn()
        call({ vault(id) }) {
            page = it
            settled = emptySet()
            current = null
            from = source
            this.hint = hint
            then()
        }
    }

    private fun discard() {
        page = null
        step = if (picture.shown == null) AddStep.PASTE else AddStep.BESIDE
        app.scope.launch { app.repository.discardReview() }
    }

    // What was read

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

    /** A character was settled; under the pencil, what is typed follows it. */
    private fun take(index: Int, place: Int, reading: Int) = call({ takeReading(index, place, reading) }) {
        page = it
        if (step == AddStep.EDIT) edit = CodeEdit(index, it.codes.getOrNull(index).orEmpty())
    }

    private fun include(index: Int, included: Boolean) = call({ setIncluded(index, included) }) {
        page = it
        settled = settled + index
    }

    private fun markUsed(index: Int, used: Boolean) = call({ setUsed(index, used) }) { page = it }

    // Keeping

    private fun asksForSet() = (page?.summary?.sets ?: 1u) > 1u

    private fun reviewDone() {
        if (asksForSet()) step = AddStep.SETS else setsDone()
    }

    private fun setsDone() {
        if (page?.summary?.hasCurrentSet == true) step = AddStep.RETIRE else keep(retireOld = false)
    }

    private fun keep(retireOld: Boolean) {
        val one = (current as? SetChoice.One)?.number?.toUByte()
        call({ keep(KeepOptions(issuedAt = null, retireOld = retireOld, current = one)) }) {
            stored = it.codes.toInt()
            originals = Rules.originals(if (picture.shown == null) from else CaptureSource.PHOTO)
            pasted = ""
            page = null
            picture.close()
            step = AddStep.DONE
        }
    }

    /** Back to where new codes were asked for: the renewing goes on there with what is left to do. */
    private fun finish() {
        val id = account ?: return app.home()
        app.backTo(app.nearest { it == Place.Renew(id) } ?: Place.Account(id))
    }

    private companion object {
        const val FIELD_LIMIT = 20_000
    }
}
