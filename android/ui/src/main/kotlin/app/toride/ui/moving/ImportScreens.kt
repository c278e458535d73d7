package app.toride.ui.moving

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDraft
import app.toride.core.ImportForm
import app.toride.core.ImportSummary
import app.toride.core.ImportedEntry
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.account.AccountForm
import app.toride.ui.parts.Chip
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.PassphraseField
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What can be taken in, and what is passed over. */
@Composable
fun ImportScreen(busy: Boolean, failure: VaultFailure?, onChoose: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.IMPORT, title = say("import-title"), onBack = if (busy) null else onBack) {
        Text(say("import-intro"))
        Text(say("import-forms"))
        Note(Icons.Shield, say("import-not-kept-title"), say("import-not-kept"), LocalColours.current.info)
        FailureNote(failure)
        if (busy) {
            Working(say("import-working"))
        } else {
            MainButton(say("import-choose"), Tags.CHOOSE_ANY_FILE, onChoose, icon = Icons.File)
        }
    }
}

/** The password of the file, which is not kept. */
@Composable
fun ImportPasswordScreen(
    password: PassphraseInput,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (PassphraseInput) -> Unit,
    onOpen: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.IMPORT_PASSWORD, title = say("import-password-title"), onBack = if (busy) null else onBack) {
        Text(say("import-password"))
        PassphraseField(say("import-password-title"), Tags.PASSPHRASE, password, onChange, onOpen, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("import-password-working"))
        } else {
            MainButton(say("import-password-go"), Tags.IMPORT_GO, onOpen, enabled = password.text.isNotEmpty())
        }
    }
}

/** Entries that may hold codes; each is looked at by itself. */
@Composable
fun FoundScreen(
    summary: ImportSummary,
    kept: Set<UInt>,
    onEntry: (ImportedEntry) -> Unit,
    onFinish: () -> Unit,
    onChoose: () -> Unit,
    onBack: () -> Unit,
) {
    val next = summary.entries.firstOrNull { it.index !in kept }
    Frame(
        tag = Tags.IMPORT,
        title = say("import-title"),
        onBack = onBack,
        bottom = {
            if (next != null) MainButton(say("import-next"), Tags.IMPORT_GO, { onEntry(next) })
            if (next == null) MainButton(say("import-choose"), Tags.CHOOSE_ANY_FILE, onChoose, icon = Icons.File)
            if (kept.isNotEmpty()) OtherButton(say("import-finish"), Tags.IMPORT_FINISH, onFinish)
        },
    ) {
        val colours = LocalColours.current
        Chip(named(summary.form), Icons.File, colours.info)
        if (summary.entries.isEmpty()) {
            Note(Icons.Info, say("import-nothing-title"), say("import-nothing"), colours.attention)
        } else {
            Heading(say("import-found-title", number("count", summary.entries.size)))
            Text(say("import-found"))
            Panel(padding = 16.dp) {
                summary.entries.forEachIndexed { place, entry ->
                    if (place > 0) Hair()
                    Entry(entry, entry.index in kept) { onEntry(entry) }
                }
            }
        }
        PassedOver(summary)
    }
}

@Composable
private fun Entry(entry: ImportedEntry, kept: Boolean, onClick: () -> Unit) {
    val colours = LocalColours.current
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 56.dp)
            .clickable(enabled = !kept, role = Role.Button, onClick = onClick)
            .padding(vertical = 10.dp)
            .testTag(Tags.entry(entry.index.toInt())),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Text(entry.title.ifBlank { say("import-unnamed") }, style = LocalType.current.strong)
            Quiet(say("import-entry-codes", number("count", entry.codes.toInt())))
            if (kept) {
                Wrap { Chip(say("import-entry-kept"), Icons.Check, colours.ready) }
            } else if (entry.doubts > 0u) {
                Wrap { Chip(say("import-entry-doubts", number("count", entry.doubts.toInt())), Icons.Question, colours.attention) }
            }
        }
        if (!kept) Glyph(Icons.Forward, size = 20.dp, tint = colours.muted)
    }
}

/** What the file also held, and this app does not keep. */
@Composable
private fun PassedOver(summary: ImportSummary) {
    if (summary.passwords == 0u && summary.authenticators == 0u) return
    Note(Icons.Shield, say("import-passed-title"), say("import-not-kept"), LocalColours.current.info) {
        if (summary.passwords > 0u) Quiet(say("import-passed-passwords", number("count", summary.passwords.toInt())))
        if (summary.authenticators > 0u) Quiet(say("import-passed-authenticators", number("count", summary.authenticators.toInt())))
    }
}

/** Whose codes these are: those of an account that is here, or of a new one. */
@Composable
fun IntoScreen(
    into: Into,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (Into) -> Unit,
    onService: () -> Unit,
    onReview: () -> Unit,
    onBack: () -> Unit,
) {
    val entry = into.entry
    Frame(
        tag = Tags.IMPORT_INTO,
        title = say("import-into-title"),
        subtitle = entry.title.ifBlank { say("import-unnamed") },
        onBack = if (busy) null else onBack,
        bottom = { MainButton(say("import-into-go"), Tags.IMPORT_INTO_GO, onReview, enabled = !busy) },
    ) {
        FailureNote(failure)
        if (busy) Working(say("import-into-working"))
        if (entry.alike.isNotEmpty()) {
            Panel(padding = 16.dp) {
                Heading(say("import-into-alike"), style = LocalType.current.smallStrong)
                Column(Modifier.selectableGroup()) {
                    entry.alike.forEach { account ->
                        Choice(called(account), Tags.account(account.id), into.to == account.id, { onChange(into.with(to = account.id)) })
                    }
                    Choice(say("import-into-new"), Tags.IMPORT_NEW, into.to == null, { onChange(Into(entry, to = null, into.draft)) })
                }
            }
        }
        if (into.to == null) New(into, onChange, onService, onReview)
    }
}

@Composable
private fun New(into: Into, onChange: (Into) -> Unit, onService: () -> Unit, onReview: () -> Unit) {
    val changed = { draft: AccountDraft -> onChange(Into(into.entry, to = null, draft)) }
    Panel(padding = 16.dp) {
        val service = LocalServices.current(into.draft.serviceId).row.name
        LinkRow(say("import-into-service"), service, Tags.IMPORT_SERVICE, onService, Icons.Link)
    }
    AccountForm(into.draft, into.problems, changed, onReview)
}

/** What was stored, and what to do with the file now. */
@Composable
fun ImportDoneScreen(count: Int, onGo: () -> Unit) {
    Frame(Tags.IMPORT_DONE, title = null, onBack = null, bottom = { MainButton(say("import-done-go"), Tags.DONE_GO, onGo) }) {
        Glyph(Icons.Check, Modifier.padding(top = 48.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Heading(say("import-done-title"), style = LocalType.current.display)
        Text(say("import-done", number("count", count)))
        Note(Icons.Hand, say("import-done-file-title"), say("import-done-file"), LocalColours.current.attention)
    }
}

@Composable
private fun named(form: ImportForm): String = when (form) {
    ImportForm.TORIDE -> say("import-form-toride")
    ImportForm.BITWARDEN -> say("import-form-bitwarden")
    ImportForm.KEE_PASS -> say("import-form-kee-pass")
    ImportForm.ONE_PASSWORD -> say("import-form-one-password")
    ImportForm.TABLE -> say("import-form-table")
    ImportForm.TEXT -> say("import-form-text")
}
