//! The three ciphers that a whole payload can be sealed with.

use aes::{
    Aes256,
    cipher::{Array, BlockCipherDecrypt, BlockModeDecrypt, InnerIvInit, KeyInit, consts::U16},
};
use cbc::Decryptor;
use chacha20::{ChaCha20, KeyIvInit, cipher::StreamCipher};
use twofish::Twofish;

use super::{Key, header::Header};
use crate::import::ImportError;

/// Bytes of a block of AES and of Twofish.
const BLOCK: usize = 16;

/// What a payload is sealed with.
#[derive(Clone, Copy)]
pub(super) enum Cipher {
    /// AES-256 in CBC mode.
    Aes,
    /// Twofish in CBC mode.
    Twofish,
    /// `ChaCha20`, RFC 8439.
    ChaCha20,
}

impl Cipher {
    /// The cipher with this identifier, if this version knows it.
    pub(super) fn of(id: &[u8]) -> Option<Self> {
        match id {
            b"\x31\xC1\xF2\xE6\xBF\x71\x43\x50\xBE\x58\x05\x21\x6A\xFC\x5A\xFF" => Some(Self::Aes),
            b"\xAD\x68\xF2\x9F\x57\x6F\x4B\xB9\xA3\x6A\xD4\x7A\xF9\x65\x34\x6C" => {
                Some(Self::Twofish)
            }
            b"\xD6\x03\x8A\x2B\x8B\x6F\x4C\xB5\xA5\x24\x33\x9A\x31\xDB\xB5\x9A" => {
                Some(Self::ChaCha20)
            }
            _ => None,
        }
    }

    pub(super) const fn nonce_length(self) -> usize {
        match self {
            Self::Aes | Self::Twofish => BLOCK,
            Self::ChaCha20 => 12,
        }
    }
}

/// Decrypts in place, with the padding that [`unpadded`] takes off.
///
/// # Errors
/// `Incomplete` where the last block is not whole.
pub(super) fn decrypt(
    header: &Header<'_>,
    key: &Key,
    payload: &mut [u8],
) -> Result<(), ImportError> {
    let key = key.as_ref();
    match header.cipher {
        Cipher::Aes => chained::<Aes256>(key, header.nonce, payload),
        Cipher::Twofish => chained::<Twofish>(key, header.nonce, payload),
        Cipher::ChaCha20 => ChaCha20::new_from_slices(key, header.nonce)
            .ok()
            .and_then(|mut cipher| cipher.try_apply_keystream(payload).ok())
            .ok_or(ImportError::Malformed),
    }
}

/// Cipher block chaining.
fn chained<C>(key: &[u8], nonce: &[u8], payload: &mut [u8]) -> Result<(), ImportError>
where
    C: BlockCipherDecrypt<BlockSize = U16> + KeyInit,
{
    let (blocks, rest) = Array::slice_as_chunks_mut(payload);
    if !rest.is_empty() {
        return Err(ImportError::Incomplete);
    }
    let cipher = C::new_from_slice(key).map_err(|_| ImportError::Malformed)?;
    let mut chain =
        Decryptor::inner_iv_slice_init(cipher, nonce).map_err(|_| ImportError::Malformed)?;
    chain.decrypt_blocks(blocks);
    Ok(())
}

/// A decrypted payload without the padding of PKCS #7, where its cipher has one.
///
/// # Errors
/// `Malformed`.
pub(super) fn unpadded(cipher: Cipher, payload: &[u8]) -> Result<&[u8], ImportError> {
    if matches!(cipher, Cipher::ChaCha20) {
        return Ok(payload);
    }
    let count = payload.last().copied().map_or(0, usize::from);
    let (text, padding) = payload
        .len()
        .checked_sub(count)
        .map(|at| payload.split_at(at))
        .ok_or(ImportError::Malformed)?;
    let is_right =
        (1..=BLOCK).contains(&count) && padding.iter().all(|byte| usize::from(*byte) == count);
    is_right.then_some(text).ok_or(ImportError::Malformed)
}
