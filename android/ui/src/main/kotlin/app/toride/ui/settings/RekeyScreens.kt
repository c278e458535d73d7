package app.toride.ui.settings

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.data.VaultFailure
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.NewPassphraseInput
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.ProofInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Steps
import app.toride.ui.parts.Toggle
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What new keys change, what they cannot protect, and the proof that the vault is the person's. */
@Composable
fun RekeyScreen(keys: NewKeys, busy: Boolean, failure: VaultFailure?, onChange: (NewKeys) -> Unit, onRekey: () -> Unit, onBack: () -> Unit) {
    val colours = LocalColours.current
    Frame(Tags.REKEY, title = say("rekey-title"), onBack = if (busy) null else onBack) {
        Text(say("rekey-intro"))
        Panel {
            Heading(say("rekey-does-title"), Modifier.padding(bottom = 8.dp), LocalType.current.strong)
            Steps(listOf(say("rekey-does-vault"), say("rekey-does-key")))
        }
        Note(Icons.Hand, say("rekey-not-title"), say("rekey-not-device"), colours.attention) { Text(say("rekey-not-copies")) }
        Quiet(say("rekey-ready"))
        ProofInput(say("rekey-secret"), keys.proof, { onChange(keys.with(proof = it)) }, onRekey, enabled = !busy)
        if (keys.proof.byKey) {
            Text(say("rekey-change-needed"))
        } else {
            Toggle(say("rekey-change"), Tags.CHANGE_TOO, keys.change, { onChange(keys.with(change = it)) }, say("rekey-change-why"))
        }
        if (keys.changes) NewPassphraseInput(say("settings-passphrase-new"), keys.new, { onChange(keys.with(new = it)) }, onRekey, !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("rekey-working"))
        } else {
            MainButton(say("rekey-go"), Tags.REKEY_GO, onRekey, enabled = keys.complete)
        }
    }
}

/** The keys are new: what is left to do, in order; [codes] is where codes are replaced that the lost device knew. */
@Composable
fun RekeyedScreen(codes: Place, onOpen: (Place) -> Unit, onDone: () -> Unit) {
    Frame(Tags.REKEYED, title = null, onBack = null, bottom = { MainButton(say("rekey-done-go"), Tags.DONE_GO, onDone) }) {
        Glyph(Icons.Check, Modifier.padding(top = 48.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Heading(say("rekey-done-title"), style = LocalType.current.display)
        Text(say("rekey-next"))
        Panel(padding = 16.dp) {
            LinkRow(say("rekey-next-pair"), say("rekey-next-pair-why"), Tags.PAIR_ENTRY, { onOpen(Place.Pair) }, Icons.Phone)
            Hair()
            LinkRow(say("rekey-next-backup"), say("rekey-next-backup-why"), Tags.BACKUP_ENTRY, { onOpen(Place.MakeBackup) }, Icons.File)
            Hair()
            LinkRow(say("rekey-next-sheet"), say("rekey-next-sheet-why"), Tags.SHEET_ENTRY, { onOpen(Place.MakeSheet) }, Icons.Key)
            Hair()
            LinkRow(say("rekey-next-codes"), say("rekey-next-codes-why"), Tags.ALL_NOTICES, { onOpen(codes) }, Icons.List)
        }
    }
}
