//! What a bundle holds, and what can be wrong with a file from outside. The container is
//! [`toride_crypto::bundle`]; the body is in docs/format.md.
//!
//! Writing: [`gather`](crate::unlocked::Unlocked) opens everything that is synced, [`encode`] makes one body of it.
//! Reading: [`Body`] checks the form and borrows, [`Synced`] decodes every record as it would be from the vault itself.

mod body;
mod error;
mod gather;
mod synced;

pub(crate) use body::{Body, Entry, Row};
pub use error::{FileError, FileResult};
pub(crate) use error::{opened_by, sealing};
pub(crate) use gather::{Gathered, encode};
pub(crate) use synced::Synced;

use crate::unlocked::kind;

/// The only form of the body so far.
const FORMAT: u64 = 1;

/// Records in one body. Tombstones, accounts with their codes and everything else at its limit, and some more.
const MAX_RECORDS: usize = 150_000;

/// Entries of one device's log that travel: the last ones.
const LOG_ENTRIES: usize = 2_000;

/// Bytes of all logs that travel, so that they never keep a record from fitting.
const LOG_BYTES: usize = 1 << 20;

/// Devices whose logs a body names.
pub(crate) const MAX_HEADS: usize = 4_096;

/// Record kind of bundles seen: each installation's own, like its state.
const SEEN: u8 = 18;

/// Whether records of this kind are more than one installation's own.
pub(crate) const fn is_synced(kind: u8) -> bool {
    !matches!(kind, 0 | kind::DEVICE | SEEN | kind::AUDIT)
}

#[cfg(test)]
mod tests;
