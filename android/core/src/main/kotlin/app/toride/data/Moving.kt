package app.toride.data

import app.toride.core.ExportForm
import app.toride.core.Import
import app.toride.core.ImportSummary
import app.toride.core.ImportTarget
import app.toride.core.VaultException

/** Everything, in the clear. [bytes] are wiped by whoever holds them. */
class Exported(val name: String, val bytes: ByteArray, val accounts: Int, val codes: Int, val unreadable: Int) {
    /** Nobody reads it any more. */
    fun wipe() = bytes.fill(0)

    override fun toString() = "[export]"
}

/** Arriving from another program, and leaving with everything. Part of the [VaultRepository]. */
class Moving internal constructor(private val vault: VaultRepository) {
    @Volatile private var import: Import? = null

    /** Looks through another program's file. [password] is empty where there is none; [file] stays the caller's, to be wiped. */
    suspend fun open(file: ByteArray, name: String?, password: CharSequence): Outcome<ImportSummary> = vault.onSession { session ->
        forget()
        // A copy, as the one that is lent is wiped: a password may have to be asked for, and the file opened again.
        withSecretBytes(file.copyOf()) { bytes -> withSecretBytes(password) { session.importFile(bytes, name, it) } }
            .also { import = it }
            .summary()
    }

    /** Opens one entry for review; nothing is stored before it is kept. */
    suspend fun review(index: UInt, into: ImportTarget): Outcome<ReviewPage> = vault.reviewing {
        (import ?: throw VaultException.Locked()).review(index, into)
    }

    /** Wipes the file's text. */
    fun forget() {
        val gone = import
        import = null
        outcome {
            gone?.discard()
            gone?.close()
        }
    }

    /** Writes everything out, in the clear. [secret] is the passphrase or the recovery key as typed. Takes seconds. */
    suspend fun export(secret: CharSequence, form: ExportForm): Outcome<Exported> = vault.onSession { session ->
        withSecretBytes(secret) { session.export(it, form) }.use {
            Exported(it.fileName(), it.bytes(), it.accounts().toInt(), it.codes().toInt(), it.unreadable().toInt())
        }
    }
}
