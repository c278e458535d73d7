package app.toride.ui.guide

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.GuideOther
import app.toride.core.GuidePage
import app.toride.ui.Tags
import app.toride.ui.parts.Fold
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.say
import app.toride.ui.parts.told
import app.toride.ui.theme.LocalType

/** "This is not what I see": what unfolds is read, and the step stays; what is answered leads on (S-006, S-065). */
@Composable
fun NotThisScreen(page: GuidePage, door: Door, onOther: (GuideOther) -> Unit, actions: GuideActions, onBack: () -> Unit) {
    val step = page.step ?: return
    Frame(Tags.GUIDE_OTHERWISE, title = say("guide-not-this"), subtitle = told(step.key), onBack = onBack) {
        Panel(padding = 16.dp) {
            step.otherwise.forEachIndexed { index, other ->
                if (index > 0) Hair()
                Otherwise(index, other) { onOther(other) }
            }
        }
        Anew(actions)
        if (step.atService) {
            Heading(say("guide-looks-different"), style = LocalType.current.strong)
            Whom(page, door, actions)
            Quiet(say("guide-wrong-fact"))
            // To be typed or copied elsewhere: this app opens no page.
            page.service?.let { LocalServices.current(it.id).helpPage }?.let { SelectionContainer { Quiet(it) } }
        }
    }
}

@Composable
private fun Otherwise(index: Int, other: GuideOther, onChoose: () -> Unit) {
    val more = other.moreKey
    if (more == null) {
        LinkRow(told(other.key), null, Tags.otherwise(index), onChoose, if (other.trouble) Icons.Alert else Icons.Forward)
        return
    }
    var open by remember { mutableStateOf(false) }
    Fold(told(other.key), Tags.otherwise(index), open, { open = !open }) {
        Column(Modifier.padding(bottom = 12.dp)) { Text(told(more)) }
    }
}
