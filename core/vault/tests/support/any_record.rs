//! What holds for any plaintext of a record. The fuzz target calls the same function.

use super::any_bundle;

/// Kinds that are known, and some that are not yet.
const KINDS: u8 = 24;

/// Any plaintext as a record of any kind, either part, is read or refused without a panic: the first byte says which. Says
/// whether it was taken for a record.
///
/// # Panics
/// If a promise is broken.
pub fn record_holds(bytes: &[u8]) -> bool {
    let Some((choice, plaintext)) = bytes.split_first() else {
        return false;
    };
    let kind = (choice >> 1) % KINDS;
    any_bundle::body_holds(&any_bundle::body(&row(kind, choice & 1, plaintext), 1))
}

/// One row of a body, as CBOR: kind, id, part, plaintext.
fn row(kind: u8, part: u8, plaintext: &[u8]) -> Vec<u8> {
    let length = u16::try_from(plaintext.len()).unwrap_or(u16::MAX);
    let plaintext = plaintext.get(..length.into()).unwrap_or_default();
    let mut row = vec![0x84];
    row.extend(number(kind));
    row.push(0x50);
    row.extend([0xee; 16]);
    row.push(part);
    match length {
        0..24 => row.push(0x40 | length.to_be_bytes()[1]),
        24..256 => row.extend([0x58, length.to_be_bytes()[1]]),
        _ => {
            row.push(0x59);
            row.extend(length.to_be_bytes());
        }
    }
    row.extend(plaintext);
    row
}

fn number(n: u8) -> Vec<u8> {
    if n < 24 { vec![n] } else { vec![0x18, n] }
}
