package app.toride

import app.toride.core.AccountDraft
import app.toride.core.AccountId
import app.toride.core.KeepOptions
import app.toride.core.Session
import app.toride.core.Vault
import java.io.File
import java.nio.ByteBuffer
import java.nio.file.Files

/**
 * A vault as somebody has it after a while, made by the core itself before the app starts: a shop at Instagram with a used,
 * a rejected, an exposed code and an older set, a mailbox at Google that is full, and one account in the bin.
 */
object FilledVault {
    const val PASSPHRASE = "三つの鍵 and a lantern 7"
    const val SHOP = "@tenpo_honten"
    const val MAIL = "tenpo.mail.test"
    const val BINNED = "old-login"

    /** Opens the vault when the passphrase is forgotten. */
    val recoveryKey: String get() = template.first

    /** Made once: stretching a passphrase takes its time. */
    private val template: Pair<String, File> by lazy { make(Files.createTempDirectory("vault").resolve("vault").toFile()) }

    /** Puts it into [folder]. */
    fun putInto(folder: File) {
        template.second.copyRecursively(folder)
    }

    private fun make(folder: File): Pair<String, File> {
        folder.deleteOnExit()
        Vault.open(folder.path).use { vault ->
            vault.create(bytes(PASSPHRASE)).use { new ->
                new.session().use { session ->
                    fill(session)
                    session.lock()
                }
                return new.recoveryKey() to folder
            }
        }
    }

    private fun fill(session: Session) {
        val shop = session.addAccount(AccountDraft("instagram", SHOP, business = true))
        keep(session, shop, "11112222 33334444 55556666", retireOld = false)
        keep(session, shop, fixture("instagram-screen-ja.txt"), retireOld = true)
        val codes = session.account(shop).currentSets.single().codes
        session.markUsed(codes[0].id)
        session.markRejected(codes[1].id)
        session.markExposed(codes[2].id)
        val mail = session.addAccount(AccountDraft("google", MAIL, business = false))
        keep(session, mail, fixture("google-download.txt"), retireOld = false)
        val binned = session.addAccount(AccountDraft("github", BINNED, business = false))
        session.binAccount(binned)
    }

    private fun keep(session: Session, account: AccountId, text: String, retireOld: Boolean) {
        session.review(account, bytes(text), null).use { it.keep(KeepOptions(issuedAt = null, retireOld = retireOld)) }
    }
}

/** Text the way the core takes secrets. */
fun bytes(text: String): ByteBuffer {
    val utf8 = text.toByteArray()
    return ByteBuffer.allocateDirect(utf8.size).put(utf8).flip()
}
