package app.toride.data

import app.toride.core.BundleKind
import app.toride.core.Field
import app.toride.core.InternalException
import app.toride.core.LimitedThing
import app.toride.core.TextArg
import app.toride.core.TextValue
import app.toride.core.VaultException

/** Why a call to the vault did not do what was asked. Carries numbers and enums only, never text. */
sealed interface VaultFailure {
    data object Locked : VaultFailure
    data object WrongPassphrase : VaultFailure
    data object WrongRecoveryKey : VaultFailure
    data object SlotDamaged : VaultFailure
    data object Damaged : VaultFailure
    data object SetMismatch : VaultFailure
    data object NotToride : VaultFailure
    data object TooNew : VaultFailure
    data object OutOfMemory : VaultFailure
    data object StorageFull : VaultFailure
    data object StorageUnavailable : VaultFailure
    data object InUse : VaultFailure
    data object NeedsRepair : VaultFailure
    data object ReadOnly : VaultFailure
    data class TooLarge(val what: LimitedThing) : VaultFailure
    data class TooMany(val what: LimitedThing) : VaultFailure
    data object Malformed : VaultFailure
    data object NotText : VaultFailure
    data object NothingFound : VaultFailure
    data class Throttled(val seconds: Int) : VaultFailure
    data class Invalid(val field: Field) : VaultFailure
    data object NotFound : VaultFailure
    data object AlreadyExists : VaultFailure
    data object WeakPassphrase : VaultFailure
    // Files
    data object FileDamaged : VaultFailure
    data object FileTooNew : VaultFailure
    data object FileMalformed : VaultFailure
    data class FileCut(val have: ULong, val need: ULong) : VaultFailure
    data class OtherKind(val found: BundleKind) : VaultFailure
    data object OtherSecret : VaultFailure
    data object FileExists : VaultFailure
    data object OtherVault : VaultFailure
    data object OldKey : VaultFailure
    data object ManyPurged : VaultFailure
    data object WrongTransferKey : VaultFailure
    data object Expired : VaultFailure
    data object AlreadySeen : VaultFailure
    data object EncryptedFile : VaultFailure
    data object FileNeedsPassword : VaultFailure
    data object WrongFilePassword : VaultFailure
    data object FileTooCostly : VaultFailure
    data object UnknownForm : VaultFailure
    data object FileEmpty : VaultFailure

    data object Internal : VaultFailure
}

/** The key of the sentence for this failure. No default branch: a new failure without a sentence does not compile. */
val VaultFailure.key: String
    get() = when (this) {
        VaultFailure.Locked -> "error-locked"
        VaultFailure.WrongPassphrase -> "error-wrong-passphrase"
        VaultFailure.WrongRecoveryKey -> "error-wrong-recovery-key"
        VaultFailure.SlotDamaged -> "error-slot-damaged"
        VaultFailure.Damaged -> "error-damaged"
        VaultFailure.SetMismatch -> "error-set-mismatch"
        VaultFailure.NotToride -> "error-not-toride"
        VaultFailure.TooNew -> "error-too-new"
        VaultFailure.OutOfMemory -> "error-out-of-memory"
        VaultFailure.StorageFull -> "error-storage-full"
        VaultFailure.StorageUnavailable -> "error-storage-unavailable"
        VaultFailure.InUse -> "error-in-use"
        VaultFailure.NeedsRepair -> "error-needs-repair"
        VaultFailure.ReadOnly -> "error-read-only"
        is VaultFailure.TooLarge -> "error-too-large"
        is VaultFailure.TooMany -> "error-too-many"
        VaultFailure.Malformed -> "error-malformed"
        VaultFailure.NotText -> "error-not-text"
        VaultFailure.NothingFound -> "error-nothing-found"
        is VaultFailure.Throttled -> "error-throttled"
        is VaultFailure.Invalid -> "error-invalid"
        VaultFailure.NotFound -> "error-not-found"
        VaultFailure.AlreadyExists -> "error-already-exists"
        VaultFailure.WeakPassphrase -> "error-weak-passphrase"
        VaultFailure.FileDamaged -> "error-file-damaged"
        VaultFailure.FileTooNew -> "error-file-too-new"
        VaultFailure.FileMalformed -> "error-file-malformed"
        is VaultFailure.FileCut -> "error-file-cut"
        is VaultFailure.OtherKind -> "error-other-kind"
        VaultFailure.OtherSecret -> "error-other-secret"
        VaultFailure.FileExists -> "error-file-exists"
        VaultFailure.OtherVault -> "error-other-vault"
        VaultFailure.OldKey -> "error-old-key"
        VaultFailure.ManyPurged -> "error-many-purged"
        VaultFailure.WrongTransferKey -> "error-wrong-transfer-key"
        VaultFailure.Expired -> "error-expired"
        VaultFailure.AlreadySeen -> "error-already-seen"
        VaultFailure.EncryptedFile -> "error-encrypted-file"
        VaultFailure.FileNeedsPassword -> "error-file-needs-password"
        VaultFailure.WrongFilePassword -> "error-wrong-file-password"
        VaultFailure.FileTooCostly -> "error-file-too-costly"
        VaultFailure.UnknownForm -> "error-unknown-form"
        VaultFailure.FileEmpty -> "error-file-empty"
        VaultFailure.Internal -> "error-internal"
    }

/** What the sentence of this failure mentions. */
val VaultFailure.args: List<TextArg>
    get() = when (this) {
        is VaultFailure.TooLarge -> listOf(TextArg("what", TextValue.Text(what.word)))
        is VaultFailure.TooMany -> listOf(TextArg("what", TextValue.Text(what.word)))
        is VaultFailure.Invalid -> listOf(TextArg("field", TextValue.Text(field.word)))
        is VaultFailure.Throttled -> listOf(TextArg("seconds", TextValue.Number(seconds.toLong())))
        is VaultFailure.OtherKind -> listOf(TextArg("found", TextValue.Text(found.word)))
        else -> emptyList()
    }

private val LimitedThing.word: String
    get() = when (this) {
        LimitedThing.VAULT_FILE -> "vault"
        LimitedThing.PASTE -> "paste"
        LimitedThing.CODE -> "code"
        LimitedThing.TEXT -> "text"
        LimitedThing.CODES -> "codes"
        LimitedThing.ACCOUNTS -> "accounts"
        LimitedThing.CONTACTS -> "contacts"
        LimitedThing.DEVICES -> "devices"
        LimitedThing.PLACES -> "places"
        LimitedThing.PEOPLE -> "people"
        LimitedThing.TIES -> "ties"
        LimitedThing.FILE -> "file"
        LimitedThing.TRANSMISSION -> "transmission"
        LimitedThing.ENTRIES -> "entries"
    }

private val BundleKind.word: String
    get() = when (this) {
        BundleKind.SYNC -> "sync"
        BundleKind.TRANSFER -> "transfer"
        BundleKind.BACKUP -> "backup"
        BundleKind.SHARE -> "share"
    }

private val Field.word: String
    get() = when (this) {
        Field.ACCOUNT_NAME -> "label"
        Field.CODE -> "code"
        Field.PASSPHRASE -> "passphrase"
        Field.RECOVERY_KEY -> "recovery-key"
        Field.CONTACT_VALUE -> "contact-value"
        Field.DEVICE_NAME -> "device-name"
        Field.PLACE_NAME -> "place-name"
        Field.PERSON_NAME -> "person-name"
        Field.BASE -> "base"
        Field.WHY -> "why"
        Field.DAYS -> "days"
        Field.QUIET -> "quiet"
        Field.CHECK -> "check"
        Field.CHECKS -> "checks"
        Field.NOTE -> "note"
        Field.TASK -> "task"
        Field.REACH -> "reach"
        Field.DATE -> "date"
        Field.SERVICE, Field.LOCK_MINUTES -> "other"
    }

/** Runs [call] on the core and turns what it throws into a failure, by type. */
internal inline fun <T> outcome(call: () -> T): Outcome<T> =
    try {
        Outcome.Done(call())
    } catch (e: VaultException) {
        Outcome.Failed(e.toFailure())
    } catch (_: InternalException) {
        // The text of a panic is not looked at: it could hold a secret.
        Outcome.Failed(VaultFailure.Internal)
    } catch (_: IllegalStateException) {
        // The object behind the call was closed by a lock that came first.
        Outcome.Failed(VaultFailure.Locked)
    }

private fun VaultException.toFailure(): VaultFailure = when (this) {
    is VaultException.Locked -> VaultFailure.Locked
    is VaultException.WrongPassphrase -> VaultFailure.WrongPassphrase
    is VaultException.WrongRecoveryKey -> VaultFailure.WrongRecoveryKey
    is VaultException.SlotDamaged -> VaultFailure.SlotDamaged
    is VaultException.Damaged -> VaultFailure.Damaged
    is VaultException.SetMismatch -> VaultFailure.SetMismatch
    is VaultException.NotToride -> VaultFailure.NotToride
    is VaultException.TooNew -> VaultFailure.TooNew
    is VaultException.OutOfMemory -> VaultFailure.OutOfMemory
    is VaultException.StorageFull -> VaultFailure.StorageFull
    is VaultException.StorageUnavailable -> VaultFailure.StorageUnavailable
    is VaultException.InUse -> VaultFailure.InUse
    is VaultException.NeedsRepair -> VaultFailure.NeedsRepair
    is VaultException.ReadOnly -> VaultFailure.ReadOnly
    is VaultException.TooLarge -> VaultFailure.TooLarge(what)
    is VaultException.TooMany -> VaultFailure.TooMany(what)
    is VaultException.Malformed -> VaultFailure.Malformed
    is VaultException.NotText -> VaultFailure.NotText
    is VaultException.NothingFound -> VaultFailure.NothingFound
    is VaultException.Throttled -> VaultFailure.Throttled(seconds.toInt())
    is VaultException.Invalid -> VaultFailure.Invalid(field)
    is VaultException.NotFound -> VaultFailure.NotFound
    is VaultException.AlreadyExists -> VaultFailure.AlreadyExists
    is VaultException.WeakPassphrase -> VaultFailure.WeakPassphrase
    is VaultException.FileDamaged -> VaultFailure.FileDamaged
    is VaultException.FileTooNew -> VaultFailure.FileTooNew
    is VaultException.FileMalformed -> VaultFailure.FileMalformed
    is VaultException.FileCut -> VaultFailure.FileCut(have, need)
    is VaultException.OtherKind -> VaultFailure.OtherKind(found)
    is VaultException.OtherSecret -> VaultFailure.OtherSecret
    is VaultException.FileExists -> VaultFailure.FileExists
    is VaultException.OtherVault -> VaultFailure.OtherVault
    is VaultException.OldKey -> VaultFailure.OldKey
    is VaultException.ManyPurged -> VaultFailure.ManyPurged
    is VaultException.WrongTransferKey -> VaultFailure.WrongTransferKey
    is VaultException.Expired -> VaultFailure.Expired
    is VaultException.AlreadySeen -> VaultFailure.AlreadySeen
    is VaultException.EncryptedFile -> VaultFailure.EncryptedFile
    is VaultException.FileNeedsPassword -> VaultFailure.FileNeedsPassword
    is VaultException.WrongFilePassword -> VaultFailure.WrongFilePassword
    is VaultException.FileTooCostly -> VaultFailure.FileTooCostly
    is VaultException.UnknownForm -> VaultFailure.UnknownForm
    is VaultException.FileEmpty -> VaultFailure.FileEmpty
    is VaultException.Internal -> VaultFailure.Internal
}
