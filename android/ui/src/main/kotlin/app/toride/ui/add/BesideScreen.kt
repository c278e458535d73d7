package app.toride.ui.add

import androidx.compose.foundation.Image
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.IconAction
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.SecretField
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.Shapes

/** A picture that nothing here reads, and under it the field that its codes are typed into. It is kept nowhere. */
@Composable
fun BesideScreen(
    picture: ImageBitmap,
    text: String,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (String) -> Unit,
    onRead: () -> Unit,
    onBack: () -> Unit,
) {
    var zoom by remember(picture) { mutableStateOf(1f) }
    Frame(
        tag = Tags.ADD_BESIDE,
        title = say("add-beside-title"),
        onBack = onBack,
        actions = {
            IconAction(Icons.Minus, say("add-beside-smaller"), Tags.SMALLER, { zoom = (zoom / STEP).coerceAtLeast(1f) })
            IconAction(Icons.Add, say("add-beside-larger"), Tags.LARGER, { zoom = (zoom * STEP).coerceAtMost(MOST) })
        },
        bottom = { MainButton(say("add-paste-read"), Tags.READ_PASTE, onRead, enabled = text.isNotBlank() && !busy) },
        scrolls = false,
    ) {
        BoxWithConstraints(
            Modifier
                .weight(1f)
                .fillMaxWidth()
                .clip(Shapes.field)
                .background(LocalColours.current.surface)
                .border(1.dp, LocalColours.current.line, Shapes.field),
        ) {
            val wide = maxWidth * zoom
            Row(
                Modifier.verticalScroll(rememberScrollState()).horizontalScroll(rememberScrollState()),
                horizontalArrangement = Arrangement.Center,
            ) {
                Image(
                    picture,
                    contentDescription = say("add-beside-picture"),
                    modifier = Modifier.width(wide).testTag(Tags.PICTURE),
                    contentScale = ContentScale.FillWidth,
                )
            }
        }
        FailureNote(failure)
        val apart = Modifier.padding(bottom = 12.dp)
        SecretField(say("add-beside-field"), Tags.PASTE_FIELD, text, onChange, apart, minLines = 2, maxLines = 3, enabled = !busy)
    }
}

private const val STEP = 1.5f
private const val MOST = 5f
