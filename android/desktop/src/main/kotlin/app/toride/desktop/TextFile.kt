package app.toride.desktop

import app.toride.ui.ChosenFile
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path

/** Reads a text file, one byte over the limit of a paste at most: the core then says that it is too large. */
internal fun readTextFile(path: Path): ChosenFile {
    val bytes = try {
        Files.newInputStream(path).use { it.readNBytes(MOST_BYTES) }
    } catch (_: IOException) {
        // A file that does not let itself be read counts as an empty one: the core has a sentence for that.
        ByteArray(0)
    }
    return ChosenFile(path.fileName?.toString(), bytes)
}

private const val MOST_BYTES = 8 * 1024 * 1024 + 1
