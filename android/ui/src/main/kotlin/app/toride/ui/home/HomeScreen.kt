package app.toride.ui.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountId
import app.toride.core.NextStep
import app.toride.core.NextStepKind
import app.toride.core.Overview
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.IconAction
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.largeText
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** One most urgent thing with one button, then the accounts; "I can't log in" and "add" always in reach. */
@Composable
fun HomeScreen(
    overview: Overview?,
    failure: VaultFailure?,
    onNext: (NextStep) -> Unit,
    onAccount: (AccountId) -> Unit,
    onAll: () -> Unit,
    onAdd: () -> Unit,
    onHelp: () -> Unit,
    onLock: () -> Unit,
    onSettings: () -> Unit,
    onAgain: () -> Unit,
) {
    Frame(
        tag = Tags.HOME,
        title = say("common-app-name"),
        onBack = null,
        actions = {
            IconAction(Icons.Lock, say("home-lock"), Tags.LOCK, onLock)
            IconAction(Icons.Settings, say("home-settings"), Tags.SETTINGS_ENTRY, onSettings)
        },
        bottom = { Reach(filled = overview != null && overview.next == null, onHelp, onAdd) },
    ) {
        FailureNote(failure)
        when {
            overview == null && failure != null -> MainButton(say("common-again"), Tags.TRY_AGAIN, onAgain)
            overview == null -> Working(say("common-reading"))
            else -> Filled(overview, onNext, onAccount, onAll)
        }
    }
}

@Composable
private fun Filled(overview: Overview, onNext: (NextStep) -> Unit, onAccount: (AccountId) -> Unit, onAll: () -> Unit) {
    val next = overview.next
    if (next != null) {
        NextStepCard(next, overview.accounts.firstOrNull { it.id == next.account }) { onNext(next) }
    } else {
        Note(
            Icons.Check,
            say("home-all-well-title"),
            say("home-all-well", day("date", overview.checkedAt)),
            LocalColours.current.ready,
            Modifier.testTag(Tags.ALL_WELL),
        )
    }
    when {
        overview.accounts.isNotEmpty() -> AccountsCard(overview, onAccount, onAll)
        // The card above says the same where it asks for the first account.
        next?.kind != NextStepKind.ADD_FIRST_ACCOUNT -> Text(say("home-empty"))
    }
    Quiet(say("home-checked", day("date", overview.checkedAt)))
}

@Composable
private fun AccountsCard(overview: Overview, onAccount: (AccountId) -> Unit, onAll: () -> Unit) {
    Panel(padding = 16.dp) {
        Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
            Heading(say("home-accounts"), Modifier.weight(1f), LocalType.current.smallStrong)
            // Its words, not the edge of what can be tapped, end where the rows below end.
            val end = Modifier.offset(x = 12.dp)
            QuietButton(say("home-see-all", number("count", overview.accounts.size)), Tags.SEE_ALL, onAll, end)
        }
        overview.accounts.take(MOST_ROWS).forEachIndexed { index, row ->
            if (index > 0) Hair()
            AccountItem(row) { onAccount(row.id) }
        }
    }
}

/** The two things that are always in reach. Add is filled only when nothing more urgent has the filled button. */
@Composable
private fun Reach(filled: Boolean, onHelp: () -> Unit, onAdd: () -> Unit) {
    val help: @Composable (Modifier) -> Unit = { OtherButton(say("home-cannot-log-in"), Tags.HELP_ENTRY, onHelp, it, icon = Icons.Help) }
    val add: @Composable (Modifier) -> Unit = {
        if (filled) {
            MainButton(say("home-add"), Tags.ADD, onAdd, it, icon = Icons.Add)
        } else {
            OtherButton(say("home-add"), Tags.ADD, onAdd, it, icon = Icons.Add)
        }
    }
    if (largeText()) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            help(Modifier)
            add(Modifier)
        }
    } else {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            help(Modifier.weight(1.4f))
            add(Modifier.weight(1f))
        }
    }
}

private const val MOST_ROWS = 8
