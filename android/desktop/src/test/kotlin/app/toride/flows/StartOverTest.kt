package app.toride.flows

import app.toride.core.AccountFilter
import app.toride.data.Outcome
import app.toride.desktop.Stage
import app.toride.ui.Tags
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Beginning anew where a vault cannot be opened any more: only on the person's word, and nothing is deleted. */
class StartOverTest {
    @Test
    fun whoHasNeitherSecretBeginsAnewAndTheDamagedFileIsKeptByteForByte() = playInBoth { vault ->
        val before = unreadable(vault)
        besides()
        await(Tags.STARTING_OVER)
        tap(Tags.START_OVER_GO)
        val key = beginAnew()
        assertEquals("the new vault is empty", 0, accounts())
        assertTrue("the damaged file is kept", remains(vault).any { Files.readAllBytes(it).contentEquals(before) })

        lockUp()
        tap(Tags.WITH_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.UNLOCK_GO)
        await(Tags.HOME)
        lockUp()
        open(OTHER_PASSPHRASE)
    }

    @Test
    fun soDoesWhoFindsNothingOfAMissingVaultAndItsCopyIsKept() = playInBoth { vault ->
        val copy = missing(vault)
        besides()
        tap(Tags.START_OVER_GO)
        beginAnew()
        assertTrue("the copy is kept", remains(vault).any { Files.readAllBytes(it).contentEquals(copy) })
    }

    @Test
    fun repairComesFirstAndWhereItReadsNothingTheOtherWayIsSaid() = playInBoth { vault ->
        unreadable(vault)
        assertFalse(has(Tags.START_OVER))
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.REPAIR_GO)
        await(Tags.START_OVER)
        tap(Tags.START_OVER)
        await(Tags.STARTING_OVER)
    }

    @Test
    fun withoutThatWordNothingIsTouched() = play { vault ->
        val before = unreadable(vault)
        besides()
        await(Tags.STARTING_OVER)
        assertFalse("no passphrase is asked before it", has(Tags.CREATE_GO))
        onScreenThread { state.back() }
        tap(Tags.START_OVER)
        tap(Tags.START_OVER_GO)
        type(Tags.PASSPHRASE, OTHER_PASSPHRASE)
        onScreenThread { state.back() }
        await(Tags.STARTING_OVER)
        tap(Tags.START_OVER_GO)
        await(Tags.CREATE_GO)
        assertFalse("what was typed is gone", enabled(Tags.CREATE_GO))
        onScreenThread { repeat(3) { state.back() } }
        await(Tags.REPAIR)
        assertArrayEquals(before, Files.readAllBytes(vault.resolve(FILE)))
        assertEquals(emptyList<Path>(), remains(vault))
    }

    @Test
    fun aWeakPassphraseReplacesNothing() = play { vault ->
        val before = unreadable(vault)
        besides()
        tap(Tags.START_OVER_GO)
        type(Tags.PASSPHRASE, "password12")
        await(Tags.STRENGTH)
        assertFalse(enabled(Tags.CREATE_GO))
        assertArrayEquals(before, Files.readAllBytes(vault.resolve(FILE)))
    }

    @Test
    fun aVaultThatCameBackMeanwhileIsSetAsideWhole() = play { vault ->
        makeVault()
        lockUp()
        val whole = Files.readAllBytes(vault.resolve(FILE))
        Files.write(vault.resolve(FILE), ByteArray(whole.size) { 7 })
        onScreenThread { state.start() }
        besides()
        tap(Tags.START_OVER_GO)
        Files.write(vault.resolve(FILE), whole)
        beginAnew()
        lockUp()
        tap(Tags.WAYS_ENTRY)
        tap(Tags.ASIDE_ENTRY)
        tap(Tags.aside(ask { safekeeping.setAside() }.single().id))
        tap(Tags.BRING_BACK_GO)
        await(Tags.NOTICE)
        open(PASSPHRASE)
    }

    /** Every byte of the vault's file is lost, and so are its copies; ends where repair is offered. */
    private fun Stage.unreadable(vault: Path): ByteArray {
        makeVault()
        addCodes("@toride_coffee")
        lockUp()
        vault.resolve("snapshots").toFile().deleteRecursively()
        val noise = ByteArray(Files.size(vault.resolve(FILE)).toInt()) { 7 }
        Files.write(vault.resolve(FILE), noise)
        onScreenThread { state.start() }
        await(Tags.REPAIR)
        return noise
    }

    /** The vault's file is gone, and its copy is left; ends where repair is offered. */
    private fun Stage.missing(vault: Path): ByteArray {
        makeVault()
        // A change of the passphrase takes a copy.
        settings(Tags.PASSPHRASE_ENTRY, Tags.CHANGE_PASSPHRASE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
        tap(Tags.CHANGE_PASSPHRASE_GO)
        await(Tags.NOTICE)
        lockUp()
        Files.delete(vault.resolve(FILE))
        val copy = files(vault.resolve("snapshots")).first()
        onScreenThread { state.start() }
        await(Tags.REPAIR)
        return Files.readAllBytes(copy)
    }

    /** The way out that deletes nothing. */
    private fun Stage.besides() {
        tap(Tags.WAYS_ENTRY)
        tap(Tags.START_OVER)
    }

    /** From the passphrase to home, by way of the recovery key, which comes back. */
    private fun Stage.beginAnew(): String {
        type(Tags.PASSPHRASE, OTHER_PASSPHRASE)
        tap(Tags.CREATE_GO)
        await(Tags.RECOVERY_KEY_TEXT)
        val key = recoveryKey()
        tap(Tags.KEY_WRITTEN)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.PROVE_KEY)
        await(Tags.HOME)
        return key
    }

    private fun Stage.accounts(): Int =
        (runBlocking { state.repository.accounts(AccountFilter.ACTIVE) } as Outcome.Done).value.size

    private fun remains(vault: Path): List<Path> = files(vault.resolve("quarantine"))

    private fun files(folder: Path): List<Path> =
        if (Files.exists(folder)) Files.walk(folder).use { all -> all.filter(Files::isRegularFile).toList() } else emptyList()

    private companion object {
        const val FILE = "vault.db"
    }
}
