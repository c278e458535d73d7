package app.toride.flows

import app.toride.desktop.PaperDesk
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Saving
import app.toride.ui.Tags
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** From another program, entry by entry, and out again with everything. */
class MovingTest {
    private val desk = PaperDesk(file = null)
    private var held: () -> ByteArray? = { null }

    @Test
    fun eachEntryIsReviewedAndKeptWhereThePersonSays() = playInBoth(desk) {
        makeVault()
        val here = addCodes("@toride_coffee")
        chooseToImport(BITWARDEN)
        await(Tags.entry(0))
        assertTrue(line(Tags.IMPORT).contains(sentence("import-passed-passwords", "count" to 2)))

        // An account that is there and alike is offered first.
        tap(Tags.entry(0))
        tap(Tags.IMPORT_INTO_GO)
        await(Tags.REVIEW)
        tap(Tags.KEEP)
        tap(Tags.RETIRE_NO)
        await(Tags.entry(1))
        assertEquals(2, ask { account(here) }.currentSets.size)

        tap(Tags.IMPORT_GO)
        type(Tags.ACCOUNT_NAME, "toride-dev")
        tap(Tags.IMPORT_INTO_GO)
        await(Tags.REVIEW)
        stepBack()
        await(Tags.IMPORT_INTO)
        assertEquals("nothing is stored before it is kept", 1, accountIds().size)
        tap(Tags.IMPORT_INTO_GO)
        tap(Tags.KEEP)
        await(Tags.IMPORT_DONE)
        assertEquals(2, accountIds().size)
        tap(Tags.DONE_GO)
        await(Tags.ACCOUNTS)
    }

    @Test
    fun aNameThatCannotBeKeptIsSaidBeforeAnyReview() = play(desk = desk) {
        makeVault()
        chooseToImport(BITWARDEN)
        tap(Tags.entry(1))
        type(Tags.ACCOUNT_NAME, " ")
        tap(Tags.IMPORT_INTO_GO)
        await(Tags.FIELD_PROBLEM)
        assertTrue(has(Tags.IMPORT_INTO))
    }

    @Test
    fun aFileWithoutCodesAndOneThatIsNoExportAreSaid() = playInBoth(desk) {
        makeVault()
        chooseToImport(PropFile("notes.txt", "milk, eggs, bread".encodeToByteArray()))
        assertTrue(line(Tags.IMPORT).contains(sentence("import-nothing")))
        tap(Tags.CHOOSE_ANY_FILE)
        desk.next = PropFile("locked.json", """{"encrypted": true, "passwordProtected": true, "data": "x"}""".encodeToByteArray())
        tap(Tags.CHOOSE_ANY_FILE)
        await(Tags.FAILURE)
        assertEquals(0, accountIds().size)
    }

    @Test
    fun aDatabaseOfKeepassAsksForItsPasswordAndGivesItsCodes() = playInBoth(desk) {
        makeVault()
        val file = File(System.getProperty("toride.root"), "core/capture/tests/fixtures/import/keepassxc.kdbx")
        chooseToImport(PropFile(file.name, file.readBytes()))
        await(Tags.IMPORT_PASSWORD)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        tap(Tags.IMPORT_GO)
        await(Tags.FAILURE)
        type(Tags.PASSPHRASE, "toride tests")
        tap(Tags.IMPORT_GO)
        await(Tags.entry(1))
        assertEquals(0, accountIds().size)
    }

    @Test
    fun everythingIsWrittenOutOnlyAfterTheWarningAndThePassphrase() = playInBoth(desk) {
        makeVault()
        addCodes("@toride_coffee")
        visit(Place.Export, Tags.EXPORT)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        assertFalse("nobody agreed yet", enabled(Tags.EXPORT_GO))
        tap(Tags.AGREE)
        tap(Tags.EXPORT_GO)
        await(Tags.FAILURE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.EXPORT_GO)
        desk.savingGoes = { Saving.Done(it.name, it.bytes.copyOf(10)) }
        tap(Tags.SAVE_FILE)
        await(Tags.TROUBLE)
        desk.savingGoes = null
        tap(Tags.SAVE_FILE)
        await(Tags.DONE_GO)
        val saved = desk.saved.last()
        assertTrue(saved.name, saved.name.endsWith(".json"))
        assertTrue(saved.text().contains("1234 5678"))
    }

    @Test
    fun asATableItOpensInASpreadsheet() = play(desk = desk) {
        makeVault()
        addCodes("@toride_coffee")
        visit(Place.Export, Tags.EXPORT)
        tap(Tags.FORM_CSV)
        tap(Tags.AGREE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.EXPORT_GO)
        tap(Tags.SAVE_FILE)
        await(Tags.DONE_GO)
        assertTrue(desk.saved.last().name.endsWith(".csv"))
        assertTrue(desk.saved.last().text().contains("'1234 5678"))
    }

    @Test
    fun whatWasWrittenOutIsGoneOnceTheVaultLocks() {
        val open = object : Platform by desk {
            // A dialog that stays open.
            override fun saveFile(name: String, content: () -> ByteArray?, onSaved: (Saving) -> Unit) {
                this@MovingTest.held = content
            }
        }
        play(desk = open) {
            makeVault()
            addCodes("@toride_coffee")
            visit(Place.Export, Tags.EXPORT)
            tap(Tags.AGREE)
            type(Tags.PASSPHRASE, PASSPHRASE)
            tap(Tags.EXPORT_GO)
            tap(Tags.SAVE_FILE)
            assertTrue(held()?.decodeToString().orEmpty().contains("1234 5678"))
            onScreenThread { state.lock() }
            assertNull("a place that is chosen later gets nothing", held())
        }
    }

    private fun Stage.chooseToImport(file: PropFile) {
        desk.next = file
        visit(Place.Import, Tags.IMPORT)
        tap(Tags.CHOOSE_ANY_FILE)
    }

    private companion object {
        /** As the program documents its own export; every name and code is invented. */
        val BITWARDEN = PropFile(
            "bitwarden_export.json",
            """
            {"encrypted": false, "folders": [], "items": [
              {"id": "1", "type": 1, "name": "Instagram", "notes": "Backup codes\n1357 2468\n2468 1357\n9753 8642",
               "login": {"uris": [{"uri": "https://www.instagram.com"}], "username": "@toride_coffee", "password": "not kept"}},
              {"id": "2", "type": 1, "name": "GitHub", "notes": "recovery codes\n1c4e7-90ab2\n5f3d8-2b61c\n93ad1-fe480",
               "login": {"uris": [{"uri": "https://github.com"}], "username": "toride-dev", "password": "not kept either"}}
            ]}
            """.trimIndent().encodeToByteArray(),
        )
    }
}
