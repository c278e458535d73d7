//! A new vault file: built beside, opened from disk, renamed. Until then there is no vault.

use std::path::Path;

use crate::{
    Folder, MAX_FILE, Quarantined, Room, Store, StoreError, Transaction, View,
    claim::Claim,
    connection::{Purpose, connect},
    folder::{JOURNAL, NEW, NEW_JOURNAL, SNAPSHOTS, VAULT},
    header::check_header,
    migrate::{migrate, scripts},
    quarantine::{keep_aside, set_aside},
    snapshot,
};

/// Where rests of a lost vault go that nobody decided about.
const LOST: &str = "lost";

impl Store {
    /// Makes the folder's first vault: `fill` writes its slots, records and manifest, and `verify`
    /// opens it from disk, with a secret, before it becomes the vault.
    ///
    /// A killed earlier creation is replaced: nothing was ever accepted into it. Snapshots of a lost
    /// vault are moved to the quarantine, so that the new vault never counts them as its own.
    ///
    /// # Errors
    /// What `fill` or `verify` returned; [`StoreError::InUse`]; [`StoreError::Internal`] if there is
    /// a vault; [`StoreError::StorageFull`], [`StoreError::StorageUnavailable`].
    pub fn create<E: From<StoreError>>(
        folder: &Folder,
        fill: impl FnMut(&mut Transaction<'_>) -> Result<(), E>,
        verify: impl FnOnce(&View) -> Result<(), E>,
    ) -> Result<Self, E> {
        folder
            .files()
            .create_dir(folder.path())
            .map_err(StoreError::from)?;
        let claim = folder.claim()?;
        if folder.has(VAULT)? {
            return Err(StoreError::Internal.into());
        }
        build(folder, fill)?;
        confirm(folder, verify)?;
        set_aside(folder, &[JOURNAL, SNAPSHOTS], LOST)?;
        Ok(put_in_place(folder, claim)?)
    }

    /// The same where a vault lies, or where one is lost: once the new one is built and opened, the old one is set
    /// aside whole in `quarantine/<stamp>/`, as by [`Folder::quarantine`], with its snapshots. On the person's word
    /// only. After a kill the old vault lies here or the new one does.
    ///
    /// # Errors
    /// As [`create`](Self::create), but a vault is no error; [`StoreError::Internal`] for another stamp.
    pub fn start_over<E: From<StoreError>>(
        folder: &Folder,
        stamp: &str,
        fill: impl FnMut(&mut Transaction<'_>) -> Result<(), E>,
        verify: impl FnOnce(&View) -> Result<(), E>,
    ) -> Result<Self, E> {
        let claim = folder.claim()?;
        settle(folder)?;
        build(folder, fill)?;
        confirm(folder, verify)?;
        discard_on_error(folder, keep_aside(folder, stamp))?;
        Ok(put_in_place(folder, claim)?)
    }

    /// Makes a vault in the place of one that is unreadable and was copied to `old`, for example from
    /// what [`Folder::salvage`] found.
    ///
    /// # Errors
    /// As [`create`](Self::create); [`StoreError::Internal`] if the copy is not that of the vault
    /// that lies there.
    pub fn rebuild<E: From<StoreError>>(
        folder: &Folder,
        old: &Quarantined,
        fill: impl FnMut(&mut Transaction<'_>) -> Result<(), E>,
        verify: impl FnOnce(&View) -> Result<(), E>,
    ) -> Result<Self, E> {
        let claim = folder.claim()?;
        old.check_holds_vault(folder)?;
        build(folder, fill)?;
        confirm(folder, verify)?;
        Ok(put_in_place(folder, claim)?)
    }

    /// Makes the snapshot `seq` the vault: of a lost one, or of one that was copied to `old`.
    ///
    /// # Errors
    /// As [`rebuild`](Self::rebuild); [`StoreError::NotFound`] if there is no such snapshot.
    pub fn restore<E: From<StoreError>>(
        folder: &Folder,
        seq: u64,
        old: Option<&Quarantined>,
        verify: impl FnOnce(&View) -> Result<(), E>,
    ) -> Result<Self, E> {
        let claim = folder.claim()?;
        match old {
            Some(old) => old.check_holds_vault(folder)?,
            None if folder.has(VAULT)? => return Err(StoreError::Internal.into()),
            None => {}
        }
        copy_snapshot(folder, seq)?;
        confirm(folder, verify)?;
        if old.is_none() {
            set_aside(folder, &[JOURNAL], LOST)?;
        }
        Ok(put_in_place(folder, claim)?)
    }
}

/// Lets SQLite take back a change that was cut short: its journal must not be needed where only the file is looked at.
/// What is damaged or newer stays as it is.
pub(crate) fn settle(folder: &Folder) -> Result<(), StoreError> {
    match folder.look(VAULT) {
        Ok(()) => {
            let conn = connect(folder, &folder.at(VAULT), Purpose::Own)?;
            Ok(conn.close().map_err(|(_, error)| error)?)
        }
        Err(error @ (StoreError::InUse | StoreError::StorageUnavailable)) => Err(error),
        Err(_) => Ok(()),
    }
}

/// Fills `vault.new` and closes it, durable.
fn build<E: From<StoreError>>(
    folder: &Folder,
    mut fill: impl FnMut(&mut Transaction<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let fill = |path: &Path| {
        let conn = connect(folder, path, Purpose::Build)?;
        migrate(&conn, 0, scripts())?;
        let mut view = View::of(conn)?;
        let (conn, tally) = view.parts();
        let mut tx = Transaction::begin(conn, tally, Room::Ordinary)?;
        fill(&mut tx)?;
        tx.commit()?;
        drop(tx);
        Ok(view.close()?)
    };
    write_new(folder, fill)
}

/// Copies a snapshot to `vault.new`, durable.
fn copy_snapshot(folder: &Folder, seq: u64) -> Result<(), StoreError> {
    let source = folder.at(&snapshot::name(seq));
    if folder.files().len(&source)?.ok_or(StoreError::NotFound)? > MAX_FILE {
        return Err(StoreError::TooLarge);
    }
    let bytes = folder.files().read(&source, MAX_FILE)?;
    write_new(folder, |path| Ok(folder.files().write(path, &bytes)?))
}

pub(crate) fn write_new<E: From<StoreError>>(
    folder: &Folder,
    write: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    let path = folder.at(NEW);
    let start = || -> Result<(), StoreError> {
        // The journal of a killed creation must go first: SQLite would roll the new file back by it.
        folder.files().remove(&folder.at(NEW_JOURNAL))?;
        Ok(folder.files().write(&path, &[])?)
    };
    let finish = || -> Result<(), StoreError> {
        // SQLite leaves it behind, empty.
        folder.files().remove(&folder.at(NEW_JOURNAL))?;
        Ok(folder.files().sync(&path)?)
    };
    let written = start()
        .map_err(E::from)
        .and_then(|()| write(&path))
        .and_then(|()| Ok(finish()?));
    discard_on_error(folder, written)
}

/// Opens `vault.new` as the vault will be opened, and asks the caller whether it is one.
pub(crate) fn confirm<E: From<StoreError>>(
    folder: &Folder,
    verify: impl FnOnce(&View) -> Result<(), E>,
) -> Result<(), E> {
    let look = || -> Result<View, StoreError> {
        check_header(folder, NEW)?;
        View::look(connect(folder, &folder.at(NEW), Purpose::Look)?)
    };
    let confirmed = look().map_err(E::from).and_then(|view| verify(&view));
    discard_on_error(folder, confirmed)
}

pub(crate) fn discard_on_error<E>(folder: &Folder, result: Result<(), E>) -> Result<(), E> {
    if result.is_err() {
        // The first error says more than a failing clean-up; the next creation starts anew.
        let _ = folder.files().remove(&folder.at(NEW));
        let _ = folder.files().remove(&folder.at(NEW_JOURNAL));
    }
    result
}

/// Renames `vault.new` over what is there and opens it. Whatever the old journal said about the old
/// file must not be played into the new one; a copy of it is in the quarantine.
pub(crate) fn put_in_place(folder: &Folder, claim: Claim) -> Result<Store, StoreError> {
    folder.files().remove(&folder.at(JOURNAL))?;
    folder.files().sync_dir(folder.path())?;
    folder.files().rename(&folder.at(NEW), &folder.at(VAULT))?;
    folder.files().sync_dir(folder.path())?;
    Store::open_claimed(folder, claim)
}
