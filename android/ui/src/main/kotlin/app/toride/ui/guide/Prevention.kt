package app.toride.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountId
import app.toride.core.PrecautionView
import app.toride.core.Tick
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.AccountLinks
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.told
import app.toride.ui.theme.LocalColours

/** The three things to do while one still gets in. In the open vault they tick themselves. */
class PreventionHolder(app: TorideState) : Holder(app) {
    private var items by mutableStateOf(if (app.open) null else Rules.precautions())

    @Composable
    override fun Content(platform: Platform) {
        PreventionScreen(items, app.open, failure, { app.go(Place.Account(it)) }, onBack = { app.back() })
    }

    override fun refresh() {
        if (app.open) read({ guiding.precautions() }) { items = it }
    }
}

/** What to do, why, whether it is done, and the accounts that keep it open (S-008 to S-011, S-109 to S-111). */
@Composable
fun PreventionScreen(items: List<PrecautionView>?, ticked: Boolean, failure: VaultFailure?, onAccount: (AccountId) -> Unit, onBack: () -> Unit) {
    Frame(Tags.PREVENTION, title = say("prevent-title"), onBack = onBack) {
        FailureNote(failure)
        Text(say("prevent-intro"))
        if (items == null && failure == null) Working(say("common-reading"))
        items?.forEachIndexed { index, item -> Item(index, item, ticked, onAccount) }
    }
}

@Composable
private fun Item(index: Int, item: PrecautionView, ticked: Boolean, onAccount: (AccountId) -> Unit) {
    Panel(Modifier.testTag(Tags.precaution(index)), padding = 16.dp) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Heading(told(item.key))
            if (ticked) Ticked(item)
            Text(told(item.whyKey))
            if (item.open.isNotEmpty()) {
                Quiet(say("prevent-open-accounts", number("count", item.open.size)), Modifier.padding(top = 4.dp))
            }
        }
        AccountLinks(item.open, onAccount)
    }
}

@Composable
private fun Ticked(item: PrecautionView) {
    val colours = LocalColours.current
    when (item.tick) {
        Tick.DONE -> Chip(told(item.tickKey), Icons.Check, colours.ready)
        Tick.OPEN -> Chip(told(item.tickKey), Icons.Clock, colours.attention)
        Tick.NOTHING_YET -> Chip(told(item.tickKey), Icons.Info, colours.info)
    }
}
