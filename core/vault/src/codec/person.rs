//! Kind 6, part 0: a person in a business.

use toride_domain::Person;

use super::{
    decode_exact,
    parts::{read_name, write_stamp, write_text},
    read_flag, read_stamp, write_flag,
};
use crate::cbor::{In, MapOut, Result};

pub(crate) fn encode_person(person: &Person) -> Vec<u8> {
    let mut map = MapOut::new(&person.unknown);
    map.put(0, |out| write_stamp(out, &person.created));
    map.put(1, |out| write_text(out, &person.name));
    if let Some(left) = &person.left {
        map.put(2, |out| write_flag(out, left));
    }
    map.finish()
}

pub(crate) fn decode_person(bytes: &[u8]) -> Result<Person> {
    decode_exact(bytes, read_person, encode_person)
}

fn read_person(input: &mut In<'_>) -> Result<Person> {
    let mut map = input.map()?;
    Ok(Person {
        created: map.need(0, read_stamp)?,
        name: map.need(1, read_name)?,
        left: map.take(2, read_flag)?,
        unknown: map.rest(),
    })
}
