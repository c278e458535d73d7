package app.toride.flows

import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Names of 4 KiB, with emoji, or that turn the direction of writing: refused at the field, in words, and nothing typed is lost. */
class RefusedNamesTest {
    @Test
    fun aNumberOrMailbox() = playInBoth {
        makeVault()
        visit(Place.Contact(null), Tags.CONTACT_FORM)
        refuses(Tags.CONTACT_VALUE, "contact-value-empty", "contact-value-too-long", "contact-value-bad")
        keeps(Tags.CONTACT_VALUE, HEBREW) { checklist().contacts.single().value }
    }

    @Test
    fun aDevice() = playInBoth {
        makeVault()
        visit(Place.Device(null), Tags.DEVICE_FORM)
        refuses(Tags.NAME, "devices-name-empty", "devices-name-too-long", "devices-name-bad")
        keeps(Tags.NAME, JAPANESE) { checklist().devices.single { !it.isThis }.name }
    }

    @Test
    fun aPlace() = playInBoth {
        makeVault()
        visit(Place.Spot(null), Tags.SPOT_FORM)
        refuses(Tags.NAME, "things-place-name-empty", "things-place-name-too-long", "things-place-name-bad")
        keeps(Tags.NAME, JAPANESE) { checklist().places.single().name }
    }

    @Test
    fun aPerson() = playInBoth {
        makeVault()
        visit(Place.Person(null), Tags.PERSON_FORM)
        refuses(Tags.NAME, "things-person-name-empty", "things-person-name-too-long", "things-person-name-bad")
        keeps(Tags.NAME, FAMILY) { checklist().people.single().name }
    }

    @Test
    fun aLongNameThatIsKeptHidesNothing() = play {
        makeVault()
        visit(Place.Spot(null), Tags.SPOT_FORM)
        val long = "書".repeat(85)
        type(Tags.NAME, long)
        tap(Tags.SAVE)
        visit(Place.Spot(checklist().places.single().id), Tags.SPOT)
        assertTrue(line(Tags.SPOT).contains(long))
        assertTrue(inSight(Tags.EDIT))
    }

    private fun Stage.refuses(field: String, empty: String, long: String, bad: String) {
        refusesOne(field, " 　", empty)
        refusesOne(field, FAMILY.repeat(4_096 / FAMILY.toByteArray().size), long)
        refusesOne(field, "abc\u202Edcba", bad)
    }

    private fun Stage.refusesOne(field: String, text: String, key: String) {
        type(field, text)
        tap(Tags.SAVE)
        await(Tags.FIELD_PROBLEM)
        assertTrue("$key: ${line(Tags.FIELD_PROBLEM)}", line(Tags.FIELD_PROBLEM).contains(sentence(key)))
        assertTrue("what was typed stays", words(field).any { text.trim() in it })
    }

    private fun Stage.keeps(field: String, text: String, kept: () -> String) {
        type(field, text)
        tap(Tags.SAVE)
        assertEquals(text, kept())
    }

    private companion object {
        const val HEBREW = "שלום 070"
        const val JAPANESE = "家のタブレット"
        const val FAMILY = "👩‍👩‍👧‍👦"
    }
}
