package app.toride.ui.share

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.InboxItem
import app.toride.core.ShareEnd
import app.toride.core.SharedId
import app.toride.core.UtcMillis
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Line
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import java.time.Instant
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import java.util.Locale

/** Codes that other people shared. */
class InboxHolder(app: TorideState) : Holder(app) {
    private var items by mutableStateOf<List<InboxItem>?>(null)

    @Composable
    override fun Content(platform: Platform) {
        InboxScreen(
            items = items,
            now = System.currentTimeMillis(),
            failure = failure,
            onOpen = { app.go(Place.Shared(it)) },
            onRead = { app.go(Place.ReadQr()) },
            onBack = { app.back() },
        )
    }

    override fun refresh() = read({ pairing.inbox() }) { items = it }
}

/** Each with its end; the way to receive another. */
@Composable
fun InboxScreen(
    items: List<InboxItem>?,
    now: UtcMillis,
    failure: VaultFailure?,
    onOpen: (SharedId) -> Unit,
    onRead: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = Tags.INBOX,
        title = say("inbox-title"),
        onBack = onBack,
        bottom = { MainButton(say("inbox-read"), Tags.INBOX_READ, onRead, icon = Icons.Add) },
    ) {
        FailureNote(failure)
        when {
            items == null -> if (failure == null) Working(say("common-reading"))
            items.isEmpty() -> {
                Heading(say("inbox-empty-title"), Modifier.padding(top = 24.dp))
                Text(say("inbox-empty"))
            }
            else -> {
                Text(say("inbox-intro"))
                Panel(padding = 16.dp) {
                    items.forEachIndexed { index, item ->
                        if (index > 0) Hair()
                        Item(item, now) { onOpen(item.id) }
                    }
                }
            }
        }
    }
}

@Composable
private fun Item(item: InboxItem, now: UtcMillis, onOpen: () -> Unit) {
    val identity = identityOf(item.serviceId, item.name)
    val title = listOfNotNull(identity.title, identity.subtitle).joinToString(" ")
    Line(Icons.Key, title, Tags.shared(item.id), onOpen, listOf(say("inbox-received", day("date", item.receivedAt)))) {
        Ends(item, now)
    }
}

/** Until when a shared code can be opened: word, icon and tint. */
@Composable
internal fun Ends(item: InboxItem, now: UtcMillis) {
    val colours = LocalColours.current
    when (Rules.shareEnd(item.notAfter, now)) {
        ShareEnd.OVER -> Chip(say("inbox-over", day("date", item.notAfter)), Icons.Cross, colours.info)
        ShareEnd.SOON -> Chip(say("inbox-until-time", word("time", clock(item.notAfter))), Icons.Clock, colours.attention)
        ShareEnd.LATER -> Chip(say("inbox-until", day("date", item.notAfter)), Icons.Clock, colours.attention)
    }
}

/** The time of day, as clocks here show it. */
internal fun clock(at: UtcMillis): String =
    DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).format(Instant.ofEpochMilli(at).atZone(ZoneId.systemDefault()))
