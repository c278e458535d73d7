package app.toride

import android.app.LocaleManager
import android.content.Context
import android.os.Build
import android.os.LocaleList
import androidx.annotation.RequiresApi
import app.toride.ui.LanguageChoice

/** The language of the app as chosen: kept by Android 13 and later, which have a setting of their own for it, else here. */
class KeptLanguage(private val context: Context) {
    /** The choice now. */
    val choice: LanguageChoice
        get() = LanguageChoice.entries.find { tagOf(it) == tag().substringBefore('-') } ?: LanguageChoice.SYSTEM

    /** Keeps the choice for the next start. */
    fun keep(choice: LanguageChoice) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            manager().applicationLocales = LocaleList.forLanguageTags(tagOf(choice))
        } else {
            preferences().edit().putString(LANGUAGE, tagOf(choice)).apply()
        }
    }

    private fun tag(): String =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            manager().applicationLocales.let { if (it.isEmpty) "" else it[0].toLanguageTag() }
        } else {
            preferences().getString(LANGUAGE, "").orEmpty()
        }

    @RequiresApi(Build.VERSION_CODES.TIRAMISU)
    private fun manager() = context.getSystemService(LocaleManager::class.java)

    private fun preferences() = context.getSharedPreferences("app", Context.MODE_PRIVATE)

    private fun tagOf(choice: LanguageChoice) = when (choice) {
        LanguageChoice.SYSTEM -> ""
        LanguageChoice.JAPANESE -> "ja"
        LanguageChoice.ENGLISH -> "en"
    }

    private companion object {
        const val LANGUAGE = "language"
    }
}
