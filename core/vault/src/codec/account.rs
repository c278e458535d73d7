//! Kind 2, part 0: an account with its sets and codes, without any code text.

use toride_domain::{Account, Code, CodeSet, Home, Limits, Millis, Register, SetId};

use super::{
    decode_exact,
    parts::{
        Id, put_pairs, read_choice, read_maybe, read_millis, read_name, read_pairs, read_stamps,
        write_choice, write_maybe, write_pairs, write_stamp, write_stamps, write_text,
    },
    read_flag, read_register, read_stamp,
    ties::{put_ties, take_ties},
    write_flag, write_register,
};
use crate::cbor::{In, Malformed, MapOut, Out, Result};

pub(crate) fn encode_account(account: &Account) -> Vec<u8> {
    let mut map = MapOut::new(&account.unknown);
    map.put(0, |out| write_stamp(out, &account.created));
    map.put(1, |out| write_text(out, &account.service));
    map.put(2, |out| write_text(out, &account.name));
    map.put(3, |out| write_choice(out, &account.owner));
    if let Some(binned) = &account.binned {
        map.put(4, |out| write_flag(out, binned));
    }
    map.put(5, |out| write_pairs(out, &account.sets, write_set));
    map.put(6, |out| write_pairs(out, &account.codes, write_code));
    put_pairs(&mut map, 7, &account.purged, write_stamp);
    map.put(8, |out| write_stamp(out, &account.secret));
    put_ties(&mut map, &account.ties);
    map.finish()
}

pub(crate) fn decode_account(bytes: &[u8]) -> Result<Account> {
    decode_exact(bytes, read_account, encode_account)
}

fn read_account(input: &mut In<'_>) -> Result<Account> {
    let mut map = input.map()?;
    let account = Account {
        created: map.need(0, read_stamp)?,
        service: map.need(1, read_name)?,
        name: map.need(2, read_name)?,
        owner: map.need(3, read_choice)?,
        binned: map.take(4, read_flag)?,
        sets: map.need(5, |input| read_pairs(input, Limits::SETS, read_set))?,
        codes: map.need(6, |input| read_pairs(input, Limits::CODES, read_code))?,
        purged: map
            .take(7, |input| read_pairs(input, Limits::CODES, read_stamp))?
            .unwrap_or_default(),
        secret: map.need(8, read_stamp)?,
        ties: take_ties(&mut map)?,
        unknown: map.rest(),
    };
    // A code outside of every set could neither be listed nor be shown: it would be lost in silence.
    if account
        .codes
        .values()
        .all(|code| account.sets.contains_key(&code.home.value.set))
    {
        Ok(account)
    } else {
        Err(Malformed)
    }
}

fn write_set(out: &mut Out, set: &CodeSet) {
    let mut map = MapOut::new(&set.unknown);
    map.put(0, |out| write_stamp(out, &set.stored));
    if let Some(issued) = &set.issued {
        map.put(1, |out| write_day(out, issued));
    }
    if let Some(retired) = &set.retired {
        map.put(2, |out| write_flag(out, retired));
    }
    if let Some(exposed) = &set.exposed {
        map.put(3, |out| write_flag(out, exposed));
    }
    if let Some(rebuilt) = &set.rebuilt {
        map.put(4, |out| write_flag(out, rebuilt));
    }
    map.write(out);
}

fn read_set(input: &mut In<'_>) -> Result<CodeSet> {
    let mut map = input.map()?;
    Ok(CodeSet {
        stored: map.need(0, read_stamp)?,
        issued: map.take(1, |input| {
            read_register(input, |input| read_maybe(input, read_millis))
        })?,
        retired: map.take(2, read_flag)?,
        exposed: map.take(3, read_flag)?,
        rebuilt: map.take(4, read_flag)?,
        unknown: map.rest(),
    })
}

fn write_day(out: &mut Out, day: &Register<Option<Millis>>) {
    write_register(out, day, |out, at| {
        write_maybe(out, at.as_ref(), |out, at| {
            out.uint(at.get());
        });
    });
}

fn write_code(out: &mut Out, code: &Code) {
    let mut map = MapOut::new(&code.unknown);
    map.put(0, |out| {
        write_register(out, &code.home, |out, home| {
            out.array(2)
                .bytes(home.set.as_bytes())
                .uint(u64::from(home.position));
        });
    });
    if !code.uses.is_empty() {
        map.put(1, |out| write_stamps(out, &code.uses));
    }
    put_pairs(&mut map, 2, &code.undone, write_stamp);
    if let Some(rejected) = &code.rejected {
        map.put(3, |out| write_flag(out, rejected));
    }
    if let Some(exposed) = &code.exposed {
        map.put(4, |out| write_flag(out, exposed));
    }
    map.write(out);
}

const EVENTS: usize = Limits::USES_PER_DEVICE * Limits::DEVICES_PER_CODE;

fn read_code(input: &mut In<'_>) -> Result<Code> {
    let mut map = input.map()?;
    Ok(Code {
        home: map.need(0, |input| read_register(input, read_home))?,
        uses: map
            .take(1, |input| read_stamps(input, EVENTS))?
            .unwrap_or_default(),
        undone: map
            .take(2, |input| read_pairs(input, EVENTS, read_stamp))?
            .unwrap_or_default(),
        rejected: map.take(3, read_flag)?,
        exposed: map.take(4, read_flag)?,
        unknown: map.rest(),
    })
}

fn read_home(input: &mut In<'_>) -> Result<Home> {
    input.tuple(2)?;
    let set = SetId::read(input)?;
    let position = u16::try_from(input.uint()?).map_err(|_| Malformed)?;
    Ok(Home { set, position })
}
