package app.toride.data

import app.toride.core.AccountDetail
import app.toride.core.AccountDraft
import app.toride.core.AccountFilter
import app.toride.core.AccountId
import app.toride.core.AccountRow
import app.toride.core.CodeId
import app.toride.core.Damage
import app.toride.core.FieldProblem
import app.toride.core.HistoryEntry
import app.toride.core.KeepOptions
import app.toride.core.Kept
import app.toride.core.Language
import app.toride.core.NewVault
import app.toride.core.Overview
import app.toride.core.RepairReport
import app.toride.core.Review
import app.toride.core.Session
import app.toride.core.SetId
import app.toride.core.Vault
import app.toride.core.VaultException
import app.toride.core.VaultInfo
import app.toride.core.VaultState
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/**
 * The vault of one folder, for the screens. The only class that holds objects of the core.
 *
 * Every call runs on [dispatcher], as the core blocks: on the disk, and for seconds where a passphrase is stretched.
 *
 * @param folder absolute path; may not exist yet
 */
class VaultRepository(private val folder: String, private val dispatcher: CoroutineDispatcher) {
    @Volatile private var vault: Vault? = null
    @Volatile private var session: Session? = null
    @Volatile private var review: Review? = null
    private var locks = 0
    private val door = Mutex()
    private val reviews = Mutex()

    /** What accounts hang on. */
    val ties = Ties(this)

    /** What asks for something. */
    val notices = Notices(this)

    /** What goes to other devices and comes from them. */
    val pairing = Pairing(this)

    /** What brings the vault back when the device is gone. */
    val safekeeping = Safekeeping(this)

    /** From other programs, and to them. */
    val moving = Moving(this)

    /** Who answers for what in a shop, and what changes hands. */
    val shop = Shop(this)

    /** The guide for somebody who cannot log in. */
    val guiding = Guiding(this)

    // Before the vault is open

    /** What is in the folder now. */
    suspend fun look(): Outcome<VaultState> = onVault { it.state() }

    /** Makes a vault and leaves it open. Takes seconds. */
    suspend fun create(passphrase: CharSequence): Outcome<NewVaultMade> = making { withSecretBytes(passphrase, it::create) }

    /** Makes a new vault where one is lost or beyond repair; what is left of the old one is put aside. Takes seconds. */
    suspend fun startOver(passphrase: CharSequence): Outcome<NewVaultMade> = making { withSecretBytes(passphrase, it::startOver) }

    /** Opens the vault with its passphrase. Takes about a second. */
    suspend fun unlock(passphrase: CharSequence): Outcome<Unit> = opening { vault, adopt ->
        adopt(withSecretBytes(passphrase, vault::unlock))
    }

    /** Opens the vault with its recovery key as typed. */
    suspend fun unlockWithRecoveryKey(typed: CharSequence): Outcome<Unit> = opening { vault, adopt ->
        adopt(withSecretBytes(typed, vault::unlockWithRecoveryKey))
    }

    /** Seconds until the next try is taken. */
    suspend fun waitSeconds(): Outcome<Int> = onVault { it.waitSeconds().toInt() }

    /** Sets an unreadable file aside and builds a vault from what still opens with the passphrase or recovery key. Takes seconds. */
    suspend fun repair(secret: CharSequence): Outcome<RepairReport> = onVault { vault ->
        withSecretBytes(secret, vault::repair)
    }

    /** Locks: the core wipes its keys, names, codes and pastes. Done even when the caller is being cancelled. */
    suspend fun lock() = withContext(NonCancellable + dispatcher) {
        synchronized(this@VaultRepository) {
            locks += 1
            outcome { session?.lock() }
            forgetSession()
        }
    }

    // Lists

    /** The home screen. */
    suspend fun overview(): Outcome<Overview> = onSession { it.overview() }

    /** Accounts in the order of the list. */
    suspend fun accounts(filter: AccountFilter): Outcome<List<AccountRow>> = onSession { it.accounts(filter) }

    /** One account with its sets. */
    suspend fun account(id: AccountId): Outcome<AccountDetail> = onSession { it.account(id) }

    /** What happened to an account, newest first. */
    suspend fun history(id: AccountId): Outcome<List<HistoryEntry>> = onSession { it.history(id) }

    /** Facts for the settings. */
    suspend fun info(): Outcome<VaultInfo> = onSession { it.info() }

    /** What could not be read. */
    suspend fun damage(): Outcome<List<Damage>> = onSession { it.damage() }

    // Accounts

    /** What is wrong with a draft; empty when it can be stored. */
    suspend fun check(draft: AccountDraft): Outcome<List<FieldProblem>> = onSession { it.check(draft) }

    /** Adds an account. */
    suspend fun addAccount(draft: AccountDraft): Outcome<AccountId> = onSession { it.addAccount(draft) }

    /** Changes an account. */
    suspend fun editAccount(id: AccountId, draft: AccountDraft): Outcome<Unit> = onSession { it.editAccount(id, draft) }

    /** Puts an account into the bin. */
    suspend fun binAccount(id: AccountId): Outcome<Unit> = onSession { it.binAccount(id) }

    /** Takes it out again. */
    suspend fun restoreAccount(id: AccountId): Outcome<Unit> = onSession { it.restoreAccount(id) }

    /** Removes a binned account for ever. [secret] is the passphrase, or the recovery key as typed. Takes seconds. */
    suspend fun purgeAccount(id: AccountId, secret: CharSequence): Outcome<Unit> = onSession { session ->
        withSecretBytes(secret) { session.purgeAccount(id, it) }
    }

    // Codes

    /** Opens one code to be shown, and closes it in the core at once: what is on the screen is all that is left of it. */
    suspend fun reveal(id: CodeId, language: Language): Outcome<ShownCode> = onSession { session ->
        shown(session.reveal(id), language)
    }

    /** "It worked". On disk when this returns. */
    suspend fun markUsed(id: CodeId): Outcome<Unit> = onSession { it.markUsed(id) }

    /** Takes "used" back. */
    suspend fun undoUsed(id: CodeId): Outcome<Unit> = onSession { it.undoUsed(id) }

    /** "It did not work". */
    suspend fun markRejected(id: CodeId): Outcome<Unit> = onSession { it.markRejected(id) }

    /** Takes "it did not work" back. */
    suspend fun undoRejected(id: CodeId): Outcome<Unit> = onSession { it.undoRejected(id) }

    /** Somebody may have seen this code. */
    suspend fun markExposed(id: CodeId): Outcome<Unit> = onSession { it.markExposed(id) }

    /** Takes that back. */
    suspend fun undoExposed(id: CodeId): Outcome<Unit> = onSession { it.undoExposed(id) }

    /** Somebody may have seen the whole set. */
    suspend fun exposeSet(id: SetId): Outcome<Unit> = onSession { it.exposeSet(id) }

    /** Takes that back. */
    suspend fun undoExposeSet(id: SetId): Outcome<Unit> = onSession { it.undoExposeSet(id) }

    /** The service made this set void. */
    suspend fun retireSet(id: SetId): Outcome<Unit> = onSession { it.retireSet(id) }

    /** Takes that back. */
    suspend fun undoRetireSet(id: SetId): Outcome<Unit> = onSession { it.undoRetireSet(id) }

    // One paste at a time

    /** Reads codes out of a paste. Stores nothing. */
    suspend fun review(id: AccountId, paste: CharSequence): Outcome<ReviewPage> = reviewing { session ->
        withSecretBytes(paste) { session.review(id, it, null) }
    }

    /** Reads codes out of a file; [bytes] are wiped. */
    suspend fun reviewFile(id: AccountId, bytes: ByteArray, name: String?): Outcome<ReviewPage> = reviewing { session ->
        withSecretBytes(bytes) { session.review(id, it, name) }
    }

    /** Reads codes out of a picture whose text was recognised, by where its words stand. */
    suspend fun reviewPicture(id: AccountId, picture: PictureText): Outcome<ReviewPage> = reviewing { session ->
        withSecretBytes(picture.text) { session.reviewPhoto(id, it, picture.boxes) }
    }

    /** Keeps or leaves out a candidate. */
    suspend fun setIncluded(index: Int, included: Boolean): Outcome<ReviewPage> =
        onReview { it.setIncluded(index.toUInt(), included) }

    /** Says whether a candidate was used already. */
    suspend fun setUsed(index: Int, used: Boolean): Outcome<ReviewPage> = onReview { it.setUsed(index.toUInt(), used) }

    /** Replaces a candidate by what a person typed. */
    suspend fun editCandidate(index: Int, text: CharSequence): Outcome<ReviewPage> = onReview { review ->
        withSecretBytes(text) { review.edit(index.toUInt(), it) }
    }

    /** Takes one of the possible readings of a doubtful place. */
    suspend fun takeReading(index: Int, place: Int, reading: Int): Outcome<ReviewPage> =
        onReview { it.takeReading(index.toUInt(), place.toUInt(), reading.toUInt()) }

    /** Adds a code by hand. */
    suspend fun addCandidate(text: CharSequence): Outcome<ReviewPage> = onReview { review ->
        withSecretBytes(text) { review.add(it) }
    }

    /** Stores what is included as a new set. On disk when this returns; the paste is wiped. */
    suspend fun keep(options: KeepOptions): Outcome<Kept> = onSession {
        (review ?: throw VaultException.Locked()).keep(options).also { forgetReview() }
    }

    /** Wipes the paste without keeping anything. */
    suspend fun discardReview() = withContext(NonCancellable) {
        reviews.withLock { withContext(dispatcher) { forgetReview() } }
    }

    // Keys and settings. Where a secret is asked for again, it is the passphrase or the recovery key as typed.

    /** Minutes of idling until the app locks: 1 to 30. */
    suspend fun setLockMinutes(minutes: Int): Outcome<Unit> = onSession { it.setLockMinutes(minutes.toUByte()) }

    /** Proves the recovery key by opening its slot. */
    suspend fun proveRecoveryKey(typed: CharSequence): Outcome<Unit> = onSession { session ->
        withSecretBytes(typed) { session.proveRecoveryKey(it) }
    }

    /** Makes a new recovery key; the old one opens nothing any more. Takes seconds. */
    suspend fun newRecoveryKey(secret: CharSequence): Outcome<String> = onSession { session ->
        withSecretBytes(secret) { session.newRecoveryKey(it) }
    }

    /** Changes the passphrase. Takes seconds. */
    suspend fun changePassphrase(old: CharSequence, new: CharSequence): Outcome<Unit> = onSession { session ->
        withSecretBytes(old) { before -> withSecretBytes(new) { after -> session.changePassphrase(before, after) } }
    }

    /** Goes on with what can be read. Takes seconds. */
    suspend fun acceptAsIs(secret: CharSequence): Outcome<Unit> = onSession { session ->
        withSecretBytes(secret) { session.acceptAsIs(it) }
    }

    /** Opens a review in place of the one before. In the order of the calls: one that is discarded late would take the next along. */
    internal suspend fun reviewing(open: (Session) -> Review): Outcome<ReviewPage> = reviews.withLock {
        onSession { session ->
            forgetReview()
            read(open(session).also { review = it })
        }
    }

    private fun read(review: Review): ReviewPage {
        val summary = review.summary()
        return ReviewPage(
            summary = summary,
            source = linesWorthShowing(summary).map { SourceLine(it, review.sourceLine(it.toUInt())) },
            codes = summary.candidates.map { review.codeText(it.index) },
            readings = summary.candidates.map { candidate ->
                candidate.doubtful.associate { it.toInt() to review.readings(candidate.index, it) }.filterValues { it.isNotEmpty() }
            },
        )
    }

    /** One after the other: two looks at a folder at once would each find it in use by the other. */
    internal suspend fun <T> onVault(call: (Vault) -> T): Outcome<T> = door.withLock {
        onCore { call(vault ?: Vault.open(folder).also { vault = it }) }
    }

    private suspend fun making(call: (Vault) -> NewVault): Outcome<NewVaultMade> = opening { vault, adopt ->
        call(vault).use { made ->
            adopt(made.session())
            NewVaultMade(made.recoveryKey())
        }
    }

    /** Opens the vault; when it was locked meanwhile (the person left the app), it stays locked. */
    internal suspend fun <T> opening(call: (Vault, (Session) -> Unit) -> T): Outcome<T> {
        val before = synchronized(this) { locks }
        return onVault { vault ->
            call(vault) { opened ->
                synchronized(this) {
                    if (locks == before) {
                        session = opened
                    } else {
                        opened.lock()
                        opened.close()
                        throw VaultException.Locked()
                    }
                }
            }
        }
    }

    internal suspend fun <T> onSession(call: (Session) -> T): Outcome<T> = onCore {
        call(session ?: throw VaultException.Locked())
    }

    private suspend fun onReview(call: (Review) -> Unit): Outcome<ReviewPage> = onSession {
        val review = review ?: throw VaultException.Locked()
        call(review)
        read(review)
    }

    internal suspend fun <T> onCore(call: () -> T): Outcome<T> = withContext(dispatcher) {
        outcome(call).also {
            // After a fault of the program nothing of the old objects is trusted; the vault is opened anew.
            if (it is Outcome.Failed && it.failure == VaultFailure.Internal) {
                forgetSession()
                vault?.close()
                vault = null
            }
        }
    }

    private fun forgetReview() {
        review?.discard()
        review?.close()
        review = null
    }

    private fun forgetSession() {
        outcome { forgetReview() }
        review = null
        pairing.forget()
        safekeeping.forget()
        moving.forget()
        guiding.forget()
        session?.close()
        session = null
    }
}
