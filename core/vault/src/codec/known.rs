//! What this installation saw of its device, inside the record of kind 16.

use toride_domain::{DeviceId, Known, SimSignal, Stamp, TextKind, Unknown, Verdict};

use super::{
    numbers::{read_number, write_number},
    parts::{Id, read_maybe, read_text, write_maybe, write_stamp},
    read_stamp,
};
use crate::cbor::{In, Malformed, MapOut, Out, Result};

/// A question that waits for its answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Asked {
    /// The verdict that raised it.
    pub(crate) verdict: Verdict,
    /// What was seen then; known once the question is answered.
    pub(crate) seen: Known,
    /// The installation id before this one took a new one.
    pub(crate) before: Option<DeviceId>,
    /// When it was raised: since then this is another device, whenever the answer comes.
    pub(crate) since: Stamp,
}

pub(super) fn write_known(out: &mut Out, known: &Known) {
    let mut map = MapOut::new(&Unknown::default());
    let bytes = [
        (0, known.marker.as_ref().map(<[u8; 16]>::as_slice)),
        (1, known.hardware.as_ref().map(<[u8; 32]>::as_slice)),
        (2, known.folder.as_ref().map(<[u8; 16]>::as_slice)),
    ];
    for (key, value) in bytes {
        if let Some(value) = value {
            map.put(key, |out| {
                out.bytes(value);
            });
        }
    }
    if let Some(system) = &known.system {
        map.put(3, |out| {
            out.text(system);
        });
    }
    let sim = match known.sim {
        SimSignal::Unknown => None,
        SimSignal::Absent => Some(None),
        SimSignal::Carrier(carrier) => Some(Some(u64::from(carrier))),
    };
    if let Some(carrier) = sim {
        map.put(4, |out| {
            write_maybe(out, carrier.as_ref(), |out, carrier| {
                out.uint(*carrier);
            });
        });
    }
    if let Some(screen_lock) = known.screen_lock {
        map.put(5, |out| {
            out.bool(screen_lock);
        });
    }
    map.write(out);
}

/// A key that it does not know is not carried, and so found by the comparison in [`super::decode_exact`].
pub(super) fn read_known(input: &mut In<'_>) -> Result<Known> {
    let mut map = input.map()?;
    let sim = match map.take(4, |input| read_maybe(input, In::uint))? {
        None => SimSignal::Unknown,
        Some(None) => SimSignal::Absent,
        Some(Some(carrier)) => SimSignal::Carrier(u32::try_from(carrier).map_err(|_| Malformed)?),
    };
    Ok(Known {
        marker: map.take(0, read_exact)?,
        hardware: map.take(1, read_exact)?,
        folder: map.take(2, read_exact)?,
        system: map.take(3, |input| read_text(input, TextKind::Name))?,
        sim,
        screen_lock: map.take(5, In::bool)?,
    })
}

fn read_exact<const N: usize>(input: &mut In<'_>) -> Result<[u8; N]> {
    input.bytes()?.try_into().map_err(|_| Malformed)
}

pub(super) fn write_asked(out: &mut Out, asked: &Asked) {
    write_number(out.array(4), &asked.verdict);
    write_known(out, &asked.seen);
    write_maybe(out, asked.before.as_ref(), |out, id| id.write(out));
    write_stamp(out, &asked.since);
}

pub(super) fn read_asked(input: &mut In<'_>) -> Result<Asked> {
    input.tuple(4)?;
    Ok(Asked {
        verdict: read_number(input)?,
        seen: read_known(input)?,
        before: read_maybe(input, DeviceId::read)?,
        since: read_stamp(input)?,
    })
}
