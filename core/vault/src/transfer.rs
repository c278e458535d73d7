//! A vault carried to another device of the same person: sealed with its key, for one transfer key that goes another
//! way.

mod join;
mod make;
mod receive;

pub use make::Transfer;

use toride_crypto::{Id, Key, Sealed, Subkeys, slot::SlotHeader};

use crate::{
    FileError, Result,
    bundle::{Body, FileResult},
};

/// The vault's key that came along.
fn vault_key(body: &Body<'_>) -> FileResult<Key> {
    let key = body.vault_key.ok_or(FileError::Malformed)?;
    Key::from_slice(key).map_err(|_| FileError::Malformed)
}

/// What follows from it.
fn subkeys(key: &Key, body: &Body<'_>) -> Result<Subkeys> {
    Ok(Subkeys::derive(key, body.vault.as_bytes(), body.epoch)?)
}

/// The recovery slot that came along, if there is one, as it is stored.
fn recovery_slot(body: &Body<'_>) -> FileResult<Option<(Id, Sealed)>> {
    let Some(slot) = body.recovery else {
        return Ok(None);
    };
    let header = SlotHeader::parse(slot).map_err(|_| FileError::Malformed)?;
    let slot = Sealed::from_stored(slot.to_vec());
    Ok(Some((header.slot_id, slot)))
}

#[cfg(test)]
mod tests;
