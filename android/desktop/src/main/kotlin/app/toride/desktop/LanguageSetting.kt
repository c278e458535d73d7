package app.toride.desktop

import app.toride.ui.LanguageChoice
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path

/** The language as chosen, kept as one word in a file of [folder]. */
class LanguageSetting(private val folder: Path) {
    private val file get() = folder.resolve("language")

    /** What was kept; the system's language where nothing was, or where it does not let itself be read. */
    fun read(): LanguageChoice {
        val word = try {
            Files.readString(file).trim()
        } catch (_: IOException) {
            return LanguageChoice.SYSTEM
        }
        return LanguageChoice.entries.find { it.name.lowercase() == word } ?: LanguageChoice.SYSTEM
    }

    /** Keeps a choice. Where that fails the choice holds until the window is closed, which is no reason to stop anybody. */
    fun keep(choice: LanguageChoice) {
        try {
            Files.createDirectories(folder)
            Files.writeString(file, choice.name.lowercase())
        } catch (_: IOException) {
            return
        }
    }
}
