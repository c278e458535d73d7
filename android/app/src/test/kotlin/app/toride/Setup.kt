package app.toride

import android.Manifest.permission.HIDE_OVERLAY_WINDOWS
import android.os.Looper
import androidx.test.core.app.ApplicationProvider
import app.toride.core.Language
import app.toride.data.CountedDispatcher
import java.io.File
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import org.junit.rules.ExternalResource
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** How a person set up the phone. */
data class Setup(val language: Language, val dark: Boolean = false, val large: Boolean = false) {
    /** A phone of 411 × 891 dp, in the words of Android's resource folders. */
    val qualifiers: String
        get() {
            val locale = if (language == Language.JA) "ja-rJP" else "en-rUS"
            return "$locale-w411dp-h891dp-${if (dark) "night" else "notnight"}-hdpi"
        }

    /** Times the normal size of text. */
    val fontScale get() = if (large) 2f else 1f

    /** As the end of a picture's name. */
    override fun toString() =
        "${language.name.lowercase()}-${if (dark) "dark" else "light"}-${if (large) "200" else "100"}"

    companion object {
        /** Both languages, light and dark, normal and double size. */
        val all = Language.entries.flatMap { language ->
            listOf(false, true).flatMap { dark -> listOf(false, true).map { Setup(language, dark, large = it) } }
        }
    }
}

/**
 * A phone with the app on it, as [setup] says. Grants what a phone grants at installing; Robolectric grants nothing by itself.
 *
 * It has to come before the rule that launches the activity: `@get:Rule(order = 0)`.
 *
 * @param fill puts something into the folder of the vault before the first start; there is nothing in it otherwise
 */
class InstalledApp(
    private val setup: Setup = Setup(Language.JA),
    private val fill: (File) -> Unit = {},
) : ExternalResource() {
    private val work = CountedDispatcher(Dispatchers.IO)
    private val app get() = ApplicationProvider.getApplicationContext<TorideApplication>()

    override fun before() {
        RuntimeEnvironment.setQualifiers(setup.qualifiers)
        RuntimeEnvironment.setFontScale(setup.fontScale)
        app.work = work
        shadowOf(app).grantPermissions(HIDE_OVERLAY_WINDOWS)
        fill(app.vaultFolder)
    }

    override fun after() {
        runBlocking { app.state.repository.lock() }
        // What is left in the queue would be dropped before the next test, and Compose would wait for it for ever; what is still
        // at work would ask a phone that is gone.
        val until = System.nanoTime() + PATIENCE_NS
        work.settle {
            while (!work.idle) {
                check(System.nanoTime() < until) { "the core is still at work" }
                Thread.sleep(1)
            }
            shadowOf(Looper.getMainLooper()).idle()
        }
    }

    private companion object {
        const val PATIENCE_NS = 30_000_000_000
    }
}
