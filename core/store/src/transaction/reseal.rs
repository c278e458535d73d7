//! Sealing every row anew, one by one.

use toride_crypto::{Id, Sealed, rows::body_hash};

use super::{Before, Transaction, sized};
use crate::{StoreError, view};

/// Where a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In `record`.
    Record {
        /// The record.
        rec_id: Id,
        /// 0 for list data, 1 for secrets.
        part: u8,
    },
    /// In `damaged`, where a part may stand 16, 32 and so on higher.
    Damaged {
        /// The record.
        rec_id: Id,
        /// Its number there.
        part: u8,
    },
    /// In `audit`.
    Audit {
        /// The device that wrote the entry.
        device_id: Id,
        /// Its number on that device.
        seq: u64,
    },
}

impl Transaction<'_> {
    /// Hands every record, damaged row and log entry to `reseal`, and puts the body that it returns in the row's
    /// place; `None` leaves the row as it is. Slots and manifest are left to the caller. Holds one body in memory at a
    /// time.
    ///
    /// # Errors
    /// What `reseal` returned; [`StoreError::TooLarge`] above 1 MiB for a record or an entry.
    pub fn reseal<E: From<StoreError>>(
        &mut self,
        mut reseal: impl FnMut(Place, &[u8]) -> Result<Option<Sealed>, E>,
    ) -> Result<(), E> {
        // Taken first: a table must not change while it is walked.
        for place in self.places()? {
            let body = self.body_at(place)?;
            if let Some(new) = reseal(place, &body)? {
                self.replace(place, &new)?;
            }
        }
        Ok(())
    }

    fn places(&self) -> Result<Vec<Place>, StoreError> {
        let records = self.tally.records().map(|row| Place::Record {
            rec_id: row.rec_id,
            part: row.part,
        });
        let damaged = self.tally.damaged().map(|row| Place::Damaged {
            rec_id: row.rec_id,
            part: row.part,
        });
        let mut places: Vec<_> = records.chain(damaged).collect();
        view::each(self.conn, "SELECT device_id, seq FROM audit", |row| {
            let (device_id, seq) = (view::id(row)?, view::number(row)?);
            places.push(Place::Audit { device_id, seq });
            Ok::<_, StoreError>(())
        })?;
        Ok(places)
    }

    fn body_at(&self, place: Place) -> Result<Vec<u8>, StoreError> {
        let (sql, id, number) = match place {
            Place::Record { rec_id, part } => (
                "SELECT body FROM record WHERE rec_id = ?1 AND part = ?2",
                rec_id,
                i64::from(part),
            ),
            Place::Damaged { rec_id, part } => (
                "SELECT body FROM damaged WHERE rec_id = ?1 AND part = ?2",
                rec_id,
                i64::from(part),
            ),
            Place::Audit { device_id, seq } => (
                "SELECT body FROM audit WHERE device_id = ?1 AND seq = ?2",
                device_id,
                number(seq)?,
            ),
        };
        let mut query = self.cached(sql)?;
        Ok(query.query_row((id, number), |row| Ok(view::blob(row, 0).to_vec()))?)
    }

    fn replace(&mut self, place: Place, body: &Sealed) -> Result<(), StoreError> {
        let hash = body_hash(body.as_bytes());
        match place {
            Place::Record { rec_id, part } => self.put_record(&rec_id, part, body),
            Place::Damaged { rec_id, part } => {
                // Of any length, like the one that was there.
                self.change(
                    "UPDATE damaged SET body = ?3 WHERE rec_id = ?1 AND part = ?2",
                    (rec_id, part, body.as_bytes()),
                )?;
                let old = self.tally.set_damaged(rec_id, part, Some(hash));
                self.before.push(Before::Damaged(rec_id, part, old));
                Ok(())
            }
            Place::Audit { device_id, seq } => {
                self.change(
                    "UPDATE audit SET body = ?3 WHERE device_id = ?1 AND seq = ?2",
                    (device_id, number(seq)?, sized(body)?),
                )?;
                Ok(())
            }
        }
    }
}

fn number(seq: u64) -> Result<i64, StoreError> {
    i64::try_from(seq).map_err(|_| StoreError::TooLarge)
}
