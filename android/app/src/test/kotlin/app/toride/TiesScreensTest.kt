package app.toride

import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.performScrollToNode
import app.toride.core.Checklist
import app.toride.core.FactorKind
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Test

/** The screens of what accounts hang on, each the way every person set up the phone; see [EveryScreenTest]. */
class TiesScreensTest(setup: Setup) : ScreensTest(setup, TiedVault::putInto) {
    private val list: Checklist get() = ask { ties.checklist() }

    @Test
    fun `the checklist, one number, its form, and what a change of it means`() {
        open()
        hand.tap(Tags.CHECKLIST_ENTRY)
        hand.show(Tags.CHECKLIST, "100-checklist")
        val number = list.contacts.first { it.value == TiedVault.NUMBER }.id
        reach(Tags.confirm(number))
        hand.picture("101-checklist-number")
        hand.tap(Tags.confirm(number))
        hand.reads("contact-notice-confirmed")
        hand.tap(Tags.UNDO)
        hand.reads("common-undone")
        reach(Tags.DEVICES_ENTRY)
        hand.picture("102-checklist-end")
        visit(Place.Contact(number), Tags.CONTACT)
        hand.picture("103-contact")
        hand.tap(Tags.WHO_USES)
        hand.show(Tags.USED_BY, "104-contact-who-uses")
        hand.back()
        hand.tap(Tags.EDIT)
        hand.type(Tags.CONTACT_VALUE, "")
        hand.tap(Tags.SAVE)
        hand.reads("contact-value-empty")
        hand.show(Tags.CONTACT_FORM, "105-contact-form")
        hand.type(Tags.CONTACT_VALUE, "080-0000-5678")
        hand.tap(Tags.SAVE)
        hand.show(Tags.CONTACT_CHANGED, "106-contact-slip-or-new")
        hand.tap(Tags.ANOTHER)
        hand.await(Tags.AFFECTED)
        hand.show(Tags.CONTACT, "107-contact-changed")
        visit(Place.Contact(list.contacts.first { it.value == TiedVault.MAIL }.id), Tags.CONTACT)
        hand.tap(Tags.GIVE_UP)
        hand.await(Tags.AFFECTED)
        hand.show(Tags.CONTACT, "108-contact-given-up")
    }

    @Test
    fun `what one account hangs on, with its editors`() {
        open().account(FilledVault.SHOP)
        hand.tap(Tags.TIES_ENTRY)
        hand.show(Tags.TIES, "110-ties")
        hand.tap(Tags.CHOOSE_CONTACTS)
        hand.show(Tags.TIE_LIST, "111-ties-contacts")
        hand.back()
        hand.tap(Tags.CHOOSE_SESSIONS)
        hand.show(Tags.TIE_LIST, "112-ties-sessions")
        hand.back()
        hand.tap(Tags.CHOOSE_COPIES)
        hand.show(Tags.TIE_LIST, "113-ties-copies")
        hand.back()
        hand.tap(Tags.CHOOSE_PEOPLE)
        hand.show(Tags.TIE_LIST, "114-ties-people")
        hand.back()
        hand.tap(Tags.ADD_FACTOR)
        hand.tap(Tags.kind(FactorKind.SMS))
        hand.show(Tags.FACTOR, "115-factor-new")
        hand.back()
        val factor = list.accounts.first { it.account.name == FilledVault.SHOP }.factors.single().id
        hand.tap(Tags.factor(factor))
        hand.show(Tags.FACTOR, "116-factor")
        hand.tap(Tags.REMOVE)
        hand.reads("ties-notice-factor-removed")
    }

    @Test
    fun `devices, places and people, and what is gone`() {
        open()
        hand.tap(Tags.DEVICES_ENTRY)
        hand.show(Tags.DEVICES, "120-devices")
        hand.tap(Tags.ADD_DEVICE)
        hand.tap(Tags.SAVE)
        hand.reads("devices-name-empty")
        hand.show(Tags.DEVICE_FORM, "121-device-form")
        hand.back()
        val phone = list.devices.first { it.name == TiedVault.OLD_PHONE }.id
        hand.tap(Tags.device(phone))
        hand.show(Tags.DEVICE, "122-device")
        hand.back()
        hand.tap(Tags.LOST)
        hand.show(Tags.WHICH_DEVICE, "123-which-device")
        hand.tap(Tags.device(phone))
        hand.show(Tags.DEVICE_GONE, "124-device-lost")
        hand.tap(Tags.GONE_GO)
        hand.await(Tags.PHONE_WALK)
        hand.back()
        hand.show(Tags.DEVICES, "125-devices-gone")
        visit(Place.Things, Tags.THINGS)
        hand.picture("126-things")
        hand.tap(Tags.ADD_PLACE)
        hand.show(Tags.SPOT_FORM, "127-place-form")
        visit(Place.Spot(list.places.single().id), Tags.SPOT)
        hand.tap(Tags.LOST)
        hand.await(Tags.AFFECTED)
        hand.show(Tags.SPOT, "128-place-lost")
        visit(Place.Person(list.people.single().id), Tags.PERSON)
        hand.tap(Tags.LEFT)
        hand.await(Tags.AFFECTED)
        hand.show(Tags.PERSON, "129-person-left")
    }

    @Test
    fun `what if it were lost`() {
        open()
        hand.tap(Tags.WHAT_IF_ENTRY)
        hand.show(Tags.WHAT_IF, "130-what-if")
        val number = list.contacts.first { it.value == TiedVault.NUMBER }.id
        listOf(number, list.places.single().id).forEach {
            reach(Tags.thing(it))
            hand.tap(Tags.thing(it))
        }
        hand.show(Tags.WHAT_IF, "131-what-if-much-is-gone")
        val shop = list.accounts.first { it.account.name == FilledVault.SHOP }.account.id
        reach(Tags.outcome(shop))
        hand.picture("132-what-if-outcome")
    }

    /** Scrolls a long list until the thing is there. */
    private fun reach(tag: String) {
        rule.onNode(hasScrollToNodeAction()).performScrollToNode(hasTestTag(tag))
        rule.waitForIdle()
    }

    private companion object {    }
}
