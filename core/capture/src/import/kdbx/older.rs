//! KDBX 3.1: no check before the payload is decrypted, and blocks with a hash each inside of it.

use zeroize::Zeroizing;

use super::{
    Key,
    bytes::Bytes,
    ciphers, database,
    header::{Header, Older},
    inflate, sha256,
    stream::Stream,
};
use crate::import::{ImportError, ImportFile};

/// Bytes by which a right password is known.
const START: usize = 32;

pub(super) fn read(
    header: &Header<'_>,
    older: &Older<'_>,
    key: &Key,
) -> Result<ImportFile, ImportError> {
    let mut payload = Zeroizing::new(header.rest.0.to_vec());
    ciphers::decrypt(header, key, &mut payload)?;
    let mut from = Bytes(&payload);
    let start = from.take(START).ok_or(ImportError::Incomplete)?;
    if older.start != start {
        return Err(ImportError::WrongPassword);
    }
    // The last block tells the end; the padding behind it need not be looked at.
    let joined = joined(from)?;
    let inflated = inflate::inflated(header.is_gzip, &joined)?;
    let stream = Stream::new(older.stream, older.stream_key);
    database::read(&inflated, stream, Some(&sha256(&[header.bytes])))
}

/// The text of all blocks. Each has its number, its hash and its length in front; the last is empty.
fn joined(mut from: Bytes<'_>) -> Result<Zeroizing<Vec<u8>>, ImportError> {
    let mut joined = Zeroizing::new(Vec::with_capacity(from.0.len()));
    for number in 0_u32.. {
        let (found, hash, block) = block(&mut from).ok_or(ImportError::Incomplete)?;
        if found != number {
            return Err(ImportError::Damaged);
        }
        if block.is_empty() {
            break;
        }
        if *hash != *sha256(&[block]) {
            return Err(ImportError::Damaged);
        }
        joined.extend_from_slice(block);
    }
    Ok(joined)
}

fn block<'a>(from: &mut Bytes<'a>) -> Option<(u32, &'a [u8; 32], &'a [u8])> {
    Some((from.u32()?, from.array()?, from.counted()?))
}
