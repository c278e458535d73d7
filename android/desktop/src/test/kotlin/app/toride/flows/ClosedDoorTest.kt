package app.toride.flows

import app.toride.data.Outcome
import app.toride.data.VaultRepository
import app.toride.ui.Tags
import java.io.RandomAccessFile
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** A vault that cannot be opened as it is: a sentence, a way on, and nothing deleted. */
class ClosedDoorTest {
    @Test
    fun aVaultOfANewerVersionIsNotTouched() = playInBoth { vault ->
        makeVault()
        lockUp()
        // The version that SQLite keeps for its users: bytes 60 to 63 of the file.
        change(vault, at = 60, byteArrayOf(0, 0, 0, 99))
        val before = Files.readAllBytes(vault.resolve(FILE))
        onScreenThread { state.start() }
        await(Tags.BLOCKED)
        tap(Tags.TRY_AGAIN)
        await(Tags.BLOCKED)
        assertArrayEquals(before, Files.readAllBytes(vault.resolve(FILE)))
    }

    @Test
    fun aVaultThatIsOpenElsewhereOpensWhenThatIsClosed() = playInBoth { vault ->
        makeVault()
        lockUp()
        val other = VaultRepository(vault.toString(), Dispatchers.IO)
        runBlocking { assertTrue(other.unlock(PASSPHRASE) is Outcome.Done) }
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.UNLOCK_GO)
        await(Tags.BLOCKED)
        tap(Tags.TRY_AGAIN)
        await(Tags.BLOCKED)
        runBlocking { other.lock() }
        tap(Tags.TRY_AGAIN)
        await(Tags.UNLOCK)
        open()
    }

    @Test
    fun aFileThatTheSystemDoesNotGiveOutIsWaitedFor() = playInBoth { vault ->
        // A folder in its place cannot be read as a file, by whoever asks.
        Files.createDirectories(vault.resolve(FILE))
        start()
        await(Tags.BLOCKED)
        Files.delete(vault.resolve(FILE))
        tap(Tags.TRY_AGAIN)
        await(Tags.WELCOME)
    }

    @Test
    fun anUnreadableFileIsRepairedWithThePassphraseAndKept() = playInBoth { vault ->
        makeVault()
        val id = addCodes("@toride_coffee")
        lockUp()
        change(vault, at = 0, ByteArray(100) { 7 })
        onScreenThread { state.start() }
        await(Tags.REPAIR)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        tap(Tags.REPAIR_GO)
        await(Tags.FAILURE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.REPAIR_GO)
        tap(Tags.REPAIRED_GO)
        open()
        assertTrue(has(Tags.account(id)))
        assertTrue("the old file is set aside", Files.list(vault.resolve("quarantine")).use { it.count() } > 0)
    }

    @Test
    fun anUnreadableFileIsRepairedWithTheRecoveryKey() = play { vault ->
        val key = makeVault()
        val id = addCodes("@toride_coffee")
        lockUp()
        change(vault, at = 0, ByteArray(100) { 7 })
        onScreenThread { state.start() }
        tap(Tags.WITH_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.REPAIR_GO)
        tap(Tags.REPAIRED_GO)
        open()
        assertTrue(has(Tags.account(id)))
    }

    @Test
    fun aVaultThatIsGoneComesBackFromItsCopy() = playInBoth { vault ->
        makeVault()
        addCodes("@toride_coffee")
        // A change of the passphrase takes a copy.
        settings(Tags.PASSPHRASE_ENTRY, Tags.CHANGE_PASSPHRASE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
        tap(Tags.CHANGE_PASSPHRASE_GO)
        await(Tags.NOTICE)
        lockUp()
        Files.delete(vault.resolve(FILE))
        onScreenThread { state.start() }
        await(Tags.REPAIR)
        assertFalse("no new start over it", has(Tags.START))
        type(Tags.PASSPHRASE, OTHER_PASSPHRASE)
        tap(Tags.REPAIR_GO)
        tap(Tags.REPAIRED_GO)
        open(OTHER_PASSPHRASE)
    }

    @Test
    fun whereNothingCanBeReadANewVaultIsMadeAndTheRemainsAreKept() = playInBoth { vault ->
        makeVault()
        lockUp()
        vault.resolve("snapshots").toFile().deleteRecursively()
        val size = Files.size(vault.resolve(FILE)).toInt()
        change(vault, at = 0, ByteArray(size) { 7 })
        onScreenThread { state.start() }
        await(Tags.REPAIR)
        assertFalse(has(Tags.START_OVER))
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.REPAIR_GO)
        tap(Tags.START_OVER)
        tap(Tags.START_OVER_GO)
        type(Tags.PASSPHRASE, OTHER_PASSPHRASE)
        tap(Tags.CREATE_GO)
        tap(Tags.KEY_WRITTEN)
        tap(Tags.LATER)
        lockUp()
        open(OTHER_PASSPHRASE)
        assertTrue("what was there is set aside", Files.walk(vault.resolve("quarantine")).use { all -> all.anyMatch { Files.isRegularFile(it) } })
    }

    @Test
    fun aDamagedRecordIsNamedAndAfterAcceptingItWritingWorks() = playInBoth { vault ->
        makeVault()
        val broken = addCodes("@broken")
        val whole = addCodes("@whole")
        lockUp()
        damageCodes(vault, broken)
        open()
        tap(Tags.NEXT_STEP_GO)
        await(Tags.DAMAGE)
        assertTrue(line(Tags.DAMAGE).contains("@broken"))
        // Nothing can be stored before it is accepted.
        home()
        tap(Tags.account(whole))
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        tap(Tags.WORKED)
        await(Tags.FAILURE)
        home()
        tap(Tags.NEXT_STEP_GO)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        tap(Tags.ACCEPT_DAMAGE)
        await(Tags.FAILURE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.ACCEPT_DAMAGE)
        await(Tags.HOME)
        tap(Tags.account(whole))
        tap(Tags.SHOW_CODE)
        tap(Tags.WORKED)
        await(Tags.UNDO)
        lockUp()
        open()
        tap(Tags.account(broken))
        await(Tags.ACCOUNT)
        tap(Tags.ADD_CODES)
        type(Tags.PASTE_FIELD, FIVE)
        tap(Tags.READ_PASTE)
        await(Tags.KEEP)
    }

    private fun change(vault: Path, at: Long, bytes: ByteArray) =
        RandomAccessFile(vault.resolve(FILE).toFile(), "rw").use {
            it.seek(at)
            it.write(bytes)
        }

    /** Flips one byte in the sealed codes of an account. */
    private fun damageCodes(vault: Path, account: String) {
        val bytes = Files.readAllBytes(vault.resolve(FILE))
        val id = account.chunked(2).map { it.toInt(16).toByte() }.toByteArray()
        val rows = (3 until bytes.size - 16).filter { at ->
            // A row holds type codes, the id, the part, the body; type code 9 says that the part is 1: the codes.
            bytes.copyOfRange(at, at + 16).contentEquals(id) && 9.toByte() in bytes.copyOfRange(at - 3, at).toList()
        }
        check(rows.isNotEmpty()) { "no row of the account was found" }
        rows.forEach { change(vault, at = (it + 16 + 60).toLong(), byteArrayOf((bytes[it + 16 + 60] + 1).toByte())) }
    }

    private companion object {
        const val FILE = "vault.db"
    }
}
