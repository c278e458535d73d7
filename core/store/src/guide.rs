//! The file `guide`: where somebody is in the guide who has not unlocked. One line of fixed words, without a secret or a
//! name (docs/guide.md); what it says is no matter of this crate.

use crate::{Folder, StoreError, folder::GUIDE};

/// Bytes of the file at most.
pub const GUIDE_LEN: usize = 1_024;

impl Folder {
    /// Reads the file; `None` where there is none. One that is longer than [`GUIDE_LEN`] is not ours.
    ///
    /// # Errors
    /// [`StoreError::StorageUnavailable`] if the system does not let us read it.
    pub fn guide(&self) -> Result<Option<Vec<u8>>, StoreError> {
        match self.files().read(&self.at(GUIDE), GUIDE_LEN as u64 + 1) {
            Ok(bytes) => Ok(Some(bytes).filter(|bytes| bytes.len() <= GUIDE_LEN)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Writes the file, durably, or removes it. The folder may be missing: whoever has no vault can be locked out, too.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`], [`StoreError::StorageFull`], [`StoreError::StorageUnavailable`]; the old file then stays.
    pub fn keep_guide(&self, bytes: Option<&[u8]>) -> Result<(), StoreError> {
        match bytes {
            Some(bytes) if bytes.len() > GUIDE_LEN => Err(StoreError::TooLarge),
            Some(bytes) => {
                self.files().create_dir(self.path())?;
                self.replace(GUIDE, bytes)
            }
            None if self.has(GUIDE)? => {
                self.files().remove(&self.at(GUIDE))?;
                Ok(self.files().sync_dir(self.path())?)
            }
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Probe;

    #[test]
    fn a_place_is_kept_where_no_vault_is_and_makes_none() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path().join("not/yet"));
        assert_eq!(folder.guide(), Ok(None));
        folder.keep_guide(None).unwrap();
        assert!(!folder.path().exists());
        folder.keep_guide(Some(b"guide 1 phone -")).unwrap();
        assert_eq!(folder.guide(), Ok(Some(b"guide 1 phone -".to_vec())));
        assert_eq!(folder.probe(false), Probe::Fresh);
        folder.keep_guide(None).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_is_too_long_is_neither_written_nor_read() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path());
        let long = vec![b'a'; GUIDE_LEN + 1];
        let refused = folder.keep_guide(Some(&long));
        assert_eq!(refused, Err(StoreError::TooLarge));
        std::fs::write(dir.path().join(GUIDE), &long).unwrap();
        assert_eq!(folder.guide(), Ok(None));
        folder.keep_guide(Some(&long[1..])).unwrap();
        assert_eq!(folder.guide(), Ok(Some(long[1..].to_vec())));
    }
}
