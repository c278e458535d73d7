package app.toride.desktop

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.SideEffect
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import app.toride.ui.TorideApp
import app.toride.ui.TorideState
import app.toride.ui.theme.LocalLetters
import java.util.Locale
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.MainScope
import kotlinx.coroutines.runBlocking

/** Opens the window on the person's vault. */
fun main() {
    val folders = Folders.ofSystem()
    val scope = MainScope()
    val setting = LanguageSetting(folders.state)
    val state = TorideState(
        repository = folders.repository(),
        scope = scope,
        language = setting.read(),
        surroundings = DeskSignals(folders),
        systemLocale = { Locale.getDefault().toLanguageTag() },
        clock = ::awakeAndAsleepMs,
    )
    application {
        PhoneWindow(state, Desk(scope, setting)) {
            if (state.open) state.lock()
            exitApplication()
        }
    }
    // The process outlives the window by as long as the core needs to wipe its keys.
    runBlocking(Dispatchers.IO) { state.repository.lock() }
}

/** A window of 411 × 891 dp, the size of the phone that the screens are drawn for; it can be made larger. */
@Composable
private fun PhoneWindow(state: TorideState, desk: Desk, onClose: () -> Unit) {
    val window = rememberWindowState(width = 411.dp, height = 891.dp)
    Window(
        onCloseRequest = onClose,
        state = window,
        title = "砦 Toride",
        onKeyEvent = { it.key == Key.Escape && it.type == KeyEventType.KeyDown && state.back() },
    ) {
        LaunchedEffect(state) { state.start() }
        // A minimised window left the screen, as an app on a phone does: the vault locks, the preview of the window is blank.
        LaunchedEffect(window.isMinimized) {
            state.obscured = window.isMinimized
            if (window.isMinimized) state.left() else state.returned()
        }
        SideEffect { desk.window = this.window }
        CompositionLocalProvider(LocalLetters provides windowLetters) {
            TorideApp(state, desk, dark = Appearance.chosen() ?: isSystemInDarkTheme())
        }
    }
}

/** Light or dark, where the environment says so: `TORIDE_APPEARANCE`, as Linux desktops do not all tell. */
internal object Appearance {
    /** True for `dark`, false for `light`, else null. */
    fun chosen(said: String? = System.getProperty("toride.appearance") ?: System.getenv("TORIDE_APPEARANCE")): Boolean? =
        when (said?.lowercase()) {
            "dark" -> true
            "light" -> false
            else -> null
        }
}
