package app.toride.ui.start

import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.BackupReport
import app.toride.core.BundleKind
import app.toride.data.RestoredVault
import app.toride.data.VaultFailure
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.FileSecretInput
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.NewPassphraseInput
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Proof
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.qr.QrRead
import app.toride.ui.qr.QrReading
import app.toride.ui.safekeeping.Peeked
import app.toride.ui.safekeeping.WhatFile
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What the person has to bring a vault back with. */
@Composable
fun RestoreScreen(beside: Boolean, onFile: () -> Unit, onPaper: () -> Unit, onDevice: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.RESTORING, title = say("restore-title"), onBack = onBack) {
        Text(say("restore-intro"))
        Panel(padding = 16.dp) {
            LinkRow(say("restore-file"), say("restore-file-detail"), Tags.RESTORE_FROM_FILE, onFile, Icons.File)
            Hair()
            LinkRow(say("restore-paper"), say("restore-paper-detail"), Tags.RESTORE_FROM_PAPER, onPaper, Icons.Key)
            Hair()
            LinkRow(say("restore-device"), say("restore-device-detail"), Tags.FROM_DEVICE, onDevice, Icons.Phone)
        }
        val colours = LocalColours.current
        if (beside) Note(Icons.Shield, say("restore-beside-title"), say("restore-beside"), colours.info)
        Note(Icons.Info, say("restore-only-key-title"), say("restore-only-key"), colours.info)
    }
}

/** Chooses the file; one that is for something else is told apart, and leads where it belongs. */
@Composable
fun RestoreFileScreen(peeked: Peeked?, busy: Boolean, failure: VaultFailure?, onChoose: () -> Unit, onReceive: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.RESTORE_FILE, title = say("restore-file-title"), onBack = if (busy) null else onBack) {
        val kind = peeked?.info?.kind
        val colours = LocalColours.current
        when (kind) {
            null, BundleKind.BACKUP -> Text(say("restore-file-intro"))
            BundleKind.SYNC -> Note(Icons.Info, say("restore-is-sync"), say("restore-is-sync-what"), colours.attention)
            BundleKind.SHARE -> Note(Icons.Info, say("restore-is-share"), say("restore-is-share-what"), colours.attention)
            BundleKind.TRANSFER -> Note(Icons.Info, say("restore-is-transfer"), say("restore-is-transfer-what"), colours.info)
        }
        FailureNote(failure)
        when {
            busy -> Working(say("safekeeping-choosing"))
            kind == BundleKind.TRANSFER -> {
                MainButton(say("restore-is-transfer-go"), Tags.FILE_GO, onReceive)
                OtherButton(say("safekeeping-choose-other"), Tags.CHOOSE_ANY_FILE, onChoose, icon = Icons.File)
            }
            else -> {
                val again = kind != null || failure != null
                MainButton(say(if (again) "safekeeping-choose-other" else "safekeeping-choose"), Tags.CHOOSE_ANY_FILE, onChoose, icon = Icons.File)
            }
        }
    }
}

/** Reads the codes of a recovery sheet, in any order. */
@Composable
fun RestorePaperScreen(reading: QrReading, platform: Platform, failure: VaultFailure?, onFile: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.RESTORE_PAPER, title = say("restore-paper-title"), onBack = onBack) {
        Text(say("restore-paper-intro"))
        FailureNote(failure)
        QrRead(reading, platform, onOpenFile = onFile)
        Quiet(say("restore-paper-none"))
    }
}

/** What opens the file: the passphrase or the recovery key of its day. */
@Composable
fun RestoreSecretScreen(
    peeked: Peeked,
    fromPaper: Boolean,
    proof: Proof,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (Proof) -> Unit,
    onOpen: () -> Unit,
    onBack: () -> Unit,
) {
    val title = if (fromPaper) say("restore-paper-title") else say("restore-file-title")
    Frame(Tags.RESTORE_SECRET, title = title, onBack = if (busy) null else onBack) {
        if (fromPaper) Note(Icons.Check, null, say("restore-paper-read"), LocalColours.current.ready) else WhatFile(peeked.info, peeked.file.name)
        FileSecretInput(
            info = peeked.info,
            label = say("restore-secret"),
            why = say("restore-secret-why"),
            key = say("restore-secret-key"),
            proof = proof,
            onChange = onChange,
            onDone = onOpen,
            enabled = !busy,
        )
        FailureNote(failure)
        if (busy) {
            Working(say("restore-checking"))
        } else {
            MainButton(say("restore-check"), Tags.SECRET_GO, onOpen, enabled = proof.complete)
        }
    }
}

/** What is in it, and the passphrase from now on. Nothing has been changed yet. */
@Composable
fun RestorePassphraseScreen(
    report: BackupReport,
    byKey: Boolean,
    beside: Boolean,
    next: NextPassphrase,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (NextPassphrase) -> Unit,
    onRestore: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.RESTORE_PASSPHRASE, title = say("restore-opened-title"), onBack = if (busy) null else onBack) {
        Panel(Modifier.testTag(Tags.OPENS)) {
            Text(say("restore-opened", number("accounts", (report.accounts + report.inBin).toInt()), number("codes", report.codes.toInt())))
            Quiet(say("restore-opened-date", day("date", report.madeAt)))
        }
        Heading(say("restore-passphrase-title"))
        if (byKey) {
            Text(say("restore-passphrase-needed"))
        } else {
            Column(Modifier.selectableGroup()) {
                Choice(say("restore-passphrase-keep"), Tags.KEEP_PASSPHRASE, next.keep, { onChange(NextPassphrase(keep = true)) })
                Choice(say("restore-passphrase-new"), Tags.NEW_PASSPHRASE_TOO, !next.keep, { onChange(NextPassphrase(keep = false)) })
            }
        }
        if (!next.keep) NewPassphraseInput(say("create-field"), next.new, { onChange(NextPassphrase(keep = false, new = it)) }, onRestore, !busy)
        if (beside) Note(Icons.Shield, say("restore-beside-title"), say("restore-beside"), LocalColours.current.info)
        FailureNote(failure)
        if (busy) {
            Working(say("restore-working"))
        } else {
            MainButton(say("restore-go"), Tags.RESTORE_GO, onRestore, enabled = next.complete)
        }
    }
}

/** What came back, what is not in it, and what becomes of the recovery key. */
@Composable
fun RestoredScreen(restored: RestoredVault, onGoOn: () -> Unit) {
    val report = restored.report
    val newKey = restored.recoveryKey != null
    val go = if (newKey) say("restore-done-key-go") else say("restore-done-go")
    Frame(Tags.RESTORED, title = null, onBack = null, bottom = { MainButton(go, Tags.RESTORED_GO, onGoOn) }) {
        Glyph(Icons.Check, Modifier.padding(top = 48.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Heading(say("restore-done-title"), style = LocalType.current.display)
        Text(say("restore-done", number("accounts", (report.accounts + report.inBin).toInt()), number("codes", report.codes.toInt())))
        Note(Icons.Info, null, say("restore-done-later", day("date", report.madeAt)), LocalColours.current.attention)
        Text(if (newKey) say("restore-done-key-new") else say("restore-done-key-same"))
    }
}
