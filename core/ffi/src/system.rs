//! The two doors to the system: time and randomness.

use std::time::{SystemTime, UNIX_EPOCH};

use toride_domain::Millis;
use toride_vault::{Clock, CryptoError, Rng};

/// The wall clock of the system.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Millis {
        #[allow(clippy::disallowed_methods, reason = "this is the one door for time")]
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Millis::clamped(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
    }
}

/// The random bytes of the system.
pub(crate) struct SystemRng;

impl Rng for SystemRng {
    fn fill(&self, out: &mut [u8]) -> Result<(), CryptoError> {
        #[allow(
            clippy::disallowed_methods,
            reason = "this is the one door for randomness"
        )]
        getrandom::fill(out).map_err(|_| CryptoError::Random)
    }
}

/// The time now, for what is asked outside of a vault.
pub(crate) fn now() -> Millis {
    SystemClock.now()
}
