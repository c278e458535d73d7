package app.toride.ui

import app.toride.data.PictureText

/** Reads the text of pictures, on this device and in memory only. */
interface PictureReader {
    /** Recognises the words of [picture], whose bytes are wiped. May take seconds; stops when it is cancelled. */
    suspend fun read(picture: ChosenFile): PictureReading
}

/** What came of reading a picture. */
sealed interface PictureReading {
    /** The words of it, and where they stand. */
    class Words(val text: PictureText) : PictureReading {
        override fun toString() = "[words of a picture]"
    }

    /** There is no word in it. */
    data object NoText : PictureReading

    /** It is no picture, or one that is damaged or too large. */
    data object NotAPicture : PictureReading

    /** The program that reads pictures is not installed. */
    data object NoReader : PictureReading
}
