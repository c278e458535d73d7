package app.toride.desktop

import app.toride.core.Language
import app.toride.ui.Place
import app.toride.ui.Tags
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** The main job from start to end, through the screens on the real core. */
class MainJobInTheWindowTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun inJapaneseACodeIsKeptShownUsedTakenBackAndUsedForGood() = mainJob(Language.JA)

    @Test
    fun inEnglishACodeIsKeptShownUsedTakenBackAndUsedForGood() = mainJob(Language.EN)

    private fun mainJob(language: Language) {
        val vault = folder.root.toPath().resolve("vault")
        val canaries = Canaries(vault)
        val desk = PaperDesk(Props.file("google-download"))
        lateinit var shop: String
        Stage.play(vault, language, desk) {
            canaries.add(PASSPHRASE, makeVault())
            addAccount("instagram", "@toride_coffee")
            val codes = codesOf("instagram-screen-ja")
            canaries.add("@toride_coffee", *codes.toTypedArray())
            type(Tags.PASTE_FIELD, Props.file("instagram-screen-ja").text())
            tap(Tags.READ_PASTE)
            await(Tags.REVIEW)
            assertEquals(codes, candidates(codes.size))
            assertFalse("a clean paste raises no doubt", has(Tags.DOUBTS))
            canaries.look()
            tap(Tags.KEEP)
            tap(Tags.DONE_GO)
            await(Tags.ACCOUNT)
            shop = (place() as Place.Account).id

            tap(Tags.SHOW_CODE)
            assertEquals(codes.first(), shownCode())
            tap(Tags.COPY_PLAIN)
            assertEquals(codes.first(), desk.clipboard)
            tap(Tags.COPY_GROUPED)
            assertEquals("9722 8186", desk.clipboard)
            tap(Tags.WORKED)
            tap(Tags.UNDO)
            tap(Tags.SHOW_CODE)
            assertEquals("undone: the same code is next", codes.first(), shownCode())
            tap(Tags.WORKED)
            await(Tags.UNDO)
            canaries.look()

            home()
            addAccount("google", "hanako.example")
            val more = codesOf("google-download")
            canaries.add("hanako.example", *more.toTypedArray())
            tap(Tags.CHOOSE_FILE)
            await(Tags.REVIEW)
            assertEquals(more, candidates(more.size))
            tap(Tags.KEEP)
            tap(Tags.DONE_GO)
            home()
            lockFromHome()
            canaries.look()
            unlock(PASSPHRASE)
            await(Tags.HOME)
            assertEquals(4 to 5, left(shop))
        }

        Stage.play(vault, language, desk) {
            start()
            await(Tags.UNLOCK)
            canaries.look()
            unlock(PASSPHRASE)
            await(Tags.HOME)
            assertEquals("used before the restart, used after it", 4 to 5, left(shop))
            tap(Tags.account(shop))
            tap(Tags.SHOW_CODE)
            assertEquals(codesOf("instagram-screen-ja")[1], shownCode())
        }
        canaries.look()
    }

    @Test
    fun whenTheWindowIsLeftTheVaultIsLockedAndNothingOfItIsDrawn() =
        Stage.play(folder.root.toPath().resolve("vault"), Language.EN, PaperDesk(null)) {
            makeVault()
            onScreenThread {
                state.obscured = true
                state.left()
            }
            await(Tags.COVER)
            assertFalse(has(Tags.HOME) || has(Tags.UNLOCK))
            onScreenThread {
                state.obscured = false
                state.returned()
            }
            await(Tags.UNLOCK)
            assertFalse(state.open)
        }

    /** What is read to a screen reader is the code, character by character. */
    private fun Stage.shownCode(): String = words(Tags.CODE).single().filter(Char::isLetterOrDigit)

    /** The codes that were read, as they are listed. */
    private fun Stage.candidates(count: Int): List<String> {
        assertFalse("more codes than there are", has(Tags.candidate(count)))
        return (0 until count).map { index ->
            // Screen readers hear the characters apart, eyes see the groups: the characters are the same.
            words(Tags.candidate(index)).first().filter { it.isLetterOrDigit() && it.code < 0x80 }
        }
    }

    private fun Stage.left(account: String): Pair<Int, Int> {
        val figures = words(Tags.account(account)).flatMap { Regex("\\d+").findAll(it).map { m -> m.value.toInt() } }
        assertTrue("no figures in the row", figures.size >= 2)
        return figures.min() to figures.max()
    }

    private fun Stage.home() {
        onScreenThread { while (state.place != Place.Home && state.back()) Unit }
        await(Tags.HOME)
    }

    private fun codesOf(paste: String): List<String> {
        val codes = JSONObject(checkNotNull(javaClass.getResource("/paste/$paste.json")).readText()).getJSONArray("codes")
        return (0 until codes.length()).map { codes.getJSONObject(it).getString("canonical") }
    }
}
