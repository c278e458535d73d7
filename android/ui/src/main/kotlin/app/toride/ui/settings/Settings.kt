package app.toride.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.VaultInfo
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** The settings. */
class SettingsHolder(app: TorideState) : Holder(app) {
    private var info by mutableStateOf<VaultInfo?>(null)

    @Composable
    override fun Content(platform: Platform) {
        SettingsScreen(
            info = info,
            language = app.languageChoice,
            version = platform.version,
            failure = failure,
            onLanguage = {
                app.chooseLanguage(it)
                platform.keepLanguage(it)
            },
            onLockMinutes = ::lockAfter,
            onOpen = app::go,
            onBack = { app.back() },
        )
    }

    override fun refresh() = read({ info() }) { info = it }

    private fun lockAfter(minutes: Int) = call({ setLockMinutes(minutes) }) {
        app.autoLock.minutes = minutes
        refresh()
    }
}
