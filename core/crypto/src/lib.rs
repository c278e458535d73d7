//! Keys and sealed formats of Toride, and nothing else: no files, no clock, no randomness of its own.
//!
//! Every layout here is written out byte by byte in `docs/format.md`. Errors carry no text, secrets
//! have types that print `[secret]`, and whatever reads bytes from outside returns an error and
//! never panics.
//!
//! Reading order: [`derive`](mod@derive) (one keyed hash for everything), [`slot`] (a passphrase opens the vault
//! key), [`subkeys`] (the vault key opens the rest), [`record`], [`manifest`], [`anchor`], [`bundle`].

pub mod anchor;
pub mod argon;
pub mod audit;
pub mod bundle;
mod bytes;
pub mod clean;
pub mod code_id;
pub mod derive;
pub mod error;
pub mod key;
pub mod manifest;
mod pad;
pub mod random;
pub mod record;
pub mod recovery;
pub mod rows;
mod seal;
pub mod sealed;
pub mod secret;
pub mod slot;
pub mod subkeys;

pub use clean::with_clean_stack;
pub use error::CryptoError;
pub use key::Key;
pub use random::Rng;
pub use recovery::RecoveryKey;
pub use sealed::Sealed;
pub use secret::{SecretBytes, SecretText};
pub use subkeys::Subkeys;

/// An identifier: 16 random bytes. It means nothing by itself and is not secret.
pub type Id = [u8; 16];

/// A BLAKE2b-256 output that is not secret: a hash or an authentication code.
pub type Digest = [u8; 32];

/// `TRD1`, the first four bytes of everything Toride writes.
pub(crate) const MAGIC: [u8; 4] = *b"TRD1";

/// The only version of every layout so far.
pub(crate) const VERSION: u8 = 1;
