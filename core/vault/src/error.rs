//! Why a use case did not do what was asked. No variant carries text: a text could hold a code.

use toride_crypto::CryptoError;
use toride_store::StoreError;

use crate::cbor::Malformed;

/// The result of a use case.
pub type Result<T> = core::result::Result<T, Error>;

/// Why a call did not do what was asked. The vault is unchanged unless the variant says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The vault is locked.
    #[error("the vault is locked")]
    Locked,
    /// The passphrase is not the one of this vault.
    #[error("the passphrase is not right")]
    WrongPassphrase,
    /// The recovery key is well formed, and not the one of this vault.
    #[error("the recovery key is not right")]
    WrongRecoveryKey,
    /// The key slot on disk is damaged, so the secret could not be judged.
    #[error("the key slot is damaged")]
    SlotDamaged,
    /// A record is damaged.
    #[error("a record is damaged")]
    Damaged,
    /// The records do not belong together.
    #[error("the records do not belong together")]
    SetMismatch,
    /// A newer version wrote this vault; it was not touched.
    #[error("the vault is of a newer version")]
    TooNew,
    /// There is not enough memory to stretch the passphrase.
    #[error("memory is short")]
    OutOfMemory,
    /// The disk is full; the change was not stored, everything before is safe.
    #[error("the disk is full")]
    StorageFull,
    /// The system does not let the file be read or written now.
    #[error("the storage is not available")]
    StorageUnavailable,
    /// Another process has this vault open.
    #[error("the vault is open elsewhere")]
    InUse,
    /// The vault file cannot be read; it was not touched and can be repaired.
    #[error("the vault needs repair")]
    NeedsRepair,
    /// Damage was found at unlock: the vault can be read, not changed, until that is accepted.
    #[error("the vault is read-only until the damage is accepted")]
    ReadOnly,
    /// An input is over its limit.
    #[error("an input is too large")]
    TooLarge {
        /// What is too large.
        what: Limited,
    },
    /// There would be more things than the vault holds.
    #[error("there are too many")]
    TooMany {
        /// What there are too many of.
        what: Limited,
    },
    /// The input is not UTF-8.
    #[error("the input is not text")]
    NotText,
    /// No code is there to keep.
    #[error("nothing is there to keep")]
    NothingFound,
    /// Too many wrong tries.
    #[error("too many tries, wait {seconds} s")]
    Throttled {
        /// Seconds until the next try is taken.
        seconds: u32,
    },
    /// A field of a form has a value that cannot be stored.
    #[error("a field is not valid")]
    Invalid {
        /// The field.
        field: Field,
    },
    /// The account, set or code is not there, or not any more.
    #[error("not found")]
    NotFound,
    /// A vault, or a trace of one, is already there; it is never replaced.
    #[error("a vault is already there")]
    AlreadyExists,
    /// The passphrase is too easy to guess.
    #[error("the passphrase is too weak")]
    WeakPassphrase,
    /// A fault of the program.
    #[error("an internal fault")]
    Internal,
}

/// A thing with a limit ([`toride_domain::Limits`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limited {
    /// The vault file, or all its records together.
    VaultFile,
    /// Pasted text.
    Paste,
    /// One code.
    Code,
    /// A name or a note.
    Text,
    /// Codes or events of one account.
    Codes,
    /// Accounts.
    Accounts,
    /// Contact points.
    Contacts,
    /// Devices.
    Devices,
    /// Places.
    Places,
    /// People.
    People,
    /// What one account or contact point hangs on, or went through.
    Ties,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The account's name at the service.
    AccountName,
    /// The service.
    Service,
    /// The passphrase.
    Passphrase,
    /// The recovery key.
    RecoveryKey,
    /// A code.
    Code,
    /// Lock time in minutes.
    LockMinutes,
    /// A date.
    Date,
    /// A number or address.
    ContactValue,
    /// A device's name.
    DeviceName,
    /// A place's name.
    PlaceName,
    /// A person's name.
    PersonName,
    /// What a second factor depends on.
    Base,
    /// The reason why something is kept.
    Why,
    /// A number of days.
    Days,
    /// A minute of the day.
    Quiet,
    /// A check of the shop's own.
    Check,
    /// The checks of a change of hands: one is not done.
    Checks,
    /// A note on a change of hands.
    Note,
    /// A task on a sheet.
    Task,
    /// How somebody is reached.
    Reach,
}

impl From<CryptoError> for Error {
    /// Which secret was wrong, only the caller knows; it maps `WrongKey` itself.
    fn from(error: CryptoError) -> Self {
        match error {
            CryptoError::WrongKey => Self::WrongPassphrase,
            CryptoError::SlotDamaged => Self::SlotDamaged,
            CryptoError::Damaged | CryptoError::Malformed => Self::Damaged,
            CryptoError::TooNew => Self::TooNew,
            CryptoError::OutOfMemory => Self::OutOfMemory,
            CryptoError::Random => Self::Internal,
        }
    }
}

impl From<Malformed> for Error {
    fn from(Malformed: Malformed) -> Self {
        Self::Damaged
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::InUse => Self::InUse,
            StoreError::TooNew => Self::TooNew,
            StoreError::Unreadable => Self::NeedsRepair,
            StoreError::StorageFull => Self::StorageFull,
            StoreError::StorageUnavailable => Self::StorageUnavailable,
            StoreError::TooLarge => Self::TooLarge {
                what: Limited::VaultFile,
            },
            StoreError::NotFound => Self::NotFound,
            StoreError::Internal => Self::Internal,
        }
    }
}
