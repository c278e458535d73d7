package app.toride.flows

import app.toride.desktop.Look
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertTrue
import org.junit.Test

/** Every page of the guide: on one screen as it is, and whole in large letters. */
class GuidePagesTest {
    @Test
    fun everyStepOfTheCasesFitsOnOneScreenWithTheLinesOfInstagram() = playInBoth {
        makeVault()
        lockUp()
        for (platform in listOf(Tags.GUIDE_ON_PHONE, Tags.GUIDE_ON_COMPUTER)) {
            for (answers in WAYS) {
                walk(answers, platform) { assertTrue("$answers, ${line(Tags.GUIDE_STEP)}", fits()) }
            }
        }
    }

    @Test
    fun theCodeFitsOnTheScreenBesideTheStepWhereItIsTyped() = playInBoth {
        makeVault()
        val shop = addCodes("@toride_coffee")
        visit(Place.Guide(shop), Tags.GUIDE)
        tap(Tags.answer("nothing-comes"))
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        while (has(Tags.CODE_CARD)) {
            assertTrue(line(Tags.GUIDE_STEP), fits())
            tap(Tags.GUIDE_NEXT)
        }
    }

    @Test
    fun inLargeLettersEveryPageIsWholeAndTheWayOnIsInSight() = playInBoth {
        makeVault()
        lockUp()
        wear(Look(text = 2f))
        for (answers in WAYS) {
            walk(answers, Tags.GUIDE_ON_PHONE) {
                bring(Tags.GUIDE_ANEW)
                assertTrue(line(Tags.GUIDE_STEP), inSight(Tags.GUIDE_ANEW))
                assertTrue(inSight(Tags.GUIDE_NEXT) || inSight(Tags.GUIDE_DONE))
            }
        }
    }

    @Test
    fun everyQuestionFitsOnOneScreen() = playInBoth {
        makeVault()
        lockUp()
        tap(Tags.HELP_ENTRY)
        for (answer in listOf("not-sure", "inside-no", "code-comes-no", "codes-misplaced", "found-no", "elsewhere-nowhere", "contact-no")) {
            assertTrue(answer, fits())
            tap(Tags.answer(answer))
        }
        assertTrue(fits())
    }

    /** Goes through the pages of one way from the lock screen, and looks at each. */
    private fun Stage.walk(answers: List<String>, platform: String, look: () -> Unit) {
        tap(Tags.HELP_ENTRY)
        answers.forEach { tap(Tags.answer(it)) }
        await(Tags.GUIDE_STEP)
        while (true) {
            if (has(Tags.GUIDE_SERVICE)) {
                tap(Tags.GUIDE_SERVICE)
                type(Tags.SERVICE_SEARCH, "instagram")
                tap(Tags.service("instagram"))
                if (has(platform)) tap(platform)
            }
            look()
            if (!has(Tags.GUIDE_NEXT)) break
            tap(Tags.GUIDE_NEXT)
        }
        tap(Tags.GUIDE_DONE)
        await(Tags.UNLOCK)
    }

    private companion object {
        val WAYS = listOf(
            listOf("still-in"),
            listOf("codes-come"),
            listOf("nothing-comes", "codes-left"),
            listOf("nothing-comes", "codes-never", "elsewhere-tablet"),
            listOf("nothing-comes", "codes-never", "elsewhere-nowhere", "contact-yes"),
            listOf("nothing-comes", "codes-never", "elsewhere-nowhere", "contact-no", "proof-yes"),
            listOf("nothing-comes", "codes-never", "elsewhere-nowhere", "contact-no", "proof-no"),
        )
    }
}
