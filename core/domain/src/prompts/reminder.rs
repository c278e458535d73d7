//! When the person is to be reminded next.

use crate::{Millis, Prompt, Prompts, Urgency, put_off::DAY_MS};

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
    /// When to remind next, always after `now`; `None` when nothing is open or to come.
    ///
    /// A prompt that was put off comes back at the time the person chose. One that was left alone comes back as if it
    /// had been put off: what is critical or due now after a day, soon after a week, later after a month. And a
    /// reason that time alone raises comes when it does. `zone` is local time minus UTC, in minutes.
    #[must_use]
    pub fn next_reminder(&self, now: Millis, zone: i16, quiet: QuietHours) -> Option<Millis> {
        let of = |prompt: &Prompt| {
            let left_alone = now.plus(days(prompt.urgency) * DAY_MS);
            prompt.put_off.unwrap_or(left_alone)
        };
        let next = self.open.iter().map(of).chain(self.next_due).min()?;
        // At the end of the calendar there is nothing later.
        Some(quiet.moved(next, zone)).filter(|at| *at > now)
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
            prop_assert!(at > MIDNIGHT && at.since(MIDNIGHT.plus(due)) < DAY_MS);
            prop_assert_eq!(quiet.moved(at, zone), at);
        }
    }
}
