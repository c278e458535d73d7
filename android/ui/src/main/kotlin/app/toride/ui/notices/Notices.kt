package app.toride.ui.notices

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountId
import app.toride.core.DeviceId
import app.toride.core.Overview
import app.toride.core.PromptCard
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours

/** Everything that is open, and what was put off. */
class NoticesHolder(app: TorideState) : Holder(app) {
    private var overview by mutableStateOf<Overview?>(null)

    @Composable
    override fun Content(platform: Platform) {
        NoticesScreen(
            overview = overview,
            failure = failure,
            onCard = { app.go(Place.Card(it)) },
            onWalk = { app.go(Place.PhoneWalk(it)) },
            onReminders = { app.go(Place.Reminders) },
            onBack = { app.back() },
        )
    }

    override fun refresh() = read({ overview() }) { overview = it }
}

/** All cards, most urgent first; below them those that wait, with their day. */
@Composable
fun NoticesScreen(
    overview: Overview?,
    failure: VaultFailure?,
    onCard: (AccountId?) -> Unit,
    onWalk: (DeviceId) -> Unit,
    onReminders: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.NOTICES, title = say("notices-title"), onBack = onBack) {
        FailureNote(failure)
        when {
            overview == null -> if (failure == null) Working(say("common-reading"))
            overview.cards.isEmpty() -> Note(Icons.Check, say("notices-empty-title"), say("notices-empty"), LocalColours.current.ready, Modifier.testTag(Tags.ALL_WELL))
            else -> {
                Quiet(say("notices-intro"))
                walkIn(overview.cards)?.let { walk ->
                    Panel(padding = 16.dp) {
                        LinkRow(say("phone-card-title"), say("phone-card", word("name", walk.name)), Tags.WALK_GO, { onWalk(walk.device) }, Icons.Phone)
                    }
                }
                CardList(overview.cards, onCard)
            }
        }
        if (overview != null && overview.putOff.isNotEmpty()) {
            Heading(say("notices-put-off-title"))
            CardList(overview.putOff, onCard)
        }
        if (overview != null) {
            Panel(padding = 16.dp) { LinkRow(say("reminder-title"), null, Tags.REMINDERS_ENTRY, onReminders, Icons.Clock) }
        }
    }
}

/** Cards one below the other. */
@Composable
internal fun CardList(cards: List<PromptCard>, onCard: (AccountId?) -> Unit) {
    Panel(padding = 16.dp) {
        cards.forEachIndexed { index, card ->
            if (index > 0) Hair()
            CardItem(card) { onCard(card.account?.id) }
        }
    }
}
