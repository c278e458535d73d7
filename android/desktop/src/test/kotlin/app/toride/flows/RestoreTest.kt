package app.toride.flows

import app.toride.desktop.PaperDesk
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import java.nio.file.Files
import java.nio.file.Path
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** A vault comes back: from its file, by either key, onto an empty device or beside what is there. Nothing is ever deleted. */
class RestoreTest {
    private val desk = PaperDesk(file = null)

    @Test
    fun onANewDeviceThePassphraseBringsItBackAndGivesANewRecoveryKey() {
        val (backup, old) = backupOf()
        desk.next = backup
        playInBoth(desk) {
            restoreFromFile()
            type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
            tap(Tags.SECRET_GO)
            await(Tags.FAILURE)
            type(Tags.PASSPHRASE, PASSPHRASE)
            tap(Tags.SECRET_GO)
            await(Tags.OPENS)
            tap(Tags.RESTORE_GO)
            await(Tags.RESTORED)
            tap(Tags.RESTORED_GO)
            val new = writeDownAndProve()
            await(Tags.HOME)
            assertNotEquals(old, new)
            assertEquals(1, accountIds().size)
            lockUp()
            open()
        }
    }

    @Test
    fun whoHasOnlyTheRecoveryKeyChoosesANewPassphraseAndKeepsTheKey() {
        val (backup, key) = backupOf()
        desk.next = backup
        play(desk = desk) {
            restoreFromFile()
            tap(Tags.WITH_KEY)
            type(Tags.RECOVERY_KEY_FIELD, key)
            tap(Tags.SECRET_GO)
            await(Tags.OPENS)
            assertFalse("there is no passphrase yet", enabled(Tags.RESTORE_GO))
            type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
            tap(Tags.RESTORE_GO)
            await(Tags.RESTORED)
            tap(Tags.RESTORED_GO)
            await(Tags.HOME)
            lockUp()
            open(OTHER_PASSPHRASE)
            lockUp()
            tap(Tags.WITH_KEY)
            type(Tags.RECOVERY_KEY_FIELD, key)
            tap(Tags.UNLOCK_GO)
            await(Tags.HOME)
        }
    }

    @Test
    fun untilTheLastWordNothingIsMade() {
        val (backup, _) = backupOf()
        desk.next = backup
        play(desk = desk) { vault ->
            restoreFromFile()
            type(Tags.PASSPHRASE, PASSPHRASE)
            tap(Tags.SECRET_GO)
            await(Tags.OPENS)
            repeat(4) { stepBack() }
            await(Tags.WELCOME)
            assertFalse(Files.exists(vault.resolve("vault.db")))
        }
    }

    @Test
    fun aVaultThatWasHereAndIsNotIsSaidToBeMissing() = playInBoth(desk) { vault ->
        makeVault()
        lockUp()
        vault.toFile().deleteRecursively()
        onScreenThread { state.start() }
        await(Tags.WELCOME)
        assertTrue(line(Tags.WELCOME).contains(sentence("welcome-lost-title")))
    }

    @Test
    fun aFileForSomethingElseLeadsOn() {
        val other = PaperDesk(file = null)
        var sync = ByteArray(0)
        play(desk = other) {
            makeVault()
            addCodes("@toride_coffee")
            sync = ask { pairing.makeSync() }.bytes
        }
        desk.next = PropFile("x.toride", sync)
        playInBoth(desk) {
            restoreFromFile()
            await(Tags.RESTORE_FILE)
            assertTrue(line(Tags.RESTORE_FILE).contains(sentence("restore-is-sync")))
            desk.next = PropFile("cat.png", ByteArray(900) { 9 })
            tap(Tags.CHOOSE_ANY_FILE)
            await(Tags.FAILURE)
            desk.next = PropFile("x.toride", sync)
        }
    }

    @Test
    fun besideAVaultThatDoesNotOpenItComesBackAndTheOldOneIsSetAside() = beside { vault ->
        makeVault()
        lockUp()
        vault.resolve("snapshots").toFile().deleteRecursively()
        Files.write(vault.resolve("vault.db"), ByteArray(40_000) { 7 })
        onScreenThread { state.start() }
        await(Tags.REPAIR)
    }

    @Test
    fun besideAVaultWhoseKeysAreForgottenItComesBackAndTheOldOneIsSetAside() = beside {
        makeVaultUnproven()
        lockUp()
    }

    /** Restores over what [before] leaves, and sees that it is kept. */
    private fun beside(before: Stage.(Path) -> Unit) {
        val (backup, _) = backupOf()
        desk.next = backup
        play(desk = desk) { vault ->
            before(vault)
            tap(Tags.WAYS_ENTRY)
            tap(Tags.RESTORE_ENTRY)
            await(Tags.RESTORING)
            assertTrue(line(Tags.RESTORING).contains(sentence("restore-beside")))
            tap(Tags.RESTORE_FROM_FILE)
            tap(Tags.CHOOSE_ANY_FILE)
            type(Tags.PASSPHRASE, PASSPHRASE)
            tap(Tags.SECRET_GO)
            tap(Tags.RESTORE_GO)
            await(Tags.RESTORED)
            tap(Tags.RESTORED_GO)
            writeDownAndProve()
            await(Tags.HOME)
            assertEquals(1, accountIds().size)
            assertEquals(1, ask { safekeeping.setAside() }.size)
        }
    }

    @Test
    fun theVaultThatWasSetAsideComesBackAndTheOtherIsSetAsideForIt() = playInBoth(desk) {
        makeVault()
        addCodes("@toride_coffee")
        lockUp()
        tap(Tags.WAYS_ENTRY)
        await(Tags.OTHER_WAYS)
        assertFalse("there is none yet", has(Tags.ASIDE_ENTRY))
        tap(Tags.START_OVER)
        tap(Tags.START_OVER_GO)
        type(Tags.PASSPHRASE, OTHER_PASSPHRASE)
        tap(Tags.CREATE_GO)
        writeDownAndProve()
        await(Tags.HOME)
        assertEquals(0, accountIds().size)

        visit(Place.Safekeeping, Tags.SAFEKEEPING)
        bring(Tags.ASIDE_ENTRY)
        tap(Tags.ASIDE_ENTRY)
        tap(Tags.aside(ask { safekeeping.setAside() }.single().id))
        await(Tags.BRING_BACK)
        tap(Tags.BRING_BACK_GO)
        await(Tags.UNLOCK)
        await(Tags.NOTICE)
        open(OTHER_PASSPHRASE, then = Tags.FAILURE)
        open()
        assertEquals(1, accountIds().size)
        assertEquals("the newer one is kept", 1, ask { safekeeping.setAside() }.size)
    }
}
