package app.toride

import android.graphics.ImageDecoder
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asImageBitmap
import app.toride.data.Luma
import app.toride.ui.Camera
import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.PictureReader
import app.toride.ui.Platform
import app.toride.ui.Printer
import app.toride.ui.Reminding
import app.toride.ui.Saving
import java.io.IOException
import java.nio.ByteBuffer

/**
 * What the screens need from Android.
 *
 * @param openPicker opens the system's picker of files from the window in front; its answer goes to [TextFiles.chosen]
 * @param openAny the same for files of any type
 * @param openSaver opens the system's dialog for a new file of that name; its answer goes to [SavedFiles.chosen]
 * @param openGallery the same with the picker of pictures, which needs no permission: only the picture chosen is given
 * @param openSeveral the same for several pictures; their answer goes to [TextFiles.chosen]
 * @param camera the camera, where there is one
 * @param keepAwake keeps the window's screen on and bright, or leaves it to the system again
 * @param askToNotify asks the person to let notifications be seen; ends with [TorideApplication.onAnswer]
 */
class Phone(
    private val app: TorideApplication,
    private val openPicker: () -> Unit,
    private val openAny: () -> Unit,
    private val openSaver: (String) -> Unit,
    private val openGallery: () -> Unit,
    private val openSeveral: () -> Unit,
    override val camera: Camera?,
    private val keepAwake: (Boolean) -> Unit,
    private val askToNotify: () -> Unit,
    override val printer: Printer,
) : Platform {
    override val version: String =
        app.packageManager.getPackageInfo(app.packageName, 0).versionName.orEmpty()

    override fun copyCode(code: String) = app.clipboard.copy(code)

    override fun clipboardText(): String? = app.clipboard.text()

    override fun chooseTextFile(onChosen: (ChosenFile?) -> Unit) {
        app.files.await(TextFiles.MOST_TEXT, onChosen)
        openPicker()
    }

    override fun chooseFile(onChosen: (ChosenFile?) -> Unit) {
        app.files.await(TextFiles.MOST_FILE, onChosen)
        openAny()
    }

    override fun saveFile(name: String, content: () -> ByteArray?, onSaved: (Saving) -> Unit) {
        app.saved.await(content, onSaved)
        openSaver(name)
    }

    override fun choosePicture(onChosen: (ChosenFile?) -> Unit) {
        app.files.await(TextFiles.MOST_PICTURE, onChosen)
        openGallery()
    }

    override fun choosePictures(onChosen: (List<ChosenFile>) -> Unit) {
        app.files.awaitSeveral(TextFiles.MOST_PICTURE, onChosen)
        openSeveral()
    }

    override fun lumaOf(picture: ChosenFile): Luma? = brightness(picture)

    override fun stayAwake(on: Boolean) = keepAwake(on)

    override fun openPicture(picture: ChosenFile): ImageBitmap? = try {
        ImageDecoder.decodeBitmap(ImageDecoder.createSource(ByteBuffer.wrap(picture.bytes))) { decoder, info, _ ->
            // Drawn here and not on the graphics chip, which takes no picture of this size on some phones.
            decoder.allocator = ImageDecoder.ALLOCATOR_SOFTWARE
            decoder.setTargetSampleSize((maxOf(info.size.width, info.size.height) / LARGEST).coerceAtLeast(1))
        }.asImageBitmap()
    } catch (_: IOException) {
        null
    } finally {
        picture.bytes.fill(0)
    }

    /** Android has nothing that reads pictures without sending them away; see docs/adr/0013. */
    override val pictures: PictureReader? = null

    override val reminding: Reminding
        get() = when {
            app.reminders.seen -> Reminding.ALLOWED
            app.reminders.mayAsk -> Reminding.UNASKED
            else -> Reminding.REFUSED
        }

    override fun askToRemind(onAnswer: () -> Unit) {
        app.onAnswer = onAnswer
        askToNotify()
    }

    override fun keepLanguage(choice: LanguageChoice) = app.language.keep(choice)

    private companion object {
        /** Pixels along the longer side, about: enough to read small print on. */
        const val LARGEST = 2_400
    }
}
