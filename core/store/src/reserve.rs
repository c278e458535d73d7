//! The file `reserve`: 128 KiB kept back, so that a code can be marked used on a full disk.
//!
//! With no block left SQLite cannot even delete a row (measured). Random bytes, because a file system
//! may store zeros in no room at all.

use crate::{Folder, StoreError, folder::RESERVE};

/// Length of the reserve, in bytes.
pub const RESERVE_LEN: usize = 128 * 1024;

impl Folder {
    /// Whether the reserve is there, whole.
    ///
    /// # Errors
    /// [`StoreError::StorageUnavailable`].
    pub fn has_reserve(&self) -> Result<bool, StoreError> {
        let len = self.files().len(&self.at(RESERVE))?;
        Ok(len == u64::try_from(RESERVE_LEN).ok())
    }

    /// Makes the reserve of [`RESERVE_LEN`] random `bytes`, durably, unless it is there. For lock.
    ///
    /// # Errors
    /// [`StoreError::Internal`] for another length; [`StoreError::StorageFull`], which may be
    /// ignored: then there is none, and nothing half of it is left.
    pub fn keep_reserve(&self, bytes: &[u8]) -> Result<(), StoreError> {
        if bytes.len() != RESERVE_LEN {
            return Err(StoreError::Internal);
        }
        if self.has_reserve()? {
            Ok(())
        } else {
            self.replace(RESERVE, bytes)
        }
    }

    /// Frees the reserve's room. Says whether there was any.
    pub(crate) fn give_up_reserve(&self) -> Result<bool, StoreError> {
        let there = self.has(RESERVE)?;
        if there {
            self.files().remove(&self.at(RESERVE))?;
        }
        Ok(there)
    }
}
