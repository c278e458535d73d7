package app.toride.ui

import androidx.compose.ui.graphics.ImageBitmap

/** A text file or a picture that the person chose. [bytes] are wiped by whoever uses them. */
class ChosenFile(val name: String?, val bytes: ByteArray) {
    override fun toString() = "[file]"
}

/** What the screens need from the system around them; one small object per platform. */
interface Platform {
    /** Puts a code on the clipboard, marked as sensitive, and empties it after 30 s if it still holds the code. */
    fun copyCode(code: String)

    /** The text on the clipboard; null when there is none. */
    fun clipboardText(): String?

    /**
     * Lets the person choose a text file and calls back on the main thread: with the file, with null when none was chosen.
     * Reads at most one byte over the limit of a paste (8 MiB), so that the core can say that it is too large.
     */
    fun chooseTextFile(onChosen: (ChosenFile?) -> Unit)

    /** The same with a picture; reads no more of it than any camera makes. */
    fun choosePicture(onChosen: (ChosenFile?) -> Unit)

    /** The picture to be looked at, no larger than a screen needs; null when it is none. Its bytes are wiped. Takes a while. */
    fun openPicture(picture: ChosenFile): ImageBitmap?

    /**
     * What reads the text of pictures here. Null where nothing does without sending them away: the screens then say how the
     * person's own photo app copies the text.
     */
    val pictures: PictureReader?

    /** Whether a reminder would be seen. */
    val reminding: Reminding

    /** Asks the person, through the system, to let reminders be seen; [onAnswer] is called on the main thread. */
    fun askToRemind(onAnswer: () -> Unit)

    /** Keeps the language choice for the next start. */
    fun keepLanguage(choice: LanguageChoice)

    /** Version of the app, for the settings. */
    val version: String
}

/** The language of the app as chosen in the settings. */
enum class LanguageChoice { SYSTEM, JAPANESE, ENGLISH }
