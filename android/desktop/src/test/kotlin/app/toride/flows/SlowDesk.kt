package app.toride.flows

import androidx.compose.ui.graphics.ImageBitmap
import app.toride.data.Luma
import app.toride.ui.Camera
import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.PictureReader
import app.toride.ui.PictureReading
import app.toride.ui.Platform
import app.toride.ui.Printer
import app.toride.ui.Reminding
import app.toride.ui.Saving
import kotlinx.coroutines.awaitCancellation

/** A desk whose dialog stays open until the test answers it, and whose reader of pictures reads for ever. */
internal class SlowDesk : Platform {
    private var waiting: ((ChosenFile?) -> Unit)? = null

    override val version = "0"

    override fun copyCode(code: String) = Unit

    override fun clipboardText(): String? = null

    override fun chooseTextFile(onChosen: (ChosenFile?) -> Unit) {
        waiting = onChosen
    }

    override fun chooseFile(onChosen: (ChosenFile?) -> Unit) = chooseTextFile(onChosen)

    override fun saveFile(name: String, content: () -> ByteArray?, onSaved: (Saving) -> Unit) = onSaved(Saving.Cancelled)

    override val printer: Printer? = null

    /** How often the reader was told to stop. */
    var stopped = 0
        private set

    override fun choosePicture(onChosen: (ChosenFile?) -> Unit) = onChosen(ChosenFile("codes.png", ByteArray(1)))

    override fun openPicture(picture: ChosenFile): ImageBitmap? = null

    override fun choosePictures(onChosen: (List<ChosenFile>) -> Unit) = onChosen(emptyList())

    override fun lumaOf(picture: ChosenFile): Luma? = null

    override val camera: Camera? = null

    override fun stayAwake(on: Boolean) = Unit

    override val pictures = object : PictureReader {
        override suspend fun read(picture: ChosenFile): PictureReading =
            try {
                awaitCancellation()
            } finally {
                stopped += 1
            }
    }

    override val reminding = Reminding.NEVER

    override fun askToRemind(onAnswer: () -> Unit) = onAnswer()

    override fun keepLanguage(choice: LanguageChoice) = Unit

    /** The person chose [file], or none. */
    fun answer(file: ChosenFile?) {
        val answered = checkNotNull(waiting) { "no dialog is open" }
        waiting = null
        answered(file)
    }
}
