package app.toride.desktop

import androidx.compose.ui.graphics.ImageBitmap
import app.toride.data.Luma
import app.toride.ui.Camera
import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.PictureReader
import app.toride.ui.Platform
import app.toride.ui.Printer
import app.toride.ui.Reminding
import app.toride.ui.Saving
import java.awt.FileDialog
import java.awt.Frame
import java.awt.Toolkit
import java.awt.Window
import java.io.FilenameFilter
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
            val path = ask(anyFile)
            onChosen(path?.let { withContext(Dispatchers.IO) { readTextFile(it) } })
        }
    }

    override fun chooseFile(onChosen: (ChosenFile?) -> Unit) {
        scope.launch {
            val path = ask(anyFile)
            onChosen(path?.let { withContext(Dispatchers.IO) { readAnyFile(it) } })
        }
    }

    override fun saveFile(name: String, content: () -> ByteArray?, onSaved: (Saving) -> Unit) {
        scope.launch {
            val path = askWhere(name)
            val bytes = path?.let { content() }
            onSaved(
                when {
                    path == null -> Saving.Cancelled
                    bytes == null -> Saving.Failed
                    else -> withContext(Dispatchers.IO) { saveNew(path, bytes) }
                },
            )
        }
    }

    /** A browser prints better than this toolkit: pages are saved for it. */
    override val printer: Printer? = null

    override fun choosePicture(onChosen: (ChosenFile?) -> Unit) {
        scope.launch {
            val path = ask { _, name -> name.substringAfterLast('.').lowercase() in PICTURES }
            onChosen(path?.let { withContext(Dispatchers.IO) { readPictureFile(it) } })
        }
    }

    override fun choosePictures(onChosen: (List<ChosenFile>) -> Unit) {
        scope.launch {
            val paths = askForSeveral { _, name -> name.substringAfterLast('.').lowercase() in PICTURES }
            onChosen(withContext(Dispatchers.IO) { paths.map(::readPictureFile) })
        }
    }

    override fun lumaOf(picture: ChosenFile): Luma? = brightness(picture)

    /** Pictures of the codes come from elsewhere. */
    override val camera: Camera? = null

    /** A desktop dims when its person says so. */
    override fun stayAwake(on: Boolean) = Unit

    override fun openPicture(picture: ChosenFile): ImageBitmap? = opened(picture)

    override val pictures: PictureReader = Tesseract()

    /** Nothing rings behind a closed window. */
    override val reminding = Reminding.NEVER

    override fun askToRemind(onAnswer: () -> Unit) = onAnswer()

    override fun keepLanguage(choice: LanguageChoice) = setting.keep(choice)

    /** The dialog of the toolkit holds the call, not the window: events go on behind it. */
    private fun ask(filter: FilenameFilter): Path? {
        val dialog = FileDialog(window as? Frame)
        dialog.filenameFilter = filter
        dialog.isVisible = true
        return dialog.file?.let { Path.of(dialog.directory.orEmpty(), it) }
    }

    private fun askForSeveral(filter: FilenameFilter): List<Path> {
        val dialog = FileDialog(window as? Frame)
        dialog.filenameFilter = filter
        dialog.isMultipleMode = true
        dialog.isVisible = true
        return dialog.files.map { it.toPath() }.sorted()
    }

    private fun askWhere(name: String): Path? {
        val dialog = FileDialog(window as? Frame, "", FileDialog.SAVE)
        dialog.file = name
        dialog.isVisible = true
        return dialog.file?.let { Path.of(dialog.directory.orEmpty(), it) }
    }

    private companion object {
        val anyFile = FilenameFilter { _, _ -> true }
        val PICTURES = setOf("png", "jpg", "jpeg", "webp", "bmp", "tif", "tiff")
    }
}

/** The version that Maven wrote into the build. */
internal fun versionOfBuild(): String =
    Desk::class.java.getResource("/app/toride/version.txt")?.readText().orEmpty().trim()
