//! One handle per folder within this process.
//!
//! SQLite's lock keeps other processes out, but POSIX drops it as soon as *any* file handle of this
//! process on the same file closes (<https://sqlite.org/howtocorrupt.html>, 2.2). So whatever reads
//! `vault.db` without SQLite holds this claim, and so does every open store.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use crate::StoreError;

static TAKEN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The folder belongs to the holder until this is dropped.
#[derive(Debug)]
pub(crate) struct Claim(PathBuf);

impl Claim {
    pub(crate) fn take(dir: &Path) -> Result<Self, StoreError> {
        // Another spelling of the same folder must not get a second claim. A missing folder has none.
        let dir = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_path_buf());
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.insert(dir.clone()) {
            Ok(Self(dir))
        } else {
            Err(StoreError::InUse)
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        TAKEN
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.0);
    }
}
