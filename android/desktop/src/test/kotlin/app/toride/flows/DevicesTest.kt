package app.toride.flows

import app.toride.core.DeviceLife
import app.toride.core.Reason
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Devices: added, renamed, replaced, lost, found again. */
class DevicesTest {
    @Test
    fun aDeviceIsAddedAndRenamed() = playInBoth {
        makeVault()
        home()
        tap(Tags.DEVICES_ENTRY)
        tap(Tags.ADD_DEVICE)
        type(Tags.NAME, "Old phone")
        tap(Tags.SAVE)
        await(Tags.DEVICES)
        val phone = checklist().devices.single { !it.isThis }.id
        tap(Tags.device(phone))
        tap(Tags.EDIT)
        type(Tags.NAME, "机の中のスマホ")
        tap(Tags.SAVE)
        await(Tags.DEVICE)
        stepBack()
        await(Tags.DEVICES)
        assertTrue(line(Tags.device(phone)).contains("机の中のスマホ"))
    }

    @Test
    fun aLostDeviceLeadsThroughTheAccountsThatLivedOnIt() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val other = addCodes("@other", "1111 1111\n2222 2222\n3333 3333")
        val phone = device("Old phone")
        authenticator(shop, phone)
        visit(Place.Devices, Tags.DEVICES)
        tap(Tags.LOST)
        tap(Tags.device(phone))
        await(Tags.DEVICE_GONE)
        assertTrue(line(Tags.DEVICE_GONE).contains("@toride_coffee"))
        tap(Tags.GONE_GO)
        await(Tags.PHONE_WALK)
        assertTrue(line(Tags.PHONE_WALK).contains("@toride_coffee"))
        assertFalse(line(Tags.PHONE_WALK).contains("@other"))
        assertTrue(Reason.PHONE_CHANGED in reasons(shop))
        assertFalse(Reason.PHONE_CHANGED in reasons(other))
        stepBack()
        await(Tags.DEVICES)
        assertTrue("the way on is there", has(Tags.walk(phone)))
    }

    @Test
    fun aDeviceThatWasNotLostAfterAllIsTakenBack() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val phone = device("Old phone")
        authenticator(shop, phone)
        visit(Place.Device(phone), Tags.DEVICE)
        tap(Tags.LOST)
        tap(Tags.GONE_GO)
        await(Tags.PHONE_WALK)
        tap(Tags.UNDO)
        await(Tags.DEVICES)
        assertEquals(DeviceLife.IN_USE, checklist().devices.single { it.id == phone }.life)
        assertFalse(Reason.PHONE_CHANGED in reasons(shop))
    }

    @Test
    fun afterAChangeOfPhonesAnAccountIsDoneOnlyWithNewCodesAndAFactorThatWorks() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val phone = device("Old phone")
        val here = checklist().devices.single { it.isThis }.id
        val factor = authenticator(shop, phone)
        visit(Place.Devices, Tags.DEVICES)
        tap(Tags.REPLACED)
        tap(Tags.device(phone))
        tap(Tags.GONE_GO)
        await(Tags.PHONE_WALK)
        visit(Place.Factor(shop, factor), Tags.FACTOR)
        tap(Tags.device(here))
        tap(Tags.WORKS)
        await(Tags.NOTICE)
        assertTrue("codes are old", Reason.PHONE_CHANGED in reasons(shop))
        visit(Place.Account(shop), Tags.ACCOUNT)
        renew()
        assertFalse(Reason.PHONE_CHANGED in reasons(shop))
        val row = checklist().devices.single { it.id == phone }
        assertEquals(0u to 1u, row.open to row.done)
    }

    @Test
    fun theDeviceInTheHandIsNotAmongThoseThatMayBeLost() = play {
        makeVault()
        val phone = device("Old phone")
        val here = checklist().devices.single { it.isThis }.id
        visit(Place.Devices, Tags.DEVICES)
        tap(Tags.LOST)
        await(Tags.WHICH_DEVICE)
        assertTrue(has(Tags.device(phone)))
        assertFalse(has(Tags.device(here)))
        stepBack()
        await(Tags.DEVICES)
    }

    @Test
    fun aDeviceThatIsBackIsInUseAgain() = playInBoth {
        makeVault()
        val phone = device("Old phone")
        ask { ties.setDeviceLife(phone, DeviceLife.LOST) }
        visit(Place.Device(phone), Tags.DEVICE)
        tap(Tags.TAKE_BACK)
        await(Tags.EDIT)
        assertEquals(DeviceLife.IN_USE, checklist().devices.single { it.id == phone }.life)
    }
}
