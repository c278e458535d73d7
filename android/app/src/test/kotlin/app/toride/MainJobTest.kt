package app.toride

import android.content.ClipboardManager
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Test

/** The main job from start to end, through the real screens on the real core, the way each person set up the phone. */
class MainJobTest(setup: Setup) : ScreensTest(setup, fill = {}) {
    @Test
    fun `codes pasted from a service are there when they are needed, and a used one stays used`() {
        val canaries = Canaries(rule)
        val welcome = WelcomePage(hand)
        welcome.picture("01-welcome")
        val create = welcome.start()
        create.type(PASSPHRASE)
        create.picture("02-create")
        val recoveryKey = create.make()
        recoveryKey.picture("03-recovery-key")
        val key = recoveryKey.key()
        val typing = recoveryKey.written()
        typing.type(key.lowercase())
        typing.picture("04-type-key")
        val empty = typing.prove()
        empty.picture("05-home-empty")

        hand.tap(Tags.ADD)
        hand.await(Tags.ADD_SERVICE)
        hand.picture("06-add-service")
        hand.tap(Tags.service("instagram"))
        hand.type(Tags.ACCOUNT_NAME, SHOP)
        hand.picture("07-add-name")
        hand.tap(Tags.NAME_DONE)
        val paste = PastePage(hand)
        paste.picture("08-add-paste")
        val review = paste.paste(fixture("instagram-screen-ja.txt"))
        val codes = codesOf("instagram-screen-ja.json")
        assertEquals(codes, review.codes())
        review.picture("09-review")
        canaries.look(PASSPHRASE, key, SHOP, codes)
        val done = review.keep()
        done.picture("10-done")
        done.go().says(left = 5, of = 5)

        val home = AccountPage(hand).back()
        home.says(left = 5, of = 5)
        val show = home.account(SHOP).showCode()
        assertEquals(codes[0].toList(), show.spoken().filter(Char::isLetterOrDigit).toList())
        show.picture("13-show-code")
        show.copy()
        assertEquals(codes[0], clipboard())
        show.picture("14-copied")
        canaries.look(PASSPHRASE, key, SHOP, codes)
        val used = show.worked()
        used.says(left = 4, of = 5)
        used.picture("15-account-used")
        used.undo()
        used.says(left = 5, of = 5)
        used.picture("16-account-undone")
        used.showCode().worked().back().says(left = 4, of = 5)

        val mail = HomePage(hand).add("google", MAIL).paste(fixture("google-download.txt"))
        val mailCodes = codesOf("google-download.json")
        assertEquals(mailCodes, mail.codes())
        mail.picture("17-review-google")
        val both = mail.keep().go().back()
        both.says(left = 10, of = 10)
        both.picture("18-home")

        val locked = both.lock()
        locked.picture("19-unlock")
        canaries.look(PASSPHRASE, key, SHOP, MAIL, codes, mailCodes)
        val again = locked.open(PASSPHRASE)
        again.says(left = 4, of = 5)
        again.says(left = 10, of = 10)
        again.account(SHOP).picture("20-account")
        canaries.look(PASSPHRASE, key, SHOP, MAIL, codes, mailCodes)
    }

    private fun clipboard(): String? =
        rule.activity.getSystemService(ClipboardManager::class.java).primaryClip?.getItemAt(0)?.text?.toString()

    private companion object {
        const val PASSPHRASE = "港のあかり seven 灯台"
        const val SHOP = "@toride_coffee"
        const val MAIL = "toride.coffee.test"
    }
}
