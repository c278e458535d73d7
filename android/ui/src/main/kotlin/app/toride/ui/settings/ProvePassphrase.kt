package app.toride.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.notices.ActActions
import app.toride.ui.notices.Acted
import app.toride.ui.notices.PassphraseScreen
import app.toride.ui.parts.PassphraseInput

/** Types the passphrase once more, whether or not a notice asks for it. */
class ProvePassphraseHolder(app: TorideState) : Holder(app) {
    private var input by mutableStateOf(PassphraseInput("", visible = false))

    @Composable
    override fun Content(platform: Platform) {
        PassphraseScreen(input, busy, failure, { input = it }, ActActions(done = ::prove, contact = {}, back = { app.back() }))
    }

    override fun stepBack(): Boolean = busy

    override fun release() {
        super.release()
        input = PassphraseInput("", visible = false)
    }

    private fun prove() {
        if (input.text.isEmpty()) return
        call({ notices.provePassphrase(input.text) }) {
            app.back()
            app.tell(Notice.Asked(Acted.PassphraseProven))
        }
    }

    override fun failed(failure: VaultFailure) {
        super.failed(failure)
        if (failure == VaultFailure.WrongPassphrase) input = PassphraseInput("", input.visible)
    }
}
