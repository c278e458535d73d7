package app.toride.flows

import app.toride.core.AccountDraft
import app.toride.core.Outcome
import app.toride.core.PlaceDraft
import app.toride.core.PlaceKind
import app.toride.core.TextArg
import app.toride.core.TextValue
import app.toride.data.Words
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** What if this were gone? One thing after the other is taken away, and each account says what is left. */
class WhatIfTest {
    @Test
    fun withoutThisDeviceOnlyWhatLiesElsewhereIsReached() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val other = addCodes("@other", "1111 1111\n2222 2222\n3333 3333")
        val cabinet = place(shop)
        home()
        tap(Tags.WHAT_IF_ENTRY)
        await(Tags.WHAT_IF)
        says(shop, Outcome.GETS_IN)
        says(other, Outcome.PROBABLY_LOST)
        find(Tags.thing(cabinet))
        says(shop, Outcome.PROBABLY_LOST)
        find(Tags.thing(cabinet))
        says(shop, Outcome.GETS_IN)
        find(Tags.GIVE_BACK)
        says(shop, Outcome.GETS_IN)
        says(other, Outcome.GETS_IN)
    }

    @Test
    fun aNumberThatIsLeftStillGivesTheIdentityCheck() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val number = contact(NUMBER, shop)
        visit(Place.WhatIf, Tags.WHAT_IF)
        says(shop, Outcome.IDENTITY_CHECK)
        assertTrue(line(Tags.outcome(shop)).contains(NUMBER))
        find(Tags.thing(number))
        says(shop, Outcome.PROBABLY_LOST)
    }

    @Test
    fun theWorstStandsOnTop() = play {
        makeVault()
        val safe = addCodes("@safe")
        place(safe)
        val lost = addCodes("@lost", "1111 1111\n2222 2222\n3333 3333")
        visit(Place.WhatIf, Tags.WHAT_IF)
        val outcomes = words(Tags.WHAT_IF).filter { it.startsWith("@") }
        assertEquals(listOf("@lost", "@safe"), outcomes)
        says(lost, Outcome.PROBABLY_LOST)
    }

    @Test
    fun theStepThatHelpsIsOneTapAway() = playInBoth {
        makeVault()
        val empty = ask { addAccount(AccountDraft("instagram", "@no_codes_yet", business = false)) }
        visit(Place.WhatIf, Tags.WHAT_IF)
        find(Tags.GIVE_BACK)
        says(empty, Outcome.PROBABLY_LOST)
        find(Tags.fix(empty))
        await(Tags.ADD_PASTE)
        assertEquals(Place.Add(to = empty), place())
    }

    @Test
    fun whatWasDoneAboutItShowsOnTheWayBack() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        visit(Place.WhatIf, Tags.WHAT_IF)
        says(shop, Outcome.PROBABLY_LOST)
        onScreenThread { state.go(Place.Ties(shop)) }
        place(shop)
        stepBack()
        await(Tags.WHAT_IF)
        says(shop, Outcome.GETS_IN)
    }

    @Test
    fun theStepThatHelpsMostStandsAboveTheAccounts() = playInBoth {
        makeVault()
        addCodes("@one")
        addCodes("@two", "1111 1111\n2222 2222\n3333 3333")
        visit(Place.WhatIf, Tags.WHAT_IF)
        val step = TextArg("step", TextValue.Text(sentence("fix-second-device")))
        val best = Words(state.language).use { it.say("what-if-best", listOf(step, TextArg("accounts", TextValue.Number(2)))) }
        assertTrue(line(Tags.BEST_FIX), line(Tags.BEST_FIX).contains(best))
        find(Tags.BEST_FIX_GO)
        await(Tags.DEVICES)
    }

    @Test
    fun aScreenReaderHearsWhatIsTakenAndWhatItComesTo() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val number = contact(NUMBER, shop)
        visit(Place.WhatIf, Tags.WHAT_IF)
        assertTrue(line(Tags.thing(number)).contains(named("what-if-not-chosen", NUMBER)))
        find(Tags.thing(number))
        scrollTo(Tags.thing(number))
        assertTrue(line(Tags.thing(number)).contains(named("what-if-chosen", NUMBER)))
        assertTrue(line(Tags.WHAT_IF_SUMMARY).contains(sentence("what-if-summary", "gets-in" to 0, "of" to 1)))
    }

    @Test
    fun askingChangesNothing() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val number = contact(NUMBER, shop)
        visit(Place.WhatIf, Tags.WHAT_IF)
        val before = ask { overview() }.revision
        find(Tags.thing(number))
        find(Tags.GIVE_BACK)
        assertEquals(before, ask { overview() }.revision)
    }

    @Test
    fun withoutAnAccountItSaysWhereToBegin() = playInBoth {
        makeVault()
        visit(Place.WhatIf, Tags.WHAT_IF)
        tap(Tags.ADD)
        await(Tags.ADD_SERVICE)
    }

    /** Taps what may lie further up or down. */
    private fun Stage.find(tag: String) {
        scrollTo(tag)
        tap(tag)
    }

    private fun Stage.place(account: String): String {
        val place = ask { ties.addPlace(PlaceDraft("Cabinet", PlaceKind.CABINET, keeper = null)) }
        val set = ask { account(account) }.currentSets.first().id
        ask { ties.setCopy(account, set, place, true) }
        return place
    }

    private fun Stage.says(account: String, outcome: Outcome) {
        val key = when (outcome) {
            Outcome.GETS_IN -> "outcome-gets-in-short"
            Outcome.IDENTITY_CHECK -> "outcome-identity-check-short"
            Outcome.PROBABLY_LOST -> "outcome-probably-lost-short"
        }
        scrollTo(Tags.outcome(account))
        assertTrue("$key: ${line(Tags.outcome(account))}", line(Tags.outcome(account)).contains(sentence(key)))
    }

    private fun Stage.named(key: String, name: String): String =
        Words(state.language).use { it.say(key, listOf(TextArg("name", TextValue.Text(name)))) }
}
