//! Putting a prompt off: never for long, and never for good.

use crate::{Millis, Urgency};

/// That a prompt is not to be shown for some days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct PutOff {
    /// When that was said, by the clock of that day.
    pub at: Millis,
    /// For how many days.
    pub days: u8,
    /// How urgent it was then.
    pub urgency: Urgency,
}

impl PutOff {
    /// The longest time, in days.
    pub const LONGEST: u8 = 31;

    /// Puts off for so many days, 1 to [`PutOff::LONGEST`], what is now this urgent; what is critical for one day at
    /// most. `None` outside of that.
    #[must_use]
    pub const fn new(now: Millis, days: u8, urgency: Urgency) -> Option<Self> {
        if days >= 1 && days <= Self::longest(urgency) {
            Some(Self {
                at: now,
                days,
                urgency,
            })
        } else {
            None
        }
    }

    /// The longest time, in days, for something of this urgency.
    #[must_use]
    pub const fn longest(urgency: Urgency) -> u8 {
        match urgency {
            Urgency::Critical => 1,
            _ => Self::LONGEST,
        }
    }

    /// Until when it holds for what is now this urgent; `None` when it is over, or holds no more: the matter became
    /// more urgent, or the clock was set back behind the day it was said.
    #[must_use]
    pub fn until(self, now: Millis, urgency: Urgency) -> Option<Millis> {
        if urgency < self.urgency || now.plus(Millis::DAY) < self.at {
            return None;
        }
        let days = self.days.min(Self::longest(urgency));
        let until = self.at.plus(u64::from(days) * Millis::DAY);
        (until > now).then_some(until)
    }
}
