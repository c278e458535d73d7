//! When the person is to be reminded next.

use crate::{Millis, Prompt, Prompts, Urgency};

const MINUTE_MS: u64 = 60_000;
const DAY_MINUTES: u16 = 24 * 60;

/// Hours without reminders, in local time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct QuietHours {
    from: u16,
    to: u16,
}

impl Default for QuietHours {
    /// From nine in the evening to eight in the morning.
    fn default() -> Self {
        Self {
            from: 21 * 60,
            to: 8 * 60,
        }
    }
}

/// When what was reminded of at that time is due again, where nobody opened the vault since: a week later.
#[must_use]
pub fn remind_again(shown: Millis) -> Millis {
    shown.plus(7 * Millis::DAY)
}

impl QuietHours {
    /// No quiet hours.
    pub const NONE: Self = Self { from: 0, to: 0 };

    /// Quiet from one minute of the day up to another, each 0 to 1439; over midnight when the second is the smaller;
    /// never when they are the same. `None` outside of that.
    #[must_use]
    pub const fn new(from: u16, to: u16) -> Option<Self> {
        if from < DAY_MINUTES && to < DAY_MINUTES {
            Some(Self { from, to })
        } else {
            None
        }
    }

    /// When to remind of what is `due` then: always after `now`, and outside of the quiet hours. What fell due while
    /// the device was off comes at the next time that is allowed. `zone` is local time minus UTC, in minutes.
    ///
    /// Only at the end of the calendar ([`Millis::MAX`]) there is nothing later than now.
    #[must_use]
    pub fn remind_at(self, due: Millis, now: Millis, zone: i16) -> Millis {
        let ahead = if due > now { due } else { now.plus(MINUTE_MS) };
        self.moved(ahead, zone)
    }

    /// The time, or the end of the quiet hours that it falls into. `zone` is local time minus UTC, in minutes.
    fn moved(self, at: Millis, zone: i16) -> Millis {
        // A day is added, so that a zone behind UTC does not reach below zero; no zone is a day away.
        let zone = i64::from(zone).clamp(-i64::from(DAY_MINUTES), i64::from(DAY_MINUTES));
        let minutes = at.get() / MINUTE_MS + u64::from(DAY_MINUTES);
        let local = minutes.saturating_add_signed(zone) % u64::from(DAY_MINUTES);
        let (from, to) = (u64::from(self.from), u64::from(self.to));
        let quiet = if from <= to {
            (from..to).contains(&local)
        } else {
            local >= from || local < to
        };
        if !quiet {
            return at;
        }
        let wait = (to + u64::from(DAY_MINUTES) - local) % u64::from(DAY_MINUTES);
        Millis::clamped(at.get() / MINUTE_MS * MINUTE_MS).plus(wait * MINUTE_MS)
    }
}

impl Prompts {
    /// When something is to be said next, always after `now`, at whatever hour; `None` when nothing is open or to come.
    ///
    /// A prompt that was put off comes back at the time the person chose. One that was left alone comes back as if it
    /// had been put off: what is critical or due now after a day, soon after a week, later after a month. And a
    /// reason that time alone raises comes when it does.
    #[must_use]
    pub fn due(&self, now: Millis) -> Option<Millis> {
        let of = |prompt: &Prompt| {
            let left_alone = now.plus(days(prompt.urgency) * Millis::DAY);
            prompt.put_off.unwrap_or(left_alone)
        };
        let next = self.open.iter().map(of).chain(self.next_due).min();
        // At the end of the calendar there is nothing later.
        next.filter(|at| *at > now)
    }

    /// When to remind next: what is due, outside of the quiet hours. `zone` is local time minus UTC, in minutes.
    #[must_use]
    pub fn next_reminder(&self, now: Millis, zone: i16, quiet: QuietHours) -> Option<Millis> {
        self.due(now).map(|due| quiet.remind_at(due, now, zone))
    }
}

const fn days(urgency: Urgency) -> u64 {
    match urgency {
        Urgency::Critical | Urgency::Now => 1,
        Urgency::Soon => 7,
        Urgency::Later => 30,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// 2026-11-23T00:00:00Z.
    const MIDNIGHT: Millis = Millis::clamped(1_795_392_000_000);

    fn hour(hours: u64) -> Millis {
        MIDNIGHT.plus(hours * 60 * MINUTE_MS)
    }

    fn remind(due: Millis, zone: i16) -> Option<Millis> {
        let prompts = Prompts {
            open: Vec::new(),
            next_due: Some(due),
        };
        prompts.next_reminder(MIDNIGHT, zone, QuietHours::default())
    }

    #[test]
    fn nobody_is_woken_at_night_wherever_they_are() {
        assert_eq!(remind(hour(12), 0), Some(hour(12)));
        assert_eq!(remind(hour(22), 0), Some(hour(24 + 8)));
        assert_eq!(remind(hour(24 + 3), 0), Some(hour(24 + 8)));
        assert_eq!(remind(hour(12), 9 * 60), Some(hour(23)), "21:00 in Tokyo");
        assert_eq!(remind(hour(12), -5 * 60), Some(hour(13)), "07:00 in Lima");
    }

    #[test]
    fn a_phone_that_was_off_in_the_night_reminds_in_the_morning() {
        let quiet = QuietHours::default();
        let evening = hour(20);
        assert_eq!(quiet.remind_at(evening, hour(23), 0), hour(24 + 8));
        let at_once = quiet.remind_at(evening, hour(24 + 9), 0);
        assert_eq!(at_once, hour(24 + 9).plus(MINUTE_MS));
        assert_eq!(quiet.remind_at(hour(40), hour(23), 0), hour(40));
    }

    #[test]
    fn nothing_open_reminds_of_nothing() {
        let none = Prompts::default();
        assert_eq!(none.next_reminder(MIDNIGHT, 0, QuietHours::NONE), None);
    }

    proptest! {
        #[test]
        fn a_reminder_lies_ahead_and_outside_of_the_quiet_hours(
            due in 1_u64..10_000_000_000, zone: i16, from in 0_u16..1440, to in 0_u16..1440,
        ) {
            let quiet = QuietHours::new(from, to).unwrap();
            let prompts = Prompts { open: Vec::new(), next_due: Some(MIDNIGHT.plus(due)) };
            let at = prompts.next_reminder(MIDNIGHT, zone, quiet).unwrap();
            prop_assert!(at > MIDNIGHT && at.since(MIDNIGHT.plus(due)) < Millis::DAY);
            prop_assert_eq!(quiet.moved(at, zone), at);
        }

        #[test]
        fn what_fell_due_while_the_device_was_off_comes_at_the_next_allowed_time(
            late in 0_u64..10_000_000_000, zone: i16, from in 0_u16..1440, to in 0_u16..1440,
        ) {
            let quiet = QuietHours::new(from, to).unwrap();
            let now = MIDNIGHT.plus(late);
            let at = quiet.remind_at(MIDNIGHT, now, zone);
            prop_assert!(at > now && at.since(now) <= Millis::DAY);
            prop_assert_eq!(quiet.moved(at, zone), at);
        }
    }
}
