//! Key stretching at the cost that the file names, if it is one that a file may have.

use aes::{
    Aes256,
    cipher::{Array, BlockCipherEncrypt, KeyInit},
};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use super::{Key, sha256};
use crate::import::ImportError;

/// Argon2: memory in bytes, and memory times passes.
const MAX_MEMORY: u64 = 512 << 20;
const MAX_WORK: u64 = 8 << 30;

/// AES: rounds.
const MAX_ROUNDS: u64 = 100_000_000;

/// How a password becomes a key.
pub(super) enum Stretch<'a> {
    /// AES-256 in rounds: the way of KDBX 3.1.
    Aes { seed: &'a [u8; 32], rounds: u64 },
    /// Argon2d or Argon2id, [RFC 9106](https://www.rfc-editor.org/rfc/rfc9106).
    Argon {
        argon: Argon2<'static>,
        salt: &'a [u8],
    },
}

impl<'a> Stretch<'a> {
    pub(super) fn aes(seed: &'a [u8], rounds: u64) -> Result<Self, ImportError> {
        if rounds > MAX_ROUNDS {
            return Err(ImportError::TooCostly);
        }
        let seed = seed.try_into().map_err(|_| ImportError::Malformed)?;
        Ok(Self::Aes { seed, rounds })
    }

    pub(super) fn argon(
        is_argon2id: bool,
        salt: &'a [u8],
        version: u32,
        memory: u64,
        passes: u64,
        lanes: u32,
    ) -> Result<Self, ImportError> {
        let work = memory.checked_mul(passes);
        if memory > MAX_MEMORY || work.is_none_or(|work| work > MAX_WORK) {
            return Err(ImportError::TooCostly);
        }
        let algorithm = if is_argon2id {
            Algorithm::Argon2id
        } else {
            Algorithm::Argon2d
        };
        let version = Version::try_from(version).map_err(|_| ImportError::UnknownForm)?;
        let kib = u32::try_from(memory / 1024).map_err(|_| ImportError::Malformed)?;
        let passes = u32::try_from(passes).map_err(|_| ImportError::Malformed)?;
        let params =
            Params::new(kib, passes, lanes, Some(32)).map_err(|_| ImportError::Malformed)?;
        Ok(Self::Argon {
            argon: Argon2::new(algorithm, version, params),
            salt,
        })
    }

    /// Stretches. Takes the time and memory that were asked for.
    pub(super) fn run(&self, secret: &Key) -> Result<Key, ImportError> {
        match self {
            Self::Aes { seed, rounds } => Ok(aes(seed, *rounds, secret)),
            Self::Argon { argon, salt } => {
                let mut matrix = Matrix::new(argon.params().block_count())?;
                let mut key = Key::default();
                argon
                    .hash_password_into_with_memory(
                        secret.as_ref(),
                        salt,
                        key.as_mut(),
                        &mut matrix.0,
                    )
                    .map_err(|_| ImportError::Malformed)?;
                Ok(key)
            }
        }
    }
}

/// Both halves go through the same cipher over and over; what comes out is hashed.
fn aes(seed: &[u8; 32], rounds: u64, secret: &Key) -> Key {
    let cipher = Aes256::new(&Array(*seed));
    let (first, second) = secret.split_at(16);
    let mut halves = Zeroizing::new([[0; 16]; 2]);
    for (half, from) in halves.iter_mut().zip([first, second]) {
        half.copy_from_slice(from);
    }
    let blocks = Array::cast_slice_from_core_mut(halves.as_mut_slice());
    for _ in 0..rounds {
        cipher.encrypt_blocks(blocks);
    }
    sha256(&[halves.as_flattened()])
}

/// Argon2's memory, which its crate would free unwiped.
struct Matrix(Vec<Block>);

impl Matrix {
    fn new(blocks: usize) -> Result<Self, ImportError> {
        let mut memory = Vec::new();
        memory
            .try_reserve_exact(blocks)
            .map_err(|_| ImportError::TooCostly)?;
        memory.resize(blocks, Block::new());
        Ok(Self(memory))
    }
}

impl Drop for Matrix {
    fn drop(&mut self) {
        // As sure as wiping block by block, and faster.
        self.0.fill(Block::new());
        zeroize::optimization_barrier(self.0.as_slice());
    }
}
