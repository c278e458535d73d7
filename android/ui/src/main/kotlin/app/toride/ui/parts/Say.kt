package app.toride.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import app.toride.core.Language
import app.toride.core.ServiceCard
import app.toride.core.TextArg
import app.toride.core.TextValue
import app.toride.core.UtcMillis
import java.util.TimeZone

/** Where sentences come from. A function type, so that screens can be drawn without the core. */
fun interface Sentences {
    fun say(key: String, args: List<TextArg>): String
}

/** The sentences of the language in force. */
val LocalTexts = staticCompositionLocalOf<Sentences> { error("no sentences provided") }

/** The language in force. */
val LocalLanguage = staticCompositionLocalOf { Language.JA }

/** What is known of a service, by its catalogue id, in the language in force. */
val LocalServices = staticCompositionLocalOf<(String) -> ServiceCard> { error("no services provided") }

/** The sentence [key]. Keys are literals where they are used, so that a test can find them all. */
@Composable
@ReadOnlyComposable
fun say(key: String, vararg args: TextArg): String = LocalTexts.current.say(key, args.asList())

/** The sentence of a [key] that the core gave: of the guide no screen knows one. */
@Composable
@ReadOnlyComposable
fun told(key: String): String = LocalTexts.current.say(key, emptyList())

/** A number in a sentence. */
fun number(name: String, value: Int) = TextArg(name, TextValue.Number(value.toLong()))

/** A word or name in a sentence. */
fun word(name: String, value: String) = TextArg(name, TextValue.Text(value))

/** A day in a sentence, as the calendar here has it. */
fun day(name: String, at: UtcMillis) =
    TextArg(name, TextValue.Date(at, TimeZone.getDefault().getOffset(at) / MS_PER_MINUTE))

private const val MS_PER_MINUTE = 60_000
