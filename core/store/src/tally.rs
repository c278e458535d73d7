//! Row hashes kept in memory, so that one change hashes one bucket and not the whole vault.

use std::cell::RefCell;

use toride_crypto::{
    Digest, Id,
    rows::{Row, bucket_hash, damaged_hash, records_hash, slots_hash},
};

/// What the manifest says about the rows of a file. The ends of the audit chains are not here: they
/// are hashes of plaintext, which the store never sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    /// Rows in `record`.
    pub n_records: u32,
    /// Rows in `damaged`.
    pub n_damaged: u32,
    /// [`records_hash`] over all rows of `record`.
    pub h_records: Digest,
    /// [`slots_hash`] over all slots.
    pub h_slots: Digest,
    /// [`damaged_hash`] over all rows of `damaged`.
    pub h_damaged: Digest,
}

/// The hashes of all rows. Each `set_*` returns what was there before, so that it can be put back.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    buckets: Vec<Bucket>,
    damaged: Vec<Row>,
    slots: Vec<(Id, Digest)>,
}

#[derive(Debug, Default)]
struct Bucket {
    rows: Vec<Row>,
    hash: RefCell<Option<Digest>>,
}

impl Tally {
    pub(crate) fn new() -> Self {
        let buckets = (0..256).map(|_| Bucket::default()).collect();
        Self {
            buckets,
            ..Self::default()
        }
    }

    pub(crate) fn set_record(&mut self, id: Id, part: u8, body: Option<Digest>) -> Option<Digest> {
        let [first, ..] = id;
        let bucket = self.buckets.get_mut(usize::from(first))?;
        bucket.hash.take();
        set_row(&mut bucket.rows, id, part, body)
    }

    pub(crate) fn set_damaged(&mut self, id: Id, part: u8, body: Option<Digest>) -> Option<Digest> {
        set_row(&mut self.damaged, id, part, body)
    }

    pub(crate) fn set_slot(&mut self, id: Id, body: Option<Digest>) -> Option<Digest> {
        match (self.slots.binary_search_by_key(&id, |(id, _)| *id), body) {
            (Ok(at), Some(body)) => self
                .slots
                .get_mut(at)
                .map(|slot| std::mem::replace(&mut slot.1, body)),
            (Ok(at), None) => Some(self.slots.remove(at).1),
            (Err(at), Some(body)) => {
                self.slots.insert(at, (id, body));
                None
            }
            (Err(_), None) => None,
        }
    }

    pub(crate) fn has_damaged(&self, id: Id, part: u8) -> bool {
        self.damaged
            .iter()
            .any(|row| (row.rec_id, row.part) == (id, part))
    }

    pub(crate) fn record(&self, id: Id, part: u8) -> Option<Digest> {
        let [first, ..] = id;
        let rows = &self.buckets.get(usize::from(first))?.rows;
        let at = rows
            .binary_search_by_key(&(id, part), |row| (row.rec_id, row.part))
            .ok()?;
        rows.get(at).map(|row| row.body)
    }

    pub(crate) fn records(&self) -> impl Iterator<Item = &Row> {
        self.buckets.iter().flat_map(|bucket| &bucket.rows)
    }

    pub(crate) fn damaged(&self) -> impl Iterator<Item = &Row> {
        self.damaged.iter()
    }

    pub(crate) fn sums(&self) -> Sums {
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        let mut hashes = [[0; 32]; 256];
        for (to, bucket) in hashes.iter_mut().zip(&self.buckets) {
            *to = *bucket
                .hash
                .borrow_mut()
                .get_or_insert_with(|| bucket_hash(&bucket.rows));
        }
        Sums {
            n_records: count(self.buckets.iter().map(|bucket| bucket.rows.len()).sum()),
            n_damaged: count(self.damaged.len()),
            h_records: records_hash(&hashes),
            h_slots: slots_hash(&self.slots),
            h_damaged: damaged_hash(&self.damaged),
        }
    }
}

/// Rows are sorted by id and part.
fn set_row(rows: &mut Vec<Row>, rec_id: Id, part: u8, body: Option<Digest>) -> Option<Digest> {
    let found = rows.binary_search_by_key(&(rec_id, part), |row| (row.rec_id, row.part));
    match (found, body) {
        (Ok(at), Some(body)) => rows
            .get_mut(at)
            .map(|row| std::mem::replace(&mut row.body, body)),
        (Ok(at), None) => Some(rows.remove(at).body),
        (Err(at), Some(body)) => {
            rows.insert(at, Row { rec_id, part, body });
            None
        }
        (Err(_), None) => None,
    }
}

#[cfg(test)]
mod tests;
