package app.toride

import androidx.lifecycle.Lifecycle
import app.toride.core.Vault
import app.toride.ui.Tags
import org.junit.Assert.assertArrayEquals
import org.junit.Test

/** The screens beside the main job, each the way every person set up the phone: nothing cut, everything in reach, one picture. */
class EveryScreenTest(setup: Setup) : ScreensTest(setup) {
    private val file get() = app.vaultFolder.resolve("vault.db")

    @Test
    fun `the door and what to do when it does not open`() {
        val door = UnlockPage(hand)
        door.type("a wrong passphrase")
        door.tryToOpen()
        hand.reads("error-wrong-passphrase")
        door.picture("30-unlock-wrong")
        hand.tap(Tags.HELP_ENTRY)
        hand.show(Tags.GUIDE, "31-guide")
        hand.tap(Tags.BACK)
        hand.tap(Tags.WITH_KEY)
        val slip = FilledVault.recoveryKey.toCharArray().also { it[7] = if (it[7] == '7') '8' else '7' }
        hand.type(Tags.RECOVERY_KEY_FIELD, String(slip))
        hand.show(Tags.UNLOCK_WITH_KEY, "32-unlock-with-key-slip")
        hand.type(Tags.RECOVERY_KEY_FIELD, FilledVault.recoveryKey)
        hand.tap(Tags.UNLOCK_GO)
        HomePage(hand).picture("33-home")
    }

    @Test
    fun `a vault that cannot be opened now says why, and stays as it is`() {
        UnlockPage(hand)
        val before = file.readBytes()
        val newer = before.copyOf().also { it[USER_VERSION] = 2 }
        file.writeBytes(newer)
        tryTheDoor()
        hand.reads("unlock-too-new")
        hand.show(Tags.BLOCKED, "34-too-new")
        assertArrayEquals(newer, file.readBytes())
        file.writeBytes(before)
        hand.tap(Tags.TRY_AGAIN)
        UnlockPage(hand)
        Vault.open(file.parent!!).use { other ->
            other.unlock(bytes(FilledVault.PASSPHRASE)).use { session ->
                tryTheDoor()
                hand.reads("unlock-in-use")
                hand.show(Tags.BLOCKED, "35-in-use")
                session.lock()
            }
        }
        hand.tap(Tags.TRY_AGAIN)
        open()
    }

    @Test
    fun `a file that is damaged is repaired from what can be read`() {
        UnlockPage(hand)
        file.writeBytes(file.readBytes().also { it.fill(0, 0, 100) })
        tryTheDoor()
        hand.await(Tags.REPAIR)
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.show(Tags.REPAIR, "36-repair")
        hand.tap(Tags.REPAIR_GO)
        hand.show(Tags.REPAIRED, "37-repaired")
        hand.tap(Tags.REPAIRED_GO)
        open().says(left = 10, of = 10)
    }

    @Test
    fun `a file of which nothing can be read makes way for a new vault, and is kept`() {
        UnlockPage(hand)
        val ruin = ByteArray(file.length().toInt())
        file.writeBytes(ruin)
        tryTheDoor()
        hand.await(Tags.REPAIR)
        hand.tap(Tags.WITH_KEY)
        hand.type(Tags.RECOVERY_KEY_FIELD, FilledVault.recoveryKey)
        hand.tap(Tags.REPAIR_GO)
        hand.await(Tags.START_OVER)
        hand.reads("unlock-start-over")
        hand.show(Tags.REPAIR, "21-nothing-to-repair")
        assertArrayEquals(ruin, file.readBytes())
        hand.tap(Tags.START_OVER)
        hand.show(Tags.STARTING_OVER, "22-start-over")
        hand.tap(Tags.START_OVER_GO)
        hand.show(Tags.CREATE, "22-start-over-passphrase")
    }

    @Test
    fun `accounts, the bin and deleting for ever`() {
        open()
        hand.tap(Tags.SEE_ALL)
        hand.show(Tags.ACCOUNTS, "40-accounts")
        hand.tap(Tags.BIN_ENTRY)
        hand.show(Tags.BIN, "41-bin")
        hand.tapText(FilledVault.BINNED)
        hand.show(Tags.ACCOUNT, "42-account-in-bin")
        hand.tap(Tags.PURGE_ENTRY)
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.show(Tags.PURGE, "43-delete-for-ever")
        hand.tap(Tags.PURGE_GO)
        hand.await(Tags.BIN)
        hand.reads("account-notice-purged")
        hand.back()
        hand.back()
        HomePage(hand).account(FilledVault.SHOP).picture("44-account")
        hand.tap(Tags.RETIRED_SETS)
        hand.tap(Tags.ABOUT_SET)
        hand.tap(Tags.code(4))
        hand.show(Tags.ACCOUNT, "45-account-unfolded")
        hand.tap(Tags.HISTORY_ENTRY)
        hand.show(Tags.HISTORY, "46-history")
        hand.tap(Tags.BACK)
        hand.tap(Tags.EDIT_ENTRY)
        hand.show(Tags.EDIT_ACCOUNT, "47-edit-account")
    }

    @Test
    fun `a code that is hidden, and one that was not taken`() {
        open().account(FilledVault.SHOP).showCode()
        hand.tap(Tags.HIDE_CODE)
        hand.show(Tags.SHOW, "60-code-hidden")
        hand.tap(Tags.SHOW_AGAIN)
        hand.await(Tags.CODE)
        hand.tap(Tags.FAILED)
        hand.await(Tags.UNDO_REJECTED)
        hand.show(Tags.SHOW, "61-code-not-taken")
        hand.tap(Tags.UNDO_REJECTED)
        hand.await(Tags.CODE)
    }

    @Test
    fun `what asks for something, and later`() {
        val home = open()
        home.picture("150-home-with-notices")
        hand.tap(Tags.card(hand.firstCard()))
        hand.show(Tags.CARD, "151-card")
        hand.tap(Tags.PUT_OFF)
        hand.show(Tags.CARD, "152-card-later")
        hand.tap(Tags.CARD_GO)
        hand.show(Tags.RENEW, "153-renew")
        hand.tap(Tags.RENEW_GO)
        PastePage(hand).paste("90807060 10203040 55667788")
        hand.tap(Tags.KEEP)
        hand.tap(Tags.RETIRE_YES)
        hand.tap(Tags.DONE_GO)
        hand.show(Tags.RENEW, "154-renew-done")
        hand.tap(Tags.DONE_NEXT)
        hand.await(Tags.HOME)
    }

    @Test
    fun `the reminders`() {
        open()
        hand.tap(Tags.SETTINGS_ENTRY)
        hand.tap(Tags.REMINDERS_ENTRY)
        hand.show(Tags.REMINDERS, "155-reminders")
        hand.tap(Tags.halfHour(Tags.QUIET_FROM, later = true))
        hand.show(Tags.REMINDERS, "156-reminders-moved")
        hand.tap(Tags.REMINDERS_ON)
        hand.show(Tags.REMINDERS, "157-reminders-off")
    }

    @Test
    fun `the settings`() {
        open()
        hand.tap(Tags.SETTINGS_ENTRY)
        hand.show(Tags.SETTINGS, "70-settings")
        hand.tap(Tags.PASSPHRASE_ENTRY)
        hand.type(Tags.NEW_PASSPHRASE, "short")
        hand.show(Tags.CHANGE_PASSPHRASE, "71-change-passphrase")
        hand.back()
        hand.tap(Tags.PROVE_ENTRY)
        hand.show(Tags.TYPE_KEY, "72-prove-key")
        hand.back()
        hand.tap(Tags.NEW_KEY_ENTRY)
        hand.show(Tags.NEW_KEY, "73-new-key")
        hand.back()
        hand.tap(Tags.PROTECTION_ENTRY)
        hand.show(Tags.PROTECTION, "74-protection")
        hand.back()
        hand.tap(Tags.LICENCES_ENTRY)
        hand.show(Tags.LICENCES, "75-licences")
        hand.moveTo(Lifecycle.State.STARTED)
        rule.activity.picture("76-cover-$setup")
    }

    @Test
    fun `a record that is damaged is named, and the rest stays usable`() {
        UnlockPage(hand)
        damageOneAccount(file)
        val home = open()
        home.picture("38-home-damaged")
        hand.tap(Tags.NEXT_STEP_GO)
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.show(Tags.DAMAGE, "39-damage")
        hand.tap(Tags.ACCEPT_DAMAGE)
        hand.reads("home-notice-damage-accepted")
        HomePage(hand).lock()
        file.delete()
        rule.runOnUiThread { app.state.start() }
        hand.reads("unlock-lost")
        hand.show(Tags.REPAIR, "23-lost")
    }

    /** Enters the right passphrase, whatever comes of it. */
    private fun tryTheDoor() {
        UnlockPage(hand).type(FilledVault.PASSPHRASE)
        UnlockPage(hand).tryToOpen()
    }

    private companion object {
        /** Where the last byte of SQLite's `user_version` stands in a file. */
        private const val USER_VERSION = 63
    }
}
