package app.toride.bindings

import app.toride.core.GroupState
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** `tests/vectors/recovery-key.json`, the same in Rust, Kotlin and Swift. */
class RecoveryKeyVectorsTest {
    private val vectors = testJson("vectors/recovery-key.json")

    @Test
    fun everyKeyAsItIsWrittenIsRight() {
        for (vector in vectors.getJSONArray("keys").objects()) assertRight(vector.getString("text"), vector.getString("text"))
    }

    @Test
    fun everyWayOfTypingAKeyThatIsAllowedIsRight() {
        for (vector in vectors.getJSONArray("reads").objects()) assertRight(vector.getString("name"), vector.getString("text"))
    }

    @Test
    fun everySlipIsFoundInItsGroup() {
        for (vector in vectors.getJSONArray("texts").objects()) {
            val name = vector.getString("name")
            val check = check(vector.getString("text"))
            assertEquals(name, vector.getJSONArray("groups").strings().map(::state), check.groups)
            assertEquals(name, vector.getString("error") == "TooLong", check.tooLong)
            // Only the groups are judged while typing; a key of a newer version is refused when it is used.
            if (vector.getString("error") != "TooNew") assertFalse(name, check.complete)
        }
    }

    @Test
    fun theVectorsAreAllThere() {
        assertTrue(vectors.getJSONArray("keys").length() >= 7)
        assertTrue(vectors.getJSONArray("reads").length() >= 23)
        assertTrue(vectors.getJSONArray("texts").length() >= 37)
    }

    private fun assertRight(name: String, text: String) {
        val check = check(text)
        assertEquals(name, List(7) { GroupState.RIGHT }, check.groups)
        assertTrue(name, check.complete)
        assertFalse(name, check.tooLong)
    }

    private fun state(word: String): GroupState = when (word) {
        "Empty" -> GroupState.EMPTY
        "Incomplete" -> GroupState.INCOMPLETE
        "Right" -> GroupState.RIGHT
        "Wrong" -> GroupState.WRONG
        "HasU" -> GroupState.HAS_U
        else -> throw AssertionError("a state without a name here: $word")
    }
}
