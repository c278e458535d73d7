//! What a bundle holds, and what can be wrong with a file from outside. The container is
//! [`toride_crypto::bundle`]; the body is in docs/format.md.
//!
//! Writing: [`gather`](crate::unlocked::Unlocked) opens everything that is synced, [`encode`] makes one body of it.
//! Reading: [`Body`] checks the form and borrows, [`Synced`] decodes every record as it would be from the vault itself.
//! A transfer and a share open with a key that goes another way than the file: [`seal_handed`], [`open_handed`].

mod body;
mod code;
mod error;
mod gather;
mod handed;
mod peek;
mod synced;

pub(crate) use body::{Body, Entry, Row};
pub(crate) use code::SharedCode;
pub use error::{FileError, FileResult};
pub(crate) use error::{opened_by, sealing};
pub(crate) use gather::Carried;
pub(crate) use handed::{Handed, open_handed, seal_handed};
pub use peek::{BundleInfo, bundle_id, peek_bundle};
pub(crate) use synced::Synced;

use toride_crypto::bundle::{Bundle, BundleKind};

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

/// Whether records of this kind are more than one installation's own.
pub(crate) const fn is_synced(kind: u8) -> bool {
    !matches!(kind, 0 | kind::DEVICE | kind::SEEN | kind::AUDIT)
}

/// Reads the form of a file that must be of this kind.
pub(crate) fn parse_as(file: &[u8], kind: BundleKind) -> FileResult<Bundle<'_>> {
    let bundle = Bundle::parse(file)?;
    let found = bundle.header().kind;
    if found == kind {
        Ok(bundle)
    } else {
        Err(FileError::OtherKind { found })
    }
}

#[cfg(test)]
mod tests;
