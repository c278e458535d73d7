//! A bundle: the state of a vault, or one code, sealed in one file for a backup, another phone or another person.
//!
//! ```text
//!  0 "TRD1"        4 'B'          5 version 1   6 type   7 n_slots
//!  8 bundle_id 16 24 vault_id 16 40 created u64 48 not_after u64
//! 56 epoch u32    60 body_len u32 64 nonce 24
//! 88 slots 180 each   commitment 32   ciphertext body_len   tag 16
//! ```
//!
//! Everything before the commitment is the AAD, the slots too: a bundle is whole or it does not open. The commitment
//! makes it open under one key only (see [`slot`](crate::slot)).

mod header;
mod open;
mod seal;

use crate::{CryptoError, MAGIC};

pub use header::{BundleHeader, BundleKind};
pub use open::Bundle;
pub use seal::{BundleLock, NewSlot, seal_bundle};

/// The largest bundle that is looked at, in bytes: 16 MiB. Read one byte more of a file to find a larger one.
pub const MAX_BUNDLE: usize = 16 << 20;

/// The largest body, padded, in bytes: 8 MiB.
pub const MAX_BODY: usize = 8 << 20;

/// Bytes before the slots.
const HEADER: usize = 88;

/// The commitment, behind the slots.
const COMMITMENT: usize = 32;

/// A body is padded to a multiple of this, so that its length tells little.
const BLOCK: usize = 1024;

/// What every bundle begins with.
const START: [u8; 5] = [MAGIC[0], MAGIC[1], MAGIC[2], MAGIC[3], b'B'];

/// Why a bundle could not be made or opened. Carries no text and no bytes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum BundleError {
    /// Something else than a bundle.
    #[error("read the bundle: not one of ours")]
    NotToride,
    /// Written by a newer version of Toride.
    #[error("read the bundle: newer format")]
    TooNew,
    /// Over [`MAX_BUNDLE`], or a body over [`MAX_BODY`].
    #[error("keep so much in a bundle")]
    TooLarge,
    /// The end is missing.
    #[error("read the bundle: {have} of at least {need} bytes")]
    Incomplete {
        /// Bytes that are there.
        have: u64,
        /// Bytes that are needed, as far as the part that is there tells.
        need: u64,
    },
    /// Not in the form the format allows; or arguments that do not fit together.
    #[error("read the bundle: malformed")]
    Malformed,
    /// Bytes changed since it was sealed.
    #[error("open the bundle: damaged")]
    Damaged,
    /// It has no slot for this kind of secret.
    #[error("open the bundle: no such slot")]
    NoSlot,
    /// The secret is not the one that it was sealed for.
    #[error("open the bundle: wrong key")]
    WrongKey,
    /// Not enough memory for key stretching.
    #[error("stretch the key: out of memory")]
    OutOfMemory,
    /// The system gave no random bytes.
    #[error("get random bytes")]
    Random,
}

impl From<CryptoError> for BundleError {
    fn from(error: CryptoError) -> Self {
        match error {
            CryptoError::WrongKey => Self::WrongKey,
            CryptoError::SlotDamaged | CryptoError::Damaged => Self::Damaged,
            CryptoError::TooNew => Self::TooNew,
            CryptoError::Malformed => Self::Malformed,
            CryptoError::OutOfMemory => Self::OutOfMemory,
            CryptoError::Random => Self::Random,
        }
    }
}

#[cfg(test)]
mod tests;
