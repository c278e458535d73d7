package app.toride.flows

import app.toride.core.Language
import app.toride.desktop.PaperDesk
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** What a review makes of a text: doubtful characters, two sets, what is stored already. */
class WhatWasReadTest {
    @Test
    fun aDoubtfulCharacterIsSettledByOneTapOnItsReading() = play {
        makeVault()
        addAccount("@toride@example.test", service = "misskey")
        type(Tags.PASTE_FIELD, "K7QX2M5ANB3TWR6YH4JD1ZUCVE5GLPSF\n$CERTAIN")
        tap(Tags.READ_PASTE)
        await(Tags.doubtfulPlace(20))
        assertTrue(line(Tags.reading(0)).endsWith("I"))
        assertTrue(line(Tags.reading(1)).endsWith("L"))
        tap(Tags.reading(1))
        assertEquals(listOf("K7QX2M5ANB3TWR6YH4JDLZUCVE5GLPSF", CERTAIN), candidates())
        assertFalse("nothing is left to ask", has(Tags.DOUBTS))
    }

    @Test
    fun underThePencilTheReadingGoesIntoTheField() = play {
        makeVault()
        addAccount("@toride@example.test", service = "misskey")
        type(Tags.PASTE_FIELD, "K7QX2M5ANB3TWR6YH4JD1ZUCVE5GLPSF\n$CERTAIN")
        tap(Tags.READ_PASTE)
        tap(Tags.DOUBT_EDIT)
        tap(Tags.reading(0))
        assertTrue("K7QX2M5ANB3TWR6YH4JDIZUCVE5GLPSF" in line(Tags.CODE_FIELD).filter(Char::isLetterOrDigit))
        tap(Tags.SAVE_CODE)
        await(Tags.CANDIDATES)
        assertEquals("K7QX2M5ANB3TWR6YH4JDIZUCVE5GLPSF", candidates().first())
    }

    @Test
    fun ofTwoSetsThePersonSaysWhichOneIsInUse() = play {
        makeVault()
        addAccount("@toride_coffee")
        twoSets()
        assertFalse("nothing is chosen for anybody", enabled(Tags.SETS_DONE))
        tap(Tags.textSet(2))
        tap(Tags.SETS_DONE)
        tap(Tags.DONE_GO)
        await(Tags.RETIRED_SETS)
        assertFalse("the other set is not in use", has(Tags.set(1)))
        tap(Tags.SHOW_CODE)
        assertEquals("00307606", line(Tags.CODE).filter(Char::isDigit))
    }

    @Test
    fun ofTwoSetsBothCanBeInUse() = play {
        makeVault()
        addAccount("@toride_coffee")
        twoSets()
        tap(Tags.SETS_BOTH)
        tap(Tags.SETS_DONE)
        tap(Tags.DONE_GO)
        await(Tags.set(1))
        assertFalse(has(Tags.RETIRED_SETS))
    }

    @Test
    fun whatIsStoredAlreadyIsSaidAndLeadsToItsOriginal() = playInBoth {
        makeVault()
        addCodes("@toride_coffee")
        tap(Tags.ADD_CODES)
        type(Tags.PASTE_FIELD, FIVE)
        tap(Tags.READ_PASTE)
        await(Tags.STORED)
        assertFalse("there is nothing to keep", has(Tags.KEEP))
        tap(Tags.ORIGINAL_ENTRY)
        await(Tags.ORIGINAL)
    }

    @Test
    fun anOldListIsCalledOneAndLeadsBackToPasting() = play {
        makeVault()
        addCodes("@toride_coffee")
        tap(Tags.ABOUT_SET)
        tap(Tags.RETIRE_SET)
        tap(Tags.ADD_CODES)
        type(Tags.PASTE_FIELD, FIVE)
        tap(Tags.READ_PASTE)
        await(Tags.OLD_LIST)
        assertFalse(has(Tags.KEEP) || has(Tags.STORED))
        tap(Tags.PASTE_AGAIN)
        await(Tags.PASTE_FIELD)
    }

    @Test
    fun theNameOfAFileIsAHintAndNoDecision() =
        play(desk = PaperDesk(PropFile("github-recovery-codes.txt", FIVE.encodeToByteArray()))) {
            makeVault()
            addAccount("@toride_coffee")
            tap(Tags.CHOOSE_FILE)
            await(Tags.FILE_HINT)
            assertTrue("GitHub" in line(Tags.FILE_HINT))
            tap(Tags.KEEP)
            await(Tags.DONE)
        }

    @Test
    fun everyCandidateNamesItsLine() = play(Language.EN) {
        makeVault()
        addAccount("@toride_coffee")
        type(Tags.PASTE_FIELD, "Instagram\n1) 1234 5678 used\n2345 6789")
        tap(Tags.READ_PASTE)
        assertTrue("1) 1234 5678 used" in line(Tags.candidate(0)))
        assertTrue(sentence("add-line", "line" to 3) in line(Tags.candidate(1)))
    }

    @Test
    fun aCodeIsReadToAScreenReaderDigitByDigit() = play {
        makeVault()
        addAccount("@toride_coffee")
        type(Tags.PASTE_FIELD, FIVE)
        tap(Tags.READ_PASTE)
        assertEquals("1 2 3 4 5 6 7 8", words(Tags.candidate(0)).first())
    }

    private fun Stage.twoSets() {
        type(Tags.PASTE_FIELD, "【前のコード】2025/12/01\n9284 5200\n0497 6719\n\n【今のコード】2026/11/03\n0030 7606\n3270 6558")
        tap(Tags.READ_PASTE)
        tap(Tags.KEEP)
        await(Tags.SETS)
    }

    private companion object {
        const val CERTAIN = "Q2WERT7YUIOPA3SDFGHJ4KLZXCVBN5MM"
    }
}
