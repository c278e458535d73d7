//! What is compressed in the payload, up to an end.

use miniz_oxide::inflate::{
    TINFLStatus,
    core::{
        DecompressorOxide, decompress,
        inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF as IN_ONE_PIECE,
    },
};
use zeroize::Zeroizing;

use super::bytes::Bytes;
use crate::import::ImportError;

/// The longest payload that is read, inflated, in bytes.
pub(super) const MAX_INFLATED: usize = 32 << 20;

/// As far back as a compressed text can refer.
const WINDOW: usize = 32 << 10;

/// The payload as it was before compression.
pub(super) enum Inflated<'a> {
    Plain(&'a [u8]),
    Inflated(Zeroizing<Vec<u8>>),
}

impl std::ops::Deref for Inflated<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Plain(bytes) => bytes,
            Self::Inflated(bytes) => bytes,
        }
    }
}

/// Inflates a payload that is compressed.
///
/// # Errors
/// `TooLarge` over [`MAX_INFLATED`], before there is a buffer for it; `Malformed`.
pub(super) fn inflated(is_gzip: bool, payload: &[u8]) -> Result<Inflated<'_>, ImportError> {
    if !is_gzip {
        return Ok(Inflated::Plain(payload));
    }
    let deflated = body(payload).ok_or(ImportError::Malformed)?;
    let length = length(deflated)?;
    // As long as it gets: a buffer that grows leaves copies behind.
    let mut out = Zeroizing::new(vec![0; length]);
    let mut state = Box::<DecompressorOxide>::default();
    match decompress(&mut state, deflated, &mut out, 0, IN_ONE_PIECE) {
        (TINFLStatus::Done, _, written) if written == length => Ok(Inflated::Inflated(out)),
        _ => Err(ImportError::Malformed),
    }
}

/// How long a deflated text gets. Read through once for it, with no more memory than a window.
fn length(deflated: &[u8]) -> Result<usize, ImportError> {
    let mut window = Zeroizing::new(vec![0; WINDOW]);
    let mut state = Box::<DecompressorOxide>::default();
    let (mut read, mut length) = (0, 0);
    loop {
        let rest = deflated.get(read..).ok_or(ImportError::Malformed)?;
        let at = length % WINDOW;
        let (status, taken, written) = decompress(&mut state, rest, &mut window, at, 0);
        read += taken;
        length += written;
        if length > MAX_INFLATED {
            return Err(ImportError::TooLarge);
        }
        match status {
            TINFLStatus::Done => return Ok(length),
            TINFLStatus::HasMoreOutput => {}
            _ => return Err(ImportError::Malformed),
        }
    }
}

/// Flags of gzip, RFC 1952, for what may stand between its header and the deflated bytes.
const CHECK: u8 = 2;
const EXTRA: u8 = 4;
const NAME: u8 = 8;
const COMMENT: u8 = 16;

/// What is behind the header of gzip. Its own check is not needed: all of it was checked before.
fn body(gzip: &[u8]) -> Option<&[u8]> {
    let mut from = Bytes(gzip);
    if *from.array::<3>()? != [0x1F, 0x8B, 8] {
        return None;
    }
    let flags = from.u8()?;
    from.take(6)?;
    if flags & EXTRA != 0 {
        let length = from.u16()?;
        from.take(length.into())?;
    }
    for flag in [NAME, COMMENT] {
        while flags & flag != 0 && from.u8()? != 0 {}
    }
    if flags & CHECK != 0 {
        from.take(2)?;
    }
    Some(from.0)
}
