package app.toride

import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.os.SystemClock
import app.toride.data.VaultRepository
import app.toride.ui.TorideState
import java.io.File
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.MainScope

/**
 * What lives as long as the process. The state is kept here and not in the activity, so that turning the phone neither locks
 * the vault nor loses a review, and so that the vault is locked even when no activity is left. Nothing of it is saved.
 */
class TorideApplication : Application() {
    private val scope = MainScope()

    /** A code on the clipboard. */
    val clipboard by lazy { CodeClipboard(this, scope) }

    /** Text files through the system's picker. */
    val files by lazy { TextFiles(contentResolver, scope) }

    /** The language as chosen. */
    val language by lazy { KeptLanguage(this) }

    /** The app as a whole. */
    val state by lazy {
        TorideState(
            repository = VaultRepository(vaultFolder.path, Dispatchers.IO),
            scope = scope,
            language = language.choice,
            systemLocale = { resources.configuration.locales[0].toLanguageTag() },
            clock = SystemClock::elapsedRealtime,
        ).also { it.start() }
    }

    /** In the storage that Android opens only after the phone was unlocked for the first time. */
    val vaultFolder: File get() = File(filesDir, "vault")

    override fun onCreate() {
        super.onCreate()
        // Heard by the process, as the screen may go off while the system's picker is in front.
        registerReceiver(ScreenOff { state.screenOff() }, IntentFilter(Intent.ACTION_SCREEN_OFF))
    }

    private class ScreenOff(private val then: () -> Unit) : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) = then()
    }
}
