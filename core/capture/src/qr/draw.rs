//! A payload as a square of dark and light modules, for the UI to paint.

use fast_qr::{ECL, Mode, QRBuilder};
use std::fmt;

/// Light modules that must surround the matrix on each side (ISO/IEC 18004, 4 modules).
/// [`QrMatrix`] does not hold them; who paints adds them, in white also on a dark screen.
pub const QUIET_ZONE: usize = 4;

/// The longest payload that fits the largest QR code at its level of correction, in bytes
/// (ISO/IEC 18004, table 7: version 40, level M, byte mode).
pub const MAX_PAYLOAD: usize = 2_331;

/// Why nothing was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawError {
    /// No bytes were given.
    Empty,
    /// Longer than [`MAX_PAYLOAD`].
    TooLarge,
}

impl fmt::Display for DrawError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "draw a QR code of nothing",
            Self::TooLarge => "draw a QR code of more than 2,331 bytes",
        })
    }
}

impl std::error::Error for DrawError {}

/// The modules of one QR code, without the quiet zone.
#[derive(Clone, PartialEq, Eq)]
pub struct QrMatrix {
    side: usize,
    dark: Vec<bool>,
}

impl QrMatrix {
    /// Modules on each side: 21 to 177.
    #[must_use]
    pub const fn side(&self) -> usize {
        self.side
    }

    /// Row by row from the top left, [`side`](Self::side) squared in number; true is dark.
    #[must_use]
    pub fn modules(&self) -> &[bool] {
        &self.dark
    }

    /// Whether a module is dark; outside the matrix all is light, as the quiet zone must be.
    #[must_use]
    pub fn is_dark(&self, row: usize, column: usize) -> bool {
        let inside = row < self.side && column < self.side;
        inside && self.dark.get(row * self.side + column) == Some(&true)
    }
}

/// Without the modules: a transfer key may be drawn.
impl fmt::Debug for QrMatrix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "QrMatrix({})", self.side)
    }
}

/// Draws `payload` in byte mode, with correction level M (15 % of the code words).
///
/// The smallest version that holds it is chosen; the same payload gives the same matrix.
///
/// # Errors
/// [`DrawError`]: nothing to draw, or more than fits.
pub fn draw(payload: &[u8]) -> Result<QrMatrix, DrawError> {
    if payload.is_empty() {
        return Err(DrawError::Empty);
    }
    if payload.len() > MAX_PAYLOAD {
        return Err(DrawError::TooLarge);
    }
    let code = QRBuilder::new(payload)
        .mode(Mode::Byte)
        .ecl(ECL::M)
        .build()
        .map_err(|_| DrawError::TooLarge)?;
    let modules = code.data.iter().take(code.size * code.size);
    Ok(QrMatrix {
        side: code.size,
        dark: modules.map(|module| module.value()).collect(),
    })
}
