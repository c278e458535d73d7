package app.toride.flows

import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.Platform

/** A desk whose dialog stays open until the test answers it. */
internal class SlowDesk : Platform {
    private var waiting: ((ChosenFile?) -> Unit)? = null

    override val version = "0"

    override fun copyCode(code: String) = Unit

    override fun clipboardText(): String? = null

    override fun chooseTextFile(onChosen: (ChosenFile?) -> Unit) {
        waiting = onChosen
    }

    override fun keepLanguage(choice: LanguageChoice) = Unit

    /** The person chose [file], or none. */
    fun answer(file: ChosenFile?) {
        val answered = checkNotNull(waiting) { "no dialog is open" }
        waiting = null
        answered(file)
    }
}
