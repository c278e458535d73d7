package app.toride.bindings

import app.toride.core.AccountFilter
import app.toride.core.KeepOptions
import app.toride.core.Language
import app.toride.core.PhotoBox
import app.toride.core.VaultException
import app.toride.data.NewVaultMade
import app.toride.data.Outcome
import app.toride.data.PictureText
import app.toride.data.PictureWord
import app.toride.data.ReviewPage
import app.toride.data.ShownCode
import app.toride.data.VaultRepository
import app.toride.ui.ChosenFile
import app.toride.ui.parts.PassphraseInput
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What prints itself, on purpose or in a log, holds no secret. */
class RedactionTest {
    @get:Rule val folder = TemporaryFolder()

    private val codes = listOf("58120394", "5812 0394", "77003115", "7700 3115")

    @Test
    fun nothingThatTheCoreHandsOutPrintsACodeAPassphraseOrAKey() {
        val printed = mutableListOf<Any?>()
        val key = folder.vault().use { vault ->
            printed += vault
            vault.create(secret(PASSPHRASE)).use { made ->
                val session = made.session()
                val account = session.add("instagram", "@tenpo")
                val review = session.review(account, secret("5812 0394\n7700 3115"), "codes.txt")
                printed.addAll(listOf(made, session, review, review.summary(), review.summary().candidates))
                printed += review.keep(KeepOptions(null, retireOld = false))
                val code = session.account(account).nextCode!!
                val shown = session.reveal(code)
                assertTrue("the test looks for what is not there", shown.canonical() in codes)
                session.markUsed(code)
                printed.addAll(listOf(shown, code, account, session.account(account), session.history(account), session.overview()))
                printed.addAll(listOf(session.accounts(AccountFilter.ACTIVE), session.info(), session.damage()))
                session.lock()
                printed += assertThrows(VaultException.Locked::class.java) { session.reveal(code) }
                printed += assertThrows(VaultException.WrongPassphrase::class.java) { vault.unlock(secret("5812 0394 wrong")) }
                made.recoveryKey()
            }
        }
        val secrets = codes + PASSPHRASE + key + key.split('-')
        for (one in printed) for (secret in secrets) assertFalse("${one?.javaClass} prints a secret", "$one".contains(secret))
    }

    @Test
    fun nothingThatTheScreensHoldPrintsASecret() = runBlocking {
        val repository = VaultRepository(folder.root.path + "/vault", Dispatchers.IO)
        val made: NewVaultMade = done(repository.create(PASSPHRASE))
        val account = done(repository.addAccount(app.toride.core.AccountDraft("instagram", "@tenpo", business = false)))
        val page: ReviewPage = done(repository.review(account, "5812 0394\n7700 3115"))
        done(repository.keep(KeepOptions(null, retireOld = false)))
        val shown: ShownCode = done(repository.reveal(done(repository.account(account)).nextCode!!, Language.JA))
        val word = PictureWord("5812 0394", PhotoBox(0f, 0f, 90f, 20f))
        val held = listOf(
            made, page, page.source, shown, repository, word, PictureText(listOf(word)), PassphraseInput(PASSPHRASE, visible = true),
            ChosenFile("codes.txt", "5812 0394".encodeToByteArray()),
        )
        repository.lock()
        val secrets = codes + PASSPHRASE + made.recoveryKey
        assertTrue(shown.canonical in codes)
        for (one in held) for (secret in secrets) assertFalse("${one.javaClass} prints a secret", "$one".contains(secret))
    }

    private fun <T> done(outcome: Outcome<T>): T = (outcome as Outcome.Done).value
}
