package app.toride.data

import app.toride.core.ReviewSummary

/** A line of the person's own text, [number] from 1. Never prints its text. */
class SourceLine(val number: Int, val text: String) {
    override fun toString() = "[line $number]"
}

/**
 * What was read out of a paste, with the texts that go with it. Never prints them.
 *
 * @property summary what was read, without text
 * @property source the lines worth showing: all of a short text, else those around what was found
 * @property codes text of each candidate, by its index
 * @property readings of each candidate, by its index: what a doubtful place of its text can be read as, each character one reading
 */
class ReviewPage(
    val summary: ReviewSummary,
    val source: List<SourceLine>,
    val codes: List<String>,
    val readings: List<Map<Int, String>>,
) {
    override fun toString() = "[review of ${codes.size}]"
}

/** Lines worth showing, in order: all when there are few, else those with a candidate and their neighbours. */
internal fun linesWorthShowing(summary: ReviewSummary): List<Int> {
    val last = summary.lines.toInt()
    if (last <= SHORT_TEXT) return (1..last).toList()
    return summary.candidates
        .map { it.line.toInt() }
        .filter { it > 0 }
        .flatMap { it - 1..it + 1 }
        .filter { it in 1..last }
        .distinct()
        .sorted()
        .take(MOST_LINES)
}

private const val SHORT_TEXT = 40
private const val MOST_LINES = 200
