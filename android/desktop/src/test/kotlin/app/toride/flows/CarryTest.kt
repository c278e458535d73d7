package app.toride.flows

import app.toride.core.Language
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The vault on a second device, and both in step: by files here, by pictures of the screen in the test of two windows. */
class CarryTest {
    @Test
    fun theVaultGoesToASecondDeviceByFileAndTypedKeyInBothLanguages() = listOf(Language.JA, Language.EN).forEach { language ->
        twoDevices(language) { a, b ->
            a.use {
                makeVault()
                addCodes("@toride_coffee")
                visit(Place.Pair, Tags.PAIR)
                type(Tags.PASSPHRASE, PASSPHRASE)
                tap(Tags.PAIR_GO)
                await(Tags.PAIR_CODES)
                assertFalse("the key never stands beside what it opens", has(Tags.KEY_TEXT) || has(Tags.KEY_CODE))
                tap(Tags.QR_SAVE)
                await(Tags.QR_SAVED)
                tap(Tags.PAIR_NEXT)
                await(Tags.PAIR_KEY)
                assertFalse(has(Tags.QR_CODES) || has(Tags.QR_SAVE))
                val key = keyOnScreen()
                assertFalse("nor in the file", a.saved().bytes.decodeToString().contains(key.filter(Char::isLetterOrDigit)))
                b.desk.clipboard = key
            }
            b.use {
                takeOver(b, a.saved(), checkNotNull(b.desk.clipboard))
                await(Tags.RECEIVED)
                val said = line(Tags.RECEIVED_WHAT)
                assertTrue(said, said.contains(sentence("pair-receive-accounts", "accounts" to 1)))
                assertTrue(said, said.contains(sentence("pair-receive-codes", "codes" to 5)))
                tap(Tags.RECEIVED_SHOW)
                await(Tags.SYNC_SHOW)
                tap(Tags.FINISH)
                await(Tags.HOME)
                assertFalse("a vault that was carried here raises no question about a change of phones", has(Tags.QUESTION_CARD))
            }
            // Each device has a passphrase of its own; the recovery key on paper opens both.
            b.unlock(OTHER_PASSPHRASE) { lockUp() }
            b.use {
                start()
                await(Tags.UNLOCK)
                tap(Tags.WITH_KEY)
                type(Tags.RECOVERY_KEY_FIELD, EmptyVault.recoveryKey)
                tap(Tags.UNLOCK_GO)
                await(Tags.HOME)
            }
        }
    }

    @Test
    fun aWrongKeyIsSaidAndTheRightOneOpensItThen() = twoDevices { a, b ->
        lateinit var key: String
        a.use {
            makeVault()
            addCodes("@toride_coffee")
            key = handOver(a).second
        }
        b.use {
            takeOver(b, a.saved(), EmptyVault.recoveryKey)
            await(Tags.FAILURE)
            assertTrue(line(Tags.FAILURE).contains(sentence("error-wrong-transfer-key")))
            typeKey(key, Tags.RECEIVE_KEY)
            type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
            tap(Tags.RECEIVE_GO)
            await(Tags.RECEIVED)
        }
    }

    @Test
    fun whatIsNoTransferIsNamedAndLeadsOn() = twoDevices { a, b ->
        a.use {
            makeVault()
            addCodes("@toride_coffee")
            syncFile(a)
        }
        b.use {
            start()
            tap(Tags.FROM_DEVICE)
            b.desk.next = a.saved()
            tap(Tags.QR_FILE)
            await(Tags.OTHER_KIND)
            assertTrue(line(Tags.OTHER_KIND).contains(sentence("pair-receive-sync")))
            b.desk.next = PropFile("notes.txt", "shopping list".encodeToByteArray())
            tap(Tags.QR_FILE)
            await(Tags.FAILURE)
            assertTrue(line(Tags.FAILURE).contains(sentence("error-not-toride")))
        }
    }

    @Test
    fun whatWasUsedOnOneIsUsedOnBothAndCanBeTakenBackAtOnce() = twoDevices { a, b ->
        val account = pairUp(a, b)
        b.unlock(OTHER_PASSPHRASE) {
            ask { markUsed(codeAt(account, 3)) }
            syncFile(b)
        }
        a.unlock {
            readFile(a, b.saved())
            assertTrue(line(Tags.PREVIEW), line(Tags.PREVIEW).contains(sentence("merge-codes-used", "count" to 1)))
            assertEquals("looking changes nothing", emptyList<Int>(), usedCodes())
            tap(Tags.PREVIEW_GO)
            await(Tags.TAKEN)
            assertEquals(listOf(3), usedCodes())
            tap(Tags.TAKEN_UNDO)
            await(Tags.FINISH)
            assertTrue(line(Tags.TAKEN).contains(sentence("merge-undone")))
            assertEquals(emptyList<Int>(), usedCodes())
            // Nothing is lost by that: the other device still says it.
            readFile(a, b.saved())
            tap(Tags.PREVIEW_GO)
            await(Tags.TAKEN)
            assertEquals(listOf(3), usedCodes())
            readFile(a, b.saved())
            assertTrue("nothing is new the second time", has(Tags.PREVIEW_NOTHING))
            tap(Tags.FINISH)
            await(Tags.HOME)
        }
    }

    @Test
    fun muchThatWouldGoForEverIsAskedForOnceMore() = twoDevices { a, b ->
        val account = pairUp(a, b)
        b.unlock(OTHER_PASSPHRASE) {
            ask { binAccount(account) }
            ask { purgeAccount(account, OTHER_PASSPHRASE) }
            syncFile(b)
        }
        a.unlock {
            readFile(a, b.saved())
            assertTrue(line(Tags.PREVIEW_WARNING).contains(sentence("merge-warning-purges-many-title")))
            assertFalse("not before the person agrees", enabled(Tags.PREVIEW_GO))
            tap(Tags.PREVIEW_AGREE)
            tap(Tags.PREVIEW_GO)
            await(Tags.TAKEN)
            assertEquals(emptyList<String>(), accountIds())
            tap(Tags.TAKEN_UNDO)
            await(Tags.FINISH)
            assertEquals(listOf(account), accountIds())
        }
    }

    @Test
    fun anotherVaultIsToldApartAndTheWayThroughExportIsShown() = twoDevices { a, b ->
        a.use {
            makeVault()
            addCodes("@toride_coffee")
            syncFile(a)
        }
        b.use {
            makeVaultUnproven()
            readFile(b, a.saved(), Tags.OTHER_VAULT)
            assertTrue(line(Tags.OTHER_VAULT).contains(sentence("sync-other-vault")))
            assertEquals(emptyList<String>(), accountIds())
            tap(Tags.OTHER_KIND_GO)
            await(Tags.IMPORT)
        }
    }

    @Test
    fun afterNewKeysTheOtherDeviceIsPairedAgainAndKeepsWhatItChanged() = twoDevices { a, b ->
        val account = pairUp(a, b)
        lateinit var handed: Pair<PropFile, String>
        b.unlock(OTHER_PASSPHRASE) { ask { markUsed(codeAt(account, 2)) } }
        a.unlock {
            ask { safekeeping.rekey(PASSPHRASE, "") }
            syncFile(a)
        }
        b.unlock(OTHER_PASSPHRASE) {
            readFile(b, a.saved(), Tags.OLD_KEY)
            assertTrue(line(Tags.OLD_KEY).contains(sentence("sync-old-key")))
        }
        a.unlock { handed = handOver(a) }
        b.unlock(OTHER_PASSPHRASE) {
            readFile(b, handed.first, Tags.READ_KEY)
            typeKey(handed.second, Tags.READ_KEY)
            await(Tags.READ_PASSPHRASE)
            type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
            tap(Tags.KEY_GO)
            await(Tags.FAILURE)
            assertTrue(line(Tags.FAILURE).contains(sentence("error-wrong-passphrase")))
        }
        b.unlock(OTHER_PASSPHRASE) {
            readFile(b, handed.first, Tags.READ_KEY)
            typeKey(handed.second, Tags.READ_KEY)
            await(Tags.READ_PASSPHRASE)
            type(Tags.PASSPHRASE, OTHER_PASSPHRASE)
            tap(Tags.KEY_GO)
            await(Tags.PREVIEW)
            if (has(Tags.PREVIEW_GO)) tap(Tags.PREVIEW_GO) else tap(Tags.FINISH)
            awaitAny(Tags.TAKEN, Tags.HOME)
            assertEquals(listOf(2), usedCodes())
            syncFile(b)
        }
        a.unlock {
            readFile(a, b.saved())
            tap(Tags.PREVIEW_GO)
            await(Tags.TAKEN)
            assertEquals("the two understand each other again", listOf(2), usedCodes())
        }
    }

    @Test
    fun leavingAndLockingLetGoOfTheKey() = twoDevices { a, _ ->
        a.use {
            makeVault()
            addCodes("@toride_coffee")
            val (_, first) = handOver(a)
            tap(Tags.LATER)
            await(Tags.HOME)
            val (_, second) = handOver(a)
            assertNotEquals("each transfer has a key of its own", first, second)
            home()
            visit(Place.Pair, Tags.PAIR)
            type(Tags.PASSPHRASE, PASSPHRASE)
            tap(Tags.PAIR_GO)
            await(Tags.PAIR_CODES)
            onScreenThread { state.lock() }
            await(Tags.UNLOCK)
            open()
            assertFalse(has(Tags.PAIR_CODES))
        }
    }
}

/** The code at [position] of an account with one set. */
internal fun Stage.codeAt(account: String, position: Int): String =
    ask { account(account) }.currentSets.single().codes.single { it.position.toInt() == position }.id
