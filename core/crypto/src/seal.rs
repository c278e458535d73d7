//! XChaCha20-Poly1305 in place, the only cipher in use.
//!
//! [RFC 8439](https://www.rfc-editor.org/rfc/rfc8439) with the 24-byte nonce of
//! [draft-irtf-cfrg-xchacha-03](https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha-03):
//! long enough to be drawn at random for every write.

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};

use crate::{CryptoError, Key};

pub(crate) const NONCE: usize = 24;
pub(crate) const TAG: usize = 16;

/// `seal[key, nonce, aad](buffer) -> tag`; `buffer` is ciphertext afterwards.
pub(crate) fn seal(
    key: &Key,
    nonce: &[u8; NONCE],
    aad: &[u8],
    buffer: &mut [u8],
) -> Result<[u8; TAG], CryptoError> {
    // EXPOSE: the cipher needs the key; it wipes its copy on drop
    let cipher = XChaCha20Poly1305::new(key.expose().into());
    cipher
        .encrypt_inout_detached(nonce.into(), aad, buffer.into())
        .map(Into::into)
        .map_err(|_| CryptoError::Malformed)
}

/// The inverse of [`seal`]. On [`CryptoError::Damaged`] nothing was decrypted.
pub(crate) fn open(
    key: &Key,
    nonce: &[u8; NONCE],
    aad: &[u8],
    buffer: &mut [u8],
    tag: &[u8; TAG],
) -> Result<(), CryptoError> {
    // EXPOSE: the cipher needs the key; it wipes its copy on drop
    let cipher = XChaCha20Poly1305::new(key.expose().into());
    cipher
        .decrypt_inout_detached(nonce.into(), aad, buffer.into(), tag.into())
        .map_err(|_| CryptoError::Damaged)
}

#[cfg(test)]
mod tests;
