package app.toride.ui.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.NextStep
import app.toride.core.NextStepKind
import app.toride.core.Urgency
import app.toride.ui.Tags
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** The one most urgent thing. [row] is the account it is about, where it is about one. */
@Composable
fun NextStepCard(step: NextStep, row: AccountRow?, onFollow: () -> Unit) {
    val colours = LocalColours.current
    val tone = when (step.urgency) {
        Urgency.CRITICAL, Urgency.NOW -> colours.risk
        Urgency.SOON -> colours.attention
        Urgency.LATER -> colours.info
    }
    TintPanel(tone, Modifier.testTag(Tags.NEXT_STEP)) {
        Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
            Row(horizontalArrangement = Arrangement.spacedBy(6.dp), verticalAlignment = Alignment.CenterVertically) {
                Glyph(if (step.urgency <= Urgency.NOW) Icons.Alert else Icons.Clock, size = 18.dp, tint = tone.text)
                Text(urgencyWord(step.urgency), style = LocalType.current.smallStrong, color = tone.text)
            }
            val name = row?.let { called(it) }.orEmpty()
            Heading(title(step.kind, name), style = LocalType.current.title)
            Text(body(step.kind, row?.left?.toInt() ?: 0))
            MainButton(button(step.kind), Tags.NEXT_STEP_GO, onFollow, Modifier.padding(top = 10.dp))
        }
    }
}

@Composable
private fun called(row: AccountRow): String {
    val identity = identityOf(row)
    return listOfNotNull(identity.title, identity.subtitle).joinToString(" ")
}

@Composable
private fun urgencyWord(urgency: Urgency): String = when (urgency) {
    Urgency.CRITICAL -> say("home-urgency-critical")
    Urgency.NOW -> say("home-urgency-now")
    Urgency.SOON -> say("home-urgency-soon")
    Urgency.LATER -> say("home-urgency-later")
}

@Composable
private fun title(kind: NextStepKind, name: String): String = when (kind) {
    NextStepKind.LOOK_AT_DAMAGE -> say("home-next-damage-title")
    NextStepKind.ADD_FIRST_ACCOUNT -> say("home-next-first-title")
    NextStepKind.PROVE_RECOVERY_KEY -> say("home-next-prove-title")
    NextStepKind.STORE_CODES -> say("home-next-store-title", word("account", name))
    NextStepKind.CODES_USED_UP -> say("home-next-used-up-title", word("account", name))
    NextStepKind.CODES_LOW -> say("home-next-low-title", word("account", name))
    NextStepKind.RENEW_CODES -> say("home-next-renew-title", word("account", name))
}

@Composable
private fun body(kind: NextStepKind, left: Int): String = when (kind) {
    NextStepKind.LOOK_AT_DAMAGE -> say("home-next-damage")
    NextStepKind.ADD_FIRST_ACCOUNT -> say("home-next-first")
    NextStepKind.PROVE_RECOVERY_KEY -> say("home-next-prove")
    NextStepKind.STORE_CODES -> say("home-next-store")
    NextStepKind.CODES_USED_UP -> say("home-next-used-up")
    NextStepKind.CODES_LOW -> say("home-next-low", number("left", left))
    NextStepKind.RENEW_CODES -> say("home-next-renew", number("left", left))
}

@Composable
private fun button(kind: NextStepKind): String = when (kind) {
    NextStepKind.LOOK_AT_DAMAGE -> say("home-next-damage-go")
    NextStepKind.ADD_FIRST_ACCOUNT -> say("home-next-first-go")
    NextStepKind.PROVE_RECOVERY_KEY -> say("home-next-prove-go")
    NextStepKind.STORE_CODES -> say("home-next-store-go")
    NextStepKind.CODES_USED_UP, NextStepKind.CODES_LOW, NextStepKind.RENEW_CODES -> say("home-next-renew-go")
}
