//! Waiting time after wrong passphrases. It slows down a person at this app, not somebody with a copied file.

use crate::Millis;

/// Seconds to wait after so many failures in a row; the last goes on for ever.
const DELAYS: [u64; 7] = [0, 0, 0, 2, 5, 15, 60];

/// Failed attempts to unlock since the last success.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Attempts {
    /// How many failed in a row.
    pub fails: u32,
    /// When the last one failed.
    pub last: Millis,
}

impl Attempts {
    /// No failure.
    pub const NONE: Self = Self {
        fails: 0,
        last: Millis::MIN,
    };

    /// Seconds to wait before the next attempt, rounded up; 0 = go on.
    #[must_use]
    pub fn wait(self, now: Millis) -> u64 {
        let steps = usize::try_from(self.fails)
            .unwrap_or(usize::MAX)
            .min(DELAYS.len() - 1);
        let delay = DELAYS.get(steps).copied().unwrap_or(0) * 1000;
        delay.saturating_sub(now.since(self.last)).div_ceil(1000)
    }

    /// The same, once a clock that was set back is noticed: the wait then starts anew from now, so that it is
    /// at most a minute and not until the old time comes round again.
    #[must_use]
    pub fn settled(self, now: Millis) -> Self {
        Self {
            last: self.last.min(now),
            ..self
        }
    }

    /// After one more failure.
    #[must_use]
    pub fn failed(self, now: Millis) -> Self {
        Self {
            fails: self.fails.saturating_add(1),
            last: now,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = Millis::clamped(1_790_000_000_000);

    #[test]
    fn the_waits_are_0_0_0_2_5_15_60_60_seconds() {
        let waits: Vec<u64> = (0..8)
            .map(|fails| Attempts { fails, last: NOW }.wait(NOW))
            .collect();
        assert_eq!(waits, [0, 0, 0, 2, 5, 15, 60, 60]);
        assert_eq!(
            Attempts {
                fails: u32::MAX,
                last: NOW
            }
            .failed(NOW)
            .wait(NOW),
            60
        );
    }

    #[test]
    fn a_wait_ends_by_itself() {
        let attempts = Attempts {
            fails: 4,
            last: NOW,
        };
        assert_eq!(attempts.wait(NOW.plus(1)), 5);
        assert_eq!(attempts.wait(NOW.plus(4_001)), 1);
        assert_eq!(attempts.wait(NOW.plus(5_000)), 0);
    }

    #[test]
    fn a_clock_set_back_by_years_costs_a_minute_at_most() {
        let attempts = Attempts {
            fails: 9,
            last: NOW,
        };
        let back = Millis::MIN.plus(5);
        let settled = attempts.settled(back);
        assert_eq!(settled.wait(back), 60);
        assert_eq!(settled.wait(back.plus(60_000)), 0);
    }
}
