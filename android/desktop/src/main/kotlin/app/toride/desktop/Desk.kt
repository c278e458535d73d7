package app.toride.desktop

import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.Platform
import java.awt.FileDialog
import java.awt.Frame
import java.awt.Toolkit
import java.awt.Window
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** What the screens need from a Linux desktop. */
class Desk(private val scope: CoroutineScope, private val setting: LanguageSetting) : Platform {
    private val clipboard by lazy { CodeClipboard(Toolkit.getDefaultToolkit().systemClipboard, scope) }

    /** The window that dialogs belong to. */
    var window: Window? = null

    override val version: String = versionOfBuild()

    override fun copyCode(code: String) = clipboard.copy(code)

    override fun clipboardText(): String? = clipboard.text()

    override fun chooseTextFile(onChosen: (ChosenFile?) -> Unit) {
        scope.launch {
            val path = ask()
            onChosen(path?.let { withContext(Dispatchers.IO) { readTextFile(it) } })
        }
    }

    override fun keepLanguage(choice: LanguageChoice) = setting.keep(choice)

    /** The dialog of the toolkit holds the call, not the window: events go on behind it. */
    private fun ask(): Path? {
        val dialog = FileDialog(window as? Frame)
        dialog.isVisible = true
        return dialog.file?.let { Path.of(dialog.directory.orEmpty(), it) }
    }
}

/** The version that Maven wrote into the build. */
internal fun versionOfBuild(): String =
    Desk::class.java.getResource("/app/toride/version.txt")?.readText().orEmpty().trim()
