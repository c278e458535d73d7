//! One frame: `"TRDQ" | 1 | first 8 of bundle_id | CBOR [seq, count, len, crc32, data]`.
//!
//! The CBOR is a part of the fountain code of BCR-2020-005 (Blockchain Commons, 2020), with the
//! limits in front: what is over one of them is refused before anything is allocated for it.

use std::fmt;
use ur::fountain::Part;

/// The longest frame, in bytes.
pub const MAX_FRAME: usize = 1_200;
/// The longest piece of the bundle in one frame, in bytes.
pub const MAX_DATA: usize = 1_100;
/// The most pieces that a bundle is cut into.
pub const MAX_COUNT: u32 = 512;
/// The highest number of a frame; after it a sender begins again.
pub const MAX_SEQUENCE: u32 = 1 << 20;
/// The longest bundle that travels in frames, in bytes.
pub const MAX_BUNDLE: usize = 512 << 10;
/// The piece that a phone's screen shows best, in bytes (measured, `docs/qr.md`).
pub const USUAL_DATA: usize = 700;

const MAGIC: &[u8] = b"TRDQ";
const VERSION: u8 = 1;

/// Why a frame, or a bundle to be framed, was not taken. What was gathered before stays, except
/// after [`FrameError::Spoilt`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameError {
    /// Some other QR code.
    NotToride,
    /// Made by a later version of the app.
    TooNew,
    /// Not in the form of a frame, or its numbers contradict each other.
    Malformed,
    /// More pieces than [`MAX_COUNT`], or a number above [`MAX_SEQUENCE`].
    TooMany,
    /// Longer than [`MAX_FRAME`], [`MAX_DATA`] or [`MAX_BUNDLE`].
    TooLarge,
    /// A frame of another bundle than the one begun with.
    OtherBundle,
    /// All pieces came, but together they fail the check: one was forged. The receiver is empty
    /// again.
    Spoilt,
    /// Pieces are missing.
    Incomplete {
        /// Independent pieces so far.
        have: u32,
        /// Pieces in all; 0 before the first frame.
        need: u32,
    },
}

impl fmt::Display for FrameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotToride => f.write_str("read a QR code of something else"),
            Self::TooNew => f.write_str("read a frame of a later version"),
            Self::Malformed => f.write_str("read a malformed frame"),
            Self::TooMany => f.write_str("take more pieces than the limit"),
            Self::TooLarge => f.write_str("take more bytes than the limit"),
            Self::OtherBundle => f.write_str("take a frame of another bundle"),
            Self::Spoilt => f.write_str("put together pieces that fail the check"),
            Self::Incomplete { have, need } => write!(f, "finish with {have} of {need} pieces"),
        }
    }
}

impl std::error::Error for FrameError {}

/// What all frames of one bundle have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Whole {
    /// The first 8 bytes of the bundle's id.
    pub(crate) id: [u8; 8],
    pub(crate) count: u32,
    pub(crate) len: usize,
    pub(crate) crc32: u32,
    /// Bytes of each piece; the last is filled up with zeros.
    pub(crate) size: usize,
}

/// A frame that is within every limit.
pub(crate) struct Frame {
    pub(crate) whole: Whole,
    /// The pieces that are mixed in `data`, each below `whole.count`.
    pub(crate) pieces: Vec<usize>,
    pub(crate) data: Vec<u8>,
}

pub(crate) fn write(id: [u8; 8], part: &Part) -> Option<Vec<u8>> {
    let mut frame = Vec::with_capacity(MAX_FRAME);
    frame.extend_from_slice(MAGIC);
    frame.push(VERSION);
    frame.extend_from_slice(&id);
    minicbor::encode(part, &mut frame).ok()?;
    Some(frame)
}

pub(crate) fn read(bytes: &[u8]) -> Result<Frame, FrameError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(FrameError::NotToride)?;
    let (&version, rest) = rest.split_first().ok_or(FrameError::Malformed)?;
    match version {
        0 => return Err(FrameError::Malformed),
        VERSION => {}
        _ => return Err(FrameError::TooNew),
    }
    if bytes.len() > MAX_FRAME {
        return Err(FrameError::TooLarge);
    }
    let (&id, cbor) = rest.split_first_chunk::<8>().ok_or(FrameError::Malformed)?;
    let whole = within_limits(id, cbor)?;
    let part: Part = minicbor::decode(cbor).map_err(|_| FrameError::Malformed)?;
    // Only the shortest form: a frame has one spelling, and no bytes after it.
    let spelling = minicbor::to_vec(&part).map_err(|_| FrameError::Malformed)?;
    if spelling != cbor {
        return Err(FrameError::Malformed);
    }
    Ok(Frame {
        whole,
        pieces: part.indexes(),
        data: part.data().to_vec(),
    })
}

/// Reads the numbers of a part without keeping anything: [`Part::indexes`] works and allocates in
/// proportion to the count, and counts from sequence 1.
fn within_limits(id: [u8; 8], cbor: &[u8]) -> Result<Whole, FrameError> {
    let (sequence, whole) = numbers(id, cbor).ok_or(FrameError::Malformed)?;
    if whole.size > MAX_DATA || whole.len > MAX_BUNDLE {
        return Err(FrameError::TooLarge);
    }
    if whole.count > MAX_COUNT || sequence > MAX_SEQUENCE {
        return Err(FrameError::TooMany);
    }
    if sequence == 0 || whole.size == 0 || whole.len == 0 {
        return Err(FrameError::Malformed);
    }
    let pieces = whole.len.div_ceil(whole.size);
    if usize::try_from(whole.count) != Ok(pieces) {
        return Err(FrameError::Malformed);
    }
    Ok(whole)
}

fn numbers(id: [u8; 8], cbor: &[u8]) -> Option<(u32, Whole)> {
    let mut decoder = minicbor::Decoder::new(cbor);
    if decoder.array().ok()? != Some(5) {
        return None;
    }
    let sequence = decoder.u32().ok()?;
    let whole = Whole {
        id,
        count: decoder.u32().ok()?,
        len: usize::try_from(decoder.u32().ok()?).ok()?,
        crc32: decoder.u32().ok()?,
        size: decoder.bytes().ok()?.len(),
    };
    Some((sequence, whole))
}
