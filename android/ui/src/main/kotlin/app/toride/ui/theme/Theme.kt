package app.toride.ui.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.selection.LocalTextSelectionColors
import androidx.compose.foundation.text.selection.TextSelectionColors
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Typography
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.unit.dp

/** Rounded shapes of the app. */
object Shapes {
    val card = RoundedCornerShape(20.dp)
    val button = RoundedCornerShape(16.dp)
    val field = RoundedCornerShape(16.dp)
    val chip = RoundedCornerShape(12.dp)
    val pill = RoundedCornerShape(8.dp)
}

/** The look of the app around [content]. */
@Composable
fun TorideTheme(languageTag: String, dark: Boolean = isSystemInDarkTheme(), content: @Composable () -> Unit) {
    val colours = if (dark) DarkColours else LightColours
    val letters = LocalLetters.current
    val type = remember(languageTag, letters) { Type(languageTag, letters) }
    MaterialTheme(colorScheme = materialScheme(colours), typography = materialType(type)) {
        CompositionLocalProvider(
            LocalColours provides colours,
            LocalType provides type,
            LocalTextStyle provides type.body,
            LocalContentColor provides colours.text,
            LocalTextSelectionColors provides TextSelectionColors(colours.accent, colours.accent.copy(alpha = 0.3f)),
            content = content,
        )
    }
}

/** What Material sets by itself, the labels of fields, in the same letters and language as all else. */
private fun materialType(type: Type) = Typography(bodyLarge = type.body, bodySmall = type.small)

private fun materialScheme(c: Colours) = (if (c.dark) darkColorScheme() else lightColorScheme()).copy(
    primary = c.accent,
    onPrimary = c.onAccent,
    background = c.background,
    onBackground = c.text,
    surface = c.surface,
    onSurface = c.text,
    onSurfaceVariant = c.muted,
    outline = c.muted,
    outlineVariant = c.line,
    secondaryContainer = c.info.tint,
    onSecondaryContainer = c.info.text,
    error = c.risk.text,
    errorContainer = c.risk.tint,
    onErrorContainer = c.risk.text,
)
