package app.toride.ui

import androidx.compose.ui.graphics.ImageBitmap
import app.toride.data.Luma

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

    /** The same with any file: one of Toride's or of another program; at most one byte over 16 MiB. */
    fun chooseFile(onChosen: (ChosenFile?) -> Unit)

    /**
     * Lets the person choose where a file goes, [name] offered for it; writes it there, down to the disk where the place has one,
     * and reads it back. [content] is asked on the main thread once a place was chosen, and gives a copy, which is wiped here; null
     * where there is nothing to save any more. No file is replaced unless the person said so. Calls back on the main thread.
     */
    fun saveFile(name: String, content: () -> ByteArray?, onSaved: (Saving) -> Unit)

    /** What prints a page. Null where nothing does: the page is then saved, and printed from a browser. */
    val printer: Printer?

    /** The same with a picture; reads no more of it than any camera makes. */
    fun choosePicture(onChosen: (ChosenFile?) -> Unit)

    /** The same with several at once: pictures of QR codes. Called back with none where none was chosen. */
    fun choosePictures(onChosen: (List<ChosenFile>) -> Unit)

    /** The brightness of a picture; null when it is none. Its bytes are wiped. Takes a while. */
    fun lumaOf(picture: ChosenFile): Luma?

    /** The camera; null where there is none. */
    val camera: Camera?

    /** Keeps the screen on, and bright, while codes are shown or read on it. */
    fun stayAwake(on: Boolean)

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
