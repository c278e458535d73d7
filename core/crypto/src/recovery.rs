//! The recovery key: 16 random bytes, as text a person can write down and type back.
//!
//! Seven groups of five characters out of Crockford's alphabet (no I, L, O, U), joined by `-`. The
//! 133-bit number `version 0 (5 bits) | key (128 bits)` is cut into seven pieces of 19 bits, most
//! significant first; group `i` (1 to 7) is `piece * 61 + i`. So every wrong character, swap of
//! neighbours and misplaced group is noticed, and its place is known, before any other work.

mod typed;

use std::fmt;
use zeroize::Zeroizing;

use crate::{CryptoError, Rng, SecretText};

/// How many groups a key has.
pub const GROUPS: usize = 7;

/// How many characters a group has.
pub const GROUP_LEN: usize = 5;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const MODULUS: u32 = 61;
const PIECE_BITS: u32 = 19;
const PIECE_MASK: u128 = (1 << PIECE_BITS) - 1;

/// A recovery key: 128 random bits on the heap, wiped when dropped; prints `[secret]`.
///
/// Transfer and share keys have the same form.
pub struct RecoveryKey(Box<Zeroizing<[u8; 16]>>);

impl RecoveryKey {
    /// Makes a key out of 16 random bytes.
    ///
    /// # Errors
    /// [`CryptoError::Random`] if the system has no random bytes.
    pub fn random(rng: &dyn Rng) -> Result<Self, CryptoError> {
        let mut key = Self::empty();
        rng.fill(key.0.as_mut_slice())?;
        Ok(key)
    }

    /// Copies a key out of its 16 bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 16]) -> Self {
        let mut key = Self::empty();
        key.0.copy_from_slice(bytes);
        key
    }

    /// The bytes, which open the slot. Write `// EXPOSE: why` above each call.
    #[must_use]
    pub fn expose(&self) -> &[u8; 16] {
        &self.0
    }

    /// The 41 characters to show once and write down: seven groups joined by `-`.
    #[must_use]
    pub fn to_text(&self) -> SecretText {
        let mut text = String::with_capacity(GROUPS * (GROUP_LEN + 1));
        for (piece, group) in self.pieces().iter().zip(1u32..) {
            if group > 1 {
                text.push('-');
            }
            let value = piece * MODULUS + group;
            for digit in (0..GROUP_LEN).rev() {
                let index = (value >> (5 * digit)) & 31;
                text.extend(ALPHABET.get(index as usize).map(|&byte| char::from(byte)));
            }
        }
        SecretText::new(text)
    }

    fn empty() -> Self {
        Self(Box::new(Zeroizing::new([0; 16])))
    }

    /// The seven 19-bit pieces; version 0 makes the first five bits zero.
    fn pieces(&self) -> Zeroizing<[u32; GROUPS]> {
        let number = Zeroizing::new(u128::from_be_bytes(**self.0));
        let mut pieces = Zeroizing::new([0; GROUPS]);
        for (piece, place) in pieces.iter_mut().rev().zip(0u32..) {
            let bits = (*number >> (PIECE_BITS * place)) & PIECE_MASK;
            *piece = u32::try_from(bits).unwrap_or_default(); // 19 bits always fit
        }
        pieces
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

/// What can be said about one group while it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GroupCheck {
    /// Nothing typed yet.
    Empty,
    /// Fewer than five characters, all of them possible.
    Incomplete,
    /// Five characters that fit together and belong here.
    Right,
    /// A wrong character, a swap, too many characters, or a group of another place.
    Wrong,
    /// It contains U, which never occurs.
    HasU,
}

/// Why a typed recovery key cannot be right. Says where, never what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum RecoveryTextError {
    /// At least one group is not [`GroupCheck::Right`].
    #[error("read the recovery key: see its groups")]
    Groups([GroupCheck; GROUPS]),
    /// Seven right groups, and more text after them.
    #[error("read the recovery key: too long")]
    TooLong,
    /// A key of a later version.
    #[error("read the recovery key: newer format")]
    TooNew,
}

/// Judges one group by itself. `group` counts from 1 to 7.
///
/// Case, full width, spaces and hyphens do not matter; O is read as 0, I and L as 1. A random group
/// passes with a chance of 1 in 64; a mistaken character or a swap of neighbours never does.
#[must_use]
pub fn check_group(group: u8, text: &str) -> GroupCheck {
    typed::read_group(group, text)
}

/// Judges a whole key as typed so far, whether its groups are separated or not.
#[must_use]
pub fn check_text(text: &str) -> [GroupCheck; GROUPS] {
    match typed::read_text(text) {
        Err(RecoveryTextError::Groups(groups)) => groups,
        Ok(_) | Err(RecoveryTextError::TooLong | RecoveryTextError::TooNew) => {
            [GroupCheck::Right; GROUPS]
        }
    }
}

/// Reads a typed key. No key is stretched before all seven groups are right.
///
/// # Errors
/// [`RecoveryTextError`], which names the groups to look at again.
pub fn parse(text: &str) -> Result<RecoveryKey, RecoveryTextError> {
    typed::read_text(text)
}

#[cfg(test)]
mod tests;
