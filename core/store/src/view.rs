//! Reading a vault file: what it holds, sealed as it is.

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, types::ValueRef};
use toride_crypto::{Digest, Id, manifest::Manifest, rows::body_hash};

use crate::{StoreError, Sums, migrate, tally::Tally};

/// A row of `record` or `damaged`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRow {
    /// The record.
    pub rec_id: Id,
    /// 0 for list data, 1 for secrets.
    pub part: u8,
    /// The sealed body. Not checked in any way.
    pub body: Vec<u8>,
}

/// A row of `slot`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSlot {
    /// The slot.
    pub slot_id: Id,
    /// The 180 bytes, if they are whole. Not checked in any way.
    pub body: Vec<u8>,
}

/// A row of `audit`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAudit {
    /// The device that wrote the entry.
    pub device_id: Id,
    /// Its number on that device.
    pub seq: u64,
    /// The sealed body. Not checked in any way.
    pub body: Vec<u8>,
}

/// An open vault file, for reading. Opening it needs no secret and proves nothing about its
/// content: that is what [`sums`](Self::sums) and the manifest are compared for.
#[derive(Debug)]
pub struct View {
    conn: Connection,
    tally: Tally,
}

impl View {
    /// A file beside the vault, opened for looking: a snapshot, or a vault being built.
    pub(crate) fn look(conn: Connection) -> Result<Self, StoreError> {
        migrate::check_schema(&conn, migrate::scripts())?;
        Self::of(conn)
    }

    /// Reads every row once, to hash it. Damage of the file's structure shows here, in any table: a
    /// change must never meet it half-way.
    pub(crate) fn of(conn: Connection) -> Result<Self, StoreError> {
        let mut tally = Tally::new();
        for slot in slots(&conn)? {
            tally.set_slot(slot.slot_id, Some(body_hash(&slot.body)));
        }
        each(&conn, "SELECT rec_id, part, body FROM record", |row| {
            let (id, part) = key(row)?;
            tally.set_record(id, part, Some(body_hash(blob(row, 2))));
            Ok::<_, StoreError>(())
        })?;
        each(&conn, "SELECT rec_id, part, body FROM damaged", |row| {
            let (id, part) = key(row)?;
            tally.set_damaged(id, part, Some(body_hash(blob(row, 2))));
            Ok::<_, StoreError>(())
        })?;
        each(&conn, "SELECT device_id, seq FROM audit", |row| {
            id(row)?;
            number(row).map(drop)
        })?;
        match manifest(&conn) {
            // A vault being built has none yet.
            Ok(_) | Err(StoreError::NotFound) => Ok(Self { conn, tally }),
            Err(error) => Err(error),
        }
    }

    pub(crate) fn conn(&self) -> &Connection {
        &self.conn
    }

    /// Closes the file, with the error that dropping would hide.
    pub(crate) fn close(self) -> Result<(), StoreError> {
        self.conn.close().map_err(|(_, error)| error.into())
    }

    /// The connection, and the hashes to change along with it.
    pub(crate) fn parts(&mut self) -> (&Connection, &mut Tally) {
        (&self.conn, &mut self.tally)
    }

    /// Counts and hashes of the rows as they are in the file, to compare with its manifest.
    #[must_use]
    pub fn sums(&self) -> Sums {
        self.tally.sums()
    }

    /// The manifest's bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] if there is none, [`StoreError::Unreadable`].
    pub fn manifest(&self) -> Result<Vec<u8>, StoreError> {
        manifest(&self.conn)
    }

    /// The change number the manifest claims, unproven; 0 if there is no readable manifest.
    #[must_use]
    pub fn claimed_seq(&self) -> u64 {
        let manifest = self.manifest().ok();
        manifest
            .and_then(|bytes| Manifest::peek(&bytes).ok())
            .map_or(0, |manifest| manifest.seq)
    }

    /// All slots, by id.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`], [`StoreError::StorageUnavailable`].
    pub fn slots(&self) -> Result<Vec<StoredSlot>, StoreError> {
        slots(&self.conn)
    }

    /// Ids, parts and body hashes of all records, by id. Kept in memory, reads nothing.
    pub fn records(&self) -> impl Iterator<Item = toride_crypto::rows::Row> {
        self.tally.records().copied()
    }

    /// Calls `visit` with id and sealed body of every record's `part`, by id. Ends at its first error.
    ///
    /// # Errors
    /// What `visit` returned; [`StoreError::Unreadable`], [`StoreError::StorageUnavailable`].
    pub fn for_each_part<E: From<StoreError>>(
        &self,
        part: u8,
        mut visit: impl FnMut(Id, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        each(&self.conn, "SELECT rec_id, part, body FROM record", |row| {
            let (id, of) = key(row)?;
            if of == part {
                visit(id, blob(row, 2))
            } else {
                Ok(())
            }
        })
    }

    /// One sealed body; `None` if there is no such row.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`], [`StoreError::StorageUnavailable`].
    pub fn body(&self, rec_id: &Id, part: u8) -> Result<Option<Vec<u8>>, StoreError> {
        body(&self.conn, rec_id, part)
    }

    /// The body's hash, `None` if there is no such row. Reads nothing.
    #[must_use]
    pub fn body_hash(&self, rec_id: &Id, part: u8) -> Option<Digest> {
        self.tally.record(*rec_id, part)
    }

    /// The rows set aside as damaged, by id.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`], [`StoreError::StorageUnavailable`].
    pub fn damaged(&self) -> Result<Vec<StoredRow>, StoreError> {
        rows(&self.conn, "SELECT rec_id, part, body FROM damaged")
    }

    /// The last audit entry of each device, by device.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`], [`StoreError::StorageUnavailable`].
    pub fn audit_ends(&self) -> Result<Vec<StoredAudit>, StoreError> {
        let mut next = self
            .conn
            .prepare_cached("SELECT min(device_id) FROM audit WHERE device_id > ?1")?;
        let mut last = self.conn.prepare_cached(
            "SELECT device_id, seq, body FROM audit WHERE device_id = ?1 ORDER BY seq DESC LIMIT 1",
        )?;
        let mut ends = Vec::new();
        let mut after = Vec::new();
        while let Some(device) = next
            .query_row([&after], |row| row.get::<_, Option<Vec<u8>>>(0))
            .optional()?
            .flatten()
        {
            ends.push(last.query_row([&device], |row| Ok(audit(row)))??);
            after = device;
        }
        Ok(ends)
    }

    /// Calls `visit` with every audit entry of `device_id` from number `first` on, in order.
    ///
    /// # Errors
    /// What `visit` returned; [`StoreError::Unreadable`], [`StoreError::StorageUnavailable`].
    pub fn for_each_audit<E: From<StoreError>>(
        &self,
        device_id: &Id,
        first: u64,
        mut visit: impl FnMut(u64, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let Ok(first) = i64::try_from(first) else {
            return Ok(());
        };
        let mut query = self
            .conn
            .prepare_cached(
                "SELECT device_id, seq, body FROM audit
                 WHERE device_id = ?1 AND seq >= ?2 ORDER BY seq",
            )
            .map_err(StoreError::from)?;
        let mut rows = query.query((device_id, first)).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(number(row)?, blob(row, 2))?;
        }
        Ok(())
    }
}

pub(crate) fn manifest(conn: &Connection) -> Result<Vec<u8>, StoreError> {
    let mut query = conn.prepare_cached("SELECT body FROM manifest WHERE one = 1")?;
    Ok(query.query_row([], |row| Ok(blob(row, 0).to_vec()))?)
}

/// One body of `record`, also from within a change.
pub(crate) fn body(
    conn: &Connection,
    rec_id: &Id,
    part: u8,
) -> Result<Option<Vec<u8>>, StoreError> {
    let mut query =
        conn.prepare_cached("SELECT body FROM record WHERE rec_id = ?1 AND part = ?2")?;
    Ok(query
        .query_row((rec_id, part), |row| Ok(blob(row, 0).to_vec()))
        .optional()?)
}

pub(crate) fn rows(conn: &Connection, sql: &str) -> Result<Vec<StoredRow>, StoreError> {
    let mut found = Vec::new();
    each(conn, sql, |row| {
        let (rec_id, part) = key(row)?;
        found.push(StoredRow {
            rec_id,
            part,
            body: blob(row, 2).to_vec(),
        });
        Ok::<_, StoreError>(())
    })?;
    Ok(found)
}

fn slots(conn: &Connection) -> Result<Vec<StoredSlot>, StoreError> {
    let mut found = Vec::new();
    each(conn, "SELECT slot_id, body FROM slot", |row| {
        found.push(StoredSlot {
            slot_id: id(row)?,
            body: blob(row, 1).to_vec(),
        });
        Ok::<_, StoreError>(())
    })?;
    Ok(found)
}

pub(crate) fn each<E: From<StoreError>>(
    conn: &Connection,
    sql: &str,
    mut visit: impl FnMut(&SqlRow<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut query = conn.prepare_cached(sql).map_err(StoreError::from)?;
    let mut rows = query.query([]).map_err(StoreError::from)?;
    while let Some(row) = rows.next().map_err(StoreError::from)? {
        visit(row)?;
    }
    Ok(())
}

/// The 16-byte id in the first column.
pub(crate) fn id(row: &SqlRow<'_>) -> Result<Id, StoreError> {
    blob(row, 0).try_into().map_err(|_| StoreError::Unreadable)
}

/// Id and part of a record row.
pub(crate) fn key(row: &SqlRow<'_>) -> Result<(Id, u8), StoreError> {
    let part = row.get::<_, i64>(1)?;
    Ok((
        id(row)?,
        u8::try_from(part).map_err(|_| StoreError::Unreadable)?,
    ))
}

pub(crate) fn number(row: &SqlRow<'_>) -> Result<u64, StoreError> {
    u64::try_from(row.get::<_, i64>(1)?).map_err(|_| StoreError::Unreadable)
}

/// An audit row.
pub(crate) fn audit(row: &SqlRow<'_>) -> Result<StoredAudit, StoreError> {
    Ok(StoredAudit {
        device_id: id(row)?,
        seq: number(row)?,
        body: blob(row, 2).to_vec(),
    })
}

/// The bytes of a column. Another type, which only damage can make, is no bytes: it will not open,
/// and so is named like any other damaged body.
pub(crate) fn blob<'row>(row: &'row SqlRow<'_>, column: usize) -> &'row [u8] {
    match row.get_ref(column) {
        Ok(ValueRef::Blob(bytes)) => bytes,
        _ => &[],
    }
}
