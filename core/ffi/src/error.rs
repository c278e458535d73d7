//! What can go wrong, as the apps see it. No variant carries text: a text could hold a code.

use crate::BundleKind;

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
    /// A file's bytes changed since it was written.
    #[error("the file is damaged")]
    FileDamaged,
    /// A newer version of the app wrote this file.
    #[error("the file is of a newer version")]
    FileTooNew,
    /// A file has not the form it must have.
    #[error("the file is malformed")]
    FileMalformed,
    /// The end of a file is missing.
    #[error("the file is cut off: {have} bytes of {need}")]
    FileCut {
        /// Bytes that are there.
        have: u64,
        /// Bytes that there must be at least; 0 where that is not known.
        need: u64,
    },
    /// A file of Toride's, and for something else.
    #[error("the file is of another kind")]
    OtherKind {
        /// What it is.
        found: BundleKind,
    },
    /// A file opens with the other secret only: passphrase or recovery key.
    #[error("the file opens with the other secret")]
    OtherSecret,
    /// A file of that name is there; it is never replaced.
    #[error("a file is already there")]
    FileExists,
    /// A file of another vault.
    #[error("the file is of another vault")]
    OtherVault,
    /// Sealed under another key of this vault: the devices have to be paired again.
    #[error("the file is sealed under another key of this vault")]
    OldKey,
    /// More than a fifth of the accounts or codes here would go for ever, and nobody agreed to that.
    #[error("the file would remove much")]
    ManyPurged,
    /// The key does not belong to this transfer or share.
    #[error("the key does not belong to the file")]
    WrongTransferKey,
    /// The time of a shared code is over.
    #[error("the time is over")]
    Expired,
    /// This transfer or share was taken already.
    #[error("the file was taken already")]
    AlreadySeen,
    /// Another program's file is encrypted in a way that cannot be read: export it without.
    #[error("the file is encrypted")]
    EncryptedFile,
    /// Another program's file needs its password.
    #[error("the file needs its password")]
    FileNeedsPassword,
    /// The password does not open another program's file.
    #[error("the password does not open the file")]
    WrongFilePassword,
    /// Opening the file would take more time or memory than is spent on any file.
    #[error("the file is too costly to open")]
    FileTooCostly,
    /// The file is of no form that is known.
    #[error("the file is of no form that is known")]
    UnknownForm,
    /// Nothing is in the file.
    #[error("the file is empty")]
    FileEmpty,
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
    /// What one account hangs on, of each kind: 1,000. Handovers and sheets: 10,000; checks added to one: 8; own tasks
    /// on a sheet: 10.
    Ties,
    /// A file from outside: 16 MiB for one of Toride's, 8 MiB for one of another program.
    File,
    /// What goes through QR codes: 512 KiB.
    Transmission,
    /// Entries of another program's file: 10,000.
    Entries,
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
    /// A check of the shop's own.
    Check,
    /// The checks of a handover: one is not done.
    Checks,
    /// A note on a handover.
    Note,
    /// A task on a sheet.
    Task,
    /// How somebody is reached.
    Reach,
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

impl From<toride_vault::FileError> for VaultError {
    fn from(error: toride_vault::FileError) -> Self {
        use toride_vault::FileError as Inner;
        match error {
            Inner::NotToride => Self::NotToride,
            Inner::TooNew => Self::FileTooNew,
            Inner::TooLarge => Self::TooLarge {
                what: LimitedThing::File,
            },
            Inner::Incomplete { have, need } => Self::FileCut { have, need },
            Inner::Malformed => Self::FileMalformed,
            Inner::Damaged => Self::FileDamaged,
            Inner::OtherKind { found } => Self::OtherKind {
                found: found.into(),
            },
            Inner::OtherSecret => Self::OtherSecret,
            Inner::FileExists => Self::FileExists,
            Inner::OtherVault => Self::OtherVault,
            Inner::OldKey => Self::OldKey,
            Inner::ManyPurged => Self::ManyPurged,
            Inner::WrongKey => Self::WrongTransferKey,
            Inner::Expired => Self::Expired,
            Inner::AlreadySeen => Self::AlreadySeen,
            Inner::Vault(error) => error.into(),
        }
    }
}

impl From<toride_vault::ImportError> for VaultError {
    fn from(error: toride_vault::ImportError) -> Self {
        use toride_capture::ImportError as Inner;
        let file = match error {
            toride_vault::ImportError::File(file) => file,
            toride_vault::ImportError::Vault(error) => return error.into(),
        };
        match file {
            Inner::TooLarge => Self::TooLarge {
                what: LimitedThing::File,
            },
            Inner::TooMany => Self::TooMany {
                what: LimitedThing::Entries,
            },
            Inner::NotText => Self::NotText,
            Inner::Empty => Self::FileEmpty,
            Inner::Encrypted => Self::EncryptedFile,
            Inner::NeedsPassword => Self::FileNeedsPassword,
            Inner::WrongPassword => Self::WrongFilePassword,
            Inner::TooCostly => Self::FileTooCostly,
            Inner::Incomplete => Self::FileCut { have: 0, need: 0 },
            Inner::TooNew => Self::FileTooNew,
            Inner::UnknownForm => Self::UnknownForm,
            Inner::Damaged => Self::FileDamaged,
            Inner::Malformed => Self::FileMalformed,
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
            Inner::Check => Self::Check,
            Inner::Checks => Self::Checks,
            Inner::Note => Self::Note,
            Inner::Task => Self::Task,
            Inner::Reach => Self::Reach,
        }
    }
}
