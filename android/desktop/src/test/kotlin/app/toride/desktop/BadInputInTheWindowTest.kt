package app.toride.desktop

import app.toride.core.Language
import app.toride.core.TextArg
import app.toride.core.TextValue
import app.toride.ui.Tags
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** Bad input gets a sentence in the person's language, and nothing is lost. */
class BadInputInTheWindowTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun inJapanese() = badInput(Language.JA)

    @Test
    fun inEnglish() = badInput(Language.EN)

    private fun badInput(language: Language) {
        val large = PropFile("large.txt", ByteArray(8 * 1024 * 1024 + 1) { 'a'.code.toByte() })
        Stage.play(folder.root.toPath().resolve("vault"), language, PaperDesk(large)) {
            fun says(tag: String, key: String, vararg args: TextArg) {
                val said = words(tag)
                val expected = sentence(language, key, *args)
                assertTrue("$said, not: $expected", said.any { expected in it })
            }

            val key = makeVault()
            addAccount("instagram", "@tenpo")
            type(Tags.PASTE_FIELD, NO_CODES)
            tap(Tags.READ_PASTE)
            says(Tags.NOTHING_FOUND, "error-nothing-found")
            assertFalse("nothing can be kept", has(Tags.KEEP))
            tap(Tags.PASTE_AGAIN)
            assertTrue("the text is still there", words(Tags.PASTE_FIELD).any { NO_CODES in it })
            tap(Tags.CHOOSE_FILE)
            says(Tags.FAILURE, "error-too-large", TextArg("what", TextValue.Text("paste")))
            type(Tags.PASTE_FIELD, "")
            tap(Tags.BY_HAND)
            onScreenThread { state.back() }
            says(Tags.NOTHING_FOUND, "add-empty")
            onScreenThread { state.home() }

            lockFromHome()
            unlock("not the passphrase")
            says(Tags.FAILURE, "error-wrong-passphrase")
            tap(Tags.WITH_KEY)
            val slip = if (key[6] == 'X') 'Y' else 'X'
            type(Tags.RECOVERY_KEY_FIELD, key.replaceRange(6, 7, slip.toString()))
            says(Tags.UNLOCK_WITH_KEY, "unlock-key-slip", TextArg("group", TextValue.Number(2)))
            type(Tags.RECOVERY_KEY_FIELD, "00001-7NXBG-0YMRK-BFNKR-0H7CD-58EY3-K8PCT")
            tap(Tags.UNLOCK_GO)
            says(Tags.FAILURE, "error-wrong-recovery-key")
            type(Tags.RECOVERY_KEY_FIELD, key)
            tap(Tags.UNLOCK_GO)
            await(Tags.HOME)
        }
    }

    private companion object {
        const val NO_CODES = "こんにちは。明日の10:30に伺います。"
    }
}
