//! What stands in front of the XML of KDBX 4, sealed with it.

use super::{
    bytes::{Bytes, u32_of},
    stream::{Stream, StreamKind},
};
use crate::import::ImportError;

/// Numbers of the fields. Others are attachments, which are passed over.
const END: u8 = 0;
const KIND: u8 = 1;
const KEY: u8 = 2;

/// The stream for single values, and the XML.
pub(super) fn read(payload: &[u8]) -> Result<(Stream, &[u8]), ImportError> {
    let mut from = Bytes(payload);
    let (mut kind, mut key) = (None, None);
    loop {
        let number = from.u8().ok_or(ImportError::Malformed)?;
        let value = from.counted().ok_or(ImportError::Malformed)?;
        match number {
            END => break,
            KIND => kind = u32_of(value),
            KEY => key = Some(value),
            _ => {}
        }
    }
    let kind = StreamKind::of(kind.ok_or(ImportError::Malformed)?)?;
    let key = key.ok_or(ImportError::Malformed)?;
    Ok((Stream::new(kind, key), from.0))
}
