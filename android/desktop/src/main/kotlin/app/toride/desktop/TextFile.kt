package app.toride.desktop

import app.toride.ui.ChosenFile
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path

/** Reads a text file, one byte over the limit of a paste at most: the core then says that it is too large. */
internal fun readTextFile(path: Path): ChosenFile = readFile(path, MOST_TEXT)

/** Reads a picture; one that is larger than any camera makes is cut off, and then is no picture any more. */
internal fun readPictureFile(path: Path): ChosenFile = readFile(path, MOST_PICTURE)

/** Reads any file, one byte over what a file of Toride's may have at most. */
internal fun readAnyFile(path: Path): ChosenFile = readFile(path, MOST_FILE)

private fun readFile(path: Path, most: Int): ChosenFile {
    val bytes = try {
        Files.newInputStream(path).use { it.readNBytes(most) }
    } catch (_: IOException) {
        // A file that does not let itself be read counts as an empty one: there is a sentence for that.
        ByteArray(0)
    }
    return ChosenFile(path.fileName?.toString(), bytes)
}

private const val MOST_TEXT = 8 * 1024 * 1024 + 1
private const val MOST_FILE = 16 * 1024 * 1024 + 1
private const val MOST_PICTURE = 64 * 1024 * 1024
