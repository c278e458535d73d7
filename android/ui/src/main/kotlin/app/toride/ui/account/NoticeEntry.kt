package app.toride.ui.account

import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDetail
import app.toride.ui.Tags
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.Panel
import app.toride.ui.parts.icon
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.title

/** What this account asks for, and the way to it. Nothing where it asks for nothing. */
@Composable
fun NoticeEntry(detail: AccountDetail, onCard: () -> Unit) {
    val first = detail.prompts.firstOrNull() ?: return
    val more = detail.prompts.size - 1
    Panel(padding = 16.dp) {
        LinkRow(
            title(first.reason, detail.row.left),
            if (more > 0) say("home-card-more", number("count", more)) else null,
            Tags.CARD_NOTICES,
            onCard,
            first.urgency.icon,
        )
    }
}
