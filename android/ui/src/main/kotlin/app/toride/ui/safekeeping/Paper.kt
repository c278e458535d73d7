package app.toride.ui.safekeeping

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.Language
import app.toride.core.PaperStyle
import app.toride.data.Page
import app.toride.data.VaultFailure
import app.toride.ui.Platform
import app.toride.ui.Saving
import app.toride.ui.TorideState
import java.util.TimeZone

/** A page that is ready, on its way to paper: printed, or saved to be printed from a browser. Wiped with the place that has it. */
class Paper(private val app: TorideState) {
    /** The page. */
    var page by mutableStateOf<Page?>(null)
        private set

    /** Whether the system's dialog is open. */
    var out by mutableStateOf(false)
        private set

    /** What the saved file is called. */
    var saved by mutableStateOf<String?>(null)
        private set

    /** Whether printing could not begin. */
    var unprinted by mutableStateOf(false)
        private set

    /** Whether it could not be saved, and why. */
    var unsaved by mutableStateOf<VaultFailure?>(null)
        private set

    /** The page is ready. */
    fun ready(made: Page) {
        wipe()
        page = made
    }

    /** Prints it, where something prints. */
    fun print(platform: Platform) {
        val page = page ?: return
        val printer = platform.printer ?: return
        begin()
        app.printing(printer, page.name, page.html) { handed ->
            out = false
            unprinted = !handed
        }
    }

    /** Saves it where the person says. */
    fun save(platform: Platform) {
        val page = page ?: return
        begin()
        app.saving(platform, page.name, { this.page?.html?.copyOf() }) { result ->
            out = false
            when (result) {
                Saving.Cancelled -> Unit
                Saving.Exists -> unsaved = VaultFailure.FileExists
                Saving.Failed -> unsaved = VaultFailure.StorageUnavailable
                is Saving.Done -> took(result)
            }
        }
    }

    /** Nobody reads it any more. */
    fun wipe() {
        page?.wipe()
        page = null
        saved = null
        unprinted = false
        unsaved = null
    }

    private fun begin() {
        out = true
        saved = null
        unprinted = false
        unsaved = null
    }

    private fun took(result: Saving.Done) {
        val whole = page?.html?.contentEquals(result.bytes) == true
        result.bytes.fill(0)
        if (whole) saved = result.name else unsaved = VaultFailure.StorageUnavailable
    }
}

/** How paper is written now, in a language and by the clock on the wall. */
internal fun TorideState.paperStyle(language: Language = this.language): PaperStyle =
    PaperStyle(language, TimeZone.getDefault().getOffset(System.currentTimeMillis()) / MS_PER_MINUTE)

private const val MS_PER_MINUTE = 60_000
