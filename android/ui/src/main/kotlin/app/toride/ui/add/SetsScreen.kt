package app.toride.ui.add

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.CandidateView
import app.toride.data.ReviewPage
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.called
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalType

/** Which set of a text is in use: 1, 2, or both. Nothing is chosen until the person does. */
sealed interface SetChoice {
    data class One(val number: Int) : SetChoice
    data object Both : SetChoice
}

/** Two sets in one text: only the person knows which one works now; the other is retired, never mixed in (S-066, S-067). */
@Composable
fun SetsScreen(
    row: AccountRow?,
    page: ReviewPage,
    chosen: SetChoice?,
    busy: Boolean,
    failure: VaultFailure?,
    onChoose: (SetChoice) -> Unit,
    onDone: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = Tags.SETS,
        title = say("add-sets-title"),
        subtitle = row?.let { called(it) },
        onBack = onBack,
        bottom = { MainButton(say("common-next"), Tags.SETS_DONE, onDone, enabled = chosen != null && !busy) },
    ) {
        Text(say("add-sets-question"))
        FailureNote(failure)
        page.summary.candidates.groupBy { it.set.toInt() }.toSortedMap().forEach { (number, codes) ->
            Panel(padding = 16.dp) { TextSet(number, codes, page, chosen == SetChoice.One(number)) { onChoose(SetChoice.One(number)) } }
        }
        Panel(padding = 16.dp) {
            Choice(say("add-sets-both"), Tags.SETS_BOTH, chosen == SetChoice.Both, { onChoose(SetChoice.Both) })
        }
    }
}

/** A set by what the text says above it and by its first codes. */
@Composable
private fun TextSet(number: Int, codes: List<CandidateView>, page: ReviewPage, chosen: Boolean, onChoose: () -> Unit) {
    Choice(say("add-set", number("set", number)), Tags.textSet(number), chosen, onChoose, say("add-codes-count", number("count", codes.size)))
    Column(Modifier.padding(start = 36.dp)) {
        above(codes, page)?.let { Quiet(it) }
        codes.take(SHOWN).forEach { candidate ->
            val code = page.codes.getOrNull(candidate.index.toInt()).orEmpty()
            if (code.isNotEmpty()) Text(code, Modifier.semantics { contentDescription = spelled(code) }, style = LocalType.current.codeRow)
        }
        if (codes.size > SHOWN) Quiet(say("add-sets-more", number("count", codes.size - SHOWN)))
    }
}

/** The nearest line above a set that is no code: most often its heading or date. */
private fun above(codes: List<CandidateView>, page: ReviewPage): String? {
    val first = codes.minOf { it.line.toInt() }
    val taken = page.summary.candidates.map { it.line.toInt() }.toSet()
    return page.source.lastOrNull { it.number < first && it.text.isNotBlank() }?.takeIf { it.number !in taken }?.text?.trim()
}

private const val SHOWN = 3
