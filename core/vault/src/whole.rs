//! A file in the clear, in one buffer.

use std::io::{self, Write};

use toride_crypto::SecretBytes;

use crate::{Error, Result};

/// Writes twice: once to know how much it is, then into a buffer that never grows, so that no copy is left behind.
///
/// # Errors
/// `OutOfMemory`; `Internal` where `write` fails.
pub(crate) fn whole(write: impl Fn(&mut dyn Write) -> io::Result<()>) -> Result<SecretBytes> {
    let mut length = Length(0);
    write(&mut length).map_err(|_| Error::Internal)?;
    let mut bytes = Vec::new();
    bytes
        .try_reserve_exact(length.0)
        .map_err(|_| Error::OutOfMemory)?;
    let done = write(&mut bytes);
    let bytes = SecretBytes::new(bytes);
    done.map_err(|_| Error::Internal)?;
    Ok(bytes)
}

/// Counts what is written.
struct Length(usize);

impl Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
