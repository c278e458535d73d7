//! What the story's devices share: the time, and randomness.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use toride_domain::Millis;
use toride_vault::{Clock, CryptoError, Rng};

/// Time that passes when the story says so, for all devices alike.
pub(crate) struct StoryClock(AtomicU64);

impl StoryClock {
    pub(crate) fn at(now: Millis) -> Arc<Self> {
        Arc::new(Self(AtomicU64::new(now.get())))
    }

    /// So many milliseconds later, or earlier; within the years that the app knows.
    pub(crate) fn wait(&self, ms: f64) {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a larger number becomes the largest"
        )]
        let ms = ms as i64;
        let then = self.now().get().saturating_add_signed(ms);
        self.0.store(Millis::clamped(then).get(), Ordering::Relaxed);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Millis {
        Millis::clamped(self.0.load(Ordering::Relaxed))
    }
}

/// The random bytes of the system: no answer may depend on them.
pub(crate) struct SystemRng;

impl Rng for SystemRng {
    fn fill(&self, out: &mut [u8]) -> Result<(), CryptoError> {
        #[allow(
            clippy::disallowed_methods,
            reason = "a story has no facade that would pass it in"
        )]
        getrandom::fill(out).map_err(|_| CryptoError::Random)
    }
}

/// 16 bytes that nothing else has.
pub(crate) fn fresh() -> Result<[u8; 16], CryptoError> {
    let mut bytes = [0; 16];
    SystemRng.fill(&mut bytes)?;
    Ok(bytes)
}
