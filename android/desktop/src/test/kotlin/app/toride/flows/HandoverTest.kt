package app.toride.flows

import app.toride.core.HandoverCause
import app.toride.core.HandoverState
import app.toride.core.Reason
import app.toride.desktop.PaperDesk
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.shop.ShopTags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** An account changes hands: five checks, each by somebody on some day, a signature, and paper. */
class HandoverTest {
    private val desk = PaperDesk(file = null)

    @Test
    fun whoeverLeavesHandsOverInFiveChecksThatAreSignedAndPrinted() = playInBoth(desk) {
        makeVault()
        val account = shopAccount("@toride_coffee")
        val before = person("山田（店長）")
        ask { ties.setCustodian(account, before) }
        val id = beginHandover(account) {
            tap(Tags.kind(HandoverCause.LEAVING))
            tap(ShopTags.to.add)
            type(Tags.NAME, "鈴木")
            tap(Tags.SAVE)
            await(ShopTags.NEW_HANDOVER)
        }
        val view = stored(id)
        assertEquals("whoever answers for it hands it over", before, view.from?.id)
        assertEquals("whoever was added on the way takes over", "鈴木", view.to?.name)
        assertTrue("the person has left", checklist().people.single { it.id == before }.leftAt != null)
        assertTrue("and the codes they knew are to be replaced", Reason.SET_EXPOSED in reasons(account))
        assertTrue(line(ShopTags.NEXT).contains("@toride_coffee"))
        assertEquals(5, view.checks.size)
        view.checks.forEach {
            assertFalse("not before all are done", enabled(ShopTags.SIGN))
            looked(it)
        }
        assertEquals(HandoverState.READY, stored(id).state)
        assertTrue(stored(id).checks.all { it.done?.by?.name == "鈴木" })
        finish(id)
        assertEquals(HandoverState.SIGNED_OFF, stored(id).state)
        assertTrue(line(ShopTags.STATE).contains("鈴木"))
        assertEquals("from now on they answer", view.to?.id, ask { account(account) }.ties.custodian)
        assertFalse("what is signed is not ticked by a slip", has(ShopTags.check(view.checks.first().id)))
        tap(ShopTags.PRINT_ENTRY)
        await(Tags.PAPER_READY)
        tap(Tags.PAPER_SAVE)
        await(Tags.PAPER_SAVED)
        val page = desk.saved.last().text()
        assertTrue(page.contains("鈴木") && page.contains("山田"))
        assertFalse("no code is on it", page.contains("1234"))
    }

    @Test
    fun aTickIsTakenBackAndBroughtBackAsItWas() = play {
        makeVault()
        val account = shopAccount("@toride_coffee")
        val yamada = person("Yamada")
        val suzuki = person("Suzuki")
        val id = beginHandover(account) { tap(ShopTags.to.of(yamada)) }
        val (first, second) = stored(id).checks
        tap(ShopTags.check(first.id))
        tap(ShopTags.who.of(suzuki))
        tap(ShopTags.WHO_GO)
        await(Tags.UNDO)
        assertEquals(suzuki, stored(id).checks.first().done?.by?.id)
        tap(Tags.UNDO)
        assertNull(stored(id).checks.first().done)
        tap(ShopTags.check(first.id))
        assertTrue(has(ShopTags.WHO_GO))
        tap(ShopTags.check(first.id))
        assertFalse("a second tap was no answer", has(ShopTags.WHO_GO))
        looked(first)
        assertEquals("whoever was named last is offered next", suzuki, stored(id).checks.first().done?.by?.id)
        looked(second)
        tap(ShopTags.check(first.id))
        await(Tags.UNDO)
        assertNull(stored(id).checks.first().done)
        tap(Tags.UNDO)
        assertEquals(suzuki, stored(id).checks.first().done?.by?.id)
    }

    @Test
    fun checksOfOnesOwnAndANoteAreKeptOrRefusedWhereTheyAreTyped() = playInBoth {
        makeVault()
        val account = shopAccount("@toride_coffee")
        person("Yamada")
        val id = beginHandover(account)
        tap(ShopTags.OWN_FOLD)
        type(ShopTags.OWN_FIELD, "あ".repeat(400))
        tap(ShopTags.OWN_GO)
        await(Tags.FAILURE)
        type(ShopTags.OWN_FIELD, "店の鍵を返してもらった")
        assertFalse("a new try begins without blame", has(Tags.FAILURE))
        tap(ShopTags.OWN_GO)
        await(ShopTags.HANDOVER)
        val own = stored(id).checks.last()
        assertEquals("店の鍵を返してもらった", own.own)
        tap(ShopTags.removeCheck(own.id))
        await(Tags.UNDO)
        assertEquals(5, stored(id).checks.size)
        tap(Tags.UNDO)
        assertEquals("店の鍵を返してもらった", stored(id).checks.last().own)
        tap(ShopTags.NOTE_FOLD)
        type(ShopTags.NOTE_FIELD, "x".repeat(2_000))
        tap(ShopTags.NOTE_GO)
        await(Tags.FAILURE)
        type(ShopTags.NOTE_FIELD, "端末は本店のスマホ。\n予備は書庫。")
        tap(ShopTags.NOTE_GO)
        await(Tags.UNDO)
        assertEquals("端末は本店のスマホ。\n予備は書庫。", stored(id).note)
        assertTrue(line(ShopTags.HANDOVER).contains("予備は書庫。"))
        tap(Tags.UNDO)
        assertEquals("", stored(id).note)
        repeat(7) { n -> ask { shop.addCheck(id, "check $n") } }
        tap(ShopTags.OWN_FOLD)
        type(ShopTags.OWN_FIELD, "one too many")
        tap(ShopTags.OWN_GO)
        await(Tags.FAILURE)
        assertEquals(13, stored(id).checks.size)
    }

    @Test
    fun aSignatureIsTakenBackAndOneWhoseChecksChangedAsksForAnother() = play {
        makeVault()
        val account = shopAccount("@toride_coffee")
        val suzuki = person("Suzuki")
        val id = beginHandover(account) { tap(ShopTags.to.of(suzuki)) }
        finish(id)
        tap(Tags.UNDO)
        assertEquals("taken back from the bar", HandoverState.READY, stored(id).state)
        finish(id)
        tap(ShopTags.SIGN_BACK)
        await(Tags.UNDO)
        assertEquals(HandoverState.READY, stored(id).state)
        tap(Tags.UNDO)
        assertEquals(HandoverState.SIGNED_OFF, stored(id).state)
        ask { shop.addCheck(id, "Keys were given back") }
        visit(Place.Handover(id), ShopTags.HANDOVER)
        assertTrue(line(ShopTags.STATE).contains(sentence("handover-state-lapsed")))
        assertFalse(enabled(ShopTags.SIGN))
        assertFalse("what was signed once was no mistake", has(ShopTags.CANCEL))
        finish(id)
        assertEquals(HandoverState.SIGNED_OFF, stored(id).state)
    }

    @Test
    fun whatWasBegunByMistakeIsCalledOffAndGoesOnIfThatWasTheMistake() = play {
        makeVault()
        val account = shopAccount("@toride_coffee")
        val id = beginHandover(account)
        tap(ShopTags.CANCEL)
        await(Tags.UNDO)
        assertEquals(HandoverState.CANCELLED, stored(id).state)
        assertFalse(has(ShopTags.SIGN))
        tap(Tags.UNDO)
        assertEquals(HandoverState.OPEN, stored(id).state)
        tap(ShopTags.CANCEL)
        tap(ShopTags.CANCEL_BACK)
        await(ShopTags.SIGN)
        tap(ShopTags.CANCEL)
        visit(Place.ShopAccount(account), ShopTags.SHOP_ACCOUNT)
        assertTrue(line(ShopTags.SHOP_ACCOUNT).contains(sentence("handover-list-none")))
    }

    @Test
    fun withNobodyNotedItBeginsAllTheSameAndPeopleAreAddedOnTheWay() = play {
        makeVault()
        val account = shopAccount("@toride_coffee")
        val id = beginHandover(account)
        assertNull(stored(id).from)
        tap(ShopTags.check(stored(id).checks.first().id))
        assertFalse("nobody has looked", enabled(ShopTags.WHO_GO))
        tap(ShopTags.who.add)
        type(Tags.NAME, "Suzuki")
        tap(Tags.SAVE)
        tap(ShopTags.WHO_GO)
        await(Tags.NOTICE)
        assertEquals("Suzuki", stored(id).checks.first().done?.by?.name)
        tap(ShopTags.PEOPLE_ENTRY)
        await(ShopTags.HANDOVER_PEOPLE)
        tap(ShopTags.from.of(checklist().people.single().id))
        assertFalse("nobody hands over to themselves", has(ShopTags.to.of(checklist().people.single().id)))
        tap(ShopTags.BEGIN_GO)
        await(ShopTags.HANDOVER)
        assertEquals("Suzuki", stored(id).from?.name)
        ask { ties.renamePerson(checklist().people.single().id, "Suzuki (back office)") }
        visit(Place.Handover(id), ShopTags.HANDOVER)
        assertTrue(line(ShopTags.HANDOVER).contains("Suzuki (back office)"))
    }

    @Test
    fun whatTheVaultKnowsStandsBesideTheChecksAndOffersOneThatIsDone() = play {
        makeVault()
        val account = shopAccount("@toride_coffee")
        contact(MAIL, account)
        val suzuki = person("Suzuki")
        val id = beginHandover(account) { tap(ShopTags.to.of(suzuki)) }
        assertTrue(line(ShopTags.HANDOVER).contains(sentence("handover-fact-personal-contacts")))
        assertFalse(line(ShopTags.HANDOVER).contains(sentence("handover-offered")))
        visit(Place.Account(account), Tags.ACCOUNT)
        renew()
        visit(Place.Handover(id), ShopTags.HANDOVER)
        assertTrue(line(ShopTags.HANDOVER).contains(sentence("handover-offered")))
        assertTrue("only a person ticks", stored(id).checks.all { it.done == null })
    }

    @Test
    fun anAccountInTheBinKeepsItsRecordAndBeginsNoOther() = play {
        makeVault()
        val account = shopAccount("@toride_coffee")
        val suzuki = person("Suzuki")
        val id = beginHandover(account) { tap(ShopTags.to.of(suzuki)) }
        finish(id)
        ask { binAccount(account) }
        visit(Place.ShopAccount(account), ShopTags.SHOP_ACCOUNT)
        assertTrue(line(ShopTags.SHOP_ACCOUNT).contains(sentence("shop-not-here")))
        assertFalse(has(ShopTags.BEGIN) || has(ShopTags.ADD_SHEET))
        visit(Place.Handovers, ShopTags.HANDOVERS)
        tap(ShopTags.handover(id))
        await(ShopTags.HANDOVER)
        tap(ShopTags.PRINT_ENTRY)
        await(Tags.PAPER_READY)
    }

    @Test
    fun aHandoverThatIsNotThereSaysSo() = play {
        makeVault()
        visit(Place.Handover("00000000000000000000000000000001"), ShopTags.HANDOVER)
        await(Tags.FAILURE)
        assertFalse(has(ShopTags.SIGN))
    }
}
