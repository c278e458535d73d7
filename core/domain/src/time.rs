//! Points in time, as UTC milliseconds.

use chrono::{DateTime, Datelike, Months, NaiveDateTime, NaiveTime, Utc};

/// A point in time: UTC milliseconds since 1970, always within the years 2000 to 2199.
///
/// The bounds keep a broken clock, or a hostile file, from writing times that no calendar shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Millis(u64);

impl Millis {
    /// How many there are in a day.
    pub const DAY: u64 = 86_400_000;

    /// 2000-01-01T00:00:00Z.
    pub const MIN: Self = Self(946_684_800_000);
    /// 2199-12-31T23:59:59.999Z.
    pub const MAX: Self = Self(7_258_118_399_999);

    /// The time, or the nearest bound when it lies outside of them.
    #[must_use]
    pub const fn clamped(ms: u64) -> Self {
        if ms < Self::MIN.0 {
            Self::MIN
        } else if ms > Self::MAX.0 {
            Self::MAX
        } else {
            Self(ms)
        }
    }

    /// The time; `None` outside of the bounds.
    #[must_use]
    pub const fn checked(ms: u64) -> Option<Self> {
        if ms >= Self::MIN.0 && ms <= Self::MAX.0 {
            Some(Self(ms))
        } else {
            None
        }
    }

    /// UTC milliseconds since 1970.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }

    /// Milliseconds from `earlier` to this; 0 when `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }

    /// This time and so many milliseconds, at most [`Millis::MAX`].
    #[must_use]
    pub const fn plus(self, ms: u64) -> Self {
        Self::clamped(self.0.saturating_add(ms))
    }

    /// The time as a name for a folder, to the second: `20261123T090000Z`.
    #[must_use]
    pub fn compact(self) -> String {
        self.date().format("%Y%m%dT%H%M%SZ").to_string()
    }

    /// Reads what [`compact`](Self::compact) wrote.
    #[must_use]
    pub fn from_compact(name: &str) -> Option<Self> {
        let date = NaiveDateTime::parse_from_str(name, "%Y%m%dT%H%M%SZ").ok()?;
        let time = Self::checked(u64::try_from(date.and_utc().timestamp_millis()).ok()?)?;
        // Other spellings of the same time are not ours.
        (time.compact() == name).then_some(time)
    }

    /// The time for files that other programs read, by ISO 8601 in UTC: `2026-11-23T09:00:00.000Z`.
    #[must_use]
    pub fn iso(self) -> String {
        self.date().format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
    }

    fn date(self) -> DateTime<Utc> {
        // In range by construction; the fallback is never reached and keeps this free of panics.
        i64::try_from(self.0)
            .ok()
            .and_then(DateTime::from_timestamp_millis)
            .unwrap_or_default()
    }
}

/// Whole calendar months from `from` to `to`, in UTC; 0 when `to` is earlier.
///
/// A month is full on the same day of a later month at the same time, as people count the age of a list.
#[must_use]
pub fn months_between(from: Millis, to: Millis) -> u32 {
    if to <= from {
        return 0;
    }
    let (a, b) = (from.date(), to.date());
    let months = |d: DateTime<Utc>| i64::from(d.year()) * 12 + i64::from(d.month0());
    let day = |d: DateTime<Utc>| (d.day(), d.time());
    let full = months(b) - months(a) - i64::from(day(b) < day(a));
    u32::try_from(full).unwrap_or(0)
}

/// The first moment at which so many months after `from` are full, by [`months_between`].
///
/// After the 31st of January the first month is full when March begins: February has no such day.
#[must_use]
pub fn months_after(from: Millis, months: u32) -> Millis {
    let date = from.date();
    let first = date.date_naive().with_day(1).unwrap_or_default();
    let landed = first.checked_add_months(Months::new(months));
    let then = landed.and_then(|first| match first.with_day(date.day()) {
        Some(day) => Some(day.and_time(date.time())),
        None => Some(
            first
                .checked_add_months(Months::new(1))?
                .and_time(NaiveTime::MIN),
        ),
    });
    let ms = then.and_then(|then| u64::try_from(then.and_utc().timestamp_millis()).ok());
    ms.map_or(Millis::MAX, Millis::clamped)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn months_are_full_at_the_moment_said_and_not_before(days in 0_u64..60_000, ms in 0_u64..86_400_000, months in 0_u32..40) {
            let from = Millis::MIN.plus(days * 86_400_000 + ms);
            let then = months_after(from, months);
            prop_assert_eq!(months_between(from, then), months);
            prop_assert!(months == 0 || months_between(from, Millis::clamped(then.get() - 1)) < months);
        }
    }

    fn at(text: &str) -> Millis {
        let ms = DateTime::parse_from_rfc3339(text)
            .unwrap()
            .timestamp_millis();
        Millis::checked(u64::try_from(ms).unwrap()).unwrap()
    }

    #[test]
    fn the_bounds_are_the_years_2000_to_2199() {
        assert_eq!(at("2000-01-01T00:00:00Z"), Millis::MIN);
        assert_eq!(at("2199-12-31T23:59:59.999Z"), Millis::MAX);
        assert_eq!(Millis::checked(Millis::MIN.0 - 1), None);
        assert_eq!(Millis::checked(Millis::MAX.0 + 1), None);
        assert_eq!(Millis::clamped(0), Millis::MIN);
        assert_eq!(Millis::clamped(u64::MAX), Millis::MAX);
    }

    #[test]
    fn a_time_names_a_folder() {
        let time = at("2026-11-23T09:00:00Z");
        assert_eq!(time.compact(), "20261123T090000Z");
        assert_eq!(Millis::from_compact("20261123T090000Z"), Some(time));
        for other in [
            "",
            "lost",
            "20261123T090000",
            "20261123T090000Z-2",
            "20261323T090000Z",
            "2026123T090000Z",
            "19991231T235959Z",
        ] {
            assert_eq!(Millis::from_compact(other), None, "{other}");
        }
    }

    #[test]
    fn a_time_is_written_as_other_programs_read_it() {
        let time = at("2026-11-23T09:00:00.070Z");
        assert_eq!(time.iso(), "2026-11-23T09:00:00.070Z");
    }

    #[test]
    fn a_month_is_full_on_the_same_day_and_time() {
        let from = at("2026-01-31T12:00:00Z");
        assert_eq!(months_between(from, at("2026-02-28T12:00:00Z")), 0);
        assert_eq!(months_between(from, at("2026-03-31T11:59:59Z")), 1);
        assert_eq!(months_between(from, at("2026-03-31T12:00:00Z")), 2);
        assert_eq!(months_between(from, at("2027-01-31T12:00:00Z")), 12);
    }

    #[test]
    fn an_age_is_never_negative() {
        assert_eq!(
            months_between(at("2026-05-01T00:00:00Z"), at("2020-05-01T00:00:00Z")),
            0
        );
    }
}
