package app.toride.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.testTag
import app.toride.core.Language
import app.toride.core.ServiceCard
import app.toride.data.Rules
import app.toride.data.Words
import app.toride.ui.parts.LocalLanguage
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.LocalTexts
import app.toride.ui.parts.LocalTouched
import app.toride.ui.parts.NoticeBar
import app.toride.ui.parts.Sentences
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.TorideTheme

/** The whole app. [state] outlives the window; [platform] belongs to it. */
@Composable
fun TorideApp(state: TorideState, platform: Platform, dark: Boolean = isSystemInDarkTheme()) {
    val language = state.language
    val words = remember(language) { Words(language) }
    val services = remember(language) { KnownServices(language) }
    CompositionLocalProvider(
        LocalTexts provides remember(words) { Sentences(words::say) },
        LocalLanguage provides language,
        LocalServices provides services::card,
        LocalTouched provides state::touched,
    ) {
        TorideTheme(languageTag = if (language == Language.JA) "ja" else "en", dark = dark) {
            Box(
                Modifier
                    .fillMaxSize()
                    .background(LocalColours.current.background)
                    .onPreviewKeyEvent {
                        state.touched()
                        false
                    }
                    .pointerInput(state) {
                        awaitPointerEventScope {
                            while (true) {
                                awaitPointerEvent(PointerEventPass.Initial)
                                state.touched()
                            }
                        }
                    },
            ) {
                if (state.obscured) {
                    Cover()
                } else {
                    // The bar has a place of its own: laid over the screen, it would hide what is at its foot.
                    val below = if (state.notice == null) WindowInsets(0) else WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)
                    Column(horizontalAlignment = Alignment.CenterHorizontally) {
                        Box(Modifier.weight(1f).consumeWindowInsets(below)) {
                            state.stack.lastOrNull()?.let { key(it) { it.holder.Content(platform) } }
                        }
                        NoticeBar(state.notice, onUndo = state::undo, onClose = { state.tell(null) })
                    }
                }
            }
        }
    }
}

/** What others may see of the window: nothing. The screens below are not even composed. */
@Composable
private fun Cover() {
    Box(Modifier.fillMaxSize().testTag(Tags.COVER), contentAlignment = Alignment.Center) {
        Text(say("common-mark"), style = LocalType.current.mark, color = LocalColours.current.accent)
    }
}

/** Cards of services, asked for once per language: a list of accounts names the same few again and again. */
private class KnownServices(private val language: Language) {
    private val cards = mutableMapOf<String, ServiceCard>()

    fun card(id: String): ServiceCard = cards.getOrPut(id) { Rules.service(id, language) }
}
