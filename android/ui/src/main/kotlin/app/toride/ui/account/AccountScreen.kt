package app.toride.ui.account

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDetail
import app.toride.core.AccountRow
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.AboutCodes
import app.toride.ui.parts.Badge
import app.toride.ui.parts.CodesLeft
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Fold
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.StateChip
import app.toride.ui.parts.Working
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.largeText
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.shop.ShopTags
import app.toride.ui.theme.LocalColours
import app.toride.ui.ties.TiesEntry

/** One account: a code in one tap, its sets, and everything else below. */
@Composable
fun AccountScreen(detail: AccountDetail?, busy: Boolean, failure: VaultFailure?, actions: AccountActions) {
    val identity = detail?.let { identityOf(it.row) }
    Frame(
        tag = Tags.ACCOUNT,
        title = identity?.title ?: say("account-title"),
        subtitle = identity?.subtitle,
        onBack = actions.back,
    ) {
        FailureNote(failure)
        when {
            detail == null && failure == null -> Working(say("common-reading"))
            detail == null -> Unit
            detail.binned -> Binned(detail, busy, actions)
            else -> InUse(detail, busy, actions)
        }
    }
}

@Composable
private fun InUse(detail: AccountDetail, busy: Boolean, actions: AccountActions) {
    Summary(detail.row)
    if (detail.row.damaged) {
        Note(Icons.Hand, say("account-damaged-title"), say("error-damaged"), LocalColours.current.risk)
    }
    NoticeEntry(detail, actions.card)
    val next = detail.nextCode
    if (next != null) {
        MainButton(say("account-show-code"), Tags.SHOW_CODE, { actions.show(next) }, enabled = !busy, icon = Icons.Eye)
        OtherButton(say("account-add-codes"), Tags.ADD_CODES, actions.addCodes, enabled = !busy, icon = Icons.Add)
    } else {
        Text(if (detail.currentSets.isEmpty()) say("account-no-codes") else say("account-none-left"))
        MainButton(say("account-add-codes"), Tags.ADD_CODES, actions.addCodes, enabled = !busy, icon = Icons.Add)
    }
    detail.ageMonths?.toInt()?.let { Quiet(say("account-age", number("months", it))) }
    Panel(padding = 16.dp) { LinkRow(say("guide-open"), null, Tags.HELP_ENTRY, actions.lockedOut, Icons.Help) }
    TiesEntry(detail.ties, actions.ties)
    if (detail.row.business) {
        Panel(padding = 16.dp) { LinkRow(say("shop-account-entry"), say("shop-entry-detail"), ShopTags.SHOP_ENTRY, actions.shop, Icons.Shop) }
    }
    detail.currentSets.forEachIndexed { index, set -> SetCard(set, index, busy, actions) }
    if (detail.retiredSets.isNotEmpty()) Retired(detail, busy, actions)
    Panel(padding = 16.dp) {
        if (detail.currentSets.isNotEmpty() || detail.retiredSets.isNotEmpty()) {
            LinkRow(say("original-entry"), say("original-entry-detail"), Tags.ORIGINAL_ENTRY, actions.original, Icons.Picture)
        }
        LinkRow(say("history-title"), null, Tags.HISTORY_ENTRY, actions.history, Icons.Clock)
        LinkRow(say("account-edit"), null, Tags.EDIT_ENTRY, actions.edit, Icons.Pencil)
    }
    AboutCodes(LocalServices.current(detail.row.serviceId))
    QuietButton(
        say("account-to-bin"),
        Tags.TO_BIN,
        actions.bin,
        enabled = !busy,
        icon = Icons.Bin,
        colour = LocalColours.current.risk.text,
    )
}

@Composable
private fun Summary(row: AccountRow) {
    val identity = identityOf(row)
    Row(horizontalArrangement = Arrangement.spacedBy(14.dp), verticalAlignment = Alignment.CenterVertically) {
        Badge(identity.initial, identity.colour)
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            StateChip(row)
            if (row.business) Quiet(say("account-business"))
            if (largeText()) CodesLeft(row.left.toInt(), row.of.toInt(), Alignment.Start)
        }
        if (!largeText()) CodesLeft(row.left.toInt(), row.of.toInt())
    }
}

@Composable
private fun Retired(detail: AccountDetail, busy: Boolean, actions: AccountActions) {
    var open by remember { mutableStateOf(false) }
    Panel(padding = 16.dp) {
        val title = say("account-retired", number("count", detail.retiredSets.size))
        Fold(title, Tags.RETIRED_SETS, open, { open = !open }) {
            Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
                Quiet(say("account-retired-note"))
                detail.retiredSets.forEach { RetiredSet(it, busy, actions) }
            }
        }
    }
}

@Composable
private fun Binned(detail: AccountDetail, busy: Boolean, actions: AccountActions) {
    Summary(detail.row)
    Note(Icons.Bin, say("account-binned-title"), say("account-binned"), LocalColours.current.info)
    MainButton(say("account-restore"), Tags.RESTORE, actions.restore, enabled = !busy, icon = Icons.Undo)
    LinkRow(say("history-title"), null, Tags.HISTORY_ENTRY, actions.history, Icons.Clock)
    QuietButton(
        say("account-purge"),
        Tags.PURGE_ENTRY,
        actions.purge,
        enabled = !busy,
        icon = Icons.Bin,
        colour = LocalColours.current.risk.text,
    )
}
