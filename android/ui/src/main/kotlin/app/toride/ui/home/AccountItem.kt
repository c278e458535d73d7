package app.toride.ui.home

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
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
import app.toride.core.AccountRow
import app.toride.ui.Tags
import app.toride.ui.parts.Badge
import app.toride.ui.parts.CodesLeft
import app.toride.ui.parts.CodesLeftDots
import app.toride.ui.parts.CodesLeftFigures
import app.toride.ui.parts.Identity
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.StateChip
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.largeText
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** One account in a list: badge, names, state, codes left. */
@Composable
fun AccountItem(row: AccountRow, onOpen: () -> Unit) {
    val large = largeText()
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 72.dp)
            .clickable(role = Role.Button, onClick = onOpen)
            .padding(vertical = 12.dp)
            .testTag(Tags.account(row.id)),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = if (large) Alignment.Top else Alignment.CenterVertically,
    ) {
        val identity = identityOf(row)
        Badge(identity.initial, identity.colour)
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            if (large) {
                Names(identity)
                StateChip(row)
                CodesLeft(row.left.toInt(), row.of.toInt(), Alignment.Start)
            } else {
                Row(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                    Names(identity, Modifier.weight(1f))
                    CodesLeftFigures(row.left.toInt(), row.of.toInt())
                }
                Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
                    Box(Modifier.weight(1f)) { StateChip(row) }
                    CodesLeftDots(row.left.toInt(), row.of.toInt())
                }
            }
            if (row.business) Quiet(say("account-business"))
        }
    }
}

@Composable
private fun Names(identity: Identity, modifier: Modifier = Modifier) {
    Wrap(modifier) {
        Text(identity.title, style = LocalType.current.strong)
        identity.subtitle?.let { Text(it, color = LocalColours.current.muted) }
    }
}
