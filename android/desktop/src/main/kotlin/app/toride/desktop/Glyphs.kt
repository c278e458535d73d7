package app.toride.desktop

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.runSkikoComposeUiTest
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.TorideTheme

/**
 * Whether this machine can draw Japanese: without a font for it every character comes out as the same box. Looks at what was
 * drawn and not at a list of fonts.
 */
@OptIn(ExperimentalTestApi::class)
internal fun drawsJapanese(letters: List<String> = listOf("砦", "備", "え", "ヲ")): Boolean {
    var drawn = emptyList<List<Int>>()
    runSkikoComposeUiTest {
        setContent {
            TorideTheme("ja", dark = false) {
                Column { letters.forEach { Box(Modifier.testTag(it)) { Text(it, style = LocalType.current.display) } } }
            }
        }
        drawn = letters.map { onNodeWithTag(it).captureToImage().toPixelMap().buffer.toList() }
    }
    return drawn.distinct().size == letters.size
}
