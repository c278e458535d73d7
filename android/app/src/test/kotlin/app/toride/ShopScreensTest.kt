package app.toride

import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.performScrollToNode
import app.toride.core.HandoverCause
import app.toride.core.HandoverDraft
import app.toride.core.HandoverView
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.shop.ShopTags
import org.junit.Test

/** The screens of the shop, each the way every person set up the phone; see [EveryScreenTest]. */
class ShopScreensTest(setup: Setup) : ScreensTest(setup, ShopVault::putInto) {
    private val handover: HandoverView get() = ask { shop.handovers(account = null) }.first()

    @Test
    fun `the shop, one account of it, and the rules`() {
        open()
        hand.tap(ShopTags.SHOP_ENTRY)
        hand.show(ShopTags.SHOP, "250-shop")
        reach(ShopTags.RULES_ENTRY)
        hand.picture("251-shop-end")
        hand.tap(ShopTags.RULES_ENTRY)
        hand.show(ShopTags.RULES, "252-shop-rules")
        hand.tap(ShopTags.PRINT_ENTRY)
        hand.await(Tags.PAPER_READY)
        hand.show(ShopTags.PRINT, "253-shop-rules-print")
        visit(Place.ShopAccount(handover.account.id), ShopTags.SHOP_ACCOUNT)
        hand.picture("254-shop-account")
        visit(Place.Handovers, ShopTags.HANDOVERS)
        hand.picture("255-handovers")
    }

    @Test
    fun `a handover from its beginning to its signature`() {
        open()
        visit(Place.NewHandover(handover.account.id), ShopTags.NEW_HANDOVER)
        hand.tap(Tags.kind(HandoverCause.LEAVING))
        hand.show(ShopTags.NEW_HANDOVER, "260-handover-new")
        val id = handover.id
        visit(Place.Handover(id), ShopTags.HANDOVER)
        hand.picture("261-handover")
        handover.checks.filter { it.done == null }.forEachIndexed { index, check ->
            hand.tap(ShopTags.check(check.id))
            if (index == 0) hand.show(ShopTags.HANDOVER, "262-handover-who")
            hand.tap(ShopTags.WHO_GO)
        }
        hand.reads("handover-notice-done")
        hand.tap(Tags.CLOSE_NOTICE)
        hand.tap(ShopTags.OWN_FOLD)
        hand.type(ShopTags.OWN_FIELD, "x".repeat(500))
        hand.tap(ShopTags.OWN_GO)
        hand.await(Tags.FAILURE)
        hand.show(ShopTags.HANDOVER, "263-handover-own-refused")
        hand.tap(ShopTags.NOTE_FOLD)
        hand.type(ShopTags.NOTE_FIELD, "予備の端末は、事務所の書庫です。\n次の確認は来月です。")
        hand.show(ShopTags.HANDOVER, "264-handover-note")
        hand.tap(ShopTags.NOTE_GO)
        hand.tap(ShopTags.SIGN)
        hand.show(ShopTags.HANDOVER_SIGN, "265-handover-sign")
        hand.tap(ShopTags.SIGN_GO)
        hand.reads("handover-notice-signed")
        hand.tap(Tags.CLOSE_NOTICE)
        hand.show(ShopTags.HANDOVER, "266-handover-signed")
        ask { shop.addCheck(id, "one more") }
        visit(Place.Handover(id), ShopTags.HANDOVER)
        hand.picture("267-handover-lapsed")
        val mistake = ask { shop.begin(handover.account.id, HandoverDraft(HandoverCause.CHANGE, from = null, to = null)) }
        visit(Place.Handover(mistake), ShopTags.HANDOVER)
        hand.tap(ShopTags.CANCEL)
        hand.await(ShopTags.CANCEL_BACK)
        hand.show(ShopTags.HANDOVER, "268-handover-called-off")
    }

    @Test
    fun `a sheet for somebody from outside`() {
        open()
        val account = handover.account.id
        visit(Place.Outsourcing(account, ask { shop.sheets(account) }.single().id), ShopTags.SHEET)
        hand.picture("270-sheet")
        hand.tap(ShopTags.EDIT)
        hand.type(ShopTags.OWN_TASK, ShopVault.OWN)
        hand.tap(ShopTags.OWN_TASK_GO)
        hand.show(ShopTags.SHEET_FORM, "271-sheet-form")
        hand.tap(Tags.SAVE)
        hand.awaitScreen(ShopTags.SHEET)
        hand.tap(ShopTags.END)
        hand.reads("shop-outside-notice-ended")
        hand.show(ShopTags.SHEET, "272-sheet-over")
    }

    /** Scrolls a long list until the thing is there. */
    private fun reach(tag: String) {
        rule.onNode(hasScrollToNodeAction()).performScrollToNode(hasTestTag(tag))
        rule.waitForIdle()
    }
}
