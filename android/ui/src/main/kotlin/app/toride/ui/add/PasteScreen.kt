package app.toride.ui.add

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.data.VaultFailure
import app.toride.ui.PictureReading
import app.toride.ui.Tags
import app.toride.ui.parts.AboutCodes
import app.toride.ui.parts.Alarm
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.SecretField
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.say

/** The ways for codes to come in. */
class PasteActions(
    val change: (String) -> Unit,
    val paste: () -> Unit,
    val file: () -> Unit,
    val picture: () -> Unit,
    val cancelPicture: () -> Unit,
    val look: () -> Unit,
    val read: () -> Unit,
    val byHand: () -> Unit,
    val back: () -> Unit,
)

/**
 * Takes the text that the codes stand in, in whatever shape the person has it.
 *
 * @param reading whether a picture is being read
 * @param unread why the last picture gave nothing
 */
@Composable
fun PasteScreen(
    row: AccountRow?,
    text: String,
    busy: Boolean,
    reading: Boolean,
    unread: PictureReading?,
    failure: VaultFailure?,
    actions: PasteActions,
) {
    Frame(
        tag = Tags.ADD_PASTE,
        title = say("add-paste-title"),
        subtitle = row?.let { called(it) },
        onBack = actions.back,
    ) {
        Text(say("add-paste-intro"))
        SecretField(
            label = say("add-paste-field"),
            tag = Tags.PASTE_FIELD,
            value = text,
            onChange = actions.change,
            minLines = 4,
            maxLines = 8,
            enabled = !busy && !reading,
        )
        FailureNote(failure)
        unread?.let {
            Alarm(why(it), Tags.FAILURE)
            QuietButton(say("add-picture-look"), Tags.LOOK_AT_PICTURE, actions.look, icon = Icons.Eye)
        }
        when {
            reading -> {
                Working(say("add-picture-working"))
                OtherButton(say("add-picture-cancel"), Tags.CANCEL_PICTURE, actions.cancelPicture)
            }
            busy -> Working(say("add-paste-working"))
            else -> Ways(text, actions)
        }
        if (row != null) AboutCodes(LocalServices.current(row.serviceId))
    }
}

/** The filled button does what comes next: paste while the field is empty, read what is in it afterwards. */
@Composable
private fun Ways(text: String, actions: PasteActions) {
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        if (text.isBlank()) {
            MainButton(say("add-paste-clipboard"), Tags.PASTE, actions.paste, icon = Icons.Paste)
        } else {
            MainButton(say("add-paste-read"), Tags.READ_PASTE, actions.read)
        }
        Wrap {
            QuietButton(say("add-paste-picture"), Tags.CHOOSE_PICTURE, actions.picture, icon = Icons.Picture)
            QuietButton(say("add-paste-file"), Tags.CHOOSE_FILE, actions.file, icon = Icons.File)
            QuietButton(say("add-paste-by-hand"), Tags.BY_HAND, actions.byHand, icon = Icons.Pencil)
            if (text.isNotBlank()) QuietButton(say("add-paste-clipboard"), Tags.PASTE, actions.paste, icon = Icons.Paste)
        }
    }
}

/** Why a picture gave nothing. */
@Composable
internal fun why(reading: PictureReading): String = when (reading) {
    PictureReading.NoReader -> say("add-picture-no-reader")
    PictureReading.NotAPicture -> say("add-picture-not-a-picture")
    PictureReading.NoText, is PictureReading.Words -> say("add-picture-no-text")
}
