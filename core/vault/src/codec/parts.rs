//! What the maps of several record kinds are made of.

use std::collections::{BTreeMap, BTreeSet};

use toride_domain::{
    Limits, Link, Millis, PutOff, Reason, Register, Spot, Stamp, TextKind, check_text,
};

use super::{
    numbers::{Numbered, read_number, write_number},
    read_flag, read_register, read_stamp, write_flag, write_register,
};
use crate::cbor::{In, Malformed, MapOut, Out, Result};

/// A value that is an id, or is made of one.
pub(super) trait Id: Ord + Copy {
    fn write(self, out: &mut Out);

    fn read(input: &mut In<'_>) -> Result<Self>;
}

/// Ids are byte strings.
macro_rules! ids {
    ($($id:ident),*) => {$(
        impl Id for toride_domain::$id {
            fn write(self, out: &mut Out) {
                out.bytes(self.as_bytes());
            }

            fn read(input: &mut In<'_>) -> Result<Self> {
                Self::from_slice(input.bytes()?).ok_or(Malformed)
            }
        }
    )*};
}

ids!(
    AccountId, AdditionId, CodeId, ContactId, DeviceId, FactorId, PersonId, PlaceId, SetId, UnitId
);

impl Id for Stamp {
    fn write(self, out: &mut Out) {
        out.bytes(self.as_bytes());
    }

    fn read(input: &mut In<'_>) -> Result<Self> {
        read_stamp(input)
    }
}

impl Id for Reason {
    fn write(self, out: &mut Out) {
        out.uint(self.number());
    }

    fn read(input: &mut In<'_>) -> Result<Self> {
        read_number(input)
    }
}

pub(super) fn write_stamp(out: &mut Out, stamp: &Stamp) {
    stamp.write(out);
}

pub(super) fn write_text(out: &mut Out, text: &Register<String>) {
    write_register(out, text, |out, text| {
        out.text(text);
    });
}

pub(super) fn read_name(input: &mut In<'_>) -> Result<Register<String>> {
    read_register(input, |input| read_text(input, TextKind::Name))
}

/// A single line, such as a name.
pub(crate) fn read_line(input: &mut In<'_>) -> Result<String> {
    read_text(input, TextKind::Name)
}

pub(super) fn read_text(input: &mut In<'_>, kind: TextKind) -> Result<String> {
    let text = input.text()?;
    check_text(kind, text).map_err(|_| Malformed)?;
    Ok(text.to_owned())
}

pub(super) fn write_choice<T: Numbered + Copy>(out: &mut Out, choice: &Register<T>) {
    write_register(out, choice, write_number);
}

pub(super) fn read_choice<T: Numbered>(input: &mut In<'_>) -> Result<Register<T>> {
    read_register(input, read_number)
}

pub(super) fn read_millis(input: &mut In<'_>) -> Result<Millis> {
    Millis::checked(input.uint()?).ok_or(Malformed)
}

/// When the person said something, by the clock of that day.
pub(super) fn write_word(out: &mut Out, word: &Register<Millis>) {
    write_register(out, word, |out, at| {
        out.uint(at.get());
    });
}

pub(super) fn read_word(input: &mut In<'_>) -> Result<Register<Millis>> {
    read_register(input, read_millis)
}

pub(super) fn write_maybe<T>(out: &mut Out, value: Option<&T>, write: impl FnOnce(&mut Out, &T)) {
    match value {
        Some(value) => write(out, value),
        None => {
            out.null();
        }
    }
}

pub(super) fn read_maybe<'b, T>(
    input: &mut In<'b>,
    read: impl FnOnce(&mut In<'b>) -> Result<T>,
) -> Result<Option<T>> {
    if input.null() {
        Ok(None)
    } else {
        read(input).map(Some)
    }
}

/// The register of an id, or of none.
pub(super) fn write_choice_of<T: Id>(out: &mut Out, choice: &Register<Option<T>>) {
    write_register(out, choice, |out, id| {
        write_maybe(out, id.as_ref(), |out, id| id.write(out));
    });
}

pub(super) fn read_choice_of<T: Id>(input: &mut In<'_>) -> Result<Register<Option<T>>> {
    read_register(input, |input| read_maybe(input, T::read))
}

/// `[[key, value], ..]`.
pub(super) fn write_pairs<K: Id, V>(
    out: &mut Out,
    pairs: &BTreeMap<K, V>,
    write: impl Fn(&mut Out, &V),
) {
    out.array(pairs.len());
    for (key, value) in pairs {
        key.write(out.array(2));
        write(out, value);
    }
}

/// Leaves the list out when it is empty.
pub(super) fn put_pairs<K: Id, V>(
    map: &mut MapOut,
    key: u64,
    pairs: &BTreeMap<K, V>,
    write: impl Fn(&mut Out, &V),
) {
    if !pairs.is_empty() {
        map.put(key, |out| write_pairs(out, pairs, write));
    }
}

/// The comparison in [`super::decode_exact`] finds keys that are not ascending.
pub(super) fn read_pairs<'b, K: Id, V>(
    input: &mut In<'b>,
    limit: usize,
    read: impl Fn(&mut In<'b>) -> Result<V>,
) -> Result<BTreeMap<K, V>> {
    let length = input.array(limit)?;
    let mut pairs = BTreeMap::new();
    for _ in 0..length {
        input.tuple(2)?;
        let key = K::read(input)?;
        pairs.insert(key, read(input)?);
    }
    Ok(pairs)
}

pub(super) fn write_stamps(out: &mut Out, stamps: &BTreeSet<Stamp>) {
    out.array(stamps.len());
    for stamp in stamps {
        stamp.write(out);
    }
}

pub(super) fn read_stamps(input: &mut In<'_>, limit: usize) -> Result<BTreeSet<Stamp>> {
    let length = input.array(limit)?;
    (0..length).map(|_| read_stamp(input)).collect()
}

/// `[since, [stamp, bool]]`, and when it was last said again.
pub(super) fn write_link(out: &mut Out, link: &Link) {
    out.array(2 + usize::from(link.updated.is_some()));
    link.since.write(out);
    write_flag(out, &link.there);
    if let Some(updated) = link.updated {
        updated.write(out);
    }
}

pub(super) fn read_link(input: &mut In<'_>) -> Result<Link> {
    let length = input.array(3)?;
    let (since, there) = (read_stamp(input)?, read_flag(input)?);
    let updated = match length {
        2 => None,
        3 => Some(read_stamp(input)?),
        _ => return Err(Malformed),
    };
    Ok(Link {
        since,
        there,
        updated,
    })
}

/// `[[stamp, value or null], [[value, stamp], ..]]`: where it is, and where it was until when.
pub(super) fn write_spot<T: Id>(out: &mut Out, spot: &Spot<T>) {
    out.array(2);
    write_choice_of(out, &spot.at);
    write_pairs(out, &spot.left, write_stamp);
}

pub(super) fn read_spot<T: Id>(input: &mut In<'_>) -> Result<Spot<T>> {
    input.tuple(2)?;
    Ok(Spot {
        at: read_choice_of(input)?,
        left: read_pairs(input, Limits::TIES, read_stamp)?,
    })
}

/// What was put off, by reason.
pub(super) type PutOffs = BTreeMap<Reason, Register<PutOff>>;

/// `[stamp, [time, days, urgency]]`.
pub(super) fn write_put_off(out: &mut Out, put_off: &Register<PutOff>) {
    write_register(out, put_off, |out, put_off| {
        let PutOff { at, days, urgency } = *put_off;
        let days = u64::from(days);
        out.array(3)
            .uint(at.get())
            .uint(days)
            .uint(urgency.number());
    });
}

pub(super) fn read_put_offs(input: &mut In<'_>) -> Result<PutOffs> {
    read_pairs(input, Reason::ALL.len(), |input| {
        read_register(input, |input| {
            input.tuple(3)?;
            let at = read_millis(input)?;
            let days = u8::try_from(input.uint()?).map_err(|_| Malformed)?;
            PutOff::new(at, days, read_number(input)?).ok_or(Malformed)
        })
    })
}
