//! Arriving from another program, and leaving with everything.

use std::sync::Arc;

use toride_vault as core;

use crate::{
    AccountDraft, AccountId, AccountName, ExportForm, ImportForm, Review, Session, VaultError,
    files::given,
    guard::{guard, guard_or},
    translate::all,
};

/// What is in another program's file.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ImportSummary {
    /// What wrote it, as far as it tells.
    pub form: ImportForm,
    /// Entries in which at least one candidate for a code was found.
    pub entries: Vec<ImportedEntry>,
    /// Passwords in the file; they were passed over and are not kept.
    pub passwords: u32,
    /// Secrets of authenticator apps in the file; they were passed over and are not kept.
    pub authenticators: u32,
}

/// An entry without its codes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ImportedEntry {
    /// Its number, from 0, for [`Import::review`].
    pub index: u32,
    /// What the file calls it; may be empty.
    pub title: String,
    /// What a new account could be called and belong to: a suggestion.
    pub draft: AccountDraft,
    /// How many candidates were found.
    pub codes: u32,
    /// How many of those have to be looked at.
    pub doubts: u32,
    /// The set that is in use, where the file says so ([`crate::KeepOptions::current`]).
    pub current: Option<u8>,
    /// Accounts that it could belong to, most alike first.
    pub alike: Vec<AccountName>,
}

/// Where an entry goes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ImportTarget {
    /// Into an account that is there.
    Account {
        /// Which.
        id: AccountId,
    },
    /// Into a new one; stored together with its codes, when the review is kept.
    New {
        /// What it is called.
        draft: AccountDraft,
    },
}

/// Another program's file. Its text is wiped when this is discarded, and at lock.
#[derive(uniffi::Object)]
pub struct Import {
    inner: core::Import,
    session: core::Session,
}

/// Everything, in the clear. Wiped when it is closed.
#[derive(uniffi::Object)]
pub struct Export {
    inner: core::Export,
}

impl Import {
    fn guard<T>(
        &self,
        call: impl FnOnce(&core::Import) -> core::Result<T>,
    ) -> Result<T, VaultError> {
        guard(|| self.session.lock(), || call(&self.inner))
    }
}

#[uniffi::export]
impl Import {
    /// What was found, with no code.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn summary(&self) -> Result<ImportSummary, VaultError> {
        self.guard(core::Import::summary).map(Into::into)
    }

    /// Opens an entry for review, like a paste. Nothing is stored before [`Review::keep`].
    ///
    /// # Errors
    /// `NotFound`, `Invalid`, `TooLarge` for a draft, `Locked`.
    pub fn review(&self, index: u32, into: ImportTarget) -> Result<Arc<Review>, VaultError> {
        let review = self.guard(|import| import.review(index, &into.try_into()?))?;
        Ok(Review::arc(review, self.session.clone()))
    }

    /// Wipes the file's text. Reviews that are open stay.
    pub fn discard(&self) {
        guard_or((), || self.inner.discard());
    }
}

#[uniffi::export]
impl Export {
    /// The file, byte by byte. Nothing in it is sealed; to be wiped once it is written.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        // EXPOSE: written where the person says
        self.inner.bytes().expose().to_vec()
    }

    /// A name for the file: when it was made, and nothing of whom.
    #[must_use]
    pub fn file_name(&self) -> String {
        guard_or(String::new(), || self.inner.file_name())
    }

    /// How many accounts are in it, those in the bin too.
    #[must_use]
    pub fn accounts(&self) -> u32 {
        self.inner.accounts()
    }

    /// How many codes are in it.
    #[must_use]
    pub fn codes(&self) -> u32 {
        self.inner.codes()
    }

    /// Codes that cannot be read any more: their state is in it, their text is not.
    #[must_use]
    pub fn unreadable(&self) -> u32 {
        self.inner.unreadable()
    }
}

#[uniffi::export]
impl Session {
    /// Reads what another program handed out: `KeePass` (KDBX, with its password), the JSON of Bitwarden or of Toride, a
    /// table, or any text; at most 8 MiB. Stores nothing. `password` is empty where there is none. Blocks for seconds
    /// for a file with a password.
    ///
    /// # Errors
    /// `TooLarge { File }`, `TooMany { Entries }`, `NotText`, `FileEmpty`, `EncryptedFile`, `FileNeedsPassword`,
    /// `WrongFilePassword`, `FileTooCostly`, `FileCut`, `FileTooNew`, `FileDamaged`, `FileMalformed`, `UnknownForm`,
    /// `Locked`.
    pub fn import_file(
        &self,
        file: &[u8],
        file_name: Option<String>,
        password: &[u8],
    ) -> Result<Arc<Import>, VaultError> {
        let inner =
            self.guard(|session| session.import(file, file_name.as_deref(), given(password)))?;
        let session = self.inner().clone();
        Ok(Arc::new(Import { inner, session }))
    }

    /// Writes everything out, in the clear. Takes the passphrase, or the recovery key as typed; blocks for seconds.
    ///
    /// # Errors
    /// `WrongPassphrase`, `WrongRecoveryKey`, `Throttled`, `SlotDamaged`, `OutOfMemory`, `Locked`.
    pub fn export(&self, secret: &[u8], form: ExportForm) -> Result<Arc<Export>, VaultError> {
        let inner = self.guard(|session| session.export(secret, form.into()))?;
        Ok(Arc::new(Export { inner }))
    }
}

impl From<core::ImportSummary> for ImportSummary {
    fn from(summary: core::ImportSummary) -> Self {
        Self {
            form: summary.form.into(),
            entries: all(summary.entries),
            passwords: summary.passwords,
            authenticators: summary.authenticators,
        }
    }
}

impl From<core::ImportedEntry> for ImportedEntry {
    fn from(entry: core::ImportedEntry) -> Self {
        Self {
            index: entry.index,
            title: entry.title,
            draft: entry.draft.into(),
            codes: entry.codes,
            doubts: entry.doubts,
            current: entry.current,
            alike: all(entry.alike),
        }
    }
}

impl From<core::AccountDraft> for AccountDraft {
    fn from(draft: core::AccountDraft) -> Self {
        Self {
            service_id: draft.service,
            name: draft.name,
            business: draft.owner == toride_domain::Owner::Business,
        }
    }
}

impl TryFrom<ImportTarget> for core::ImportInto {
    type Error = core::Error;

    fn try_from(into: ImportTarget) -> Result<Self, Self::Error> {
        Ok(match into {
            ImportTarget::Account { id } => Self::Account(id.try_into()?),
            ImportTarget::New { draft } => Self::New(draft.into()),
        })
    }
}
