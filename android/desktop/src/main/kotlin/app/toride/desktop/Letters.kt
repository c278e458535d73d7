package app.toride.desktop

import androidx.compose.ui.text.ExperimentalTextApi
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.SystemFont
import org.jetbrains.skia.FontMgr

/**
 * Noto Sans CJK where it is installed; null leaves the choice to the system. A system set to English would take Latin letters and
 * figures from another font, with another height and weight, in the middle of a Japanese line.
 */
@OptIn(ExperimentalTextApi::class)
internal val windowLetters: FontFamily? by lazy {
    FontFamily(listOf(FontWeight.Normal, FontWeight.Bold).map { SystemFont(NOTO, it) })
        .takeIf { FontMgr.default.matchFamily(NOTO).count() > 0 }
}

private const val NOTO = "Noto Sans CJK JP"
