package app.toride.desktop

import androidx.compose.ui.graphics.ImageBitmap
import app.toride.core.Language
import app.toride.ui.Place
import app.toride.ui.Tags
import java.nio.file.Files
import java.nio.file.Path
import kotlin.system.exitProcess

/**
 * Drives the screens through the main job, with nobody at them and no display, and leaves numbered pictures.
 *
 *     TourKt OUT [--overview FILE]
 *
 * Pictures go to OUT/ja and OUT/en; FILE gets three of them side by side. The vault is made in a temporary folder and removed;
 * nothing on the pictures opens anything.
 */
fun main(args: Array<String>) {
    val out = args.getOrNull(0)
    val overview = args.getOrNull(2)
    if (out == null || (args.size != 1 && (args.size != 3 || args[1] != "--overview"))) {
        System.err.println("usage: TourKt OUT [--overview FILE]")
        exitProcess(2)
    }
    // Compose waits on the toolkit's thread, which would keep the process alive: the end is said aloud.
    try {
        check(drawsJapanese()) { "Japanese comes out as boxes here: install fonts-noto-cjk" }
        for (language in listOf(Language.JA, Language.EN)) {
            val kept = tour(language, Path.of(out, language.name.lowercase()))
            if (language == Language.JA && overview != null) {
                writeOverview(FRONT.map(kept::getValue), Path.of(overview))
                println(overview)
            }
        }
    } catch (e: Throwable) {
        System.err.println("the tour stopped: ${e.message}")
        e.printStackTrace()
        exitProcess(1)
    }
    exitProcess(0)
}

/** One language from the first start to the second; the pictures by name. */
internal fun tour(language: Language, out: Path): Map<String, ImageBitmap> {
    val home = Files.createTempDirectory("toride-tour")
    val pictures = mutableMapOf<String, ImageBitmap>()
    try {
        val props = Props.of(language)
        val desk = PaperDesk(Props.file("google-download"), picture = PropFile("screen.png", drawnScreen(props.screen)))
        val (old, new) = PaperPhone.names(language)
        val play = { vault: Path, phone: String, act: (Stage, (String, Look) -> Unit) -> Unit ->
            Stage.play(vault, language, desk, surroundings = PaperPhone(phone, vault, vault.resolveSibling("state"))) {
                val keep = { name: String, picture: ImageBitmap ->
                    val file = out.resolve("%03d-%s.png".format(pictures.size + 1, name))
                    picture.writePng(file)
                    println(file)
                    pictures[name] = picture
                }
                try {
                    act(this) { name, look -> keep(name, picture(look)) }
                } catch (e: IllegalStateException) {
                    keep("stopped-here", snapshot())
                    throw e
                }
            }
        }
        val vault = home.resolve("old/vault")
        lateinit var backup: PropFile
        play(vault, old) { stage, picture -> Tour(stage, props, picture).run() }
        // On a copy: what the guide marks and adds is no matter for the rest.
        home.resolve("old").toFile().copyRecursively(home.resolve("locked-out").toFile())
        play(home.resolve("locked-out/vault"), old) { stage, picture -> GuideTour(stage, props, picture).run() }
        play(vault, old) { stage, picture ->
            val tour = SafekeepingTour(stage, props, desk, picture)
            tour.run()
            backup = tour.backup
        }
        play(home.resolve("back/vault"), new) { stage, picture -> ComingBackTour(stage, props, desk, backup, picture).run() }
        val air = InTheAir(props.passphrase)
        val second = home.resolve("second/vault")
        val carry = { at: Path, phone: String, act: CarryTour.() -> Unit -> play(at, phone) { stage, picture -> CarryTour(stage, air, desk, picture).act() } }
        carry(vault, old) { hand() }
        carry(second, new) { receive() }
        carry(vault, old) { inStep() }
        carry(second, new) { oldKeys() }
        carry(home.resolve("other/vault"), new) { otherVault() }
        play(home.resolve("shop/vault"), old) { stage, picture -> ShopTour(stage, props.passphrase, ShopProps.of(language), picture).run() }
        // A backup brought the folder to another phone, and nothing of what lies beside it.
        val restored = home.resolve("new/vault")
        vault.toFile().copyRecursively(restored.toFile())
        play(restored, new) { stage, picture -> NoticesTour(stage, props, desk, picture).run() }
    } finally {
        home.toFile().deleteRecursively()
    }
    return pictures
}

/** What a person does, step by step. */
private class Tour(private val stage: Stage, private val props: Props, private val keep: (String, Look) -> Unit) {
    private var first = ""

    fun run() {
        begin()
        addFirstAccount()
        addMore()
        addOtherWays()
        useCode()
        lookAround()
        comeBack()
        TiesTour(stage, TiesProps.of(stage.state.language), ::picture).run()
    }

    private fun begin() = with(stage) {
        start()
        await(Tags.WELCOME)
        picture("welcome")
        tap(Tags.START)
        type(Tags.PASSPHRASE, props.passphrase)
        picture("create-passphrase")
        tap(Tags.CREATE_GO)
        await(Tags.RECOVERY_KEY_TEXT)
        picture("recovery-key")
        val key = recoveryKey()
        tap(Tags.KEY_WRITTEN)
        type(Tags.RECOVERY_KEY_FIELD, key)
        picture("recovery-key-typed-back")
        tap(Tags.PROVE_KEY)
        await(Tags.HOME)
        closeNotice()
        picture("home-empty")
    }

    private fun addFirstAccount() = with(stage) {
        tap(Tags.NEXT_STEP_GO)
        await(Tags.service("instagram"))
        picture("pick-service")
        tap(Tags.service("instagram"))
        type(Tags.ACCOUNT_NAME, "@toride_coffee")
        picture("name-account")
        tap(Tags.NAME_DONE)
        type(Tags.PASTE_FIELD, Props.file("instagram-screen-ja").text())
        picture("paste")
        tap(Tags.ABOUT_CODES)
        picture("about-the-codes")
        tap(Tags.READ_PASTE)
        await(Tags.REVIEW)
        picture("review")
        picture("review-text-200", Look(text = 2f))
        tap(Tags.KEEP)
        await(Tags.DONE)
        picture("stored")
        tap(Tags.original("screenshot"))
        picture("where-is-the-original")
        tap(Tags.ORIGINAL_DONE)
        await(Tags.ACCOUNT)
        first = (place() as Place.Account).id
    }

    private fun addMore() = with(stage) {
        home()
        tap(Tags.ADD)
        tap(Tags.service("google"))
        type(Tags.ACCOUNT_NAME, "hanako.example")
        tap(Tags.NAME_DONE)
        tap(Tags.CHOOSE_FILE)
        await(Tags.REVIEW)
        tap(Tags.KEEP)
        tap(Tags.DONE_GO)
        home()
        tap(Tags.ADD)
        tap(Tags.service("github"))
        type(Tags.ACCOUNT_NAME, "toride-dev")
        tap(Tags.NAME_DONE)
        type(Tags.PASTE_FIELD, props.noteWithDoubt)
        tap(Tags.READ_PASTE)
        await(Tags.DOUBTS)
        picture("review-with-a-doubt")
        tap(Tags.KEEP)
        tap(Tags.DONE_GO)
        home()
        picture("home")
        picture("home-dark", Look(dark = true))
        picture("home-text-200", Look(text = 2f))
    }

    /** Picture, two sets, what is stored already, a code with a look-alike, and a service without codes. */
    private fun addOtherWays() = with(stage) {
        tap(Tags.account(first))
        again()
        tap(Tags.CHOOSE_PICTURE)
        // Without the program that reads pictures there is a sentence instead; the tour goes on either way.
        if (readsPicture()) {
            picture("review-of-a-picture")
            onScreenThread { state.back() }
        } else {
            picture("picture-without-a-reader")
        }
        paste(props.twoSets)
        tap(Tags.KEEP)
        await(Tags.SETS)
        tap(Tags.textSet(2))
        picture("two-sets")
        tap(Tags.SETS_DONE)
        await(Tags.RETIRE)
        picture("older-set")
        tap(Tags.RETIRE_YES)
        tap(Tags.DONE_GO)
        again()
        paste(props.twoSets.lines().takeLast(3).joinToString("\n"))
        await(Tags.STORED)
        picture("already-stored")
        onScreenThread { state.back() }
        paste(Props.file("instagram-screen-ja").text())
        await(Tags.OLD_LIST)
        picture("old-list")
        withLookalike()
        withoutCodes()
    }

    private fun withLookalike() = with(stage) {
        home()
        tap(Tags.ADD)
        find("misskey")
        type(Tags.ACCOUNT_NAME, "@toride@example.test")
        tap(Tags.NAME_DONE)
        paste(props.lookalike)
        await(Tags.DOUBTS)
        picture("look-alike")
        picture("look-alike-text-200", Look(text = 2f))
        tap(Tags.DOUBT_EDIT)
        await(Tags.EDIT_CODE_SCREEN)
        picture("correct-a-code")
    }

    private fun withoutCodes() = with(stage) {
        home()
        tap(Tags.ADD)
        find("line")
        await(Tags.ADD_INSTEAD)
        picture("no-codes")
        home()
    }

    /** Searches for a service and chooses it. */
    private fun Stage.find(service: String) {
        type(Tags.SERVICE_SEARCH, service)
        tap(Tags.service(service))
    }

    private fun Stage.again() {
        tap(Tags.ADD_CODES)
        await(Tags.ADD_PASTE)
    }

    private fun Stage.paste(text: String) {
        type(Tags.PASTE_FIELD, text)
        tap(Tags.READ_PASTE)
        await(Tags.REVIEW)
    }

    /** Waits until the picture is read, or said to be unread. */
    private fun Stage.readsPicture(): Boolean {
        awaitAny(Tags.REVIEW, Tags.FAILURE)
        return has(Tags.REVIEW)
    }

    private fun useCode() = with(stage) {
        tap(Tags.account(first))
        await(Tags.ACCOUNT)
        picture("account")
        tap(Tags.ORIGINAL_ENTRY)
        await(Tags.ORIGINAL)
        picture("original-later")
        onScreenThread { state.back() }
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        picture("show-code")
        picture("show-code-dark", Look(dark = true))
        picture("show-code-text-200", Look(text = 2f))
        tap(Tags.WORKED)
        await(Tags.UNDO)
        picture("used-can-be-undone")
    }

    private fun lookAround() = with(stage) {
        tap(Tags.HISTORY_ENTRY)
        await(Tags.HISTORY)
        picture("history")
        home()
        tap(Tags.SETTINGS_ENTRY)
        await(Tags.SETTINGS)
        picture("settings")
        home()
        tap(Tags.HELP_ENTRY)
        await(Tags.GUIDE_ACCOUNTS)
        picture("cannot-log-in")
    }

    private fun comeBack() = with(stage) {
        home()
        tap(Tags.LOCK)
        await(Tags.UNLOCK)
        picture("unlock")
        type(Tags.PASSPHRASE, props.passphrase)
        tap(Tags.UNLOCK_GO)
        await(Tags.HOME)
        picture("unlocked-again")
    }

    private fun Stage.home() {
        onScreenThread { while (state.place != Place.Home && state.back()) Unit }
        await(Tags.HOME)
        closeNotice()
    }

    private fun Stage.closeNotice() {
        if (has(Tags.CLOSE_NOTICE)) tap(Tags.CLOSE_NOTICE)
    }

    private fun picture(name: String, look: Look = Look()) = keep(name, look)
}

/** The pictures that show what the app is about. */
private val FRONT = listOf("home", "what-if", "show-code")
