package app.toride.flows

import app.toride.desktop.PaperDesk
import app.toride.ui.Place
import app.toride.ui.Printer
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** New keys after something was lost, and the paper that carries them. */
class NewKeysTest {
    private val desk = PaperDesk(file = null)

    @Test
    fun newKeysComeWithANewRecoveryKeyAndWithWhatIsLeftToDo() = playInBoth(desk) {
        val old = makeVault()
        addCodes("@toride_coffee")
        visit(Place.Rekey, Tags.REKEY)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        tap(Tags.REKEY_GO)
        await(Tags.FAILURE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.REKEY_GO)
        await(Tags.RECOVERY_KEY_TEXT)
        assertTrue("a key that is shown is not left by a slip", onScreenThread { state.back() })
        assertNotEquals(old, writeDownAndProve())
        await(Tags.REKEYED)
        tap(Tags.DONE_GO)
        await(Tags.HOME)
        lockUp()
        tap(Tags.WITH_KEY)
        type(Tags.RECOVERY_KEY_FIELD, old)
        tap(Tags.UNLOCK_GO)
        await(Tags.FAILURE)
        stepBack()
        open()
        assertEquals(1, accountIds().size)
    }

    @Test
    fun withTheRecoveryKeyANewPassphraseIsNeeded() = play(desk = desk) {
        val key = makeVault()
        visit(Place.Rekey, Tags.REKEY)
        tap(Tags.WITH_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        assertFalse(enabled(Tags.REKEY_GO))
        type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
        tap(Tags.REKEY_GO)
        writeDownAndProve()
        await(Tags.REKEYED)
        tap(Tags.DONE_GO)
        lockUp()
        open(OTHER_PASSPHRASE)
    }

    @Test
    fun theSheetCarriesTheKeyThatWasTypedAndIsSavedWhereNothingPrints() = playInBoth(desk) {
        val key = makeVault()
        addCodes("@toride_coffee")
        visit(Place.MakeSheet, Tags.MAKE_SHEET)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.SHEET_GO)
        await(Tags.PAPER_READY)
        tap(Tags.PAPER_SAVE)
        await(Tags.PAPER_SAVED)
        val page = desk.saved.last().text()
        assertTrue(key.split('-').all(page::contains))
        assertFalse("names are in the codes only", page.contains("toride_coffee"))
        assertTrue(desk.saved.last().name.endsWith(".html"))
    }

    @Test
    fun whereSomethingPrintsTheSheetIsHandedOverOnce() {
        val printed = mutableListOf<String>()
        desk.printer = Printer { _, html, onOver ->
            printed += html.decodeToString()
            onOver(true)
        }
        play(desk = desk) {
            val key = makeVault()
            visit(Place.MakeSheet, Tags.MAKE_SHEET)
            tap(Tags.WITH_VAULT)
            type(Tags.RECOVERY_KEY_FIELD, key)
            tap(Tags.SHEET_GO)
            tap(Tags.PRINT)
            assertTrue(key.split('-').all(printed.single()::contains))
            desk.printer = Printer { _, _, onOver -> onOver(false) }
            tap(Tags.PRINT)
            await(Tags.TROUBLE)
        }
    }

    @Test
    fun aKeyThatIsShownCanBePrintedInsteadOfWritten() = playInBoth(desk) {
        makeVault()
        settings(Tags.NEW_KEY_ENTRY, Tags.NEW_KEY)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.NEW_KEY_GO)
        await(Tags.RECOVERY_KEY_TEXT)
        val key = recoveryKey()
        tap(Tags.SHEET_ENTRY)
        tap(Tags.PAPER_SAVE)
        await(Tags.PAPER_SAVED)
        assertTrue(key.split('-').all(desk.saved.last().text()::contains))
        tap(Tags.KEY_WRITTEN)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.PROVE_KEY)
        await(Tags.SETTINGS)
    }

    @Test
    fun theListForTheCabinetTellsNoNameWholeAndNoCode() = play(desk = desk) {
        val key = makeVault()
        visit(Place.CabinetList, Tags.CABINET_LIST)
        assertFalse("there is nothing to list", has(Tags.CABINET_GO))
        addCodes("@toride_coffee")
        visit(Place.CabinetList, Tags.CABINET_LIST)
        tap(Tags.CABINET_GO)
        tap(Tags.PAPER_SAVE)
        await(Tags.PAPER_SAVED)
        val page = desk.saved.last().text()
        assertFalse(page.contains("@toride_coffee"))
        assertFalse(page.contains("1234"))
        assertFalse(key.split('-').any(page::contains))
    }
}
