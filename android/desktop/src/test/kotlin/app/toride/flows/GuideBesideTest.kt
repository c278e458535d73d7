package app.toride.flows

import app.toride.core.AccountDraft
import app.toride.core.Lead
import app.toride.core.PlaceDraft
import app.toride.core.PlaceKind
import app.toride.data.Rules
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** What the guide holds beside its ways: the search, questions, precautions, how codes are kept, and waiting. */
class GuideBesideTest {
    @Test
    fun theWholeGuideIsSearchedFromTheLockScreenInKanaAndInLatin() = playInBoth {
        makeVault()
        lockUp()
        tap(Tags.HELP_ENTRY)
        tap(Tags.GUIDE_ALL)
        await(Tags.GUIDE_CONTENTS)
        for (words in listOf("すくりーんしょっと", "SCREENSHOT", "スクショ", "２段階")) {
            type(Tags.GUIDE_SEARCH, words)
            assertTrue(words, has(Tags.hit(0)))
        }
        type(Tags.GUIDE_SEARCH, "zzzz")
        assertFalse(has(Tags.hit(0)))
        assertTrue(line(Tags.GUIDE_CONTENTS).contains(sentence("guide-search-none")))
        stepBack()
        await(Tags.GUIDE)
    }

    @Test
    fun anAnswerThatLeadsToTheAccountsOpensTheVaultFirstAndThenGoesThere() = play {
        makeVault()
        lockUp()
        tap(Tags.HELP_ENTRY)
        tap(Tags.GUIDE_ALL)
        tap(Tags.QUESTIONS_ENTRY)
        tap(Tags.question(Rules.questions().indexOfFirst { it.lead == Lead.ACCOUNTS }))
        tap(Tags.lead(Lead.ACCOUNTS))
        await(Tags.UNLOCK)
        open(then = Tags.ACCOUNTS)
        stepBack()
        await(Tags.HOME)
    }

    @Test
    fun whoChangesTheirMindAtTheDoorComesHomeAsAlways() = play {
        makeVault()
        lockUp()
        tap(Tags.HELP_ENTRY)
        tap(Tags.answer("nothing-comes"))
        tap(Tags.answer("codes-left"))
        tap(Tags.GUIDE_UNLOCK)
        await(Tags.UNLOCK)
        tap(Tags.WAYS_ENTRY)
        stepBack()
        open()
        assertTrue(has(Tags.GUIDE_GO_ON))
    }

    @Test
    fun thePrecautionsTickThemselvesAndNameTheAccountsThatKeepThemOpen() = play {
        makeVault()
        visit(Place.Prevention, Tags.PREVENTION)
        assertTrue(line(Tags.precaution(1)).contains(sentence("prevent-tick-nothing-yet")))
        addCodes("@toride_coffee")
        visit(Place.Prevention, Tags.PREVENTION)
        assertTrue(line(Tags.precaution(1)).contains(sentence("prevent-tick-done")))
        val bare = ask { addAccount(AccountDraft("google", "hanako.example", business = false)) }
        visit(Place.Prevention, Tags.PREVENTION)
        assertTrue(line(Tags.precaution(1)).contains(sentence("prevent-tick-open")))
        assertTrue(line(Tags.precaution(1)).contains("hanako.example"))
        onScreenThread { state.go(Place.Account(bare)) }
        await(Tags.ACCOUNT)
        assertEquals(Place.Account(bare), place())
    }

    @Test
    fun beforeUnlockingThePrecautionsAndTheWaysOfKeepingCodesAreThereToBeRead() = playInBoth {
        makeVault()
        lockUp()
        tap(Tags.HELP_ENTRY)
        tap(Tags.GUIDE_ALL)
        tap(Tags.PREVENTION_ENTRY)
        await(Tags.PREVENTION)
        assertFalse(line(Tags.PREVENTION).contains(sentence("prevent-tick-done")))
        stepBack()
        tap(Tags.KEEPING_ENTRY)
        await(Tags.GUIDE_STORAGE)
        val rules = words(Tags.GUIDE_STORAGE).size
        tap(Tags.BUSINESS)
        assertTrue("a shop has more rules", words(Tags.GUIDE_STORAGE).size > rules)
    }

    @Test
    fun whereTheCopiesOfAnAccountAreIsSaidAboveTheRules() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        visit(Place.Keeping(shop), Tags.GUIDE_STORAGE)
        assertTrue(line(Tags.GUIDE_STORAGE).contains(sentence("storage-none")))
        val drawer = ask { ties.addPlace(PlaceDraft("Desk drawer", PlaceKind.PAPER, keeper = null)) }
        ask { ties.setCopy(shop, ask { account(shop) }.currentSets.single().id, drawer, true) }
        visit(Place.Keeping(shop), Tags.GUIDE_STORAGE)
        assertTrue(line(Tags.GUIDE_STORAGE).contains("Desk drawer"))
    }

    @Test
    fun anAnswerThatIsWaitedForStandsAtHomeUntilTheWaitingEnds() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        keepSafe()
        visit(Place.Wait(shop), Tags.WAIT)
        repeat(40) { tap(Tags.WAIT_FEWER) }
        assertEquals(sentence("guide-wait-days", "days" to 1), words(Tags.WAIT_DAYS).single())
        tap(Tags.WAIT_GO)
        await(Tags.NOTICE)
        home()
        assertTrue(has(Tags.waiting(shop)))
        assertNotNull(ask { notices.nextReminder() })
        tap(Tags.waiting(shop))
        await(Tags.WAIT_STOP)
        tap(Tags.WAIT_STOP)
        await(Tags.HOME)
        assertFalse(has(Tags.waiting(shop)))
    }
}
