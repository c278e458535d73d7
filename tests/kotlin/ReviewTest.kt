package app.toride.bindings

import app.toride.core.AccountDraft
import app.toride.core.AccountId
import app.toride.core.CaptureSource
import app.toride.core.Doubt
import app.toride.core.KeepOptions
import app.toride.core.Language
import app.toride.core.OriginalKind
import app.toride.core.PhotoBox
import app.toride.core.VaultException
import app.toride.data.Outcome
import app.toride.data.PictureText
import app.toride.data.PictureWord
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.data.VaultRepository
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A picture, a doubtful character and two lists in one text, the whole way from the repository to the disk. */
class ReviewTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun theWordsOfAPictureBecomeCodesByTheirPlace() = opened { repository, account ->
        val words = listOf(
            word("1952", 320f, 60f), word("3386", 370f, 60f), word("7714", 20f, 60f), word("2068", 70f, 61f),
            word("8840", 20f, 110f), word("5127", 70f, 110f, confidence = 0.3f),
        )
        // Read twice, as a recogniser has to: what both readings say is believed, what only one says is asked.
        val page = done(repository.reviewPicture(account, PictureText(words + words.dropLast(1))))
        assertEquals(listOf("7714 2068", "1952 3386", "8840 5127"), page.codes)
        assertEquals(listOf(null, null, Doubt.BLURRED), page.summary.candidates.map { it.doubt })
        assertEquals(page.summary.lines.toInt(), page.source.size)
        assertEquals(3u, done(repository.keep(KeepOptions(null, retireOld = false))).codes)
    }

    @Test
    fun aPictureWithoutTextIsEmpty() = opened { repository, account ->
        assertTrue(done(repository.reviewPicture(account, PictureText(emptyList()))).summary.empty)
    }

    @Test
    fun piecesAndBoxesThatDoNotMatchAreTold() {
        folder.vault().create(secret(PASSPHRASE)).use { made ->
            val session = made.session()
            val account = session.add("instagram", "@tenpo")
            val boxes = listOf(PhotoBox(0f, 0f, 40f, 20f))
            assertThrows(VaultException.Malformed::class.java) { session.reviewPhoto(account, secret("7714\n2068"), boxes) }
        }
    }

    @Test
    fun theReadingsOfAPlaceAreOfferedAndTheOneTakenSettlesIt() = opened { repository, account ->
        val page = done(repository.review(account, "7714 2O68\n1952 3386\n"))
        assertEquals(listOf(mapOf(6 to "0"), emptyMap()), page.readings)
        val after = done(repository.takeReading(0, 6, 0))
        assertEquals(listOf("7714 2068", "1952 3386"), after.codes)
        assertNull(after.summary.candidates[0].problem)
        assertTrue(after.readings.all { it.isEmpty() })
        val refused = repository.takeReading(0, 6, 0) as Outcome.Failed
        assertEquals(VaultFailure.NotFound, refused.failure)
    }

    @Test
    fun ofTwoListsOneIsInUseAndTheOtherIsHistory() = opened { repository, account ->
        val text = "【前のコード】2025/12/01\n6127 0043\n3380 9915\n\n【今のコード】2026/11/03\n7714 2068\n1952 3386\n8840 5127\n"
        assertEquals(2, done(repository.review(account, text)).summary.sets.toInt())
        done(repository.keep(KeepOptions(null, retireOld = false, current = 2u)))
        val detail = done(repository.account(account))
        assertEquals(listOf(3), detail.currentSets.map { it.codes.size })
        assertEquals(listOf(2), detail.retiredSets.map { it.codes.size })

        val old = done(repository.review(account, "6127 0043\n3380 9915\n")).summary
        assertEquals(listOf(false, true), listOf(old.allKnown, old.oldList))
        val known = done(repository.review(account, "7714 2068\n1952 3386\n")).summary
        assertEquals(listOf(true, false), listOf(known.allKnown, known.oldList))
    }

    @Test
    fun theOriginalsAreOfferedLikelyOnesFirstAndAFileNameGivesAHint() {
        assertEquals(OriginalKind.SCREENSHOT, Rules.originals(CaptureSource.PHOTO).first())
        for (source in CaptureSource.entries) assertEquals(OriginalKind.entries.toSet(), Rules.originals(source).toSet())
        for (kind in OriginalKind.entries) assertTrue(Rules.originalAdvice(kind, Language.JA).size >= 3)
        assertEquals("github", Rules.serviceOfFile("github-recovery-codes (1).txt"))
        assertNull(Rules.serviceOfFile("memo.txt"))
    }

    private fun word(text: String, left: Float, top: Float, confidence: Float? = 0.97f) =
        PictureWord(text, PhotoBox(left, top, text.length * 10f, 20f, confidence))

    private fun opened(block: suspend (VaultRepository, AccountId) -> Unit) = runBlocking {
        val repository = VaultRepository(folder.root.path + "/vault", Dispatchers.IO)
        done(repository.create(PASSPHRASE))
        block(repository, done(repository.addAccount(AccountDraft("instagram", "@tenpo", business = false))))
        repository.lock()
    }

    private fun <T> done(outcome: Outcome<T>): T = (outcome as Outcome.Done).value
}
