package app.toride.bindings

import app.toride.core.AccountFilter
import app.toride.core.KeepOptions
import app.toride.core.Language
import app.toride.core.VaultException
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** An object that outlives its vault answers with an error, never with a code and never with a crash. */
class UseAfterCloseTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun afterLockEveryObjectOfTheSessionSaysThatItIsLocked() {
        folder.vault().use { vault ->
            vault.create(secret(PASSPHRASE)).use { made ->
                val session = made.session()
                val account = session.add("instagram", "@tenpo")
                session.keep(account, "5812 0394\n7700 3115")
                val code = session.account(account).nextCode!!
                val shown = session.reveal(code)
                val review = session.review(account, secret("1122 3344\n5566 7788"), null)
                session.lock()
                assertTrue(session.isLocked())
                val calls = listOf<() -> Any?>(
                    { shown.canonical() },
                    { shown.display() },
                    { shown.spoken(Language.JA) },
                    { review.summary() },
                    { review.codeText(0u) },
                    { review.sourceLine(1u) },
                    { review.readings(0u, 0u) },
                    { review.takeReading(0u, 0u, 0u) },
                    { review.keep(KeepOptions(null, retireOld = false)) },
                    { session.reviewPhoto(account, secret(""), emptyList()) },
                    { session.overview() },
                    { session.accounts(AccountFilter.ACTIVE) },
                    { session.reveal(code) },
                    { session.markUsed(code) },
                )
                for (call in calls) assertThrows(VaultException.Locked::class.java) { call() }
                session.lock()
            }
        }
    }

    @Test
    fun aCodeThatWasHiddenAndAReviewThatWasDiscardedAreGone() {
        folder.vault().use { vault ->
            vault.create(secret(PASSPHRASE)).use { made ->
                val session = made.session()
                val account = session.add("instagram", "@tenpo")
                session.keep(account, "5812 0394\n7700 3115")
                val shown = session.reveal(session.account(account).nextCode!!)
                shown.wipe()
                assertThrows(VaultException::class.java) { shown.canonical() }
                val review = session.review(account, secret("1122 3344\n5566 7788"), null)
                review.discard()
                assertThrows(VaultException::class.java) { review.codeText(0u) }
            }
        }
    }

    @Test
    fun anObjectThatWasClosedIsNotHandedToTheLibraryAgain() {
        folder.vault().use { vault ->
            val made = vault.create(secret(PASSPHRASE))
            val session = made.session()
            made.close()
            assertThrows(IllegalStateException::class.java) { made.recoveryKey() }
            session.close()
            session.close()
            assertThrows(IllegalStateException::class.java) { session.overview() }
        }
    }
}
