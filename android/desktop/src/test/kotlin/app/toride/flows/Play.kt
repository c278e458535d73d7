package app.toride.flows

import app.toride.core.AccountFilter
import app.toride.core.Language
import app.toride.core.TextArg
import app.toride.core.TextValue
import app.toride.data.Words
import app.toride.desktop.PaperDesk
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import java.nio.file.Files
import java.nio.file.Path

/** What opens the vaults of these tests. */
internal const val PASSPHRASE = "harbour lights seven lanterns"

/** Another that is strong enough. */
internal const val OTHER_PASSPHRASE = "marble owl kettle nineteen rivers"

/** One that opens nothing. */
internal const val WRONG_PASSPHRASE = "not the right one at all"

/** Five codes as Instagram shows them; invented. */
internal const val FIVE = "1234 5678\n2345 6789\n3456 7890\n4567 8901\n5678 9012"

/** Plays [act] in a folder of its own that is gone afterwards; it gets the folder of the vault. */
internal fun play(
    language: Language = Language.EN,
    desk: Platform = PaperDesk(file = null),
    clock: () -> Long = { 0 },
    act: Stage.(Path) -> Unit,
) {
    val home = Files.createTempDirectory("toride-flow")
    val vault = home.resolve("vault")
    try {
        Stage.play(vault, language, desk, clock) { act(vault) }
    } finally {
        home.toFile().deleteRecursively()
    }
}

/** The same in both languages. */
internal fun playInBoth(desk: PaperDesk = PaperDesk(file = null), act: Stage.(Path) -> Unit) =
    listOf(Language.JA, Language.EN).forEach { play(it, desk, act = act) }

/** An empty vault whose recovery key was proven, opened at home; the key comes back. */
internal fun Stage.makeVault(): String {
    EmptyVault.putInto(vault)
    start()
    await(Tags.UNLOCK)
    open()
    return EmptyVault.recoveryKey
}

/** Makes a vault on the screens and puts off proving its recovery key, which comes back; ends at home. */
internal fun Stage.makeVaultUnproven(): String {
    start()
    await(Tags.WELCOME)
    tap(Tags.START)
    type(Tags.PASSPHRASE, PASSPHRASE)
    tap(Tags.CREATE_GO)
    await(Tags.RECOVERY_KEY_TEXT)
    val key = recoveryKey()
    tap(Tags.KEY_WRITTEN)
    tap(Tags.LATER)
    await(Tags.HOME)
    return key
}

/** Adds an account up to the place where text is pasted. */
internal fun Stage.addAccount(name: String, service: String = "instagram") {
    home()
    tap(Tags.ADD)
    // The list is long; whoever looks for something further down searches.
    if (!has(Tags.service(service))) type(Tags.SERVICE_SEARCH, service)
    tap(Tags.service(service))
    type(Tags.ACCOUNT_NAME, name)
    tap(Tags.NAME_DONE)
    await(Tags.ADD_PASTE)
}

/** Adds an account with the codes of [text], and ends on its page; its id comes back. */
internal fun Stage.addCodes(name: String, text: String = FIVE, service: String = "instagram"): String {
    addAccount(name, service)
    type(Tags.PASTE_FIELD, text)
    tap(Tags.READ_PASTE)
    tap(Tags.KEEP)
    tap(Tags.DONE_GO)
    await(Tags.ACCOUNT)
    return (place() as Place.Account).id
}

/** Goes home step by step, as the back button of a phone would. */
internal fun Stage.home() {
    // The guide asks the core for the page before, and is left at once instead.
    onScreenThread { while (state.place != Place.Home && (if (state.place is Place.Guide) state.leave() else state.back())) Unit }
    await(Tags.HOME)
}

/** Locks, and waits where it is opened. */
internal fun Stage.lockUp() {
    home()
    tap(Tags.LOCK)
    await(Tags.UNLOCK)
}

/** Opens with [passphrase] and waits for [then]. */
internal fun Stage.open(passphrase: String = PASSPHRASE, then: String = Tags.HOME) {
    type(Tags.PASSPHRASE, passphrase)
    tap(Tags.UNLOCK_GO)
    await(then)
}

/** Opens one row of the settings and waits for its screen. */
internal fun Stage.settings(entry: String, screen: String) {
    home()
    tap(Tags.SETTINGS_ENTRY)
    tap(entry)
    await(screen)
}

/** One line of all that [tag] says. */
internal fun Stage.line(tag: String): String = words(tag).joinToString(" ")

/** The codes that were read, without what groups them. */
internal fun Stage.candidates(): List<String> = generateSequence(0) { it + 1 }
    .takeWhile { has(Tags.candidate(it)) }
    .map { words(Tags.candidate(it)).first().filter(Char::isLetterOrDigit) }
    .toList()

/** The sentence [key] in the language of the stage. */
internal fun Stage.sentence(key: String, vararg numbers: Pair<String, Int>): String =
    Words(state.language).use { words -> words.say(key, numbers.map { (name, value) -> TextArg(name, TextValue.Number(value.toLong())) }) }

/** The accounts in use, in the order of the list. */
internal fun Stage.accountIds(): List<String> = ask { accounts(AccountFilter.ACTIVE) }.map { it.id }
