package app.toride.desktop

import androidx.compose.ui.graphics.ImageBitmap
import app.toride.core.Language
import app.toride.data.Luma
import app.toride.ui.Camera
import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.PictureReader
import app.toride.ui.Platform
import app.toride.ui.Printer
import app.toride.ui.Reminding
import app.toride.ui.Saving

/** What a person brings along. Every code, name and address here is invented. */
internal class Props(
    val passphrase: String,
    val noteWithDoubt: String,
    val twoSets: String,
    val lookalike: String,
    val screen: List<String>,
    val fromAnotherProgram: String,
    val message: String,
    val sought: String,
) {
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
                twoSets = "【前のコード】2025/12/01\n9284 5200\n0497 6719\n3318 0742\n\n【今のコード】2026/11/03\n0030 7606\n3270 6558\n8841 2907",
                lookalike = "バックアップコード\nK7QX2M5ANB3TWR6YH4JD1ZUCVE5GLPSF\nQ2WERT7YUIOPA3SDFGHJ4KLZXCVBN5MM",
                screen = listOf(
                    "バックアップコード", "コードはそれぞれ1回だけ使えます。", "4471 9026", "8302 5517", "6094 2283", "1750 3368", "2936 7145", "新しいコードを取得",
                ),
                fromAnotherProgram = """
                    {"encrypted": false, "items": [
                      {"type": 1, "name": "Instagram 本店", "notes": "バックアップコード\n1357 2468\n2468 1357\n9753 8642",
                       "login": {"uris": [{"uri": "https://www.instagram.com"}], "username": "@toride_coffee_2", "password": "x", "totp": "x"}},
                      {"type": 1, "name": "予約システム(とても長い名前の項目で、一行には収まりません)", "notes": "リカバリーコード\nk7q2-m5an\nb3tw-r6yh\n4jd1-zucv",
                       "login": {"username": "yoyaku", "password": "x"}},
                      {"type": 2, "name": "買い物", "notes": "牛乳と卵"}
                    ]}
                """.trimIndent(),
                message = "コードが正しくありません",
                sought = "スクショ",
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
                twoSets = "OLD CODES, December 2025\n9284 5200\n0497 6719\n3318 0742\n\nNEW CODES, November 2026\n0030 7606\n3270 6558\n8841 2907",
                lookalike = "Backup codes\nK7QX2M5ANB3TWR6YH4JD1ZUCVE5GLPSF\nQ2WERT7YUIOPA3SDFGHJ4KLZXCVBN5MM",
                screen = listOf(
                    "Backup codes", "Each code can be used once.", "4471 9026", "8302 5517", "6094 2283", "1750 3368", "2936 7145", "Get new codes",
                ),
                fromAnotherProgram = """
                    {"encrypted": false, "items": [
                      {"type": 1, "name": "Instagram, main shop", "notes": "Backup codes\n1357 2468\n2468 1357\n9753 8642",
                       "login": {"uris": [{"uri": "https://www.instagram.com"}], "username": "@toride_coffee_2", "password": "x", "totp": "x"}},
                      {"type": 1, "name": "Booking system, with a name too long for any one line of a phone", "notes": "Recovery codes\nk7q2-m5an\nb3tw-r6yh\n4jd1-zucv",
                       "login": {"username": "booking", "password": "x"}},
                      {"type": 2, "name": "Shopping", "notes": "milk and eggs"}
                    ]}
                """.trimIndent(),
                message = "That code is incorrect",
                sought = "screenshot",
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

/** A text file or a picture of a person. */
internal class PropFile(val name: String, val bytes: ByteArray) {
    /** As it is chosen: whoever takes it wipes it. */
    fun chosen() = ChosenFile(name, bytes.copyOf())

    fun text(): String = bytes.decodeToString()
}

/** A desktop on paper: its clipboard holds what was copied, and the file chosen is always [file], the picture always [picture]. */
internal class PaperDesk(
    private val file: PropFile?,
    private val picture: PropFile? = null,
    override val pictures: PictureReader? = Tesseract(),
) : Platform {
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
        onChosen(file?.chosen())

    /** The file that is chosen next, where it is not the text file. */
    var next: PropFile? = null

    /** What was saved, the latest last. */
    val saved = mutableListOf<PropFile>()

    /** What becomes of what is saved next; null: it is kept as it is. */
    var savingGoes: ((PropFile) -> Saving)? = null

    override fun chooseFile(onChosen: (ChosenFile?) -> Unit) = onChosen((next ?: file)?.chosen())

    override fun saveFile(name: String, content: () -> ByteArray?, onSaved: (Saving) -> Unit) {
        val file = content()?.let { PropFile(name, it) } ?: return onSaved(Saving.Failed)
        val result = savingGoes?.invoke(file) ?: Saving.Done(name, file.bytes.copyOf()).also { saved += file }
        onSaved(result)
    }

    override var printer: Printer? = null

    override fun choosePicture(onChosen: (ChosenFile?) -> Unit) = onChosen(picture?.chosen())

    /** The pictures of codes that are chosen next. */
    var codes: List<PropFile> = emptyList()

    override fun choosePictures(onChosen: (List<ChosenFile>) -> Unit) = onChosen(codes.map { it.chosen() })

    override fun lumaOf(picture: ChosenFile): Luma? = brightness(picture)

    override var camera: Camera? = null

    override fun stayAwake(on: Boolean) = Unit

    override fun openPicture(picture: ChosenFile): ImageBitmap? = opened(picture)

    override var reminding = Reminding.NEVER

    override fun askToRemind(onAnswer: () -> Unit) {
        reminding = Reminding.ALLOWED
        onAnswer()
    }

    override fun keepLanguage(choice: LanguageChoice) {
        language = choice
    }
}
