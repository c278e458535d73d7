package app.toride

import android.os.Looper
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isEnabled
import androidx.compose.ui.test.junit4.AndroidComposeTestRule
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.dp
import androidx.lifecycle.Lifecycle
import androidx.test.ext.junit.rules.ActivityScenarioRule
import app.toride.core.TextArg
import app.toride.data.CountedDispatcher
import app.toride.data.Outcome
import app.toride.data.Words
import app.toride.ui.Tags
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertTrue
import org.robolectric.Shadows.shadowOf

/** The rule that launches the app. */
typealias AppRule = AndroidComposeTestRule<ActivityScenarioRule<MainActivity>, MainActivity>

/** A person's hand and eye. Things are found by their [Tags], sentences by their key. */
class Hand(val rule: AppRule, private val setup: Setup) {
    private val words = Words(setup.language)
    private val work get() = (rule.activity.application as TorideApplication).work as CountedDispatcher

    /** The sentence [key] in the language of the phone. */
    fun say(key: String, vararg args: TextArg) = words.say(key, args.asList())

    /** Waits until the thing is there. Nothing here depends on how fast the machine is, except for giving up. */
    fun await(tag: String) = await(tag) { rule.onAllNodesWithTag(tag).fetchSemanticsNodes().isNotEmpty() }

    /** Waits for a screen and for what it reads. */
    fun awaitScreen(tag: String) {
        await(tag)
        await("$tag to be read") { rule.onAllNodesWithTag(Tags.WORKING).fetchSemanticsNodes().isEmpty() }
    }

    /** Taps a thing, scrolling to it where it lies further down. */
    fun tap(tag: String) = tap(hasTestTag(tag))

    /** Taps the first thing called so. */
    fun tap(matcher: SemanticsMatcher) {
        settle()
        await(matcher.description) { rule.onAllNodes(matcher and isEnabled()).fetchSemanticsNodes().isNotEmpty() }
        scrollTo(matcher)
        rule.onAllNodes(matcher)[0].performClick()
        rule.waitForIdle()
    }

    /** Taps the row that is called [name]. */
    fun tapText(name: String) = tap(hasClickAction() and hasText(name))

    /** A button that says the sentence [key]. */
    fun buttonSaying(key: String): SemanticsMatcher = hasClickAction() and hasText(say(key))

    /** Goes back by the system's gesture. */
    fun back() {
        rule.runOnUiThread { rule.activity.onBackPressedDispatcher.onBackPressed() }
        rule.waitForIdle()
    }

    /** Types into a field. */
    fun type(tag: String, text: String) {
        settle()
        await(tag)
        scrollTo(hasTestTag(tag))
        rule.onNodeWithTag(tag).performTextReplacement(text)
        rule.waitForIdle()
    }

    /** Looks for the sentence [key]. */
    fun reads(key: String, vararg args: TextArg) {
        val sentence = say(key, *args)
        await("“$sentence”") { rule.onAllNodes(hasText(sentence, substring = true)).fetchSemanticsNodes().isNotEmpty() }
    }

    /** Sees that the sentence [key] is not there. */
    fun lacks(key: String) = assertTrue(key, rule.onAllNodes(hasText(say(key), substring = true)).fetchSemanticsNodes().isEmpty())

    /** Looks for a word that is no sentence: a name, a code. */
    fun sees(text: String) = await("“$text”") { rule.onAllNodes(hasText(text, substring = true)).fetchSemanticsNodes().isNotEmpty() }

    /** What a screen reader says of the thing. */
    fun hears(tag: String): String =
        rule.onNodeWithTag(tag).fetchSemanticsNode().config[SemanticsProperties.ContentDescription].joinToString(" ")

    /** Listens for the sentence [key] where only a screen reader has it. */
    fun hearsSomewhere(key: String, vararg args: TextArg) {
        val sentence = say(key, *args)
        await("“$sentence”") {
            rule.onAllNodes(hasContentDescription(sentence, substring = true)).fetchSemanticsNodes().isNotEmpty()
        }
    }

    /** All that is written on the thing, from top to bottom. */
    fun texts(tag: String): List<String> =
        rule.onAllNodes(hasAnyAncestor(hasTestTag(tag)), useUnmergedTree = true).fetchSemanticsNodes()
            .flatMap { it.config.getOrNull(SemanticsProperties.Text).orEmpty() }
            .map { it.text }

    /** The account whose notice comes first. */
    fun firstCard(): String? {
        val app = rule.activity.application as TorideApplication
        return (runBlocking { app.state.repository.overview() } as Outcome.Done).value.cards.first().account?.id
    }

    /** Waits for the screen [tag] and draws it. */
    fun show(tag: String, name: String) {
        awaitScreen(tag)
        picture(name)
    }

    /** Draws the screen to a picture named after the setup, and checks what every screen has to keep to. */
    fun picture(name: String) {
        rule.waitForIdle()
        val nodes = rule.onAllNodes(everything, useUnmergedTree = true).fetchSemanticsNodes()
        nodes.forEach { assertWhole(name, it) }
        rule.onAllNodes(hasClickAction()).fetchSemanticsNodes().forEach { assertUsable(name, it) }
        rule.activity.picture("$name-$setup")
    }

    /** Leaves the app without ending it, or comes back to it. */
    fun moveTo(state: Lifecycle.State) {
        rule.activityRule.scenario.moveToState(state)
        // Compose's rule waits for nothing while the activity is not in front; time has to be moved on for it.
        rule.mainClock.advanceTimeByFrame()
        shadowOf(Looper.getMainLooper()).idle()
    }

    /** Until the core has answered all that it was asked: what is aimed at while the screen changes is missed. */
    fun settle() = work.settle {
        await("the core") { work.idle }
        rule.waitForIdle()
    }

    private fun scrollTo(matcher: SemanticsMatcher) {
        if (rule.onAllNodes(matcher and hasAnyAncestor(hasScrollAction())).fetchSemanticsNodes().isNotEmpty()) {
            rule.onAllNodes(matcher)[0].performScrollTo()
        }
    }

    private fun await(what: String, there: () -> Boolean) {
        try {
            rule.waitUntil(PATIENCE_MS, there)
        } catch (e: ComposeTimeoutException) {
            throw AssertionError("waited for $what; there is ${tags()}", e)
        }
    }

    private fun tags() = rule.onAllNodes(everything).fetchSemanticsNodes().mapNotNull { it.config.getOrNull(SemanticsProperties.TestTag) }

    /** No text is cut off, and every character of it has a shape. */
    private fun assertWhole(name: String, node: SemanticsNode) {
        val texts = node.config.getOrNull(SemanticsProperties.Text).orEmpty()
        texts.forEach { assertReadable(it.text) }
        // A field scrolls; what is typed into it may be longer than what shows.
        if (SemanticsActions.SetText in node.config) return
        val layouts = mutableListOf<TextLayoutResult>()
        node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(layouts)
        layouts.forEach { assertTrue("$name-$setup cuts “${it.layoutInput.text}”", isWhole(it)) }
    }

    /** Sizes are whole pixels and lines are not: a pixel is no cut. */
    private fun isWhole(text: TextLayoutResult): Boolean {
        val lines = text.multiParagraph
        // Spaces at the end of a line hang over the edge; nobody misses them.
        fun width(line: Int) = lines.getHorizontalPosition(lines.getLineEnd(line, visibleEnd = true), true) - lines.getLineLeft(line)
        val fits = lines.height <= text.size.height + 1 && (0 until lines.lineCount).all { width(it) <= text.size.width + 1 }
        return fits && !lines.didExceedMaxLines
    }

    /** Large enough for a finger, and with a name that a screen reader says. */
    private fun assertUsable(name: String, node: SemanticsNode) {
        val least = with(rule.density) { TOUCH_DP.roundToPx() } - 1
        val target = node.touchBoundsInRoot
        val wide = maxOf(node.size.width.toFloat(), target.width) >= least
        val high = maxOf(node.size.height.toFloat(), target.height) >= least
        assertTrue("$name-$setup: ${node.config} is only ${node.size} pixels", wide && high)
        val said = node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
            node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
        assertTrue("$name-$setup: ${node.config} has no name", said.any { it.isNotBlank() })
    }

    private companion object {
        const val PATIENCE_MS = 30_000L
        val TOUCH_DP = 48.dp
        val everything = SemanticsMatcher("anything") { true }
    }
}
