package app.toride.ui.safekeeping

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.BackupReport
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Alarm
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.PassphraseField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.RecoveryKeyInput
import app.toride.ui.parts.Steps
import app.toride.ui.parts.Tick
import app.toride.ui.parts.Working
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Chooses what opens the backup, and has it typed: a slip would lock the file for ever. */
@Composable
fun MakeBackupScreen(locks: Locks, busy: Boolean, failure: VaultFailure?, onChange: (Locks) -> Unit, onMake: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.MAKE_BACKUP, title = say("safekeeping-make"), onBack = if (busy) null else onBack) {
        Text(say("safekeeping-make-intro"))
        Panel(padding = 16.dp) {
            Heading(say("safekeeping-make-keys"), style = LocalType.current.smallStrong)
            Quiet(say("safekeeping-make-keys-why"), Modifier.padding(vertical = 4.dp))
            Tick(say("safekeeping-make-passphrase"), Tags.BY_PASSPHRASE, locks.byPassphrase, { onChange(locks.with(byPassphrase = it)) })
            if (locks.byPassphrase) {
                PassphraseField(say("unlock-field"), Tags.PASSPHRASE, locks.passphrase, { onChange(locks.with(passphrase = it)) }, onMake, enabled = !busy)
            }
            Hair(Modifier.padding(vertical = 8.dp))
            Tick(say("safekeeping-make-key"), Tags.BY_KEY, locks.byKey, { onChange(locks.with(byKey = it)) })
            if (locks.byKey) RecoveryKeyInput(locks.key, locks.check, { onChange(locks.with(key = it)) }, onMake)
        }
        if (!locks.byPassphrase && !locks.byKey) Text(say("safekeeping-make-neither"))
        FailureNote(failure)
        if (busy) {
            Working(say("safekeeping-make-working"))
        } else {
            MainButton(say("safekeeping-make-go"), Tags.BACKUP_GO, onMake, enabled = locks.complete)
        }
    }
}

/** The file is made, and not stored yet. */
@Composable
fun SaveBackupScreen(
    report: BackupReport,
    name: String,
    busy: Boolean,
    trouble: SaveTrouble?,
    failure: VaultFailure?,
    onSave: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.MAKE_BACKUP, title = say("safekeeping-made-title"), onBack = if (busy) null else onBack) {
        Text(say("safekeeping-made"))
        Panel {
            Text(say("safekeeping-made-what", number("accounts", (report.accounts + report.inBin).toInt()), number("codes", report.codes.toInt())))
            Quiet(say("safekeeping-done-name", word("name", name)))
        }
        when (trouble) {
            SaveTrouble.FAILED -> Alarm(say("safekeeping-save-failed"), Tags.TROUBLE)
            SaveTrouble.DIFFERS -> Alarm(say("safekeeping-save-differs"), Tags.TROUBLE)
            null -> FailureNote(failure)
        }
        if (busy) {
            Working(say("safekeeping-saving"))
        } else {
            MainButton(say("safekeeping-save"), Tags.SAVE_FILE, onSave, icon = Icons.File)
        }
    }
}

/** It is stored and was read back; where it should lie from now on. */
@Composable
fun BackupDoneScreen(name: String, onSheet: () -> Unit, onClose: () -> Unit) {
    Frame(Tags.BACKUP_DONE, title = null, onBack = null, bottom = { MainButton(say("common-close"), Tags.DONE_GO, onClose) }) {
        Glyph(Icons.Check, Modifier.padding(top = 48.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Heading(say("safekeeping-done-title"), style = LocalType.current.display)
        Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Text(say("safekeeping-done"))
            Quiet(say("safekeeping-done-name", word("name", name)), Modifier.testTag(Tags.FILE_IS))
        }
        Panel {
            Heading(say("safekeeping-keep-title"), Modifier.padding(bottom = 8.dp), LocalType.current.strong)
            Steps(
                listOf(
                    say("safekeeping-keep-away"),
                    say("safekeeping-keep-key"),
                    say("safekeeping-keep-online"),
                    say("safekeeping-keep-again"),
                ),
            )
        }
        Panel(padding = 16.dp) {
            LinkRow(say("safekeeping-sheet"), say("safekeeping-sheet-detail"), Tags.SHEET_ENTRY, onSheet, Icons.Key)
        }
    }
}
