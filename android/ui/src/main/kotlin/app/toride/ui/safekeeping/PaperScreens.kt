package app.toride.ui.safekeeping

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.RecoveryKeyCheck
import app.toride.data.Page
import app.toride.data.VaultFailure
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.parts.Alarm
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.RecoveryKeyInput
import app.toride.ui.parts.Toggle
import app.toride.ui.parts.Working
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What the sheet is, what it is worth to whoever finds it, and the key that goes on it. */
@Composable
fun MakeSheetScreen(
    withVault: Boolean,
    typed: String,
    check: RecoveryKeyCheck,
    busy: Boolean,
    failure: VaultFailure?,
    onVault: (Boolean) -> Unit,
    onType: (String) -> Unit,
    onMake: () -> Unit,
    onNewKey: () -> Unit,
    onBack: () -> Unit,
) {
    val colours = LocalColours.current
    Frame(Tags.MAKE_SHEET, title = say("safekeeping-sheet"), onBack = if (busy) null else onBack) {
        Text(say("safekeeping-sheet-intro"))
        Panel(padding = 16.dp) {
            val why = if (withVault) say("safekeeping-sheet-with-why") else say("safekeeping-sheet-without-why")
            Toggle(say("safekeeping-sheet-with"), Tags.WITH_VAULT, withVault, onVault, why)
        }
        val danger = if (withVault) say("safekeeping-sheet-danger") else say("safekeeping-sheet-danger-key")
        Note(Icons.Hand, say("safekeeping-sheet-danger-title"), danger, colours.attention) { Text(say("safekeeping-sheet-printer")) }
        Text(say("safekeeping-sheet-key"))
        RecoveryKeyInput(typed, check, onType, onMake)
        FailureNote(failure)
        if (busy) {
            Working(say("safekeeping-sheet-working"))
        } else {
            MainButton(say("safekeeping-sheet-go"), Tags.SHEET_GO, onMake, enabled = check.complete)
            QuietButton(say("safekeeping-sheet-no-key"), Tags.NEW_KEY_ENTRY, onNewKey, Modifier.align(Alignment.CenterHorizontally))
        }
    }
}

/** The sheet is ready to be printed. */
@Composable
fun SheetReadyScreen(page: Page, withVault: Boolean, paper: Paper, platform: Platform, onBack: () -> Unit) {
    Frame(Tags.MAKE_SHEET, title = say("safekeeping-sheet"), onBack = onBack) {
        Ready(say("safekeeping-sheet-ready-title")) {
            page.pages?.let { Text(say("safekeeping-sheet-pages", number("pages", it))) }
            if (page.qrCodes > 0) Text(say("safekeeping-sheet-codes", number("count", page.qrCodes)))
        }
        if (withVault && page.qrCodes == 0) {
            Note(Icons.Info, null, say("safekeeping-sheet-no-room"), LocalColours.current.attention)
        }
        PaperOut(paper, platform)
        Quiet(say("safekeeping-sheet-check"))
    }
}

/** A list that may hang where others see it: nothing on it opens anything. */
@Composable
fun CabinetListScreen(accounts: Int?, paper: Paper, platform: Platform, busy: Boolean, failure: VaultFailure?, onMake: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.CABINET_LIST, title = say("safekeeping-cabinet"), onBack = if (busy) null else onBack) {
        if (paper.page == null) {
            Text(say("safekeeping-cabinet-intro"))
            FailureNote(failure)
            when {
                busy || (accounts == null && failure == null) -> Working(say("common-reading"))
                accounts == 0 -> Note(Icons.Info, null, say("safekeeping-cabinet-empty"), LocalColours.current.info)
                else -> MainButton(say("safekeeping-cabinet-go"), Tags.CABINET_GO, onMake)
            }
        } else {
            Ready(say("safekeeping-cabinet-ready-title")) { accounts?.let { Text(say("safekeeping-cabinet-ready", number("count", it))) } }
            PaperOut(paper, platform)
        }
    }
}

/** That a page is ready, and what there is to say of it. */
@Composable
internal fun Ready(title: String, content: @Composable () -> Unit) {
    Glyph(Icons.Check, Modifier.padding(top = 24.dp), size = 44.dp, tint = LocalColours.current.ready.text)
    Heading(title, Modifier.testTag(Tags.PAPER_READY).semantics { liveRegion = LiveRegionMode.Polite }, LocalType.current.display)
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) { content() }
}

/** The ways to paper: the system's printing where there is one, or a file for a browser. [filled]: no other button of the screen is. */
@Composable
fun PaperOut(paper: Paper, platform: Platform, filled: Boolean = true) {
    if (paper.unprinted) Alarm(say("safekeeping-print-failed"), Tags.TROUBLE)
    FailureNote(paper.unsaved)
    paper.saved?.let { name ->
        val said = say("safekeeping-page-saved", word("name", name))
        Note(Icons.Info, null, said, LocalColours.current.attention, Modifier.testTag(Tags.PAPER_SAVED).semantics { liveRegion = LiveRegionMode.Polite })
    }
    if (platform.printer != null) {
        First(say("safekeeping-print"), Tags.PRINT, filled, paper) { paper.print(platform) }
        OtherButton(say("safekeeping-page-save"), Tags.PAPER_SAVE, { paper.save(platform) }, enabled = !paper.out, icon = Icons.File)
    } else {
        if (paper.saved == null) Text(say("safekeeping-page-browser"))
        First(say("safekeeping-page-save"), Tags.PAPER_SAVE, filled, paper) { paper.save(platform) }
    }
}

@Composable
private fun First(text: String, tag: String, filled: Boolean, paper: Paper, onClick: () -> Unit) {
    if (filled) MainButton(text, tag, onClick, enabled = !paper.out) else OtherButton(text, tag, onClick, enabled = !paper.out)
}
