//! Kind 16, part 0: what this installation keeps for itself; never exchanged.

use std::collections::BTreeMap;

use toride_domain::{AccountId, AutoLock, Known, Limits, Millis, TextKind, Unknown, Waiting};

use super::{
    decode_exact,
    known::{Asked, read_asked, read_known, write_asked, write_known},
    parts::{Id, put_pairs, read_maybe, read_millis, read_pairs, read_text, write_maybe},
};
use crate::cbor::{In, Malformed, MapOut, Result};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// When the person may be reminded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reminders {
    /// Whether at all.
    pub on: bool,
    /// From when it is to be quiet, in minutes of the day, local time.
    pub from: u16,
    /// Until when.
    pub to: u16,
}

impl Default for Reminders {
    /// On, and quiet from 21:00 to 8:00.
    fn default() -> Self {
        Self {
            on: true,
            from: 21 * 60,
            to: 8 * 60,
        }
    }
}

/// Where somebody is in the guide. The line is kept as it is, so that one of a newer version is no damage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct KeptGuide {
    /// The account that it is about.
    pub(crate) account: Option<AccountId>,
    /// The trail, as docs/guide.md writes it.
    pub(crate) line: String,
}

/// Settings and knowledge of one installation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct DeviceState {
    /// When the vault closes by itself.
    pub(crate) auto_lock: AutoLock,
    /// The recovery slot that was opened by the key as typed back, and when.
    pub(crate) proven: Option<([u8; 16], Millis)>,
    /// What was seen of the device last.
    pub(crate) known: Option<Known>,
    /// A question about the device that is not answered yet.
    pub(crate) asked: Option<Asked>,
    /// When the person may be reminded.
    pub(crate) reminders: Reminders,
    /// Where somebody is in the guide.
    pub(crate) guide: Option<KeptGuide>,
    /// Accounts that a service is asked to bring back. What was purged since may still be in it.
    pub(crate) waiting: BTreeMap<AccountId, Waiting>,
    /// Fields of newer versions.
    pub(crate) unknown: Unknown,
}

impl DeviceState {
    pub(crate) fn new() -> Self {
        Self {
            auto_lock: AutoLock::DEFAULT,
            proven: None,
            known: None,
            asked: None,
            reminders: Reminders::default(),
            guide: None,
            waiting: BTreeMap::new(),
            unknown: Unknown::default(),
        }
    }
}

pub(crate) fn encode_device(state: &DeviceState) -> Vec<u8> {
    let mut map = MapOut::new(&state.unknown);
    map.put(0, |out| {
        out.uint(u64::from(state.auto_lock.get()));
    });
    if let Some((slot, at)) = &state.proven {
        map.put(1, |out| {
            out.array(2).bytes(slot).uint(at.get());
        });
    }
    if let Some(known) = &state.known {
        map.put(2, |out| write_known(out, known));
    }
    if let Some(asked) = &state.asked {
        map.put(3, |out| write_asked(out, asked));
    }
    if state.reminders != Reminders::default() {
        let Reminders { on, from, to } = state.reminders;
        map.put(4, |out| {
            out.array(3).bool(on).uint(from.into()).uint(to.into());
        });
    }
    if let Some(guide) = &state.guide {
        map.put(5, |out| {
            out.array(2);
            write_maybe(out, guide.account.as_ref(), |out, id| id.write(out));
            out.text(&guide.line);
        });
    }
    put_pairs(&mut map, 6, &state.waiting, |out, waiting| {
        let Waiting { since, remind_at } = *waiting;
        out.array(2).uint(since.get()).uint(remind_at.get());
    });
    map.finish()
}

pub(crate) fn decode_device(bytes: &[u8]) -> Result<DeviceState> {
    decode_exact(bytes, read_device, encode_device)
}

fn read_device(input: &mut In<'_>) -> Result<DeviceState> {
    let mut map = input.map()?;
    Ok(DeviceState {
        auto_lock: map.need(0, read_auto_lock)?,
        proven: map.take(1, |input| {
            input.tuple(2)?;
            let slot = input.bytes()?.try_into().map_err(|_| Malformed)?;
            Ok((slot, read_millis(input)?))
        })?,
        known: map.take(2, read_known)?,
        asked: map.take(3, read_asked)?,
        reminders: map.take(4, read_reminders)?.unwrap_or_default(),
        guide: map.take(5, read_guide)?,
        waiting: map.take(6, read_waiting)?.unwrap_or_default(),
        unknown: map.rest(),
    })
}

fn read_auto_lock(input: &mut In<'_>) -> Result<AutoLock> {
    let minutes = u8::try_from(input.uint()?).map_err(|_| Malformed)?;
    AutoLock::minutes(minutes).ok_or(Malformed)
}

fn read_reminders(input: &mut In<'_>) -> Result<Reminders> {
    input.tuple(3)?;
    Ok(Reminders {
        on: input.bool()?,
        from: read_minute(input)?,
        to: read_minute(input)?,
    })
}

fn read_guide(input: &mut In<'_>) -> Result<KeptGuide> {
    input.tuple(2)?;
    Ok(KeptGuide {
        account: read_maybe(input, AccountId::read)?,
        line: read_text(input, TextKind::Note)?,
    })
}

fn read_waiting(input: &mut In<'_>) -> Result<BTreeMap<AccountId, Waiting>> {
    read_pairs(input, Limits::ACCOUNTS, |input| {
        input.tuple(2)?;
        Ok(Waiting {
            since: read_millis(input)?,
            remind_at: read_millis(input)?,
        })
    })
}

fn read_minute(input: &mut In<'_>) -> Result<u16> {
    let minute = u16::try_from(input.uint()?).map_err(|_| Malformed)?;
    if minute < DAY {
        Ok(minute)
    } else {
        Err(Malformed)
    }
}
