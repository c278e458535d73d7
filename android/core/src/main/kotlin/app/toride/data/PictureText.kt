package app.toride.data

import app.toride.core.PhotoBox

/** A word that was recognised in a picture, and where it stands. Never prints its text. */
class PictureWord(val text: String, val box: PhotoBox) {
    override fun toString() = "[word]"
}

/** What was recognised in a picture. Never prints it. */
class PictureText(words: List<PictureWord>) {
    /** One word a line, as the core takes them: as many lines as [boxes]. */
    internal val text: String = words.joinToString("\n") { it.text }

    internal val boxes: List<PhotoBox> = words.map { it.box }

    override fun toString() = "[text of a picture]"
}
