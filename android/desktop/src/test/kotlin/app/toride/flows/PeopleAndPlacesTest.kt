package app.toride.flows

import app.toride.core.PlaceDraft
import app.toride.core.PlaceKind
import app.toride.core.Reason
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.ties.TieKind
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Where copies lie, and who has seen codes: what is lost, seen or left makes the right accounts ask. */
class PeopleAndPlacesTest {
    @Test
    fun whoeverHasLeftMakesTheirAccountsAskForNewCodes() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val other = addCodes("@other", "1111 1111\n2222 2222\n3333 3333")
        home()
        tap(Tags.THINGS_ENTRY)
        tap(Tags.ADD_PERSON)
        type(Tags.NAME, "山田（店長）")
        tap(Tags.SAVE)
        await(Tags.THINGS)
        val person = checklist().people.single().id
        visit(Place.TieList(shop, TieKind.PEOPLE), Tags.TIE_LIST)
        tap(Tags.person(person))
        visit(Place.Person(person), Tags.PERSON)
        tap(Tags.LEFT)
        await(Tags.AFFECTED)
        assertTrue(line(Tags.PERSON).contains("@toride_coffee"))
        assertTrue(Reason.SET_EXPOSED in reasons(shop))
        assertFalse(Reason.SET_EXPOSED in reasons(other))
        tap(Tags.UNDO)
        await(Tags.LEFT)
        assertFalse(Reason.SET_EXPOSED in reasons(shop))
    }

    @Test
    fun whoAnswersForAnAccountKnowsItsCodes() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val person = ask { ties.addPerson("Yamada") }
        visit(Place.TieList(shop, TieKind.PEOPLE), Tags.TIE_LIST)
        tap(Tags.custodian(person))
        val ties = ask { account(shop) }.ties
        assertEquals(person, ties.custodian)
        assertEquals(listOf(person), ties.people.map { it.id })
    }

    @Test
    fun aCopyThatWasLostOrSeenMakesItsAccountsAskForNewCodes() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val other = addCodes("@other", "1111 1111\n2222 2222\n3333 3333")
        val cabinet = ask { ties.addPlace(PlaceDraft("事務所の書庫", PlaceKind.CABINET, keeper = null)) }
        visit(Place.TieList(shop, TieKind.COPIES), Tags.TIE_LIST)
        tap(Tags.spot(cabinet))
        visit(Place.Spot(cabinet), Tags.SPOT)
        tap(Tags.LOST)
        await(Tags.AFFECTED)
        assertTrue(Reason.SET_EXPOSED in reasons(shop))
        assertFalse(Reason.SET_EXPOSED in reasons(other))
        tap(Tags.UNDO)
        await(Tags.LOST)
        assertFalse(Reason.SET_EXPOSED in reasons(shop))
    }

    @Test
    fun anOldCopyIsNamedUntilItIsDestroyed() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val cabinet = ask { ties.addPlace(PlaceDraft("Cabinet", PlaceKind.CABINET, keeper = null)) }
        visit(Place.TieList(shop, TieKind.COPIES), Tags.TIE_LIST)
        tap(Tags.spot(cabinet))
        visit(Place.Account(shop), Tags.ACCOUNT)
        renew()
        visit(Place.TieList(shop, TieKind.COPIES), Tags.TIE_LIST)
        tap(Tags.oldCopy(cabinet))
        assertFalse(has(Tags.oldCopy(cabinet)))
    }

    @Test
    fun thePlaceThatCountsIsRemembered() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val cabinet = ask { ties.addPlace(PlaceDraft("Cabinet", PlaceKind.CABINET, keeper = null)) }
        visit(Place.TieList(shop, TieKind.COPIES), Tags.TIE_LIST)
        tap(Tags.record(cabinet))
        lockUp()
        open()
        assertEquals(cabinet, ask { account(shop) }.ties.placeOfRecord)
        visit(Place.TieList(shop, TieKind.COPIES), Tags.TIE_LIST)
        tap(Tags.NOWHERE)
        assertEquals(null, ask { account(shop) }.ties.placeOfRecord)
    }
}
