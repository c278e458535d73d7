package app.toride.flows

import app.toride.core.AccountDraft
import app.toride.data.Outcome
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Accounts: changed, put away, brought back, deleted for ever, and many of them. */
class AccountsTest {
    @Test
    fun whatGoesIntoTheBinComesBackAtOnceWhenUndone() = playInBoth {
        makeVault()
        val id = addCodes("@toride_coffee")
        tap(Tags.TO_BIN)
        await(Tags.NOTICE)
        tap(Tags.UNDO)
        home()
        assertTrue(has(Tags.account(id)))
    }

    @Test
    fun whatIsInTheBinIsRestoredWithItsCodes() = playInBoth {
        makeVault()
        val id = addCodes("@toride_coffee")
        tap(Tags.TO_BIN)
        home()
        assertFalse(has(Tags.account(id)))
        openBin(id)
        tap(Tags.RESTORE)
        await(Tags.SHOW_CODE)
        home()
        assertTrue("5 / 5 is said", line(Tags.account(id)).contains("5"))
    }

    @Test
    fun onlyThePassphraseDeletesForEver() = playInBoth {
        makeVault()
        val kept = addCodes("@kept")
        val id = addCodes("@gone")
        tap(Tags.TO_BIN)
        openBin(id)
        tap(Tags.PURGE_ENTRY)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        tap(Tags.PURGE_GO)
        await(Tags.FAILURE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.PURGE_GO)
        await(Tags.BIN)
        assertFalse(has(Tags.account(id)))
        home()
        assertTrue(has(Tags.account(kept)))
        assertFalse(has(Tags.account(id)))
    }

    @Test
    fun aPurgedAccountIsNotShownByTheWayBack() = play {
        makeVault()
        val id = addCodes("@gone")
        tap(Tags.TO_BIN)
        openBin(id)
        tap(Tags.PURGE_ENTRY)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.PURGE_GO)
        await(Tags.BIN)
        onScreenThread { state.back() }
        await(Tags.ACCOUNTS)
    }

    @Test
    fun anAccountIsRenamedAndGivenToTheShop() = playInBoth {
        makeVault()
        val id = addCodes("@old_name")
        tap(Tags.EDIT_ENTRY)
        type(Tags.ACCOUNT_NAME, "")
        tap(Tags.SAVE_ACCOUNT)
        await(Tags.FIELD_PROBLEM)
        type(Tags.ACCOUNT_NAME, "@new_name")
        tap(Tags.BUSINESS)
        tap(Tags.SAVE_ACCOUNT)
        await(Tags.ACCOUNT)
        home()
        assertTrue(line(Tags.account(id)).contains("@new_name"))
    }

    @Test
    fun anEndlessNameIsRefusedAndALongOneHidesNothing() = play {
        makeVault()
        home()
        tap(Tags.ADD)
        tap(Tags.service("other"))
        type(Tags.ACCOUNT_NAME, "n".repeat(5_000))
        tap(Tags.NAME_DONE)
        await(Tags.FIELD_PROBLEM)
        type(Tags.ACCOUNT_NAME, LONG_NAME)
        tap(Tags.NAME_DONE)
        await(Tags.ADD_PASTE)
        assertTrue(line(Tags.ADD_PASTE).contains(LONG_NAME))
        // Even a name of many lines leaves room for what stands below it.
        assertTrue(inSight(Tags.PASTE_FIELD))
    }

    @Test
    fun twoHundredAccountsCanBeScrolledToTheLast() = play {
        makeVault()
        val ids = runBlocking {
            (1..200).map { number ->
                val draft = AccountDraft("instagram", "@shop_%03d".format(number), business = false)
                (state.repository.addAccount(draft) as Outcome.Done).value
            }
        }
        home()
        tap(Tags.SETTINGS_ENTRY)
        home()
        tap(Tags.SEE_ALL)
        await(Tags.ACCOUNTS)
        val last = ids.last()
        assertFalse(has(Tags.account(last)))
        scrollTo(Tags.account(last))
        tap(Tags.account(last))
        await(Tags.ACCOUNT)
        assertTrue(line(Tags.ACCOUNT).contains("@shop_200"))
    }

    private fun Stage.openBin(id: String) {
        home()
        if (has(Tags.SEE_ALL)) {
            tap(Tags.SEE_ALL)
        } else {
            onScreenThread { state.go(Place.Accounts) }
        }
        tap(Tags.BIN_ENTRY)
        tap(Tags.account(id))
        await(Tags.ACCOUNT)
    }

    private companion object {
        val LONG_NAME = "@" + "a_very_long_name_of_a_shop_".repeat(7) + "end"
    }
}
