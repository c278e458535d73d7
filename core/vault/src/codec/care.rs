//! Kind 7, part 0: what was done for the vault as a whole.

use toride_domain::{Care, RecordId, VaultId};

use super::{
    decode_exact,
    parts::{put_pairs, read_put_offs, read_word, write_put_off, write_stamp, write_word},
    read_stamp,
};
use crate::cbor::{In, MapOut, Result};

/// The id of this record: the vault's with its last bit turned, so that all devices agree on it and the vault's own
/// record keeps its place.
pub(crate) fn care_id(vault: VaultId) -> RecordId {
    let mut id = *vault.as_bytes();
    id[15] ^= 1;
    RecordId::new(id)
}

pub(crate) fn encode_care(care: &Care) -> Vec<u8> {
    let mut map = MapOut::new(&care.unknown);
    for (key, stamp) in [(0, &care.backed_up), (1, &care.synced)] {
        if let Some(stamp) = stamp {
            map.put(key, |out| write_stamp(out, stamp));
        }
    }
    for (key, proof) in [(2, &care.recovery_key), (3, &care.passphrase)] {
        if let Some(proof) = proof {
            map.put(key, |out| write_word(out, proof));
        }
    }
    put_pairs(&mut map, 4, &care.put_off, write_put_off);
    map.finish()
}

pub(crate) fn decode_care(bytes: &[u8]) -> Result<Care> {
    decode_exact(bytes, read_care, encode_care)
}

fn read_care(input: &mut In<'_>) -> Result<Care> {
    let mut map = input.map()?;
    Ok(Care {
        backed_up: map.take(0, read_stamp)?,
        synced: map.take(1, read_stamp)?,
        recovery_key: map.take(2, read_word)?,
        passphrase: map.take(3, read_word)?,
        put_off: map.take(4, read_put_offs)?.unwrap_or_default(),
        unknown: map.rest(),
    })
}
