package app.toride.data

import app.toride.core.Arrival
import app.toride.core.BackupReport
import app.toride.core.BundleInfo
import app.toride.core.CodeId
import app.toride.core.InboxItem
import app.toride.core.Language
import app.toride.core.MergePreview
import app.toride.core.Merged
import app.toride.core.QrMatrix
import app.toride.core.QrSender
import app.toride.core.Session
import app.toride.core.SharedId
import app.toride.core.UtcMillis
import app.toride.core.VaultException
import app.toride.core.peekBundle

/**
 * A sealed file for another device or person, and the key that opens it. The two go different ways. Never prints itself.
 *
 * @property key seven groups of five, to be typed
 * @property keyPicture the same for a camera
 */
class Handed(val file: Sealed, val key: String, val keyPicture: QrMatrix) {
    override fun toString() = "[handed over]"
}

/** What this vault gives to other devices and takes from them, one arrival at a time. Part of the [VaultRepository]. */
class Pairing internal constructor(private val vault: VaultRepository) {
    @Volatile private var arrival: Arrival? = null

    /** What a file is. Opens nothing and needs no vault. */
    suspend fun peek(file: Sealed): Outcome<BundleInfo> = vault.onCore { file.lend(::peekBundle) }

    /** The file as codes; `TooLarge` where it has to go as a file. */
    suspend fun codesOf(file: Sealed): Outcome<QrRun> = vault.onCore { QrRun(file.lend(::QrSender)) }

    /** The next of those codes; null where memory is short. */
    suspend fun nextOf(run: QrRun): QrMatrix? = (vault.onCore { run.next() } as? Outcome.Done)?.value

    // To other devices

    /** Everything that is synced, for a device that has this vault. */
    suspend fun makeSync(): Outcome<Sealed> = vault.onSession { session ->
        session.makeSync().let { Sealed(it.bytes, it.fileName) }
    }

    /** The vault for a new device. [secret] is the passphrase, or the recovery key as typed. Takes seconds. */
    suspend fun makeTransfer(secret: CharSequence): Outcome<Handed> = vault.onSession { session ->
        withSecretBytes(secret, session::makeTransfer).use { made ->
            Handed(made.file().let { Sealed(it.bytes, it.fileName) }, made.key(), made.keyQr())
        }
    }

    // From other devices: opened, looked at, taken over, taken back

    /** Opens what another device of this vault shows; what it would change comes back. */
    suspend fun openSync(file: Sealed): Outcome<MergePreview> = opened { session -> file.lend(session::receiveSync) }

    /** The same with a transfer of this vault after its keys were changed. Takes seconds. */
    suspend fun openTransfer(file: Sealed, key: CharSequence, passphrase: CharSequence): Outcome<MergePreview> = opened { session ->
        file.lend { bytes -> withSecretBytes(key) { k -> withSecretBytes(passphrase) { p -> session.receiveTransfer(bytes, k, p) } } }
    }

    /** The same with a backup, opened by the secret of its day. Takes seconds. */
    suspend fun openBackup(file: Sealed, secret: CharSequence): Outcome<MergePreview> = opened { session ->
        file.lend { bytes -> withSecretBytes(secret) { session.receiveBackup(bytes, it) } }
    }

    /** Takes over what was opened last. [purgeMany]: the person agreed that much goes for ever. */
    suspend fun takeOver(purgeMany: Boolean): Outcome<Merged> = vault.onSession {
        (arrival ?: throw VaultException.NotFound()).merge(purgeMany).also { forget() }
    }

    /** Lets go of what was opened, without taking anything over. */
    fun forget() {
        val gone = arrival
        arrival = null
        outcome { gone?.close() }
    }

    /** Takes the last merge back. */
    suspend fun undo(): Outcome<Unit> = vault.onSession { it.undoMerge() }

    /** Makes the vault here that another device handed over, and leaves it open. Takes seconds. */
    suspend fun join(file: Sealed, key: CharSequence, passphrase: CharSequence): Outcome<BackupReport> = vault.opening { core, adopt ->
        file.lend { bytes -> withSecretBytes(key) { k -> withSecretBytes(passphrase) { p -> core.join(bytes, k, p) } } }.use { made ->
            adopt(made.session())
            made.report()
        }
    }

    // One code for another person

    /** Seals one code until [until], and marks it as known to others. [secret] as for a transfer. Takes seconds. */
    suspend fun share(code: CodeId, until: UtcMillis, secret: CharSequence): Outcome<Handed> = vault.onSession { session ->
        withSecretBytes(secret) { session.shareCode(code, until, it) }.use { made ->
            Handed(made.file().let { Sealed(it.bytes, it.fileName) }, made.key(), made.keyQr())
        }
    }

    /** Takes a shared code into the inbox. */
    suspend fun receiveShare(file: Sealed, key: CharSequence): Outcome<InboxItem> = vault.onSession { session ->
        file.lend { bytes -> withSecretBytes(key) { session.receiveShare(bytes, it) } }
    }

    /** Codes that other people shared. */
    suspend fun inbox(): Outcome<List<InboxItem>> = vault.onSession { it.inbox() }

    /** Opens one of them to be shown. */
    suspend fun revealShared(id: SharedId, language: Language): Outcome<ShownCode> = vault.onSession { session ->
        shown(session.revealShared(id), language)
    }

    /** Removes one of them. */
    suspend fun discardShared(id: SharedId): Outcome<Unit> = vault.onSession { it.discardShared(id) }

    private suspend fun opened(open: (Session) -> Arrival): Outcome<MergePreview> = vault.onSession { session ->
        forget()
        open(session).also { arrival = it }.preview()
    }
}
