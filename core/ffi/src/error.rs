//! What can go wrong, as the apps see it. No variant carries text: a text could hold a code.

/// Why a call did not do what was asked. The vault is unchanged unless the variant says otherwise.
///
/// Each variant has one sentence in the texts, `error-<variant in kebab case>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum VaultError {
    /// The vault is locked; unlock it first.
    #[error("the vault is locked")]
    Locked,
    /// The passphrase does not open this vault.
    #[error("the passphrase is not right")]
    WrongPassphrase,
    /// The recovery key is well formed, but it is not the one of this vault.
    #[error("the recovery key is not right")]
    WrongRecoveryKey,
    /// The key slot on disk is damaged, so the passphrase could not be judged.
    #[error("the key slot is damaged")]
    SlotDamaged,
    /// A record is damaged and cannot be read.
    #[error("a record is damaged")]
    Damaged,
    /// The records of the vault do not belong together.
    #[error("the records do not belong together")]
    SetMismatch,
    /// The vault on disk is older than the one seen last on this device.
    #[error("the vault is older than last time")]
    OlderVault,
    /// The file is not Toride's.
    #[error("the file is not a Toride file")]
    NotToride,
    /// A newer version of the app wrote this vault; it was not touched.
    #[error("the vault is of a newer version")]
    TooNew,
    /// There is not enough memory to stretch the passphrase.
    #[error("memory is short")]
    OutOfMemory,
    /// The disk is full; the change was not stored, everything stored before is safe.
    #[error("the disk is full")]
    StorageFull,
    /// The system does not let the vault file be read or written now.
    #[error("the storage is not available")]
    StorageUnavailable,
    /// Another process, or another window, has this vault open.
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
        what: LimitedThing,
    },
    /// There would be more things than the vault holds.
    #[error("there are too many")]
    TooMany {
        /// What there are too many of.
        what: LimitedThing,
    },
    /// The input has not the form it must have.
    #[error("the input is malformed")]
    Malformed,
    /// The input is not text (UTF-8).
    #[error("the input is not text")]
    NotText,
    /// No code is there to keep.
    #[error("nothing is there to keep")]
    NothingFound,
    /// Too many wrong tries; wait.
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
    /// A vault is already there; it is never replaced.
    #[error("a vault is already there")]
    AlreadyExists,
    /// The passphrase is too easy to guess to be accepted.
    #[error("the passphrase is too weak")]
    WeakPassphrase,
    /// A fault of the program; the vault was locked to be safe.
    #[error("an internal fault")]
    Internal,
}

/// A thing with a limit (see the limits in SECURITY.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum LimitedThing {
    /// The vault file: 64 MiB.
    VaultFile,
    /// Pasted text: 8 MiB.
    Paste,
    /// One code: 256 bytes.
    Code,
    /// A name or a note: 4 KiB.
    Text,
    /// Codes of one account: 1,000.
    Codes,
    /// Accounts: 10,000.
    Accounts,
    /// Contact points: 10,000.
    Contacts,
    /// Devices: 1,000.
    Devices,
    /// Places: 1,000.
    Places,
    /// People: 1,000.
    People,
    /// What one account hangs on, of each kind: 1,000.
    Ties,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
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
}

impl From<toride_vault::Error> for VaultError {
    fn from(error: toride_vault::Error) -> Self {
        use toride_vault::Error;
        match error {
            Error::Locked => Self::Locked,
            Error::WrongPassphrase => Self::WrongPassphrase,
            Error::WrongRecoveryKey => Self::WrongRecoveryKey,
            Error::SlotDamaged => Self::SlotDamaged,
            Error::Damaged => Self::Damaged,
            Error::SetMismatch => Self::SetMismatch,
            Error::TooNew => Self::TooNew,
            Error::OutOfMemory => Self::OutOfMemory,
            Error::StorageFull => Self::StorageFull,
            Error::StorageUnavailable => Self::StorageUnavailable,
            Error::InUse => Self::InUse,
            Error::NeedsRepair => Self::NeedsRepair,
            Error::ReadOnly => Self::ReadOnly,
            Error::NotText => Self::NotText,
            Error::NothingFound => Self::NothingFound,
            Error::NotFound => Self::NotFound,
            Error::AlreadyExists => Self::AlreadyExists,
            Error::WeakPassphrase => Self::WeakPassphrase,
            Error::Internal => Self::Internal,
            Error::TooLarge { what } => Self::TooLarge { what: what.into() },
            Error::TooMany { what } => Self::TooMany { what: what.into() },
            Error::Throttled { seconds } => Self::Throttled { seconds },
            Error::Invalid { field } => Self::Invalid {
                field: field.into(),
            },
        }
    }
}

impl From<toride_vault::Limited> for LimitedThing {
    fn from(what: toride_vault::Limited) -> Self {
        use toride_vault::Limited;
        match what {
            Limited::VaultFile => Self::VaultFile,
            Limited::Paste => Self::Paste,
            Limited::Code => Self::Code,
            Limited::Text => Self::Text,
            Limited::Codes => Self::Codes,
            Limited::Accounts => Self::Accounts,
            Limited::Contacts => Self::Contacts,
            Limited::Devices => Self::Devices,
            Limited::Places => Self::Places,
            Limited::People => Self::People,
            Limited::Ties => Self::Ties,
        }
    }
}

impl From<toride_vault::Field> for Field {
    fn from(field: toride_vault::Field) -> Self {
        use toride_vault::Field as Inner;
        match field {
            Inner::AccountName => Self::AccountName,
            Inner::Service => Self::Service,
            Inner::Passphrase => Self::Passphrase,
            Inner::RecoveryKey => Self::RecoveryKey,
            Inner::Code => Self::Code,
            Inner::LockMinutes => Self::LockMinutes,
            Inner::Date => Self::Date,
            Inner::ContactValue => Self::ContactValue,
            Inner::DeviceName => Self::DeviceName,
            Inner::PlaceName => Self::PlaceName,
            Inner::PersonName => Self::PersonName,
            Inner::Base => Self::Base,
            Inner::Why => Self::Why,
            Inner::Days => Self::Days,
            Inner::Quiet => Self::Quiet,
        }
    }
}
