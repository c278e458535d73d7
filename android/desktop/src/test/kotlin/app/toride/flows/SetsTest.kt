package app.toride.flows

import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** What may happen to codes and sets, and taking it back. */
class SetsTest {
    @Test
    fun aSeenCodeIsMarkedAndTakenBack() = playInBoth {
        makeVault()
        addCodes("@toride_coffee")
        tap(Tags.code(2))
        tap(Tags.CODE_EXPOSE)
        tap(Tags.UNDO)
        await(Tags.NOTICE)
        assertTrue("the row offers to mark it again", has(Tags.CODE_EXPOSE))
        tap(Tags.CODE_EXPOSE)
        tap(Tags.CODE_UNDO)
        assertTrue(has(Tags.CODE_EXPOSE))
    }

    @Test
    fun aSeenSetIsMarkedAndTakenBack() = playInBoth {
        makeVault()
        val id = addCodes("@toride_coffee")
        tap(Tags.ABOUT_SET)
        tap(Tags.EXPOSE_SET)
        await(Tags.UNEXPOSE_SET)
        home()
        assertTrue("new codes are asked for", has(Tags.TOP_CARD))
        tap(Tags.account(id))
        tap(Tags.UNEXPOSE_SET)
        keepSafe()
        home()
        await(Tags.ALL_WELL)
    }

    @Test
    fun aSetIsRetiredAndTakenBackFromTheBarAndFromTheList() = playInBoth {
        makeVault()
        addCodes("@toride_coffee")
        tap(Tags.ABOUT_SET)
        tap(Tags.RETIRE_SET)
        tap(Tags.UNDO)
        await(Tags.SHOW_CODE)
        if (!has(Tags.RETIRE_SET)) tap(Tags.ABOUT_SET)
        tap(Tags.RETIRE_SET)
        tap(Tags.RETIRED_SETS)
        tap(Tags.UNRETIRE_SET)
        await(Tags.SHOW_CODE)
        assertFalse(has(Tags.RETIRED_SETS))
    }

    @Test
    fun newCodesFromTheServiceSendTheOldOnesToTheHistory() = playInBoth {
        makeVault()
        val id = addCodes("@toride_coffee")
        addMore("6789 0123\n7890 1234\n8901 2345")
        tap(Tags.RETIRE_YES)
        tap(Tags.DONE_GO)
        await(Tags.RETIRED_SETS)
        assertEquals(Place.Account(id), place())
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        assertTrue(line(Tags.CODE_CARD).contains("3"))
    }

    @Test
    fun oldCodesStayInUseWhereTheServiceKeepsThem() = play {
        makeVault()
        addCodes("@toride_coffee")
        addMore("6789 0123\n7890 1234\n8901 2345")
        tap(Tags.RETIRE_NO)
        tap(Tags.DONE_GO)
        await(Tags.set(1))
        assertFalse(has(Tags.RETIRED_SETS))
    }

    @Test
    fun aRejectedCodeGetsHelpAndCanBeTakenBack() = playInBoth {
        makeVault()
        addCodes("@toride_coffee")
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        tap(Tags.FAILED)
        tap(Tags.UNDO_REJECTED)
        await(Tags.CODE)
        tap(Tags.FAILED)
        tap(Tags.NEXT_CODE)
        await(Tags.CODE)
        tap(Tags.HIDE_CODE)
        assertFalse(has(Tags.CODE))
        tap(Tags.SHOW_AGAIN)
        await(Tags.CODE)
        tap(Tags.WORKED)
        tap(Tags.UNDO)
        await(Tags.SHOW_CODE)
    }

    @Test
    fun theLastRejectedCodeLeadsToNewCodes() = play {
        makeVault()
        addCodes("@toride_coffee", "1234 5678\n2345 6789")
        tap(Tags.SHOW_CODE)
        tap(Tags.FAILED)
        tap(Tags.NEXT_CODE)
        tap(Tags.FAILED)
        tap(Tags.NEW_CODES)
        await(Tags.ADD_PASTE)
    }

    private fun Stage.addMore(text: String) {
        tap(Tags.ADD_CODES)
        type(Tags.PASTE_FIELD, text)
        tap(Tags.READ_PASTE)
        tap(Tags.KEEP)
        await(Tags.RETIRE)
    }
}
