package app.toride.flows

import androidx.compose.ui.graphics.ImageBitmap
import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.PictureReader
import app.toride.ui.PictureReading
import app.toride.ui.Platform
import app.toride.ui.Reminding
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

    /** How often the reader was told to stop. */
    var stopped = 0
        private set

    override fun choosePicture(onChosen: (ChosenFile?) -> Unit) = onChosen(ChosenFile("codes.png", ByteArray(1)))

    override fun openPicture(picture: ChosenFile): ImageBitmap? = null

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
