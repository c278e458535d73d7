package app.toride.ui.notices

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.toride.core.PromptCard
import app.toride.ui.Tags
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.day
import app.toride.ui.parts.icon
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.owner
import app.toride.ui.parts.say
import app.toride.ui.parts.title
import app.toride.ui.parts.tone
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** A card as a row: whose it is, its first reason, how many more. Leads to all of it. */
@Composable
fun CardItem(card: PromptCard, onOpen: () -> Unit) {
    val first = card.prompts.firstOrNull() ?: return
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 56.dp)
            .clickable(role = Role.Button, onClick = onOpen)
            .padding(vertical = 12.dp)
            .testTag(Tags.card(card.account?.id)),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        val waits = card.prompts.mapNotNull { it.putOffUntil }.minOrNull()
        Glyph(if (waits == null) card.urgency.icon else Icons.Clock, tint = if (waits == null) card.urgency.tone().text else LocalColours.current.muted)
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(2.dp)) {
            Text(title(first.reason, card.left), style = LocalType.current.strong)
            val state = if (waits == null) named(card.urgency) else say("notices-put-off-until", day("date", waits))
            Quiet(say("notices-line", word("state", state), word("account", owner(card.account))))
            if (card.prompts.size > 1) Quiet(say("home-card-more", number("count", card.prompts.size - 1)))
        }
        Glyph(Icons.Forward, size = 20.dp, tint = LocalColours.current.muted)
    }
}
