package app.toride.ui.add

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.toride.core.CodesKind
import app.toride.core.ServiceCard
import app.toride.core.ServiceRow
import app.toride.ui.Tags
import app.toride.ui.parts.Badge
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.OTHER_SERVICE
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalType

/** Chooses the service. One that is not in the list goes under "other", always in reach below it. */
@Composable
fun ServiceScreen(
    query: String,
    found: List<ServiceRow>,
    onQuery: (String) -> Unit,
    onChoose: (ServiceRow) -> Unit,
    onBack: () -> Unit,
) {
    val other = LocalServices.current(OTHER_SERVICE).row
    Frame(
        tag = Tags.ADD_SERVICE,
        title = say("add-service-title"),
        onBack = onBack,
        bottom = { ServiceItem(other, say("add-service-other")) { onChoose(other) } },
        scrolls = false,
    ) {
        PlainField(say("add-service-search"), Tags.SERVICE_SEARCH, query, onQuery)
        val known = found.filter { it.id != OTHER_SERVICE }
        LazyColumn(Modifier.fillMaxWidth().weight(1f), contentPadding = PaddingValues(bottom = 24.dp)) {
            if (known.isEmpty()) item { Quiet(say("add-service-none"), Modifier.padding(vertical = 8.dp)) }
            itemsIndexed(known, key = { _, service -> service.id }) { place, service ->
                if (place > 0) Hair()
                ServiceItem(service, service.name) { onChoose(service) }
            }
        }
    }
}

/** What the service calls its codes, so that a person knows what to look for; or that there seem to be none. */
@Composable
private fun codesOf(card: ServiceCard): String = if (card.codes == CodesKind.NONE) say("add-service-no-codes") else card.codeWord

@Composable
private fun ServiceItem(service: ServiceRow, name: String, onChoose: () -> Unit) {
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 64.dp)
            .clickable(role = Role.Button, onClick = onChoose)
            .padding(vertical = 8.dp)
            .testTag(Tags.service(service.id)),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Badge(service.initial, service.colour)
        Column(Modifier.weight(1f)) {
            Text(name, style = LocalType.current.strong)
            if (service.id != OTHER_SERVICE) Quiet(codesOf(LocalServices.current(service.id)))
        }
    }
}
