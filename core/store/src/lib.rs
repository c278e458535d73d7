//! The vault's files: SQLite, snapshots, quarantine, and the small files beside them.
//!
//! This crate knows no key, no clock and no plaintext. It binds [`Sealed`](toride_crypto::Sealed)
//! bodies only, and promises: what [`Store::write`] acknowledged survives a kill and a power cut; a
//! file that is newer or damaged is left as it is; nothing is ever deleted because it could not be
//! read.
//!
//! Reading order: [`Folder`] (where), [`Probe`] (what is there), [`Store`] (open, write), [`View`]
//! (read), [`Transaction`] (change).

mod attempts;
mod bring_back;
mod claim;
mod compact;
mod connection;
mod create;
mod error;
mod files;
mod folder;
mod guide;
mod header;
mod migrate;
mod probe;
mod quarantine;
mod reserve;
mod salvage;
mod snapshot;
mod store;
mod tally;
mod transaction;
mod view;

#[cfg(test)]
extern crate self as toride_store; // the tests inside and beside the crate build the same vault
#[cfg(test)]
#[path = "../tests/support/vault.rs"]
mod testing;

pub use attempts::Attempts;
pub use error::StoreError;
pub use files::{Files, SystemFiles};
pub use folder::{Folder, MAX_FILE};
pub use guide::GUIDE_LEN;
pub use migrate::SCHEMA;
pub use probe::{Probe, Traces};
pub use quarantine::Quarantined;
pub use reserve::RESERVE_LEN;
pub use salvage::Salvaged;
pub use store::{Room, Store};
pub use tally::Sums;
pub use transaction::{Place, Transaction};
pub use view::{StoredAudit, StoredRow, StoredSlot, View};
