package app.toride.flows

import app.toride.desktop.PaperDesk
import app.toride.desktop.Stage
import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** The vault closes by itself, and waits after wrong tries. */
class LockTest {
    @Test
    fun anUntouchedVaultLocksAfterTheMinutesThatWereChosen() {
        var now = 0L
        play(clock = { now }) {
            makeVault()
            addCodes("@toride_coffee")
            settings(Tags.lockMinutes(1), Tags.SETTINGS)
            onScreenThread { state.touched() }
            now += 59_999
            onScreenThread { state.returned() }
            assertEquals(Place.Settings, place())
            now += 1
            await(Tags.UNLOCK)
            open()
        }
    }

    @Test
    fun leavingTheAppLocksAtOnce() = playInBoth {
        makeVault()
        addCodes("@toride_coffee")
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        onScreenThread { state.left() }
        await(Tags.UNLOCK)
        assertFalse(has(Tags.CODE))
        onScreenThread { state.returned() }
        open()
    }

    @Test
    fun switchingTheScreenOffLocksAtOnce() = play {
        makeVault()
        onScreenThread { state.screenOff() }
        await(Tags.UNLOCK)
        onScreenThread { state.returned() }
        open()
    }

    @Test
    fun aPickerOfTheAppItselfDoesNotLockForAMinute() {
        var now = 0L
        val desk = SlowDesk()
        play(desk = desk, clock = { now }) {
            makeVault()
            addAccount("@toride_coffee")
            tap(Tags.CHOOSE_FILE)
            onScreenThread { state.left() }
            now += 59_000
            onScreenThread { state.returned() }
            assertTrue(has(Tags.ADD_PASTE))
            onScreenThread { desk.answer(ChosenFile("codes.txt", FIVE.encodeToByteArray())) }
            await(Tags.KEEP)
        }
    }

    @Test
    fun aPickerLeftOpenForLongerLocks() {
        var now = 0L
        val desk = SlowDesk()
        play(desk = desk, clock = { now }) {
            makeVault()
            addAccount("@toride_coffee")
            tap(Tags.CHOOSE_FILE)
            onScreenThread { state.left() }
            now += 60_000
            await(Tags.UNLOCK)
            // What comes too late goes nowhere.
            onScreenThread { desk.answer(ChosenFile("codes.txt", FIVE.encodeToByteArray())) }
            onScreenThread { state.returned() }
            open()
        }
    }

    @Test
    fun aLockThatComesDuringAnUnlockWins() = play {
        makeVault()
        lockUp()
        type(Tags.PASSPHRASE, PASSPHRASE)
        press(Tags.UNLOCK_GO)
        onScreenThread { state.lock() }
        assertEquals(Place.Unlock, place())
        assertFalse(has(Tags.FAILURE))
        open()
    }

    @Test
    fun whoLeavesDuringAnUnlockFindsItLocked() = play {
        makeVault()
        lockUp()
        type(Tags.PASSPHRASE, PASSPHRASE)
        press(Tags.UNLOCK_GO)
        onScreenThread { state.left() }
        await(Tags.UNLOCK)
        waitUntilLocked()
        onScreenThread { state.returned() }
        open()
    }

    @Test
    fun whoLeavesWhileTheVaultIsMadeFindsItLocked() = play {
        start()
        tap(Tags.START)
        type(Tags.PASSPHRASE, PASSPHRASE)
        press(Tags.CREATE_GO)
        onScreenThread { state.left() }
        await(Tags.UNLOCK)
        onScreenThread { state.returned() }
        open()
    }

    @Test
    fun theFourthTryWaitsAndTheWaitEndsByItself() = playInBoth {
        makeVault()
        lockUp()
        repeat(3) { open(WRONG_PASSPHRASE, then = Tags.FAILURE) }
        type(Tags.PASSPHRASE, PASSPHRASE)
        if (enabled(Tags.UNLOCK_GO)) {
            // A busy machine typed for longer than the two seconds; the next wait is five.
            open(WRONG_PASSPHRASE, then = Tags.FAILURE)
            type(Tags.PASSPHRASE, PASSPHRASE)
        }
        assertFalse(enabled(Tags.UNLOCK_GO))
        // Only possible once the wait is over.
        tap(Tags.UNLOCK_GO)
        await(Tags.HOME)
    }

    @Test
    fun theLanguageChangesWhereThePersonIs() {
        val desk = PaperDesk(file = null)
        play(desk = desk) {
            makeVault()
            settings(Tags.LANGUAGE_JA, Tags.SETTINGS)
            assertTrue(line(Tags.SETTINGS).contains("言語"))
            assertEquals(LanguageChoice.JAPANESE, desk.language)
            tap(Tags.LANGUAGE_EN)
            assertTrue(line(Tags.SETTINGS).contains("Language"))
            tap(Tags.LANGUAGE_SYSTEM)
            assertTrue("the system speaks Japanese", line(Tags.SETTINGS).contains("言語"))
            home()
            assertTrue(line(Tags.HOME).any { it in 'ぁ'..'ん' })
        }
    }

    @Test
    fun othersSeeNothingOfAnOpenVault() = play {
        makeVault()
        addCodes("@toride_coffee")
        tap(Tags.SHOW_CODE)
        onScreenThread { state.obscured = true }
        await(Tags.COVER)
        assertFalse(has(Tags.CODE))
        onScreenThread { state.obscured = false }
        await(Tags.CODE)
    }

    private fun Stage.waitUntilLocked() {
        await(Tags.UNLOCK_GO)
        assertFalse(state.open)
    }
}
