package app.toride.ui.qr

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.ui.Platform
import app.toride.ui.Saving
import app.toride.ui.Tags
import app.toride.ui.parts.Alarm
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours

/** The codes of a sealed file, one after the other; [what] to do with them; and the file instead. */
@Composable
fun QrShow(showing: QrShowing, platform: Platform, what: String) {
    DisposableEffect(showing) {
        showing.begin()
        platform.stayAwake(true)
        onDispose {
            platform.stayAwake(false)
            showing.end()
        }
    }
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        if (showing.failure == null) {
            QrPicture(showing.code, say("qr-picture"), Modifier.testTag(Tags.QR_CODES))
            Text(what)
            if (showing.pieces > 0) Quiet(say("qr-shown", number("pieces", showing.pieces)))
        } else {
            Note(Icons.File, null, say("qr-too-large"), LocalColours.current.attention)
        }
        OtherButton(say("qr-file"), Tags.QR_SAVE, { showing.save(platform) }, icon = Icons.File)
        when (val saving = showing.saving) {
            null, Saving.Cancelled -> Quiet(say("qr-file-why"))
            is Saving.Done -> Quiet(
                say("qr-file-saved", word("name", saving.name)),
                Modifier.testTag(Tags.QR_SAVED).semantics { liveRegion = LiveRegionMode.Polite },
            )
            Saving.Failed -> Alarm(say("qr-file-failed"), Tags.FAILURE)
            Saving.Exists -> Alarm(say("error-file-exists"), Tags.FAILURE)
        }
    }
}
