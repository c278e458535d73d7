//! What can go wrong, without a word of what it went wrong with.

use thiserror::Error;

/// Why a key, slot, record, manifest or anchor could not be made or opened.
///
/// Carries no text and no bytes: an error may end in a log, a secret may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum CryptoError {
    /// The passphrase, recovery key or device key is not the one of this slot.
    #[error("open the slot: wrong key")]
    WrongKey,
    /// The slot's bytes changed since it was written. No secret would open it; another slot may.
    #[error("open the slot: damaged")]
    SlotDamaged,
    /// Authentication failed: changed bytes, another key, another place or another vault.
    #[error("open: damaged")]
    Damaged,
    /// Written by a newer version of Toride. Nothing is wrong with it, but this version must not touch it.
    #[error("read a newer format")]
    TooNew,
    /// Well sealed, but not in the form the format allows; or an argument outside its limits.
    #[error("read: malformed")]
    Malformed,
    /// Not enough memory for key stretching. Never answered with a weaker profile.
    #[error("stretch the key: out of memory")]
    OutOfMemory,
    /// The system gave no random bytes.
    #[error("get random bytes")]
    Random,
}
