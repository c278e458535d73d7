package app.toride.ui.whatif

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.BestFix
import app.toride.core.Thing
import app.toride.core.ThingRow
import app.toride.core.WhatIf
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Fold
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.largeText
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What is taken away, what that comes to, the one step that helps most, and each account, worst first. */
@Composable
fun WhatIfScreen(things: List<ThingRow>?, lost: Set<Thing>, answer: WhatIf?, failure: VaultFailure?, actions: WhatIfActions) {
    // What a tap comes to has to be in sight of it: below everything, where the things alone fill the screen.
    val low = largeText() || (things?.size ?: 0) > MOST_ABOVE
    val shown = answer?.takeIf { it.rows.isNotEmpty() }
    Frame(
        tag = Tags.WHAT_IF,
        title = say("what-if-title"),
        subtitle = say("what-if-intro"),
        onBack = actions.back,
        scrolls = false,
        bottom = if (low && shown != null) ({ Summary(shown, lost.isEmpty()) }) else null,
    ) {
        FailureNote(failure)
        when {
            (things == null || answer == null) && failure == null -> Working(say("common-reading"))
            things == null || answer == null -> MainButton(say("common-again"), Tags.TRY_AGAIN, actions.again)
            answer.rows.isEmpty() -> NoAccounts(actions)
            else -> LazyColumn(
                Modifier.fillMaxWidth().weight(1f),
                contentPadding = PaddingValues(bottom = 24.dp),
                verticalArrangement = Arrangement.spacedBy(12.dp),
            ) {
                item { if (things.isEmpty()) NoThings(actions) else Things(things, lost, actions) }
                if (!low) item { Summary(answer, lost.isEmpty()) }
                item { Quiet(say("what-if-about-3")) }
                // One account that needs something stands on top with its step; said twice, it is harder to read.
                val best = answer.best?.takeIf { answer.rows.count { it.fix != null } > 1 }
                if (best != null) item { Best(best, answer, actions) }
                items(answer.rows, key = { it.account.id }) { WhatIfAccount(it, explained = it.fix == best?.fix, actions) }
                if (answer.identityCheck > 0u) item { Quiet(say("what-if-identity-note")) }
                item { About() }
            }
        }
    }
}

@Composable
private fun NoAccounts(actions: WhatIfActions) {
    Note(Icons.Question, say("what-if-empty-title"), say("what-if-empty"), LocalColours.current.info)
    MainButton(say("what-if-empty-go"), Tags.ADD, actions.addAccount, icon = Icons.Add)
}

@Composable
private fun NoThings(actions: WhatIfActions) {
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        Text(say("what-if-no-things"))
        OtherButton(say("what-if-no-things-go"), Tags.RECORD, actions.record, icon = Icons.List)
    }
}

/** For whoever is here for the first time. */
@Composable
private fun About() {
    var open by remember { mutableStateOf(false) }
    Panel(padding = 16.dp) {
        Fold(say("what-if-about-title"), Tags.ABOUT_WHAT_IF, open, { open = !open }) {
            Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                Text(say("what-if-about-1"))
                Text(say("what-if-about-2"))
            }
        }
    }
}

/** What it comes to, in a sentence that a screen reader says after every tap. */
@Composable
private fun Summary(answer: WhatIf, nothingLost: Boolean) {
    val of = number("of", answer.rows.size)
    Column(
        Modifier.semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite }.testTag(Tags.WHAT_IF_SUMMARY),
        verticalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        val all = answer.getsIn.toInt() == answer.rows.size
        Text(
            if (all) say("what-if-summary-all", of) else say("what-if-summary", of, number("gets-in", answer.getsIn.toInt())),
            style = LocalType.current.heading,
        )
        if (answer.identityCheck > 0u) Text(say("what-if-summary-identity", number("count", answer.identityCheck.toInt())))
        if (answer.probablyLost > 0u) Text(say("what-if-summary-lost", number("count", answer.probablyLost.toInt())))
        if (nothingLost) Quiet(say("what-if-none-chosen"))
    }
}

/** The one step that helps most, taken at the first account that it helps. */
@Composable
private fun Best(best: BestFix, answer: WhatIf, actions: WhatIfActions) {
    val first = answer.rows.firstOrNull { it.fix == best.fix } ?: return
    val step = word("step", named(best.fix))
    Note(
        Icons.Shield,
        say("what-if-best-title"),
        say("what-if-best", step, number("accounts", best.accounts.toInt())),
        LocalColours.current.info,
        Modifier.testTag(Tags.BEST_FIX),
    ) {
        Quiet(how(best.fix))
        MainButton(named(best.fix), Tags.BEST_FIX_GO, { actions.fix(first.account.id, best.fix) })
    }
}

private const val MOST_ABOVE = 10
