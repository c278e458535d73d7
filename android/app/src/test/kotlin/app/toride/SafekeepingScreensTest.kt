package app.toride

import android.content.Intent
import android.net.Uri
import app.toride.ui.Tags
import java.io.ByteArrayInputStream
import org.junit.Test

/** What brings the vault back, each screen the way every person set up the phone; see [EveryScreenTest]. */
class SafekeepingScreensTest(setup: Setup) : ScreensTest(setup) {
    private val drawer by lazy { Drawer.built() }

    private fun toSafekeeping() {
        open()
        hand.tap(Tags.SETTINGS_ENTRY)
        hand.tap(Tags.SAFEKEEPING_ENTRY)
        hand.awaitScreen(Tags.SAFEKEEPING)
    }

    @Test
    fun `a backup is made, saved, read back and tried`() {
        toSafekeeping()
        hand.show(Tags.SAFEKEEPING, "200-safekeeping-nothing-yet")
        hand.tap(Tags.BACKUP_ENTRY)
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.tap(Tags.BY_KEY)
        hand.type(Tags.RECOVERY_KEY_FIELD, FilledVault.recoveryKey)
        hand.show(Tags.MAKE_BACKUP, "201-backup")
        hand.tap(Tags.BACKUP_GO)
        hand.await(Tags.SAVE_FILE)
        hand.show(Tags.MAKE_BACKUP, "202-backup-to-save")
        drawer.full = true
        hand.save(Tags.SAVE_FILE, Drawer.uri)
        hand.reads("safekeeping-save-failed")
        drawer.full = false
        hand.save(Tags.SAVE_FILE, Drawer.uri)
        hand.show(Tags.BACKUP_DONE, "203-backup-verified")
        hand.tap(Tags.DONE_GO)
        hand.show(Tags.SAFEKEEPING, "204-safekeeping")
        hand.tap(Tags.TEST_ENTRY)
        hand.show(Tags.TEST_BACKUP, "205-test-backup")
        hand.choose(Tags.CHOOSE_ANY_FILE, Intent.ACTION_OPEN_DOCUMENT, other("a"), ByteArrayInputStream(ByteArray(900) { 9 }))
        hand.await(Tags.FAILURE)
        hand.show(Tags.TEST_BACKUP, "206-test-backup-wrong-file")
        hand.choose(Tags.CHOOSE_ANY_FILE, Intent.ACTION_OPEN_DOCUMENT, other("b"), drawer.document.inputStream())
        hand.await(Tags.FILE_IS)
        hand.show(Tags.TEST_BACKUP, "207-test-backup-secret")
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.tap(Tags.SECRET_GO)
        hand.await(Tags.OPENS)
        hand.reads("safekeeping-standing-same")
        hand.show(Tags.TEST_BACKUP, "208-test-backup-opens")
    }

    @Test
    fun `paper for a drawer and for a cabinet`() {
        toSafekeeping()
        hand.tap(Tags.SHEET_ENTRY)
        hand.type(Tags.RECOVERY_KEY_FIELD, FilledVault.recoveryKey)
        hand.show(Tags.MAKE_SHEET, "210-sheet")
        hand.tap(Tags.SHEET_GO)
        hand.await(Tags.PAPER_READY)
        hand.show(Tags.MAKE_SHEET, "211-sheet-ready")
        hand.save(Tags.PAPER_SAVE, Drawer.uri.also { drawer })
        hand.await(Tags.PAPER_SAVED)
        hand.show(Tags.MAKE_SHEET, "212-sheet-saved")
        hand.back()
        hand.back()
        hand.tap(Tags.CABINET_ENTRY)
        hand.show(Tags.CABINET_LIST, "213-cabinet-list")
        hand.tap(Tags.CABINET_GO)
        hand.await(Tags.PAPER_READY)
        hand.show(Tags.CABINET_LIST, "214-cabinet-list-ready")
    }

    @Test
    fun `in from another program, and out again`() {
        toSafekeeping()
        hand.tap(Tags.IMPORT_ENTRY)
        hand.show(Tags.IMPORT, "220-take-in")
        val table = "name,url,username,notes\nInstagram,https://www.instagram.com,${FilledVault.SHOP},1357 2468 2468 1357 9753 8642\n" +
            "A very long name of an entry that does not fit on any line of a phone,,me,k7q2-m5an b3tw-r6yh"
        hand.choose(Tags.CHOOSE_ANY_FILE, Intent.ACTION_OPEN_DOCUMENT, other("c.csv"), table.byteInputStream())
        hand.await(Tags.entry(0))
        hand.show(Tags.IMPORT, "221-take-in-found")
        hand.tap(Tags.entry(0))
        hand.tap(Tags.IMPORT_NEW)
        hand.show(Tags.IMPORT_INTO, "222-take-in-into")
        hand.tap(Tags.IMPORT_INTO_GO)
        hand.show(Tags.REVIEW, "223-take-in-review")
        hand.tap(Tags.KEEP)
        hand.tap(Tags.IMPORT_FINISH)
        hand.show(Tags.IMPORT_DONE, "224-take-in-done")
        hand.tap(Tags.DONE_GO)
        hand.awaitScreen(Tags.ACCOUNTS)
        hand.back()
        hand.tap(Tags.EXPORT_ENTRY)
        hand.show(Tags.EXPORT, "225-write-out")
        hand.tap(Tags.AGREE)
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.tap(Tags.EXPORT_GO)
        hand.await(Tags.SAVE_FILE)
        hand.show(Tags.EXPORT, "226-write-out-to-save")
        hand.save(Tags.SAVE_FILE, Drawer.uri.also { drawer })
        hand.await(Tags.FILE_IS)
        hand.show(Tags.EXPORT, "227-write-out-done")
    }

    @Test
    fun `new keys, other ways, and a vault that was set aside`() {
        toSafekeeping()
        hand.tap(Tags.REKEY_ENTRY)
        hand.tap(Tags.CHANGE_TOO)
        hand.type(Tags.NEW_PASSPHRASE, FilledVault.PASSPHRASE)
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.show(Tags.REKEY, "230-new-keys")
        hand.tap(Tags.REKEY_GO)
        hand.await(Tags.RECOVERY_KEY_TEXT)
        hand.tap(Tags.KEY_WRITTEN)
        hand.tap(Tags.LATER)
        hand.show(Tags.REKEYED, "231-new-keys-made")
        rule.runOnUiThread { app.state.lock() }
        hand.show(Tags.UNLOCK, "232-unlock")
        hand.tap(Tags.WAYS_ENTRY)
        hand.show(Tags.OTHER_WAYS, "233-other-ways")
        hand.tap(Tags.RESTORE_ENTRY)
        hand.show(Tags.RESTORING, "234-bring-back")
        hand.back()
        hand.tap(Tags.START_OVER)
        hand.tap(Tags.START_OVER_GO)
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.tap(Tags.CREATE_GO)
        hand.tap(Tags.KEY_WRITTEN)
        hand.tap(Tags.LATER)
        HomePage(hand)
        hand.tap(Tags.SETTINGS_ENTRY)
        hand.tap(Tags.SAFEKEEPING_ENTRY)
        hand.tap(Tags.ASIDE_ENTRY)
        hand.show(Tags.SET_ASIDE, "235-set-aside")
        hand.tap(hand.buttonSaying("safekeeping-aside-bring"))
        hand.show(Tags.BRING_BACK, "236-swap")
        hand.tap(Tags.BRING_BACK_GO)
        hand.await(Tags.NOTICE)
        UnlockPage(hand).open(FilledVault.PASSPHRASE)
    }

    private fun other(name: String): Uri = Uri.parse("content://files.test/$name")

    private companion object {    }
}
