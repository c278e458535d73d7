package app.toride.desktop

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import app.toride.core.Language
import app.toride.data.CountedDispatcher
import app.toride.data.VaultRepository
import app.toride.ui.LanguageChoice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Surroundings
import app.toride.ui.Tags
import app.toride.ui.TorideApp
import app.toride.ui.TorideState
import app.toride.ui.theme.LocalLetters
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.runBlocking

/** How the screens are seen: in the dark theme, and with text so many times as large. */
class Look(val dark: Boolean = false, val text: Float = 1f)

/**
 * The app on a stage: the real screens over the real core and a real vault, with no display around. Whoever plays a person on
 * it names things by [Tags] and never by place, and waits for what the person would wait for.
 */
@OptIn(ExperimentalTestApi::class)
class Stage private constructor(
    private val test: SkikoComposeUiTest,
    /** The folder of the vault. */
    val vault: Path,
    language: Language,
    platform: Platform,
    surroundings: Surroundings,
    clock: () -> Long,
) {
    private val work = CountedDispatcher(Dispatchers.IO)
    private val scope = CoroutineScope(Dispatchers.Main + Job())
    private var look by mutableStateOf(Look())

    /** The app, as the window has it. */
    val state = TorideState(
        repository = VaultRepository(vault.toString(), work),
        scope = scope,
        language = if (language == Language.JA) LanguageChoice.JAPANESE else LanguageChoice.ENGLISH,
        surroundings = surroundings,
        systemLocale = { "ja-JP" },
        clock = clock,
    )

    init {
        test.setContent {
            val shown = look
            CompositionLocalProvider(LocalDensity provides Density(DENSITY, shown.text), LocalLetters provides windowLetters) {
                TorideApp(state, platform, dark = shown.dark)
            }
        }
    }

    /** Opens the app. */
    fun start() = onScreenThread { state.start() }

    /** Waits until [tag] is there and nothing is at work any more. */
    fun await(tag: String) {
        waitFor(tag) { all(tag).isNotEmpty() }
        settle()
    }

    /** Waits until one of [tags] is there. */
    fun awaitAny(vararg tags: String) {
        waitFor(tags.joinToString()) { tags.any { all(it).isNotEmpty() } }
        settle()
    }

    /** Whether [tag] is there. */
    fun has(tag: String): Boolean = all(tag).isNotEmpty()

    /** Whether [tag] can be tapped. */
    fun enabled(tag: String): Boolean = all(tag).any { SemanticsProperties.Disabled !in it.config }

    /** Whether a part of [tag] can be seen without scrolling. */
    fun inSight(tag: String): Boolean = all(tag).any { !it.boundsInRoot.isEmpty }

    /** Whether all of the page is in sight without scrolling. */
    fun fits(): Boolean {
        val scrolling = test.onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.VerticalScrollAxisRange))
        return scrolling.fetchSemanticsNodes().all { it.config[SemanticsProperties.VerticalScrollAxisRange].maxValue() == 0f }
    }

    /** Scrolls the list on the screen until [tag] is there. */
    fun scrollTo(tag: String) {
        test.onNode(hasScrollToNodeAction()).performScrollToNode(hasTestTag(tag))
        settle()
    }

    /** Moves the page until [tag], which is on it, can be seen. */
    fun bring(tag: String) {
        test.onNodeWithTag(tag).performScrollTo()
        settle()
    }

    /** Taps [tag] as soon as it is there and can be tapped. */
    fun tap(tag: String) {
        press(tag)
        settle()
    }

    /** Taps without waiting for what comes of it. */
    fun press(tag: String) {
        waitFor(tag) { enabled(tag) }
        test.onNodeWithTag(tag).performSemanticsAction(SemanticsActions.OnClick)
    }

    /** Types [text] into the field [tag], in place of what is there. */
    fun type(tag: String, text: String) {
        waitFor(tag) { enabled(tag) }
        test.onNodeWithTag(tag).performTextReplacement(text)
        settle()
    }

    /** All that [tag] says, to eyes and to a screen reader, in the order of the screen. */
    fun words(tag: String): List<String> {
        await(tag)
        return said(test.onNodeWithTag(tag, useUnmergedTree = true).fetchSemanticsNode())
    }

    /** The recovery key on the screen, written off group by group. */
    fun recoveryKey(): String = words(Tags.RECOVERY_KEY_TEXT)
        .joinToString("-") { spoken -> spoken.split(' ').takeLast(GROUP).joinToString("") }

    /** Where the person is. */
    fun place(): Place = onScreenThread { state.place }

    /** Sees the screens with [of] from now on. */
    fun wear(of: Look) {
        look = of
        settle()
    }

    /** What can be seen now. */
    fun picture(of: Look = Look()): ImageBitmap {
        look = of
        settle()
        return test.captureToImage().also {
            look = Look()
            settle()
        }
    }

    /** What can be seen at this very moment, settled or not. */
    fun snapshot(): ImageBitmap = test.captureToImage()

    /** Does [block] where the screens live. */
    fun <T> onScreenThread(block: () -> T): T = test.runOnUiThread(block).also { settle() }

    /** A description stands for all below it, as it does for a screen reader. */
    private fun said(node: SemanticsNode): List<String> =
        node.config.getOrNull(SemanticsProperties.ContentDescription)
            ?: (written(node).map { it.text } + node.children.flatMap(::said))

    private fun written(node: SemanticsNode) =
        node.config.getOrNull(SemanticsProperties.Text).orEmpty() + listOfNotNull(node.config.getOrNull(SemanticsProperties.EditableText))

    private fun all(tag: String): List<SemanticsNode> =
        test.onAllNodes(hasTestTag(tag)).fetchSemanticsNodes(atLeastOneRootRequired = false)

    /** What is on the screen, for whoever has to find out why something is not. */
    private fun tags(): List<String> = test.onAllNodes(SemanticsMatcher("anything") { true })
        .fetchSemanticsNodes(atLeastOneRootRequired = false)
        .flatMap { listOfNotNull(it.config.getOrNull(SemanticsProperties.TestTag)) + it.config.getOrNull(SemanticsProperties.Text).orEmpty().map { t -> t.text } }

    private fun waitFor(tag: String, met: () -> Boolean) {
        val until = System.nanoTime() + PATIENCE_NS
        // The clock of the stage is not the wall's: it moves by a frame per look.
        test.waitUntil(tag, Long.MAX_VALUE) {
            check(System.nanoTime() < until) { "waited for $tag at ${state.place}, in vain; there is ${tags()}" }
            met()
        }
    }

    /** Until the core has answered all that it was asked, and the screen shows it and asks no more. */
    private fun settle() = work.settle {
        waitFor("the core") { test.runOnUiThread { work.idle } }
        test.waitForIdle()
    }

    private fun strike() {
        runBlocking { state.repository.lock() }
        scope.cancel()
    }

    companion object {
        /** Plays [act] on the vault in the folder [vault] by the time of [clock] on a machine like [surroundings]; the vault is locked at the end. */
        fun play(
            vault: Path,
            language: Language,
            platform: Platform,
            clock: () -> Long = ::awakeAndAsleepMs,
            surroundings: Surroundings = DeskSignals(Folders(vault, vault.resolveSibling("state"))),
            act: Stage.() -> Unit,
        ) =
            runSkikoComposeUiTest(Size(PHONE_WIDTH * DENSITY, PHONE_HEIGHT * DENSITY), Density(DENSITY)) {
                val stage = Stage(this, vault, language, platform, surroundings, clock)
                try {
                    stage.act()
                } finally {
                    stage.strike()
                }
            }

        private const val PATIENCE_NS = 30_000_000_000
        private const val GROUP = 5
        private const val PHONE_WIDTH = 411
        private const val PHONE_HEIGHT = 891
        private const val DENSITY = 2f
    }
}
