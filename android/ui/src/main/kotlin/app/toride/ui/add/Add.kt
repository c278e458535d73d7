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
import app.toride.core.Kept
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

/** Where the adding of codes is. */
enum class AddStep { SERVICE, INSTEAD, NAME, PASTE, PICTURE, BESIDE, REVIEW, DONE }

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

    private val reviewing = Reviewing(app, this, ::kept)
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
            AddStep.REVIEW -> reviewing.Content(
                ReviewFrame(detail?.row, from, hint, { account?.let { app.replace(Place.Original(it)) } }, ::finish, back),
            )
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
            AddStep.REVIEW -> if (!reviewing.stepBack()) discard()
            AddStep.DONE -> finish()
        }
        return true
    }

    override fun release() {
        reviewing.discard()
        super.release()
        pasted = ""
        picture.close()
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
        review(CaptureSource.TYPED, then = reviewing::startAdd) { review(it, "") }
    }

    private fun review(
        source: CaptureSource,
        hint: String? = null,
        then: () -> Unit = {},
        vault: suspend VaultRepository.(AccountId) -> Outcome<ReviewPage>,
    ) {
        val id = account ?: return
        picture.moveOn()
        call({ vault(id) }) {
            reviewing.begin(it)
            from = source
            this.hint = hint
            step = AddStep.REVIEW
            then()
        }
    }

    private fun discard() {
        reviewing.discard()
        step = if (picture.shown == null) AddStep.PASTE else AddStep.BESIDE
    }

    private fun kept(what: Kept) {
        stored = what.codes.toInt()
        originals = Rules.originals(if (picture.shown == null) from else CaptureSource.PHOTO)
        pasted = ""
        picture.close()
        step = AddStep.DONE
    }

    /** Back to where new codes were asked for: the renewing, or the guide, goes on there with what is left to do. */
    private fun finish() {
        val id = account ?: return app.home()
        app.backTo(app.nearest { it == Place.Renew(id) } ?: app.nearest { it is Place.Guide } ?: Place.Account(id))
    }

    private companion object {
        const val FIELD_LIMIT = 20_000
    }
}
