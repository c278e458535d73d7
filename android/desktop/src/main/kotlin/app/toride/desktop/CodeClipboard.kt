package app.toride.desktop

import java.awt.datatransfer.Clipboard
import java.awt.datatransfer.ClipboardOwner
import java.awt.datatransfer.DataFlavor
import java.awt.datatransfer.StringSelection
import java.awt.datatransfer.UnsupportedFlavorException
import java.io.IOException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/** The clipboard, where a code stays for 30 seconds and no longer. */
class CodeClipboard(private val clipboard: Clipboard, private val scope: CoroutineScope) {
    /** Puts a code there; it is taken away again unless something else was copied meanwhile. */
    fun copy(code: String) {
        val ownership = Ownership()
        clipboard.setContents(StringSelection(code), ownership)
        scope.launch {
            delay(KEPT_MS)
            if (ownership.held) clipboard.setContents(StringSelection(""), null)
        }
    }

    /** Text that is there now; null when there is none. */
    fun text(): String? =
        try {
            clipboard.getData(DataFlavor.stringFlavor) as? String
        } catch (_: UnsupportedFlavorException) {
            null
        } catch (_: IOException) {
            null
        } catch (_: IllegalStateException) {
            // Another program is using it at this moment.
            null
        }

    /** Told by the toolkit who owns the content, so that the code need not be kept for comparing. */
    private class Ownership : ClipboardOwner {
        @Volatile var held = true
            private set

        override fun lostOwnership(clipboard: Clipboard?, contents: java.awt.datatransfer.Transferable?) {
            held = false
        }
    }

    private companion object {
        const val KEPT_MS = 30_000L
    }
}
