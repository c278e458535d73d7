package app.toride.desktop

import app.toride.core.Language
import app.toride.core.TextArg
import app.toride.data.Words
import app.toride.ui.Tags

internal const val PASSPHRASE = "港のあかり seven 灯台"

/** The sentence that a person reads. */
internal fun sentence(language: Language, key: String, vararg args: TextArg): String =
    Words(language).use { it.say(key, args.asList()) }

/** From welcome to an empty home; the recovery key. */
internal fun Stage.makeVault(): String {
    start()
    tap(Tags.START)
    type(Tags.PASSPHRASE, PASSPHRASE)
    tap(Tags.CREATE_GO)
    val key = recoveryKey()
    tap(Tags.KEY_WRITTEN)
    type(Tags.RECOVERY_KEY_FIELD, key.lowercase())
    tap(Tags.PROVE_KEY)
    await(Tags.HOME)
    return key
}

/** From home to where the codes of a new account are pasted. */
internal fun Stage.addAccount(service: String, name: String) {
    tap(Tags.ADD)
    tap(Tags.service(service))
    type(Tags.ACCOUNT_NAME, name)
    tap(Tags.NAME_DONE)
    await(Tags.ADD_PASTE)
}

/** Locked, as seen by the person. */
internal fun Stage.lockFromHome() {
    tap(Tags.LOCK)
    await(Tags.UNLOCK)
}

/** Opens the vault. */
internal fun Stage.unlock(passphrase: String) {
    type(Tags.PASSPHRASE, passphrase)
    tap(Tags.UNLOCK_GO)
}
