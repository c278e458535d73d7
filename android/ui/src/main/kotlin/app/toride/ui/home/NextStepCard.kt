package app.toride.ui.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.NextStep
import app.toride.core.NextStepKind
import app.toride.ui.Tags
import app.toride.ui.parts.Heading
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.UrgencyMark
import app.toride.ui.parts.called
import app.toride.ui.parts.say
import app.toride.ui.parts.tone
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalType

/** What comes before all notices. [row] is the account it is about, where it is about one. */
@Composable
fun NextStepCard(step: NextStep, row: AccountRow?, filled: Boolean, onFollow: () -> Unit) {
    TintPanel(step.urgency.tone(), Modifier.testTag(Tags.NEXT_STEP)) {
        Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
            UrgencyMark(step.urgency)
            val name = row?.let { called(it) }.orEmpty()
            Heading(title(step.kind, name), style = LocalType.current.title)
            Text(body(step.kind))
            val modifier = Modifier.padding(top = 10.dp)
            if (filled) {
                MainButton(button(step.kind), Tags.NEXT_STEP_GO, onFollow, modifier)
            } else {
                OtherButton(button(step.kind), Tags.NEXT_STEP_GO, onFollow, modifier)
            }
        }
    }
}

@Composable
private fun title(kind: NextStepKind, name: String): String = when (kind) {
    NextStepKind.LOOK_AT_DAMAGE -> say("home-next-damage-title")
    NextStepKind.ADD_FIRST_ACCOUNT -> say("home-next-first-title")
    NextStepKind.PROVE_RECOVERY_KEY -> say("home-next-prove-title")
    NextStepKind.STORE_CODES -> say("home-next-store-title", word("account", name))
}

@Composable
private fun body(kind: NextStepKind): String = when (kind) {
    NextStepKind.LOOK_AT_DAMAGE -> say("home-next-damage")
    NextStepKind.ADD_FIRST_ACCOUNT -> say("home-next-first")
    NextStepKind.PROVE_RECOVERY_KEY -> say("home-next-prove")
    NextStepKind.STORE_CODES -> say("home-next-store")
}

@Composable
private fun button(kind: NextStepKind): String = when (kind) {
    NextStepKind.LOOK_AT_DAMAGE -> say("home-next-damage-go")
    NextStepKind.ADD_FIRST_ACCOUNT -> say("home-next-first-go")
    NextStepKind.PROVE_RECOVERY_KEY -> say("home-next-prove-go")
    NextStepKind.STORE_CODES -> say("home-next-store-go")
}
