package app.toride.ui.moving

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDraft
import app.toride.core.AccountId
import app.toride.core.CaptureSource
import app.toride.core.FieldProblem
import app.toride.core.ImportSummary
import app.toride.core.ImportTarget
import app.toride.core.ImportedEntry
import app.toride.core.Kept
import app.toride.core.ServiceRow
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.ChosenFile
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.add.ReviewFrame
import app.toride.ui.add.Reviewing
import app.toride.ui.add.ServiceScreen
import app.toride.ui.parts.PassphraseInput

/** Where the taking in is. */
enum class ImportStep { CHOOSE, PASSWORD, FOUND, INTO, SERVICE, REVIEW, DONE }

/** Where the codes of one entry go: into the account [to], or into a new one of [draft] when it is null. */
class Into(val entry: ImportedEntry, val to: AccountId?, val draft: AccountDraft, val problems: List<FieldProblem> = emptyList()) {
    /** The same with another answer. */
    fun with(to: AccountId? = this.to, draft: AccountDraft = this.draft, problems: List<FieldProblem> = emptyList()) =
        Into(entry, to, draft, problems)
}

/** Takes in what another program wrote: entry by entry, each through the same review as a paste. */
class ImportHolder(app: TorideState) : Holder(app) {
    private var step by mutableStateOf(ImportStep.CHOOSE)
    private var file: ChosenFile? = null
    private var password by mutableStateOf(PassphraseInput("", visible = false))
    private var summary by mutableStateOf<ImportSummary?>(null)
    private var kept by mutableStateOf(emptySet<UInt>())
    private var into by mutableStateOf<Into?>(null)
    private var query by mutableStateOf("")
    private var services by mutableStateOf(emptyList<ServiceRow>())
    private val reviewing = Reviewing(app, this, ::wasKept)

    @Composable
    override fun Content(platform: Platform) {
        val back = { app.back(); Unit }
        when (step) {
            ImportStep.CHOOSE -> ImportScreen(busy, failure, { app.choosing(platform::chooseFile, ::take) }, back)
            ImportStep.PASSWORD -> ImportPasswordScreen(password, busy, failure, { password = it }, ::open, back)
            ImportStep.FOUND -> summary?.let { FoundScreen(it, kept, ::choose, ::finish, { app.choosing(platform::chooseFile, ::take) }, back) }
            ImportStep.INTO -> into?.let { IntoScreen(it, busy, failure, { into = it }, ::chooseService, ::review, back) }
            ImportStep.SERVICE -> ServiceScreen(query, services, ::search, ::serviceChosen, back)
            ImportStep.REVIEW -> reviewing.Content(
                ReviewFrame(row = null, CaptureSource.FILE, hint = null, onOriginal = back, onAccount = back, onBack = back),
            )
            ImportStep.DONE -> ImportDoneScreen(kept.size, onGo = { app.replace(Place.Accounts) })
        }
    }

    override fun stepBack(): Boolean {
        if (busy) return true
        failure = null
        when (step) {
            ImportStep.CHOOSE -> return false
            ImportStep.PASSWORD -> {
                forgetFile()
                step = ImportStep.CHOOSE
            }
            // What was kept is kept; whoever kept something is told what to do with the file.
            ImportStep.FOUND -> if (kept.isEmpty()) step = ImportStep.CHOOSE else finish()
            ImportStep.INTO -> step = ImportStep.FOUND
            ImportStep.SERVICE -> step = ImportStep.INTO
            ImportStep.REVIEW -> if (!reviewing.stepBack()) {
                reviewing.discard()
                step = ImportStep.INTO
            }
            ImportStep.DONE -> return false
        }
        return true
    }

    override fun release() {
        reviewing.discard()
        app.repository.moving.forget()
        super.release()
        forgetFile()
        summary = null
        into = null
    }

    private fun forgetFile() {
        file?.bytes?.fill(0)
        file = null
        password = PassphraseInput("", visible = false)
    }

    private fun take(chosen: ChosenFile) {
        forgetFile()
        file = chosen
        open()
    }

    private fun open() {
        val file = file ?: return
        call({ moving.open(file.bytes, file.name, password.text) }) {
            forgetFile()
            summary = it
            kept = emptySet()
            step = ImportStep.FOUND
        }
    }

    private fun choose(entry: ImportedEntry) {
        if (entry.index in kept) return
        failure = null
        into = Into(entry, to = entry.alike.firstOrNull()?.id, draft = entry.draft)
        step = ImportStep.INTO
    }

    private fun chooseService() {
        search("")
        step = ImportStep.SERVICE
    }

    private fun search(words: String) {
        query = words
        services = Rules.services(words, app.language)
    }

    private fun serviceChosen(service: ServiceRow) {
        into = into?.let { it.with(draft = it.draft.copy(serviceId = service.id)) }
        step = ImportStep.INTO
    }

    private fun review() {
        val now = into ?: return
        val to = now.to
        if (to != null) {
            open(now, ImportTarget.Account(to))
        } else {
            call({ check(now.draft) }) { wrong ->
                into = now.with(problems = wrong)
                if (wrong.isEmpty()) open(now, ImportTarget.New(now.draft))
            }
        }
    }

    private fun open(now: Into, target: ImportTarget) = call({ moving.review(now.entry.index, target) }) {
        reviewing.begin(it, now.entry.current?.toInt())
        step = ImportStep.REVIEW
    }

    private fun wasKept(@Suppress("UNUSED_PARAMETER") what: Kept) {
        into?.let { kept = kept + it.entry.index }
        into = null
        if (kept.size == summary?.entries?.size) finish() else step = ImportStep.FOUND
    }

    private fun finish() {
        app.repository.moving.forget()
        step = ImportStep.DONE
    }

    override fun failed(failure: VaultFailure) {
        when (failure) {
            VaultFailure.FileNeedsPassword -> step = ImportStep.PASSWORD
            VaultFailure.WrongFilePassword -> {
                password = PassphraseInput("", password.visible)
                this.failure = failure
            }
            else -> {
                // Another file may be chosen; this one is of no use.
                if (step == ImportStep.PASSWORD || step == ImportStep.FOUND) step = ImportStep.CHOOSE
                if (step == ImportStep.CHOOSE) forgetFile()
                super.failed(failure)
            }
        }
    }
}
