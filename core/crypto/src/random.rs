//! The one door for randomness.

use crate::CryptoError;

/// A source of random bytes, passed in so that a test can repeat a run.
///
/// The real one, in the facade, asks the system.
pub trait Rng: Send + Sync {
    /// Fills `out` completely with bytes nobody can predict.
    ///
    /// # Errors
    /// [`CryptoError::Random`] if the system has none to give; `out` must then not be used.
    fn fill(&self, out: &mut [u8]) -> Result<(), CryptoError>;
}

/// A repeatable stream for tests, hashed from a seed and a counter. Nothing it makes is secret.
#[cfg(any(test, feature = "dangerous-test-rng"))]
#[derive(Debug)]
pub struct TestRng {
    seed: u64,
    drawn: std::sync::atomic::AtomicU64,
}

#[cfg(any(test, feature = "dangerous-test-rng"))]
impl TestRng {
    /// The same `seed` gives the same bytes, call by call.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            drawn: std::sync::atomic::AtomicU64::new(0),
        }
    }
}

#[cfg(any(test, feature = "dangerous-test-rng"))]
impl Rng for TestRng {
    fn fill(&self, out: &mut [u8]) -> Result<(), CryptoError> {
        use blake2::{Blake2b, Digest as _, digest::consts::U32};
        for chunk in out.chunks_mut(32) {
            let count = self
                .drawn
                .fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let mut hash = Blake2b::<U32>::new();
            hash.update(self.seed.to_le_bytes());
            hash.update(count.to_le_bytes());
            for (to, from) in chunk.iter_mut().zip(hash.finalize()) {
                *to = from;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Rng, TestRng};

    fn draw(rng: &TestRng) -> [u8; 40] {
        let mut out = [0; 40];
        rng.fill(&mut out).unwrap();
        out
    }

    #[test]
    fn the_test_stream_repeats_by_seed_and_never_within_a_run() {
        let (a, b) = (TestRng::new(1), TestRng::new(1));
        let first = draw(&a);
        assert_eq!(first, draw(&b));
        assert_ne!(first, draw(&a));
        assert_ne!(first, draw(&TestRng::new(2)));
        assert_ne!(
            first[..8],
            first[32..],
            "a long draw does not repeat its first block"
        );
    }
}
