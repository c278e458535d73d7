package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.MenuPath
import app.toride.core.Platform
import app.toride.core.ServiceCard
import app.toride.core.ServiceFact
import app.toride.ui.Tags
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What is known of the codes of a service: the way to them, and how they behave. Closed until somebody asks. */
@Composable
fun AboutCodes(card: ServiceCard) {
    if (card.getCodes.isEmpty() && card.facts.isEmpty()) return
    TintPanel(LocalColours.current.info) {
        if (card.getCodes.isNotEmpty()) FoldedHow(card)
        if (card.getCodes.isNotEmpty() && card.facts.isNotEmpty()) Hair(Modifier.padding(vertical = 4.dp))
        if (card.facts.isNotEmpty()) Facts(card)
    }
}

/** The way to the codes at this service, on a phone and on a computer (S-043 to S-049, S-054 to S-057, S-059, X-5). */
@Composable
private fun FoldedHow(card: ServiceCard) {
    var open by remember(card.row.id) { mutableStateOf(false) }
    Fold(say("add-how", word("code", card.codeWord)), Tags.HOW_TO_GET, open, { open = !open }) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            Text(say("add-how-while"))
            HowToGet(card)
        }
    }
}

/** The same, for whoever is on the way to them. Nothing where no way is known. */
@Composable
fun HowToGet(card: ServiceCard) {
    if (card.getCodes.isEmpty()) return
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        card.getCodes.forEach { Way(it) }
        LooksDifferent(card)
    }
}

@Composable
private fun Way(path: MenuPath) {
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Heading(
            when (path.platform) {
                Platform.MOBILE -> say("add-how-mobile")
                Platform.COMPUTER -> say("add-how-computer")
                Platform.ANY -> say("add-how-any")
            },
            style = LocalType.current.smallStrong,
        )
        Steps(path.steps)
        if (!path.certain) Quiet(say("add-how-unsure"))
        AsOf(path.asOf)
    }
}

/** What to do when a label is not there any more (S-006, S-065). */
@Composable
private fun LooksDifferent(card: ServiceCard) {
    var open by remember(card.row.id) { mutableStateOf(false) }
    Fold(say("add-how-different"), Tags.LOOKS_DIFFERENT, open, { open = !open }) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Text(say("add-how-different-words"))
            Text(say("add-how-different-text"))
            card.helpPage?.let {
                Text(say("add-how-different-page"))
                // To be typed or copied elsewhere: this app opens no page.
                SelectionContainer { Quiet(it) }
            }
        }
    }
}

@Composable
private fun Facts(card: ServiceCard) {
    var open by remember(card.row.id) { mutableStateOf(false) }
    val title = if (card.row.id == OTHER_SERVICE) say("add-about-other") else say("add-about", word("service", card.row.name))
    Fold(title, Tags.ABOUT_CODES, open, { open = !open }) {
        Column(verticalArrangement = Arrangement.spacedBy(16.dp)) {
            val (certain, unsure) = card.facts.partition { it.certain }
            if (certain.isNotEmpty()) FactList(say("add-about-certain"), Icons.Check, certain)
            if (unsure.isNotEmpty()) FactList(say("add-about-unsure"), Icons.Question, unsure)
        }
    }
}

/** Facts that are known equally well; the date stands once where it is the same for all of them. */
@Composable
private fun FactList(title: String, icon: ImageVector, facts: List<ServiceFact>) {
    val date = facts.first().asOf.takeIf { first -> facts.all { it.asOf == first } }
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Heading(title, style = LocalType.current.smallStrong)
        facts.forEach { fact ->
            Row(Modifier.semantics(mergeDescendants = true) {}, horizontalArrangement = Arrangement.spacedBy(10.dp)) {
                Glyph(icon, Modifier.padding(top = 2.dp), size = 20.dp, tint = LocalColours.current.muted)
                Column {
                    Text(fact.text)
                    if (date == null) AsOf(fact.asOf)
                }
            }
        }
        date?.let { AsOf(it) }
    }
}

/** When something was last checked; [month] as `2026-11`. */
@Composable
fun AsOf(month: String) {
    val (year, of) = month.split('-').map { it.toIntOrNull() ?: 0 }.let { (it.getOrNull(0) ?: 0) to (it.getOrNull(1) ?: 0) }
    if (year > 0 && of > 0) Quiet(say("add-about-as-of", number("year", year), number("month", of)))
}
