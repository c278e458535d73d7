package app.toride.desktop

import app.toride.core.Language
import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.Platform

/** What a person brings along. Every code, name and address here is invented. */
internal class Props(val passphrase: String, val noteWithDoubt: String) {
    companion object {
        /** What a person who speaks this language brings along. */
        fun of(language: Language): Props = when (language) {
            Language.JA -> Props(
                passphrase = "港のあかり seven 灯台",
                noteWithDoubt = """
                    GitHub リカバリーコード(6/1 発行)
                    ① 1c4e7-90ab2
                    ② 5f3d8-2b61c 済
                    ③ 7aOe4-c9d13
                    ④ ｂ８ｄ０６－３ｆ２ａ９
                    ⑤ e2914-07bc5
                    ⑥ 93ad1-fe480
                    電話 03-0000-0000
                """.trimIndent(),
            )
            Language.EN -> Props(
                passphrase = "harbour lights seven lanterns",
                noteWithDoubt = """
                    GitHub recovery codes, from June
                    1. 1c4e7-90ab2
                    2. 5f3d8-2b61c used
                    3. 7aOe4-c9d13
                    4. b8d06 3f2a9
                    5. e2914-07bc5
                    6. 93ad1-fe480
                    phone 03-0000-0000
                """.trimIndent(),
            )
        }

        /** A text that looks like what a service gives out; [name] as in `tests/fixtures/paste`. */
        fun file(name: String): PropFile {
            val file = "$name.txt"
            val stream = checkNotNull(Props::class.java.getResourceAsStream("/paste/$file")) { "$file is not on the class path" }
            return PropFile(file, stream.use { it.readBytes() })
        }
    }
}

/** A text file of a person. */
internal class PropFile(val name: String, val bytes: ByteArray) {
    fun text(): String = bytes.decodeToString()
}

/** A desktop on paper: its clipboard holds what was copied, and the file chosen is always [file]. */
internal class PaperDesk(private val file: PropFile?) : Platform {
    /** What is on the clipboard. */
    var clipboard: String? = null

    /** The language that was kept. */
    var language: LanguageChoice? = null

    override val version: String = versionOfBuild()

    override fun copyCode(code: String) {
        clipboard = code
    }

    override fun clipboardText(): String? = clipboard

    override fun chooseTextFile(onChosen: (ChosenFile?) -> Unit) =
        onChosen(file?.let { ChosenFile(it.name, it.bytes.copyOf()) })

    override fun keepLanguage(choice: LanguageChoice) {
        language = choice
    }
}
