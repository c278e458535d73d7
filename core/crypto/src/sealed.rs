//! The one type the database may store.

use std::fmt;

/// Bytes that may be written to the vault file: everything secret in them is encrypted.
///
/// The store binds this type only, so that no plaintext reaches SQL by mistake.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Wraps bytes that were read out of a vault file, so that they can be moved unchanged.
    #[must_use]
    pub fn from_stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes as they are stored.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::Sealed;

    #[test]
    fn debug_shows_a_length_only() {
        assert_eq!(
            format!("{:?}", Sealed::from_stored(vec![7; 180])),
            "Sealed(180 bytes)"
        );
    }
}
