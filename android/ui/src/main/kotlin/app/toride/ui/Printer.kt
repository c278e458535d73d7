package app.toride.ui

/** Prints pages that the core wrote: HTML that needs nothing from elsewhere, and runs nothing. */
fun interface Printer {
    /**
     * Hands a page to the system's printing, where the person chooses how; [title] names the job and tells nothing of whom.
     * [html] is the caller's, to be wiped once this returns. [onOver] is called on the main thread when the person is done with
     * it: with false where printing could not begin.
     */
    fun print(title: String, html: ByteArray, onOver: (Boolean) -> Unit)
}
