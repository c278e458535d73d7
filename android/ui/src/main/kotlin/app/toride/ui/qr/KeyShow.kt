package app.toride.ui.qr

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.data.Handed
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.parts.KeyGroups
import app.toride.ui.parts.Panel
import app.toride.ui.parts.say

/** The key to what was shown before: a code, and seven groups to be typed. Never on a screen with what it opens. */
@Composable
fun KeyShow(handed: Handed, platform: Platform) {
    DisposableEffect(handed) {
        platform.stayAwake(true)
        onDispose { platform.stayAwake(false) }
    }
    Panel(padding = 16.dp) {
        Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(16.dp)) {
            QrPicture(
                handed.keyPicture,
                say("pair-key-qr"),
                Modifier.align(Alignment.CenterHorizontally).widthIn(max = 260.dp).testTag(Tags.KEY_CODE),
            )
            KeyGroups(handed.key, Modifier.testTag(Tags.KEY_TEXT))
        }
    }
}
