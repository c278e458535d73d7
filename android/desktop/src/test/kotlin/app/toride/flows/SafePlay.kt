package app.toride.flows

import app.toride.desktop.PaperDesk
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags

/** Makes a backup on the screens, which the passphrase opens, and the [key] too where it is given. What was saved comes back. */
internal fun Stage.backUp(desk: PaperDesk, key: String? = null, passphrase: String = PASSPHRASE): PropFile {
    visit(Place.MakeBackup, Tags.MAKE_BACKUP)
    type(Tags.PASSPHRASE, passphrase)
    if (key != null) {
        tap(Tags.BY_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
    }
    tap(Tags.BACKUP_GO)
    tap(Tags.SAVE_FILE)
    await(Tags.BACKUP_DONE)
    return desk.saved.last()
}

/** What was changed so far is in a backup: nothing asks for one. */
internal fun Stage.keepSafe() {
    val made = ask { safekeeping.makeBackup(PASSPHRASE, "") }
    ask { safekeeping.confirmBackup(made.file.bytes) }
}

/** A vault with codes and a backup of it, made and left; the backup and the recovery key come back. */
internal fun backupOf(codes: String = FIVE, name: String = "@toride_coffee"): Pair<PropFile, String> {
    val desk = PaperDesk(file = null)
    var key = ""
    play(desk = desk) {
        key = makeVault()
        addCodes(name, codes)
        backUp(desk, key)
    }
    return desk.saved.last() to key
}

/** From the welcome screen to the secret of the file that is chosen next. */
internal fun Stage.restoreFromFile() {
    start()
    await(Tags.WELCOME)
    tap(Tags.RESTORE_ENTRY)
    tap(Tags.RESTORE_FROM_FILE)
    tap(Tags.CHOOSE_ANY_FILE)
}

/** Writes the shown recovery key down and types it back; the key comes back. */
internal fun Stage.writeDownAndProve(): String {
    await(Tags.RECOVERY_KEY_TEXT)
    val key = recoveryKey()
    tap(Tags.KEY_WRITTEN)
    type(Tags.RECOVERY_KEY_FIELD, key)
    tap(Tags.PROVE_KEY)
    return key
}
