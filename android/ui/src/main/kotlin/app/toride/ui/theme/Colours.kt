package app.toride.ui.theme

import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color

/** Text on its tint. A state is always a word, an icon and a tint together. */
@Immutable
class Tone(val text: Color, val tint: Color)

/**
 * The colours of the app. Contrasts were computed by the WCAG formula: every text here has at least 4.5 on its ground.
 *
 * @property background washi
 * @property surface cards, and the card of a code
 * @property line thin edges of cards
 * @property accent the one accent: 藍
 * @property info quiet explanations
 */
@Immutable
class Colours(
    val dark: Boolean,
    val background: Color,
    val surface: Color,
    val text: Color,
    val muted: Color,
    val line: Color,
    val accent: Color,
    val onAccent: Color,
    val risk: Tone,
    val attention: Tone,
    val ready: Tone,
    val info: Tone,
)

internal val LightColours = Colours(
    dark = false,
    background = Color(0xFFFBF8F3),
    surface = Color(0xFFFFFFFF),
    text = Color(0xFF1C1B1F),
    muted = Color(0xFF5C5A57),
    line = Color(0xFFE6E1D8),
    accent = Color(0xFF27406B),
    onAccent = Color(0xFFFFFFFF),
    risk = Tone(Color(0xFF9F1D17), Color(0xFFFDE7E4)),
    attention = Tone(Color(0xFF6E4700), Color(0xFFFFF1D6)),
    ready = Tone(Color(0xFF1B5E34), Color(0xFFE3F4E8)),
    info = Tone(Color(0xFF1C1B1F), Color(0xFFE7ECF5)),
)

internal val DarkColours = Colours(
    dark = true,
    background = Color(0xFF12141A),
    surface = Color(0xFF1B1E26),
    text = Color(0xFFE6E3DE),
    muted = Color(0xFFA8A6A2),
    line = Color(0xFF2B2F3A),
    accent = Color(0xFFAFC6FF),
    onAccent = Color(0xFF0E2344),
    risk = Tone(Color(0xFFFFB4AB), Color(0xFF3B1512)),
    attention = Tone(Color(0xFFFFD38A), Color(0xFF332500)),
    ready = Tone(Color(0xFF8FD8A8), Color(0xFF10301C)),
    info = Tone(Color(0xFFE6E3DE), Color(0xFF222834)),
)

/** The colours in force. */
val LocalColours = staticCompositionLocalOf { LightColours }
