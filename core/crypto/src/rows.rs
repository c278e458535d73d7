//! Hashes over the rows of a vault file, as the manifest holds them.
//!
//! Records are hashed in 256 buckets by the first byte of their id: one change touches one bucket,
//! not every row. All functions sort by themselves, so the order of a query does not matter.

use crate::{
    Digest, Id,
    derive::{Hasher, Purpose, hash},
};

/// A row of `record` or `damaged`, without its body: `rec_id | part | HASH(hash-row, body)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row {
    /// The record.
    pub rec_id: Id,
    /// 0 for list data, 1 for secrets.
    pub part: u8,
    /// [`body_hash`] of the body as stored.
    pub body: Digest,
}

impl Row {
    /// Hashes a stored body into its row.
    #[must_use]
    pub fn new(rec_id: Id, part: u8, body: &[u8]) -> Self {
        Self {
            rec_id,
            part,
            body: body_hash(body),
        }
    }

    /// The bucket it falls in: the first byte of its id.
    #[must_use]
    pub const fn bucket(&self) -> u8 {
        let [first, ..] = self.rec_id;
        first
    }

    fn bytes(&self) -> Vec<u8> {
        [self.rec_id.as_slice(), &[self.part], &self.body].concat()
    }
}

/// The end of one device's audit chain, as far as this file knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AuditHead {
    /// The device.
    pub device_id: Id,
    /// The number of its last entry.
    pub last_seq: u64,
    /// [`audit_link`](crate::audit::audit_link) of its last entry.
    pub head: Digest,
}

/// `HASH(hash-row, body)` of a stored body: record, audit entry or slot.
#[must_use]
pub fn body_hash(body: &[u8]) -> Digest {
    hash(Purpose::HashRow, &[body])
}

/// `B[i]`: the hash of the rows of one bucket. A bucket without rows has a hash too.
#[must_use]
pub fn bucket_hash(rows: &[Row]) -> Digest {
    sorted(Purpose::HashBkt, rows.iter().map(Row::bytes))
}

/// `H_records`: the hash over all 256 bucket hashes, in order.
#[must_use]
pub fn records_hash(buckets: &[Digest; 256]) -> Digest {
    let mut all = Hasher::new(Purpose::HashRec);
    for bucket in buckets {
        all.part(bucket);
    }
    all.finish()
}

/// All 256 bucket hashes of a set of rows, for [`records_hash`].
#[must_use]
pub fn all_buckets(rows: &[Row]) -> Box<[Digest; 256]> {
    let mut sorted: Vec<Row> = rows.to_vec();
    sorted.sort_unstable();
    let mut rest = sorted.as_slice();
    let mut buckets = Box::new([[0; 32]; 256]);
    for (bucket, number) in buckets.iter_mut().zip(0..=u8::MAX) {
        let (mine, others) = rest.split_at(rest.partition_point(|row| row.bucket() <= number));
        *bucket = bucket_hash(mine);
        rest = others;
    }
    buckets
}

/// `H_damaged`: the hash of all rows set aside.
#[must_use]
pub fn damaged_hash(rows: &[Row]) -> Digest {
    sorted(Purpose::HashDam, rows.iter().map(Row::bytes))
}

/// `H_slots`: the hash of all slots, each as its id and the [`body_hash`] of its bytes.
#[must_use]
pub fn slots_hash(slots: &[(Id, Digest)]) -> Digest {
    sorted(
        Purpose::HashSlo,
        slots
            .iter()
            .map(|(id, body)| [id.as_slice(), body].concat()),
    )
}

/// `H_audit`: the hash of the ends of all audit chains.
#[must_use]
pub fn audit_hash(heads: &[AuditHead]) -> Digest {
    let bytes = |head: &AuditHead| {
        [
            head.device_id.as_slice(),
            &head.last_seq.to_le_bytes(),
            &head.head,
        ]
        .concat()
    };
    sorted(Purpose::HashAud, heads.iter().map(bytes))
}

fn sorted(purpose: Purpose, parts: impl Iterator<Item = Vec<u8>>) -> Digest {
    let mut parts: Vec<_> = parts.collect();
    parts.sort_unstable();
    let mut all = Hasher::new(purpose);
    for part in &parts {
        all.part(part);
    }
    all.finish()
}

#[cfg(test)]
mod tests;
