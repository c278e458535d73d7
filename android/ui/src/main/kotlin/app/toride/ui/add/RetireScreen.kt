package app.toride.ui.add

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.toride.core.AccountRow
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours

/** Asks whether the service issued a new set: only the person knows, and only then is the old one retired (S-066, S-067, X-3). */
@Composable
fun RetireScreen(
    row: AccountRow?,
    busy: Boolean,
    failure: VaultFailure?,
    onKeep: (Boolean) -> Unit,
    onBack: () -> Unit,
) {
    val card = row?.let { LocalServices.current(it.serviceId) }
    Frame(
        tag = Tags.RETIRE,
        title = say("add-retire-title"),
        subtitle = row?.let { called(it) },
        onBack = onBack,
    ) {
        Text(say("add-retire-question"))
        when (card?.newSetVoidsOld) {
            true -> Note(Icons.Info, null, say("add-retire-voids", word("service", card.row.name)), LocalColours.current.info)
            false -> Note(Icons.Info, null, say("add-retire-keeps", word("service", card.row.name)), LocalColours.current.info)
            null -> Unit
        }
        FailureNote(failure)
        if (busy) {
            Working(say("add-keep-working"))
        } else {
            MainButton(say("add-retire-yes"), Tags.RETIRE_YES, { onKeep(true) })
            OtherButton(say("add-retire-no"), Tags.RETIRE_NO, { onKeep(false) })
        }
    }
}
