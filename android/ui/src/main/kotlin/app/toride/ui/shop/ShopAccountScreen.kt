package app.toride.ui.shop

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.AccountId
import app.toride.core.HandoverState
import app.toride.core.HandoverView
import app.toride.core.KnownBy
import app.toride.core.OutsourcingView
import app.toride.core.PersonName
import app.toride.core.ShopAccount
import app.toride.data.VaultFailure
import app.toride.ui.Place
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Line
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.ties.Part
import app.toride.ui.ties.TieKind

/** One account as the shop has it, part by part. */
@Composable
fun ShopAccountScreen(id: AccountId, all: InShop?, failure: VaultFailure?, onGo: (Place) -> Unit, onBack: () -> Unit) {
    val row = all?.row
    val open = all?.handovers?.firstOrNull { it.state == HandoverState.OPEN || it.state == HandoverState.READY || it.state == HandoverState.LAPSED }
    Frame(
        tag = ShopTags.SHOP_ACCOUNT,
        title = say("shop-account-entry"),
        subtitle = row?.let { called(it.account) },
        onBack = onBack,
        bottom = row?.let { { Handing(id, open, onGo) } },
    ) {
        FailureNote(failure)
        if (all == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        if (row == null) Text(say("shop-not-here")) else People(row, onGo)
        Handovers(all.handovers, onGo)
        Sheets(id, all.sheets, row != null, onGo)
    }
}

/** The one button: to the handover under way, or to a new one. */
@Composable
private fun Handing(id: AccountId, open: HandoverView?, onGo: (Place) -> Unit) {
    if (open == null) {
        MainButton(say("handover-new"), ShopTags.BEGIN, { onGo(Place.NewHandover(id)) }, icon = Icons.PersonCheck)
    } else {
        MainButton(say("handover-see"), ShopTags.BEGIN, { onGo(Place.Handover(open.id)) }, icon = Icons.PersonCheck)
    }
}

@Composable
private fun People(row: ShopAccount, onGo: (Place) -> Unit) {
    val colours = LocalColours.current
    Part(say("ties-custodian")) {
        val custodian = row.custodian
        if (custodian == null) Chip(say("shop-nobody"), Icons.Alert, colours.attention) else Named(custodian)
        Quiet(say("ties-custodian-why"), Modifier.padding(top = 4.dp))
    }
    Part(say("shop-known")) {
        if (row.knownBy.isEmpty()) Text(say("shop-known-none"))
        row.knownBy.forEach { Known(it) }
        OtherButton(
            say("shop-people-choose"),
            ShopTags.CHOOSE_PEOPLE,
            { onGo(Place.TieList(row.account.id, TieKind.PEOPLE)) },
            Modifier.padding(top = 12.dp),
            icon = Icons.Person,
        )
    }
}

@Composable
private fun Known(known: KnownBy) {
    Wrap(Modifier.padding(vertical = 4.dp)) {
        Text(called(known.person), style = LocalType.current.strong)
        if (!known.current) Chip(say("shop-known-old"), Icons.Clock, LocalColours.current.info)
        if (known.person.left) Left()
    }
}

@Composable
private fun Named(person: PersonName) {
    Wrap {
        Text(called(person), style = LocalType.current.strong)
        if (person.left) Left()
    }
}

/** That somebody has left. */
@Composable
internal fun Left() = Chip(say("shop-left"), Icons.Cross, LocalColours.current.info)

@Composable
private fun Handovers(rows: List<HandoverView>, onGo: (Place) -> Unit) {
    Part(say("handover-list")) {
        Quiet(say("handover-list-why"))
        if (rows.isEmpty()) Text(say("handover-list-none"), Modifier.padding(top = 8.dp))
        rows.forEachIndexed { index, view ->
            if (index > 0) Hair()
            HandoverItem(view, named = false) { onGo(Place.Handover(view.id)) }
        }
    }
}

@Composable
private fun Sheets(id: AccountId, rows: List<OutsourcingView>, inUse: Boolean, onGo: (Place) -> Unit) {
    Part(say("shop-outside-list")) {
        Quiet(say("shop-outside-list-why"))
        if (rows.isEmpty()) Text(say("shop-outside-list-none"), Modifier.padding(top = 8.dp))
        rows.forEachIndexed { index, sheet ->
            if (index > 0) Hair()
            val updated = say("shop-outside-updated", day("date", sheet.updatedAt))
            Line(Icons.File, title(sheet), ShopTags.sheet(sheet.id), { onGo(Place.Outsourcing(id, sheet.id)) }, listOf(updated)) {
                if (sheet.ended) Chip(say("shop-outside-ended"), Icons.Check, LocalColours.current.info)
            }
        }
        if (inUse) {
            OtherButton(say("shop-outside-add"), ShopTags.ADD_SHEET, { onGo(Place.Outsourcing(id, id = null)) }, Modifier.padding(top = 12.dp), icon = Icons.Add)
        }
    }
}

/** Whose sheet it is. */
@Composable
internal fun title(sheet: OutsourcingView): String =
    sheet.to?.let { say("shop-outside-of", word("name", called(it))) } ?: say("shop-outside-of-anybody")
