//! Kind 5, part 0: a place where copies lie.

use toride_domain::Place;

use super::{
    decode_exact,
    parts::{read_choice, read_name, read_spot, write_choice, write_spot, write_stamp, write_text},
    read_flag, read_stamp, write_flag,
};
use crate::cbor::{In, MapOut, Result};

pub(crate) fn encode_place(place: &Place) -> Vec<u8> {
    let mut map = MapOut::new(&place.unknown);
    map.put(0, |out| write_stamp(out, &place.created));
    map.put(1, |out| write_text(out, &place.name));
    map.put(2, |out| write_choice(out, &place.kind));
    if let Some(keeper) = &place.keeper {
        map.put(3, |out| write_spot(out, keeper));
    }
    if let Some(breached) = &place.breached {
        map.put(4, |out| write_flag(out, breached));
    }
    map.finish()
}

pub(crate) fn decode_place(bytes: &[u8]) -> Result<Place> {
    decode_exact(bytes, read_place, encode_place)
}

fn read_place(input: &mut In<'_>) -> Result<Place> {
    let mut map = input.map()?;
    Ok(Place {
        created: map.need(0, read_stamp)?,
        name: map.need(1, read_name)?,
        kind: map.need(2, read_choice)?,
        keeper: map.take(3, read_spot)?,
        breached: map.take(4, read_flag)?,
        unknown: map.rest(),
    })
}
