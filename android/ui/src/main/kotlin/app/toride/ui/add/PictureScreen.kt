package app.toride.ui.add

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.ui.PictureReading
import app.toride.ui.Tags
import app.toride.ui.parts.Alarm
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Steps
import app.toride.ui.parts.say

/** Where nothing on this device reads pictures for us: how the person's own photo app gives the text away. */
@Composable
fun PictureScreen(
    busy: Boolean,
    unread: PictureReading?,
    onPaste: () -> Unit,
    onLook: () -> Unit,
    onByHand: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = Tags.ADD_PICTURE,
        title = say("add-picture-title"),
        onBack = onBack,
        bottom = {
            MainButton(say("add-paste-clipboard"), Tags.PASTE, onPaste, enabled = !busy, icon = Icons.Paste)
            QuietButton(say("add-paste-by-hand"), Tags.BY_HAND, onByHand, Modifier.fillMaxWidth(), enabled = !busy, icon = Icons.Pencil)
        },
    ) {
        Text(say("add-picture-intro"))
        Panel {
            Column(verticalArrangement = Arrangement.spacedBy(14.dp)) {
                Steps(listOf(say("add-picture-open"), say("add-picture-copy"), say("add-picture-back")))
            }
        }
        Quiet(say("add-picture-outside"))
        OtherButton(say("add-picture-look"), Tags.LOOK_AT_PICTURE, onLook, enabled = !busy, icon = Icons.Eye)
        unread?.let { Alarm(why(it), Tags.FAILURE) }
    }
}
