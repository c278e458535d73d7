//! The folder a vault lives in, and the names in it.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{Files, StoreError, SystemFiles, claim::Claim};

/// The vault.
pub(crate) const VAULT: &str = "vault.db";
/// The vault's rollback journal, named by SQLite.
pub(crate) const JOURNAL: &str = "vault.db-journal";
/// A vault being built. It never becomes data before it was opened and renamed.
pub(crate) const NEW: &str = "vault.new";
/// The journal of [`NEW`].
pub(crate) const NEW_JOURNAL: &str = "vault.new-journal";
/// Whole copies from before risky changes, one file per change number.
pub(crate) const SNAPSHOTS: &str = "snapshots";
/// What could not be read, set aside whole.
pub(crate) const QUARANTINE: &str = "quarantine";
/// Room kept for small changes on a full disk.
pub(crate) const RESERVE: &str = "reserve";
/// Count of failed passphrases.
pub(crate) const ATTEMPTS: &str = "attempts";
/// Where somebody is in the guide who has not unlocked.
pub(crate) const GUIDE: &str = "guide";

/// The largest vault file that is opened or written: 64 MiB.
pub const MAX_FILE: u64 = 64 * 1024 * 1024;

/// Where a vault lives: a folder, and the way to its files.
///
/// Making one touches nothing. Clones mean the same folder.
#[derive(Clone)]
pub struct Folder {
    dir: PathBuf,
    files: Arc<dyn Files>,
    vfs: Option<String>,
}

impl Folder {
    /// A folder on the system's own storage. It need not exist.
    #[must_use]
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self::with(dir, Arc::new(SystemFiles), None)
    }

    /// A folder whose files go through `files`, and SQLite's through the VFS registered as `vfs`.
    /// For tests that cut the power.
    #[must_use]
    pub fn with(dir: impl Into<PathBuf>, files: Arc<dyn Files>, vfs: Option<String>) -> Self {
        Self {
            dir: dir.into(),
            files,
            vfs,
        }
    }

    /// The folder's path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn files(&self) -> &dyn Files {
        &*self.files
    }

    pub(crate) fn vfs(&self) -> Option<&str> {
        self.vfs.as_deref()
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    pub(crate) fn has(&self, name: &str) -> Result<bool, StoreError> {
        Ok(self.files.len(&self.at(name))?.is_some())
    }

    /// Takes the folder for this handle alone, within this process.
    pub(crate) fn claim(&self) -> Result<Claim, StoreError> {
        Claim::take(&self.dir)
    }

    /// Writes a whole file so that after any interruption it is the old or the new one.
    pub(crate) fn replace(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let temporary = self.at(&format!("{name}.tmp"));
        let written = self
            .files
            .write(&temporary, bytes)
            .and_then(|()| self.files.sync(&temporary))
            .and_then(|()| self.files.rename(&temporary, &self.at(name)));
        if let Err(error) = written {
            // The first error says more than a failing clean-up.
            let _ = self.files.remove(&temporary);
            return Err(error.into());
        }
        Ok(self.files.sync_dir(&self.dir)?)
    }
}

impl fmt::Debug for Folder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A path can hold a person's name.
        f.write_str("Folder")
    }
}
