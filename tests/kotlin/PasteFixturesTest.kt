package app.toride.bindings

import app.toride.core.CandidateState
import app.toride.core.KeepOptions
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** `tests/fixtures/paste`: what stands on real screens and in real files, through a real session. */
class PasteFixturesTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun everyPasteGivesExactlyItsCodesInOrder() {
        val fixtures = testFile("fixtures/paste").listFiles { file -> file.extension == "json" }.orEmpty().sorted()
        assertTrue(fixtures.size >= 2)
        folder.vault().create(secret(PASSPHRASE)).use { made ->
            val session = made.session()
            for (file in fixtures) {
                val expected = JSONObject(file.readText())
                val account = session.add(expected.getString("service"), file.nameWithoutExtension)
                val text = secret(testFile("fixtures/paste/${file.nameWithoutExtension}.txt").readBytes())
                val name = expected.opt("file_name") as? String
                session.review(account, text, name).use { review ->
                    val summary = review.summary()
                    val codes = expected.getJSONArray("codes").objects()
                    assertEquals(file.name, codes.map { it.getInt("line") }, summary.candidates.map { it.line.toInt() })
                    assertEquals(file.name, codes.map { it.getString("state") }, summary.candidates.map { word(it.state) })
                    assertEquals(file.name, codes.map { it.opt("problem") as? String }, summary.candidates.map { it.problem?.name })
                    assertEquals(file.name, expected.getInt("used_without_code"), summary.usedWithoutCode.toInt())
                    assertEquals(file.name, expected.getInt("sets"), summary.sets.toInt())
                    assertEquals(file.name, expected.opt("refused") as? String, summary.refused?.name)
                    review.keep(KeepOptions(issuedAt = null, retireOld = false))
                    assertEquals(file.name, codes.map { it.getString("canonical") }, session.canonicalCodes(account))
                }
            }
        }
    }

    private fun word(state: CandidateState) = when (state) {
        CandidateState.UNUSED -> "unused"
        CandidateState.USED -> "used"
        CandidateState.UNKNOWN -> "unknown"
    }
}
