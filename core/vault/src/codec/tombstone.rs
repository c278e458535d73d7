//! Kind 20, part 0: what stays of a purged record.

use toride_domain::Tombstone;

use super::{decode_exact, read_stamp};
use crate::cbor::{MapOut, Result};

pub(crate) fn encode_tombstone(tombstone: &Tombstone) -> Vec<u8> {
    let mut map = MapOut::new(&tombstone.unknown);
    map.put(0, |out| {
        out.bytes(tombstone.stamp.as_bytes());
    });
    map.finish()
}

pub(crate) fn decode_tombstone(bytes: &[u8]) -> Result<Tombstone> {
    decode_exact(
        bytes,
        |input| {
            let mut map = input.map()?;
            Ok(Tombstone {
                stamp: map.need(0, read_stamp)?,
                unknown: map.rest(),
            })
        },
        encode_tombstone,
    )
}
