//! Storing a backup where a path leads. Whoever stores it elsewhere reads it back and confirms it.

use std::{
    io,
    path::{Path, PathBuf},
};

use toride_store::{Files, StoreError, SystemFiles};

use super::Backup;
use crate::{Error, FileError, FileResult, Session};

impl Session {
    /// Writes a backup to a file that is not there yet: beside first, read back, then renamed; and
    /// [confirms](Session::confirm_backup) it from its stored bytes. After a full disk or a kill there is no file of
    /// that name, or a whole one; other files stay as they are.
    ///
    /// # Errors
    /// [`FileError::FileExists`]; `StorageFull`, `StorageUnavailable`, `NotFound` for a missing folder; those of
    /// [`Session::confirm_backup`], after which the file is there and does not count yet.
    pub fn save_backup(&self, backup: &Backup, path: &Path) -> FileResult<u64> {
        self.save_backup_by(&SystemFiles, backup, path)
    }

    /// The same with another way to the files. For tests.
    ///
    /// # Errors
    /// As [`Session::save_backup`].
    pub fn save_backup_by(
        &self,
        files: &dyn Files,
        backup: &Backup,
        path: &Path,
    ) -> FileResult<u64> {
        self.with(|_, _| Ok(()))?;
        write(files, backup, path)?;
        let limit = backup.bytes().len() as u64 + 1;
        let stored = files.read(path, limit).map_err(stored)?;
        Ok(self.confirm_backup(backup, &stored)?)
    }
}

fn write(files: &dyn Files, backup: &Backup, path: &Path) -> FileResult<()> {
    let is_there = || files.len(path).map(|len| len.is_some());
    if is_there().map_err(stored)? {
        return Err(FileError::FileExists);
    }
    let beside = name_beside(backup, path)?;
    let written = files
        .write(&beside, backup.bytes())
        .and_then(|()| files.sync(&beside))
        .and_then(|()| files.read(&beside, backup.bytes().len() as u64 + 1))
        .map_err(stored)
        .and_then(|stored| {
            if stored != backup.bytes() {
                Err(Error::StorageUnavailable.into())
            } else if is_there().is_ok_and(|is_there| is_there) {
                Err(FileError::FileExists)
            } else {
                files.rename(&beside, path).map_err(self::stored)
            }
        });
    if written.is_err() {
        // The first error says more than a failing clean-up.
        let _ = files.remove(&beside);
        return written;
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    files
        .sync_dir(folder.unwrap_or(Path::new(".")))
        .map_err(stored)
}

/// A name that no other file has: the backup's own id is in it.
fn name_beside(backup: &Backup, path: &Path) -> FileResult<PathBuf> {
    let mut name = path.file_name().ok_or(Error::NotFound)?.to_os_string();
    let id = toride_domain::RecordId::new(*backup.id());
    name.push(format!(".{id}.part"));
    Ok(path.with_file_name(name))
}

fn stored(error: io::Error) -> FileError {
    Error::from(StoreError::from(error)).into()
}
