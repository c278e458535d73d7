package app.toride.ui.add

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
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

/** Chooses the service. One that is not in the list goes under "other", always the last row. */
@Composable
fun ServiceScreen(
    query: String,
    found: List<ServiceRow>,
    onQuery: (String) -> Unit,
    onChoose: (ServiceRow) -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.ADD_SERVICE, title = say("add-service-title"), onBack = onBack, scrolls = false) {
        PlainField(say("add-service-search"), Tags.SERVICE_SEARCH, query, onQuery)
        val known = found.filter { it.id != OTHER_SERVICE }
        val other = LocalServices.current(OTHER_SERVICE).row
        LazyColumn(Modifier.fillMaxWidth().weight(1f), contentPadding = PaddingValues(bottom = 24.dp)) {
            if (known.isEmpty()) item { Quiet(say("add-service-none"), Modifier.padding(vertical = 8.dp)) }
            items(known, key = { it.id }) { service ->
                ServiceItem(service, service.name) { onChoose(service) }
                Hair()
            }
            item { ServiceItem(other, say("add-service-other")) { onChoose(other) } }
        }
    }
}

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
        Text(name, style = LocalType.current.strong)
    }
}
