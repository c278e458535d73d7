package app.toride.ui.guide

import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.GuideHit
import app.toride.core.Lead
import app.toride.data.Rules
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.Panel
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.say

/** What there is in the guide, and a search over all of it; open to everybody. */
class GuideContentsHolder(app: TorideState) : Holder(app) {
    private var query by mutableStateOf("")
    private var hits by mutableStateOf(emptyList<GuideHit>())

    @Composable
    override fun Content(platform: Platform) {
        GuideContentsScreen(query, hits, Leads(app), ::search, app::go, onBack = { app.back() })
    }

    override fun refresh() = search(query)

    private fun search(words: String) {
        query = words
        hits = Rules.searchGuide(words, app.language)
    }
}

/** The parts of the guide, then its topics; while somebody searches, only what was found. */
@Composable
internal fun GuideContentsScreen(
    query: String,
    hits: List<GuideHit>,
    leads: Leads,
    onQuery: (String) -> Unit,
    onOpen: (Place) -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.GUIDE_CONTENTS, title = say("guide-all"), onBack = onBack, scrolls = false) {
        PlainField(say("guide-search-title"), Tags.GUIDE_SEARCH, query, onQuery, placeholder = say("guide-search-field"))
        LazyColumn(Modifier.fillMaxWidth().weight(1f), contentPadding = PaddingValues(bottom = 24.dp)) {
            if (query.isBlank()) item { Parts(leads, onOpen) }
            if (hits.isEmpty()) item { Quiet(say("guide-search-none"), Modifier.padding(vertical = 8.dp)) }
            itemsIndexed(hits, key = { _, hit -> hit.key }) { index, hit ->
                if (index > 0) Hair()
                Unfolding(Tags.hit(index), hit.key, hit.textKey, hit.lead, hit.leadKey, leads)
            }
        }
    }
}

@Composable
private fun Parts(leads: Leads, onOpen: (Place) -> Unit) {
    Panel(Modifier.padding(bottom = 12.dp), padding = 16.dp) {
        LinkRow(say("guide-title"), null, Tags.HELP_ENTRY, { leads.follow(Lead.GUIDE) }, Icons.Help)
        Hair()
        LinkRow(say("trouble-title"), null, Tags.TROUBLE_ENTRY, { onOpen(Place.Trouble()) }, Icons.Question)
        Hair()
        LinkRow(say("prevent-title"), null, Tags.PREVENTION_ENTRY, { onOpen(Place.Prevention) }, Icons.Check)
        Hair()
        LinkRow(say("storage-title"), null, Tags.KEEPING_ENTRY, { onOpen(Place.Keeping()) }, Icons.Cabinet)
        Hair()
        LinkRow(say("faq-title"), null, Tags.QUESTIONS_ENTRY, { onOpen(Place.Questions) }, Icons.Info)
    }
}
