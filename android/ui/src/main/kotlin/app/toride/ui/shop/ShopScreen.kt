package app.toride.ui.shop

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.toride.core.ShopAccount
import app.toride.core.ShopOverview
import app.toride.core.ShopPerson
import app.toride.data.VaultFailure
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.parts.Badge
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Line
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** The shop at one look: what nobody answers for, what is under way, accounts, people, rules (S-012, S-123, S-124). */
@Composable
fun ShopScreen(
    shop: ShopOverview?,
    sought: String,
    failure: VaultFailure?,
    onSeek: (String) -> Unit,
    onGo: (Place) -> Unit,
    onAgain: () -> Unit,
    onBack: () -> Unit,
) {
    val word = if (many(shop)) sought.trim() else ""
    val found = shop?.accounts.orEmpty().filter { called(it.account).contains(word, ignoreCase = true) }
    Frame(ShopTags.SHOP, title = say("shop-title"), onBack = onBack, scrolls = false) {
        FailureNote(failure)
        when {
            shop == null && failure == null -> Working(say("common-reading"))
            shop == null -> MainButton(say("common-again"), Tags.TRY_AGAIN, onAgain)
            else -> LazyColumn(Modifier.fillMaxWidth().weight(1f), contentPadding = PaddingValues(bottom = 24.dp)) {
                if (shop.accounts.isEmpty()) item { Nothing(onGo) }
                if (shop.withoutCustodian > 0u) item { Without(shop.withoutCustodian.toInt()) }
                handovers(shop, onGo)
                accounts(shop, found, sought, onSeek, onGo)
                people(shop, onGo)
                item { Rules(onGo) }
            }
        }
    }
}

@Composable
private fun Nothing(onGo: (Place) -> Unit) {
    Note(Icons.Shop, say("shop-empty-title"), say("shop-empty"), LocalColours.current.info) {
        OtherButton(say("shop-empty-go"), ShopTags.EMPTY_GO, { onGo(Place.Accounts) }, Modifier.padding(top = 8.dp))
    }
}

@Composable
private fun Without(count: Int) =
    Note(Icons.Alert, say("shop-without", number("count", count)), say("shop-without-why"), LocalColours.current.attention, Modifier.testTag(ShopTags.WITHOUT))

@Composable
private fun Title(text: String) = Heading(text, Modifier.padding(top = 20.dp, bottom = 4.dp))

private fun LazyListScope.handovers(shop: ShopOverview, onGo: (Place) -> Unit) {
    if (shop.handovers.isEmpty()) return
    item { Title(say("shop-handovers")) }
    items(shop.handovers, key = { it.id }) {
        HandoverItem(it, named = true) { onGo(Place.Handover(it.id)) }
        Hair()
    }
}

private fun LazyListScope.accounts(shop: ShopOverview, found: List<ShopAccount>, sought: String, onSeek: (String) -> Unit, onGo: (Place) -> Unit) {
    if (shop.accounts.isEmpty()) return
    item { Title(say("shop-accounts")) }
    if (many(shop)) item { PlainField(say("shop-search"), ShopTags.SEARCH, sought, onSeek) }
    if (found.isEmpty()) item { Text(say("shop-search-none"), Modifier.padding(vertical = 12.dp)) }
    items(found, key = { it.account.id }) {
        AccountLine(it) { onGo(Place.ShopAccount(it.account.id)) }
        Hair()
    }
}

/** Whether there are so many accounts that one is found sooner by its name. */
private fun many(shop: ShopOverview?): Boolean = shop != null && shop.accounts.size > MANY

@Composable
private fun AccountLine(row: ShopAccount, onOpen: () -> Unit) {
    val identity = identityOf(row.account.serviceId, row.account.name)
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 72.dp)
            .clickable(role = Role.Button, onClick = onOpen)
            .padding(vertical = 12.dp)
            .testTag(ShopTags.account(row.account.id)),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Badge(identity.initial, identity.colour)
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Wrap {
                Text(identity.title, style = LocalType.current.strong)
                identity.subtitle?.let { Text(it, color = LocalColours.current.muted) }
            }
            val custodian = row.custodian
            if (custodian != null) Quiet(say("shop-answers", word("name", called(custodian))))
            Quiet(say("shop-seen", number("count", row.knownBy.size)))
            Wrap {
                if (custodian == null) Chip(say("shop-nobody"), Icons.Alert, LocalColours.current.attention)
                if (custodian?.left == true) Left()
                if (row.openHandover != null) Chip(say("shop-under-way"), Icons.PersonCheck, LocalColours.current.info)
            }
        }
        Glyph(Icons.Forward, size = 20.dp, tint = LocalColours.current.muted)
    }
}

private fun LazyListScope.people(shop: ShopOverview, onGo: (Place) -> Unit) {
    item { Title(say("shop-people")) }
    if (shop.people.isEmpty()) item { Text(say("shop-people-empty")) }
    items(shop.people, key = { it.person.id }) {
        PersonLine(it) { onGo(Place.Person(it.person.id)) }
        Hair()
    }
    item { LinkRow(say("ties-person-new"), null, Tags.ADD_PERSON, { onGo(Place.Person(null)) }, Icons.Add) }
}

@Composable
private fun PersonLine(row: ShopPerson, onOpen: () -> Unit) {
    val details = listOf(
        say("shop-person-answers", number("count", row.answersFor.size)),
        say("shop-person-seen", number("count", row.hasSeen.size)),
    )
    val underWay = row.handovers.toInt()
    Line(Icons.Person, row.person.name, Tags.person(row.person.id), onOpen, details) {
        if (row.person.left) Left()
        if (underWay > 0) Chip(say("shop-person-handovers", number("count", underWay)), Icons.PersonCheck, LocalColours.current.info)
    }
}

@Composable
private fun Rules(onGo: (Place) -> Unit) {
    Title(say("shop-more"))
    LinkRow(say("handover-list-all"), null, ShopTags.PAST_ENTRY, { onGo(Place.Handovers) }, Icons.Clock)
    Hair()
    LinkRow(say("shop-rules-entry"), say("shop-rules-entry-detail"), ShopTags.RULES_ENTRY, { onGo(Place.ShopRules) }, Icons.List)
}

private const val MANY = 8
