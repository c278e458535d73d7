package app.toride

import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.os.SystemClock
import app.toride.core.ReminderSettings
import app.toride.core.Signals
import app.toride.core.UtcMillis
import app.toride.data.VaultRepository
import app.toride.data.Words
import app.toride.ui.Surroundings
import app.toride.ui.TorideState
import java.io.File
import kotlinx.coroutines.CoroutineDispatcher
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

    /** What is saved through the system's dialog. */
    val saved by lazy { SavedFiles(contentResolver, scope) }

    /** The language as chosen. */
    val language by lazy { KeptLanguage(this) }

    /** The reminder that rings while the vault is closed. */
    val reminders by lazy { Reminders(this, words = { Words(state.language) }, now = System::currentTimeMillis) }

    /** The key that does not leave this phone. */
    internal var boundKey: BoundKey = KeystoreKey()

    /** Where the core works. */
    internal var work: CoroutineDispatcher = Dispatchers.IO

    /** Called once the person has answered whether reminders may be seen. */
    internal var onAnswer: () -> Unit = {}

    /** Whether the person said no to the camera since the app began; the system's settings may say otherwise by now. */
    internal var cameraRefused = false

    /** Called once the person has answered whether the camera may be used. */
    internal var onCameraAnswer: () -> Unit = {}

    /** The app as a whole. */
    val state by lazy {
        TorideState(
            repository = VaultRepository(vaultFolder.path, work),
            scope = scope,
            language = language.choice,
            surroundings = Around(),
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

    private inner class Around : Surroundings {
        private val phone by lazy { PhoneSignals(this@TorideApplication, vaultFolder, boundKey) }

        override fun signals(): Signals = phone.now()

        override fun keepMarker(marker: ByteArray) = phone.keep(marker)

        override fun keepAnchor(anchor: ByteArray) = phone.keepAnchor(anchor)

        override fun remind(due: UtcMillis?, settings: ReminderSettings) = reminders.remind(due, settings)
    }

    private class ScreenOff(private val then: () -> Unit) : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) = then()
    }
}
