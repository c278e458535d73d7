package app.toride.bindings

import app.toride.core.AccountDraft
import app.toride.core.Field
import app.toride.core.KeepOptions
import app.toride.core.Language
import app.toride.core.LimitedThing
import app.toride.core.Session
import app.toride.core.VaultException
import app.toride.core.VaultState
import app.toride.data.Outcome
import app.toride.data.VaultFailure
import app.toride.data.Words
import app.toride.data.args
import app.toride.data.key
import app.toride.data.outcome
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What goes wrong comes back as a type, and every type has a sentence in both languages. */
class ErrorsByTypeTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun aWrongPassphraseIsToldFromAWrongRecoveryKeyAndNeitherOpens() {
        folder.vault().use { vault ->
            vault.create(secret(PASSPHRASE)).use { it.session().lock() }
            assertThrows(VaultException.WrongPassphrase::class.java) { vault.unlock(secret("another one")) }
            val other = "00001-7NXBG-0YMRK-BFNKR-0H7CD-58EY3-K8PCT"
            assertThrows(VaultException.WrongRecoveryKey::class.java) { vault.unlockWithRecoveryKey(secret(other)) }
            val slip = assertThrows(VaultException.Invalid::class.java) {
                vault.unlockWithRecoveryKey(secret(other.replace("7NXBG", "7NYBG")))
            }
            assertEquals(Field.RECOVERY_KEY, slip.field)
            assertEquals(VaultState.LOCKED, vault.state())
        }
    }

    @Test
    fun aWeakPassphraseMakesNoVault() {
        folder.vault().use { vault ->
            assertThrows(VaultException.WeakPassphrase::class.java) { vault.create(secret("12345678")) }
            assertEquals(VaultState.FRESH, vault.state())
        }
    }

    @Test
    fun aSecondVaultIsNeverMadeOverTheFirst() {
        folder.vault().use { vault ->
            vault.create(secret(PASSPHRASE)).use { it.session().lock() }
            assertThrows(VaultException.AlreadyExists::class.java) { vault.create(secret("another good phrase 42")) }
            vault.unlock(secret(PASSPHRASE)).close()
        }
    }

    @Test
    fun aVaultFileThatIsNoVaultIsLeftAsItIs() {
        val file = folder.vault().use { vault ->
            vault.create(secret(PASSPHRASE)).use { it.session().lock() }
            File(folder.root, "vault/vault.db")
        }
        val rubbish = ByteArray(file.length().toInt()) { 7 }
        file.writeBytes(rubbish)
        folder.vault().use { vault ->
            assertThrows(VaultException.NeedsRepair::class.java) { vault.unlock(secret(PASSPHRASE)) }
            assertTrue("the file was changed", file.readBytes().contentEquals(rubbish))
        }
    }

    @Test
    fun anEmptyPasteAndOneWithoutCodesAreToldAndStoreNothing() = opened { session ->
        val account = session.add("instagram", "@tenpo")
        session.review(account, secret(""), null).use { assertTrue(it.summary().empty) }
        session.review(account, secret("こんにちは。明日の10:30に伺います。"), null).use { review ->
            assertFalse(review.summary().empty)
            assertEquals(0, review.summary().candidates.size)
            assertThrows(VaultException.NothingFound::class.java) { review.keep(KeepOptions(null, retireOld = false)) }
        }
        assertEquals(0u, session.account(account).row.of)
    }

    @Test
    fun aPasteOfEightMebibytesIsReadAndOneByteMoreIsTooLarge() = opened { session ->
        val account = session.add("instagram", "@tenpo")
        val most = ByteArray(8 * 1024 * 1024) { if (it % 64 == 63) '\n'.code.toByte() else 'a'.code.toByte() }
        session.review(account, secret(most), null).close()
        val refused = assertThrows(VaultException.TooLarge::class.java) { session.review(account, secret(most + 97), null) }
        assertEquals(LimitedThing.PASTE, refused.what)
    }

    @Test
    fun aPasteThatIsNoTextAndAnAccountThatIsNotThereAreTold() = opened { session ->
        val account = session.add("instagram", "@tenpo")
        assertThrows(VaultException.NotText::class.java) { session.review(account, secret(byteArrayOf(0, -1, -2, 0, -128)), null) }
        session.binAccount(account)
        session.purgeAccount(account, secret(PASSPHRASE))
        assertThrows(VaultException.NotFound::class.java) { session.account(account) }
        val unnamed = assertThrows(VaultException.Invalid::class.java) { session.addAccount(AccountDraft("instagram", "", false)) }
        assertEquals(Field.ACCOUNT_NAME, unnamed.field)
    }

    @Test
    fun everyErrorHasASentenceInBothLanguages() {
        val errors = everyError()
        assertTrue("only ${errors.size} kinds of error were found", errors.map { it.javaClass }.distinct().size >= 26)
        for (language in Language.entries) {
            Words(language).use { words ->
                for (error in errors) {
                    val failure = (outcome { throw error } as Outcome.Failed).failure
                    val sentence = words.say(failure.key, failure.args)
                    val named = "$language ${error.javaClass.simpleName}: $sentence"
                    assertFalse(named, sentence.isBlank() || sentence.contains(failure.key) || sentence.contains('{'))
                    assertTrue(named, sentence.last() in ".。")
                    assertEquals(named, language == Language.JA, sentence.any { it in 'ぁ'..'ん' })
                }
            }
        }
    }

    @Test
    fun aFaultOfTheProgramAndACallAfterLockHaveASentenceToo() {
        assertEquals(VaultFailure.Internal, failure { throw app.toride.core.InternalException("a panic") })
        assertEquals(VaultFailure.Locked, failure { throw IllegalStateException("closed") })
    }

    private fun failure(call: () -> Unit) = (outcome(call) as Outcome.Failed).failure

    /** One of each kind; those that carry a value once for each value that an enum has. */
    private fun everyError(): List<VaultException> = VaultException::class.java.declaredClasses
        .filter { VaultException::class.java.isAssignableFrom(it) }
        .flatMap { kind ->
            val make = kind.declaredConstructors.minBy { it.parameterCount }
            val values: List<Any?> = when (make.parameterTypes.firstOrNull()) {
                null -> return@flatMap listOf(make.newInstance() as VaultException)
                LimitedThing::class.java -> LimitedThing.entries
                Field::class.java -> Field.entries
                else -> return@flatMap listOf(1u, 59u, 60u, 3_600u).map { VaultException.Throttled(it) }
            }
            values.map { make.newInstance(it) as VaultException }
        }

    private fun opened(block: (Session) -> Unit) = folder.vault().use { vault ->
        vault.create(secret(PASSPHRASE)).use { block(it.session()) }
    }
}
