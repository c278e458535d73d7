package app.toride

import android.content.ClipData
import android.content.ClipDescription
import android.content.ClipboardManager
import android.content.Context
import android.os.PersistableBundle
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/** The clipboard, where a code stays for 30 seconds and no longer. */
class CodeClipboard(context: Context, private val scope: CoroutineScope) {
    private val clipboard = context.getSystemService(ClipboardManager::class.java)
    private var clearing: Job? = null
    private var copies = 0

    /** Puts a code there. Marked as sensitive: the system's preview shows dots, and keyboards do not keep it. */
    fun copy(code: String) {
        copies += 1
        val mark = copies
        val clip = ClipData.newPlainText("", code)
        clip.description.extras = PersistableBundle().apply {
            putBoolean(ClipDescription.EXTRA_IS_SENSITIVE, true)
            putInt(MARK, mark)
        }
        clipboard.setPrimaryClip(clip)
        clearing?.cancel()
        clearing = scope.launch {
            delay(KEPT_MS)
            clear(mark)
        }
    }

    /** Text that is there now; null when there is none. */
    fun text(): String? = clipboard.primaryClip?.takeIf { it.itemCount > 0 }?.getItemAt(0)?.text?.toString()

    /** Told by its mark and not by its text, so that the code need not be kept for comparing. */
    private fun clear(mark: Int) {
        val there = clipboard.primaryClipDescription
        // Only the app in front may look. Somebody who pastes a code elsewhere is not here: then it is cleared unseen.
        if (there == null || there.extras?.getInt(MARK) == mark) clipboard.clearPrimaryClip()
    }

    private companion object {
        const val KEPT_MS = 30_000L
        const val MARK = "app.toride.copy"
    }
}
