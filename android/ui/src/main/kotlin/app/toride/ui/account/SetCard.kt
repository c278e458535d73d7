package app.toride.ui.account

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.SetView
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.Fold
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** A set in use: its codes by place and state, and what may have happened to it as a whole. */
@Composable
fun SetCard(set: SetView, index: Int, busy: Boolean, actions: AccountActions) {
    Panel(Modifier.testTag(Tags.set(index))) {
        Heading(if (index == 0) say("account-set-current") else say("account-set-older"))
        Quiet(dates(set))
        val exposed = set.exposedAt
        if (exposed != null) {
            Chip(say("account-set-exposed", day("date", exposed)), Icons.Alert, LocalColours.current.risk)
            QuietButton(say("account-set-unexpose"), Tags.UNEXPOSE_SET, { actions.undoExposeSet(set.id) }, enabled = !busy, icon = Icons.Undo)
        }
        set.codes.forEachIndexed { place, code ->
            if (place > 0) Hair()
            CodeItem(code, busy, actions)
        }
        AboutSet(set, busy, actions)
    }
}

@Composable
private fun AboutSet(set: SetView, busy: Boolean, actions: AccountActions) {
    var open by remember(set.id) { mutableStateOf(false) }
    Hair()
    Fold(say("account-set-about"), Tags.ABOUT_SET, open, { open = !open }) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            if (set.exposedAt == null) {
                Text(say("account-set-expose-why"))
                OtherButton(say("account-set-expose"), Tags.EXPOSE_SET, { actions.exposeSet(set.id) }, enabled = !busy)
            }
            Text(say("account-set-retire-why"))
            OtherButton(say("account-set-retire"), Tags.RETIRE_SET, { actions.retire(set.id) }, enabled = !busy)
        }
    }
}

/** A set that the service made void. */
@Composable
fun RetiredSet(set: SetView, busy: Boolean, actions: AccountActions) {
    Column(Modifier.fillMaxWidth()) {
        Hair()
        Text(say("account-set-codes", number("count", set.codes.size)))
        Quiet(dates(set))
        set.retiredAt?.let { Quiet(say("account-set-retired-on", day("date", it))) }
        Row { QuietButton(say("account-set-unretire"), Tags.UNRETIRE_SET, { actions.undoRetire(set.id) }, enabled = !busy, icon = Icons.Undo) }
    }
}

@Composable
private fun dates(set: SetView): String {
    val issued = set.issuedAt
    return if (issued == null) {
        say("account-set-stored", day("date", set.storedAt))
    } else {
        say("account-set-issued", day("issued", issued), day("stored", set.storedAt))
    }
}
