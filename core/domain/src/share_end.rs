//! Until when a shared code can be opened.

use crate::Millis;

/// How far off the end of a shared code is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShareEnd {
    /// Its time is over: it is neither taken nor shown.
    Over,
    /// Within half a day: a date says too little, and the time of day leaves no doubt of which day is meant.
    Soon,
    /// Later than that: a date says enough.
    Later,
}

impl ShareEnd {
    const HALF_DAY: u64 = Millis::DAY / 2;

    /// Where `now` is of a share that can be opened up to and including `not_after`.
    #[must_use]
    pub const fn at(now: Millis, not_after: Millis) -> Self {
        if not_after.get() < now.get() {
            Self::Over
        } else if not_after.since(now) < Self::HALF_DAY {
            Self::Soon
        } else {
            Self::Later
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_moment_still_counts_and_half_a_day_before_it_the_clock_is_told() {
        let end = Millis::clamped(1_795_392_000_000);
        let before = |ms| ShareEnd::at(Millis::clamped(end.get() - ms), end);
        assert_eq!(before(43_200_000), ShareEnd::Later);
        assert_eq!(before(43_199_999), ShareEnd::Soon);
        assert_eq!(before(0), ShareEnd::Soon);
        assert_eq!(ShareEnd::at(end.plus(1), end), ShareEnd::Over);
    }
}
