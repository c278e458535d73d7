package app.toride.ui.moving

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.ExportForm
import app.toride.data.Exported
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Alarm
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.ProofInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Tick
import app.toride.ui.parts.Working
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** The warning first, then the form, the person's word, and the passphrase. */
@Composable
fun ExportScreen(
    choice: ExportChoice,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (ExportChoice) -> Unit,
    onExport: () -> Unit,
    onBackup: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.EXPORT, title = say("export-title"), onBack = if (busy) null else onBack) {
        Note(Icons.Hand, say("export-warning-title"), say("export-warning"), LocalColours.current.risk)
        Text(say("export-when"))
        QuietButton(say("export-instead"), Tags.BACKUP_ENTRY, onBackup, Modifier.align(Alignment.CenterHorizontally), enabled = !busy, icon = Icons.File)
        Panel(padding = 16.dp) {
            Heading(say("export-form"), style = LocalType.current.smallStrong)
            Column(Modifier.padding(top = 4.dp).selectableGroup(), verticalArrangement = Arrangement.spacedBy(10.dp)) {
                val form = { form: ExportForm -> { onChange(choice.with(form = form)) } }
                Choice(say("export-form-json"), Tags.FORM_JSON, choice.form == ExportForm.JSON, form(ExportForm.JSON), say("export-form-json-what"))
                Choice(say("export-form-csv"), Tags.FORM_CSV, choice.form == ExportForm.CSV, form(ExportForm.CSV), say("export-form-csv-what"))
            }
        }
        Tick(say("export-agree"), Tags.AGREE, choice.agreed, { onChange(choice.with(agreed = it)) })
        ProofInput(say("unlock-field"), choice.proof, { onChange(choice.with(proof = it)) }, onExport, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("export-working"))
        } else {
            MainButton(say("export-go"), Tags.EXPORT_GO, onExport, enabled = choice.complete)
        }
    }
}

/** It is made, and is nowhere yet. */
@Composable
fun SaveExportScreen(made: Exported, saving: Boolean, unsaved: Boolean, failure: VaultFailure?, onSave: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.EXPORT, title = say("export-ready-title"), onBack = if (saving) null else onBack) {
        Text(say("export-ready", number("accounts", made.accounts), number("codes", made.codes)))
        if (made.unreadable > 0) Note(Icons.Info, null, say("export-unreadable", number("count", made.unreadable)), LocalColours.current.attention)
        Note(Icons.Hand, say("export-warning-title"), say("export-warning"), LocalColours.current.risk)
        if (unsaved) Alarm(say("export-failed"), Tags.TROUBLE) else FailureNote(failure)
        if (saving) {
            Working(say("export-saving"))
        } else {
            MainButton(say("export-save"), Tags.SAVE_FILE, onSave, icon = Icons.File)
        }
    }
}

/** It is saved: from now on it is the person's to guard, and to delete. */
@Composable
fun ExportedScreen(name: String, onClose: () -> Unit) {
    Frame(Tags.EXPORT, title = null, onBack = null, bottom = { MainButton(say("common-close"), Tags.DONE_GO, onClose) }) {
        Glyph(Icons.Check, Modifier.padding(top = 48.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Heading(say("export-done-title"), style = LocalType.current.display)
        Quiet(say("export-done-name", word("name", name)), Modifier.testTag(Tags.FILE_IS))
        Note(Icons.Hand, say("export-done-delete-title"), say("export-done-delete"), LocalColours.current.attention)
        Text(say("export-done-seen"))
    }
}
