package app.toride.ui.add

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.Platform
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
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.SecretField
import app.toride.ui.parts.Steps
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Takes the text that the codes stand in, in whatever shape the person has it. */
@Composable
fun PasteScreen(
    row: AccountRow?,
    text: String,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (String) -> Unit,
    onPaste: () -> Unit,
    onFile: () -> Unit,
    onRead: () -> Unit,
    onByHand: () -> Unit,
    onBack: () -> Unit,
) {
    val identity = row?.let { identityOf(it) }
    Frame(
        tag = Tags.ADD_PASTE,
        title = say("add-paste-title"),
        subtitle = identity?.let { listOfNotNull(it.title, it.subtitle).joinToString(" ") },
        onBack = onBack,
    ) {
        Text(say("add-paste-intro"))
        SecretField(
            label = say("add-paste-field"),
            tag = Tags.PASTE_FIELD,
            value = text,
            onChange = onChange,
            minLines = 4,
            maxLines = 8,
            enabled = !busy,
        )
        FailureNote(failure)
        if (busy) {
            Working(say("add-paste-working"))
        } else {
            MainButton(say("add-paste-read"), Tags.READ_PASTE, onRead, enabled = text.isNotBlank())
            Wrap {
                QuietButton(say("add-paste-clipboard"), Tags.PASTE, onPaste, icon = Icons.Paste)
                QuietButton(say("add-paste-file"), Tags.CHOOSE_FILE, onFile, icon = Icons.File)
                QuietButton(say("add-paste-by-hand"), Tags.BY_HAND, onByHand, icon = Icons.Pencil)
            }
        }
        if (row != null) HowToGet(LocalServices.current(row.serviceId))
    }
}

/** The way to the codes at this service, on a phone and on a computer (S-043 to S-049, S-054 to S-057, S-059). */
@Composable
private fun HowToGet(card: ServiceCard) {
    if (card.getCodes.isEmpty()) return
    var open by remember { mutableStateOf(false) }
    TintPanel(LocalColours.current.info) {
        Fold(say("add-how", word("code", card.codeWord)), Tags.HOW_TO_GET, open, { open = !open }) {
            Column(verticalArrangement = Arrangement.spacedBy(10.dp)) {
                card.getCodes.forEach { path ->
                    Heading(
                        when (path.platform) {
                            Platform.MOBILE -> say("add-how-mobile")
                            Platform.COMPUTER -> say("add-how-computer")
                            Platform.ANY -> say("add-how-any")
                        },
                        style = LocalType.current.smallStrong,
                    )
                    Steps(path.steps)
                }
                val year = card.asOf.substringBefore('-').toIntOrNull() ?: 0
                val month = card.asOf.substringAfter('-').toIntOrNull() ?: 0
                Quiet(say("common-as-of", number("year", year), number("month", month)))
                Quiet(say("common-screens-change"))
                card.helpPage?.let { Quiet(it) }
            }
        }
    }
}
