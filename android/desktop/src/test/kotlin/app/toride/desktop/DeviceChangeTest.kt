package app.toride.desktop

import app.toride.core.AccountDraft
import app.toride.core.DeviceDraft
import app.toride.core.DeviceKind
import app.toride.core.DeviceLife
import app.toride.core.FactorDraft
import app.toride.core.FactorKind
import app.toride.core.KeepOptions
import app.toride.core.Language
import app.toride.core.Reason
import app.toride.core.StepKind
import app.toride.core.Verdict
import app.toride.flows.FIVE
import app.toride.flows.PASSPHRASE as UNLOCKS
import app.toride.flows.addCodes
import app.toride.flows.ask
import app.toride.flows.home
import app.toride.flows.line
import app.toride.flows.makeVault
import app.toride.flows.open
import app.toride.flows.sentence
import app.toride.flows.stepBack
import app.toride.flows.visit
import app.toride.ui.Place
import app.toride.ui.Tags
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** Is this still the same device? The window's own signals, over real folders; the screens over the real core. */
class DeviceChangeTest {
    @get:Rule val folder = TemporaryFolder()

    /** A machine of the person: its folders, and the files in which it says who it is. */
    private inner class Desktop(name: String) {
        private val root: Path = folder.root.toPath().resolve(name)
        val folders = Folders(vault = root.resolve("share/toride"), state = root.resolve("state/toride"))
        private val machine = Machine(id = root.resolve("machine-id"), name = root.resolve("hostname"))

        init {
            Files.createDirectories(folders.vault.parent)
            Files.writeString(machine.id, name.hashCode().toString().padStart(32, '0') + "\n")
            Files.writeString(machine.name, "$name\n")
        }

        fun use(act: Stage.() -> Unit) =
            Stage.play(folders.vault, Language.EN, PaperDesk(null), clock = { 0 }, surroundings = DeskSignals(folders, machine), act = act)

        fun restore(from: Desktop) {
            from.folders.vault.toFile().copyRecursively(folders.vault.toFile(), overwrite = true)
        }
    }

    private val before by lazy { Desktop("old-laptop") }
    private val after by lazy { Desktop("new-laptop") }

    /** Accounts by what they hang on. */
    private lateinit var withFactorHere: String
    private lateinit var withFactorOnTablet: String
    private lateinit var withoutCodes: String

    private fun fill() = before.use {
        makeVault()
        withFactorHere = addCodes("@factor_here")
        withFactorOnTablet = addCodes("@codes_only")
        val here = ask { ties.devices() }.single { it.isThis }
        assertEquals("old-laptop", here.name)
        val tablet = ask { ties.addDevice(DeviceDraft("tablet", DeviceKind.TABLET)) }
        ask { ties.addFactor(withFactorHere, FactorDraft(FactorKind.AUTHENTICATOR, here.id, null)) }
        ask { ties.addFactor(withFactorOnTablet, FactorDraft(FactorKind.AUTHENTICATOR, tablet, null)) }
        withoutCodes = ask { addAccount(AccountDraft("line", "nothing-here", business = false)) }
        ask { ties.addFactor(withoutCodes, FactorDraft(FactorKind.AUTHENTICATOR, tablet, null)) }
        home()
    }

    private fun Desktop.unlock(act: Stage.() -> Unit) = use {
        start()
        await(Tags.UNLOCK)
        open(UNLOCKS)
        act()
    }

    private fun Stage.phoneChanged(): Set<String?> =
        ask { overview() }.cards.filter { card -> card.prompts.any { it.reason == Reason.PHONE_CHANGED } }.map { it.account?.id }.toSet()

    private fun Stage.answer(reply: String) {
        tap(Tags.QUESTION_GO)
        tap(Tags.reply(reply))
        tap(Tags.ACT_GO)
    }

    @Test
    fun aVaultRestoredOnAnotherMachineAsksForExactlyTheAccountsThatHungOnTheOldOne() {
        fill()
        after.restore(from = before)
        after.unlock {
            assertTrue(line(Tags.QUESTION_CARD).contains(sentence("question-old-phone-title")))
            assertEquals("nothing is asked for before the answer", emptySet<String>(), phoneChanged())
            answer("replaced")
            await(Tags.ANSWERED)
            tap(Tags.WALK_GO)
            await(Tags.PHONE_WALK)
            assertEquals(setOf(withFactorHere, withFactorOnTablet), phoneChanged())
            assertTrue(has(Tags.card(withFactorHere)) && has(Tags.card(withFactorOnTablet)))
            assertFalse(has(Tags.card(withoutCodes)))
            assertTrue(line(Tags.PHONE_WALK).contains(progress(0, 2)))
        }
    }

    @Test
    fun itsNoticesCloseOnlyAfterANewSetAndASecondFactorThatWorksHere() {
        fill()
        after.restore(from = before)
        after.unlock {
            answer("lost")
            tap(Tags.LOSS_ENTRY)
            await(Tags.LOSS)
            // New keys and other devices: the first two steps, put off here.
            repeat(2) { tap(Tags.LOSS_NEXT) }
            tap(Tags.LOSS_GO)
            await(Tags.PHONE_WALK)
            tap(Tags.WALK_GO)
            await(Tags.CARD)
            assertEquals("the account whose second factor lived there comes first", Place.Card(withFactorHere), place())
            tap(Tags.CARD_GO)
            await(Tags.RENEW)
            storeNewSet()
            assertTrue("a new set alone closes nothing", withFactorHere in phoneChanged())
            tap(Tags.DONE_NEXT)
            await(Tags.CARD)
            assertEquals(listOf(StepKind.CONFIRM_FACTOR), ask { notices.card(withFactorHere) }?.todo?.map { it.kind }?.filter { it != StepKind.ADD_FACTOR })
            confirmFactor(withFactorHere)
            assertFalse(withFactorHere in phoneChanged())
            onScreenThread { state.back() }
            await(Tags.PHONE_WALK)
            assertTrue(line(Tags.PHONE_WALK).contains(progress(1, 2)))
            assertTrue(withFactorOnTablet in phoneChanged())
            ask { review(withFactorOnTablet, NEW) }
            ask { keep(KeepOptions(issuedAt = null, retireOld = true, current = null)) }
            onScreenThread { state.go(Place.Settings) }
            onScreenThread { state.back() }
            assertTrue(line(Tags.PHONE_WALK).contains(sentence("phone-all-done-title")))
            assertEquals(emptySet<String>(), phoneChanged())
            tap(Tags.DONE_NEXT)
            await(Tags.HOME)
        }
        after.unlock {
            assertFalse("asked once", has(Tags.QUESTION_CARD))
            assertEquals(emptySet<String>(), phoneChanged())
            assertEquals(listOf(DeviceLife.LOST), ask { ties.devices() }.filter { it.name == "old-laptop" }.map { it.life })
        }
    }

    @Test
    fun aCopyThatIsUsedOnASecondMachineAsksOnceAndRaisesNothing() {
        fill()
        after.restore(from = before)
        after.unlock {
            answer("both")
            await(Tags.ANSWERED)
            assertFalse(has(Tags.WALK_GO))
            tap(Tags.DONE_NEXT)
            await(Tags.HOME)
            assertEquals(emptySet<String>(), phoneChanged())
            assertEquals(setOf("old-laptop", "new-laptop", "tablet"), ask { ties.devices() }.map { it.name }.toSet())
        }
        after.unlock { assertFalse(has(Tags.QUESTION_CARD)) }
        before.unlock { assertFalse("the first machine is as it was", has(Tags.QUESTION_CARD)) }
    }

    @Test
    fun theQuestionStaysUntilItIsAnswered() {
        fill()
        after.restore(from = before)
        repeat(2) {
            after.unlock {
                assertTrue(line(Tags.QUESTION_CARD).contains(sentence("question-old-phone-title")))
                tap(Tags.QUESTION_GO)
                tap(Tags.LATER)
                await(Tags.QUESTION_CARD)
            }
        }
    }

    @Test
    fun anInstallationMadeAnewAndAnUpdateDoNotNag() {
        fill()
        // The state folder went with the program, the vault stayed.
        before.folders.state.toFile().deleteRecursively()
        repeat(2) {
            before.unlock {
                assertFalse(has(Tags.QUESTION_CARD))
                assertEquals(emptySet<String>(), phoneChanged())
            }
        }
        val system = System.getProperty("os.version")
        try {
            System.setProperty("os.version", "99.0")
            before.unlock { assertFalse(has(Tags.QUESTION_CARD) || has(Tags.CLOSE_CHANGE)) }
        } finally {
            System.setProperty("os.version", system)
        }
    }

    @Test
    fun aFolderThatWasCopiedOnTheSameMachineAsks() {
        fill()
        val copy = before.folders.vault.resolveSibling("copy")
        before.folders.vault.toFile().copyRecursively(copy.toFile())
        before.folders.vault.toFile().deleteRecursively()
        Files.move(copy, before.folders.vault)
        before.unlock {
            assertTrue(line(Tags.QUESTION_CARD).contains(sentence("question-same-phone-title")))
            answer("same_phone")
            await(Tags.HOME)
            assertFalse(has(Tags.QUESTION_CARD))
            assertEquals(emptySet<String>(), phoneChanged())
        }
    }

    @Test
    fun anotherVaultPutInItsPlaceIsNoticed() {
        fill()
        after.use { makeVault() }
        before.folders.vault.toFile().deleteRecursively()
        before.restore(from = after)
        before.unlock {
            assertTrue(line(Tags.QUESTION_CARD).contains(sentence("question-put-here-title")))
            val seen = ask { notices.verdicts() }.map { it.verdict }
            assertTrue("$seen", Verdict.FILE_REPLACED in seen)
        }
    }

    @Test
    fun theMarkerLiesBesideTheVaultWhereOnlyItsOwnerCanReadIt() {
        fill()
        val marker = before.folders.state.resolve("marker")
        assertEquals(16L, Files.size(marker))
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(marker)))
        assertFalse(Files.exists(before.folders.vault.resolve("marker")))
    }

    private fun Stage.progress(done: Int, of: Int) = sentence("phone-progress", "done" to done, "of" to of)

    /** The new phone's flow, from the page of the way to new codes. */
    private fun Stage.storeNewSet() {
        tap(Tags.RENEW_GO)
        type(Tags.PASTE_FIELD, NEW)
        tap(Tags.READ_PASTE)
        tap(Tags.KEEP)
        tap(Tags.RETIRE_YES)
        tap(Tags.DONE_GO)
        await(Tags.RENEW)
    }

    private fun Stage.confirmFactor(account: String) {
        val here = ask { ties.devices() }.single { it.isThis }
        tap(Tags.CARD_GO)
        await(Tags.FACTOR)
        tap(Tags.device(here.id))
        tap(Tags.WORKS)
        awaitAny(Tags.CARD_DONE, Tags.CARD)
        check(ask { account(account) }.ties.factors.single().device == here.id)
    }

    private companion object {
        val NEW = FIVE.replace("1", "8")
    }

    @Test
    fun anOlderCopyInTheVaultsPlaceIsSaidAtEveryStartUntilItIsClosed() {
        fill()
        val copy = before.folders.vault.resolve("vault.db")
        val old = Files.readAllBytes(copy)
        before.unlock {
            assertFalse("a vault that went on is nothing to speak of", has(Tags.CLOSE_CHANGE))
            val code = ask { account(withFactorHere) }.currentSets.single().codes.first()
            visit(Place.Account(withFactorHere), Tags.ACCOUNT)
            tap(Tags.code(code.position.toInt()))
            tap(Tags.CODE_SHOW)
            tap(Tags.WORKED)
            await(Tags.ACCOUNT)
        }
        Files.write(copy, old)
        repeat(2) {
            before.unlock {
                assertTrue(line(Tags.HOME).contains(sentence("change-vault-older")))
                addCodes("@after_the_copy_$it")
                home()
            }
        }
        before.unlock {
            tap(Tags.OLDER_READ)
            await(Tags.READ)
            stepBack()
            tap(Tags.CLOSE_CHANGE)
            assertFalse(has(Tags.OLDER_READ))
        }
        before.unlock { assertFalse(has(Tags.CLOSE_CHANGE)) }
    }
}
