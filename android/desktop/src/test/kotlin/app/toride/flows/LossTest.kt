package app.toride.flows

import app.toride.core.DeviceLife
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** After a device with the vault was lost: new keys, pairing again, new codes, in this order. */
class LossTest {
    @Test
    fun aLostDeviceWithTheVaultLeadsThroughThreeSteps() = twoDevices { a, b ->
        val account = pairUp(a, b)
        a.unlock {
            // Taken over from the other device, so that this one knows of it.
            if (checklist().devices.none { it.holdsVault && !it.isThis }) {
                readFile(a, b.saved())
                tap(Tags.PREVIEW_GO)
                await(Tags.TAKEN)
            }
            val lost = checklist().devices.single { it.holdsVault && !it.isThis }.id
            visit(Place.Devices, Tags.DEVICES)
            tap(Tags.LOST)
            tap(Tags.device(lost))
            await(Tags.DEVICE_GONE)
            tap(Tags.GONE_GO)
            await(Tags.LOSS)
            assertTrue(line(Tags.LOSS_GO).contains(sentence("devices-steps-keys")))
            tap(Tags.LOSS_GO)
            await(Tags.REKEY)
            stepBack()
            await(Tags.LOSS)
            ask { safekeeping.rekey(PASSPHRASE, "") }
            visit(Place.Lost(lost), Tags.LOSS)
            assertTrue("new keys speak for themselves", line(Tags.LOSS_GO).contains(sentence("devices-steps-pair")))
            tap(Tags.LOSS_GO)
            await(Tags.PAIR)
            stepBack()
            await(Tags.LOSS)
            tap(Tags.LOSS_NEXT)
            tap(Tags.LOSS_GO)
            await(Tags.PHONE_WALK)
            assertTrue("the lost device knew the codes", has(Tags.card(account)))
            assertEquals(DeviceLife.LOST, checklist().devices.single { it.id == lost }.life)
        }
    }

    @Test
    fun newKeysLeadToTheAccountsOfTheDeviceThatWasLost() = play {
        makeVault()
        val account = addCodes("@toride_coffee")
        val lost = device("Old phone")
        authenticator(account, lost)
        ask { ties.setDeviceLife(lost, DeviceLife.LOST) }
        visit(Place.Rekey, Tags.REKEY)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.REKEY_GO)
        writeDownAndProve()
        await(Tags.REKEYED)
        tap(Tags.ALL_NOTICES)
        await(Tags.PHONE_WALK)
        assertTrue(has(Tags.card(account)))
        stepBack()
        await(Tags.REKEYED)
    }

    @Test
    fun thatItWasNotLostIsTakenBackFromTheSteps() = twoDevices { a, b ->
        pairUp(a, b)
        a.unlock {
            readFile(a, b.saved())
            if (has(Tags.PREVIEW_GO)) tap(Tags.PREVIEW_GO) else tap(Tags.FINISH)
            awaitAny(Tags.TAKEN, Tags.HOME)
            val lost = checklist().devices.single { it.holdsVault && !it.isThis }.id
            visit(Place.DeviceGone(lost, DeviceLife.LOST), Tags.DEVICE_GONE)
            tap(Tags.GONE_GO)
            await(Tags.LOSS)
            tap(Tags.UNDO)
            await(Tags.DEVICES)
            assertFalse(has(Tags.loss(lost)))
            assertEquals(DeviceLife.IN_USE, checklist().devices.single { it.id == lost }.life)
        }
    }
}
