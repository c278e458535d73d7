package app.toride.flows

import app.toride.core.CaptureSource
import app.toride.core.Language
import app.toride.core.OriginalKind
import app.toride.data.Rules
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Choosing a service, what is known of its codes, and what becomes of the original. */
class ServicesTest {
    @Test
    fun aServiceIsFoundInKanaInLatinAndMisspelt() = play {
        makeVault()
        tap(Tags.ADD)
        for (typed in listOf("いんすた", "インスタ", "instagram", "Instagarm")) {
            type(Tags.SERVICE_SEARCH, typed)
            assertTrue(typed, has(Tags.service("instagram")))
        }
        assertTrue("what is not listed can always be added", has(Tags.service("other")))
    }

    @Test
    fun aServiceWithoutCodesSaysWhatToDoInsteadAndStopsNobody() = playInBoth {
        makeVault()
        tap(Tags.ADD)
        type(Tags.SERVICE_SEARCH, "line")
        tap(Tags.service("line"))
        await(Tags.ADD_INSTEAD)
        tap(Tags.INSTEAD_AGAIN)
        tap(Tags.service("line"))
        tap(Tags.NEVERTHELESS)
        type(Tags.ACCOUNT_NAME, "hanako")
        tap(Tags.NAME_DONE)
        await(Tags.PASTE_FIELD)
        // An account that was made so is told again, as long as it has no codes.
        keepSafe()
        home()
        assertFalse("nobody is sent after codes that are not there", has(Tags.NEXT_STEP) || has(Tags.TOP_CARD))
        tap(Tags.account(accountIds().single()))
        tap(Tags.ADD_CODES)
        await(Tags.ADD_INSTEAD)
        tap(Tags.NEVERTHELESS)
        await(Tags.PASTE_FIELD)
    }

    @Test
    fun whatIsCertainAndWhatIsNotStandUnderDifferentWords() = play {
        makeVault()
        addAccount("hanako", service = "facebook")
        tap(Tags.ABOUT_CODES)
        val card = Rules.service("facebook", Language.EN)
        val said = line(Tags.ADD_PASTE)
        assertTrue(card.facts.isNotEmpty())
        for (fact in card.facts) {
            val word = sentence(if (fact.certain) "add-about-certain" else "add-about-unsure")
            assertTrue(fact.text, said.indexOf(word) in 0 until said.indexOf(fact.text))
        }
        tap(Tags.HOW_TO_GET)
        tap(Tags.LOOKS_DIFFERENT)
        assertTrue(sentence("add-how-different-words") in line(Tags.ADD_PASTE))
    }

    @Test
    fun theAccountTellsTheSameOfItsCodes() = play {
        makeVault()
        addCodes("@toride_coffee")
        tap(Tags.ABOUT_CODES)
        val said = line(Tags.ACCOUNT)
        Rules.service("instagram", Language.EN).facts.forEach { assertTrue(it.text, it.text in said) }
    }

    @Test
    fun everyPlaceOfAnOriginalSaysWhatToDeleteAndItCanWait() = playInBoth {
        makeVault()
        addAccount("@toride_coffee")
        type(Tags.PASTE_FIELD, FIVE)
        tap(Tags.READ_PASTE)
        tap(Tags.KEEP)
        await(Tags.DONE)
        assertFalse("nothing is cleared away yet", enabled(Tags.ORIGINAL_DONE))
        tap(Tags.DONE_GO)
        tap(Tags.ORIGINAL_ENTRY)
        await(Tags.ORIGINAL)
        for (kind in OriginalKind.entries) {
            tap(Tags.original(kind.name.lowercase()))
            val advice = Rules.originalAdvice(kind, state.language)
            assertTrue(kind.name, advice.isNotEmpty())
            val said = line(Tags.ORIGINAL)
            advice.forEach { assertTrue("$kind: $it", it in said) }
        }
        tap(Tags.ORIGINAL_DONE)
        await(Tags.ACCOUNT)
    }

    @Test
    fun thePlaceThatFitsTheWayInComesFirst() {
        fun first(from: CaptureSource) = Rules.originals(from).first()
        assertEquals(OriginalKind.SCREENSHOT, first(CaptureSource.PHOTO))
        assertEquals(OriginalKind.FILE, first(CaptureSource.FILE))
        assertEquals(OriginalKind.PAPER, first(CaptureSource.TYPED))
    }
}
