package app.toride

import android.net.Uri
import android.provider.MediaStore
import app.toride.ui.Tags
import org.junit.Test

/** The screens on the way from a service to stored codes, each the way every person set up the phone; see [EveryScreenTest]. */
class AddingScreensTest(setup: Setup) : ScreensTest(setup) {

    @Test
    fun `codes that raise a doubt, texts that hold none, and what becomes of the older set`() {
        open().account(FilledVault.SHOP)
        hand.tap(Tags.ADD_CODES)
        val paste = PastePage(hand)
        hand.tap(Tags.HOW_TO_GET)
        paste.picture("50-how-to-get")
        paste.paste("")
        hand.reads("add-empty")
        hand.show(Tags.REVIEW, "51-review-empty")
        hand.back()
        paste.paste("明日の15時に集合です。 See you at three.")
        hand.reads("error-nothing-found")
        hand.show(Tags.REVIEW, "52-review-nothing-found")
        hand.back()
        paste.paste("123456")
        hand.reads("add-refused-ordinary-code")
        hand.show(Tags.REVIEW, "53-review-refused")
        hand.back()
        paste.paste("7171 2828\n3939 4O4O\n5151 62\n8383 9494 ✓\n")
        hand.await(Tags.DOUBTS)
        hand.show(Tags.REVIEW, "54-review-doubts")
        hand.tap(Tags.DOUBT_EDIT)
        hand.show(Tags.EDIT_CODE_SCREEN, "55-edit-code")
        hand.back()
        hand.tap(Tags.KEEP)
        hand.show(Tags.RETIRE, "56-older-set")
        hand.tap(Tags.RETIRE_NO)
        hand.await(Tags.DONE)
    }

    @Test
    fun `what is stored already, an old list, two sets, and where the original is`() {
        open().account(FilledVault.SHOP)
        hand.tap(Tags.ADD_CODES)
        val paste = PastePage(hand)
        hand.tap(Tags.HOW_TO_GET)
        hand.tap(Tags.LOOKS_DIFFERENT)
        hand.tap(Tags.ABOUT_CODES)
        paste.picture("80-about-the-codes")
        hand.tap(Tags.CHOOSE_PICTURE)
        hand.show(Tags.ADD_PICTURE, "81-text-of-a-picture")
        hand.choose(Tags.LOOK_AT_PICTURE, MediaStore.ACTION_PICK_IMAGES, Uri.parse("content://pictures.test/1"), pictureOf("4471 9026"))
        hand.await(Tags.PICTURE)
        hand.type(Tags.PASTE_FIELD, "4471 9026")
        hand.show(Tags.ADD_BESIDE, "92-picture-beside-the-field")
        hand.back()
        paste.paste(fixture("instagram-screen-ja.txt"))
        hand.await(Tags.STORED)
        hand.show(Tags.REVIEW, "82-already-stored")
        hand.back()
        paste.paste("1111 2222\n3333 4444\n5555 6666")
        hand.await(Tags.OLD_LIST)
        hand.show(Tags.REVIEW, "83-old-list")
        hand.back()
        paste.paste("【前のコード】2025/12/01\n9284 5200\n0497 6719\n\n【今のコード】2026/11/03\n0030 7606\n3270 6558")
        hand.tap(Tags.KEEP)
        hand.tap(Tags.textSet(2))
        hand.show(Tags.SETS, "84-two-sets")
        hand.tap(Tags.SETS_DONE)
        hand.tap(Tags.RETIRE_YES)
        hand.await(Tags.DONE)
        hand.tap(Tags.original("screenshot"))
        hand.tap(Tags.original("paper"))
        hand.show(Tags.DONE, "85-where-is-the-original")
        hand.tap(Tags.ORIGINAL_DONE)
        AccountPage(hand)
        hand.tap(Tags.ORIGINAL_ENTRY)
        hand.show(Tags.ORIGINAL, "86-original-later")
    }

    @Test
    fun `a service without codes, a long name, a character with a look-alike, and sixteen codes`() {
        open()
        hand.tap(Tags.ADD)
        hand.type(Tags.SERVICE_SEARCH, "らいん")
        hand.show(Tags.ADD_SERVICE, "87-search")
        hand.tap(Tags.service("line"))
        hand.show(Tags.ADD_INSTEAD, "88-no-codes")
        hand.tap(Tags.INSTEAD_AGAIN)
        hand.type(Tags.SERVICE_SEARCH, "misskey")
        hand.tap(Tags.service("misskey"))
        hand.type(Tags.ACCOUNT_NAME, LONG_NAME)
        hand.tap(Tags.NAME_DONE)
        val paste = PastePage(hand)
        paste.paste("K7QX2M5ANB3TWR6YH4JD1ZUCVE5GLPSF\nQ2WERT7YUIOPA3SDFGHJ4KLZXCVBN5MM")
        hand.await(Tags.DOUBTS)
        hand.show(Tags.REVIEW, "89-look-alike")
        hand.tap(Tags.DOUBT_EDIT)
        hand.show(Tags.EDIT_CODE_SCREEN, "90-correct-a-code")
        hand.back()
        hand.tap(Tags.reading(1))
        hand.sees("JDLZUCVE")
        hand.back()
        paste.paste(SIXTEEN)
        hand.show(Tags.REVIEW, "91-sixteen-codes")
    }

    private companion object {
        /** As long as an account's name gets. */
        private const val LONG_NAME = "@a-rather-long-name-for-the-account-of-a-small-shop@social.example.test"

        /** A full list, numbered as people number it. */
        private val SIXTEEN = (1..16).joinToString("\n") { "$it. " + (0..31).map { at -> BASE32[(it * 7 + at * (it + 3)) % BASE32.length] }.joinToString("") }
        private const val BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    }
}
