package app.toride.flows

import app.toride.desktop.PaperDesk
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Saving
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** A backup file: it counts once it was read back, and it can be tried without anything being taken in. */
class BackupTest {
    private val desk = PaperDesk(file = null)

    @Test
    fun aBackupThatWasReadBackStandsAtHome() = playInBoth(desk) {
        makeVault()
        addCodes("@toride_coffee")
        home()
        assertTrue(line(Tags.SAFEKEEPING_ENTRY).contains(sentence("home-safekeeping-none")))
        val saved = backUp(desk)
        assertTrue("the name tells the kind and nothing else: ${saved.name}", saved.name.endsWith(".toride"))
        assertFalse(String(saved.bytes, Charsets.ISO_8859_1).contains("toride_coffee"))
        tap(Tags.DONE_GO)
        await(Tags.HOME)
        assertFalse(line(Tags.SAFEKEEPING_ENTRY).contains(sentence("home-safekeeping-none")))
        assertEquals(1u, ask { safekeeping.lastBackup() }?.accounts)
    }

    @Test
    fun aFileThatIsNotWhatWasMadeIsNoBackup() = play(desk = desk) {
        makeVault()
        addCodes("@toride_coffee")
        desk.savingGoes = { file -> Saving.Done(file.name, file.bytes.copyOf().also { it[it.size / 2]++ }) }
        toSave()
        tap(Tags.SAVE_FILE)
        await(Tags.TROUBLE)
        assertNull(ask { safekeeping.lastBackup() })
        desk.savingGoes = null
        tap(Tags.SAVE_FILE)
        await(Tags.BACKUP_DONE)
        assertNotNull(ask { safekeeping.lastBackup() })
    }

    @Test
    fun whereNothingCouldBeWrittenItSaysSoAndTheNextPlaceIsChosen() = play(desk = desk) {
        makeVault()
        toSave()
        desk.savingGoes = { Saving.Failed }
        tap(Tags.SAVE_FILE)
        await(Tags.TROUBLE)
        desk.savingGoes = { Saving.Exists }
        tap(Tags.SAVE_FILE)
        assertTrue(line(Tags.FAILURE).contains(sentence("error-file-exists")))
        desk.savingGoes = { Saving.Cancelled }
        tap(Tags.SAVE_FILE)
        assertFalse(has(Tags.FAILURE) || has(Tags.TROUBLE))
        assertNull(ask { safekeeping.lastBackup() })
    }

    @Test
    fun aSlipInASecretMakesNoFile() = playInBoth(desk) {
        val key = makeVault()
        visit(Place.MakeBackup, Tags.MAKE_BACKUP)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        tap(Tags.BACKUP_GO)
        await(Tags.FAILURE)
        tap(Tags.BY_PASSPHRASE)
        assertFalse("nothing would open it", enabled(Tags.BACKUP_GO))
        tap(Tags.BY_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.BACKUP_GO)
        await(Tags.SAVE_FILE)
    }

    @Test
    fun aTestSaysWhatIsInTheFileAndHowItStandsToTheVault() = playInBoth(desk) {
        val key = makeVault()
        val account = addCodes("@toride_coffee")
        val saved = backUp(desk, key)
        chooseToTest(saved)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        tap(Tags.SECRET_GO)
        await(Tags.FAILURE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.SECRET_GO)
        await(Tags.OPENS)
        assertTrue(line(Tags.OPENS).contains("5"))
        assertEquals(sentence("safekeeping-standing-same"), line(Tags.STANDING_OF_FILE))

        val code = ask { account(account) }.currentSets.single().codes.first().id
        ask { markUsed(code) }
        chooseToTest(saved)
        tap(Tags.WITH_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.SECRET_GO)
        await(Tags.OPENS)
        assertEquals(sentence("safekeeping-standing-older"), line(Tags.STANDING_OF_FILE))
        assertFalse("nothing is missing here", has(Tags.MERGE_BACKUP))
    }

    @Test
    fun aBackupOfAnotherVaultIsToldApart() {
        val (theirs, _) = backupOf()
        play(desk = desk) {
            // Made on the screens: the vaults of these tests are copies of one another.
            makeVaultUnproven()
            chooseToTest(theirs)
            type(Tags.PASSPHRASE, PASSPHRASE)
            tap(Tags.SECRET_GO)
            await(Tags.OPENS)
            assertEquals(sentence("safekeeping-standing-other-vault"), line(Tags.STANDING_OF_FILE))
        }
    }

    @Test
    fun aFileThatIsNoBackupSaysWhatItIs() = playInBoth(desk) {
        makeVault()
        addCodes("@toride_coffee")
        chooseToTest(PropFile("holiday.jpg", ByteArray(2_000) { it.toByte() }), then = Tags.FAILURE)
        assertTrue(line(Tags.FAILURE).contains(sentence("error-not-toride")))
        val sync = ask { pairing.makeSync() }
        chooseToTest(PropFile("x.toride", sync.bytes), then = Tags.FILE_IS)
        assertTrue(line(Tags.FILE_IS).contains(sentence("safekeeping-file-sync")))
        assertTrue(has(Tags.FILE_GO))
        val cut = backUp(desk).bytes.copyOf(200)
        chooseToTest(PropFile("cut.toride", cut), then = Tags.FAILURE)
        assertTrue(line(Tags.FAILURE).contains(sentence("error-file-cut")))
    }

    @Test
    fun theRehearsalsAreThereWithoutANotice() = play(desk = desk) {
        val key = makeVault()
        visit(Place.Safekeeping, Tags.SAFEKEEPING)
        bring(Tags.REHEARSE_PASSPHRASE)
        tap(Tags.REHEARSE_PASSPHRASE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.ACT_GO)
        await(Tags.NOTICE)
        await(Tags.SAFEKEEPING)
        bring(Tags.REHEARSE_KEY)
        tap(Tags.REHEARSE_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.PROVE_KEY)
        await(Tags.SAFEKEEPING)
    }

    private fun Stage.toSave() {
        visit(Place.MakeBackup, Tags.MAKE_BACKUP)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.BACKUP_GO)
        await(Tags.SAVE_FILE)
    }

    private fun Stage.chooseToTest(file: PropFile, then: String = Tags.SECRET_GO) {
        desk.next = file
        visit(Place.TestBackup, Tags.TEST_BACKUP)
        tap(Tags.CHOOSE_ANY_FILE)
        await(then)
    }
}
