package app.toride

import app.toride.core.AccountFilter
import app.toride.core.DeviceDraft
import app.toride.core.DeviceKind
import app.toride.core.DeviceLife
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Test

/** The screens between devices and between people, each the way every person set up the phone; see [EveryScreenTest]. */
class CarryScreensTest(setup: Setup) : ScreensTest(setup) {
    @Test
    fun `the vault on its way to another device`() {
        open()
        visit(Place.Devices, Tags.DEVICES)
        hand.tap(Tags.PAIR_ENTRY)
        hand.show(Tags.PAIR, "200-carry")
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.tap(Tags.PAIR_GO)
        hand.await(Tags.QR_CODES)
        hand.show(Tags.PAIR_CODES, "201-carry-codes")
        hand.tap(Tags.PAIR_NEXT)
        hand.show(Tags.PAIR_KEY, "202-carry-key")
        hand.tap(Tags.PAIR_NEXT)
        hand.show(Tags.PAIR_BACK, "203-carry-read-back")
        hand.tap(Tags.READ_BACK)
        hand.show(Tags.READ, "204-read-without-a-camera")
        visit(Place.Sync, Tags.SYNC)
        hand.picture("205-in-step")
        hand.tap(Tags.SYNC_SHOW_GO)
        hand.await(Tags.QR_CODES)
        hand.show(Tags.SYNC_SHOW, "206-show")
    }

    @Test
    fun `one code for somebody else, and nothing in the inbox`() {
        open()
        val account = ask { accounts(AccountFilter.ACTIVE) }.first { it.name == FilledVault.SHOP }.id
        val code = checkNotNull(ask { account(account) }.nextCode)
        visit(Place.Share(account, code), Tags.SHARE)
        hand.picture("210-share")
        hand.type(Tags.PASSPHRASE, FilledVault.PASSPHRASE)
        hand.tap(Tags.SHARE_GO)
        hand.await(Tags.QR_CODES)
        hand.show(Tags.SHARE_CODES, "211-share-codes")
        hand.tap(Tags.PAIR_NEXT)
        hand.show(Tags.SHARE_KEY, "212-share-key")
        hand.tap(Tags.FINISH)
        hand.reads("share-notice")
        visit(Place.Inbox, Tags.INBOX)
        hand.picture("213-inbox-empty")
    }

    @Test
    fun `the steps after a loss`() {
        open()
        val device = ask { ties.addDevice(DeviceDraft("店のカウンターの下の引き出しに入れてある古いほうのタブレット", DeviceKind.TABLET)) }
        ask { ties.setDeviceLife(device, DeviceLife.LOST) }
        visit(Place.Lost(device), Tags.LOSS)
        hand.picture("220-after-the-loss")
        hand.tap(Tags.LOSS_NEXT)
        hand.picture("221-after-the-loss-pair")
        hand.tap(Tags.LOSS_NEXT)
        hand.picture("222-after-the-loss-accounts")
    }

    private companion object {    }
}
