package app.toride.ui.safekeeping

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.LastBackup
import app.toride.core.RecoveryKeyState
import app.toride.data.VaultFailure
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.settings.keyState
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What there is to bring the vault back with, and all that makes or tries it. */
@Composable
fun SafekeepingScreen(page: SafekeepingPage, failure: VaultFailure?, onOpen: (Place) -> Unit, onBack: () -> Unit) {
    Frame(Tags.SAFEKEEPING, title = say("safekeeping-title"), onBack = onBack) {
        FailureNote(failure)
        when (val backup = page.backup) {
            null -> if (failure == null) Working(say("common-reading"))
            else -> LastVerified(backup.of)
        }
        MainButton(say("safekeeping-make"), Tags.BACKUP_ENTRY, { onOpen(Place.MakeBackup) }, icon = Icons.File)
        Section(null) {
            LinkRow(say("safekeeping-test"), say("safekeeping-test-detail"), Tags.TEST_ENTRY, { onOpen(Place.TestBackup) }, Icons.Check)
            Hair()
            LinkRow(say("safekeeping-sheet"), say("safekeeping-sheet-detail"), Tags.SHEET_ENTRY, { onOpen(Place.MakeSheet) }, Icons.Key)
            Hair()
            LinkRow(say("safekeeping-cabinet"), say("safekeeping-cabinet-detail"), Tags.CABINET_ENTRY, { onOpen(Place.CabinetList) }, Icons.Cabinet)
        }
        Rehearsals(page.key, onOpen)
        Section(say("safekeeping-others")) {
            LinkRow(say("safekeeping-import"), say("safekeeping-import-detail"), Tags.IMPORT_ENTRY, { onOpen(Place.Import) }, Icons.Add)
            Hair()
            LinkRow(say("safekeeping-export"), say("safekeeping-export-detail"), Tags.EXPORT_ENTRY, { onOpen(Place.Export) }, Icons.Forward)
        }
        Section(say("safekeeping-keys")) {
            LinkRow(say("safekeeping-rekey"), say("safekeeping-rekey-detail"), Tags.REKEY_ENTRY, { onOpen(Place.Rekey) }, Icons.Lock)
            if (page.aside > 0) {
                Hair()
                val count = say("safekeeping-aside-count", number("count", page.aside))
                LinkRow(say("safekeeping-aside"), count, Tags.ASIDE_ENTRY, { onOpen(Place.SetAside) }, Icons.Undo)
            }
        }
    }
}

@Composable
private fun LastVerified(last: LastBackup?) {
    val colours = LocalColours.current
    if (last == null) {
        Note(Icons.Info, say("safekeeping-none-title"), say("safekeeping-none"), colours.attention, Modifier.testTag(Tags.LAST_BACKUP))
    } else {
        Note(Icons.Check, say("safekeeping-last-title"), say("safekeeping-last", day("date", last.at)), colours.ready, Modifier.testTag(Tags.LAST_BACKUP)) {
            Quiet(say("safekeeping-last-what", number("accounts", last.accounts.toInt())))
        }
    }
    Text(say("safekeeping-why"))
}

/** What is worth trying now and then, while the vault is open. */
@Composable
private fun Rehearsals(key: RecoveryKeyState?, onOpen: (Place) -> Unit) {
    Section(say("safekeeping-rehearse")) {
        Quiet(say("safekeeping-rehearse-why"), Modifier.padding(bottom = 4.dp))
        if (key != null && key != RecoveryKeyState.None) {
            LinkRow(say("settings-prove"), keyState(key), Tags.REHEARSE_KEY, { onOpen(Place.ProveRecoveryKey) }, Icons.Key)
            Hair()
        }
        LinkRow(say("safekeeping-rehearse-passphrase"), null, Tags.REHEARSE_PASSPHRASE, { onOpen(Place.ProvePassphrase) }, Icons.Lock)
    }
}

@Composable
private fun Section(title: String?, content: @Composable ColumnScope.() -> Unit) {
    Panel(padding = 16.dp) {
        Column(verticalArrangement = Arrangement.spacedBy(2.dp)) {
            if (title != null) Heading(title, style = LocalType.current.smallStrong)
            content()
        }
    }
}
