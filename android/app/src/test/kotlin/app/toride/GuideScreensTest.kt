package app.toride

import app.toride.core.AccountId
import app.toride.core.CheckLead
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Test

/** The screens for somebody who cannot log in, each the way every person set up the phone; see [EveryScreenTest]. */
class GuideScreensTest(setup: Setup) : ScreensTest(setup, TiedVault::putInto) {
    private val shop: AccountId get() = ask { overview() }.accounts.first { it.name == FilledVault.SHOP }.id

    @Test
    fun `from the lock screen to a step, to what else may be seen, and to the vault`() {
        UnlockPage(hand)
        hand.tap(Tags.HELP_ENTRY)
        hand.show(Tags.GUIDE, "200-guide")
        hand.tap(Tags.GUIDE_SERVICE)
        hand.show(Tags.ADD_SERVICE, "201-guide-service")
        hand.tap(Tags.service("instagram"))
        hand.tap(Tags.answer("nothing-comes"))
        hand.show(Tags.GUIDE, "202-guide-codes")
        hand.tap(Tags.answer("codes-left"))
        hand.await(Tags.GUIDE_STEP)
        hand.picture("203-guide-step")
        hand.tap(Tags.GUIDE_ON_COMPUTER)
        hand.tap(Tags.GUIDE_NEXT)
        hand.tap(Tags.GUIDE_NEXT)
        hand.picture("204-guide-step-on-a-computer")
        hand.tap(Tags.GUIDE_NOT_THIS)
        hand.tap(Tags.otherwise(0))
        hand.show(Tags.GUIDE_OTHERWISE, "205-guide-not-this")
        hand.back()
        hand.tap(Tags.GUIDE_UNLOCK)
        UnlockPage(hand).type(FilledVault.PASSPHRASE)
        UnlockPage(hand).tryToOpen()
        hand.await(Tags.SHOW_CODE)
        hand.show(Tags.GUIDE, "206-guide-step-opened")
    }

    @Test
    fun `a code beside its step, and the helper`() {
        open()
        hand.tap(Tags.HELP_ENTRY)
        hand.show(Tags.GUIDE_ACCOUNTS, "210-guide-accounts")
        hand.tap(Tags.account(shop))
        hand.tap(Tags.answer("nothing-comes"))
        repeat(4) { hand.tap(Tags.GUIDE_NEXT) }
        hand.tap(Tags.SHOW_CODE)
        hand.await(Tags.CODE)
        hand.picture("211-guide-code")
        hand.tap(Tags.FAILED)
        hand.await(Tags.UNDO_REJECTED)
        hand.picture("212-guide-code-not-taken")
        hand.tap(Tags.TROUBLE_ENTRY)
        hand.show(Tags.GUIDE_TROUBLE, "213-trouble")
        hand.tap(Tags.word("expired"))
        hand.tap(Tags.word("backup-code"))
        hand.await(Tags.TROUBLE_CHECKS)
        hand.picture("214-trouble-checks")
        hand.tap(Tags.lead(CheckLead.NEXT_CODE))
        hand.await(Tags.CODE)
        hand.tap(Tags.WORKED)
        hand.await(Tags.NOTICE)
        hand.picture("215-guide-code-worked")
        hand.tap(Tags.GUIDE_LEAVE)
        HomePage(hand).picture("216-home-in-the-guide")
    }

    @Test
    fun `what the guide holds beside its ways, and waiting`() {
        open()
        visit(Place.GuideContents, Tags.GUIDE_CONTENTS)
        hand.picture("220-guide-contents")
        hand.type(Tags.GUIDE_SEARCH, "sms")
        hand.tap(Tags.hit(0))
        hand.picture("221-guide-search")
        visit(Place.Prevention, Tags.PREVENTION)
        hand.picture("222-prevention")
        visit(Place.Keeping(shop), Tags.GUIDE_STORAGE)
        hand.picture("223-storage")
        visit(Place.Questions, Tags.QUESTIONS)
        hand.tap(Tags.question(0))
        hand.picture("224-questions")
        visit(Place.Wait(shop), Tags.WAIT)
        hand.picture("225-wait")
        hand.tap(Tags.WAIT_MORE)
        hand.tap(Tags.WAIT_GO)
        hand.await(Tags.NOTICE)
        visit(Place.Wait(shop), Tags.WAIT)
        hand.picture("226-waiting")
        rule.runOnUiThread { app.state.home() }
        HomePage(hand).picture("227-home-waiting")
    }
}
