package app.toride.ui.show

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.CodeId
import app.toride.core.ServiceCard
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Fold
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OTHER_SERVICE
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Steps
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours

/** One code, large, and the question whether it worked. */
@Composable
fun ShowScreen(
    row: AccountRow?,
    state: ShowState,
    busy: Boolean,
    failure: VaultFailure?,
    onShow: () -> Unit,
    onHide: () -> Unit,
    onCopy: (String) -> Unit,
    onWorked: () -> Unit,
    onFailed: () -> Unit,
    onUndoFailed: () -> Unit,
    next: CodeId?,
    onNext: (CodeId) -> Unit,
    onShare: () -> Unit,
    onNewCodes: () -> Unit,
    onBack: () -> Unit,
) {
    val identity = row?.let { identityOf(it) }
    Frame(Tags.SHOW, title = identity?.title ?: say("show-title"), subtitle = identity?.subtitle, onBack = onBack) {
        FailureNote(failure)
        if (state == ShowState.Rejected) {
            RejectedHelp(next, busy, onUndoFailed, onNext, onNewCodes)
        } else {
            // A code that could not be opened: the sentence above says why, and an empty card would say nothing.
            if (failure == null || state != ShowState.Opening) CodeCard(state, onShow, onHide, onCopy)
            if (state is ShowState.Visible) {
                Text(
                    if (state.code.leftAfter > 0) say("show-left-after", number("left", state.code.leftAfter)) else say("show-last"),
                    Modifier.fillMaxWidth(),
                    color = LocalColours.current.muted,
                    textAlign = TextAlign.Center,
                )
            }
            Answers(busy, enabled = state is ShowState.Visible || state is ShowState.Hidden, onWorked, onFailed)
            if (row != null) HowToEnter(row)
            QuietButton(say("share-entry"), Tags.SHARE_ENTRY, onShare, icon = Icons.Person)
        }
    }
}

@Composable
private fun Answers(busy: Boolean, enabled: Boolean, onWorked: () -> Unit, onFailed: () -> Unit) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(12.dp)) {
        Heading(say("show-question"))
        MainButton(say("show-worked"), Tags.WORKED, onWorked, enabled = enabled && !busy, icon = Icons.Check)
        OtherButton(say("show-failed"), Tags.FAILED, onFailed, enabled = enabled && !busy)
    }
}

/** The way to enter a code at this service, with the month it was checked in (S-069 to S-077, S-065). */
@Composable
private fun HowToEnter(row: AccountRow) {
    val card = LocalServices.current(row.serviceId)
    if (card.enterCode.isEmpty()) return
    var open by remember { mutableStateOf(true) }
    TintPanel(LocalColours.current.info) {
        Fold(how(card), Tags.HOW_TO_ENTER, open, { open = !open }) {
            Column(verticalArrangement = Arrangement.spacedBy(10.dp)) {
                Steps(card.enterCode)
                if (!card.enterCertain) Quiet(say("add-how-unsure"))
                Quiet(say("common-as-of", number("year", year(card.asOf)), number("month", month(card.asOf))))
                Quiet(say("common-screens-change"))
            }
        }
    }
}

@Composable
private fun how(card: ServiceCard): String =
    if (card.row.id == OTHER_SERVICE) say("show-how-other") else say("show-how", word("service", card.row.name))

/** What to look at when a code was not taken (S-079 to S-084, X-7). */
@Composable
private fun RejectedHelp(
    next: CodeId?,
    busy: Boolean,
    onUndo: () -> Unit,
    onNext: (CodeId) -> Unit,
    onNewCodes: () -> Unit,
) {
    TintPanel(LocalColours.current.attention) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            Heading(say("show-rejected-title"))
            Text(say("show-rejected"))
            Steps(
                listOf(
                    say("show-rejected-kind"),
                    say("show-rejected-spaces"),
                    say("show-rejected-lookalikes"),
                    say("show-rejected-used"),
                ),
            )
        }
    }
    OtherButton(say("show-rejected-undo"), Tags.UNDO_REJECTED, onUndo, enabled = !busy, icon = Icons.Undo)
    if (next != null) {
        MainButton(say("show-next-code"), Tags.NEXT_CODE, { onNext(next) }, enabled = !busy)
    } else {
        Text(say("show-rejected-none-left"))
        MainButton(say("show-new-codes"), Tags.NEW_CODES, onNewCodes, enabled = !busy)
    }
    Quiet(say("show-rejected-expiry"))
}

private fun year(asOf: String): Int = asOf.substringBefore('-').toIntOrNull() ?: 0

private fun month(asOf: String): Int = asOf.substringAfter('-').toIntOrNull() ?: 0
