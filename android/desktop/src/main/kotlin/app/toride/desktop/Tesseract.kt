package app.toride.desktop

import app.toride.core.PhotoBox
import app.toride.data.PictureText
import app.toride.data.PictureWord
import app.toride.ui.ChosenFile
import app.toride.ui.PictureReader
import app.toride.ui.PictureReading
import java.io.IOException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * Recognises the words of a picture with the program `tesseract` (Debian: tesseract-ocr, tesseract-ocr-jpn). Picture and
 * words go through pipes: nothing of them touches the disk, and the program opens no connection.
 */
internal class Tesseract(private val program: String = "tesseract") : PictureReader {
    /**
     * Recognises a PNG, JPEG, WebP, BMP or TIFF. It is read four times (docs/photo.md): the same slip is rarely made in each,
     * so the core believes what all readings say. The programs end when this is cancelled.
     */
    override suspend fun read(picture: ChosenFile): PictureReading = read(picture.bytes)

    private suspend fun read(picture: ByteArray): PictureReading = coroutineScope {
        val others = withContext(Dispatchers.IO) {
            listOf(softened(picture) to PAGE, smaller(picture, TWO_THIRDS) to BLOCK, smaller(picture, FOUR_FIFTHS) to LATIN)
        }
        try {
            val more = others.mapNotNull { (other, options) -> other?.let { it.factor to async { recognise(it.bytes, options) } } }
            val first = recognise(picture, PAGE)
            val words = first.words + more.flatMap { (factor, run) -> run.await().words.map { it.times(factor) } }
            first.failure ?: if (words.isEmpty()) PictureReading.NoText else PictureReading.Words(PictureText(words))
        } finally {
            picture.fill(0)
            others.forEach { (other, _) -> other?.bytes?.fill(0) }
        }
    }

    /** What one run came to. */
    private class Run(val words: List<PictureWord>, val failure: PictureReading? = null)

    private suspend fun recognise(picture: ByteArray, options: List<String>): Run = coroutineScope {
        val process = try {
            withContext(Dispatchers.IO) { start(options) }
        } catch (_: IOException) {
            return@coroutineScope Run(emptyList(), PictureReading.NoReader)
        }
        // Waiting for a pipe cannot be interrupted; the end of the program ends it.
        val guard = launch(start = CoroutineStart.UNDISPATCHED) {
            try {
                awaitCancellation()
            } finally {
                process.destroyForcibly()
            }
        }
        withContext(Dispatchers.IO) { talk(process, picture) }.also { guard.cancel() }
    }

    private fun start(options: List<String>): Process =
        ProcessBuilder(listOf(program, "stdin", "stdout") + options + ALWAYS).apply { environment() += ONE_THREAD }.start()

    private fun talk(process: Process, picture: ByteArray): Run = try {
        // What cannot be opened is not read to its end: the pipe breaks, and the exit code says the rest.
        try {
            process.outputStream.use { it.write(picture) }
        } catch (_: IOException) {
            // Said below.
        }
        val table = process.inputStream.use { it.readBytes().decodeToString() }
        val complaint = process.errorStream.use { it.readBytes().decodeToString() }
        when {
            process.waitFor() == 0 -> Run(wordsOf(table))
            NO_LANGUAGE in complaint -> Run(emptyList(), PictureReading.NoReader)
            else -> Run(emptyList(), PictureReading.NotAPicture)
        }
    } catch (_: IOException) {
        Run(emptyList(), PictureReading.NotAPicture)
    }

    private companion object {
        val PAGE = listOf("-l", "jpn+eng", "--psm", "4")
        val BLOCK = listOf("-l", "jpn+eng", "--psm", "6")
        val LATIN = listOf("-l", "eng", "--psm", "6")
        const val TWO_THIRDS = 2f / 3f
        const val FOUR_FIFTHS = 0.8f

        /** Without the word lists, which make words of codes; as a table. */
        val ALWAYS = listOf("-c", "load_system_dawg=0", "-c", "load_freq_dawg=0", "tsv")

        /** More threads make it slower on pictures of this size. */
        val ONE_THREAD = mapOf("OMP_THREAD_LIMIT" to "1")

        /** In what it says when a trained language is missing. */
        const val NO_LANGUAGE = "loading language"
    }
}

/**
 * The words of tesseract's table: a heading, then one row for each page, block, paragraph, line and word, twelve columns apart
 * by tabs (tesseract(1), TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text).
 */
internal fun wordsOf(table: String): List<PictureWord> =
    table.lineSequence().drop(1).mapNotNull { word(it.split('\t', limit = COLUMNS)) }.toList()

private fun word(row: List<String>): PictureWord? {
    if (row.size < COLUMNS || row[0] != WORD || row[TEXT].isBlank()) return null
    val numbers = row.subList(LEFT, TEXT).map { it.toFloatOrNull() ?: return null }
    val (left, top, width, height, percent) = numbers
    val confidence = (percent / PERCENT).takeIf { it in 0f..1f }
    return PictureWord(row[TEXT].trim(), PhotoBox(left, top, width, height, confidence))
}

/** The same word in pixels of a picture that is [factor] times as large. */
private fun PictureWord.times(factor: Float) =
    PictureWord(text, box.copy(left = box.left * factor, top = box.top * factor, width = box.width * factor, height = box.height * factor))

private const val COLUMNS = 12
private const val WORD = "5"
private const val LEFT = 6
private const val TEXT = 11
private const val PERCENT = 100f
