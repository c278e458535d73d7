package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.toride.core.AccountTies
import app.toride.ui.Tags
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.Panel
import app.toride.ui.parts.number
import app.toride.ui.parts.say

/** On the page of an account: the way to what it hangs on, and whether anything is recorded yet. */
@Composable
fun TiesEntry(ties: AccountTies, onOpen: () -> Unit) {
    val known = ties.factors.size + ties.contacts.size + ties.sessions.size + ties.copies.size
    Panel(padding = 16.dp) {
        val what = if (known == 0) say("ties-count", number("count", 0)) else say("ties-entry-detail")
        LinkRow(say("account-ties"), what, Tags.TIES_ENTRY, onOpen, Icons.Link)
    }
}
