package app.toride.flows

import app.toride.core.CodeState
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** One code for somebody else, and what somebody else shared. */
class ShareTest {
    @Test
    fun oneCodeGoesToAnotherPersonAndCountsAsKnownFromThenOn() = twoDevices { a, b ->
        lateinit var handed: Pair<PropFile, String>
        a.use {
            makeVault()
            val account = addCodes("@toride_coffee")
            handed = shareFirst(a, account)
            val states = ask { account(account) }.currentSets.single().codes.map { it.state }
            assertTrue("$states", states.first() is CodeState.Exposed && states.drop(1).all { it == CodeState.Unused })
        }
        b.use {
            makeVaultUnproven()
            receive(b, handed)
            assertEquals("the vault gets no account by it", emptyList<String>(), accountIds())
            tap(Tags.SHOW_CODE)
            await(Tags.SHARED)
            tap(Tags.SHOW_CODE)
            await(Tags.CODE)
            assertTrue(line(Tags.CODE_CARD), line(Tags.CODE_CARD).filter(Char::isLetterOrDigit).contains("12345678"))
            tap(Tags.COPY_PLAIN)
            assertEquals("12345678", b.desk.clipboard)
        }
    }

    @Test
    fun aSharedCodeIsKeptShownAgainAndRemoved() = twoDevices { a, b ->
        lateinit var handed: Pair<PropFile, String>
        a.use {
            makeVault()
            handed = shareFirst(a, addCodes("@toride_coffee"))
        }
        b.use {
            makeVaultUnproven()
            visit(Place.Inbox, Tags.INBOX)
            assertTrue(line(Tags.INBOX).contains(sentence("inbox-empty-title")))
            receive(b, handed)
            // The same file a second time: it is there already, and nothing is doubled.
            readFile(b, handed.first, Tags.READ_KEY)
            typeKey(handed.second, Tags.READ_KEY)
            await(Tags.FAILURE)
            assertTrue(line(Tags.FAILURE).contains(sentence("error-already-seen")))
            val item = ask { pairing.inbox() }.single()
            lockUp()
            open()
            visit(Place.Accounts, Tags.ACCOUNTS)
            scrollTo(Tags.INBOX_ENTRY)
            tap(Tags.INBOX_ENTRY)
            await(Tags.INBOX)
            tap(Tags.shared(item.id))
            await(Tags.SHARED)
            tap(Tags.DISCARD)
            tap(Tags.LATER)
            assertEquals("asked once more", 1, ask { pairing.inbox() }.size)
            tap(Tags.DISCARD)
            tap(Tags.DISCARD_GO)
            await(Tags.INBOX)
            assertTrue(line(Tags.INBOX).contains(sentence("inbox-empty-title")))
            assertEquals(0, ask { pairing.inbox() }.size)
        }
    }

    /** From the page of an account to a shared code: its file, saved, and its key. */
    private fun Stage.shareFirst(device: OneDevice, account: String): Pair<PropFile, String> {
        visit(Place.Account(account), Tags.ACCOUNT)
        bring(Tags.code(1))
        tap(Tags.code(1))
        bring(Tags.SHARE_ENTRY)
        tap(Tags.SHARE_ENTRY)
        await(Tags.SHARE)
        assertTrue(line(Tags.SHARE).contains(sentence("share-honest")))
        tap(Tags.until(1))
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.SHARE_GO)
        await(Tags.SHARE_CODES)
        assertFalse(has(Tags.KEY_TEXT))
        tap(Tags.QR_SAVE)
        await(Tags.QR_SAVED)
        tap(Tags.PAIR_NEXT)
        await(Tags.SHARE_KEY)
        val key = keyOnScreen()
        tap(Tags.FINISH)
        await(Tags.ACCOUNT)
        assertTrue(line(Tags.NOTICE).contains(sentence("share-notice")))
        return device.saved() to key
    }

    private fun Stage.receive(device: OneDevice, handed: Pair<PropFile, String>) {
        readFile(device, handed.first, Tags.READ_KEY)
        typeKey(handed.second, Tags.READ_KEY)
        await(Tags.SHARE_RECEIVED)
    }
}
