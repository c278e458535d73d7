package app.toride.desktop

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.Text
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.runSkikoComposeUiTest
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalLetters
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.TorideTheme

/**
 * Whether this machine can draw Japanese: without a font for it every character comes out as the same box. Looks at what was
 * drawn and not at a list of fonts.
 */
@OptIn(ExperimentalTestApi::class)
internal fun drawsJapanese(letters: List<String> = listOf("砦", "備", "え", "ヲ")): Boolean {
    var drawn = emptyList<List<Int>>()
    // One after the other at the same place: half a pixel further down the same box looks different.
    var letter by mutableStateOf("")
    runSkikoComposeUiTest(Size(SIDE, SIDE)) {
        setContent {
            CompositionLocalProvider(LocalLetters provides windowLetters) {
                TorideTheme("ja", dark = false) {
                    // On a ground of its own: the stage does not wipe what was drawn before.
                    Box(Modifier.fillMaxSize().background(LocalColours.current.background)) {
                        Text(letter, style = LocalType.current.display)
                    }
                }
            }
        }
        drawn = letters.map {
            runOnUiThread { letter = it }
            waitForIdle()
            captureToImage().toPixelMap().buffer.toList()
        }
    }
    return drawn.distinct().size == letters.size
}

private const val SIDE = 64f
