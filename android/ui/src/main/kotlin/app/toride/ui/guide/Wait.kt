package app.toride.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.WaitingRow
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Platform
import app.toride.ui.Reminding
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.IconAction
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalType

/** When to look for the answer of a service that was asked to bring [account] back. */
class WaitHolder(app: TorideState, private val account: AccountId) : Holder(app) {
    private val most = Rules.longestWaitDays()
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var waiting by mutableStateOf<WaitingRow?>(null)
    private var days by mutableStateOf(Rules.usualWaitDays())

    @Composable
    override fun Content(platform: Platform) {
        WaitScreen(
            detail = detail,
            waiting = waiting,
            days = days,
            most = most,
            busy = busy,
            failure = failure,
            onDays = { days = it.coerceIn(1, most) },
            onGo = { begin(platform) },
            onStop = ::stop,
            onBack = { app.back() },
        )
    }

    override fun refresh() {
        read({ account(account) }) { detail = it }
        read({ guiding.waiting() }) { all -> waiting = all.firstOrNull { it.account.id == account } }
    }

    private fun begin(platform: Platform) = call({ guiding.wait(account, days) }) { row ->
        app.leave()
        row?.let { app.tell(Notice.Waiting(it.remindAt)) }
        // Whoever wants to be told is asked now whether that may be seen.
        if (platform.reminding == Reminding.UNASKED) app.askToRemind(platform)
    }

    private fun stop() = call({ guiding.stopWaiting(account) }) {
        app.leave()
        app.tell(Notice.WaitingEnded)
    }
}

/** In how many days: two large buttons need no wheel and no keyboard (S-101, S-102). */
@Composable
fun WaitScreen(
    detail: AccountDetail?,
    waiting: WaitingRow?,
    days: Int,
    most: Int,
    busy: Boolean,
    failure: VaultFailure?,
    onDays: (Int) -> Unit,
    onGo: () -> Unit,
    onStop: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = Tags.WAIT,
        title = say("guide-wait-title"),
        subtitle = detail?.let { called(it.row) },
        onBack = onBack,
        bottom = { MainButton(say("guide-wait-go"), Tags.WAIT_GO, onGo, enabled = !busy && detail != null, icon = Icons.Clock) },
    ) {
        FailureNote(failure)
        Text(say("guide-wait-why"))
        if (waiting != null) {
            Column {
                Text(say("guide-wait-since", day("date", waiting.since)))
                Quiet(if (waiting.isDue) say("guide-wait-due") else say("guide-wait-until", day("date", waiting.remindAt)))
            }
        }
        Panel(padding = 12.dp) {
            Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
                IconAction(Icons.Minus, say("guide-wait-fewer"), Tags.WAIT_FEWER, { if (days > 1) onDays(days - 1) })
                Text(
                    say("guide-wait-days", number("days", days)),
                    Modifier.weight(1f).semantics { liveRegion = LiveRegionMode.Polite }.testTag(Tags.WAIT_DAYS),
                    style = LocalType.current.title,
                    textAlign = TextAlign.Center,
                )
                IconAction(Icons.Add, say("guide-wait-more"), Tags.WAIT_MORE, { if (days < most) onDays(days + 1) })
            }
        }
        if (waiting != null) OtherButton(say("guide-wait-stop"), Tags.WAIT_STOP, onStop, enabled = !busy)
    }
}
