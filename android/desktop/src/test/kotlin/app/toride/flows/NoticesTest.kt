package app.toride.flows

import app.toride.core.ContactDraft
import app.toride.core.ContactKind
import app.toride.core.FactorDraft
import app.toride.core.FactorKind
import app.toride.core.PlaceDraft
import app.toride.core.PlaceKind
import app.toride.core.Reason
import app.toride.core.StepKind
import app.toride.desktop.PaperDesk
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Reminding
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** Notices: raised by what happened, closed by the act alone, put off and never lost. */
class NoticesTest {
    @Test
    fun aUsedCodeAsksForANewSetAndTheWayToItEndsWithAllWell() = playInBoth {
        makeVault()
        val id = addCodes("@toride_coffee")
        useOne()
        home()
        assertTrue(line(Tags.TOP_CARD).contains(sentence("prompt-code-used-title", "left" to 4)))
        tap(Tags.TOP_CARD_GO)
        await(Tags.RENEW)
        tap(Tags.RENEW_GO)
        paste(OTHER_FIVE)
        tap(Tags.RETIRE_YES)
        tap(Tags.DONE_GO)
        await(Tags.RENEW)
        assertEquals("back where the way was left", Place.Renew(id), place())
        assertTrue(line(Tags.RENEW).contains(sentence("renew-done-title")))
        keepSafe()
        tap(Tags.DONE_NEXT)
        await(Tags.ALL_WELL)
        assertEquals(1, ask { account(id) }.retiredSets.size)
    }

    @Test
    fun theWayToNewCodesCanBeLeftAtEveryStepAndTakenUpAgain() = play {
        makeVault()
        val id = addCodes("@toride_coffee")
        useOne()
        renew(id)
        // Left at the service: the person looks for the codes in another app, and the vault locks behind them.
        lockUp()
        open()
        renew(id)
        tap(Tags.RENEW_GO)
        paste(OTHER_FIVE)
        tap(Tags.RETIRE_NO)
        tap(Tags.DONE_GO)
        await(Tags.RENEW)
        lockUp()
        open()
        // Taken up again where the old set is asked about: that is read from the vault, and kept nowhere else.
        renew(id)
        assertTrue(line(Tags.RENEW).contains(sentence("renew-old")))
        tap(Tags.RENEW_GO)
        await(Tags.UNDO)
        assertTrue(line(Tags.RENEW).contains(sentence("renew-done-title")))
        tap(Tags.UNDO)
        await(Tags.RENEW_KEEP)
    }

    @Test
    fun oldCopiesAreClearedAwayOneByOne() = playInBoth {
        makeVault()
        val id = addCodes("@toride_coffee")
        val old = ask { account(id) }.currentSets.single().id
        val drawer = ask { ties.addPlace(PlaceDraft("Drawer", PlaceKind.PAPER, null)) }
        val shop = ask { ties.addPlace(PlaceDraft("Shop", PlaceKind.CABINET, null)) }
        listOf(drawer, shop).forEach { place -> ask { ties.setCopy(id, old, place, true) } }
        useOne()
        renew(id)
        tap(Tags.RENEW_GO)
        paste(OTHER_FIVE)
        tap(Tags.RETIRE_YES)
        tap(Tags.DONE_GO)
        await(Tags.RENEW)
        tap(Tags.copyReplaced(drawer))
        tap(Tags.copyDestroyed(shop))
        assertTrue(line(Tags.RENEW).contains(sentence("renew-done-title")))
        val copy = ask { account(id) }.ties.copies.single()
        assertEquals("the new set lies in the drawer, and nothing else anywhere", drawer to true, copy.place to copy.current)
    }

    @Test
    fun whatIsPutOffGoesAndStaysInTheListWithItsDay() = playInBoth {
        makeVault()
        val id = addCodes("@toride_coffee")
        useOne()
        keepSafe()
        home()
        tap(Tags.TOP_CARD_LOOK)
        tap(Tags.PUT_OFF)
        listOf(1, 7, 30).forEach { assertTrue("$it days", has(Tags.putOff(it))) }
        tap(Tags.putOff(7))
        await(Tags.NOTICE)
        assertEquals(Place.Home, place())
        assertFalse(has(Tags.TOP_CARD))
        tap(Tags.ALL_NOTICES)
        await(Tags.ALL_WELL)
        tap(Tags.card(id))
        await(Tags.CARD_GO)
        assertFalse("it waits already", has(Tags.PUT_OFF))
        val waits = ask { overview() }
        assertEquals(0 to 1, waits.cards.size to waits.putOff.size)
    }

    @Test
    fun whatIsCriticalWaitsUntilTomorrowAtMost() = play {
        makeVault()
        val id = addCodes("@toride_coffee", text = "1234 5678")
        useOne()
        home()
        assertTrue(line(Tags.TOP_CARD).contains(sentence("prompt-code-used-title", "left" to 0)))
        onScreenThread { state.go(Place.Card(id)) }
        tap(Tags.PUT_OFF)
        assertTrue(has(Tags.putOff(1)))
        assertFalse(has(Tags.putOff(7)) || has(Tags.putOff(30)))
    }

    @Test
    fun oneAccountWithSeveralReasonsHasOneCardAndTheMostUrgentComesFirst() = playInBoth {
        makeVault()
        val id = addCodes("@toride_coffee")
        useOne()
        tap(Tags.ABOUT_SET)
        tap(Tags.EXPOSE_SET)
        await(Tags.NOTICE)
        keepSafe()
        home()
        val cards = ask { overview() }.cards
        assertEquals(listOf(Reason.SET_EXPOSED, Reason.CODE_USED), cards.single().prompts.map { it.reason })
        assertTrue(line(Tags.TOP_CARD).contains(sentence("prompt-set-exposed-title")))
        assertTrue(line(Tags.TOP_CARD).contains(sentence("home-card-more", "count" to 1)))
        onScreenThread { state.go(Place.Card(id)) }
        await(Tags.CARD_GO)
        assertTrue("one new set closes both", has(Tags.step(0)) && !has(Tags.step(1)))
    }

    @Test
    fun aCodeThatSwitchesTwoFactorOffAsksWhetherItIsOnAgain() = playInBoth {
        makeVault()
        val id = addCodes("hanako", text = "k7qx 2m5a n3tw 6yh4 jd7z ucve 5gp9 sf23", service = "bitwarden")
        useOne()
        onScreenThread { state.go(Place.Act(id, StepKind.TURN_ON_AGAIN, null)) }
        tap(Tags.ACT_GO)
        await(Tags.NOTICE)
        assertFalse(Reason.SWITCHED_OFF in reasons(id))
    }

    @Test
    fun oneWayInIsAcceptedAndThatIsTakenBack() = playInBoth {
        makeVault()
        val id = addCodes("@toride_coffee")
        ask { ties.addFactor(id, onThisDevice()) }
        assertTrue(Reason.ONE_WAY_IN in reasons(id))
        onScreenThread { state.go(Place.Card(id)) }
        tap(Tags.ALTERNATIVE)
        tap(Tags.ACT_GO)
        await(Tags.UNDO)
        assertFalse(Reason.ONE_WAY_IN in reasons(id))
        tap(Tags.UNDO)
        await(Tags.NOTICE)
        assertTrue(Reason.ONE_WAY_IN in reasons(id))
    }

    @Test
    fun aNumberThatChangedIsDoneForAnAccountOnceTheServiceKnows() = play {
        makeVault()
        val id = addCodes("@toride_coffee")
        val number = ContactDraft(ContactKind.PHONE, "090-0000-0001", organisation = false, sim = null, mailbox = null)
        val contact = ask { ties.addContact(number) }
        ask { ties.setContact(id, contact, true) }
        ask { ties.editContact(contact, number.copy(value = "080-0000-0002"), slip = false) }
        assertTrue(Reason.CONTACT_CHANGED in reasons(id))
        home()
        onScreenThread { state.go(Place.Card(id)) }
        await(Tags.CARD)
        onScreenThread { state.go(Place.Act(id, StepKind.UPDATE_CONTACT, contact)) }
        assertTrue(line(Tags.ACT).contains("080-0000-0002"))
        tap(Tags.ACT_GO)
        await(Tags.CARD)
        assertFalse(ask { notices.card(id) }?.todo.orEmpty().any { it.kind == StepKind.UPDATE_CONTACT })
        assertTrue("a new set is still to come", Reason.CONTACT_CHANGED in reasons(id))
    }

    @Test
    fun aStepThatIsDoneAsksForNothingMore() = play {
        makeVault()
        val id = addCodes("@toride_coffee")
        keepSafe()
        home()
        onScreenThread { state.go(Place.Card(id)) }
        await(Tags.CARD_DONE)
        onScreenThread { state.go(Place.Act(id, StepKind.TURN_ON_AGAIN, null)) }
        await(Tags.CARD_DONE)
        tap(Tags.DONE_NEXT)
        await(Tags.ALL_WELL)
    }

    @Test
    fun twoTapsFromHomeAUsableCodeIsShownWhateverIsOpen() = playInBoth {
        makeVault()
        val ids = listOf("@one", "@two", "@three", "@four").map { addCodes(it) }
        ids.forEach { id ->
            home()
            tap(Tags.account(id))
            useOne()
        }
        home()
        assertTrue(has(Tags.TOP_CARD) && has(Tags.ALL_NOTICES))
        assertTrue("the accounts are in sight beside the notices", inSight(Tags.READINESS))
        tap(Tags.account(ids.last()))
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
    }

    @Test
    fun remindersAreSwitchedOffAndTheQuietHoursAreMoved() = playInBoth(PaperDesk(file = null).apply { reminding = Reminding.ALLOWED }) {
        makeVault()
        settings(Tags.REMINDERS_ENTRY, Tags.REMINDERS)
        val before = ask { notices.reminders() }
        tap(Tags.halfHour(Tags.QUIET_FROM, later = true))
        tap(Tags.halfHour(Tags.QUIET_TO, later = false))
        val moved = ask { notices.reminders() }
        assertEquals(before.quietFrom.toInt() + 30 to before.quietTo.toInt() - 30, moved.quietFrom.toInt() to moved.quietTo.toInt())
        tap(Tags.REMINDERS_ON)
        assertFalse(ask { notices.reminders() }.on)
        assertNull(ask { notices.nextReminder() })
        assertFalse(has(Tags.QUIET_FROM))
    }

    @Test
    fun whereNothingRemindsItIsSaid() = play {
        makeVault()
        settings(Tags.REMINDERS_ENTRY, Tags.REMINDERS)
        assertTrue(line(Tags.REMINDERS).contains(sentence("reminder-window")))
    }

    /** Uses the next code of the account on the screen, or of the page that is open. */
    private fun Stage.useOne() {
        tap(Tags.SHOW_CODE)
        tap(Tags.WORKED)
        await(Tags.UNDO)
    }

    private fun Stage.renew(id: String) {
        home()
        onScreenThread { state.go(Place.Card(id)) }
        onScreenThread { state.go(Place.Renew(id)) }
        await(Tags.RENEW)
    }

    private fun Stage.paste(text: String) {
        type(Tags.PASTE_FIELD, text)
        tap(Tags.READ_PASTE)
        tap(Tags.KEEP)
    }

    private fun Stage.reasons(id: String): List<Reason> = ask { notices.card(id) }?.prompts.orEmpty().map { it.reason }

    private fun Stage.onThisDevice(): FactorDraft {
        val here = ask { ties.devices() }.single { it.isThis }
        return FactorDraft(FactorKind.AUTHENTICATOR, here.id, null)
    }

    private companion object {
        const val OTHER_FIVE = "9234 5678\n9345 6789\n9456 7890\n9567 8901\n9678 9012"
    }
}
