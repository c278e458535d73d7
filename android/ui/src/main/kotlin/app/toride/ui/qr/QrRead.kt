package app.toride.ui.qr

import androidx.compose.foundation.Image
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.toride.ui.Camera
import app.toride.ui.CameraAccess
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.largeText
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes

/** Reads codes: by the camera where there is one and it may be used, else from pictures. [onOpenFile]: the file instead, where one will do. */
@Composable
fun QrRead(reading: QrReading, platform: Platform, onOpenFile: (() -> Unit)? = null) {
    val camera = platform.camera
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        if (camera == null) {
            NoCamera(reading, platform)
        } else {
            var access by remember { mutableStateOf(camera.access) }
            when {
                access == CameraAccess.UNASKED -> Question { reading.ask(camera) { access = camera.access } }
                access == CameraAccess.REFUSED ->
                    Note(Icons.EyeOff, null, if (reading.keyOnly) say("qr-denied-key") else say("qr-denied"), LocalColours.current.attention)
                reading.failed -> Failed(reading)
                else -> Eye(reading, camera, platform)
            }
        }
        Progress(reading)
        if (onOpenFile != null) OtherButton(say("qr-open-file"), Tags.QR_FILE, onOpenFile, icon = Icons.File)
    }
}

/** What the camera sees, in a square to aim by. */
@Composable
private fun Eye(reading: QrReading, camera: Camera, platform: Platform) {
    DisposableEffect(reading, camera) {
        val watching = reading.watch(camera)
        platform.stayAwake(true)
        onDispose {
            platform.stayAwake(false)
            watching.close()
        }
    }
    Box(
        // In large letters a smaller square will do: what is said of it has to be seen, too.
        (if (largeText()) Modifier.width(240.dp) else Modifier.fillMaxWidth())
            .aspectRatio(1f)
            .clip(Shapes.card)
            .background(Color.Black)
            .testTag(Tags.QR_CAMERA),
        contentAlignment = Alignment.Center,
    ) {
        val view = reading.view
        if (view == null) {
            Text(say("qr-read-starting"), Modifier.padding(16.dp), color = Color.White, textAlign = TextAlign.Center)
        } else {
            Image(view, contentDescription = null, Modifier.fillMaxSize(), contentScale = ContentScale.Crop)
        }
    }
    if (reading.need == 0) Text(say("qr-read-camera"))
}

@Composable
private fun Question(onAllow: () -> Unit) {
    Note(Icons.Eye, say("qr-allow-title"), say("qr-allow"), LocalColours.current.info)
    MainButton(say("qr-allow-go"), Tags.QR_ALLOW, onAllow)
}

@Composable
private fun Failed(reading: QrReading) {
    Note(Icons.EyeOff, null, if (reading.keyOnly) say("qr-failed-key") else say("qr-failed"), LocalColours.current.attention) {
        QuietButton(say("common-again"), Tags.TRY_AGAIN, reading::retry)
    }
}

@Composable
private fun NoCamera(reading: QrReading, platform: Platform) {
    if (!reading.keyOnly) Text(say("qr-no-camera"))
    if (reading.reading) {
        Working(say("qr-pictures-reading"))
    } else if (reading.keyOnly) {
        // The filled button of that screen goes on with what was typed.
        OtherButton(say("pair-receive-key-pictures"), Tags.QR_PICTURES, { reading.choose(platform) }, icon = Icons.Picture)
    } else {
        MainButton(say("qr-pictures"), Tags.QR_PICTURES, { reading.choose(platform) }, icon = Icons.Picture)
    }
}

/** How far it is, in words and as a bar, and what to do about what does not fit. */
@Composable
private fun Progress(reading: QrReading) {
    val colours = LocalColours.current
    if (reading.need > 0 && !reading.keyOnly) {
        LinearProgressIndicator(
            progress = { reading.have.toFloat() / reading.need },
            modifier = Modifier.fillMaxWidth().heightIn(min = 8.dp).clearAndSetSemantics {},
            color = colours.accent,
            trackColor = colours.line,
            drawStopIndicator = {},
        )
        Text(
            say("qr-read-progress", number("have", reading.have), number("need", reading.need)),
            Modifier.testTag(Tags.QR_PROGRESS),
            style = LocalType.current.strong,
        )
    }
    Column(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
        sentence(reading.hint)?.let { Note(Icons.Info, null, it, colours.attention, Modifier.testTag(Tags.QR_HINT)) }
    }
    if (reading.hint == QrHint.OTHER_RUN) QuietButton(say("qr-read-again"), Tags.QR_AGAIN, reading::again, icon = Icons.Undo)
}

@Composable
private fun sentence(hint: QrHint): String? = when (hint) {
    QrHint.NOTHING_YET, QrHint.GOING -> null
    QrHint.FOREIGN -> say("qr-read-other")
    QrHint.KEY_FIRST -> say("qr-read-key-first")
    QrHint.CODES_AGAIN -> say("qr-read-codes")
    QrHint.OTHER_RUN -> say("qr-problem-other-bundle")
    QrHint.TOO_NEW -> say("qr-problem-too-new")
    QrHint.SPOILT -> say("qr-problem-spoilt")
    QrHint.TOO_LARGE -> say("qr-problem-too-large")
    QrHint.NO_CODE_IN_PICTURES -> say("qr-pictures-none")
    QrHint.MORE_PICTURES -> say("qr-pictures-more")
}
