//! QR codes: what the screens paint, and what the cameras see.

use std::sync::{Arc, Mutex, PoisonError};

use toride_capture::{
    qr,
    qr::{FrameError, PictureError, Receiver, Sender},
};

use crate::{
    LimitedThing, VaultError,
    guard::{guard, guard_or},
};

/// The modules of one QR code, without the quiet zone: paint four light modules around it, in white also on a dark
/// screen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct QrMatrix {
    /// Modules on each side: 21 to 177.
    pub side: u32,
    /// Row by row from the top left; 1 is dark, 0 is light.
    pub dark: Vec<u8>,
}

/// Draws bytes as a QR code.
///
/// # Errors
/// `TooLarge { Transmission }` above 2,331 bytes, `Malformed` for none.
#[uniffi::export]
pub fn qr_draw(payload: &[u8]) -> Result<QrMatrix, VaultError> {
    guard(|| (), || draw(payload))
}

pub(crate) fn draw_text(text: &str) -> Result<QrMatrix, VaultError> {
    guard(|| (), || draw(text.as_bytes()))
}

fn draw(payload: &[u8]) -> Result<QrMatrix, VaultError> {
    let matrix = qr::draw(payload).map_err(|error| match error {
        qr::DrawError::Empty => VaultError::Malformed,
        qr::DrawError::TooLarge => TOO_LONG,
    })?;
    Ok(QrMatrix {
        side: u32::try_from(matrix.side()).unwrap_or(0),
        dark: matrix.modules().iter().copied().map(u8::from).collect(),
    })
}

const TOO_LONG: VaultError = VaultError::TooLarge {
    what: LimitedThing::Transmission,
};

/// A sealed file as an endless run of QR codes, of which any will do.
#[derive(uniffi::Object)]
pub struct QrSender {
    frames: Mutex<Sender>,
    pieces: u32,
}

#[uniffi::export]
impl QrSender {
    /// The run of a file.
    ///
    /// # Errors
    /// `TooLarge { Transmission }` above 512 KiB: then the file itself has to be carried. `NotToride` for no file of
    /// Toride's.
    #[uniffi::constructor]
    pub fn new(file: &[u8]) -> Result<Arc<Self>, VaultError> {
        guard(
            || (),
            || {
                let id = toride_vault::bundle_id(file)?;
                let sender = Sender::new(id, file).map_err(|_| TOO_LONG)?;
                let pieces = u32::try_from(sender.pieces()).unwrap_or(u32::MAX);
                let frames = Mutex::new(sender);
                Ok::<_, VaultError>(Arc::new(Self { frames, pieces }))
            },
        )
    }

    /// The next code to show. It never ends.
    ///
    /// # Errors
    /// `Internal`.
    pub fn next_frame(&self) -> Result<QrMatrix, VaultError> {
        guard(
            || (),
            || {
                let mut frames = self.frames.lock().unwrap_or_else(PoisonError::into_inner);
                draw(&frames.next().ok_or(VaultError::Internal)?)
            },
        )
    }

    /// How many codes are enough where none is missed.
    #[must_use]
    pub fn pieces(&self) -> u32 {
        self.pieces
    }
}

/// Why a code that was seen does not help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum QrProblem {
    /// It belongs to another run than the one begun with.
    OtherBundle,
    /// A newer version of the app shows it.
    TooNew,
    /// All codes came, and do not fit together: one was forged. The reader begins again.
    Spoilt,
    /// It is over the limits.
    TooLarge,
    /// It is not in the form of a code of a run.
    Malformed,
}

/// How far a reader is, after a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct QrProgress {
    /// Codes in this picture.
    pub seen: u32,
    /// Pieces so far.
    pub have: u32,
    /// Pieces in all; 0 before the first.
    pub need: u32,
    /// Whether this picture told anything new.
    pub news: bool,
    /// Whether a key was seen, now or before: [`QrReader::key`].
    pub has_key: bool,
    /// Whether a code of something else was seen.
    pub foreign: bool,
    /// Why a code did not help.
    pub problem: Option<QrProblem>,
}

/// Gathers what a camera sees: the codes of one run, in any order, and a key.
#[derive(uniffi::Object)]
pub struct QrReader {
    state: Mutex<Reading>,
}

#[derive(Default)]
struct Reading {
    receiver: Receiver,
    key: Option<toride_vault::SecretText>,
}

#[uniffi::export]
impl QrReader {
    /// One that has seen nothing yet.
    #[uniffi::constructor]
    #[must_use]
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            state: Mutex::default(),
        })
    }

    /// Looks at a picture: one byte of brightness per pixel, 0 is black; row y begins at y · stride. Blocks for some
    /// 40 ms on a computer; not on the main thread.
    ///
    /// # Errors
    /// `Malformed` where sizes and bytes differ, `TooLarge { File }` above 50 million pixels.
    pub fn read(
        &self,
        luma: &[u8],
        width: u32,
        height: u32,
        stride: u32,
    ) -> Result<QrProgress, VaultError> {
        let size = |side| usize::try_from(side).unwrap_or(usize::MAX);
        let (width, height, stride) = (size(width), size(height), size(stride));
        guard(
            || (),
            || {
                let codes = qr::read(luma, width, height, stride)?;
                Ok::<_, VaultError>(self.reading().take(codes))
            },
        )
    }

    /// The file, once all of it was seen.
    #[must_use]
    pub fn bundle(&self) -> Option<Vec<u8>> {
        guard_or(None, || {
            self.reading().receiver.bundle().ok().map(<[u8]>::to_vec)
        })
    }

    /// The key that was seen, as text. To be wiped by whoever takes it.
    #[must_use]
    pub fn key(&self) -> Option<Vec<u8>> {
        let reading = self.reading();
        let key = reading.key.as_ref()?;
        // EXPOSE: handed to the call that opens the file with it
        Some(key.expose().as_bytes().to_vec())
    }

    /// Forgets everything.
    pub fn reset(&self) {
        *self.reading() = Reading::default();
    }
}

impl QrReader {
    fn reading(&self) -> std::sync::MutexGuard<'_, Reading> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reading {
    fn take(&mut self, codes: Vec<Vec<u8>>) -> QrProgress {
        let mut progress = QrProgress {
            seen: u32::try_from(codes.len()).unwrap_or(u32::MAX),
            have: 0,
            need: 0,
            news: false,
            has_key: self.key.is_some(),
            foreign: false,
            problem: None,
        };
        for code in codes {
            if let Some(key) = toride_vault::key_of_qr(&code) {
                progress.news |= self.key.is_none();
                progress.has_key = true;
                self.key = Some(key);
                continue;
            }
            match self.receiver.receive(&code) {
                Ok(now) => progress.news |= now.news,
                Err(FrameError::NotToride) => progress.foreign = true,
                Err(error) => progress.problem = Some(error.into()),
            }
        }
        let now = self.receiver.progress();
        QrProgress {
            have: now.have,
            need: now.need,
            ..progress
        }
    }
}

impl From<PictureError> for VaultError {
    fn from(error: PictureError) -> Self {
        match error {
            PictureError::TooLarge => Self::TooLarge {
                what: LimitedThing::File,
            },
            PictureError::Malformed => Self::Malformed,
        }
    }
}

impl From<FrameError> for QrProblem {
    fn from(error: FrameError) -> Self {
        match error {
            FrameError::OtherBundle => Self::OtherBundle,
            FrameError::TooNew => Self::TooNew,
            FrameError::Spoilt => Self::Spoilt,
            FrameError::TooMany | FrameError::TooLarge => Self::TooLarge,
            FrameError::NotToride | FrameError::Malformed | FrameError::Incomplete { .. } => {
                Self::Malformed
            }
        }
    }
}
