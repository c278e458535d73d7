package app.toride.flows

import app.toride.core.AccountDraft
import app.toride.core.ContactState
import app.toride.core.Reason
import app.toride.core.StepKind
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Numbers and mailboxes: added, confirmed, changed, given up; and what that means for the accounts that use them. */
class ContactsTest {
    @Test
    fun aFirstNumberIsAddedFromHomeAndGivenToItsAccounts() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        home()
        tap(Tags.CHECKLIST_ENTRY)
        await(Tags.CHECKLIST)
        tap(Tags.ADD_CONTACT)
        type(Tags.CONTACT_VALUE, NUMBER)
        tap(Tags.SAVE)
        await(Tags.CONTACT)
        tap(Tags.WHO_USES)
        tap(Tags.account(shop))
        stepBack()
        await(Tags.DEPENDENTS)
        assertTrue(line(Tags.DEPENDENTS).contains("@toride_coffee"))
        stepBack()
        await(Tags.CHECKLIST)
        val number = checklist().contacts.single()
        assertTrue(line(Tags.contact(number.id)).contains("@toride_coffee"))
        assertEquals(listOf(shop), number.accounts.map { it.id })
    }

    @Test
    fun aConfirmationTakesOneTapAndIsTakenBackByTheBar() = playInBoth {
        makeVault()
        val number = contact(NUMBER, addCodes("@toride_coffee"))
        visit(Place.Checklist, Tags.CHECKLIST)
        tap(Tags.confirm(number))
        await(Tags.UNDO)
        assertFalse("nothing asks any more", has(Tags.confirm(number)))
        tap(Tags.UNDO)
        await(Tags.confirm(number))
        assertEquals(ContactState.Due(last = null), checklist().contacts.single().state)
    }

    @Test
    fun anotherNumberMakesItsAccountsAskUntilTheServiceKnowsAndANewSetIsStored() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val other = addCodes("@other", "1111 1111\n2222 2222\n3333 3333")
        val number = contact(NUMBER, shop)
        change(number, NEW_NUMBER, Tags.ANOTHER)
        await(Tags.AFFECTED)
        assertTrue(line(Tags.DEPENDENTS).contains("@toride_coffee"))
        assertTrue(Reason.CONTACT_CHANGED in reasons(shop))
        assertFalse(Reason.CONTACT_CHANGED in reasons(other))

        visit(Place.Ties(shop), Tags.TIES)
        tap(Tags.told(number))
        await(Tags.NOTICE)
        assertFalse("it is not asked twice", has(Tags.told(number)))
        assertTrue("codes are still to be renewed", Reason.CONTACT_CHANGED in reasons(shop))
        visit(Place.Account(shop), Tags.ACCOUNT)
        renew()
        assertFalse(Reason.CONTACT_CHANGED in reasons(shop))
    }

    @Test
    fun aSlipThatWasMendedAsksNobody() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val number = contact(NUMBER, shop)
        change(number, NEW_NUMBER, Tags.SLIP)
        await(Tags.CONTACT)
        assertEquals(NEW_NUMBER, checklist().contacts.single().value)
        assertFalse(Reason.CONTACT_CHANGED in reasons(shop))
    }

    @Test
    fun theWayBackFromTheQuestionKeepsWhatWasTyped() = play {
        makeVault()
        val number = contact(NUMBER, addCodes("@toride_coffee"))
        visit(Place.Contact(number), Tags.CONTACT)
        tap(Tags.EDIT)
        type(Tags.CONTACT_VALUE, NEW_NUMBER)
        tap(Tags.SAVE)
        await(Tags.CONTACT_CHANGED)
        stepBack()
        await(Tags.CONTACT_FORM)
        assertTrue(line(Tags.CONTACT_VALUE).contains(NEW_NUMBER))
        stepBack()
        await(Tags.CONTACT)
        assertEquals(NUMBER, checklist().contacts.single().value)
    }

    @Test
    fun whatIsGivenUpShowsWhoDependsOnItAtOnceAndComesBackWhenUndone() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val mail = contact(MAIL, shop)
        visit(Place.Checklist, Tags.CHECKLIST)
        tap(Tags.gaveUp(mail))
        await(Tags.AFFECTED)
        assertEquals(Place.Contact(mail), place())
        assertTrue(line(Tags.DEPENDENTS).contains("@toride_coffee"))
        val todo = ask { account(shop) }.todo.map { it.kind }
        assertTrue(StepKind.DROP_CONTACT in todo)
        tap(Tags.UNDO)
        await(Tags.GIVE_UP)
        assertFalse(Reason.CONTACT_CHANGED in reasons(shop))
    }

    @Test
    fun fromTheChecklistAChangedNumberOpensItsForm() = play {
        makeVault()
        val number = contact(NUMBER, addCodes("@toride_coffee"))
        visit(Place.Checklist, Tags.CHECKLIST)
        tap(Tags.changed(number))
        await(Tags.CONTACT_FORM)
        assertTrue(line(Tags.CONTACT_VALUE).contains(NUMBER))
        stepBack()
        await(Tags.CHECKLIST)
    }

    @Test
    fun manyNumbersCanBeScrolledToTheLast() = play {
        makeVault()
        val ids = (1..150).map { contact("070 0000 %04d".format(it)) }
        visit(Place.Checklist, Tags.CHECKLIST)
        assertFalse(has(Tags.contact(ids.last())))
        scrollTo(Tags.contact(ids.last()))
        tap(Tags.contact(ids.last()))
        await(Tags.CONTACT)
        assertTrue(line(Tags.CONTACT).contains("070 0000 0150"))
    }

    @Test
    fun ofManyAccountsTheFirstFewShowAndAllOnDemand() = play {
        makeVault()
        val ids = (1..30).map { number -> ask { addAccount(AccountDraft("instagram", "@shop_%02d".format(number), business = false)) } }
        val number = contact(NUMBER, *ids.toTypedArray())
        visit(Place.Contact(number), Tags.CONTACT)
        assertFalse(has(Tags.account(ids.last())))
        tap(Tags.ALL_ACCOUNTS)
        assertTrue(has(Tags.account(ids.last())))
    }

    private fun Stage.change(contact: String, to: String, answer: String) {
        visit(Place.Contact(contact), Tags.CONTACT)
        tap(Tags.EDIT)
        type(Tags.CONTACT_VALUE, to)
        tap(Tags.SAVE)
        await(Tags.CONTACT_CHANGED)
        tap(answer)
    }
}
