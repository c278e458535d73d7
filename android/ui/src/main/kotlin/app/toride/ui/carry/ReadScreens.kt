package app.toride.ui.carry

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.BundleInfo
import app.toride.core.BundleKind
import app.toride.core.InboxItem
import app.toride.data.VaultFailure
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.FileSecretInput
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.PassphraseField
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.Proof
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.say
import app.toride.ui.qr.KeyTake
import app.toride.ui.qr.KeyTaking
import app.toride.ui.qr.QrRead
import app.toride.ui.qr.QrReading
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Reads the other device. [again]: it has the new keys of this vault. */
@Composable
fun ReadScreen(
    again: Boolean,
    reading: QrReading,
    platform: Platform,
    busy: Boolean,
    failure: VaultFailure?,
    onOpenFile: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.READ, title = if (again) say("pair-again-title") else say("sync-read-title"), onBack = onBack) {
        Text(if (again) say("pair-again") else say("sync-read-intro"))
        if (again) Note(Icons.Shield, null, say("pair-again-safe"), LocalColours.current.info)
        FailureNote(failure)
        if (busy) Working(say("sync-reading"))
        QrRead(reading, platform, onOpenFile)
    }
}

/** The key of a transfer, or of a code that somebody shares. */
@Composable
fun ReadKeyScreen(
    kind: BundleKind,
    key: KeyTaking,
    platform: Platform,
    busy: Boolean,
    failure: VaultFailure?,
    onGo: () -> Unit,
    onBack: () -> Unit,
) {
    val share = kind == BundleKind.SHARE
    Frame(
        tag = Tags.READ_KEY,
        title = if (share) say("sync-share-title") else say("pair-receive-key-title"),
        onBack = if (busy) null else onBack,
        bottom = {
            MainButton(if (share) say("inbox-key-go") else say("common-next"), Tags.KEY_GO, onGo, enabled = key.check.complete && !busy)
        },
    ) {
        Text(if (share) say("sync-share") else say("pair-receive-key"))
        FailureNote(failure)
        if (busy) Working(say("inbox-key-working")) else KeyTake(key, platform, onGo)
    }
}

/** The passphrase of this device: its vault gets other keys. */
@Composable
fun ReadPassphraseScreen(
    input: PassphraseInput,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (PassphraseInput) -> Unit,
    onGo: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.READ_PASSPHRASE, title = say("pair-again-title"), onBack = if (busy) null else onBack) {
        Text(say("pair-again-passphrase"))
        PassphraseField(say("unlock-field"), Tags.PASSPHRASE, input, onChange, onGo, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("sync-reading"))
        } else {
            MainButton(say("pair-again-go"), Tags.KEY_GO, onGo, enabled = input.text.isNotEmpty())
        }
    }
}

/** A backup is joined with the vault, after it was opened by the secret of its day. */
@Composable
fun ReadBackupScreen(
    info: BundleInfo,
    proof: Proof,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (Proof) -> Unit,
    onGo: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.READ_BACKUP, title = say("sync-backup-title"), onBack = if (busy) null else onBack) {
        FileSecretInput(info, say("sync-backup-secret"), say("sync-backup"), say("sync-backup"), proof, onChange, onGo, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("sync-backup-working"))
        } else {
            MainButton(say("sync-backup-go"), Tags.KEY_GO, onGo, enabled = proof.complete)
        }
    }
}

/** Two vaults are not joined: the way that there is. */
@Composable
fun OtherVaultScreen(onImport: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.OTHER_VAULT, title = say("sync-other-vault-title"), onBack = onBack) {
        Text(say("sync-other-vault"))
        OtherButton(say("sync-other-vault-import"), Tags.OTHER_KIND_GO, onImport, icon = Icons.File)
    }
}

/** The keys of the vault were changed on one of the two: which one decides the way on. */
@Composable
fun OldKeyScreen(onOtherIsNew: () -> Unit, onThisIsNew: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.OLD_KEY, title = say("sync-old-key-title"), onBack = onBack) {
        Text(say("sync-old-key"))
        OtherButton(say("sync-old-key-here"), Tags.READ_BACK, onOtherIsNew)
        OtherButton(say("sync-old-key-there"), Tags.PAIR_ENTRY, onThisIsNew)
    }
}

/** A shared code came in. */
@Composable
fun ShareReceivedScreen(item: InboxItem, onShow: () -> Unit, onInbox: () -> Unit) {
    val identity = identityOf(item.serviceId, item.name)
    Frame(
        tag = Tags.SHARE_RECEIVED,
        title = null,
        onBack = null,
        bottom = {
            MainButton(say("inbox-open"), Tags.SHOW_CODE, onShow, icon = Icons.Eye)
            QuietButton(say("inbox-title"), Tags.INBOX_ENTRY, onInbox, Modifier.fillMaxWidth())
        },
    ) {
        Glyph(Icons.Check, Modifier.padding(top = 48.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Heading(say("inbox-received-title"), style = LocalType.current.display)
        Text(listOfNotNull(identity.title, identity.subtitle).joinToString(" "), style = LocalType.current.strong)
        Text(say("inbox-until", day("date", item.notAfter)))
        Text(say("inbox-received-what"))
    }
}
