//! Kind 4, part 0: a device as a thing that can be lost.

use toride_domain::{Device, Fate, Limits};

use super::{
    decode_exact,
    numbers::{Numbered, read_number},
    parts::{
        put_pairs, read_choice, read_link, read_name, read_pairs, write_choice, write_link,
        write_stamp, write_text,
    },
    read_register, read_stamp, write_register,
};
use crate::cbor::{In, MapOut, Result};

pub(crate) fn encode_unit(device: &Device) -> Vec<u8> {
    let mut map = MapOut::new(&device.unknown);
    map.put(0, |out| write_stamp(out, &device.created));
    map.put(1, |out| write_text(out, &device.name));
    map.put(2, |out| write_choice(out, &device.kind));
    map.put(3, |out| {
        write_register(out, &device.fate, |out, fate| {
            write_stamp(out.array(2).uint(fate.life.number()), &fate.since);
        });
    });
    put_pairs(&mut map, 4, &device.installs, write_link);
    map.finish()
}

pub(crate) fn decode_unit(bytes: &[u8]) -> Result<Device> {
    decode_exact(bytes, read_unit, encode_unit)
}

fn read_unit(input: &mut In<'_>) -> Result<Device> {
    let mut map = input.map()?;
    Ok(Device {
        created: map.need(0, read_stamp)?,
        name: map.need(1, read_name)?,
        kind: map.need(2, read_choice)?,
        fate: map.need(3, |input| read_register(input, read_fate))?,
        installs: map
            .take(4, |input| read_pairs(input, Limits::TIES, read_link))?
            .unwrap_or_default(),
        unknown: map.rest(),
    })
}

fn read_fate(input: &mut In<'_>) -> Result<Fate> {
    input.tuple(2)?;
    Ok(Fate {
        life: read_number(input)?,
        since: read_stamp(input)?,
    })
}
