//! A bundle as a fixed number of codes on paper, of which any two may be missing.
//!
//! On a screen the next mix always comes. Paper has only what was printed, so the mixes are chosen: a piece that is in at
//! least two of them survives the loss of its own code and of one mix, and two pieces in different mixes survive the
//! loss of both their codes. That is all that a code of distance three asks for.

use crate::qr::frame::{FrameError, read};
use crate::qr::sender::Sender;

/// The piece that suits paper, in bytes: larger than on a screen, as paper keeps still and is lit from outside.
pub const STILL_DATA: usize = 1_000;

/// Mixes that may be lost together with a piece must not be all that has it.
const LEAST_MIXES: u32 = 2;
/// Mixes to choose the next one from.
const CHOICE: usize = 64;
/// More mixes than these are never needed, and each has its bit.
const MOST_MIXES: usize = 64;

/// The frames of `bundle` for paper: each piece by itself, in order, then as few mixes as make good the loss of any two
/// of all these frames. At most `most` frames.
///
/// # Errors
/// [`FrameError::TooMany`] where `most` frames do not hold it; [`FrameError::TooLarge`] above
/// [`MAX_BUNDLE`](crate::qr::MAX_BUNDLE); [`FrameError::Malformed`] for no bytes.
pub fn stills(bundle_id: [u8; 16], bundle: &[u8], most: usize) -> Result<Vec<Vec<u8>>, FrameError> {
    let mut sender = Sender::with_data(bundle_id, bundle, STILL_DATA)?;
    let pieces = sender.pieces();
    if pieces > most {
        return Err(FrameError::TooMany);
    }
    let mut frames: Vec<_> = sender.by_ref().take(pieces).collect();
    let mut cover = Cover(vec![0; pieces]);
    for mix in 0..MOST_MIXES {
        if cover.weakness() == 0 {
            return Ok(frames);
        }
        if frames.len() == most {
            break;
        }
        let choice = sender.by_ref().take(CHOICE).map(|frame| {
            let with = cover.with(mix, &read(&frame)?.pieces);
            Ok((with.weakness(), with, frame))
        });
        let choice = choice.collect::<Result<Vec<_>, FrameError>>()?;
        // The first of equals, so that the same bundle gives the same sheet.
        let best = choice.into_iter().min_by_key(|(weakness, ..)| *weakness);
        let (_, with, frame) = best.ok_or(FrameError::TooMany)?;
        cover = with;
        frames.push(frame);
    }
    Err(FrameError::TooMany)
}

/// For each piece, the mixes that it is in, one bit each.
struct Cover(Vec<u64>);

impl Cover {
    fn with(&self, mix: usize, pieces: &[usize]) -> Self {
        let mut cover = self.0.clone();
        for piece in pieces {
            if let Some(mixes) = cover.get_mut(*piece) {
                *mixes |= 1 << mix;
            }
        }
        Self(cover)
    }

    /// Mixes that pieces still lack, and pairs of pieces that are in the same ones. At 0 any two frames may be missing.
    fn weakness(&self) -> u32 {
        let lacking = self.0.iter().map(|mixes| {
            let mixes = mixes.count_ones();
            LEAST_MIXES.saturating_sub(mixes)
        });
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let alike = sorted.chunk_by(|a, b| a == b).map(|same| {
            let same = u32::try_from(same.len()).unwrap_or(u32::MAX);
            same.saturating_mul(same - 1) / 2
        });
        lacking.chain(alike).sum()
    }
}
