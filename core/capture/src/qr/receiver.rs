//! Frames in any order, back to the bundle.

use crate::qr::frame::{Frame, FrameError, Whole, read};
use crate::qr::solver::Solver;
use std::fmt;
use std::mem::take;

/// Gathers the frames of one bundle: in any order, with repeats, losses and foreign codes between.
///
/// The first frame that is within the limits chooses the bundle; frames of another one are refused
/// and never mixed in. Holds at most two times [`MAX_BUNDLE`](crate::qr::MAX_BUNDLE) and 128 bytes
/// per piece, whatever is sent.
#[derive(Default)]
pub struct Receiver(State);

#[derive(Default)]
enum State {
    #[default]
    Waiting,
    Gathering(Whole, Solver),
    Done(Whole, Vec<u8>),
}

/// How far a [`Receiver`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Independent pieces so far.
    pub have: u32,
    /// Pieces in all; 0 before the first frame. Nearly every frame that was not seen before is worth one.
    pub need: u32,
    /// Whether the last frame told anything new.
    pub news: bool,
}

impl Progress {
    /// Whether the bundle is there.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.need > 0 && self.have == self.need
    }
}

impl Receiver {
    /// One that waits for its first frame.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the payload of one QR code.
    ///
    /// # Errors
    /// A [`FrameError`] other than [`FrameError::Incomplete`]. After [`FrameError::Spoilt`] it
    /// waits for its first frame again; after any other it is as before.
    pub fn receive(&mut self, payload: &[u8]) -> Result<Progress, FrameError> {
        let frame = read(payload)?;
        let whole = frame.whole;
        if self.whole().is_some_and(|begun| begun != whole) {
            return Err(FrameError::OtherBundle);
        }
        let solver = match take(&mut self.0) {
            State::Waiting => Solver::new(whole.count),
            State::Gathering(_, solver) => solver,
            State::Done(_, bundle) => {
                self.0 = State::Done(whole, bundle);
                return Ok(self.progress());
            }
        };
        self.gather(solver, frame)
    }

    fn gather(&mut self, mut solver: Solver, frame: Frame) -> Result<Progress, FrameError> {
        let whole = frame.whole;
        let news = solver.add(&frame.pieces, frame.data);
        let have = solver.rank();
        self.0 = if have == whole.count {
            let bundle = checked(solver.solve(), &whole).ok_or(FrameError::Spoilt)?;
            State::Done(whole, bundle)
        } else {
            State::Gathering(whole, solver)
        };
        Ok(whole.progress(have, news))
    }

    /// The bundle, to be opened: nothing but a checksum vouches for it yet.
    ///
    /// # Errors
    /// [`FrameError::Incomplete`] while pieces are missing.
    pub fn bundle(&self) -> Result<&[u8], FrameError> {
        match &self.0 {
            State::Done(_, bundle) => Ok(bundle),
            State::Waiting | State::Gathering(..) => {
                let Progress { have, need, .. } = self.progress();
                Err(FrameError::Incomplete { have, need })
            }
        }
    }

    /// How far it is, without news.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        match &self.0 {
            State::Waiting => Progress {
                have: 0,
                need: 0,
                news: false,
            },
            State::Gathering(whole, solver) => whole.progress(solver.rank(), false),
            State::Done(whole, _) => whole.progress(whole.count, false),
        }
    }

    const fn whole(&self) -> Option<Whole> {
        match self.0 {
            State::Waiting => None,
            State::Gathering(whole, _) | State::Done(whole, _) => Some(whole),
        }
    }
}

impl Whole {
    const fn progress(&self, have: u32, news: bool) -> Progress {
        Progress {
            have,
            need: self.count,
            news,
        }
    }
}

/// The pieces without what filled up the last one, if they pass the check.
fn checked(mut pieces: Vec<u8>, whole: &Whole) -> Option<Vec<u8>> {
    if pieces.get(whole.len..)?.iter().any(|byte| *byte != 0) {
        return None;
    }
    pieces.truncate(whole.len);
    (crc32(&pieces) == whole.crc32).then_some(pieces)
}

/// CRC-32 of ISO/HDLC (also IEEE 802.3), as the fountain code prescribes.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

impl fmt::Debug for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.bundle() {
            Ok(bundle) => write!(f, "Receiver({} bytes)", bundle.len()),
            Err(error) => write!(f, "Receiver({error:?})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn the_checksum_is_the_one_of_the_catalogue() {
        // the check value of CRC-32/ISO-HDLC
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
