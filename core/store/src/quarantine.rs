//! Setting aside what cannot be read: copied whole, never deleted.

use crate::{
    Folder, StoreError,
    folder::{JOURNAL, MAX_FILE, QUARANTINE, SNAPSHOTS, VAULT},
};

/// Name of a copy under way, within the quarantine.
const UNFINISHED: &str = "copy.tmp";

/// A whole copy of a vault's files in `quarantine/<stamp>/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    name: String,
}

impl Quarantined {
    /// The name of its folder under `quarantine`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn at(&self, file: &str) -> String {
        format!("{QUARANTINE}/{}/{file}", self.name)
    }

    /// Proof that nothing is lost when the vault that lies there is replaced.
    pub(crate) fn check_holds_vault(&self, folder: &Folder) -> Result<(), StoreError> {
        let read = |name: &str| folder.files().read(&folder.at(name), MAX_FILE);
        match folder.files().len(&folder.at(VAULT))? {
            None => Ok(()),
            Some(_) if read(VAULT)? == read(&self.at(VAULT))? => Ok(()),
            Some(_) => Err(StoreError::Internal),
        }
    }
}

impl Folder {
    /// Copies the vault's files to `quarantine/<stamp>/`, durably. The vault itself stays untouched.
    ///
    /// `stamp` is the caller's UTC time, of letters, digits and `-`, at most 32. If its folder exists
    /// already, a number is added.
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::NotFound`] if there is no vault file,
    /// [`StoreError::Internal`] for another stamp, [`StoreError::TooLarge`] above 64 MiB,
    /// [`StoreError::StorageFull`], [`StoreError::StorageUnavailable`].
    pub fn quarantine(&self, stamp: &str) -> Result<Quarantined, StoreError> {
        let _claim = self.claim()?;
        self.quarantine_claimed(stamp)
    }

    /// The same for whoever has the folder's claim.
    pub(crate) fn quarantine_claimed(&self, stamp: &str) -> Result<Quarantined, StoreError> {
        check_stamp(stamp)?;
        if !self.has(VAULT)? {
            return Err(StoreError::NotFound);
        }
        let name = self.free_name(stamp)?;
        let copied = self.copy_vault().and_then(|()| self.name_copy(&name));
        if copied.is_err() {
            // The first error says more than a failing clean-up; the next quarantine starts anew.
            let _ = self.discard_unfinished();
        }
        copied.map(|()| Quarantined { name })
    }

    /// Everything set aside so far.
    ///
    /// # Errors
    /// [`StoreError::StorageUnavailable`].
    pub fn quarantined(&self) -> Result<Vec<Quarantined>, StoreError> {
        let names = self.files().list(&self.at(QUARANTINE))?;
        let finished = names.into_iter().filter(|name| name != UNFINISHED);
        Ok(finished.map(|name| Quarantined { name }).collect())
    }

    pub(crate) fn copy(&self, from: &str, to: &str) -> Result<(), StoreError> {
        let (from, to) = (self.at(from), self.at(to));
        if self.files().len(&from)?.ok_or(StoreError::NotFound)? > MAX_FILE {
            return Err(StoreError::TooLarge);
        }
        let bytes = self.files().read(&from, MAX_FILE)?;
        self.files().write(&to, &bytes)?;
        Ok(self.files().sync(&to)?)
    }

    /// Copies everything of the vault to a folder that is no quarantine yet.
    fn copy_vault(&self) -> Result<(), StoreError> {
        self.discard_unfinished()?;
        self.files()
            .create_dir(&self.at(QUARANTINE).join(UNFINISHED))?;
        for name in self.files().list(self.path())? {
            if name.starts_with(VAULT) {
                self.copy(&name, &format!("{QUARANTINE}/{UNFINISHED}/{name}"))?;
            }
        }
        Ok(())
    }

    fn discard_unfinished(&self) -> Result<(), StoreError> {
        let dir = self.at(QUARANTINE).join(UNFINISHED);
        for name in self.files().list(&dir)? {
            self.files().remove(&dir.join(name))?;
        }
        self.files().remove(&dir)?;
        if self.files().len(&self.at(QUARANTINE))?.is_some()
            && self.files().list(&self.at(QUARANTINE))?.is_empty()
        {
            self.files().remove(&self.at(QUARANTINE))?;
        }
        Ok(())
    }

    /// `stamp`, or with the next number if there is one of that name.
    fn free_name(&self, stamp: &str) -> Result<String, StoreError> {
        let taken = self.files().list(&self.at(QUARANTINE))?;
        (1..=1000)
            .map(|n| {
                if n == 1 {
                    stamp.to_owned()
                } else {
                    format!("{stamp}-{n}")
                }
            })
            .find(|name| !taken.contains(name))
            .ok_or(StoreError::TooLarge)
    }

    /// Gives the copy its name, durably.
    fn name_copy(&self, name: &str) -> Result<(), StoreError> {
        let dir = self.at(QUARANTINE);
        self.files().sync_dir(&dir.join(UNFINISHED))?;
        self.files()
            .rename(&dir.join(UNFINISHED), &dir.join(name))?;
        self.files().sync_dir(&dir)?;
        Ok(self.files().sync_dir(self.path())?)
    }
}

/// A stamp becomes the name of a folder.
fn check_stamp(stamp: &str) -> Result<(), StoreError> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if stamp.is_empty() || stamp.len() > 32 || !stamp.bytes().all(plain) {
        return Err(StoreError::Internal);
    }
    Ok(())
}

/// Sets the vault that lies here aside with its snapshots, so that another file can be renamed over its own. The file
/// is copied, so that after a kill at any moment it still lies here or the other one does.
pub(crate) fn keep_aside(folder: &Folder, stamp: &str) -> Result<(), StoreError> {
    check_stamp(stamp)?;
    match folder.files().len(&folder.at(VAULT))? {
        Some(len) if len <= MAX_FILE => {
            let kept = folder.quarantine_claimed(stamp)?;
            kept.check_holds_vault(folder)?;
            move_to(folder, &[SNAPSHOTS], kept.name())
        }
        // Nothing to be renamed over, or more than a copy is ever made of.
        _ => set_aside(folder, &[VAULT, JOURNAL, SNAPSHOTS], stamp),
    }
}

/// Moves what is left of a vault out of the way of a new one: the file itself, where there is one, a rollback
/// journal, which SQLite would play into the new file, and snapshots.
pub(crate) fn set_aside(folder: &Folder, names: &[&str], stamp: &str) -> Result<(), StoreError> {
    move_to(folder, names, &folder.free_name(stamp)?)
}

fn move_to(folder: &Folder, names: &[&str], to: &str) -> Result<(), StoreError> {
    let mut found = Vec::new();
    for name in names {
        if folder
            .files()
            .len(&folder.at(name))?
            .is_some_and(|len| len > 0 || *name == VAULT)
        {
            found.push(*name);
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    // Moved, not copied, so straight to a folder that is never discarded.
    let dir = folder.at(QUARANTINE).join(to);
    folder.files().create_dir(&dir)?;
    for name in found {
        folder.files().rename(&folder.at(name), &dir.join(name))?;
    }
    folder.files().sync_dir(&dir)?;
    folder.files().sync_dir(&folder.at(QUARANTINE))?;
    Ok(folder.files().sync_dir(folder.path())?)
}
