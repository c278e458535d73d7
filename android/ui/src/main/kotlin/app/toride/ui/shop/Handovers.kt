package app.toride.ui.shop

import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.HandoverId
import app.toride.core.HandoverView
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Working
import app.toride.ui.parts.say

/** All handovers there were. */
class HandoversHolder(app: TorideState) : Holder(app) {
    private var rows by mutableStateOf<List<HandoverView>?>(null)

    @Composable
    override fun Content(platform: Platform) {
        HandoversScreen(rows, failure, { app.go(Place.Handover(it)) }, { app.back() })
    }

    override fun refresh() = read({ shop.handovers(account = null) }) { rows = it }
}

/** Those under way first, then the newest. */
@Composable
fun HandoversScreen(rows: List<HandoverView>?, failure: VaultFailure?, onOpen: (HandoverId) -> Unit, onBack: () -> Unit) {
    Frame(ShopTags.HANDOVERS, title = say("handover-list"), onBack = onBack, scrolls = false) {
        FailureNote(failure)
        when {
            rows == null && failure == null -> Working(say("common-reading"))
            rows.isNullOrEmpty() -> if (rows != null) Text(say("handover-list-none"))
            else -> LazyColumn(Modifier.fillMaxWidth().weight(1f), contentPadding = PaddingValues(bottom = 24.dp)) {
                items(rows, key = { it.id }) {
                    HandoverItem(it, named = true) { onOpen(it.id) }
                    Hair()
                }
            }
        }
    }
}
