package app.toride.ui.theme

import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.unit.sp

/**
 * Type of the app, in system fonts; nothing is under 14 sp.
 *
 * The language goes with every style: the same Han character is drawn differently in Japanese and in Chinese.
 */
@Immutable
class Type(languageTag: String, letters: FontFamily? = null) {
    private val base = TextStyle(
        fontFamily = letters,
        fontSize = 16.sp,
        lineHeight = 25.sp,
        localeList = LocaleList(languageTag),
        lineBreak = LineBreak.Paragraph,
    )
    val body = base
    val strong = base.copy(fontWeight = FontWeight.SemiBold)
    val small = base.copy(fontSize = 14.sp, lineHeight = 21.sp)
    val smallStrong = small.copy(fontWeight = FontWeight.SemiBold)
    val button = base.copy(fontWeight = FontWeight.SemiBold, lineHeight = 23.sp)
    val heading = base.copy(lineBreak = LineBreak.Heading, fontSize = 18.sp, lineHeight = 26.sp, fontWeight = FontWeight.SemiBold)
    val title = base.copy(lineBreak = LineBreak.Heading, fontSize = 22.sp, lineHeight = 30.sp, fontWeight = FontWeight.Bold)
    val display = base.copy(lineBreak = LineBreak.Heading, fontSize = 28.sp, lineHeight = 38.sp, fontWeight = FontWeight.Bold)
    val mark = base.copy(fontSize = 60.sp, lineHeight = 68.sp, fontWeight = FontWeight.Bold)
    val codeRow = base.copy(fontSize = 20.sp, lineHeight = 28.sp, fontFamily = FontFamily.Monospace)
    val codeField = codeRow
    val figures = base.copy(fontSize = 18.sp, fontWeight = FontWeight.SemiBold, fontFeatureSettings = "tnum")
}

/** Letters of one family instead of the system's: for systems that would mix two in one line. Codes stay monospaced. */
val LocalLetters = staticCompositionLocalOf<FontFamily?> { null }

/** The type in force. */
val LocalType = staticCompositionLocalOf { Type("ja") }
