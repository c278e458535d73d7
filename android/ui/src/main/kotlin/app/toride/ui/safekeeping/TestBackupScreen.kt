package app.toride.ui.safekeeping

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.BackupStanding
import app.toride.core.BackupTest
import app.toride.core.BundleKind
import app.toride.data.VaultFailure
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
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Proof
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Tone

/** From a file to what is in it: choose, open, read what it says. Every kind of file leads on. */
@Composable
fun TestBackupScreen(
    peeked: Peeked?,
    proof: Proof,
    test: BackupTest?,
    busy: Boolean,
    failure: VaultFailure?,
    onChoose: () -> Unit,
    onChange: (Proof) -> Unit,
    onTest: () -> Unit,
    onTakeIn: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.TEST_BACKUP, title = say("safekeeping-test"), onBack = if (busy) null else onBack) {
        when {
            peeked == null -> Choose(busy, failure, onChoose)
            test != null -> Opened(test, onTakeIn, onChoose)
            peeked.info.kind == BundleKind.BACKUP -> Secret(peeked, proof, busy, failure, onChange, onTest)
            else -> Another(peeked, onTakeIn, onChoose)
        }
    }
}

@Composable
private fun Choose(busy: Boolean, failure: VaultFailure?, onChoose: () -> Unit) {
    Text(say("safekeeping-test-intro"))
    FailureNote(failure)
    if (busy) {
        Working(say("safekeeping-choosing"))
    } else {
        MainButton(say(if (failure == null) "safekeeping-choose" else "safekeeping-choose-other"), Tags.CHOOSE_ANY_FILE, onChoose, icon = Icons.File)
    }
}

@Composable
private fun ColumnScope.Secret(peeked: Peeked, proof: Proof, busy: Boolean, failure: VaultFailure?, onChange: (Proof) -> Unit, onTest: () -> Unit) {
    WhatFile(peeked.info, peeked.file.name)
    FileSecretInput(
        info = peeked.info,
        label = say("safekeeping-test-secret"),
        why = say("safekeeping-test-secret-why"),
        key = say("restore-secret-key"),
        proof = proof,
        onChange = onChange,
        onDone = onTest,
        enabled = !busy,
    )
    FailureNote(failure)
    if (busy) {
        Working(say("safekeeping-test-working"))
    } else {
        MainButton(say("safekeeping-test-go"), Tags.SECRET_GO, onTest, enabled = proof.complete)
    }
}

@Composable
private fun Opened(test: BackupTest, onTakeIn: () -> Unit, onChoose: () -> Unit) {
    Glyph(Icons.Check, Modifier.padding(top = 24.dp), size = 44.dp, tint = LocalColours.current.ready.text)
    Heading(say("safekeeping-opens-title"), Modifier.semantics { liveRegion = LiveRegionMode.Polite }, LocalType.current.display)
    Panel(Modifier.testTag(Tags.OPENS)) { WhatIsInside(test.report) }
    Note(if (test.standing == BackupStanding.SAME) Icons.Check else Icons.Info, null, standing(test.standing), tone(test.standing), Modifier.testTag(Tags.STANDING_OF_FILE))
    if (test.standing == BackupStanding.NEWER) {
        Quiet(say("safekeeping-merge-why"))
        MainButton(say("safekeeping-merge"), Tags.MERGE_BACKUP, onTakeIn)
    }
    OtherButton(say("safekeeping-choose-other"), Tags.CHOOSE_ANY_FILE, onChoose, icon = Icons.File)
}

/** A file for something else: what it is for, and the way there. */
@Composable
private fun Another(peeked: Peeked, onTakeIn: () -> Unit, onChoose: () -> Unit) {
    WhatFile(peeked.info, peeked.file.name)
    Text(
        when (peeked.info.kind) {
            BundleKind.SYNC -> say("safekeeping-file-sync-what")
            BundleKind.TRANSFER -> say("safekeeping-file-transfer-what")
            BundleKind.SHARE, BundleKind.BACKUP -> say("safekeeping-file-share-what")
        },
    )
    MainButton(say("safekeeping-file-go"), Tags.FILE_GO, onTakeIn)
    OtherButton(say("safekeeping-choose-other"), Tags.CHOOSE_ANY_FILE, onChoose, icon = Icons.File)
}

@Composable
private fun standing(standing: BackupStanding): String = when (standing) {
    BackupStanding.OTHER_VAULT -> say("safekeeping-standing-other-vault")
    BackupStanding.OLDER -> say("safekeeping-standing-older")
    BackupStanding.SAME -> say("safekeeping-standing-same")
    BackupStanding.NEWER -> say("safekeeping-standing-newer")
}

@Composable
private fun tone(standing: BackupStanding): Tone = LocalColours.current.let { colours ->
    when (standing) {
        BackupStanding.SAME -> colours.ready
        BackupStanding.OLDER, BackupStanding.NEWER -> colours.info
        BackupStanding.OTHER_VAULT -> colours.attention
    }
}
