//! Why a file from outside could not be read.

use toride_crypto::bundle::{BundleError, BundleKind};

use crate::{Error, Limited, cbor::Malformed, vault::Secret};

/// The result of a use case with a file from outside.
pub type FileResult<T> = core::result::Result<T, FileError>;

/// Why a backup or another bundle could not be read, written or taken over. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Not a file of Toride's.
    #[error("the file is not a Toride file")]
    NotToride,
    /// Of a newer version of Toride.
    #[error("the file is of a newer version")]
    TooNew,
    /// Over 16 MiB, or with more in it than a vault may hold.
    #[error("the file is too large")]
    TooLarge,
    /// The end is missing.
    #[error("the file is cut off")]
    Incomplete {
        /// Bytes that are there.
        have: u64,
        /// Bytes that there must be at least.
        need: u64,
    },
    /// Not in the form that it must have: changed since it was written, or never written by Toride.
    #[error("the file is malformed")]
    Malformed,
    /// Bytes changed since it was written.
    #[error("the file is damaged")]
    Damaged,
    /// Of Toride, and for something else.
    #[error("the file is of another kind")]
    OtherKind {
        /// What it is.
        found: BundleKind,
    },
    /// It does not open with this kind of secret, only with the other: passphrase or recovery key.
    #[error("the file opens with the other secret")]
    OtherSecret,
    /// A file of that name is there; it is never replaced.
    #[error("a file is already there")]
    FileExists,
    /// Of another vault.
    #[error("the file is of another vault")]
    OtherVault,
    /// Sealed under another key of this vault: the devices have to be paired again.
    #[error("the file is sealed under another key of this vault")]
    OldKey,
    /// More than a fifth of the accounts or codes here would go for ever, and nobody agreed to that.
    #[error("the file would remove much")]
    ManyPurged,
    /// The key of a transfer or share is well formed, and not the one of this file.
    #[error("the key is not the one of this file")]
    WrongKey,
    /// A shared code whose time is over.
    #[error("the time of the shared code is over")]
    Expired,
    /// A transfer or shared code that was taken over before.
    #[error("the file was taken over before")]
    AlreadySeen,
    /// Anything that can also happen without the file, a wrong passphrase among it.
    #[error(transparent)]
    Vault(#[from] Error),
}

impl From<BundleError> for FileError {
    /// Which secret was wrong, only the caller knows: see [`opened_by`].
    fn from(error: BundleError) -> Self {
        match error {
            BundleError::NotToride => Self::NotToride,
            BundleError::TooNew => Self::TooNew,
            BundleError::TooLarge => Self::TooLarge,
            BundleError::Incomplete { have, need } => Self::Incomplete { have, need },
            BundleError::Malformed => Self::Malformed,
            BundleError::Damaged => Self::Damaged,
            BundleError::NoSlot => Self::OtherSecret,
            BundleError::WrongKey => Self::Vault(Error::WrongPassphrase),
            BundleError::OutOfMemory => Self::Vault(Error::OutOfMemory),
            BundleError::Random => Self::Vault(Error::Internal),
        }
    }
}

/// What an error means for whoever gave this secret.
pub(crate) fn opened_by(secret: &Secret) -> impl Fn(BundleError) -> FileError + '_ {
    |error| match error {
        BundleError::WrongKey => secret.wrong().into(),
        other => other.into(),
    }
}

impl From<Malformed> for FileError {
    fn from(Malformed: Malformed) -> Self {
        Self::Malformed
    }
}

/// What is sealed was made by this program, so only its size can be wrong.
pub(crate) fn sealing(error: BundleError) -> Error {
    match error {
        BundleError::TooLarge => Error::TooLarge {
            what: Limited::VaultFile,
        },
        BundleError::OutOfMemory => Error::OutOfMemory,
        _ => Error::Internal,
    }
}
