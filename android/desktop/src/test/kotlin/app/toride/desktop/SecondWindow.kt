package app.toride.desktop

import app.toride.core.Language
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.system.exitProcess

/**
 * The window of the second device: a process of its own, with a vault folder of its own. It hears on its standard input what its
 * person does next, and says on its standard output what they see. Of the first device it gets pictures of its screen, and no
 * more.
 */
internal class SecondWindow(home: Path, language: Language, pictures: Path) : AutoCloseable {
    private val process: Process = ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-Djava.awt.headless=true",
        "-Djna.library.path=${System.getProperty("jna.library.path")}",
        "-classpath",
        System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path"),
        SecondWindow::class.java.name + "Main",
        home.toString(),
        language.name,
        pictures.toString(),
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val hears = process.outputStream.bufferedWriter()
    private val says = process.inputStream.bufferedReader()

    /** The process of the other window. */
    val pid: Long get() = process.pid()

    /** Its person does that; what they see comes back. */
    fun does(what: String): String {
        hears.write("$what\n")
        hears.flush()
        val answer = generateSequence(says::readLine).first { it.startsWith(SAYS) || it.startsWith(STOPS) }
        check(answer.startsWith(SAYS)) { "the second window stopped at \"$what\": $answer" }
        return answer.removePrefix(SAYS)
    }

    override fun close() {
        hears.close()
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly()
    }

    companion object {
        const val SAYS = "second window: "
        const val STOPS = "second window stopped: "
    }
}

/** Main class of that process. */
internal object SecondWindowMain {
    @JvmStatic
    fun main(args: Array<String>) {
        val (home, language, pictures) = args
        val desk = PaperDesk(file = null)
        try {
            Stage.play(Path.of(home).resolve("vault"), Language.valueOf(language), desk, clock = { 0 }) {
                val person = PersonAtWindow(this, desk, Path.of(pictures))
                generateSequence(::readLine).forEach { println(SecondWindow.SAYS + person.does(it)) }
            }
        } catch (e: Throwable) {
            e.printStackTrace()
            println(SecondWindow.STOPS + e.message)
            exitProcess(1)
        }
        exitProcess(0)
    }
}
