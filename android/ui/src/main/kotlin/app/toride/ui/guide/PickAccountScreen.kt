package app.toride.ui.guide

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
import app.toride.core.AccountId
import app.toride.core.AccountRow
import app.toride.data.Rules
import app.toride.ui.Tags
import app.toride.ui.parts.Badge
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.LocalLanguage
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Which account somebody cannot get into. Many are searched; one that is not in the vault is always in reach below them. */
@Composable
fun PickAccountScreen(
    rows: List<AccountRow>,
    chosen: AccountId?,
    query: String,
    onQuery: (String) -> Unit,
    onChoose: (AccountId?) -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = Tags.GUIDE_ACCOUNTS,
        title = say("guide-pick-account"),
        onBack = onBack,
        bottom = { LinkRow(say("guide-other-account"), null, Tags.GUIDE_OTHER_ACCOUNT, { onChoose(null) }, Icons.Question) },
        scrolls = false,
    ) {
        if (rows.size > MANY) PlainField(say("ties-search"), Tags.PICK_SEARCH, query, onQuery)
        val found = fitting(rows, query)
        LazyColumn(Modifier.fillMaxWidth().weight(1f), contentPadding = PaddingValues(bottom = 24.dp)) {
            if (rows.isEmpty()) item { Text(say("guide-wait-no-account"), Modifier.padding(vertical = 8.dp)) }
            itemsIndexed(found, key = { _, row -> row.id }) { index, row ->
                if (index > 0) Hair()
                Item(row, row.id == chosen) { onChoose(row.id) }
            }
        }
    }
}

/** By name, and by service as its own search finds it: in kana, Latin, any case. */
@Composable
private fun fitting(rows: List<AccountRow>, query: String): List<AccountRow> {
    val words = query.trim()
    if (words.isEmpty()) return rows
    val services = Rules.services(words, LocalLanguage.current).map { it.id }.toSet()
    return rows.filter { it.serviceId in services || it.name.contains(words, ignoreCase = true) }
}

@Composable
private fun Item(row: AccountRow, chosen: Boolean, onChoose: () -> Unit) {
    val identity = identityOf(row)
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 64.dp)
            .clickable(role = Role.Button, onClick = onChoose)
            .padding(vertical = 10.dp)
            .testTag(Tags.account(row.id)),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Badge(identity.initial, identity.colour)
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(2.dp)) {
            Text(identity.title, style = LocalType.current.strong)
            identity.subtitle?.let { Text(it) }
            if (row.of > 0u) Quiet(left(row.left))
        }
        Glyph(if (chosen) Icons.Check else Icons.Forward, size = 20.dp, tint = LocalColours.current.muted)
    }
}

private const val MANY = 8
