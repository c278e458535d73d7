//! Kind 10, part 0: what somebody from outside may do with an account.

use std::collections::BTreeMap;

use toride_domain::{
    AccountId, Limits, Register, TextKind,
    shop::{Duty, Outsourcing, Permission},
};

use super::{
    decode_exact,
    numbers::{Numbered, read_number, write_number},
    parts::{
        Id, put_pairs, read_choice_of, read_maybe, read_pairs, read_text, write_choice_of,
        write_maybe, write_stamp, write_text,
    },
    read_flag, read_register, read_stamp, write_flag, write_register,
};
use crate::cbor::{In, MapOut, Out, Result};

/// What is said of one task.
type Said = Register<Option<Permission>>;

pub(crate) fn encode_outsourcing(sheet: &Outsourcing) -> Vec<u8> {
    let mut map = MapOut::new(&sheet.unknown);
    map.put(0, |out| write_stamp(out, &sheet.created));
    map.put(1, |out| sheet.account.write(out));
    map.put(2, |out| write_choice_of(out, &sheet.to));
    put_pairs(&mut map, 3, &sheet.duties, write_said);
    if !sheet.own.is_empty() {
        map.put(4, |out| write_own(out, &sheet.own));
    }
    map.put(5, |out| write_choice_of(out, &sheet.call));
    map.put(6, |out| write_text(out, &sheet.reach));
    if let Some(ended) = &sheet.ended {
        map.put(7, |out| write_flag(out, ended));
    }
    map.finish()
}

pub(crate) fn decode_outsourcing(bytes: &[u8]) -> Result<Outsourcing> {
    decode_exact(bytes, read_outsourcing, encode_outsourcing)
}

fn read_outsourcing(input: &mut In<'_>) -> Result<Outsourcing> {
    let mut map = input.map()?;
    let duties: Option<BTreeMap<_, _>> =
        map.take(3, |input| read_pairs(input, Duty::ALL.len(), read_said))?;
    Ok(Outsourcing {
        created: map.need(0, read_stamp)?,
        account: map.need(1, AccountId::read)?,
        to: map.need(2, read_choice_of)?,
        duties: duties.unwrap_or_default(),
        own: map.take(4, read_own)?.unwrap_or_default(),
        call: map.need(5, read_choice_of)?,
        reach: map.need(6, |input| {
            read_register(input, |input| read_text(input, TextKind::Reach))
        })?,
        ended: map.take(7, read_flag)?,
        unknown: map.rest(),
    })
}

fn write_said(out: &mut Out, said: &Said) {
    write_register(out, said, |out, said| {
        write_maybe(out, said.as_ref(), write_number);
    });
}

fn read_said(input: &mut In<'_>) -> Result<Said> {
    read_register(input, |input| read_maybe(input, read_number))
}

/// `[[text, said], ..]`; the comparison in [`decode_exact`] finds texts that are not ascending.
fn write_own(out: &mut Out, own: &BTreeMap<String, Said>) {
    out.array(own.len());
    for (text, said) in own {
        out.array(2).text(text);
        write_said(out, said);
    }
}

fn read_own(input: &mut In<'_>) -> Result<BTreeMap<String, Said>> {
    let length = input.array(Limits::TIES)?;
    let mut own = BTreeMap::new();
    for _ in 0..length {
        input.tuple(2)?;
        let text = read_text(input, TextKind::Item)?;
        own.insert(text, read_said(input)?);
    }
    Ok(own)
}

impl Id for Duty {
    fn write(self, out: &mut Out) {
        out.uint(self.number());
    }

    fn read(input: &mut In<'_>) -> Result<Self> {
        read_number(input)
    }
}
