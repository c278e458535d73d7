package app.toride.ui.start

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.toride.core.RecoveryKeyCheck
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.KeyGroups
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.RecoveryKeyInput
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** Shows a recovery key once, large, in its seven groups; [paper] prints it instead. */
@Composable
fun RecoveryKeyScreen(key: String, onWritten: () -> Unit, paper: @Composable () -> Unit) {
    Frame(
        tag = Tags.RECOVERY_KEY,
        title = say("create-key-title"),
        onBack = null,
        bottom = { MainButton(say("create-key-written"), Tags.KEY_WRITTEN, onWritten) },
    ) {
        Text(say("create-key-intro"))
        Panel(Modifier.testTag(Tags.RECOVERY_KEY_TEXT)) { KeyGroups(key) }
        Note(Icons.Key, say("create-key-why-title"), say("create-key-why"), LocalColours.current.info)
        paper()
        Quiet(say("create-key-where"))
    }
}

/** Types the recovery key back, which proves that it was written down right. */
@Composable
fun TypeKeyScreen(
    typed: String,
    check: RecoveryKeyCheck,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (String) -> Unit,
    onProve: () -> Unit,
    onLater: (() -> Unit)?,
    onNewKey: (() -> Unit)?,
    onBack: () -> Unit,
) {
    Frame(Tags.TYPE_KEY, title = say("create-type-title"), onBack = onBack) {
        Text(say("create-type-intro"))
        RecoveryKeyInput(typed, check, onChange, onProve)
        FailureNote(failure)
        if (busy) {
            Working(say("create-type-working"))
        } else {
            MainButton(say("create-type-go"), Tags.PROVE_KEY, onProve, enabled = check.complete)
            if (onLater != null) QuietButton(say("create-type-later"), Tags.LATER, onLater, Modifier.align(Alignment.CenterHorizontally))
            if (onNewKey != null) QuietButton(say("create-type-not-written"), Tags.NEW_KEY_ENTRY, onNewKey, Modifier.align(Alignment.CenterHorizontally))
        }
    }
}
