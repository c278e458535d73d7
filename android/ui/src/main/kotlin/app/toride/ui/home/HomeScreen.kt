package app.toride.ui.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AboutKind
import app.toride.core.Change
import app.toride.core.NextStepKind
import app.toride.core.Overview
import app.toride.core.ReadinessCounts
import app.toride.core.Reason
import app.toride.core.WhatIf
import app.toride.data.VaultFailure
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.guide.WaitingCards
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.IconAction
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.day
import app.toride.ui.parts.largeText
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.safekeeping.BackupLine
import app.toride.ui.shop.ShopTags
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Tone

/** What needs doing, most urgent first; the accounts and how they stand; then all that leads elsewhere. "I can't log in" always in reach. */
@Composable
fun HomeScreen(
    overview: Overview?,
    without: WhatIf?,
    backup: BackupLine?,
    changes: List<Change>,
    guided: Guided,
    failure: VaultFailure?,
    actions: HomeActions,
) {
    Frame(
        tag = Tags.HOME,
        title = say("common-app-name"),
        onBack = null,
        actions = {
            IconAction(Icons.Lock, say("home-lock"), Tags.LOCK, actions.lock)
            IconAction(Icons.Settings, say("home-settings"), Tags.SETTINGS_ENTRY, { actions.open(Place.Settings) })
        },
        bottom = { Reach(filled = overview != null && isCalm(overview), actions) },
    ) {
        FailureNote(failure)
        when {
            overview == null && failure != null -> MainButton(say("common-again"), Tags.TRY_AGAIN, actions.again)
            overview == null -> Working(say("common-reading"))
            else -> Filled(overview, without, backup, changes, guided, actions)
        }
    }
}

/** Nothing asks for anything: the filled button is free for "add". */
private fun isCalm(overview: Overview) = overview.next == null && overview.cards.isEmpty() && overview.question == null

@Composable
private fun Filled(overview: Overview, without: WhatIf?, backup: BackupLine?, changes: List<Change>, guided: Guided, actions: HomeActions) {
    ChangeNotes(changes, actions)
    if (guided.inside) {
        Panel(padding = 16.dp) {
            LinkRow(say("guide-title"), say("guide-go-on"), Tags.GUIDE_GO_ON, { actions.open(Place.Guide()) }, Icons.Help)
        }
    }
    WaitingCards(guided.waiting, actions.waiting)
    WhatAsks(overview, actions)
    when {
        overview.accounts.isNotEmpty() -> AccountsCard(overview, actions)
        // The card above says the same where it asks for the first account.
        overview.next?.kind != NextStepKind.ADD_FIRST_ACCOUNT -> Text(say("home-empty"))
    }
    Entries(overview, without, backup, actions)
    Quiet(say("home-checked", day("date", overview.checkedAt)))
}

@Composable
private fun AccountsCard(overview: Overview, actions: HomeActions) {
    Panel(padding = 16.dp) {
        Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
            Heading(say("home-accounts"), Modifier.weight(1f), LocalType.current.smallStrong)
            // Its words, not the edge of what can be tapped, end where the rows below end.
            val end = Modifier.offset(x = 12.dp)
            QuietButton(say("home-see-all", number("count", overview.accounts.size)), Tags.SEE_ALL, { actions.open(Place.Accounts) }, end)
        }
        ReadinessLine(overview.readiness)
        overview.accounts.take(MOST_ROWS).forEachIndexed { index, row ->
            if (index > 0) Hair()
            AccountItem(row) { actions.open(Place.Account(row.id)) }
        }
    }
}

/** How all accounts stand, in three numbers: a word and an icon each; what nobody is in is left out. */
@Composable
private fun ReadinessLine(counts: ReadinessCounts) {
    val colours = LocalColours.current
    Wrap(Modifier.padding(bottom = 4.dp).testTag(Tags.READINESS)) {
        Count(say("readiness-at-risk"), counts.atRisk, Icons.Alert, colours.risk)
        Count(say("readiness-needs-attention"), counts.needsAttention, Icons.Clock, colours.attention)
        Count(say("readiness-ready"), counts.ready, Icons.Check, colours.ready)
    }
}

@Composable
private fun Count(state: String, count: UInt, icon: ImageVector, tone: Tone) {
    if (count > 0u) Chip(say("home-readiness-count", word("state", state), number("count", count.toInt())), icon, tone)
}

/** What there is beside the accounts, each with the one thing worth knowing about it now. */
@Composable
private fun Entries(overview: Overview, without: WhatIf?, backup: BackupLine?, actions: HomeActions) {
    Panel(padding = 16.dp) {
        if (overview.accounts.isNotEmpty()) {
            val line = without?.let { say("home-what-if-line", number("of", it.rows.size), number("count", it.getsIn.toInt())) }
            LinkRow(say("home-what-if"), line ?: say("home-what-if-detail"), Tags.WHAT_IF_ENTRY, { actions.open(Place.WhatIf) }, Icons.PhoneGone)
            Hair()
        }
        val due = contactsToCheck(overview)
        val detail = if (due > 0) say("home-checklist-due", number("count", due)) else say("home-checklist-detail")
        LinkRow(say("home-checklist"), detail, Tags.CHECKLIST_ENTRY, { actions.open(Place.Checklist) }, Icons.List)
        Hair()
        LinkRow(say("home-devices"), say("home-devices-detail"), Tags.DEVICES_ENTRY, { actions.open(Place.Devices) }, Icons.Phone)
        Hair()
        LinkRow(say("home-things"), say("home-things-detail"), Tags.THINGS_ENTRY, { actions.open(Place.Things) }, Icons.Cabinet)
        Hair()
        if (overview.accounts.any { it.business }) {
            LinkRow(say("shop-title"), say("shop-entry-detail"), ShopTags.SHOP_ENTRY, { actions.open(Place.Shop) }, Icons.Shop)
            Hair()
        }
        val last = backup?.let { known -> known.of?.let { say("home-safekeeping-last", day("date", it.at)) } ?: say("home-safekeeping-none") }
        LinkRow(say("home-safekeeping"), last, Tags.SAFEKEEPING_ENTRY, { actions.open(Place.Safekeeping) }, Icons.Shield)
        Hair()
        LinkRow(say("guide-all"), say("guide-search-title"), Tags.GUIDE_ALL, { actions.open(Place.GuideContents) }, Icons.Help)
    }
}

/** Numbers and mailboxes that a notice asks to look at, each counted once however many accounts use it. */
private fun contactsToCheck(overview: Overview): Int =
    overview.cards.flatMap { it.prompts }
        .filter { it.reason == Reason.CONTACT_UNCONFIRMED }
        .flatMap { prompt -> prompt.about.filter { it.kind == AboutKind.CONTACT } }
        .distinctBy { it.id }
        .size

/** The two things that are always in reach. Add is filled only when nothing more urgent has the filled button. */
@Composable
private fun Reach(filled: Boolean, actions: HomeActions) {
    val add = { actions.open(Place.Add(to = null)) }
    val helpButton: @Composable (Modifier) -> Unit = {
        OtherButton(say("guide-open"), Tags.HELP_ENTRY, { actions.open(Place.Guide()) }, it, icon = Icons.Help)
    }
    val addButton: @Composable (Modifier) -> Unit = {
        if (filled) {
            MainButton(say("home-add"), Tags.ADD, add, it, icon = Icons.Add)
        } else {
            OtherButton(say("home-add"), Tags.ADD, add, it, icon = Icons.Add)
        }
    }
    if (largeText()) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            helpButton(Modifier)
            addButton(Modifier)
        }
    } else {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            helpButton(Modifier.weight(1.4f))
            addButton(Modifier.weight(1f))
        }
    }
}

private const val MOST_ROWS = 8
