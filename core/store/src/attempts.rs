//! The file `attempts`: how often a passphrase was wrong. 16 bytes: `"TRDA" | fails u32 | last_ms u64`.
//!
//! It lies beside the vault because a locked vault is never written to. What follows from the count
//! is a rule of the domain.

use crate::{Folder, StoreError, folder::ATTEMPTS};

const MAGIC: [u8; 4] = *b"TRDA";

/// Failed tries to unlock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attempts {
    /// Failures since the last success.
    pub fails: u32,
    /// When the last one was, in milliseconds since 1970 UTC.
    pub last_ms: u64,
}

impl Attempts {
    /// The 16 bytes of the file.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 16] {
        let mut bytes = [0; 16];
        let fields = MAGIC.into_iter().chain(self.fails.to_le_bytes());
        for (to, from) in bytes
            .iter_mut()
            .zip(fields.chain(self.last_ms.to_le_bytes()))
        {
            *to = from;
        }
        bytes
    }

    /// Reads the file's bytes. Whatever is not exactly such a file counts as no failure: the count
    /// only slows a guesser down in the app, and a damaged one must not lock its owner out.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let parsed = || {
            let (magic, rest) = bytes.split_first_chunk::<4>()?;
            let (fails, rest) = rest.split_first_chunk::<4>()?;
            let last_ms: &[u8; 8] = rest.try_into().ok()?;
            (*magic == MAGIC).then_some(Self {
                fails: u32::from_le_bytes(*fails),
                last_ms: u64::from_le_bytes(*last_ms),
            })
        };
        parsed().unwrap_or_default()
    }
}

impl Folder {
    /// Reads the count. A missing or damaged file is zero.
    ///
    /// # Errors
    /// [`StoreError::StorageUnavailable`] if the system does not let us read it.
    pub fn attempts(&self) -> Result<Attempts, StoreError> {
        match self.files().read(&self.at(ATTEMPTS), 17) {
            Ok(bytes) => Ok(Attempts::from_bytes(&bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Attempts::default()),
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps the count, durably; on a full disk in the room of the reserve, so that filling it up buys no
    /// guesses.
    ///
    /// # Errors
    /// [`StoreError::StorageFull`], [`StoreError::StorageUnavailable`]; the old count then stays.
    pub fn keep_attempts(&self, attempts: Attempts) -> Result<(), StoreError> {
        let keep = || self.replace(ATTEMPTS, &attempts.to_bytes());
        match keep() {
            Err(StoreError::StorageFull) if self.give_up_reserve()? => keep(),
            done => done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Attempts;

    #[test]
    fn the_layout_is_the_documented_one() {
        let attempts = Attempts {
            fails: 0x0403_0201,
            last_ms: 0x0807_0605_0403_0201,
        };
        let bytes = *b"TRDA\x01\x02\x03\x04\x01\x02\x03\x04\x05\x06\x07\x08";
        assert_eq!(attempts.to_bytes(), bytes);
        assert_eq!(Attempts::from_bytes(&bytes), attempts);
    }

    #[test]
    fn a_file_that_is_not_whole_counts_as_no_failure() {
        let bytes = Attempts {
            fails: 9,
            last_ms: 7,
        }
        .to_bytes();
        for len in 0..bytes.len() {
            assert_eq!(Attempts::from_bytes(&bytes[..len]), Attempts::default());
        }
        assert_eq!(
            Attempts::from_bytes(&[bytes.as_slice(), &[0]].concat()),
            Attempts::default()
        );
        for at in 0..4 {
            let mut flipped = bytes;
            flipped[at] ^= 0x20;
            assert_eq!(
                Attempts::from_bytes(&flipped),
                Attempts::default(),
                "byte {at}"
            );
        }
    }
}
