package app.toride.flows

import app.toride.core.DeviceKind
import app.toride.core.DeviceLife
import app.toride.core.FactorKind
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.ties.TieKind
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Second factors and sessions of one account: recorded, tried, moved, switched off. */
class FactorsTest {
    @Test
    fun anAuthenticatorIsRecordedOnThisDeviceAndTried() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        tap(Tags.TIES_ENTRY)
        await(Tags.TIES)
        tap(Tags.ADD_FACTOR)
        await(Tags.FACTOR)
        tap(Tags.SAVE)
        await(Tags.TIES)
        val here = checklist().devices.single { it.isThis }.id
        val factor = ask { account(shop) }.ties.factors.single()
        assertEquals(FactorKind.AUTHENTICATOR to here, factor.kind to factor.device)
        assertEquals(null, factor.confirmedAt)
        tap(Tags.factor(factor.id))
        tap(Tags.WORKS)
        await(Tags.TIES)
        assertTrue(ask { account(shop) }.ties.factors.single().confirmedAt != null)
    }

    @Test
    fun aNumberAddedOnTheWayIsChosenOnReturn() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        visit(Place.Factor(shop, null), Tags.FACTOR)
        tap(Tags.kind(FactorKind.SMS))
        tap(Tags.ADD_BASE)
        type(Tags.CONTACT_VALUE, NUMBER)
        tap(Tags.SAVE)
        await(Tags.FACTOR)
        tap(Tags.SAVE)
        await(Tags.NOTICE)
        assertEquals(NUMBER, ask { account(shop) }.ties.factors.single().baseName)
    }

    @Test
    fun whatWasSwitchedOffComesBackWhenUndone() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val factor = authenticator(shop, checklist().devices.single { it.isThis }.id)
        visit(Place.Ties(shop), Tags.TIES)
        tap(Tags.factor(factor))
        tap(Tags.REMOVE)
        await(Tags.TIES)
        assertFalse(has(Tags.factor(factor)))
        tap(Tags.UNDO)
        await(Tags.factor(factor))
    }

    @Test
    fun withoutSayingWhereItIsNothingIsSaidToWork() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val factor = authenticator(shop, checklist().devices.single { it.isThis }.id)
        visit(Place.Factor(shop, factor), Tags.FACTOR)
        tap(Tags.NOWHERE)
        assertFalse(enabled(Tags.WORKS))
        tap(Tags.SAVE)
        await(Tags.NOTICE)
        assertEquals(null, ask { account(shop) }.ties.factors.single().device)
    }

    @Test
    fun whereAFactorWasOnALostDeviceThisOneIsProposed() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val phone = device("Old phone")
        val factor = authenticator(shop, phone)
        ask { ties.setDeviceLife(phone, DeviceLife.LOST) }
        visit(Place.Factor(shop, factor), Tags.FACTOR)
        assertFalse("what is gone is not offered", has(Tags.device(phone)))
        tap(Tags.WORKS)
        await(Tags.NOTICE)
        assertEquals(checklist().devices.single { it.isThis }.id, ask { account(shop) }.ties.factors.single().device)
    }

    @Test
    fun aSessionIsTickedAndUnticked() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        val tablet = device("Tablet", DeviceKind.TABLET)
        visit(Place.TieList(shop, TieKind.SESSIONS), Tags.TIE_LIST)
        tap(Tags.device(tablet))
        assertEquals(listOf(tablet), ask { account(shop) }.ties.sessions.map { it.id })
        tap(Tags.device(tablet))
        assertEquals(emptyList<String>(), ask { account(shop) }.ties.sessions.map { it.id })
    }
}
