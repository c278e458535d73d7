package app.toride.ui.start

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.ComingBack
import app.toride.core.RecoveryKeyCheck
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.HelpEntry
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Mark
import app.toride.ui.parts.Note
import app.toride.ui.parts.PassphraseField
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.RecoveryKeyInput
import app.toride.ui.parts.Working
import app.toride.ui.parts.largeText
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** Opens the vault with its passphrase. [coming] says what is different from the last time, where something is. */
@Composable
fun UnlockScreen(
    coming: ComingBack?,
    input: PassphraseInput,
    busy: Boolean,
    failure: VaultFailure?,
    waiting: Boolean,
    onChange: (PassphraseInput) -> Unit,
    onUnlock: () -> Unit,
    onWithKey: () -> Unit,
    onWays: () -> Unit,
    onHelp: () -> Unit,
) {
    Frame(Tags.UNLOCK, title = null, onBack = null, bottom = { HelpEntry(onHelp) }) {
        Mark(Modifier.padding(top = if (largeText()) 24.dp else 96.dp, bottom = 16.dp))
        ComingNote(coming)
        PassphraseField(say("unlock-field"), Tags.PASSPHRASE, input, onChange, onUnlock, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("unlock-working"))
        } else {
            MainButton(say("unlock-go"), Tags.UNLOCK_GO, onUnlock, enabled = input.text.isNotEmpty() && !waiting)
            QuietButton(say("unlock-with-key"), Tags.WITH_KEY, onWithKey, Modifier.align(Alignment.CenterHorizontally))
            QuietButton(say("unlock-ways"), Tags.WAYS_ENTRY, onWays, Modifier.align(Alignment.CenterHorizontally))
        }
    }
}

/** A vault that came from another device, or whose device key is gone: it opens as always, and nothing is lost. */
@Composable
private fun ComingNote(coming: ComingBack?) {
    val colours = LocalColours.current
    when (coming) {
        ComingBack.MOVED_HERE -> Note(Icons.Info, say("unlock-moved-title"), say("unlock-moved"), colours.info)
        ComingBack.KEY_GONE -> Note(Icons.Key, say("unlock-key-gone-title"), say("unlock-key-gone"), colours.info)
        else -> Unit
    }
}

/** Opens the vault with its recovery key. */
@Composable
fun UnlockWithKeyScreen(
    typed: String,
    check: RecoveryKeyCheck,
    busy: Boolean,
    failure: VaultFailure?,
    waiting: Boolean,
    onChange: (String) -> Unit,
    onUnlock: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.UNLOCK_WITH_KEY, title = say("unlock-key-title"), onBack = if (busy) null else onBack) {
        Text(say("unlock-key-intro"))
        RecoveryKeyInput(typed, check, onChange, onUnlock)
        FailureNote(failure)
        if (busy) {
            Working(say("unlock-working"))
        } else {
            MainButton(say("unlock-go"), Tags.UNLOCK_GO, onUnlock, enabled = check.complete && !waiting)
            Quiet(say("unlock-key-forgotten"))
        }
    }
}
