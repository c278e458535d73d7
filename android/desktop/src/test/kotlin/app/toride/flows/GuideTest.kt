package app.toride.flows

import app.toride.core.AccountDraft
import app.toride.core.AccountFilter
import app.toride.core.CheckLead
import app.toride.core.CodeState
import app.toride.core.Language
import app.toride.desktop.PaperDesk
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import java.nio.file.Files
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Somebody cannot log in: the way through the guide, with and without the vault's key. */
class GuideTest {
    @Test
    fun fromTheLockScreenTheFirstStepIsAtMostThreeTapsAway() = playInBoth {
        makeVault()
        lockUp()
        for (answers in listOf(listOf("still-in"), listOf("codes-come"), listOf("nothing-comes", "codes-left"))) {
            val taps = listOf(Tags.HELP_ENTRY) + answers.map(Tags::answer)
            assertTrue("$taps", taps.size <= 3)
            taps.forEach(::tap)
            await(Tags.GUIDE_STEP)
            assertTrue(words(Tags.GUIDE_STEP).single().isNotBlank())
            tap(Tags.GUIDE_ANEW)
            tap(Tags.GUIDE_LEAVE)
            await(Tags.UNLOCK)
        }
    }

    @Test
    fun fromHomeACodeIsOnTheScreenBesideTheStepsOfItsServiceInThreeTaps() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        home()
        tap(Tags.account(shop))
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        assertTrue(has(Tags.HOW_TO_ENTER))
        // By the guide it is as far, and the code waits there for one more tap.
        home()
        tap(Tags.HELP_ENTRY)
        tap(Tags.account(shop))
        tap(Tags.answer("nothing-comes"))
        assertTrue(has(Tags.GUIDE_LINES))
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
    }

    @Test
    fun whereSomebodyWasIsThereAfterTheAppWasKilled() {
        val home = Files.createTempDirectory("toride-killed")
        val vault = home.resolve("vault")
        lateinit var there: List<String>
        Stage.play(vault, Language.JA, PaperDesk(file = null)) {
            makeVault()
            lockUp()
            toBackupCode()
            repeat(2) { tap(Tags.GUIDE_NEXT) }
            there = words(Tags.GUIDE_STEP)
        }
        Stage.play(vault, Language.JA, PaperDesk(file = null)) {
            start()
            await(Tags.UNLOCK)
            tap(Tags.HELP_ENTRY)
            assertEquals(there, words(Tags.GUIDE_STEP))
            assertTrue(inSight(Tags.GUIDE_ANEW))
            // The same with the vault open.
            tap(Tags.GUIDE_LEAVE)
            open()
            tap(Tags.GUIDE_GO_ON)
            assertEquals(there, words(Tags.GUIDE_STEP))
            tap(Tags.GUIDE_ANEW)
            assertTrue(has(Tags.answer("still-in")))
            stepBack()
            await(Tags.HOME)
            assertFalse(has(Tags.GUIDE_GO_ON))
        }
        home.toFile().deleteRecursively()
    }

    @Test
    fun aVaultThatLocksItselfInTheMiddleOfAStepOffersToGoOn() {
        var now = 0L
        play(clock = { now }) {
            makeVault()
            val shop = addCodes("@toride_coffee")
            visit(Place.Guide(shop), Tags.GUIDE)
            tap(Tags.answer("nothing-comes"))
            tap(Tags.SHOW_CODE)
            await(Tags.CODE)
            tap(Tags.GUIDE_NEXT)
            val there = words(Tags.GUIDE_STEP)
            now += 60 * 60 * 1_000
            onScreenThread { state.left() }
            await(Tags.UNLOCK)
            assertFalse(has(Tags.CODE))
            onScreenThread { state.returned() }
            open()
            tap(Tags.GUIDE_GO_ON)
            assertEquals(there, words(Tags.GUIDE_STEP))
            assertTrue("the code is sealed again", has(Tags.SHOW_CODE))
        }
    }

    @Test
    fun openingTheVaultForTheCodeComesBackToTheSameStepWithTheAccountOfThatService() = play {
        makeVault()
        addCodes("hanako.example", "1234 5678\n2345 6789", "google")
        val shop = addCodes("@toride_coffee")
        lockUp()
        toBackupCode()
        tap(Tags.GUIDE_SERVICE)
        tap(Tags.service("instagram"))
        tap(Tags.GUIDE_NEXT)
        val there = words(Tags.GUIDE_STEP)
        tap(Tags.GUIDE_UNLOCK)
        open(then = Tags.SHOW_CODE)
        assertEquals(there, words(Tags.GUIDE_STEP))
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        assertEquals("12345678", code())
        assertEquals(Place.Guide(service = "instagram"), place())
        assertEquals(5, left(shop))
    }

    @Test
    fun aCodeIsMarkedAsUsedFromTheGuideAndThatCanBeTakenBack() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        toTyping(shop)
        val typing = words(Tags.GUIDE_STEP)
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        tap(Tags.WORKED)
        await(Tags.NOTICE)
        assertNotEquals("the next step follows", typing, words(Tags.GUIDE_STEP))
        assertEquals(4, left(shop))
        tap(Tags.UNDO)
        assertEquals(5, left(shop))
    }

    @Test
    fun aCodeThatWasNotTakenIsMarkedAndTheNextOneIsOneTapAway() = play {
        makeVault()
        val shop = addCodes("@toride_coffee")
        toTyping(shop)
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        tap(Tags.FAILED)
        assertTrue(states(shop)[0] is CodeState.Rejected)
        tap(Tags.UNDO_REJECTED)
        assertEquals(CodeState.Unused, states(shop)[0])
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        assertEquals("12345678", code())
        tap(Tags.FAILED)
        tap(Tags.NEXT_CODE)
        await(Tags.CODE)
        assertEquals("23456789", code())
    }

    @Test
    fun theHelperMarksTheCodeThatWasTriedAndShowsTheNextOneBesideTheStep() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        toTyping(shop)
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        tap(Tags.GUIDE_NOT_THIS)
        tap(Tags.otherwise(otherwiseCount() - 2))
        await(Tags.GUIDE_TROUBLE)
        assertFalse(has(Tags.TROUBLE_CHECKS))
        type(Tags.TROUBLE_FIELD, if (state.language == Language.JA) "コードが間違って" else "that code isn't")
        assertTrue("it was recognised", has(Tags.word("wrong-code")) && !has(Tags.word("expired")))
        assertFalse("first which kind of code was asked for (X-7)", has(Tags.TROUBLE_CHECKS))
        tap(Tags.word("backup-code"))
        await(Tags.TROUBLE_CHECKS)
        tap(Tags.lead(CheckLead.NEXT_CODE))
        await(Tags.CODE)
        assertEquals("23456789", code())
        assertTrue(states(shop)[0] is CodeState.Rejected)
    }

    @Test
    fun withoutAVaultTheGuideLeadsOnAndOffersNothingThatNeedsOne() = playInBoth {
        start()
        await(Tags.WELCOME)
        tap(Tags.HELP_ENTRY)
        listOf("nothing-comes", "codes-never", "elsewhere-nowhere", "contact-yes").forEach { tap(Tags.answer(it)) }
        while (has(Tags.GUIDE_NEXT)) {
            assertFalse(has(Tags.GUIDE_UNLOCK))
            assertFalse(has(Tags.GUIDE_ACT))
            tap(Tags.GUIDE_NEXT)
        }
        tap(Tags.GUIDE_DONE)
        await(Tags.WELCOME)
    }

    @Test
    fun theArrowGoesPageByPageAndTheCrossLeavesAtOnce() = play {
        makeVault()
        lockUp()
        toBackupCode()
        tap(Tags.GUIDE_NEXT)
        tap(Tags.BACK)
        assertEquals(listOf(sentence("guide-step-of", "index" to 1, "of" to 9)), words(Tags.GUIDE_PROGRESS))
        stepBack()
        assertTrue(has(Tags.answer("codes-left")))
        stepBack()
        assertTrue(has(Tags.answer("nothing-comes")))
        stepBack()
        await(Tags.UNLOCK)
        toBackupCode()
        tap(Tags.GUIDE_LEAVE)
        await(Tags.UNLOCK)
    }

    @Test
    fun amongFiveHundredAccountsTheOneIsFoundByItsNameAndByItsService() = play {
        makeVault()
        (1..499).map { ask { addAccount(AccountDraft("google", "user$it.example", business = false)) } }
        val one = ask { addAccount(AccountDraft("instagram", "@a.name.that.is.as.long.as.names.of.accounts.ever.get.in.here", business = true)) }
        home()
        tap(Tags.HELP_ENTRY)
        await(Tags.GUIDE_ACCOUNTS)
        assertEquals(500, ask { accounts(AccountFilter.ACTIVE) }.size)
        type(Tags.PICK_SEARCH, "インスタ")
        assertTrue(has(Tags.account(one)))
        type(Tags.PICK_SEARCH, "as.long.as")
        tap(Tags.account(one))
        tap(Tags.answer("nothing-comes"))
        assertTrue("no code is stored: it asks", has(Tags.answer("codes-never")))
    }

    private fun Stage.states(account: String): List<CodeState> = ask { account(account) }.currentSets.single().codes.map { it.state }

    private fun Stage.left(account: String): Int = ask { account(account) }.row.left.toInt()

    private fun Stage.code(): String = words(Tags.CODE).single().filter(Char::isDigit)

    private fun Stage.otherwiseCount(): Int = generateSequence(0) { it + 1 }.first { !has(Tags.otherwise(it)) }

    /** From the lock screen to the first step of the way by backup code. */
    private fun Stage.toBackupCode() {
        tap(Tags.HELP_ENTRY)
        if (!has(Tags.GUIDE_STEP)) {
            tap(Tags.answer("nothing-comes"))
            tap(Tags.answer("codes-left"))
        }
        await(Tags.GUIDE_STEP)
    }

    /** From home to the step where the code of [account] is typed, on a phone. */
    private fun Stage.toTyping(account: String) {
        visit(Place.Guide(account), Tags.GUIDE)
        tap(Tags.answer("nothing-comes"))
        repeat(4) { tap(Tags.GUIDE_NEXT) }
        await(Tags.SHOW_CODE)
    }
}
