//! The QR codes in a picture: brightness in, payloads out.

use crate::qr::locate::{Grid, MOST_STONES, MOST_TRIALS, trials};
use crate::qr::stones::stones;
use crate::qr::tones::{Bitmap, Grey};
use std::collections::BTreeSet;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The largest picture that is looked at, in pixels.
pub const MAX_PICTURE: usize = 50_000_000;

/// Modules on a side of the smallest code; a smaller picture holds none.
const SMALLEST: usize = 21;

/// Why a picture was not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// More pixels than [`MAX_PICTURE`].
    TooLarge,
    /// The bytes are fewer than the sizes say, or a row is longer than the stride.
    Malformed,
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "read a picture of more than 50 million pixels",
            Self::Malformed => "read a picture whose sizes contradict its bytes",
        })
    }
}

impl std::error::Error for PictureError {}

/// The payloads of the QR codes in a picture, each once, in no certain order; none if none is
/// readable.
///
/// `luma` is one byte per pixel, 0 is black; row `y` begins at `y * stride` (a camera pads its
/// rows). The picture may be turned, slightly skewed, shaded or blurred; above 4 million pixels it
/// is made smaller first. Blocks: some 40 ms for a camera's picture in a release build, below a second
/// for the worst one known.
///
/// # Errors
/// [`PictureError`]: sizes over the limit or against the bytes. Looked at before any work.
pub fn read(
    luma: &[u8],
    width: usize,
    height: usize,
    stride: usize,
) -> Result<Vec<Vec<u8>>, PictureError> {
    let pixels = width.checked_mul(height).ok_or(PictureError::TooLarge)?;
    if pixels > MAX_PICTURE {
        return Err(PictureError::TooLarge);
    }
    if stride < width || luma.len() < least_bytes(width, height, stride)? {
        return Err(PictureError::Malformed);
    }
    if width < SMALLEST || height < SMALLEST {
        return Ok(Vec::new());
    }
    let grey = Grey::of(luma, width, height, stride);
    let found = search(&grey.bitmap());
    if found.is_empty() {
        return Ok(search(&grey.half().bitmap()));
    }
    Ok(found)
}

/// The last row needs no padding.
fn least_bytes(width: usize, height: usize, stride: usize) -> Result<usize, PictureError> {
    let Some(before) = height.checked_sub(1) else {
        return Ok(0);
    };
    let before = before.checked_mul(stride);
    let bytes = before.and_then(|before| before.checked_add(width));
    bytes.ok_or(PictureError::Malformed)
}

fn search(picture: &Bitmap) -> Vec<Vec<u8>> {
    let stones = stones(picture);
    if stones.len() > MOST_STONES {
        return Vec::new();
    }
    let mut payloads: Vec<Vec<u8>> = Vec::new();
    let mut taken = BTreeSet::new();
    let mut tried = 0;
    for trial in trials(&stones) {
        if trial.stones.iter().any(|stone| taken.contains(stone)) {
            continue;
        }
        if tried == MOST_TRIALS {
            break;
        }
        tried += 1;
        let grids = trial.grids(picture);
        if let Some(payload) = grids.iter().find_map(|grid| decode(picture, grid)) {
            taken.extend(trial.stones);
            if !payloads.contains(&payload) {
                payloads.push(payload);
            }
        }
    }
    payloads
}

/// The payload of a grid, if its errors can be corrected.
fn decode(picture: &Bitmap, grid: &Grid) -> Option<Vec<u8>> {
    let side = usize::from(grid.side);
    let modules = rqrr::SimpleGrid::from_func(side, |x, y| grid.is_dark(picture, y, x));
    // The decoder asserts about what a picture decides. What it held is dropped with it.
    let payload = catch_unwind(AssertUnwindSafe(|| {
        let mut payload = Vec::new();
        rqrr::Grid::new(modules)
            .decode_to(&mut payload)
            .map(|_| payload)
    }));
    payload.ok()?.ok()
}
