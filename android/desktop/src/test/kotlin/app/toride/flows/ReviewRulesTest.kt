package app.toride.flows

import app.toride.core.CandidateState
import app.toride.core.CandidateView
import app.toride.core.Doubt
import app.toride.core.KnownCode
import app.toride.core.Problem
import app.toride.core.ReviewSummary
import app.toride.data.linesWorthShowing
import app.toride.ui.add.isOpen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** What a review shows of the person's own text, and which doubts it asks about. */
class ReviewRulesTest {
    @Test
    fun aShortTextIsShownWhole() = assertEquals((1..40).toList(), linesWorthShowing(summary(lines = 40, candidate(line = 3))))

    @Test
    fun ofALongTextTheLinesAroundWhatWasReadAreShownOnceAndInOrder() {
        val summary = summary(lines = 1_000, candidate(line = 500), candidate(line = 501), candidate(line = 2), candidate(line = 1_000))
        assertEquals(listOf(1, 2, 3, 499, 500, 501, 502, 999, 1_000), linesWorthShowing(summary))
    }

    @Test
    fun aCodeAddedByHandHasNoLine() = assertEquals(emptyList<Int>(), linesWorthShowing(summary(lines = 50, candidate(line = 0))))

    @Test
    fun noTextShowsNoMoreThanAPersonCanRead() {
        val many = Array(900) { candidate(line = it * 3 + 2) }
        assertEquals(200, linesWorthShowing(summary(lines = 10_000, *many)).size)
    }

    @Test
    fun anEmptyTextHasNoLine() = assertEquals(emptyList<Int>(), linesWorthShowing(summary(lines = 0)))

    @Test
    fun aCodeWithoutAnyDoubtIsNotAskedAbout() = assertFalse(isOpen(candidate(), settled = emptySet()))

    @Test
    fun everyKindOfDoubtIsAskedAbout() {
        Problem.entries.forEach { assertTrue(it.name, isOpen(candidate(problem = it), emptySet())) }
        Doubt.entries.forEach { assertTrue(it.name, isOpen(candidate(doubt = it), emptySet())) }
        assertTrue(isOpen(candidate(state = CandidateState.UNKNOWN), emptySet()))
        assertFalse("a code marked as used is no doubt", isOpen(candidate(state = CandidateState.USED), emptySet()))
    }

    @Test
    fun anAnswerSettlesADoubt() {
        assertFalse(isOpen(candidate(doubt = Doubt.ALONE), settled = setOf(0)))
        assertTrue(isOpen(candidate(doubt = Doubt.ALONE), settled = setOf(1)))
        assertFalse(isOpen(candidate(doubt = Doubt.ALONE, edited = true), emptySet()))
        assertFalse("it is stored already", isOpen(candidate(doubt = Doubt.ALONE, known = KnownCode.CURRENT), emptySet()))
    }

    private fun candidate(
        line: Int = 1,
        state: CandidateState = CandidateState.UNUSED,
        problem: Problem? = null,
        doubt: Doubt? = null,
        known: KnownCode? = null,
        edited: Boolean = false,
    ) = CandidateView(
        index = 0u,
        line = line.toUInt(),
        start = 0u,
        end = 9u,
        state = state,
        problem = problem,
        doubt = doubt,
        known = known,
        included = true,
        set = 1u,
        doubtful = emptyList(),
        edited = edited,
    )

    private fun summary(lines: Int, vararg candidates: CandidateView) = ReviewSummary(
        lines = lines.toUInt(),
        candidates = candidates.asList(),
        usedWithoutCode = 0u,
        sets = 1u,
        refused = null,
        expected = null,
        keeping = candidates.size.toUInt(),
        doubts = 0u,
        leftOut = 0u,
        empty = false,
        hasCurrentSet = false,
        allKnown = false,
        oldList = false,
    )
}
