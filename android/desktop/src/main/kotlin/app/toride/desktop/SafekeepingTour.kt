package app.toride.desktop

import app.toride.ui.Place
import app.toride.ui.Saving
import app.toride.ui.Tags

/** What brings the vault back: a backup made and tried, paper, another program's file and everything written out, new keys. */
internal class SafekeepingTour(
    private val stage: Stage,
    private val props: Props,
    private val desk: PaperDesk,
    private val keep: (String, Look) -> Unit,
) {
    private var key = ""

    /** The backup that the rest of the tour brings back. */
    val backup: PropFile get() = desk.saved.last { it.name.endsWith(".toride") }

    fun run() {
        open()
        newKeys()
        empty()
        backUp()
        test()
        paper()
        takeIn()
        writeOut()
    }

    private fun open() = with(stage) {
        start()
        await(Tags.UNLOCK)
        type(Tags.PASSPHRASE, props.passphrase)
        tap(Tags.UNLOCK_GO)
        await(Tags.HOME)
    }

    private fun newKeys() = with(stage) {
        visit(Place.Rekey, Tags.REKEY)
        picture("new-keys")
        picture("new-keys-text-200", Look(text = 2f))
        type(Tags.PASSPHRASE, props.passphrase)
        tap(Tags.REKEY_GO)
        await(Tags.RECOVERY_KEY_TEXT)
        key = recoveryKey()
        tap(Tags.KEY_WRITTEN)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.PROVE_KEY)
        await(Tags.REKEYED)
        picture("new-keys-made")
        picture("new-keys-made-text-200", Look(text = 2f))
    }

    private fun empty() = with(stage) {
        visit(Place.Safekeeping, Tags.SAFEKEEPING)
        picture("safekeeping-nothing-yet")
        picture("safekeeping-text-200", Look(text = 2f))
    }

    private fun backUp() = with(stage) {
        tap(Tags.BACKUP_ENTRY)
        type(Tags.PASSPHRASE, props.passphrase)
        picture("backup")
        tap(Tags.BY_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        picture("backup-both-keys-dark", Look(dark = true))
        picture("backup-text-200", Look(text = 2f))
        tap(Tags.BACKUP_GO)
        await(Tags.SAVE_FILE)
        picture("backup-to-save")
        desk.savingGoes = { Saving.Failed }
        tap(Tags.SAVE_FILE)
        await(Tags.TROUBLE)
        picture("backup-not-saved")
        desk.savingGoes = null
        tap(Tags.SAVE_FILE)
        await(Tags.BACKUP_DONE)
        picture("backup-verified")
        picture("backup-verified-text-200", Look(text = 2f))
        tap(Tags.DONE_GO)
        await(Tags.SAFEKEEPING)
        picture("safekeeping")
        picture("safekeeping-dark", Look(dark = true))
    }

    private fun test() = with(stage) {
        desk.next = backup
        visit(Place.TestBackup, Tags.TEST_BACKUP)
        picture("test-backup")
        tap(Tags.CHOOSE_ANY_FILE)
        await(Tags.SECRET_GO)
        picture("test-backup-secret")
        type(Tags.PASSPHRASE, props.passphrase)
        tap(Tags.SECRET_GO)
        await(Tags.OPENS)
        picture("test-backup-opens")
        picture("test-backup-opens-text-200", Look(text = 2f))
        desk.next = PropFile("holiday.jpg", ByteArray(JUNK) { it.toByte() })
        tap(Tags.CHOOSE_ANY_FILE)
        await(Tags.FAILURE)
        picture("test-backup-wrong-file")
    }

    private fun paper() = with(stage) {
        visit(Place.MakeSheet, Tags.MAKE_SHEET)
        picture("sheet")
        picture("sheet-text-200", Look(text = 2f))
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.SHEET_GO)
        await(Tags.PAPER_READY)
        picture("sheet-ready")
        tap(Tags.PAPER_SAVE)
        await(Tags.PAPER_SAVED)
        picture("sheet-saved-dark", Look(dark = true))
        visit(Place.CabinetList, Tags.CABINET_LIST)
        picture("cabinet-list")
        tap(Tags.CABINET_GO)
        await(Tags.PAPER_READY)
        picture("cabinet-list-ready")
    }

    private fun takeIn() = with(stage) {
        visit(Place.Import, Tags.IMPORT)
        picture("take-in")
        picture("take-in-text-200", Look(text = 2f))
        desk.next = PropFile("bitwarden_export.json", props.fromAnotherProgram.encodeToByteArray())
        tap(Tags.CHOOSE_ANY_FILE)
        await(Tags.entry(0))
        picture("take-in-found")
        picture("take-in-found-text-200", Look(text = 2f))
        tap(Tags.IMPORT_GO)
        await(Tags.IMPORT_INTO)
        picture("take-in-into")
        tap(Tags.IMPORT_NEW)
        picture("take-in-into-new")
        tap(Tags.IMPORT_INTO_GO)
        await(Tags.REVIEW)
        picture("take-in-review")
        tap(Tags.KEEP)
        await(Tags.entry(0))
        picture("take-in-one-kept-dark", Look(dark = true))
        tap(Tags.IMPORT_FINISH)
        await(Tags.IMPORT_DONE)
        picture("take-in-done")
    }

    private fun writeOut() = with(stage) {
        visit(Place.Export, Tags.EXPORT)
        picture("write-out")
        picture("write-out-text-200", Look(text = 2f))
        tap(Tags.AGREE)
        type(Tags.PASSPHRASE, props.passphrase)
        tap(Tags.EXPORT_GO)
        await(Tags.SAVE_FILE)
        picture("write-out-to-save")
        tap(Tags.SAVE_FILE)
        await(Tags.DONE_GO)
        picture("write-out-done-dark", Look(dark = true))
    }

    private fun Stage.visit(place: Place, screen: String) {
        onScreenThread {
            while (state.place != Place.Home && state.back()) Unit
            state.go(place)
        }
        await(screen)
    }

    private fun picture(name: String, look: Look = Look()) = keep(name, look)

    private companion object {
        const val JUNK = 2_000
    }
}
