//! Writing the file anew, so that what was deleted is gone from it.

use rusqlite::limits::Limit;

use crate::{Store, StoreError};

impl Store {
    /// Writes the whole file anew, row by row, so that nothing of a deleted row is left in it: where SQLite moves
    /// rows between pages it leaves copies in their free space, also with `secure_delete`. Changes no row.
    ///
    /// # Errors
    /// [`StoreError::StorageFull`], [`StoreError::StorageUnavailable`]; the file is then as before.
    pub fn compact(&mut self) -> Result<(), StoreError> {
        let conn = self.view().conn();
        // SQLite attaches the new file to the connection while it fills it.
        conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let done = conn.execute_batch("VACUUM");
        conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        Ok(done?)
    }
}
