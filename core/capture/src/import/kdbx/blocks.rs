//! The sealed payload of KDBX 4, in blocks with a check each.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256, Sha512};
use zeroize::Zeroizing;

use super::{MacKey, bytes::Bytes, header::Header};
use crate::import::ImportError;

/// The number under which the header has its check.
const HEADER: u64 = u64::MAX;

/// The sealed payload without the checks, all of which were right.
///
/// # Errors
/// `WrongPassword` if the header's check is not; `Damaged` if another is not; `Incomplete`.
pub(super) fn open(header: &Header<'_>, key: &MacKey) -> Result<Zeroizing<Vec<u8>>, ImportError> {
    let mut from = header.rest;
    let tag = from.array::<32>().ok_or(ImportError::Incomplete)?;
    if !is_right(key, HEADER, &[header.bytes], tag) {
        return Err(ImportError::WrongPassword);
    }
    // It is decrypted in place; it must not grow.
    let mut sealed = Zeroizing::new(Vec::with_capacity(from.0.len()));
    for number in 0_u64.. {
        let (tag, block) = block(&mut from).ok_or(ImportError::Incomplete)?;
        let length = u32::try_from(block.len()).map_err(|_| ImportError::Malformed)?;
        let checked = [&number.to_le_bytes()[..], &length.to_le_bytes(), block];
        if !is_right(key, number, &checked, tag) {
            return Err(ImportError::Damaged);
        }
        if block.is_empty() {
            break;
        }
        sealed.extend_from_slice(block);
    }
    Ok(sealed)
}

fn block<'a>(from: &mut Bytes<'a>) -> Option<(&'a [u8; 32], &'a [u8])> {
    Some((from.array()?, from.counted()?))
}

fn is_right(key: &MacKey, number: u64, parts: &[&[u8]], tag: &[u8; 32]) -> bool {
    let own = Sha512::new()
        .chain_update(number.to_le_bytes())
        .chain_update(key.as_ref());
    let own: MacKey = Zeroizing::new(own.finalize().into());
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(own.as_ref()) else {
        return false;
    };
    for part in parts {
        mac.update(part);
    }
    mac.verify_slice(tag).is_ok()
}
