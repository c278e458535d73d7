package app.toride.flows

import app.toride.core.AccountFilter
import app.toride.core.CodeState
import app.toride.core.Language
import app.toride.desktop.PaperDesk
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import java.nio.file.Files
import java.nio.file.Path

/** A device of a person: a vault folder, and a desk with files on it. */
internal class OneDevice(home: Path, name: String, private val language: Language) {
    val desk = PaperDesk(file = null)
    val vault: Path = home.resolve(name).resolve("vault")

    /** Uses it from its first screen. */
    fun use(act: Stage.() -> Unit) = Stage.play(vault, language, desk, clock = { 0 }, act = act)

    /** Opens its vault and goes on from home. */
    fun unlock(passphrase: String = PASSPHRASE, act: Stage.() -> Unit) = use {
        start()
        await(Tags.UNLOCK)
        open(passphrase)
        act()
    }

    /** The file that was saved last. */
    fun saved(): PropFile = desk.saved.last()
}

/** Two devices in folders of their own, of somebody who speaks [language]; gone afterwards. */
internal fun twoDevices(language: Language = Language.EN, act: (OneDevice, OneDevice) -> Unit) {
    val home = Files.createTempDirectory("toride-two")
    try {
        act(OneDevice(home, "a", language), OneDevice(home, "b", language))
    } finally {
        home.toFile().deleteRecursively()
    }
}

/** The file of a transfer, saved from the screen, and its key as it is shown there; ends where it is read back. */
internal fun Stage.handOver(device: OneDevice, passphrase: String = PASSPHRASE): Pair<PropFile, String> {
    visit(Place.Pair, Tags.PAIR)
    type(Tags.PASSPHRASE, passphrase)
    tap(Tags.PAIR_GO)
    await(Tags.PAIR_CODES)
    tap(Tags.QR_SAVE)
    await(Tags.QR_SAVED)
    tap(Tags.PAIR_NEXT)
    await(Tags.PAIR_KEY)
    val key = keyOnScreen()
    tap(Tags.PAIR_NEXT)
    await(Tags.PAIR_BACK)
    return device.saved() to key
}

/** The key on the screen, written off group by group. */
internal fun Stage.keyOnScreen(): String = words(Tags.KEY_TEXT).joinToString("-") { it.split(' ').takeLast(5).joinToString("") }

/** On a device without a vault: takes it over from a file and a typed key; ends where it says what came. */
internal fun Stage.takeOver(device: OneDevice, file: PropFile, key: String, passphrase: String = OTHER_PASSPHRASE) {
    start()
    await(Tags.WELCOME)
    tap(Tags.FROM_DEVICE)
    device.desk.next = file
    tap(Tags.QR_FILE)
    typeKey(key, Tags.RECEIVE_KEY)
    await(Tags.RECEIVE_PASSPHRASE)
    type(Tags.NEW_PASSPHRASE, passphrase)
    tap(Tags.RECEIVE_GO)
}

/** Types a key on [screen] and goes on. */
internal fun Stage.typeKey(key: String, screen: String) {
    await(screen)
    type(Tags.RECOVERY_KEY_FIELD, key)
    tap(Tags.KEY_GO)
}

/** Shows what the other device reads, and saves it as a file. */
internal fun Stage.syncFile(device: OneDevice): PropFile {
    visit(Place.SyncShow(), Tags.SYNC_SHOW)
    tap(Tags.QR_SAVE)
    await(Tags.QR_SAVED)
    return device.saved()
}

/** Opens a file where another device is read; ends on [screen]. */
internal fun Stage.readFile(device: OneDevice, file: PropFile, screen: String = Tags.PREVIEW) {
    visit(Place.ReadQr(), Tags.READ)
    device.desk.next = file
    tap(Tags.QR_FILE)
    await(screen)
}

/** The codes of the only account that are used, by their places. */
internal fun Stage.usedCodes(): List<Int> {
    val id = ask { accounts(AccountFilter.ACTIVE) }.single().id
    return ask { account(id) }.currentSets.single().codes.filter { it.state is CodeState.Used }.map { it.position.toInt() }
}

/** Both have the vault: made on [a] with one account of five codes, taken over on [b], and each has heard of the other. */
internal fun pairUp(a: OneDevice, b: OneDevice): String {
    lateinit var account: String
    lateinit var handed: Pair<PropFile, String>
    lateinit var back: PropFile
    a.use {
        makeVault()
        account = addCodes("@toride_coffee")
        handed = handOver(a)
    }
    b.use {
        takeOver(b, handed.first, handed.second)
        await(Tags.RECEIVED)
        tap(Tags.RECEIVED_HOME)
        await(Tags.HOME)
        back = syncFile(b)
    }
    a.unlock { readFile(a, back, Tags.PREVIEW) }
    return account
}
