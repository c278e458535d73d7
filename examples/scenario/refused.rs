//! Why a step was refused. It is no crash: the story goes on.

use serde_json::{Value, json};
use toride::VaultError;
use toride_vault::{Error, FileError};

/// Why a step was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// By the vault.
    Vault(Error),
    /// A file or bundle was.
    File(FileError),
    /// The story uses a word or a date that nothing in the app can say.
    Word,
    /// There is no such step.
    Unknown,
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Vault(error)
    }
}

impl From<FileError> for Refused {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Vault(error) => Self::Vault(error),
            error => Self::File(error),
        }
    }
}

impl Refused {
    /// What the story refers to is not there.
    pub(crate) const NOT_FOUND: Self = Self::Vault(Error::NotFound);

    /// The element for the step of this number.
    pub(crate) fn at(self, step: usize) -> Value {
        let name = match self {
            Self::Vault(error) => variant(&error),
            // Some of these have another name in the app: a file can be damaged, and a vault.
            Self::File(error) => variant(&VaultError::from(error)),
            Self::Word => "Invalid".to_owned(),
            Self::Unknown => "UnknownStep".to_owned(),
        };
        json!({ "step": step, "error": name })
    }
}

/// `Invalid` of `Invalid { field: Days }`.
fn variant(error: &impl core::fmt::Debug) -> String {
    let name = format!("{error:?}");
    let end = name.find(|c: char| !c.is_alphanumeric());
    end.and_then(|end| name.get(..end))
        .unwrap_or(&name)
        .to_owned()
}
