package app.toride

import android.graphics.ImageDecoder
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asImageBitmap
import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.PictureReader
import app.toride.ui.Platform
import app.toride.ui.Reminding
import java.io.IOException
import java.nio.ByteBuffer

/**
 * What the screens need from Android.
 *
 * @param openPicker opens the system's picker of files from the window in front; its answer goes to [TextFiles.chosen]
 * @param openGallery the same with the picker of pictures, which needs no permission: only the picture chosen is given
 * @param askToNotify asks the person to let notifications be seen; ends with [TorideApplication.onAnswer]
 */
class Phone(
    private val app: TorideApplication,
    private val openPicker: () -> Unit,
    private val openGallery: () -> Unit,
    private val askToNotify: () -> Unit,
) : Platform {
    override val version: String =
        app.packageManager.getPackageInfo(app.packageName, 0).versionName.orEmpty()

    override fun copyCode(code: String) = app.clipboard.copy(code)

    override fun clipboardText(): String? = app.clipboard.text()

    override fun chooseTextFile(onChosen: (ChosenFile?) -> Unit) {
        app.files.await(TextFiles.MOST_TEXT, onChosen)
        openPicker()
    }

    override fun choosePicture(onChosen: (ChosenFile?) -> Unit) {
        app.files.await(TextFiles.MOST_PICTURE, onChosen)
        openGallery()
    }

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
