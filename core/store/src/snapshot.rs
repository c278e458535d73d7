//! Whole copies of the vault from before risky changes: `snapshots/<change number>.db`.

use std::path::Path;

use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};
use toride_crypto::{CryptoError, manifest::Manifest};

use crate::{
    Folder, Store, StoreError, View,
    connection::{Purpose, connect},
    folder::SNAPSHOTS,
    header::check_header,
    view,
};

/// How many snapshots stay.
const KEPT: usize = 3;

impl Store {
    /// Copies the vault as it is now, opens the copy, and keeps it if its rows are the same and
    /// `verify` agrees. Older ones beyond the last three go. Returns its change number.
    ///
    /// # Errors
    /// What `verify` returned; [`StoreError::StorageFull`], [`StoreError::StorageUnavailable`];
    /// [`StoreError::Unreadable`] if the copy is not the same. No unfinished copy is left.
    pub fn snapshot<E: From<StoreError>>(
        &mut self,
        verify: impl FnOnce(&View) -> Result<(), E>,
    ) -> Result<u64, E> {
        let seq = self.view().claimed_seq();
        self.copy_as(seq, verify)?;
        let seqs = self.folder().snapshots()?;
        if let Some(oldest_kept) = seqs.iter().rev().nth(KEPT - 1) {
            self.folder().remove_snapshots_below(*oldest_kept)?;
        }
        Ok(seq)
    }

    /// Copies a damaged vault as it is, under a number above `seq` and all snapshots: it must not take the
    /// place of a good one, nor push one out. Returns the number.
    ///
    /// # Errors
    /// As [`snapshot`](Self::snapshot).
    pub fn snapshot_damaged(&mut self, seq: u64) -> Result<u64, StoreError> {
        let newest = self.folder().snapshots()?.last().copied();
        let seq = newest.map_or(seq, |newest| seq.max(newest.saturating_add(1)));
        self.copy_as(seq, |_| Ok::<_, StoreError>(()))?;
        Ok(seq)
    }

    fn copy_as<E: From<StoreError>>(
        &self,
        seq: u64,
        verify: impl FnOnce(&View) -> Result<(), E>,
    ) -> Result<(), E> {
        let sums = self.view().sums();
        // A damaged vault may have none.
        let manifest = |view: &View| match view.manifest() {
            Err(StoreError::NotFound) => Ok(None),
            found => found.map(Some),
        };
        let ours = manifest(self.view())?;
        take(self.folder(), self.view().conn(), seq, |copy| {
            let copy = View::look(copy)?;
            if copy.sums() != sums || manifest(&copy)? != ours {
                return Err(StoreError::Unreadable.into());
            }
            verify(&copy)
        })
    }
}

impl Folder {
    /// The change numbers of all snapshots, oldest first.
    ///
    /// # Errors
    /// [`StoreError::StorageUnavailable`].
    pub fn snapshots(&self) -> Result<Vec<u64>, StoreError> {
        let names = self.files().list(&self.at(SNAPSHOTS))?;
        let mut seqs: Vec<u64> = names
            .iter()
            .filter_map(|name| name.strip_suffix(".db")?.parse().ok())
            .collect();
        seqs.sort_unstable();
        Ok(seqs)
    }

    /// Opens a snapshot for reading.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::TooNew`], [`StoreError::Unreadable`],
    /// [`StoreError::StorageUnavailable`].
    pub fn open_snapshot(&self, seq: u64) -> Result<View, StoreError> {
        check_header(self, &name(seq))?;
        View::look(connect(self, &self.at(&name(seq)), Purpose::Look)?)
    }

    /// Removes the snapshots older than `seq`: after a purge or a rekey they would keep what has to go.
    ///
    /// # Errors
    /// [`StoreError::StorageUnavailable`].
    pub fn remove_snapshots_below(&self, seq: u64) -> Result<(), StoreError> {
        let old: Vec<_> = self
            .snapshots()?
            .into_iter()
            .filter(|found| *found < seq)
            .collect();
        if old.is_empty() {
            return Ok(());
        }
        for found in old {
            self.files().remove(&self.at(&name(found)))?;
        }
        Ok(self.files().sync_dir(&self.at(SNAPSHOTS))?)
    }
}

/// The snapshot a migration takes. There is no key yet: a sound structure and the same manifest must do.
pub(crate) fn before_migration(folder: &Folder, conn: &Connection) -> Result<(), StoreError> {
    let manifest = view::manifest(conn)?;
    let seq = match Manifest::peek(&manifest) {
        Ok(manifest) => manifest.seq,
        Err(CryptoError::TooNew) => return Err(StoreError::TooNew),
        Err(_) => return Err(StoreError::Unreadable),
    };
    take(folder, conn, seq, |copy| {
        let sound = copy.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?;
        if sound == "ok" && view::manifest(&copy)? == manifest {
            Ok(())
        } else {
            Err(StoreError::Unreadable)
        }
    })
}

/// Copies the database of `conn` to a temporary file, lets `check` read it from disk, renames it.
fn take<E: From<StoreError>>(
    folder: &Folder,
    conn: &Connection,
    seq: u64,
    check: impl FnOnce(Connection) -> Result<(), E>,
) -> Result<(), E> {
    let files = folder.files();
    let dir = folder.at(SNAPSHOTS);
    let temporary = dir.join(format!("{seq}.tmp"));
    let taken = (|| {
        files.create_dir(&dir).map_err(StoreError::from)?;
        remove_unfinished(folder)?;
        copy(folder, conn, &temporary)?;
        check(connect(folder, &temporary, Purpose::Look)?)?;
        files
            .rename(&temporary, &folder.at(&name(seq)))
            .map_err(StoreError::from)?;
        files.sync_dir(&dir).map_err(StoreError::from)?;
        Ok(files.sync_dir(folder.path()).map_err(StoreError::from)?)
    })();
    if taken.is_err() {
        // The first error says more than a failing clean-up; the next snapshot writes over it.
        let _ = files.remove(&temporary);
    }
    taken
}

/// What a kill left of earlier copies.
fn remove_unfinished(folder: &Folder) -> Result<(), StoreError> {
    for name in folder.files().list(&folder.at(SNAPSHOTS))? {
        if name.contains(".tmp") {
            folder.files().remove(&folder.at(SNAPSHOTS).join(name))?;
        }
    }
    Ok(())
}

fn copy(folder: &Folder, from: &Connection, to: &Path) -> Result<(), StoreError> {
    let files = folder.files();
    files.write(to, &[])?;
    let mut target = connect(folder, to, Purpose::Copy)?;
    if Backup::new(from, &mut target)?.step(-1)? != StepResult::Done {
        return Err(StoreError::InUse);
    }
    target.close().map_err(|(_, error)| error)?;
    Ok(files.sync(to)?)
}

/// Relative to the vault's folder.
pub(crate) fn name(seq: u64) -> String {
    format!("{SNAPSHOTS}/{seq}.db")
}
