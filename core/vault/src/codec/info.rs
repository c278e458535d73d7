//! Kind 1: facts about the vault (part 0) and the key of code ids (part 1).

use toride_crypto::Key;
use toride_domain::{Join, Stamp, Unknown};

use super::{decode_exact, read_stamp};
use crate::cbor::{In, Malformed, MapOut, Out, Result};

/// Part 0 of the vault's own record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct VaultInfoRecord {
    /// When the vault was made.
    pub(crate) created: Stamp,
    /// Fields of newer versions.
    pub(crate) unknown: Unknown,
}

impl Join for VaultInfoRecord {
    fn join(&mut self, other: Self) {
        self.created = self.created.min(other.created);
        self.unknown.join(other.unknown);
    }
}

pub(crate) fn encode_info(info: &VaultInfoRecord) -> Vec<u8> {
    let mut map = MapOut::new(&info.unknown);
    map.put(0, |out| {
        out.bytes(info.created.as_bytes());
    });
    map.finish()
}

pub(crate) fn decode_info(bytes: &[u8]) -> Result<VaultInfoRecord> {
    decode_exact(
        bytes,
        |input| {
            let mut map = input.map()?;
            Ok(VaultInfoRecord {
                created: map.need(0, read_stamp)?,
                unknown: map.rest(),
            })
        },
        encode_info,
    )
}

pub(crate) fn encode_ident_key(key: &Key) -> Vec<u8> {
    let mut out = Out::with_capacity(40);
    // EXPOSE: sealed right after
    out.map(1).uint(0).bytes(key.expose());
    out.finish()
}

pub(crate) fn decode_ident_key(bytes: &[u8]) -> Result<Key> {
    decode_exact(bytes, read_ident_key, encode_ident_key)
}

fn read_ident_key(input: &mut In<'_>) -> Result<Key> {
    Key::from_slice(input.map()?.need(0, In::bytes)?).map_err(|_| Malformed)
}
