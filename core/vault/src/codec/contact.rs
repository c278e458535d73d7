//! Kind 3, part 0: a number or a mailbox.

use toride_domain::{Contact, Limits};

use super::{
    decode_exact,
    parts::{
        read_choice, read_choice_of, read_name, read_spot, read_stamps, read_word, write_choice,
        write_choice_of, write_spot, write_stamp, write_stamps, write_text, write_word,
    },
    read_flag, read_stamp, write_flag,
};
use crate::cbor::{In, MapOut, Result};

pub(crate) fn encode_contact(contact: &Contact) -> Vec<u8> {
    let mut map = MapOut::new(&contact.unknown);
    map.put(0, |out| write_stamp(out, &contact.created));
    map.put(1, |out| write_choice(out, &contact.kind));
    map.put(2, |out| write_text(out, &contact.value));
    map.put(3, |out| write_choice(out, &contact.owner));
    if let Some(sim) = &contact.sim {
        map.put(4, |out| write_spot(out, sim));
    }
    if let Some(mailbox) = &contact.mailbox {
        map.put(5, |out| write_choice_of(out, mailbox));
    }
    if !contact.changes.is_empty() {
        map.put(6, |out| write_stamps(out, &contact.changes));
    }
    if let Some(confirmed) = &contact.confirmed {
        map.put(7, |out| write_word(out, confirmed));
    }
    if let Some(given_up) = &contact.given_up {
        map.put(8, |out| write_flag(out, given_up));
    }
    map.finish()
}

pub(crate) fn decode_contact(bytes: &[u8]) -> Result<Contact> {
    decode_exact(bytes, read_contact, encode_contact)
}

fn read_contact(input: &mut In<'_>) -> Result<Contact> {
    let mut map = input.map()?;
    Ok(Contact {
        created: map.need(0, read_stamp)?,
        kind: map.need(1, read_choice)?,
        value: map.need(2, read_name)?,
        owner: map.need(3, read_choice)?,
        sim: map.take(4, read_spot)?,
        mailbox: map.take(5, read_choice_of)?,
        changes: map
            .take(6, |input| read_stamps(input, Limits::TIES))?
            .unwrap_or_default(),
        confirmed: map.take(7, read_word)?,
        given_up: map.take(8, read_flag)?,
        unknown: map.rest(),
    })
}
