package app.toride.data

import app.toride.core.BackupFile
import app.toride.core.BackupReport
import app.toride.core.BackupTest
import app.toride.core.ComingBack
import app.toride.core.LastBackup
import app.toride.core.PaperStyle
import app.toride.core.SetAside
import app.toride.core.Signals
import app.toride.core.VaultException

/** A backup that was made, and does not count yet. [file] is sealed. */
class MadeBackup(val file: Sealed, val name: String, val report: BackupReport)

/**
 * A vault that came back and is open. Never prints itself.
 *
 * @property recoveryKey its new recovery key, to be shown once; null where the one that there was stays
 */
class RestoredVault(val report: BackupReport, val recoveryKey: String?) {
    override fun toString() = "[restored vault]"
}

/**
 * A page to be printed: HTML that needs nothing from elsewhere. [html] of a recovery sheet is a secret; whoever holds it wipes it.
 *
 * @property pages sheets of A4; null where nobody counted
 * @property qrCodes how many QR codes hold the vault; 0 where it was not asked for or does not fit
 */
class Page(val name: String, val html: ByteArray, val pages: Int? = null, val qrCodes: Int = 0) {
    /** Nobody reads it any more. */
    fun wipe() = html.fill(0)

    override fun toString() = "[page]"
}

/**
 * What brings the vault back when the device is gone: backup files, paper, new keys, vaults that were set aside.
 * Part of the [VaultRepository]. Where a secret is asked for, it is the passphrase or the recovery key as typed.
 */
class Safekeeping internal constructor(private val vault: VaultRepository) {
    @Volatile private var made: BackupFile? = null

    // Backup files

    /** The last backup that was stored and read back here. */
    suspend fun lastBackup(): Outcome<LastBackup?> = vault.onSession { it.lastBackup() }

    /** Makes a backup that each of the secrets opens; an empty one is left out. Takes seconds. */
    suspend fun makeBackup(passphrase: CharSequence, recoveryKey: CharSequence): Outcome<MadeBackup> = vault.onSession { session ->
        forget()
        withSecretBytes(passphrase) { p -> withSecretBytes(recoveryKey) { k -> session.makeBackup(p, k) } }
            .also { made = it }
            .let { MadeBackup(Sealed(it.bytes()), it.fileName(), it.report()) }
    }

    /** Compares the backup made last with what was read back from where it was stored; from then on it counts. */
    suspend fun confirmBackup(stored: ByteArray): Outcome<Unit> = vault.onSession { session ->
        Sealed(stored).lend { session.confirmBackup(made ?: throw VaultException.NotFound(), it) }
        forget()
    }

    /** Lets go of a backup that was made. */
    fun forget() {
        val gone = made
        made = null
        outcome { gone?.close() }
    }

    /** Opens a backup, counts, and compares it with this vault; takes nothing over. Takes seconds. */
    suspend fun testBackup(file: Sealed, secret: CharSequence): Outcome<BackupTest> = vault.onSession { session ->
        file.lend { bytes -> withSecretBytes(secret) { session.testBackup(bytes, it) } }
    }

    /** The same where no vault is open. */
    suspend fun testBackupFile(file: Sealed, secret: CharSequence): Outcome<BackupReport> = vault.onCore {
        file.lend { bytes -> withSecretBytes(secret) { app.toride.core.testBackupFile(bytes, it) } }
    }

    /** Makes the vault of a backup here and leaves it open; an empty [passphrase] keeps the one that opened the file. Takes seconds. */
    suspend fun restore(file: Sealed, secret: CharSequence, passphrase: CharSequence): Outcome<RestoredVault> = vault.opening { core, adopt ->
        file.lend { bytes -> withSecretBytes(secret) { s -> withSecretBytes(passphrase) { p -> core.restoreBackup(bytes, s, p) } } }.use {
            adopt(it.session())
            RestoredVault(it.report(), it.recoveryKey())
        }
    }

    // Paper

    /** Makes the recovery sheet. The key is proven by it. Takes seconds. */
    suspend fun makeSheet(recoveryKey: CharSequence, style: PaperStyle, withVault: Boolean): Outcome<Page> = vault.onSession { session ->
        withSecretBytes(recoveryKey) { session.makeSheet(it, style, withVault) }.use {
            Page(it.fileName(), it.html(), it.pages().toInt(), it.qrCodes().toInt())
        }
    }

    /** Makes the list of accounts for a locked cabinet. */
    suspend fun cabinetList(style: PaperStyle): Outcome<Page> = vault.onSession { session ->
        session.cabinetList(style).use { Page(it.fileName(), it.html()) }
    }

    // Keys

    /** Gives the vault new keys; an empty [passphrase] keeps the one given as [secret]. The new recovery key comes back. Takes seconds. */
    suspend fun rekey(secret: CharSequence, passphrase: CharSequence): Outcome<String> = vault.onSession { session ->
        withSecretBytes(secret) { s -> withSecretBytes(passphrase) { p -> session.rekey(s, p) } }
    }

    // Coming back, with no vault open

    /** What the start screen says; [look] finds out what the platform sees of itself, and may take its time. */
    suspend fun comingBack(look: () -> Signals): Outcome<ComingBack> = vault.onVault { it.comingBack(look()) }

    /** Vaults that were set aside here, newest first. */
    suspend fun setAside(): Outcome<List<SetAside>> = vault.onVault { it.setAside() }

    /** Brings one of them back; the one in use, which must be locked, is set aside for it. */
    suspend fun bringBack(id: String): Outcome<Unit> = vault.onVault { it.bringBack(id) }
}
