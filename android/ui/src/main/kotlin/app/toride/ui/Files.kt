package app.toride.ui

/** A file that the person chose. [bytes] are wiped by whoever uses them. */
class ChosenFile(val name: String?, val bytes: ByteArray) {
    override fun toString() = "[file]"
}

/** What became of a file that was to be saved. */
sealed interface Saving {
    /** No place was chosen. */
    data object Cancelled : Saving

    /** There is a file of that name; it was not replaced. */
    data object Exists : Saving

    /** It could not be written, or not be read back. */
    data object Failed : Saving

    /**
     * It is there. [bytes] are what was read back from there, at most one byte more than were written; wiped by whoever gets them.
     *
     * @property name what the file is called there, where that can be told
     */
    class Done(val name: String, val bytes: ByteArray) : Saving {
        override fun toString() = "[saved file]"
    }
}
