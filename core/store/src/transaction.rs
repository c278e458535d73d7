//! One change of the vault: all of it reaches the disk, or nothing.

use rusqlite::{CachedStatement, Connection, Params};
use toride_crypto::{Digest, Id, Sealed, record::MAX_BODY, rows::body_hash};

use crate::{Room, StoreError, Sums, connection::PAGE, tally::Tally, view};

mod reseal;

pub use reseal::Place;

/// An open change. Every method may fail with [`StoreError::StorageFull`] or
/// [`StoreError::StorageUnavailable`]; the whole change is then undone.
#[derive(Debug)]
pub struct Transaction<'store> {
    conn: &'store Connection,
    tally: &'store mut Tally,
    /// How many pages the file had, where that is counted.
    pages: Option<i64>,
    /// What the tally said before each step, to be put back in reverse.
    before: Vec<Before>,
    stage: Stage,
    /// A step met a full disk; [`crate::Room::Reserved`] then frees the reserve.
    full: bool,
}

#[derive(Debug)]
enum Before {
    Record(Id, u8, Option<Digest>),
    Damaged(Id, u8, Option<Digest>),
    Slot(Id, Option<Digest>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Untouched,
    /// Rows changed, the manifest does not know yet.
    Changed,
    /// The manifest was the last thing written.
    Described,
    Over,
}

/// Pages that an ordinary change may fill, 60 MiB. The rest of the 64 MiB is for marks and deletions, which are small
/// and never counted: asking SQLite for its size costs a fiftieth of a mark.
const ORDINARY_PAGES: i64 = 60 * 1024 * 1024 / PAGE as i64;

impl<'store> Transaction<'store> {
    pub(crate) fn begin(
        conn: &'store Connection,
        tally: &'store mut Tally,
        room: Room,
    ) -> Result<Self, StoreError> {
        conn.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        let pages = match room {
            Room::Ordinary => Some(count_pages(conn)?),
            Room::Reserved => None,
        };
        Ok(Self {
            conn,
            tally,
            pages,
            before: Vec::new(),
            stage: Stage::Untouched,
            full: false,
        })
    }

    pub(crate) fn commit(&mut self) -> Result<(), StoreError> {
        match self.stage {
            Stage::Untouched => return Ok(()),
            Stage::Described => {}
            Stage::Changed | Stage::Over => return Err(StoreError::Internal),
        }
        // What makes the file no larger, as sealing it anew, goes through at any size.
        if let Some(before) = self.pages {
            let now = count_pages(self.conn)?;
            if now > ORDINARY_PAGES && now > before {
                return Err(StoreError::TooLarge);
            }
        }
        self.run("COMMIT", [])?;
        self.stage = Stage::Over;
        Ok(())
    }

    pub(crate) fn met_full_disk(&self) -> bool {
        self.full
    }

    /// One sealed body as this change sees it; `None` if there is no such row.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`].
    pub fn body(&self, rec_id: &Id, part: u8) -> Result<Option<Vec<u8>>, StoreError> {
        view::body(self.conn, rec_id, part)
    }

    /// Counts and hashes for the manifest, with everything done so far.
    #[must_use]
    pub fn sums(&self) -> Sums {
        self.tally.sums()
    }

    /// Writes a record's part, over the one that is there.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] above 1 MiB.
    pub fn put_record(&mut self, rec_id: &Id, part: u8, body: &Sealed) -> Result<(), StoreError> {
        self.change(
            "INSERT INTO record (rec_id, part, body) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET body = excluded.body",
            (rec_id, part, sized(body)?),
        )?;
        let old = self
            .tally
            .set_record(*rec_id, part, Some(body_hash(body.as_bytes())));
        self.before.push(Before::Record(*rec_id, part, old));
        Ok(())
    }

    /// Removes a record's part. Says whether there was one.
    ///
    /// # Errors
    /// Only those of every method.
    pub fn delete_record(&mut self, rec_id: &Id, part: u8) -> Result<bool, StoreError> {
        let rows = self.change(
            "DELETE FROM record WHERE rec_id = ?1 AND part = ?2",
            (rec_id, part),
        )?;
        let old = self.tally.set_record(*rec_id, part, None);
        self.before.push(Before::Record(*rec_id, part, old));
        Ok(rows > 0)
    }

    /// Moves a record's part, unchanged, to where damaged rows are kept. Returns the part number it
    /// has there: the same, or the next free one 16 further if an older damaged body holds it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; [`StoreError::TooLarge`] if sixteen damaged bodies are kept already.
    pub fn set_aside(&mut self, rec_id: &Id, part: u8) -> Result<u8, StoreError> {
        let body = self.body(rec_id, part)?.ok_or(StoreError::NotFound)?;
        let free = self.put_damaged(rec_id, part, &Sealed::from_stored(body))?;
        self.delete_record(rec_id, part)?;
        Ok(free)
    }

    /// Keeps a damaged body, as it is, where damaged rows are kept. Returns its part number there: the same,
    /// or the next free one 16 further if an older damaged body holds it.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] if sixteen damaged bodies are kept already. Any length is kept.
    pub fn put_damaged(&mut self, rec_id: &Id, part: u8, body: &Sealed) -> Result<u8, StoreError> {
        let free = (part..=u8::MAX)
            .step_by(16)
            .find(|part| !self.tally.has_damaged(*rec_id, *part))
            .ok_or(StoreError::TooLarge)?;
        self.change(
            "INSERT INTO damaged (rec_id, part, body) VALUES (?1, ?2, ?3)",
            (rec_id, free, body.as_bytes()),
        )?;
        let old = self
            .tally
            .set_damaged(*rec_id, free, Some(body_hash(body.as_bytes())));
        self.before.push(Before::Damaged(*rec_id, free, old));
        Ok(free)
    }

    /// Removes a damaged row, on the person's word. Says whether there was one.
    ///
    /// # Errors
    /// Only those of every method.
    pub fn delete_damaged(&mut self, rec_id: &Id, part: u8) -> Result<bool, StoreError> {
        let rows = self.change(
            "DELETE FROM damaged WHERE rec_id = ?1 AND part = ?2",
            (rec_id, part),
        )?;
        let old = self.tally.set_damaged(*rec_id, part, None);
        self.before.push(Before::Damaged(*rec_id, part, old));
        Ok(rows > 0)
    }

    /// Writes a slot, over the one that is there.
    ///
    /// # Errors
    /// Only those of every method.
    pub fn put_slot(&mut self, slot_id: &Id, slot: &Sealed) -> Result<(), StoreError> {
        self.change(
            "INSERT INTO slot (slot_id, body) VALUES (?1, ?2)
             ON CONFLICT DO UPDATE SET body = excluded.body",
            (slot_id, sized(slot)?),
        )?;
        let old = self
            .tally
            .set_slot(*slot_id, Some(body_hash(slot.as_bytes())));
        self.before.push(Before::Slot(*slot_id, old));
        Ok(())
    }

    /// Removes a slot. Says whether there was one.
    ///
    /// # Errors
    /// Only those of every method.
    pub fn delete_slot(&mut self, slot_id: &Id) -> Result<bool, StoreError> {
        let rows = self.change("DELETE FROM slot WHERE slot_id = ?1", [slot_id])?;
        let old = self.tally.set_slot(*slot_id, None);
        self.before.push(Before::Slot(*slot_id, old));
        Ok(rows > 0)
    }

    /// Adds an audit entry. Entries never change.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if the device has an entry of this number.
    pub fn put_audit(
        &mut self,
        device_id: &Id,
        seq: u64,
        entry: &Sealed,
    ) -> Result<(), StoreError> {
        let seq = i64::try_from(seq).map_err(|_| StoreError::TooLarge)?;
        self.change(
            "INSERT INTO audit (device_id, seq, body) VALUES (?1, ?2, ?3)",
            (device_id, seq, sized(entry)?),
        )?;
        Ok(())
    }

    /// Writes the manifest: the last step of every change.
    ///
    /// # Errors
    /// Only those of every method.
    pub fn put_manifest(&mut self, manifest: &Sealed) -> Result<(), StoreError> {
        self.change(
            "INSERT INTO manifest (one, body) VALUES (1, ?1)
             ON CONFLICT DO UPDATE SET body = excluded.body",
            [sized(manifest)?],
        )?;
        self.stage = Stage::Described;
        Ok(())
    }

    fn change(&mut self, sql: &str, values: impl Params) -> Result<usize, StoreError> {
        if self.stage == Stage::Over {
            return Err(StoreError::Internal);
        }
        self.stage = Stage::Changed;
        self.run(sql, values)
    }

    fn run(&mut self, sql: &str, values: impl Params) -> Result<usize, StoreError> {
        let done = self.cached(sql)?.execute(values).map_err(StoreError::from);
        self.full |= done == Err(StoreError::StorageFull);
        done
    }

    /// Prepared once per connection: parsing would cost more than writing the row.
    fn cached(&self, sql: &str) -> Result<CachedStatement<'store>, StoreError> {
        Ok(self.conn.prepare_cached(sql)?)
    }

    /// Puts file and tally back. SQLite may have rolled back by itself already.
    pub(crate) fn undo(&mut self) -> Result<(), StoreError> {
        if self.stage == Stage::Over {
            return Ok(());
        }
        self.stage = Stage::Over;
        for before in self.before.drain(..).rev() {
            match before {
                Before::Record(id, part, body) => self.tally.set_record(id, part, body),
                Before::Damaged(id, part, body) => self.tally.set_damaged(id, part, body),
                Before::Slot(id, body) => self.tally.set_slot(id, body),
            };
        }
        if !self.conn.is_autocommit() {
            self.cached("ROLLBACK")?.execute([])?;
        }
        Ok(())
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        // Reached undone only when the caller's closure panicked; the store is closed after that.
        let _ = self.undo();
    }
}

fn count_pages(conn: &Connection) -> Result<i64, StoreError> {
    let mut query = conn.prepare_cached("PRAGMA page_count")?;
    Ok(query.query_row([], |row| row.get(0))?)
}

fn sized(body: &Sealed) -> Result<&[u8], StoreError> {
    let bytes = body.as_bytes();
    if bytes.len() <= MAX_BODY {
        Ok(bytes)
    } else {
        Err(StoreError::TooLarge)
    }
}

#[cfg(test)]
mod tests;
