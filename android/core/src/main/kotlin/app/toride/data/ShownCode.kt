package app.toride.data

import app.toride.core.CodeCaption
import app.toride.core.Language
import app.toride.core.RevealedCode

/**
 * One code while it is on the screen. Not a data class, so that it never prints itself.
 *
 * Its strings cannot be wiped on the JVM; whoever holds it lets go of it when the code is hidden.
 *
 * @property display the code as the service shows it
 * @property canonical the code without separators
 * @property spoken the code for a screen reader, character by character
 * @property captions characters that are easily mistaken
 * @property position its place in its set, from 1
 * @property of how many codes its set holds
 * @property leftAfter how many usable codes are left once it is used
 * @property hideAfterSeconds how long it may be seen
 */
class ShownCode(
    val display: String,
    val canonical: String,
    val spoken: String,
    val captions: List<CodeCaption>,
    val position: Int,
    val of: Int,
    val leftAfter: Int,
    val hideAfterSeconds: Int,
) {
    override fun toString() = "[shown code]"
}

/** What [revealed] shows; it is closed at once, so that what is on the screen is all that is left of it. */
internal fun shown(revealed: RevealedCode, language: Language): ShownCode = revealed.use { code ->
    ShownCode(
        display = code.display(),
        canonical = code.canonical(),
        spoken = code.spoken(language),
        captions = code.captions(),
        position = code.position().toInt(),
        of = code.of().toInt(),
        leftAfter = code.leftAfter().toInt(),
        hideAfterSeconds = code.hideAfterSeconds().toInt(),
    ).also { code.wipe() }
}
