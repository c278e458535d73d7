package app.toride.ui.carry

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.BackupReport
import app.toride.core.BundleInfo
import app.toride.core.BundleKind
import app.toride.data.VaultFailure
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.NewPassphrase
import app.toride.ui.parts.NewPassphraseInput
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.qr.KeyTake
import app.toride.ui.qr.KeyTaking
import app.toride.ui.qr.QrRead
import app.toride.ui.qr.QrReading
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Reads what the other device shows. [other]: what came instead, where it was something else. */
@Composable
fun ReceiveScreen(
    reading: QrReading,
    platform: Platform,
    other: BundleKind?,
    busy: Boolean,
    failure: VaultFailure?,
    onOpenFile: () -> Unit,
    onRestore: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.RECEIVE, title = say("pair-receive-title"), onBack = onBack) {
        Text(say("pair-receive-intro"))
        FailureNote(failure)
        if (other != null) OtherKind(other, onRestore)
        if (busy) Working(say("sync-reading"))
        QrRead(reading, platform, onOpenFile)
    }
}

/** It was something of Toride's, and this is where it belongs. */
@Composable
private fun OtherKind(kind: BundleKind, onRestore: () -> Unit) {
    val attention = LocalColours.current.attention
    val tag = Modifier.testTag(Tags.OTHER_KIND)
    when (kind) {
        BundleKind.TRANSFER -> Unit
        BundleKind.SYNC -> Note(Icons.Info, null, say("pair-receive-sync"), attention, tag)
        BundleKind.SHARE -> Note(Icons.Info, null, say("pair-receive-share"), attention, tag)
        BundleKind.BACKUP -> Note(Icons.Info, null, say("pair-receive-backup"), attention, tag) {
            QuietButton(say("pair-receive-backup-go"), Tags.OTHER_KIND_GO, onRestore)
        }
    }
}

/** It is older than a day: what that means, and the way to a newer one. */
@Composable
fun ReceiveOldScreen(info: BundleInfo, onAgain: () -> Unit, onGo: () -> Unit, onBack: () -> Unit) {
    Frame(
        tag = Tags.RECEIVE_OLD,
        title = say("pair-receive-old-title", day("date", info.madeAt)),
        onBack = onBack,
        bottom = {
            MainButton(say("pair-receive-old-again"), Tags.OLD_AGAIN, onAgain)
            QuietButton(say("pair-receive-old-go"), Tags.OLD_GO, onGo, Modifier.fillMaxWidth())
        },
    ) { Text(say("pair-receive-old")) }
}

/** The key, which the other device shows on its own. */
@Composable
fun ReceiveKeyScreen(key: KeyTaking, platform: Platform, failure: VaultFailure?, onGo: () -> Unit, onBack: () -> Unit) {
    Frame(
        tag = Tags.RECEIVE_KEY,
        title = say("pair-receive-key-title"),
        onBack = onBack,
        bottom = { MainButton(say("common-next"), Tags.KEY_GO, onGo, enabled = key.check.complete) },
    ) {
        Text(say("pair-receive-key"))
        FailureNote(failure)
        KeyTake(key, platform, onGo)
    }
}

/** The passphrase that opens the vault on this device. */
@Composable
fun ReceivePassphraseScreen(
    passphrase: NewPassphrase,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (NewPassphrase) -> Unit,
    onGo: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.RECEIVE_PASSPHRASE, title = say("pair-receive-passphrase-title"), onBack = if (busy) null else onBack) {
        Text(say("pair-receive-passphrase"))
        NewPassphraseInput(say("create-field"), passphrase, onChange, onGo, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("pair-receive-working"))
        } else {
            MainButton(say("pair-receive-go"), Tags.RECEIVE_GO, onGo, enabled = passphrase.accepted)
        }
    }
}

/** What came along, and the way back to the other device. */
@Composable
fun ReceivedScreen(report: BackupReport, onShow: () -> Unit, onHome: () -> Unit) {
    Frame(
        tag = Tags.RECEIVED,
        title = null,
        onBack = null,
        bottom = {
            MainButton(say("pair-receive-back-go"), Tags.RECEIVED_SHOW, onShow)
            QuietButton(say("pair-receive-home"), Tags.RECEIVED_HOME, onHome, Modifier.fillMaxWidth())
        },
    ) {
        Glyph(Icons.Check, Modifier.padding(top = 48.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Heading(say("pair-receive-done-title"), style = LocalType.current.display)
        Panel(Modifier.testTag(Tags.RECEIVED_WHAT)) {
            Column {
                Text(say("pair-receive-accounts", number("accounts", report.accounts.toInt())), style = LocalType.current.strong)
                Text(say("pair-receive-codes", number("codes", report.codes.toInt())), style = LocalType.current.strong)
                Quiet(say("pair-receive-made", day("date", report.madeAt)))
            }
        }
        Heading(say("pair-receive-back-title"))
        Text(say("pair-receive-back"))
    }
}
