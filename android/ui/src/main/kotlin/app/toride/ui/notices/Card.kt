package app.toride.ui.notices

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.AccountRow
import app.toride.core.PromptCard
import app.toride.core.StepView
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Reminding
import app.toride.ui.TorideState

/** What can be done on a card. */
class CardActions(
    val step: (StepView) -> Unit,
    val putOff: (Int) -> Unit,
    val account: () -> Unit,
    val next: () -> Unit,
    val back: () -> Unit,
)

/** All that is open for one account, or for the vault: why, what is left to do, and later. */
class CardHolder(app: TorideState, private val account: AccountId?) : Holder(app) {
    private var read by mutableStateOf(false)
    private var card by mutableStateOf<PromptCard?>(null)
    private var row by mutableStateOf<AccountRow?>(null)

    @Composable
    override fun Content(platform: Platform) {
        val actions = CardActions(
            step = { app.go(placeOf(account, it)) },
            putOff = { putOff(it, platform) },
            account = { account?.let { app.go(Place.Account(it)) } },
            next = app::goOn,
            back = { app.back() },
        )
        val open = card
        if (read && open == null) {
            CardDoneScreen(row, walking = app.walk() != null, failure, actions)
        } else {
            CardScreen(open, row, busy, failure, actions)
        }
    }

    override fun refresh() {
        account?.let { id -> read({ account(id) }) { row = it.row } }
        read({ notices.card(account) }) {
            card = it
            read = true
        }
    }

    private fun putOff(days: Int, platform: Platform) {
        val reasons = card?.prompts.orEmpty().filter { it.putOffUntil == null }.map { it.reason }
        call({ notices.putOff(account, reasons, days) }) { later ->
            app.back()
            later?.prompts.orEmpty().mapNotNull { it.putOffUntil }.minOrNull()?.let { app.tell(Notice.Asked(Acted.PutOff(it))) }
            // Whoever wants to be told later is asked now whether that may be seen.
            if (platform.reminding == Reminding.UNASKED) app.askToRemind(platform)
        }
    }
}

/** The walk through accounts that the person is on; null where there is none. */
internal fun TorideState.walk(): Place? = nearest { it is Place.PhoneWalk }

/** The guide that the person came from; null where they did not. */
internal fun TorideState.guided(): Place? = nearest { it is Place.Guide }

/** On with the walk, back to the guide, or home. */
internal fun TorideState.goOn() {
    tell(null)
    (walk() ?: guided())?.let { backTo(it) } ?: home()
}
