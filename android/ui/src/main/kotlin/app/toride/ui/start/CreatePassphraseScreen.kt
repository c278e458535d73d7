package app.toride.ui.start

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.PassphraseCheck
import app.toride.core.PassphraseProblem
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.PassphraseField
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Chooses the passphrase of a new vault. One field that can be looked at: typing it twice catches less than reading it. */
@Composable
fun CreatePassphraseScreen(
    input: PassphraseInput,
    check: PassphraseCheck?,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (PassphraseInput) -> Unit,
    onCreate: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.CREATE, title = say("create-title"), onBack = if (busy) null else onBack) {
        Text(say("create-intro"))
        PassphraseField(say("create-field"), Tags.PASSPHRASE, input, onChange, onCreate, enabled = !busy)
        if (check != null) Strength(check)
        Quiet(say("create-advice"))
        FailureNote(failure)
        if (busy) {
            Working(say("create-working"))
        } else {
            MainButton(say("create-go"), Tags.CREATE_GO, onCreate, enabled = check?.accepted == true)
        }
    }
}

/** How hard the passphrase is to guess, said honestly in words, and what is missing. */
@Composable
internal fun Strength(check: PassphraseCheck) {
    val colours = LocalColours.current
    val tone = if (check.accepted) colours.ready else colours.attention
    Column(
        Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite }.testTag(Tags.STRENGTH),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        LinearProgressIndicator(
            progress = { (check.score.toInt() + 1) / 5f },
            modifier = Modifier.fillMaxWidth().clearAndSetSemantics {},
            color = tone.text,
            trackColor = colours.line,
            drawStopIndicator = {},
        )
        Row(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            Glyph(if (check.accepted) Icons.Check else Icons.Info, size = 22.dp, tint = tone.text)
            Text(strengthWord(check.score.toInt()), style = LocalType.current.strong, color = tone.text)
        }
        check.problems.forEach { Text(problemSentence(it)) }
    }
}

@Composable
private fun strengthWord(score: Int): String = when (score) {
    0 -> say("create-strength-0")
    1 -> say("create-strength-1")
    2 -> say("create-strength-2")
    3 -> say("create-strength-3")
    else -> say("create-strength-4")
}

@Composable
private fun problemSentence(problem: PassphraseProblem): String = when (problem) {
    PassphraseProblem.TOO_SHORT -> say("create-problem-too-short")
    PassphraseProblem.TOO_LONG -> say("create-problem-too-long")
    PassphraseProblem.DIGITS_ONLY -> say("create-problem-digits-only")
    PassphraseProblem.EASY_TO_GUESS -> say("create-problem-easy-to-guess")
    PassphraseProblem.NOT_TEXT -> say("create-problem-not-text")
}
