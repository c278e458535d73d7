//! Waiting for a service to answer, for days, without losing the thread (S-101, S-102).

use crate::Millis;

/// That somebody asked a service to bring an account back, and when to look for an answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Waiting {
    /// When the service was first asked, by the clock of that day.
    pub since: Millis,
    /// When to look for its answer.
    pub remind_at: Millis,
}

impl Waiting {
    /// Days until the reminder where the person chooses none.
    pub const USUAL: u8 = 3;
    /// The longest time until the reminder, in days.
    pub const LONGEST: u8 = 30;

    /// Begins to wait, with a reminder after so many days, 1 to [`Waiting::LONGEST`]. `None` outside of that.
    #[must_use]
    pub const fn new(now: Millis, days: u8) -> Option<Self> {
        if days >= 1 && days <= Self::LONGEST {
            Some(Self {
                since: now,
                remind_at: now.plus(days as u64 * Millis::DAY),
            })
        } else {
            None
        }
    }

    /// Goes on waiting: the reminder is set anew, and when it began stays. A clock that was set back since says when
    /// it began at the latest.
    #[must_use]
    pub fn again(self, now: Millis, days: u8) -> Option<Self> {
        let anew = Self::new(now, days)?;
        Some(Self {
            since: self.since.min(now),
            ..anew
        })
    }

    /// Whether it is time to look for the answer. A reminder that is further off than any can be set was set under
    /// another clock: it is due, rather than never.
    #[must_use]
    pub fn is_due(self, now: Millis) -> bool {
        let longest = u64::from(Self::LONGEST) * Millis::DAY;
        self.remind_at <= now || self.remind_at.since(now) > longest
    }

    /// When it is to be said next, always after `now`: at its time, and what is due and was left alone a day later.
    /// `None` at the end of the calendar.
    #[must_use]
    pub fn due(self, now: Millis) -> Option<Millis> {
        let next = if self.is_due(now) {
            now.plus(Millis::DAY)
        } else {
            self.remind_at
        };
        (next > now).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn time() -> impl Strategy<Value = Millis> {
        (0..=Millis::MAX.since(Millis::MIN)).prop_map(|ms| Millis::MIN.plus(ms))
    }

    proptest! {
        #[test]
        fn it_falls_due_after_the_days_that_were_said_and_not_before(
            now in time(), days in 1..=Waiting::LONGEST, later in 0..40 * Millis::DAY,
        ) {
            let waiting = Waiting::new(now, days).unwrap();
            let length = u64::from(days) * Millis::DAY;
            prop_assume!(now.since(Millis::MIN) + length < Millis::MAX.since(Millis::MIN));
            prop_assert_eq!(waiting.is_due(now.plus(later)), later >= length);
        }

        #[test]
        fn what_is_said_next_is_later_than_now_and_never_more_than_thirty_days_away(
            since in time(), remind_at in time(), now in time(),
        ) {
            let waiting = Waiting { since, remind_at };
            let longest = u64::from(Waiting::LONGEST) * Millis::DAY;
            if let Some(next) = waiting.due(now) {
                prop_assert!(next > now && next.since(now) <= longest);
            } else {
                prop_assert_eq!(now, Millis::MAX);
            }
        }

        #[test]
        fn going_on_waiting_keeps_since_when_and_is_not_due(
            waiting in (time(), 1..=Waiting::LONGEST), now in time(), days in 1..=Waiting::LONGEST,
        ) {
            let before = Waiting::new(waiting.0, waiting.1).unwrap();
            let after = before.again(now, days).unwrap();
            prop_assert!(after.since <= before.since && after.since <= now);
            prop_assert_eq!(after.remind_at, Waiting::new(now, days).unwrap().remind_at);
            prop_assert!(!after.is_due(now) || now == Millis::MAX);
        }
    }

    #[test]
    fn a_wait_has_one_to_thirty_days() {
        let now = Millis::MIN;
        for days in [0, 31, 255] {
            assert_eq!(Waiting::new(now, days), None);
            let waiting = Waiting::new(now, Waiting::USUAL).unwrap();
            assert_eq!(waiting.again(now, days), None);
        }
        let month = Waiting::new(now, 30).unwrap();
        assert!(!month.is_due(now), "the longest one waits, too");
    }

    #[test]
    fn a_clock_that_was_set_back_makes_it_due_instead_of_silent() {
        let waiting = Waiting::new(Millis::MIN.plus(400 * Millis::DAY), 3).unwrap();
        assert!(waiting.is_due(Millis::MIN));
        assert_eq!(
            waiting.due(Millis::MIN),
            Some(Millis::MIN.plus(Millis::DAY))
        );
    }
}
