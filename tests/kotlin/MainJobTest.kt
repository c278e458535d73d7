package app.toride.bindings

import app.toride.core.CodeState
import app.toride.core.HistoryKind
import app.toride.core.Language
import app.toride.core.RecoveryKeyState
import app.toride.core.Stock
import app.toride.core.VaultException
import app.toride.core.VaultState
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

class MainJobTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun aCodeThatWasUsedIsStillUsedAfterARestart() {
        val text = testFile("fixtures/paste/instagram-screen-ja.txt").readText()
        val account = folder.vault().use { vault ->
            assertEquals(VaultState.FRESH, vault.state())
            vault.create(secret(PASSPHRASE)).use { made ->
                val session = made.session()
                session.proveRecoveryKey(secret(made.recoveryKey().lowercase()))
                val account = session.add("instagram", "@toride_coffee")
                session.keep(account, text)
                val code = session.account(account).nextCode!!
                session.reveal(code).use { shown ->
                    assertEquals("9722 8186", shown.display())
                    assertEquals("9, 7, 2, 2, 8, 1, 8, 6", shown.spoken(Language.EN))
                    assertEquals(4u, shown.leftAfter())
                }
                session.markUsed(code)
                session.undoUsed(code)
                assertEquals(5u, session.account(account).row.left)
                session.markUsed(code)
                session.lock()
                account
            }
        }

        folder.vault().use { vault ->
            assertEquals(VaultState.LOCKED, vault.state())
            vault.unlock(secret(PASSPHRASE)).use { session ->
                val after = session.account(account)
                assertEquals(4u, after.row.left)
                assertEquals(Stock.RENEW_SOON, after.row.stock)
                assertTrue(after.currentSets.first().codes.first().state is CodeState.Used)
                val kinds = session.history(account).map { it.kind }
                assertEquals(2, kinds.count { it == HistoryKind.CodeUsed(1u) })
                assertEquals(1, kinds.count { it == HistoryKind.UseUndone(1u) })
                assertTrue(session.info().recoveryKey is RecoveryKeyState.Proven)
            }
        }
    }

    @Test
    fun theRecoveryKeyOpensTheVaultUntilANewOneIsMade() {
        folder.vault().use { vault ->
            val old = vault.create(secret(PASSPHRASE)).use { made ->
                made.session().lock()
                made.recoveryKey()
            }
            val new = vault.unlockWithRecoveryKey(secret(old.replace('-', '　'))).use { session ->
                session.newRecoveryKey(secret(PASSPHRASE)).also { session.lock() }
            }
            assertThrows(VaultException.WrongRecoveryKey::class.java) { vault.unlockWithRecoveryKey(secret(old)) }
            vault.unlockWithRecoveryKey(secret(new)).close()
        }
    }
}
