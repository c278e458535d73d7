package app.toride

import app.toride.core.AccountDraft
import app.toride.ui.Tags
import java.io.File
import org.junit.Test

/** An older copy of the vault took the vault's place; see [EveryScreenTest]. */
class OlderVaultScreensTest(setup: Setup) : ScreensTest(setup) {
    @Test
    fun `is said until it is closed, and another device brings it up to date`() {
        val file = File(app.vaultFolder, "vault.db")
        open()
        lock()
        val old = file.readBytes()
        open()
        ask { addAccount(AccountDraft("instagram", "@later", business = false)) }
        rule.runOnUiThread { app.state.changed() }
        lock()
        file.writeBytes(old)
        open()
        hand.reads("change-vault-older")
        hand.show(Tags.HOME, "280-home-of-an-older-vault")
        hand.tap(Tags.OLDER_READ)
        hand.awaitScreen(Tags.READ)
        hand.back()
        hand.tap(Tags.CLOSE_CHANGE)
        lock()
        open()
        hand.picture("281-home-after-it-was-read")
        hand.lacks("change-vault-older")
    }

    private fun lock() {
        hand.settle()
        rule.runOnUiThread { app.state.lock() }
        hand.settle()
    }
}
