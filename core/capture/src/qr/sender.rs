//! A bundle as an endless run of frames.

use crate::qr::frame::{
    FrameError, MAX_BUNDLE, MAX_COUNT, MAX_DATA, MAX_SEQUENCE, USUAL_DATA, write,
};
use std::fmt;
use ur::fountain::Encoder;

/// Gives the frames of one bundle, for ever: first each piece by itself, in order, then mixes of
/// pieces, of which any will do for those that were missed.
pub struct Sender {
    id: [u8; 8],
    bundle: Vec<u8>,
    data: usize,
    encoder: Encoder,
}

impl Sender {
    /// The frames of `bundle`, with the piece that suits a screen: [`USUAL_DATA`] bytes, or more
    /// where the bundle would be cut into more than [`MAX_COUNT`] pieces.
    ///
    /// # Errors
    /// [`FrameError::TooLarge`] above [`MAX_BUNDLE`]; [`FrameError::Malformed`] for no bytes.
    pub fn new(bundle_id: [u8; 16], bundle: &[u8]) -> Result<Self, FrameError> {
        Self::with_data(bundle_id, bundle, USUAL_DATA)
    }

    /// The same with pieces of at most `data` bytes, for paper or another screen; a larger piece
    /// makes fewer and denser codes. `data` is 1 to [`MAX_DATA`], and raised where [`MAX_COUNT`]
    /// asks for it.
    ///
    /// # Errors
    /// Those of [`Sender::new`]; [`FrameError::Malformed`] for a `data` out of bounds.
    pub fn with_data(bundle_id: [u8; 16], bundle: &[u8], data: usize) -> Result<Self, FrameError> {
        if bundle.len() > MAX_BUNDLE {
            return Err(FrameError::TooLarge);
        }
        if data == 0 || data > MAX_DATA {
            return Err(FrameError::Malformed);
        }
        let data = data.max(bundle.len().div_ceil(MAX_COUNT as usize));
        let [id @ .., _, _, _, _, _, _, _, _] = bundle_id;
        Ok(Self {
            id,
            bundle: bundle.to_vec(),
            data,
            encoder: encoder(bundle, data)?,
        })
    }

    /// How many frames hold the pieces themselves. Where nothing is missed, so many are enough.
    #[must_use]
    pub fn pieces(&self) -> usize {
        self.encoder.fragment_count()
    }
}

fn encoder(bundle: &[u8], data: usize) -> Result<Encoder, FrameError> {
    Encoder::new(bundle, data).map_err(|_| FrameError::Malformed)
}

impl Iterator for Sender {
    type Item = Vec<u8>;

    /// The next frame; it never ends, and begins again after [`MAX_SEQUENCE`] frames.
    fn next(&mut self) -> Option<Vec<u8>> {
        if self.encoder.current_sequence() >= MAX_SEQUENCE as usize {
            self.encoder = encoder(&self.bundle, self.data).ok()?;
        }
        write(self.id, &self.encoder.next_part())
    }
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sender({} pieces)", self.pieces())
    }
}
