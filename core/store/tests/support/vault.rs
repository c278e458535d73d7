//! A small vault for tests: real keys and manifest, bodies of pseudo-random bytes.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use toride_crypto::{Id, Key, Sealed, Subkeys, derive, manifest::Manifest};
use toride_store::{Folder, Room, Store, StoreError, StoredRow, Transaction, View};

/// The keys of every test vault.
pub fn keys() -> Subkeys {
    Subkeys::derive(&Key::from_slice(&[7; 32]).unwrap(), &[1; 16], 1).unwrap()
}

/// The `n`th id: spread evenly, the same in each run.
pub fn id(n: u64) -> Id {
    derive::hash(derive::Purpose::HashDam, &[&n.to_le_bytes()])[..16]
        .try_into()
        .unwrap()
}

/// A body of `len` bytes that no other seed has.
pub fn body(seed: u64, len: usize) -> Sealed {
    let mut bytes = Vec::new();
    for block in 0_u64.. {
        if bytes.len() >= len {
            break;
        }
        let parts: [&[u8]; 2] = [&seed.to_le_bytes(), &block.to_le_bytes()];
        bytes.extend(derive::hash(derive::Purpose::HashRow, &parts));
    }
    bytes.truncate(len);
    Sealed::from_stored(bytes)
}

/// Writes the manifest of what `tx` did, as change `seq`.
pub fn describe(tx: &mut Transaction<'_>, seq: u64) -> Result<(), StoreError> {
    let sums = tx.sums();
    let manifest = Manifest {
        min_reader: 1,
        vault_id: [1; 16],
        device_id: [2; 16],
        epoch: 1,
        schema: toride_store::SCHEMA,
        seq,
        n_records: sums.n_records,
        n_damaged: sums.n_damaged,
        h_records: sums.h_records,
        h_slots: sums.h_slots,
        h_damaged: sums.h_damaged,
        h_audit: [0; 32],
        last_purge_seq: 0,
    };
    tx.put_manifest(&manifest.seal(&keys()).unwrap())
}

/// Whether the manifest is authentic and says exactly what the rows are. Returns its number.
pub fn proven(view: &View) -> Result<u64, StoreError> {
    let manifest =
        Manifest::open(&keys(), &view.manifest()?).map_err(|_| StoreError::Unreadable)?;
    let sums = view.sums();
    let same = (manifest.n_records, manifest.n_damaged) == (sums.n_records, sums.n_damaged)
        && manifest.h_records == sums.h_records
        && manifest.h_slots == sums.h_slots
        && manifest.h_damaged == sums.h_damaged;
    if same {
        Ok(manifest.seq)
    } else {
        Err(StoreError::Unreadable)
    }
}

/// Fills a new vault: two slots, `accounts` records of two parts, three audit entries. Change 1.
pub fn fill(tx: &mut Transaction<'_>, accounts: u64) -> Result<(), StoreError> {
    for n in 0..2 {
        tx.put_slot(&id(900 + n), &body(900 + n, 180))?;
    }
    for n in 0..accounts {
        tx.put_record(&id(n), 0, &body(n, 160))?;
        tx.put_record(&id(n), 1, &body(10_000 + n, 304))?;
    }
    for seq in 1..=3 {
        tx.put_audit(&[2; 16], seq, &body(500 + seq, 112))?;
    }
    describe(tx, 1)
}

/// Makes a vault of `accounts` records in `dir`.
pub fn create(dir: &Path, accounts: u64) -> Store {
    Store::create(
        &Folder::new(dir),
        |tx| fill(tx, accounts),
        |view| proven(view).map(drop),
    )
    .unwrap()
}

/// The rows [`fill`] writes, by id.
pub fn filled_rows(accounts: u64) -> Vec<StoredRow> {
    let mut rows: Vec<_> = (0..accounts)
        .flat_map(|n| [(n, 0, body(n, 160)), (n, 1, body(10_000 + n, 304))])
        .map(|(n, part, body)| StoredRow {
            rec_id: id(n),
            part,
            body: body.as_bytes().to_vec(),
        })
        .collect();
    rows.sort_unstable_by_key(|row| (row.rec_id, row.part));
    rows
}

/// Every record of a file, by id.
pub fn rows(view: &View) -> Vec<StoredRow> {
    view.records()
        .map(|row| StoredRow {
            rec_id: row.rec_id,
            part: row.part,
            body: view.body(&row.rec_id, row.part).unwrap().unwrap(),
        })
        .collect()
}

/// Replaces record `n` by a body of its own `seed`, as change `seq`.
pub fn change(store: &mut Store, n: u64, seed: u64, seq: u64) -> Result<(), StoreError> {
    store.write(Room::Ordinary, |tx| {
        tx.put_record(&id(n), 0, &body(seed, 160))?;
        describe(tx, seq)
    })
}

/// Every file under `dir` with its bytes, by name.
pub fn tree(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(dir) else {
        return found;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(tree(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found.sort_unstable();
    found
}

/// Names of all files under `dir`, relative to it.
pub fn names(dir: &Path) -> Vec<String> {
    tree(dir)
        .into_iter()
        .map(|(path, _)| path.strip_prefix(dir).unwrap().to_str().unwrap().to_owned())
        .collect()
}

/// Numbers that look random and are the same in each run (xorshift64*).
pub struct Dice(pub u64);

impl Dice {
    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16;
        usize::try_from(number % u64::try_from(end).unwrap()).unwrap()
    }
}
