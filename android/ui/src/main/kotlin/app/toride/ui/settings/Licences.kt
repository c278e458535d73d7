package app.toride.ui.settings

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalType

/** Whose work the app stands on. */
class LicencesHolder(app: TorideState) : Holder(app) {
    @Composable
    override fun Content(platform: Platform) {
        LicencesScreen(onBack = { app.back() })
    }
}

/** A piece of work the app stands on. Names are not translated. */
private class Work(val name: String, val licence: String)

/** The licence of the app, and those of what it is built with. */
@Composable
fun LicencesScreen(onBack: () -> Unit) {
    Frame(Tags.LICENCES, title = say("settings-licences"), onBack = onBack) {
        Text(say("settings-licences-own"))
        Panel {
            WORKS.forEachIndexed { index, work ->
                if (index > 0) Hair()
                Text(work.name, Modifier.padding(top = 10.dp), style = LocalType.current.strong)
                Quiet(work.licence, Modifier.padding(bottom = 10.dp))
            }
        }
    }
}

private val WORKS = listOf(
    Work("SQLite", "Public domain"),
    Work("rusqlite", "MIT"),
    Work("RustCrypto (argon2, blake2, chacha20poly1305)", "MIT OR Apache-2.0"),
    Work("zeroize, zeroizing-alloc", "MIT OR Apache-2.0"),
    Work("zxcvbn", "MIT"),
    Work("Fluent", "MIT OR Apache-2.0"),
    Work("minicbor", "BlueOak-1.0.0"),
    Work("chrono, serde, thiserror, getrandom, unicode-normalization", "MIT OR Apache-2.0"),
    Work("UniFFI", "MPL-2.0"),
    Work("Java Native Access", "Apache-2.0 OR LGPL-2.1-or-later"),
    Work("Kotlin, kotlinx.coroutines", "Apache-2.0"),
    Work("Jetpack Compose, Material 3", "Apache-2.0"),
)
