package app.toride

import android.content.Intent
import android.net.Uri
import app.toride.core.Vault
import app.toride.ui.Tags
import java.nio.file.Files
import org.junit.Test

/** A vault comes back on a phone that never had one; see [EveryScreenTest]. */
class RestoreScreensTest(setup: Setup) : ScreensTest(setup, fill = {}) {
    @Test
    fun `from its file, with the recovery key`() {
        hand.show(Tags.WELCOME, "240-welcome")
        hand.tap(Tags.RESTORE_ENTRY)
        hand.show(Tags.RESTORING, "241-bring-back")
        hand.tap(Tags.RESTORE_FROM_FILE)
        hand.show(Tags.RESTORE_FILE, "242-bring-back-file")
        hand.choose(Tags.CHOOSE_ANY_FILE, Intent.ACTION_OPEN_DOCUMENT, Uri.parse("content://files.test/x.toride"), backup.inputStream())
        hand.await(Tags.RESTORE_SECRET)
        hand.show(Tags.RESTORE_SECRET, "243-bring-back-secret")
        hand.tap(Tags.WITH_KEY)
        hand.type(Tags.RECOVERY_KEY_FIELD, FilledVault.recoveryKey)
        hand.tap(Tags.SECRET_GO)
        hand.await(Tags.RESTORE_PASSPHRASE)
        hand.type(Tags.NEW_PASSPHRASE, FilledVault.PASSPHRASE)
        hand.show(Tags.RESTORE_PASSPHRASE, "244-bring-back-opened")
        hand.tap(Tags.RESTORE_GO)
        hand.show(Tags.RESTORED, "245-brought-back")
        hand.tap(Tags.RESTORED_GO)
        HomePage(hand).says(left = 10, of = 10)
    }

    private companion object {
        /** A backup of the filled vault that both its keys open; made once. */
        private val backup: ByteArray by lazy {
            val folder = Files.createTempDirectory("vault").resolve("vault").toFile()
            folder.deleteOnExit()
            FilledVault.putInto(folder)
            Vault.open(folder.path).use { vault ->
                vault.unlock(bytes(FilledVault.PASSPHRASE)).use { session ->
                    session.makeBackup(bytes(FilledVault.PASSPHRASE), bytes(FilledVault.recoveryKey)).use { it.bytes() }
                        .also { session.lock() }
                }
            }
        }
    }
}
