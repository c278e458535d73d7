//! Kind 9, part 0: a change of hands.

use std::collections::BTreeMap;

use toride_domain::{
    AccountId, Limits, PersonId, TextKind,
    shop::{Addition, Check, Done, Handover, Mark},
};

use super::{
    decode_exact,
    numbers::{Numbered, read_number},
    parts::{
        Id, put_pairs, read_choice, read_choice_of, read_maybe, read_millis, read_pairs, read_text,
        write_choice, write_choice_of, write_maybe, write_stamp, write_text,
    },
    read_flag, read_register, read_stamp, write_flag, write_register,
};
use crate::cbor::{In, Malformed, MapOut, Out, Result};

pub(crate) fn encode_handover(handover: &Handover) -> Vec<u8> {
    let mut map = MapOut::new(&handover.unknown);
    map.put(0, |out| write_stamp(out, &handover.created));
    map.put(1, |out| handover.account.write(out));
    map.put(2, |out| write_choice(out, &handover.cause));
    map.put(3, |out| write_choice_of(out, &handover.from));
    map.put(4, |out| write_choice_of(out, &handover.to));
    put_pairs(&mut map, 5, &handover.checks, write_mark);
    put_pairs(&mut map, 6, &handover.additions, write_addition);
    if let Some(note) = &handover.note {
        map.put(7, |out| write_text(out, note));
    }
    if let Some(signed) = &handover.signed {
        map.put(8, |out| {
            write_register(out, signed, |out, done| write_done(out, done.as_ref()));
        });
    }
    if let Some(cancelled) = &handover.cancelled {
        map.put(9, |out| write_flag(out, cancelled));
    }
    map.finish()
}

pub(crate) fn decode_handover(bytes: &[u8]) -> Result<Handover> {
    decode_exact(bytes, read_handover, encode_handover)
}

fn read_handover(input: &mut In<'_>) -> Result<Handover> {
    let mut map = input.map()?;
    let checks: Option<BTreeMap<_, _>> =
        map.take(5, |input| read_pairs(input, Check::ALL.len(), read_mark))?;
    let additions: Option<BTreeMap<_, _>> =
        map.take(6, |input| read_pairs(input, Limits::TIES, read_addition))?;
    Ok(Handover {
        created: map.need(0, read_stamp)?,
        account: map.need(1, AccountId::read)?,
        cause: map.need(2, read_choice)?,
        from: map.need(3, read_choice_of)?,
        to: map.need(4, read_choice_of)?,
        checks: checks.unwrap_or_default(),
        additions: additions.unwrap_or_default(),
        note: map.take(7, |input| {
            read_register(input, |input| read_text(input, TextKind::Memo))
        })?,
        signed: map.take(8, |input| read_register(input, read_done))?,
        cancelled: map.take(9, read_flag)?,
        unknown: map.rest(),
    })
}

/// `[person, time]`, or null.
fn write_done(out: &mut Out, done: Option<&Done>) {
    write_maybe(out, done, |out, done| {
        done.by.write(out.array(2));
        out.uint(done.at.get());
    });
}

fn read_done(input: &mut In<'_>) -> Result<Option<Done>> {
    read_maybe(input, |input| {
        input.tuple(2)?;
        Ok(Done {
            by: PersonId::read(input)?,
            at: read_millis(input)?,
        })
    })
}

/// `[[stamp, done]]`, and when it was last taken back.
fn write_mark(out: &mut Out, mark: &Mark) {
    out.array(1 + usize::from(mark.undone.is_some()));
    write_register(out, &mark.done, |out, done| write_done(out, done.as_ref()));
    if let Some(undone) = mark.undone {
        undone.write(out);
    }
}

fn read_mark(input: &mut In<'_>) -> Result<Mark> {
    let length = input.array(2)?;
    let done = read_register(input, read_done)?;
    let undone = match length {
        1 => None,
        2 => Some(read_stamp(input)?),
        _ => return Err(Malformed),
    };
    Ok(Mark { done, undone })
}

/// `[[stamp, text or null], mark or null]`.
fn write_addition(out: &mut Out, addition: &Addition) {
    out.array(2);
    write_register(out, &addition.text, |out, text| {
        write_maybe(out, text.as_ref(), |out, text| {
            out.text(text);
        });
    });
    write_maybe(out, addition.mark.as_ref(), write_mark);
}

fn read_addition(input: &mut In<'_>) -> Result<Addition> {
    input.tuple(2)?;
    Ok(Addition {
        text: read_register(input, |input| {
            read_maybe(input, |input| read_text(input, TextKind::Item))
        })?,
        mark: read_maybe(input, read_mark)?,
    })
}

impl Id for Check {
    fn write(self, out: &mut Out) {
        out.uint(self.number());
    }

    fn read(input: &mut In<'_>) -> Result<Self> {
        read_number(input)
    }
}
