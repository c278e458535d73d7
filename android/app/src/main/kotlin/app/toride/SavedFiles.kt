package app.toride

import android.content.ContentResolver
import android.net.Uri
import android.provider.DocumentsContract
import android.provider.OpenableColumns
import app.toride.ui.Saving
import java.io.FileOutputStream
import java.io.IOException
import java.io.SyncFailedException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Files that go where the person says, in the system's dialog. Waits in the process: the activity may be made anew meanwhile. */
class SavedFiles(private val resolver: ContentResolver, private val scope: CoroutineScope) {
    private var waiting: Waiting? = null

    private class Waiting(val content: () -> ByteArray?, val then: (Saving) -> Unit)

    /** What [content] gives goes to the next place that is chosen; then [then] is told. */
    fun await(content: () -> ByteArray?, then: (Saving) -> Unit) {
        waiting = Waiting(content, then)
    }

    /** What the dialog came back with: a document that was made there, empty. */
    fun chosen(uri: Uri?) {
        val now = waiting ?: return
        waiting = null
        if (uri == null) return now.then(Saving.Cancelled)
        val bytes = now.content()
        scope.launch { now.then(withContext(Dispatchers.IO) { if (bytes == null) undone(uri) else save(uri, bytes) }) }
    }

    private fun save(uri: Uri, bytes: ByteArray): Saving =
        try {
            write(uri, bytes)
            val stored = resolver.openInputStream(uri)?.use { readAtMost(it, bytes.size + 1) } ?: throw IOException()
            Saving.Done(nameOf(uri) ?: uri.lastPathSegment.orEmpty(), stored)
        } catch (_: IOException) {
            undone(uri)
        } catch (_: SecurityException) {
            undone(uri)
        } finally {
            bytes.fill(0)
        }

    private fun write(uri: Uri, bytes: ByteArray) {
        val file = resolver.openFileDescriptor(uri, "wt") ?: throw IOException()
        file.use {
            val out = FileOutputStream(it.fileDescriptor)
            out.write(bytes)
            out.flush()
            try {
                it.fileDescriptor.sync()
            } catch (_: SyncFailedException) {
                // A place behind a pipe has no disk of ours: what is read back tells.
            }
        }
    }

    /** Nothing unfinished stays behind, where the place lets itself be cleared. */
    private fun undone(uri: Uri): Saving {
        try {
            DocumentsContract.deleteDocument(resolver, uri)
        } catch (_: IOException) {
            // The provider is gone: the sentence says to look.
        } catch (_: RuntimeException) {
            // Not every provider deletes, and each refuses in its own way.
        }
        return Saving.Failed
    }

    private fun nameOf(uri: Uri): String? =
        resolver.query(uri, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null)?.use {
            if (it.moveToFirst()) it.getString(0) else null
        }

    companion object {
        /** Heaps of bytes keep the end of their name; what a type would be for is in the name. */
        const val TYPE = "application/octet-stream"
    }
}
