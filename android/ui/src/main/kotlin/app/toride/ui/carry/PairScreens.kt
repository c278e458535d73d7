package app.toride.ui.carry

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.data.Handed
import app.toride.data.VaultFailure
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Proof
import app.toride.ui.parts.ProofInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Steps
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.qr.KeyShow
import app.toride.ui.qr.QrShow
import app.toride.ui.qr.QrShowing
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What is needed, how it goes, and the passphrase (S-009, S-013, S-026). */
@Composable
fun PairScreen(
    proof: Proof,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (Proof) -> Unit,
    onGo: () -> Unit,
    onSync: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.PAIR, title = say("pair-title"), onBack = if (busy) null else onBack) {
        Text(say("pair-intro"))
        Panel(padding = 16.dp) {
            Heading(say("pair-steps-title"), Modifier.padding(bottom = 8.dp), LocalType.current.smallStrong)
            Steps(listOf(say("pair-step-1"), say("pair-step-2"), say("pair-step-3"), say("pair-step-4")))
        }
        ProofInput(say("pair-passphrase"), proof, onChange, onGo, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("pair-working"))
        } else {
            MainButton(say("pair-go"), Tags.PAIR_GO, onGo, enabled = proof.complete)
            Quiet(say("pair-has-vault"))
            QuietButton(say("sync-title"), Tags.SYNC_ENTRY, onSync)
        }
    }
}

/** The codes that the other device reads. */
@Composable
fun PairCodesScreen(showing: QrShowing, platform: Platform, onNext: () -> Unit, onBack: () -> Unit) {
    Frame(
        tag = Tags.PAIR_CODES,
        title = say("pair-show-title"),
        onBack = onBack,
        bottom = { MainButton(say("pair-show-next"), Tags.PAIR_NEXT, onNext) },
    ) {
        // The code comes first: in large letters, the sentence would push it below the edge.
        QrShow(showing, platform, say("pair-show"))
    }
}

/** The key, on its own. */
@Composable
fun PairKeyScreen(handed: Handed, platform: Platform, onNext: () -> Unit, onBack: () -> Unit) {
    Frame(
        tag = Tags.PAIR_KEY,
        title = say("pair-key-title"),
        onBack = onBack,
        bottom = { MainButton(say("pair-key-next"), Tags.PAIR_NEXT, onNext) },
    ) {
        Text(say("pair-key"))
        KeyShow(handed, platform)
        Note(Icons.Key, say("pair-key-care-title"), say("pair-key-care"), LocalColours.current.attention)
        Quiet(say("pair-key-once"))
    }
}

/** The other device is open: now it shows, and this one reads. */
@Composable
fun PairBackScreen(onRead: () -> Unit, onLater: () -> Unit) {
    Frame(
        tag = Tags.PAIR_BACK,
        title = say("pair-back-title"),
        onBack = null,
        bottom = {
            MainButton(say("pair-back-go"), Tags.READ_BACK, onRead)
            QuietButton(say("pair-back-later"), Tags.LATER, onLater, Modifier.fillMaxWidth())
        },
    ) { Text(say("pair-back")) }
}
