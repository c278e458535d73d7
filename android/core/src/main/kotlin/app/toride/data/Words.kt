package app.toride.data

import app.toride.core.Language
import app.toride.core.TextArg
import app.toride.core.Texts

/** The sentences of one language, out of the core. */
class Words(val language: Language) : AutoCloseable {
    private val texts = Texts(language)

    /** The sentence [key] with its values filled in. */
    fun say(key: String, args: List<TextArg>): String = texts.say(key, args)

    override fun close() = texts.close()
}
