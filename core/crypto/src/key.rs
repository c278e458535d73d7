//! A 32-byte key that stays in one place.

use std::fmt;
use zeroize::Zeroizing;

use crate::{CryptoError, Rng};

/// A 256-bit key on the heap, wiped when dropped; prints `[secret]`.
///
/// Boxed because a key returned by value leaves a copy in every stack frame it passes.
pub struct Key(Box<Zeroizing<[u8; 32]>>);

impl Key {
    /// Makes a key out of 32 random bytes.
    ///
    /// # Errors
    /// [`CryptoError::Random`] if the system has no random bytes.
    pub fn random(rng: &dyn Rng) -> Result<Self, CryptoError> {
        Self::filled(|out| rng.fill(out))
    }

    /// Copies a key out of exactly 32 bytes, such as an unsealed device key.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`] for any other length.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, CryptoError> {
        if bytes.len() != 32 {
            return Err(CryptoError::Malformed);
        }
        Self::filled(|out| {
            out.copy_from_slice(bytes);
            Ok(())
        })
    }

    /// Lets `fill` write the key in its final place.
    pub(crate) fn filled(
        fill: impl FnOnce(&mut [u8; 32]) -> Result<(), CryptoError>,
    ) -> Result<Self, CryptoError> {
        let mut key = Self(Box::new(Zeroizing::new([0; 32])));
        fill(&mut key.0)?;
        Ok(key)
    }

    /// The bytes. Write `// EXPOSE: why` above each call.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

#[cfg(test)]
mod tests {
    use super::Key;
    use crate::{CryptoError, random::TestRng};

    #[test]
    fn debug_is_redacted() {
        assert_eq!(
            format!("{:?}", Key::from_slice(&[9; 32]).unwrap()),
            "[secret]"
        );
    }

    #[test]
    fn a_key_has_32_bytes_and_nothing_else() {
        assert_eq!(Key::from_slice(&[9; 32]).unwrap().expose(), &[9; 32]);
        for len in [0, 16, 31, 33] {
            assert_eq!(
                Key::from_slice(&vec![9; len]).err(),
                Some(CryptoError::Malformed)
            );
        }
    }

    #[test]
    fn random_keys_differ() {
        let rng = TestRng::new(7);
        let (a, b) = (Key::random(&rng).unwrap(), Key::random(&rng).unwrap());
        assert_ne!(a.expose(), b.expose());
    }
}
