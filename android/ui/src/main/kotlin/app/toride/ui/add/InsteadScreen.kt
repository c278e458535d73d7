package app.toride.ui.add

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.ServiceCard
import app.toride.ui.Tags
import app.toride.ui.parts.AsOf
import app.toride.ui.parts.Frame
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Steps
import app.toride.ui.parts.say
import app.toride.ui.parts.word

/** A service that seems to have no codes to keep: what to do instead. Nobody who has codes is stopped. */
@Composable
fun InsteadScreen(card: ServiceCard, onNevertheless: () -> Unit, onAnother: () -> Unit, onBack: () -> Unit) {
    Frame(
        tag = Tags.ADD_INSTEAD,
        title = say("add-instead-title", word("service", card.row.name)),
        onBack = onBack,
        bottom = {
            MainButton(say("add-instead-again"), Tags.INSTEAD_AGAIN, onAnother)
            QuietButton(say("add-instead-nevertheless"), Tags.NEVERTHELESS, onNevertheless, Modifier.fillMaxWidth())
        },
    ) {
        Text(say("add-instead"))
        Panel {
            Column(verticalArrangement = Arrangement.spacedBy(14.dp)) {
                Steps(card.instead)
                AsOf(card.asOf)
            }
        }
    }
}
