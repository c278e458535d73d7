//! Kind 17: a code that somebody shared. Part 0 is what lists show, part 1 the code.

use toride_domain::{Millis, Stamp, TextKind, Unknown};

use super::{
    CodeText, decode_exact,
    parts::{read_line, read_millis},
    read_secret_text, read_stamp,
};
use crate::cbor::{In, MapOut, Out, Result};

/// Part 0. Never changed: a shared code is received once, and goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct InboxRecord {
    /// When it was received.
    pub(crate) received: Stamp,
    /// Catalogue id of the service.
    pub(crate) service: String,
    /// Name of the login.
    pub(crate) name: String,
    /// Until when it may be used.
    pub(crate) not_after: Millis,
    /// Fields of newer versions.
    pub(crate) unknown: Unknown,
}

pub(crate) fn encode_inbox(item: &InboxRecord) -> Vec<u8> {
    let mut map = MapOut::new(&item.unknown);
    map.put(0, |out| {
        out.bytes(item.received.as_bytes());
    });
    for (key, text) in [(1, &item.service), (2, &item.name)] {
        map.put(key, |out| {
            out.text(text);
        });
    }
    map.put(3, |out| {
        out.uint(item.not_after.get());
    });
    map.finish()
}

pub(crate) fn decode_inbox(bytes: &[u8]) -> Result<InboxRecord> {
    decode_exact(bytes, read_inbox, encode_inbox)
}

fn read_inbox(input: &mut In<'_>) -> Result<InboxRecord> {
    let mut map = input.map()?;
    Ok(InboxRecord {
        received: map.need(0, read_stamp)?,
        service: map.need(1, read_line)?,
        name: map.need(2, read_line)?,
        not_after: map.need(3, read_millis)?,
        unknown: map.rest(),
    })
}

/// Part 1: the code itself.
#[derive(Debug)]
pub(crate) struct InboxCode {
    pub(crate) text: CodeText,
    /// Fields of newer versions.
    pub(crate) unknown: Unknown,
}

/// More than the heads of an item and its key take.
const ROOM: usize = 16;

/// Writes straight into one buffer that is large enough, so that no code is left in one that grew.
pub(crate) fn encode_inbox_code(code: &InboxCode) -> Vec<u8> {
    // EXPOSE: sealed right after
    let canonical = code.text.canonical.expose();
    // EXPOSE: the same
    let display = code.text.display.expose();
    let unknown = &code.unknown.fields;
    let more: usize = unknown.values().map(|value| value.len() + ROOM).sum();
    let mut out = Out::with_capacity(canonical.len() + display.len() + more + 3 * ROOM);
    out.map(2 + unknown.len()).uint(0).text(canonical);
    out.uint(1).text(display);
    // Fields 0 and 1 are known since the first, so those of newer versions follow them.
    for (key, value) in unknown {
        out.uint(*key).raw(value);
    }
    out.finish()
}

pub(crate) fn decode_inbox_code(bytes: &[u8]) -> Result<InboxCode> {
    decode_exact(
        bytes,
        |input| {
            let mut map = input.map()?;
            Ok(InboxCode {
                text: CodeText {
                    canonical: map.need(0, |input| read_secret_text(input, TextKind::Code))?,
                    display: map.need(1, |input| read_secret_text(input, TextKind::Code))?,
                },
                unknown: map.rest(),
            })
        },
        encode_inbox_code,
    )
}
