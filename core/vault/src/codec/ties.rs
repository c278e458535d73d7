//! Keys 9 to 19 of an account: what it hangs on. Each is left out when there is nothing to say.

use std::collections::BTreeMap;

use toride_domain::{
    Base, ContactId, Factor, Limits, Link, PlaceId, SetId, StillGood, TextKind, Ties, UnitId,
};

use super::{
    parts::{
        Id, put_pairs, read_choice, read_choice_of, read_link, read_millis, read_pairs,
        read_put_offs, read_spot, read_text, read_word, write_choice, write_choice_of, write_link,
        write_put_off, write_spot, write_stamp, write_word,
    },
    read_flag, read_register, read_stamp, write_flag, write_register,
};
use crate::cbor::{In, Malformed, MapIn, MapOut, Out, Result};

pub(super) fn put_ties(map: &mut MapOut, ties: &Ties) {
    put_pairs(map, 9, &ties.factors, write_factor);
    put_pairs(map, 10, &ties.contacts, write_link);
    put_pairs(map, 11, &ties.sessions, write_link);
    if !ties.copies.is_empty() {
        map.put(12, |out| write_copies(out, &ties.copies));
    }
    if let Some(place) = &ties.place_of_record {
        map.put(13, |out| write_choice_of(out, place));
    }
    if let Some(custodian) = &ties.custodian {
        map.put(14, |out| write_choice_of(out, custodian));
    }
    put_pairs(map, 15, &ties.people, write_link);
    if let Some(on_again) = &ties.on_again {
        map.put(16, |out| write_stamp(out, on_again));
    }
    if let Some(accepted) = &ties.one_way_accepted {
        map.put(17, |out| write_flag(out, accepted));
    }
    if let Some(kept) = &ties.still_good {
        map.put(18, |out| {
            write_register(out, kept, |out, kept| {
                out.array(2).uint(kept.at.get()).text(&kept.why);
            });
        });
    }
    put_pairs(map, 19, &ties.put_off, write_put_off);
}

pub(super) fn take_ties(map: &mut MapIn<'_>) -> Result<Ties> {
    Ok(Ties {
        factors: take_pairs(map, 9, read_factor)?,
        contacts: take_pairs(map, 10, read_link)?,
        sessions: take_pairs(map, 11, read_link)?,
        copies: map.take(12, read_copies)?.unwrap_or_default(),
        place_of_record: map.take(13, read_choice_of)?,
        custodian: map.take(14, read_choice_of)?,
        people: take_pairs(map, 15, read_link)?,
        on_again: map.take(16, read_stamp)?,
        one_way_accepted: map.take(17, read_flag)?,
        still_good: map.take(18, |input| read_register(input, read_still_good))?,
        put_off: map.take(19, read_put_offs)?.unwrap_or_default(),
    })
}

fn take_pairs<'b, K: Id, V>(
    map: &mut MapIn<'b>,
    key: u64,
    read: impl Fn(&mut In<'b>) -> Result<V>,
) -> Result<BTreeMap<K, V>> {
    let pairs = map.take(key, |input| read_pairs(input, Limits::TIES, read))?;
    Ok(pairs.unwrap_or_default())
}

fn write_copies(out: &mut Out, copies: &BTreeMap<(SetId, PlaceId), Link>) {
    out.array(copies.len());
    for ((set, place), link) in copies {
        out.array(3);
        set.write(out);
        place.write(out);
        write_link(out, link);
    }
}

fn read_copies(input: &mut In<'_>) -> Result<BTreeMap<(SetId, PlaceId), Link>> {
    let length = input.array(Limits::TIES)?;
    let mut copies = BTreeMap::new();
    for _ in 0..length {
        input.tuple(3)?;
        let copy = (SetId::read(input)?, PlaceId::read(input)?);
        copies.insert(copy, read_link(input)?);
    }
    Ok(copies)
}

fn read_still_good(input: &mut In<'_>) -> Result<StillGood> {
    input.tuple(2)?;
    Ok(StillGood {
        at: read_millis(input)?,
        why: read_text(input, TextKind::Note)?,
    })
}

fn write_factor(out: &mut Out, factor: &Factor) {
    let mut map = MapOut::new(&factor.unknown);
    map.put(0, |out| write_stamp(out, &factor.created));
    map.put(1, |out| write_choice(out, &factor.kind));
    map.put(2, |out| write_spot(out, &factor.base));
    if let Some(confirmed) = &factor.confirmed {
        map.put(3, |out| write_word(out, confirmed));
    }
    if let Some(removed) = &factor.removed {
        map.put(4, |out| write_flag(out, removed));
    }
    map.write(out);
}

fn read_factor(input: &mut In<'_>) -> Result<Factor> {
    let mut map = input.map()?;
    Ok(Factor {
        created: map.need(0, read_stamp)?,
        kind: map.need(1, read_choice)?,
        base: map.need(2, read_spot)?,
        confirmed: map.take(3, read_word)?,
        removed: map.take(4, read_flag)?,
        unknown: map.rest(),
    })
}

/// `[0, device]` or `[1, contact point]`.
impl Id for Base {
    fn write(self, out: &mut Out) {
        out.array(2);
        match self {
            Self::Device(device) => device.write(out.uint(0)),
            Self::Contact(contact) => contact.write(out.uint(1)),
        }
    }

    fn read(input: &mut In<'_>) -> Result<Self> {
        input.tuple(2)?;
        match input.uint()? {
            0 => UnitId::read(input).map(Self::Device),
            1 => ContactId::read(input).map(Self::Contact),
            _ => Err(Malformed),
        }
    }
}
