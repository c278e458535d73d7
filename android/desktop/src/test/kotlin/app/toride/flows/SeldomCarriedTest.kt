package app.toride.flows

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.runComposeUiTest
import app.toride.core.AccountDraft
import app.toride.core.CodeChanges
import app.toride.core.Language
import app.toride.core.MergePreview
import app.toride.core.MergeWarning
import app.toride.core.OutsourcingDraft
import app.toride.core.TaskView
import app.toride.core.ThingChanges
import app.toride.data.Rules
import app.toride.data.Words
import app.toride.desktop.DeskSignals
import app.toride.desktop.Folders
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.carry.PreviewScreen
import app.toride.ui.parts.LocalLanguage
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.LocalTexts
import app.toride.ui.parts.Sentences
import app.toride.ui.theme.TorideTheme
import java.nio.ByteBuffer
import java.nio.ByteOrder
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** What is said while carrying that few people ever meet: too much for codes, an old transfer, a copied device, a clock ahead. */
class SeldomCarriedTest {
    @Test
    fun whatIsTooMuchForCodesGoesAsAFileAndArrivesWhole() = twoDevices { a, b ->
        lateinit var key: String
        a.use {
            makeVault()
            fillPastTheCodes()
            visit(Place.Pair, Tags.PAIR)
            type(Tags.PASSPHRASE, PASSPHRASE)
            tap(Tags.PAIR_GO)
            await(Tags.PAIR_CODES)
            assertTrue(line(Tags.PAIR_CODES).contains(sentence("qr-too-large")))
            assertFalse(has(Tags.QR_CODES))
            tap(Tags.QR_SAVE)
            await(Tags.QR_SAVED)
            tap(Tags.PAIR_NEXT)
            key = keyOnScreen()
        }
        assertTrue("${a.saved().bytes.size} bytes", a.saved().bytes.size > MOST_IN_CODES)
        b.use {
            takeOver(b, a.saved(), key)
            await(Tags.RECEIVED)
            assertEquals(SHEETS, ask { shop.sheets(account = null) }.size)
        }
    }

    @Test
    fun aTransferOfTheDayBeforeYesterdayIsAskedAbout() = twoDevices(Language.JA) { a, b ->
        lateinit var handed: Pair<PropFile, String>
        a.use {
            makeVault()
            handed = handOver(a)
        }
        val (file, key) = handed
        val old = PropFile(file.name, file.bytes.copyOf().also(::twoDaysOlder))
        b.use {
            start()
            await(Tags.WELCOME)
            tap(Tags.FROM_DEVICE)
            b.desk.next = old
            tap(Tags.QR_FILE)
            await(Tags.RECEIVE_OLD)
            assertTrue(line(Tags.RECEIVE_OLD).contains(sentence("pair-receive-old")))
            tap(Tags.OLD_AGAIN)
            tap(Tags.QR_FILE)
            await(Tags.RECEIVE_OLD)
            tap(Tags.OLD_GO)
            typeKey(key, Tags.RECEIVE_KEY)
            await(Tags.RECEIVE_PASSPHRASE)
            type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
            tap(Tags.RECEIVE_GO)
            // Its date was turned back for this test: that does not stay unseen.
            await(Tags.FAILURE)
            b.desk.next = file
            stepBack()
        }
    }

    @Test
    fun aDeviceThatIsACopyOfThisOneIsNamed() = twoDevices { a, b ->
        val account = pairUp(a, b)
        val c = OneDevice(b.vault.parent.parent, "c", Language.EN)
        b.vault.parent.toFile().copyRecursively(c.vault.parent.toFile())
        b.unlock(OTHER_PASSPHRASE) { ask { markUsed(codeAt(account, 1)) } }
        // Whoever copies a whole disk brings along what a device goes by, too.
        val disk = DeskSignals(Folders(b.vault, c.vault.resolveSibling("state")))
        Stage.play(c.vault, Language.EN, c.desk, clock = { 0 }, surroundings = disk) {
            start()
            await(Tags.UNLOCK)
            open(OTHER_PASSPHRASE)
            ask { markUsed(codeAt(account, 2)) }
            syncFile(c)
        }
        b.unlock(OTHER_PASSPHRASE) {
            readFile(b, c.saved())
            assertTrue(line(Tags.PREVIEW_WARNING).contains(sentence("merge-warning-copied")))
            tap(Tags.PREVIEW_GO)
            await(Tags.TAKEN)
            assertEquals("nothing of either is lost", listOf(1, 2), usedCodes())
        }
    }

    /** No clock of a machine can be turned in a test: the screen is drawn with what the core would say of one that is ahead. */
    @OptIn(ExperimentalTestApi::class)
    @Test
    fun aClockThatIsAheadIsSaidBeforeAnythingIsTakenOver() = Language.entries.forEach { language ->
        runComposeUiTest {
            val words = Words(language)
            setContent {
                CompositionLocalProvider(
                    LocalTexts provides Sentences(words::say),
                    LocalLanguage provides language,
                    LocalServices provides { Rules.service(it, language) },
                ) {
                    TorideTheme(languageTag = "en", dark = false) {
                        PreviewScreen(aheadOf, agreed = false, busy = false, failure = null, {}, {}, {}, {})
                    }
                }
            }
            val said = words.say("merge-warning-clock-ahead", emptyList())
            onNode(hasTestTag(Tags.PREVIEW_WARNING)).assertExists()
            onNode(hasText(said, substring = true)).assertExists()
            onNodeWithTag(Tags.PREVIEW_GO).assertExists("it can be taken over all the same")
        }
    }

    /** More than codes carry, as it comes together in a shop: sheets full of words. */
    private fun Stage.fillPastTheCodes() {
        val accounts = (1..ACCOUNTS).map { ask { addAccount(AccountDraft("x", "@shop_$it", business = true)) } }
        repeat(SHEETS) { sheet ->
            val own = (0..9).map { TaskView(id = null, key = null, own = "$sheet.$it " + "x".repeat(165)) }
            val draft = OutsourcingDraft(to = null, may = own, mayNot = emptyList(), call = null, reach = "x".repeat(150))
            assertTrue(ask { shop.addSheet(accounts[sheet % ACCOUNTS], draft) }.isNotEmpty())
        }
    }

    private companion object {
        const val ACCOUNTS = 40
        const val SHEETS = 320
        const val MOST_IN_CODES = 512 * 1024
        const val DAY_MS = 86_400_000L

        /** Where a bundle says when it was made: docs/format.md, section 10. */
        const val CREATED = 40

        fun twoDaysOlder(bundle: ByteArray) {
            val bytes = ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN)
            bytes.putLong(CREATED, bytes.getLong(CREATED) - 2 * DAY_MS)
        }

        val none = ThingChanges(0u, 0u, 0u)
        val aheadOf = MergePreview(
            madeAt = 1_900_000_000_000,
            accounts = emptyList(),
            codes = CodeChanges(added = 0u, used = 1u, undone = 0u, purged = 0u),
            contacts = none,
            devices = none,
            places = none,
            people = none,
            shop = none,
            inbox = none,
            newer = 0u,
            changes = true,
            warnings = listOf(MergeWarning.CLOCK_AHEAD),
        )
    }
}
