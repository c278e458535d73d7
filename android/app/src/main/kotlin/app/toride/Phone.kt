package app.toride

import app.toride.ui.ChosenFile
import app.toride.ui.LanguageChoice
import app.toride.ui.Platform

/**
 * What the screens need from Android.
 *
 * @param openPicker opens the system's picker from the window in front; its answer goes to [TextFiles.chosen]
 */
class Phone(private val app: TorideApplication, private val openPicker: () -> Unit) : Platform {
    override val version: String =
        app.packageManager.getPackageInfo(app.packageName, 0).versionName.orEmpty()

    override fun copyCode(code: String) = app.clipboard.copy(code)

    override fun clipboardText(): String? = app.clipboard.text()

    override fun chooseTextFile(onChosen: (ChosenFile?) -> Unit) {
        app.files.await(onChosen)
        openPicker()
    }

    override fun keepLanguage(choice: LanguageChoice) = app.language.keep(choice)
}
