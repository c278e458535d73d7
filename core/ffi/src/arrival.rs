//! What came from another device or a backup: looked at, taken over, taken back.

use std::sync::Arc;

use toride_domain as domain;
use toride_vault as core;

use crate::{
    AccountName, MergeWarning, RecordChange, SealedFile, Session, UtcMillis, VaultError, Verdict,
    guard::guard, translate::all,
};

/// What becomes of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct CodeChanges {
    /// Codes that were not here.
    pub added: u32,
    /// Codes that were unused here and are used.
    pub used: u32,
    /// Codes that were used here, and whose use was taken back by somebody who had seen it.
    pub undone: u32,
    /// Codes that go for ever.
    pub purged: u32,
}

/// What becomes of other records of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct ThingChanges {
    /// Those that were not here.
    pub added: u32,
    /// Those of which something is another.
    pub changed: u32,
    /// Those that go for ever.
    pub purged: u32,
}

/// An account that changes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MergedAccount {
    /// Which; as it is called afterwards.
    pub account: AccountName,
    /// What becomes of it.
    pub change: RecordChange,
    /// And of its codes.
    pub codes: CodeChanges,
}

/// What taking something over changes.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MergePreview {
    /// When it was written, by the clock of the device that wrote it.
    pub made_at: UtcMillis,
    /// Accounts: first those that go for ever, then new ones, then those that change.
    pub accounts: Vec<MergedAccount>,
    /// Codes of all accounts.
    pub codes: CodeChanges,
    /// Contact points.
    pub contacts: ThingChanges,
    /// Devices.
    pub devices: ThingChanges,
    /// Places.
    pub places: ThingChanges,
    /// People.
    pub people: ThingChanges,
    /// Handovers, and sheets for people from outside.
    pub shop: ThingChanges,
    /// Codes that other people shared.
    pub inbox: ThingChanges,
    /// Records of newer versions that are taken over unread.
    pub newer: u32,
    /// Whether anything at all is written.
    pub changes: bool,
    /// What to ask or to say before.
    pub warnings: Vec<MergeWarning>,
}

/// What was taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Merged {
    /// The revision; the same as before where nothing was new.
    pub revision: u64,
    /// Whether it can be taken back by [`Session::undo_merge`].
    pub can_undo: bool,
    /// Where somebody else wrote under the id of this installation: it has a new one now.
    pub verdict: Option<Verdict>,
}

/// What arrived, opened and not taken over yet. Its content is wiped at lock and when it is closed.
#[derive(uniffi::Object)]
pub struct Arrival {
    inner: core::Arrival,
    session: core::Session,
}

impl Arrival {
    pub(crate) fn arc(inner: core::Arrival, session: core::Session) -> Arc<Self> {
        Arc::new(Self { inner, session })
    }

    fn guard<T>(
        &self,
        call: impl FnOnce(&core::Arrival) -> core::FileResult<T>,
    ) -> Result<T, VaultError> {
        guard(|| self.session.lock(), || call(&self.inner))
    }
}

#[uniffi::export]
impl Arrival {
    /// What taking it over would change. Changes nothing.
    ///
    /// # Errors
    /// `FileMalformed`, `TooLarge`, `TooMany` for what no vault may hold, `ReadOnly`, `Locked`.
    pub fn preview(&self) -> Result<MergePreview, VaultError> {
        self.guard(core::Arrival::preview).map(Into::into)
    }

    /// Takes it over, after a snapshot, in one transaction. `purge_many`: the person agreed to
    /// [`MergeWarning::PurgesMany`]. Taking over the same again changes nothing.
    ///
    /// # Errors
    /// As [`Arrival::preview`]; `ManyPurged`, `StorageFull`. Nothing was changed then.
    pub fn merge(&self, purge_many: bool) -> Result<Merged, VaultError> {
        self.guard(|arrival| arrival.merge(purge_many))
            .map(Into::into)
    }
}

#[uniffi::export]
impl Session {
    /// Everything that is synced, for a device that is paired with this one; only such a device can open it.
    ///
    /// # Errors
    /// `ReadOnly`, `TooLarge { VaultFile }`, `Locked`.
    pub fn make_sync(&self) -> Result<SealedFile, VaultError> {
        let sync = self.guard(core::Session::make_sync)?;
        Ok(SealedFile::new(sync.bytes(), sync.file_name()))
    }

    /// Opens what another device of this vault made, to take it over.
    ///
    /// # Errors
    /// What is wrong with the file (as [`crate::peek_bundle`], and `FileDamaged`, `OtherKind`), `OtherVault`, `OldKey`
    /// where the devices have to be paired again, `Locked`.
    pub fn receive_sync(&self, file: &[u8]) -> Result<Arc<Arrival>, VaultError> {
        let arrival = self.guard(|session| session.receive_sync(file))?;
        Ok(Arrival::arc(arrival, self.inner().clone()))
    }

    /// Whether [`Session::undo_merge`] would do something.
    ///
    /// # Errors
    /// `Locked`.
    pub fn can_undo_merge(&self) -> Result<bool, VaultError> {
        self.guard(core::Session::can_undo_merge)
    }

    /// Takes the last merge back: every record is as before it. Possible until the next change, and until the lock.
    ///
    /// # Errors
    /// `NotFound` where there is nothing to take back any more; `StorageFull`, `Damaged`, `Locked`.
    pub fn undo_merge(&self) -> Result<u64, VaultError> {
        self.guard(core::Session::undo_merge)
    }
}

impl From<domain::CodeChanges> for CodeChanges {
    fn from(codes: domain::CodeChanges) -> Self {
        let domain::CodeChanges {
            added,
            used,
            undone,
            purged,
        } = codes;
        Self {
            added,
            used,
            undone,
            purged,
        }
    }
}

impl From<domain::ThingChanges> for ThingChanges {
    fn from(things: domain::ThingChanges) -> Self {
        let domain::ThingChanges {
            added,
            changed,
            purged,
        } = things;
        Self {
            added,
            changed,
            purged,
        }
    }
}

impl From<core::MergedAccount> for MergedAccount {
    fn from(merged: core::MergedAccount) -> Self {
        Self {
            account: merged.account.into(),
            change: merged.change.what.into(),
            codes: merged.change.codes.into(),
        }
    }
}

impl From<core::MergePreview> for MergePreview {
    fn from(preview: core::MergePreview) -> Self {
        Self {
            made_at: preview.made_at.into(),
            accounts: all(preview.accounts),
            codes: preview.codes.into(),
            contacts: preview.contacts.into(),
            devices: preview.devices.into(),
            places: preview.places.into(),
            people: preview.people.into(),
            shop: preview.shop.into(),
            inbox: preview.inbox.into(),
            newer: preview.newer,
            changes: preview.changes,
            warnings: all(preview.warnings),
        }
    }
}

impl From<core::Merged> for Merged {
    fn from(merged: core::Merged) -> Self {
        Self {
            revision: merged.revision,
            can_undo: merged.can_undo,
            verdict: merged.verdict.map(Into::into),
        }
    }
}
