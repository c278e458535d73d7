package app.toride.flows

import app.toride.desktop.PaperDesk
import app.toride.desktop.PropFile
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Whatever is pasted or chosen: a sentence, and nothing lost. */
class PasteTest {
    @Test
    fun anEmptyClipboardSaysSo() = playInBoth {
        makeVault()
        addAccount("@toride_coffee")
        tap(Tags.PASTE)
        await(Tags.NOTHING_FOUND)
        tap(Tags.PASTE_AGAIN)
        await(Tags.ADD_PASTE)
    }

    @Test
    fun aTextWithoutACodeStaysAndCanBeTypedInstead() = playInBoth {
        makeVault()
        addAccount("@toride_coffee")
        type(Tags.PASTE_FIELD, NO_CODE)
        tap(Tags.READ_PASTE)
        await(Tags.NOTHING_FOUND)
        tap(Tags.PASTE_AGAIN)
        // The text is still there to be read again.
        tap(Tags.READ_PASTE)
        await(Tags.NOTHING_FOUND)
        tap(Tags.ADD_BY_HAND)
        type(Tags.CODE_FIELD, "1234 5678")
        tap(Tags.SAVE_CODE)
        tap(Tags.KEEP)
        tap(Tags.DONE_GO)
        await(Tags.SHOW_CODE)
    }

    @Test
    fun nineMebibytesAreRefusedWithASentence() {
        val desk = PaperDesk(file = null)
        play(desk = desk) {
            makeVault()
            addAccount("@toride_coffee")
            desk.clipboard = "0123 4567\n".repeat(9 * MIB / 10)
            tap(Tags.PASTE)
            await(Tags.FAILURE)
            assertTrue(has(Tags.ADD_PASTE))
            desk.clipboard = FIVE
            tap(Tags.PASTE)
            await(Tags.KEEP)
        }
    }

    @Test
    fun anOrdinaryCodeIsNotKept() = playInBoth {
        makeVault()
        addAccount("@toride_coffee")
        type(Tags.PASTE_FIELD, "Instagram: 483 920 is your login code. Don't share it.")
        tap(Tags.READ_PASTE)
        await(Tags.REFUSED)
        assertFalse(has(Tags.KEEP))
    }

    @Test
    fun twoSetsInOnePasteAreToldApart() = playInBoth {
        makeVault()
        addAccount("@toride_coffee")
        type(Tags.PASTE_FIELD, OLD_AND_NEW)
        tap(Tags.READ_PASTE)
        await(Tags.CANDIDATES)
        assertTrue(has(Tags.CANDIDATE_SET))
    }

    @Test
    fun aTextFileIsReadInOrder() = playInBoth(PaperDesk(PropFile("codes.txt", FIVE.encodeToByteArray()))) {
        makeVault()
        addAccount("@toride_coffee")
        tap(Tags.CHOOSE_FILE)
        await(Tags.KEEP)
        assertEquals(FIVE.lines().map { it.filter(Char::isDigit) }, candidates())
    }

    @Test
    fun aPictureChosenAsTextSaysThatItIsNoText() =
        playInBoth(PaperDesk(PropFile("photo.png", byteArrayOf(-119, 80, 78, 71, 13, 10, 26, 10, 0, -1)))) {
            makeVault()
            addAccount("@toride_coffee")
            tap(Tags.CHOOSE_FILE)
            await(Tags.FAILURE)
            assertTrue(has(Tags.ADD_PASTE))
        }

    @Test
    fun noFileChosenChangesNothing() = play {
        makeVault()
        addAccount("@toride_coffee")
        tap(Tags.CHOOSE_FILE)
        await(Tags.ADD_PASTE)
        assertFalse(has(Tags.FAILURE))
    }

    private companion object {
        const val MIB = 1 shl 20
        const val OLD_AND_NEW = "【前のコード】2025/12/01\n9284 5200\n0497 6719\n\n【今のコード】2026/11/03\n0030 7606\n3270 6558"
        const val NO_CODE = "See you at the station at three."
    }
}
