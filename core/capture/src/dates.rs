//! Dates and clock times in the notations that people, phones and programs write. A bare number
//! like 19900507 is not among them: in a list of codes it is a code.

use crate::noise::{digits, run, starts};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const ERAS: [&str; 4] = ["令和", "平成", "昭和", "大正"];

/// End of the date that begins at `at`.
pub(crate) fn date(chars: &[char], at: usize) -> Option<usize> {
    named_month(chars, at)
        .or_else(|| kanji(chars, at))
        .or_else(|| numeric(chars, at))
}

/// 令和7年6月1日.
pub(crate) fn era(chars: &[char], at: usize) -> Option<usize> {
    let name = ERAS.iter().find(|name| starts(chars, at, name))?;
    let number = at + name.chars().count();
    let year = if starts(chars, number, "元") {
        number + 1
    } else {
        digits(chars, number, 1, 2)?
    };
    starts(chars, year, "年").then(|| kanji(chars, year + 1).unwrap_or(year + 1))
}

/// 2025/6/1, 2025-06-01, 2025.6, 6/1, 1/6/25, 03-11-2024.
fn numeric(chars: &[char], at: usize) -> Option<usize> {
    let value = |from: usize, to: usize| {
        chars
            .get(from..to)?
            .iter()
            .try_fold(0, |sum, c| Some(sum * 10 + c.to_digit(10)?))
    };
    let first = digits(chars, at, 1, 4)?;
    let separator = *chars.get(first).filter(|c| matches!(c, '/' | '-' | '.'))?;
    let second = digits(chars, first + 1, 1, 2)?;
    let third = (chars.get(second) == Some(&separator))
        .then(|| digits(chars, second + 1, 1, 4))
        .flatten();
    let end = third.unwrap_or(second);
    let timed = chars.get(end) == Some(&'T')
        && digits(chars, end + 1, 2, 2).is_some_and(|hour| chars.get(hour) == Some(&':'));
    if !timed && chars.get(end).is_some_and(char::is_ascii_alphanumeric) {
        return None;
    }
    let (a, b) = (value(at, first)?, value(first + 1, second)?);
    let is_year = first - at == 4 && (1900..2100).contains(&a);
    let sound = match third {
        Some(third) if is_year => third - second <= 3 && (1..=12).contains(&b),
        Some(third) => {
            let year = third - second - 1;
            first - at <= 2 && matches!(year, 2 | 4) && a <= 31 && b <= 31 && a > 0 && b > 0
        }
        None if is_year => (1..=12).contains(&b),
        None => separator == '/' && first - at <= 2 && a <= 31 && b <= 31 && a > 0 && b > 0,
    };
    sound.then_some(end)
}

/// 2025年6月1日, 6月1日, 2025年.
fn kanji(chars: &[char], at: usize) -> Option<usize> {
    let mut end = at;
    for (unit, longest) in [("年", 4), ("月", 2), ("日", 2)] {
        let number = run(chars, end, |c| c == ' ').min(end + 1);
        if let Some(after) = digits(chars, number, 1, longest)
            && starts(chars, after, unit)
        {
            end = after + 1;
        }
    }
    (end > at).then_some(end)
}

/// Jan 15, 2026; 15 January 2026; June 2025.
fn named_month(chars: &[char], at: usize) -> Option<usize> {
    let gap = |from: usize| run(chars, from, |c| matches!(c, ' ' | '.' | ',')).min(from + 2);
    let year = |from: usize| {
        let start = gap(from);
        digits(chars, start, 4, 4).filter(|_| {
            start > from && matches!(chars.get(start..start + 2), Some(['1', '9'] | ['2', '0']))
        })
    };
    if let Some(month) = month(chars, at) {
        let day = day(chars, gap(month)).unwrap_or(month);
        let end = year(day).unwrap_or(day);
        return (end > month).then_some(end);
    }
    let month = month(chars, gap(day(chars, at)?))?;
    Some(year(month).unwrap_or(month))
}

fn month(chars: &[char], at: usize) -> Option<usize> {
    let end = run(chars.get(..chars.len().min(at + 10))?, at, |c| {
        c.is_ascii_alphabetic()
    });
    // OCTO-L1V9 is a code.
    if chars
        .get(end)
        .is_some_and(|c| c.is_ascii_alphanumeric() || *c == '-')
    {
        return None;
    }
    let word: String = chars
        .get(at..end)?
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    let short = (3..=4).contains(&word.len());
    let known = MONTHS
        .iter()
        .any(|name| *name == word || (short && name.starts_with(&word)));
    known.then_some(end)
}

fn day(chars: &[char], at: usize) -> Option<usize> {
    let end = digits(chars, at, 1, 2)?;
    let ordinal = ["st", "nd", "rd", "th"]
        .iter()
        .any(|suffix| starts(chars, end, suffix));
    let end = if ordinal { end + 2 } else { end };
    (!chars.get(end).is_some_and(char::is_ascii_alphanumeric)).then_some(end)
}

/// Whether eight digits are a day of the last or this century: 19900507.
pub(crate) fn is_day(text: &str) -> bool {
    let part = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse().ok());
    let (year, month, day): (Option<u32>, Option<u32>, Option<u32>) =
        (part(0, 4), part(4, 6), part(6, 8));
    text.len() == 8
        && year.is_some_and(|year| (1900..2100).contains(&year))
        && month.is_some_and(|month| (1..=12).contains(&month))
        && day.is_some_and(|day| (1..=31).contains(&day))
}

/// End of the clock time that begins at `at`: 9:41, 09:12:33.123, 9:12 AM, 9時12分.
pub(crate) fn time(chars: &[char], at: usize) -> Option<usize> {
    let hour = digits(chars, at, 1, 3)?;
    if starts(chars, hour, "時") {
        return Some(
            digits(chars, hour + 1, 1, 2)
                .map_or(hour + 1, |m| m + usize::from(starts(chars, m, "分"))),
        );
    }
    if chars.get(hour) != Some(&':') {
        return None;
    }
    let mut end = digits(chars, hour + 1, 2, 2)?;
    if chars.get(end) == Some(&':')
        && let Some(seconds) = digits(chars, end + 1, 2, 2)
    {
        end = seconds;
        if chars.get(end) == Some(&'.') {
            end = digits(chars, end + 1, 1, 9).unwrap_or(end);
        }
    }
    let half = run(chars, end, |c| c == ' ').min(end + 1);
    let meridian = ["am", "pm"].iter().any(|word| starts(chars, half, word));
    let whole = meridian && !chars.get(half + 2).is_some_and(char::is_ascii_alphanumeric);
    Some(if whole { half + 2 } else { end })
}

/// The end of a time that follows a date directly, else `end`.
pub(crate) fn time_after(chars: &[char], end: usize) -> usize {
    let joined = chars.get(end) == Some(&'T');
    let start = if joined { end + 1 } else { end };
    match time(chars, start) {
        Some(after) if joined => run(chars, after, |c| c == 'Z').min(after + 1),
        _ => end,
    }
}
