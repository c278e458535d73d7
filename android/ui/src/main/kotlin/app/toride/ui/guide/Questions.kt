package app.toride.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.FaqView
import app.toride.core.Lead
import app.toride.data.Rules
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Fold
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Panel
import app.toride.ui.parts.say
import app.toride.ui.parts.told

/** What the guide can lead to from here. */
internal class Leads(val open: Boolean, val can: (Lead) -> Boolean, val follow: (Lead) -> Unit) {
    constructor(app: TorideState) : this(app.open, app::canFollow, app::follow)
}

/** Short answers, each with the way to the thing that does it. */
class QuestionsHolder(app: TorideState) : Holder(app) {
    private val questions = Rules.questions()

    @Composable
    override fun Content(platform: Platform) {
        QuestionsScreen(questions, Leads(app), onBack = { app.back() })
    }
}

/** Questions that unfold to their answers (S-003, S-013 to S-026, S-134 to S-145). */
@Composable
internal fun QuestionsScreen(questions: List<FaqView>, leads: Leads, onBack: () -> Unit) {
    Frame(Tags.QUESTIONS, title = say("faq-title"), onBack = onBack) {
        Panel(padding = 16.dp) {
            questions.forEachIndexed { index, question ->
                if (index > 0) Hair()
                Unfolding(Tags.question(index), question.key, question.answerKey, question.lead, question.leadKey, leads)
            }
        }
    }
}

/** A title that unfolds to what is said of it, and to the way on. */
@Composable
internal fun Unfolding(tag: String, key: String, textKey: String?, lead: Lead?, leadKey: String?, leads: Leads) {
    var open by remember(key) { mutableStateOf(false) }
    Fold(told(key), tag, open, { open = !open }) {
        Column(Modifier.padding(bottom = 10.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            textKey?.let { Text(told(it)) }
            if (lead != null && leadKey != null && leads.can(lead)) LeadButton(lead, leadKey, Tags.lead(lead), leads.open, leads.follow)
        }
    }
}
