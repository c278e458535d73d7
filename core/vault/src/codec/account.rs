//! Kind 2, part 0: an account with its sets and codes, without any code text.

use std::collections::{BTreeMap, BTreeSet};

use toride_domain::{
    Account, Code, CodeId, CodeSet, Home, Limits, Millis, Owner, Register, SetId, Stamp, TextKind,
    Ties, check_text,
};

use super::{decode_exact, read_flag, read_register, read_stamp, write_flag, write_register};
use crate::cbor::{In, Malformed, MapOut, Out, Result};

pub(crate) fn encode_account(account: &Account) -> Vec<u8> {
    let mut map = MapOut::new(&account.unknown);
    map.put(0, |out| {
        out.bytes(account.created.as_bytes());
    });
    map.put(1, |out| write_text(out, &account.service));
    map.put(2, |out| write_text(out, &account.name));
    map.put(3, |out| {
        write_register(out, &account.owner, |out, owner| {
            out.uint(match owner {
                Owner::Personal => 0,
                Owner::Business => 1,
            });
        });
    });
    if let Some(binned) = &account.binned {
        map.put(4, |out| write_flag(out, binned));
    }
    map.put(5, |out| {
        out.array(account.sets.len());
        for (id, set) in &account.sets {
            out.array(2).bytes(id.as_bytes());
            write_set(out, set);
        }
    });
    map.put(6, |out| {
        out.array(account.codes.len());
        for (id, code) in &account.codes {
            out.array(2).bytes(id.as_bytes());
            write_code(out, code);
        }
    });
    if !account.purged.is_empty() {
        map.put(7, |out| {
            out.array(account.purged.len());
            for (id, stamp) in &account.purged {
                out.array(2).bytes(id.as_bytes()).bytes(stamp.as_bytes());
            }
        });
    }
    map.put(8, |out| {
        out.bytes(account.secret.as_bytes());
    });
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
        owner: map.need(3, |input| read_register(input, read_owner))?,
        binned: map.take(4, read_flag)?,
        sets: map.need(5, |input| {
            read_pairs(input, Limits::SETS, SetId::from_slice, read_set)
        })?,
        codes: map.need(6, |input| {
            read_pairs(input, Limits::CODES, CodeId::from_slice, read_code)
        })?,
        purged: map
            .take(7, |input| {
                read_pairs(input, Limits::CODES, CodeId::from_slice, read_stamp)
            })?
            .unwrap_or_default(),
        secret: map.need(8, read_stamp)?,
        ties: Ties::default(),
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

fn write_text(out: &mut Out, text: &Register<String>) {
    write_register(out, text, |out, text| {
        out.text(text);
    });
}

fn read_name(input: &mut In<'_>) -> Result<Register<String>> {
    let name = read_register(input, |input| Ok(input.text()?.to_owned()))?;
    check_text(TextKind::Name, &name.value).map_err(|_| Malformed)?;
    Ok(name)
}

fn read_owner(input: &mut In<'_>) -> Result<Owner> {
    match input.uint()? {
        0 => Ok(Owner::Personal),
        1 => Ok(Owner::Business),
        _ => Err(Malformed),
    }
}

/// `[[id, value], ..]`; the comparison in [`decode_exact`] finds ids that are not ascending.
fn read_pairs<'b, K: Ord, V>(
    input: &mut In<'b>,
    limit: usize,
    id: impl Fn(&[u8]) -> Option<K>,
    read: impl Fn(&mut In<'b>) -> Result<V>,
) -> Result<BTreeMap<K, V>> {
    let length = input.array(limit)?;
    let mut pairs = BTreeMap::new();
    for _ in 0..length {
        input.tuple(2)?;
        let key = id(input.bytes()?).ok_or(Malformed)?;
        pairs.insert(key, read(input)?);
    }
    Ok(pairs)
}

fn write_set(out: &mut Out, set: &CodeSet) {
    let mut map = MapOut::new(&set.unknown);
    map.put(0, |out| {
        out.bytes(set.stored.as_bytes());
    });
    if let Some(issued) = &set.issued {
        map.put(1, |out| {
            write_register(out, issued, |out, at| {
                match at {
                    Some(at) => out.uint(at.get()),
                    None => out.null(),
                };
            });
        });
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
        issued: map.take(1, |input| read_register(input, read_time))?,
        retired: map.take(2, read_flag)?,
        exposed: map.take(3, read_flag)?,
        rebuilt: map.take(4, read_flag)?,
        unknown: map.rest(),
    })
}

fn read_time(input: &mut In<'_>) -> Result<Option<Millis>> {
    if input.null() {
        Ok(None)
    } else {
        Millis::checked(input.uint()?).map(Some).ok_or(Malformed)
    }
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
        map.put(1, |out| {
            out.array(code.uses.len());
            for stamp in &code.uses {
                out.bytes(stamp.as_bytes());
            }
        });
    }
    if !code.undone.is_empty() {
        map.put(2, |out| {
            out.array(code.undone.len());
            for (used, by) in &code.undone {
                out.array(2).bytes(used.as_bytes()).bytes(by.as_bytes());
            }
        });
    }
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
        uses: map.take(1, read_stamps)?.unwrap_or_default(),
        undone: map
            .take(2, |input| {
                read_pairs(input, EVENTS, Stamp::from_slice, read_stamp)
            })?
            .unwrap_or_default(),
        rejected: map.take(3, read_flag)?,
        exposed: map.take(4, read_flag)?,
        unknown: map.rest(),
    })
}

fn read_home(input: &mut In<'_>) -> Result<Home> {
    input.tuple(2)?;
    let set = SetId::from_slice(input.bytes()?).ok_or(Malformed)?;
    let position = u16::try_from(input.uint()?).map_err(|_| Malformed)?;
    Ok(Home { set, position })
}

fn read_stamps(input: &mut In<'_>) -> Result<BTreeSet<Stamp>> {
    let length = input.array(EVENTS)?;
    (0..length).map(|_| read_stamp(input)).collect()
}
