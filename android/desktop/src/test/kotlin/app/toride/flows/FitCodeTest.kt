package app.toride.flows

import app.toride.ui.show.fitCode
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** A code on the card is whole, in order, and as large as fits. */
class FitCodeTest {
    @Test
    fun aShortCodeStandsInOneLineAtFullSize() {
        val fit = fitCode("1234", room = 4_000f)
        assertEquals(listOf("1234"), fit.lines)
        assertEquals(56, fit.size)
    }

    @Test
    fun aCodeIsBrokenBetweenItsGroupsAndTheHyphenStaysVisible() {
        val fit = fitCode("1c4e7-90ab2", room = 330f)
        assertEquals(listOf("1c4e7-", "90ab2"), fit.lines)
        assertEquals(48, fit.size)
    }

    @Test
    fun noCharacterIsEverLostOrCut() {
        val codes = listOf("", "1", "1234 5678", "1c4e7-90ab2", "abcd efgh ijkl mnop", "a".repeat(32), "9".repeat(256), "xxxxx-yyyyyyyyyyyyyyyyyyyyyyyyyy")
        for (code in codes) {
            for (room in listOf(40f, 120f, 250f, 333f, 560f, 2_000f)) {
                val fit = fitCode(code, room)
                assertEquals("$code in $room", code.filterNot { it == ' ' }, fit.lines.joinToString("").filterNot { it == ' ' })
                val widest = fit.lines.maxOf { it.length }
                assertTrue("$code in $room is ${fit.size} sp", widest * fit.size <= room || fit.size == 1)
                assertTrue(fit.size in 1..56)
            }
        }
    }

    @Test
    fun thirtyTwoCharactersWithoutGroupsStayReadableOnAPhone() {
        val fit = fitCode("0f1e2d3c4b5a69788796a5b4c3d2e1f0", room = 540f)
        assertTrue(fit.size >= 28)
        assertEquals(1, fit.lines.dropLast(1).map { it.length }.distinct().size)
    }
}
