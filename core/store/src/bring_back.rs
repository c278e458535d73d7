//! A vault that was set aside becomes the vault again, and the present one is set aside.

use std::path::Path;

use crate::{
    Folder, Quarantined, Store, StoreError, View,
    connection::{Purpose, connect},
    create::{confirm, discard_on_error, put_in_place, settle, write_new},
    folder::{JOURNAL, MAX_FILE, SNAPSHOTS, VAULT},
    quarantine::keep_aside,
};

impl Folder {
    /// Everything that was set aside and holds a vault, or snapshots of one.
    ///
    /// # Errors
    /// [`StoreError::StorageUnavailable`].
    pub fn vaults_aside(&self) -> Result<Vec<Quarantined>, StoreError> {
        let mut vaults = Vec::new();
        for kept in self.quarantined()? {
            let holds = self.has(&kept.at(VAULT))?
                || !self.files().list(&self.at(&kept.at(SNAPSHOTS)))?.is_empty();
            if holds {
                vaults.push(kept);
            }
        }
        Ok(vaults)
    }

    /// Whether what was set aside looks like a vault that opens, as far as one can see without a secret.
    ///
    /// # Errors
    /// [`StoreError::StorageUnavailable`].
    pub fn looks_whole(&self, kept: &Quarantined) -> Result<bool, StoreError> {
        match self.look(&kept.at(VAULT)) {
            Ok(()) => Ok(true),
            Err(StoreError::StorageUnavailable) => Err(StoreError::StorageUnavailable),
            Err(_) => Ok(false),
        }
    }
}

impl Store {
    /// Makes the vault in `quarantine/<name>/` the vault, with its snapshots. The one that lies here is set aside
    /// first in `quarantine/<stamp>/`, as by [`start_over`](Self::start_over).
    ///
    /// After a kill one of the two lies here, whole, and never with a snapshot of the other; what is not here is set
    /// aside, and once or twice. Nothing else is ever removed than what was copied and lies here.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] if there is no such vault; [`StoreError::Unreadable`], [`StoreError::TooNew`],
    /// [`StoreError::TooLarge`] if it does not open; [`StoreError::InUse`]; [`StoreError::Internal`] for another
    /// stamp; [`StoreError::StorageFull`], [`StoreError::StorageUnavailable`].
    pub fn bring_back(folder: &Folder, name: &str, stamp: &str) -> Result<(), StoreError> {
        let claim = folder.claim()?;
        let kept = folder.quarantined()?;
        let kept = kept.into_iter().find(|kept| kept.name() == name);
        let kept = kept.ok_or(StoreError::NotFound)?;
        settle(folder)?;
        write_new(folder, |path| copy(folder, &kept, path))?;
        confirm(folder, |_: &View| Ok::<_, StoreError>(()))?;
        discard_on_error(folder, keep_aside(folder, stamp))?;
        let store = put_in_place(folder, claim)?;
        // Only now: until the file is in place, these would be another vault's.
        let files = folder.files();
        let snapshots = folder.at(&kept.at(SNAPSHOTS));
        if files.len(&snapshots)?.is_some() {
            files.rename(&snapshots, &folder.at(SNAPSHOTS))?;
            files.sync_dir(folder.path())?;
        }
        drop(store);
        for file in [VAULT, JOURNAL] {
            files.remove(&folder.at(&kept.at(file)))?;
        }
        // Whatever else lies there stays.
        let _not_empty = files.remove(&folder.at(&kept.at("")));
        Ok(())
    }
}

/// The file, without a change that was cut short in it.
fn copy(folder: &Folder, kept: &Quarantined, to: &Path) -> Result<(), StoreError> {
    let read = |name: &str| -> Result<Option<Vec<u8>>, StoreError> {
        let path = folder.at(&kept.at(name));
        match folder.files().len(&path)? {
            None => Ok(None),
            Some(len) if len > MAX_FILE => Err(StoreError::TooLarge),
            Some(_) => Ok(Some(folder.files().read(&path, MAX_FILE)?)),
        }
    };
    let file = read(VAULT)?.ok_or(StoreError::NotFound)?;
    let journal = read(JOURNAL)?.filter(|journal| !journal.is_empty());
    folder.files().write(to, &file)?;
    if let Some(journal) = journal {
        let mut beside = to.as_os_str().to_owned();
        beside.push("-journal");
        folder.files().write(Path::new(&beside), &journal)?;
        let conn = connect(folder, to, Purpose::Own)?;
        conn.close().map_err(|(_, error)| error)?;
    }
    Ok(())
}
