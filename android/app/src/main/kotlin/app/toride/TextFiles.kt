package app.toride

import android.content.ContentResolver
import android.net.Uri
import android.provider.OpenableColumns
import app.toride.ui.ChosenFile
import java.io.IOException
import java.io.InputStream
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Text files and pictures that the person chooses in the system's pickers. Waits in the process: the activity may be made anew meanwhile. */
class TextFiles(private val resolver: ContentResolver, private val scope: CoroutineScope) {
    private var waiting: ((ChosenFile?) -> Unit)? = null
    private var waitingForSeveral: ((List<ChosenFile>) -> Unit)? = null
    private var most = 0

    /** The next file goes to [onChosen], [most] bytes of it. */
    fun await(most: Int, onChosen: (ChosenFile?) -> Unit) {
        this.most = most
        waiting = onChosen
    }

    /** The same with several. */
    fun awaitSeveral(most: Int, onChosen: (List<ChosenFile>) -> Unit) {
        this.most = most
        waitingForSeveral = onChosen
    }

    /** What the picker of several came back with. */
    fun chosen(uris: List<Uri>) {
        val then = waitingForSeveral ?: return
        waitingForSeveral = null
        scope.launch { then(withContext(Dispatchers.IO) { uris.map(::read) }) }
    }

    /** What the picker came back with. */
    fun chosen(uri: Uri?) {
        val then = waiting ?: return
        waiting = null
        if (uri == null) {
            then(null)
        } else {
            scope.launch { then(withContext(Dispatchers.IO) { read(uri) }) }
        }
    }

    /** A file that does not let itself be read counts as an empty one: the core has a sentence for that. */
    private fun read(uri: Uri): ChosenFile {
        val bytes = try {
            resolver.openInputStream(uri)?.use { readAtMost(it, most) }
        } catch (_: IOException) {
            null
        } catch (_: SecurityException) {
            null
        }
        return ChosenFile(nameOf(uri), bytes ?: ByteArray(0))
    }

    private fun nameOf(uri: Uri): String? =
        resolver.query(uri, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null)?.use {
            if (it.moveToFirst()) it.getString(0) else null
        }

    companion object {
        /** Asked of the picker. Some providers call a text file a heap of bytes. */
        val TYPES = arrayOf("text/*", "application/json", "application/octet-stream")

        /** One byte over the limit of a paste, so that the core can say that it is too large. */
        const val MOST_TEXT = 8 * 1024 * 1024 + 1

        /** Asked of the picker where any file will do: a file of Toride's has no type that providers know. */
        val ANY = arrayOf("*/*")

        /** One byte over what a file of Toride's may have. */
        const val MOST_FILE = 16 * 1024 * 1024 + 1

        /** No camera of a phone makes larger ones. */
        const val MOST_PICTURE = 64 * 1024 * 1024
    }
}

/** Reads [input] to its end or to [limit] bytes. Codes may be among them: what it leaves behind on its way is wiped. */
internal fun readAtMost(input: InputStream, limit: Int): ByteArray {
    var buffer = ByteArray(minOf(FIRST_BUFFER, limit))
    var length = 0
    while (true) {
        val read = input.read(buffer, length, buffer.size - length)
        if (read < 0) break
        length += read
        if (length == limit) break
        if (length == buffer.size) buffer = moved(buffer, minOf(buffer.size.toLong() * 4, limit.toLong()).toInt())
    }
    return if (length == buffer.size) buffer else moved(buffer, length)
}

private fun moved(bytes: ByteArray, size: Int): ByteArray = bytes.copyOf(size).also { bytes.fill(0) }

private const val FIRST_BUFFER = 64 * 1024
