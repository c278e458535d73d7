//! Bytes and text that must not be printed, copied, compared or written by accident.

use std::fmt;
use zeroize::{Zeroize, Zeroizing};

use crate::CryptoError;

/// Secret bytes: a plaintext, a passphrase. Wiped when dropped; prints `[secret]`.
///
/// No `Clone`, `Display`, `PartialEq` or serialisation, on purpose.
pub struct SecretBytes(Zeroizing<Vec<u8>>);

impl SecretBytes {
    /// Takes the bytes over; they are wiped with this value.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes. Write `// EXPOSE: why` above each call.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// How many bytes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True if there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for SecretBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

/// Secret text: a code, a note, a recovery key. Wiped when dropped; prints `[secret]`.
///
/// No `Clone`, `Display`, `PartialEq` or serialisation, on purpose.
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    /// Takes the text over; it is wiped with this value.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Takes UTF-8 bytes over without copying them.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`] if they are not UTF-8. The bytes are wiped then too.
    pub fn from_utf8(bytes: Vec<u8>) -> Result<Self, CryptoError> {
        String::from_utf8(bytes).map(Self::new).map_err(|refused| {
            refused.into_bytes().zeroize();
            CryptoError::Malformed
        })
    }

    /// The text. Write `// EXPOSE: why` above each call.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

#[cfg(test)]
mod tests {
    use super::{SecretBytes, SecretText};
    use crate::CryptoError;

    #[test]
    fn debug_is_redacted() {
        let text = SecretText::new("0000 1111".into());
        let bytes = SecretBytes::new(vec![0x31; 8]);
        assert_eq!(format!("{text:?} {bytes:#?}"), "[secret] [secret]");
    }

    #[test]
    fn what_goes_in_comes_out() {
        assert_eq!(SecretText::from_utf8("砦".into()).unwrap().expose(), "砦");
        assert_eq!(SecretBytes::new(vec![1, 2]).expose(), [1, 2]);
        assert_eq!(SecretBytes::new(vec![1, 2]).len(), 2);
        assert!(SecretBytes::new(vec![]).is_empty());
        assert!(!SecretBytes::new(vec![0]).is_empty());
    }

    #[test]
    fn bytes_that_are_not_text_are_refused() {
        let refused = SecretText::from_utf8(vec![0x30, 0xff]);
        assert_eq!(refused.err(), Some(CryptoError::Malformed));
    }
}
