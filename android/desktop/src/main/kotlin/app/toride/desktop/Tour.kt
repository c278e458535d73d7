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
        val desk = PaperDesk(Props.file("google-download"))
        Stage.play(home.resolve("vault"), language, desk) {
            val keep = { name: String, picture: ImageBitmap ->
                val file = out.resolve("%02d-%s.png".format(pictures.size + 1, name))
                picture.writePng(file)
                println(file)
                pictures[name] = picture
            }
            try {
                Tour(this, Props.of(language), keep).run()
            } catch (e: IllegalStateException) {
                keep("stopped-here", snapshot())
                throw e
            }
        }
    } finally {
        home.toFile().deleteRecursively()
    }
    return pictures
}

/** What a person does, step by step. */
private class Tour(private val stage: Stage, private val props: Props, private val keep: (String, ImageBitmap) -> Unit) {
    private var first = ""

    fun run() {
        begin()
        addFirstAccount()
        addMore()
        useCode()
        lookAround()
        comeBack()
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
        tap(Tags.READ_PASTE)
        await(Tags.REVIEW)
        picture("review")
        picture("review-text-200", Look(text = 2f))
        tap(Tags.KEEP)
        await(Tags.DONE)
        picture("done")
        tap(Tags.DONE_GO)
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

    private fun useCode() = with(stage) {
        tap(Tags.account(first))
        await(Tags.ACCOUNT)
        picture("account")
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
        await(Tags.HELP)
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

    private fun picture(name: String, look: Look = Look()) = keep(name, stage.picture(look))
}

/** The pictures that show what the app is about. */
private val FRONT = listOf("home", "review", "show-code")
