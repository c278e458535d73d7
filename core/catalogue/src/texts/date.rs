//! From an instant to the day on the wall, without a clock or time zone data.

const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CivilDate {
    pub(crate) year: i64,
    /// 1 to 12.
    pub(crate) month: i64,
    /// 1 to 31.
    pub(crate) day: i64,
}

impl CivilDate {
    /// The day at an instant (UTC milliseconds), where clocks are `offset_minutes` ahead of UTC.
    ///
    /// The arithmetic counts years from March, so that the leap day comes last; 400 years have
    /// 146 097 days. See "chrono-Compatible Low-Level Date Algorithms", Howard Hinnant.
    pub(crate) fn at(utc_ms: i64, offset_minutes: i32) -> Self {
        let local_ms = utc_ms.saturating_add(i64::from(offset_minutes) * MINUTE_MS);
        let days = local_ms.div_euclid(DAY_MS) + 719_468; // since 0000-03-01
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        Self {
            year: era * 400 + year_of_era + i64::from(month <= 2),
            month,
            day: day_of_year - (153 * month_from_march + 2) / 5 + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(utc_ms: i64, offset_minutes: i32) -> (i64, i64, i64) {
        let date = CivilDate::at(utc_ms, offset_minutes);
        (date.year, date.month, date.day)
    }

    #[test]
    fn known_days_are_right() {
        assert_eq!(ymd(0, 0), (1970, 1, 1));
        assert_eq!(ymd(951_782_400_000, 0), (2000, 2, 29));
        assert_eq!(ymd(1_795_402_800_000, 540), (2026, 11, 23));
        assert_eq!(ymd(4_107_542_400_000, 0), (2100, 3, 1));
        assert_eq!(ymd(-1, 0), (1969, 12, 31));
    }

    #[test]
    fn the_day_changes_at_local_midnight() {
        let midnight_in_tokyo = 1_795_359_600_000; // 2026-11-22T15:00Z
        assert_eq!(ymd(midnight_in_tokyo - 1, 540), (2026, 11, 22));
        assert_eq!(ymd(midnight_in_tokyo, 540), (2026, 11, 23));
        assert_eq!(ymd(midnight_in_tokyo, -600), (2026, 11, 22));
    }

    #[test]
    fn every_day_of_two_centuries_follows_the_one_before() {
        let mut before = CivilDate::at(946_684_800_000, 0); // 2000-01-01
        for day in 1..73_049 {
            let date = CivilDate::at(946_684_800_000 + day * DAY_MS, 0);
            let next_day = date.day == before.day + 1 && date.month == before.month;
            let next_month = date.day == 1 && (28..=31).contains(&before.day);
            assert!(next_day || next_month, "{date:?} after {before:?}");
            before = date;
        }
        assert_eq!((before.year, before.month, before.day), (2199, 12, 31));
    }
}
