//! The second cipher of a file: some values are sealed once more, one after the other, by one stream of bytes.

use base64ct::{Base64, Encoding};
use chacha20::ChaCha20;
use salsa20::{
    Salsa20,
    cipher::{KeyIvInit, StreamCipher, StreamCipherSeek},
};
use sha2::{Digest, Sha512};
use zeroize::Zeroizing;

use super::sha256;
use crate::import::ImportError;

/// The same in every file.
const SALSA_NONCE: [u8; 8] = [0xE8, 0x30, 0x09, 0x4B, 0x97, 0x20, 0x5D, 0x2A];

/// Which cipher it is.
#[derive(Clone, Copy)]
pub(super) enum StreamKind {
    Salsa20,
    ChaCha20,
}

impl StreamKind {
    /// The cipher with this number. 0 is none and 1 is RC4: no program has written them for long.
    pub(super) const fn of(number: u32) -> Result<Self, ImportError> {
        match number {
            2 => Ok(Self::Salsa20),
            3 => Ok(Self::ChaCha20),
            _ => Err(ImportError::UnknownForm),
        }
    }
}

/// The stream, as far as it was used up.
pub(super) enum Stream {
    Salsa20(Box<Salsa20>),
    ChaCha20(Box<ChaCha20>),
}

impl Stream {
    pub(super) fn new(kind: StreamKind, key: &[u8]) -> Self {
        match kind {
            StreamKind::Salsa20 => {
                let key = sha256(&[key]);
                Self::Salsa20(Box::new(Salsa20::new((&*key).into(), &SALSA_NONCE.into())))
            }
            StreamKind::ChaCha20 => {
                let hash: Zeroizing<[u8; 64]> = Zeroizing::new(Sha512::digest(key).into());
                let mut key = Zeroizing::new([0; 32]);
                let mut nonce = [0; 12];
                let parts = key.iter_mut().chain(&mut nonce);
                for (to, from) in parts.zip(hash.iter()) {
                    *to = *from;
                }
                Self::ChaCha20(Box::new(ChaCha20::new((&*key).into(), &nonce.into())))
            }
        }
    }

    /// Opens a value, as it stands in the XML.
    pub(super) fn open(&mut self, base64: &str) -> Result<Zeroizing<String>, ImportError> {
        let mut bytes = Zeroizing::new(base64.as_bytes().to_vec());
        bytes.retain(|c| !c.is_ascii_whitespace());
        let length = Base64::decode_in_place(&mut bytes)
            .map_err(|_| ImportError::Malformed)?
            .len();
        bytes.truncate(length);
        let opened = match self {
            Self::Salsa20(stream) => stream.try_apply_keystream(&mut bytes),
            Self::ChaCha20(stream) => stream.try_apply_keystream(&mut bytes),
        };
        opened.map_err(|_| ImportError::Malformed)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| ImportError::Malformed)?;
        Ok(Zeroizing::new(text.to_owned()))
    }

    /// Passes over a value of as many characters of Base64, without a look at it.
    pub(super) fn pass_over(&mut self, characters: usize) -> Result<(), ImportError> {
        let bytes = characters / 4 * 3 + (characters % 4).saturating_sub(1);
        let done = match self {
            Self::Salsa20(stream) => skip(stream.as_mut(), bytes),
            Self::ChaCha20(stream) => skip(stream.as_mut(), bytes),
        };
        done.ok_or(ImportError::Malformed)
    }
}

fn skip(stream: &mut impl StreamCipherSeek, bytes: usize) -> Option<()> {
    let at: u64 = stream.try_current_pos().ok()?;
    stream
        .try_seek(at.checked_add(u64::try_from(bytes).ok()?)?)
        .ok()
}
