//! A state that has arrived and is looked at before it is taken over.

use toride_crypto::{
    Id, Sealed, SecretBytes,
    bundle::{BundleHeader, BundleKind},
    with_clean_stack,
};

use super::{MergePreview, Merged, Origin};
use crate::{
    Error, FileError, Session,
    bundle::{Body, FileResult, opened_by, parse_as},
    unlocked::{Means, Unlocked},
    vault::Secret,
};

/// What arrived, opened. Wiped when it is dropped, and at lock.
pub(crate) struct ArrivalState {
    header: BundleHeader,
    plaintext: SecretBytes,
    pub(super) origin: Origin,
    /// In a transfer under another key of the vault: the slots that open that key here.
    pub(super) slots: Option<NewSlots>,
}

/// Slots made for a vault key that is taken over with what arrived.
pub(crate) struct NewSlots {
    /// The passphrase slot that was opened for it. Where the vault has another one meanwhile, the new slot would open
    /// with a passphrase that is no more.
    pub(crate) proven: Id,
    /// All slots that the vault has from then on.
    pub(crate) slots: Vec<(Id, Sealed)>,
}

impl ArrivalState {
    pub(crate) fn new(header: BundleHeader, plaintext: SecretBytes, origin: Origin) -> Self {
        Self {
            header,
            plaintext,
            origin,
            slots: None,
        }
    }

    pub(crate) fn with_slots(self, slots: Option<NewSlots>) -> Self {
        Self { slots, ..self }
    }

    /// The bundle's id, if it must not be taken over twice.
    pub(super) fn once(&self) -> Option<Id> {
        (self.header.kind == BundleKind::Transfer).then_some(self.header.bundle_id)
    }

    pub(crate) fn body(&self) -> FileResult<Body<'_>> {
        // EXPOSE: read in place; the body borrows
        Body::read(self.plaintext.expose(), &self.header)
    }
}

/// The state of this vault on another device or in a backup, opened and not taken over yet. Its content is wiped when
/// this is dropped, and at lock.
#[derive(Debug)]
pub struct Arrival {
    session: Session,
    handle: u64,
}

impl Session {
    /// Opens a backup of this vault to take over what it knows. `secret` is the passphrase, or the recovery key as
    /// typed, of the day when it was made. Blocks for the stretching.
    ///
    /// # Errors
    /// [`FileError`]: what is wrong with the file, `OtherVault`, `WrongPassphrase`, `WrongRecoveryKey`, `Locked`.
    pub fn receive_backup(&self, file: &[u8], secret: &[u8]) -> FileResult<Arrival> {
        let ours = self.with(|open, _| Ok(*open.ledger.keys().vault_id()))?;
        with_clean_stack(|| {
            let bundle = parse_as(file, BundleKind::Backup)?;
            let header = *bundle.header();
            if header.vault_id != ours {
                return Err(FileError::OtherVault);
            }
            let secret = Secret::either(secret)?;
            let opened = bundle.open(secret.kind(), secret.bytes());
            let plaintext = opened.map_err(opened_by(&secret))?;
            self.arrive(ArrivalState::new(header, plaintext, Origin::Backup))
        })
    }

    /// Like [`Session::with`] for work with a file: what happens to the vault can close it, and what is wrong with the
    /// file is handed on.
    pub(crate) fn with_file<T>(
        &self,
        work: impl FnOnce(&mut Unlocked, Means<'_>) -> FileResult<T>,
    ) -> FileResult<T> {
        let mut refused = None;
        let done = self.with(|open, means| match work(open, means) {
            Ok(done) => Ok(Some(done)),
            Err(FileError::Vault(error)) => Err(error),
            Err(error) => {
                refused = Some(error);
                Ok(None)
            }
        })?;
        done.ok_or_else(|| refused.unwrap_or(Error::Internal.into()))
    }

    /// Keeps what arrived with the open vault, so that it is wiped with it.
    pub(crate) fn arrive(&self, state: ArrivalState) -> FileResult<Arrival> {
        state.body()?;
        let handle = self.with(|open, _| {
            open.next_handle += 1;
            open.arrivals.insert(open.next_handle, state);
            Ok(open.next_handle)
        })?;
        Ok(Arrival {
            session: self.clone(),
            handle,
        })
    }
}

impl Arrival {
    /// What taking it over would change. Changes nothing.
    ///
    /// # Errors
    /// [`FileError`]: `Malformed`, `TooLarge`, `TooMany` for what no vault may hold, alone or together with what is here;
    /// `ReadOnly` while damage is not accepted, `Locked`.
    pub fn preview(&self) -> FileResult<MergePreview> {
        self.session.with_file(|open, means| {
            let plan = open.plan_of(self.handle, means)?;
            Ok(plan.preview(open))
        })
    }

    /// Takes it over: everything is checked and joined in memory, a snapshot is made, then one transaction. Where the
    /// preview says that it purges many, `purge_many` says that the person agreed to that too. Taking over the same
    /// again changes nothing.
    ///
    /// # Errors
    /// As [`Arrival::preview`]; `ManyPurged`, `StorageFull`. Nothing was changed then.
    pub fn merge(&self, purge_many: bool) -> FileResult<Merged> {
        self.session.with_file(|open, means| {
            let plan = open.plan_of(self.handle, means)?;
            open.take(plan, purge_many, means)
        })
    }
}

impl Drop for Arrival {
    fn drop(&mut self) {
        let _gone_anyway = self.session.with(|open, _| {
            open.arrivals.remove(&self.handle);
            Ok(())
        });
    }
}
