//! Arriving from another program: its file is looked through entry by entry, and nothing is stored but what a person
//! reviewed and kept.

use std::sync::Arc;

use toride_capture::{ImportEntry, ImportFile, ImportForm, read_import};
use toride_catalogue::service_or_other;
use toride_crypto::with_clean_stack;
use toride_domain::{Account, AccountId, Owner};

use crate::{
    AccountDraft, AccountName, Error, Result, Review, Session,
    form::{accept_draft, name},
    review::Source,
    unlocked::{Means, Unlocked},
};

/// The result of reading another program's file.
pub type ImportResult<T> = core::result::Result<T, ImportError>;

/// Accounts that are shown beside an entry because they resemble it.
const ALIKE: usize = 8;

/// The service of what nobody knows.
const OTHER: &str = "other";

/// Why another program's file was not read. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file.
    #[error(transparent)]
    File(#[from] toride_capture::ImportError),
    /// Anything that can also happen without the file.
    #[error(transparent)]
    Vault(#[from] Error),
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedEntry {
    /// Its number, from 0, for [`Import::review`].
    pub index: u32,
    /// What the file calls it; may be empty.
    pub title: String,
    /// What a new account could be called and belong to. A suggestion: the service is a guess by address or title, and
    /// `other` where there is none.
    pub draft: AccountDraft,
    /// How many candidates were found, by the rules of that service.
    pub codes: u32,
    /// How many of those have to be looked at.
    pub doubts: u32,
    /// The set that is in use, where the file says so ([`crate::KeepOptions::current`]).
    pub current: Option<u8>,
    /// Accounts that it could belong to, most alike first: of the same service, or of the same name.
    pub alike: Vec<AccountName>,
}

/// Where an entry goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportInto {
    /// Into an account that is there.
    Account(AccountId),
    /// Into a new one. It is stored together with its codes, when the review is kept.
    New(AccountDraft),
}

/// A file of another program. Its text is wiped when this is discarded or dropped, and at lock.
#[derive(Debug)]
pub struct Import {
    session: Session,
    handle: u64,
}

/// What is kept of a file: entries with candidates. Notes in which nothing was found are wiped at once.
pub(crate) struct ImportState {
    form: ImportForm,
    passwords: u32,
    authenticators: u32,
    offered: Vec<Offered>,
}

/// An entry with candidates.
struct Offered {
    entry: Arc<ImportEntry>,
    codes: u32,
    doubts: u32,
}

impl Session {
    /// Reads what another program handed out: the JSON of Bitwarden, not encrypted, or of Toride; a table with a
    /// heading, as `KeePass`, 1Password, Bitwarden and browsers write it; a database of `KeePass` (KDBX), with its
    /// `password`; or any text. At most 8 MiB; UTF-8, UTF-16 with a byte order mark or `Shift_JIS`. Stores nothing.
    /// `file_name` helps to tell forms apart. A database takes the time and up to the 512 MiB that it asks for.
    ///
    /// # Errors
    /// [`ImportError`]: what is wrong with the file, or `Locked`.
    pub fn import(
        &self,
        bytes: &[u8],
        file_name: Option<&str>,
        password: Option<&[u8]>,
    ) -> ImportResult<Import> {
        self.with(|_, _| Ok(()))?;
        // The vault is free meanwhile: stretching a password may take seconds.
        let file = with_clean_stack(|| read_import(bytes, file_name, password))?;
        let handle = self.with(|open, _| Ok(open.start_import(file)))??;
        Ok(Import {
            session: self.clone(),
            handle,
        })
    }
}

impl Import {
    /// What was found, with no code.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn summary(&self) -> Result<ImportSummary> {
        self.session
            .with(|open, _| open.import_summary(self.handle))
    }

    /// Opens an entry for review, like a paste. Nothing is stored before [`Review::keep`]: neither the codes nor a new
    /// account.
    ///
    /// # Errors
    /// `NotFound` for an entry that is not offered or an account that is not there; `Invalid`, `TooLarge` for a draft;
    /// `Locked`.
    pub fn review(&self, index: u32, into: &ImportInto) -> Result<Review> {
        let review = self
            .session
            .with(|open, means| open.review_entry(self.handle, index, into, means))?;
        Ok(Review::of(&self.session, review))
    }

    /// Wipes the file's text. Reviews that are open stay.
    pub fn discard(&self) {
        let _gone_anyway = self.session.with(|open, _| {
            open.imports.remove(&self.handle);
            Ok(())
        });
    }
}

impl Drop for Import {
    fn drop(&mut self) {
        self.discard();
    }
}

impl Unlocked {
    fn start_import(
        &mut self,
        file: ImportFile,
    ) -> core::result::Result<u64, toride_capture::ImportError> {
        let mut offered = Vec::new();
        for entry in file.entries {
            let service = entry.service.unwrap_or_else(|| service_or_other(OTHER));
            let parsed = entry.parse(service)?;
            let found = &parsed.candidates;
            let doubts = found.iter().filter(|found| found.needs_a_look());
            let count = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
            if !found.is_empty() {
                offered.push(Offered {
                    codes: count(found.len()).saturating_add(parsed.left_out),
                    doubts: count(doubts.count()),
                    entry: Arc::new(entry),
                });
            }
        }
        let state = ImportState {
            form: file.form,
            passwords: file.passwords,
            authenticators: file.authenticators,
            offered,
        };
        self.next_handle += 1;
        self.imports.insert(self.next_handle, state);
        Ok(self.next_handle)
    }

    fn import_summary(&self, handle: u64) -> Result<ImportSummary> {
        let import = self.imports.get(&handle).ok_or(Error::Locked)?;
        let names = Names::of(self);
        let mut entries = Vec::new();
        for (index, offered) in (0..).zip(&import.offered) {
            let read = &*offered.entry;
            let service = read.service.map_or(OTHER, |service| service.id);
            let called = if read.login.is_empty() {
                &read.title
            } else {
                &read.login
            };
            let draft = AccountDraft {
                service: service.to_owned(),
                name: called.clone(),
                owner: if read.business {
                    Owner::Business
                } else {
                    Owner::Personal
                },
            };
            entries.push(ImportedEntry {
                index,
                title: read.title.clone(),
                alike: names.alike(&draft, self),
                draft,
                codes: offered.codes,
                doubts: offered.doubts,
                current: read.current,
            });
        }
        Ok(ImportSummary {
            form: import.form,
            entries,
            passwords: import.passwords,
            authenticators: import.authenticators,
        })
    }

    fn review_entry(
        &mut self,
        handle: u64,
        index: u32,
        into: &ImportInto,
        means: Means<'_>,
    ) -> Result<u64> {
        let import = self.imports.get(&handle).ok_or(Error::Locked)?;
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        let offered = import.offered.get(index).ok_or(Error::NotFound)?;
        // Borrowed from a clone: starting a review takes the vault as a whole.
        let entry = Arc::clone(&offered.entry);
        let entry = Source::Entry(&entry);
        match into {
            ImportInto::Account(id) => self.start_review(*id, entry),
            ImportInto::New(draft) => {
                let (service, name) = accept_draft(draft, None)?;
                let id = AccountId::new(means.id()?);
                let fresh = Account::new(self.tick(means), service, name, draft.owner);
                self.start_first_review(id, fresh, entry)
            }
        }
    }
}

/// The accounts in use as entries are compared with them.
struct Names(Vec<(AccountId, String, String)>);

impl Names {
    fn of(open: &Unlocked) -> Self {
        let in_use = open
            .accounts
            .iter()
            .filter(|(_, account)| account.binned_at().is_none());
        let compared = in_use.map(|(id, account)| {
            let service = account.service.value.clone();
            (*id, service, folded(&account.name.value))
        });
        Self(compared.collect())
    }

    fn alike(&self, draft: &AccountDraft, open: &Unlocked) -> Vec<AccountName> {
        let wanted = folded(&draft.name);
        let mut found: Vec<_> = self
            .0
            .iter()
            .filter_map(|(id, service, name)| {
                let same_service = draft.service != OTHER && *service == draft.service;
                let same_name = !wanted.is_empty() && *name == wanted;
                (same_service || same_name).then_some((!same_name, !same_service, *id))
            })
            .collect();
        found.sort_unstable();
        let ids = found.into_iter().take(ALIKE).map(|(.., id)| id);
        ids.filter_map(|id| open.account_name(id)).collect()
    }
}

/// A name without case.
fn folded(text: &str) -> String {
    name(text).to_lowercase()
}
