//! Key stretching: makes each guess at a passphrase cost 64 MiB and a good part of a second.
//!
//! Argon2id version 0x13, [RFC 9106](https://www.rfc-editor.org/rfc/rfc9106). A file can ask for one
//! of the profiles below and nothing else, so a hostile one costs at most 256 MiB and three passes.

use argon2::{Algorithm, Argon2, Block, Params, Version};

use crate::{
    CryptoError, Key,
    derive::{Purpose, kdf},
};

/// How a slot's secret becomes its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Profile {
    /// No stretching: for secrets that are random already (recovery, device, transfer, share).
    Direct = 0,
    /// 64 MiB, 3 passes: default and least for a passphrase.
    Argon64 = 1,
    /// 128 MiB, 3 passes.
    Argon128 = 2,
    /// 256 MiB, 3 passes.
    Argon256 = 3,
    /// 8 KiB, 1 pass. For tests; a released build has no such profile.
    #[cfg(feature = "test-kdf")]
    Test = 0xF0,
}

impl Profile {
    /// The number in the file.
    #[must_use]
    pub const fn id(self) -> u8 {
        self as u8
    }

    /// The profile with this number, if this version knows it.
    #[must_use]
    pub const fn from_id(id: u8) -> Option<Self> {
        match id {
            0 => Some(Self::Direct),
            1 => Some(Self::Argon64),
            2 => Some(Self::Argon128),
            3 => Some(Self::Argon256),
            #[cfg(feature = "test-kdf")]
            0xF0 => Some(Self::Test),
            _ => None,
        }
    }

    /// Memory in KiB and passes; `None` where nothing is stretched.
    #[must_use]
    pub const fn cost(self) -> Option<(u32, u32)> {
        match self {
            Self::Direct => None,
            Self::Argon64 => Some((64 * 1024, 3)),
            Self::Argon128 => Some((128 * 1024, 3)),
            Self::Argon256 => Some((256 * 1024, 3)),
            #[cfg(feature = "test-kdf")]
            Self::Test => Some((8, 1)),
        }
    }
}

/// Stretches `secret` with `salt` into key material. Blocks; one lane, 32 bytes out.
///
/// # Errors
/// [`CryptoError::OutOfMemory`] if the memory is not there; [`CryptoError::Malformed`] if the secret
/// has a length the profile does not take.
pub fn stretch(profile: Profile, secret: &[u8], salt: &[u8; 16]) -> Result<Key, CryptoError> {
    match profile.cost() {
        None => kdf(secret, Purpose::SlotIkm, &[salt]),
        Some((memory_kib, passes)) => {
            let params =
                Params::new(memory_kib, passes, 1, Some(32)).map_err(|_| CryptoError::Malformed)?;
            argon2id(
                &Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
                secret,
                salt,
            )
        }
    }
}

fn argon2id(argon: &Argon2<'_>, secret: &[u8], salt: &[u8]) -> Result<Key, CryptoError> {
    let mut matrix = Matrix::new(argon.params().block_count())?;
    Key::filled(|out| {
        argon
            .hash_password_into_with_memory(secret, salt, out, &mut matrix.0)
            .map_err(|_| CryptoError::Malformed)
    })
}

/// Argon2's memory. Ours, because the library's own frees it unwiped, and its last block is the key.
struct Matrix(Vec<Block>);

impl Matrix {
    fn new(blocks: usize) -> Result<Self, CryptoError> {
        let mut memory = Vec::new();
        memory
            .try_reserve_exact(blocks)
            .map_err(|_| CryptoError::OutOfMemory)?;
        memory.resize(blocks, Block::new());
        Ok(Self(memory))
    }
}

#[cfg(not(feature = "wiping-allocator"))]
impl Drop for Matrix {
    fn drop(&mut self) {
        // As sure as `zeroize` block by block, and a third faster: it is part of every unlock.
        self.0.fill(Block::new());
        zeroize::optimization_barrier(self.0.as_slice());
    }
}

#[cfg(test)]
mod tests;
