//! Phone numbers and post codes. Eight digits in two groups of four are left to the context: they
//! are a code as often as a number without its area code.

use crate::noise::{digits, run, starts};

/// End of the phone number or post code that begins at `at`.
pub(crate) fn phone(chars: &[char], at: usize) -> Option<usize> {
    match chars.get(at)? {
        '〒' | '℡' => {
            let start = run(chars, at + 1, |c| c == ' ').min(at + 3);
            let end = run(chars, start, |c| {
                c.is_ascii_digit() || matches!(c, '-' | ' ')
            })
            .min(start + 16);
            (end > start).then_some(end)
        }
        // A plus with a gap behind is a bullet.
        '+' if chars.get(at + 1) == Some(&' ') => None,
        '+' => {
            let end = run(chars, at + 1, |c| {
                c.is_ascii_digit() || matches!(c, '-' | ' ' | '(' | ')')
            })
            .min(at + 24);
            (end > at + 8).then_some(end)
        }
        '(' => {
            let area = digits(chars, at + 1, 2, 5)?;
            // (10) is a list number.
            let dialled = chars.get(at + 1) == Some(&'0') || area - at == 4;
            dialled.then_some(())?;
            let start = starts(chars, area, ")").then_some(area + 1)?;
            let start = run(chars, start, |c| matches!(c, ' ' | '-')).min(start + 1);
            local(chars, start)
        }
        _ => area_and_local(chars, at).or_else(|| unbroken(chars, at)),
    }
}

/// 123-4567 after an area code.
fn local(chars: &[char], at: usize) -> Option<usize> {
    let exchange = digits(chars, at, 1, 4)?;
    let number = joint(chars, exchange)?;
    digits(chars, number, 3, 4)
}

/// 03-0000-0000, 090 0000 0000, 0120-000-000, 03(0000)0000, 555-555-5555.
fn area_and_local(chars: &[char], at: usize) -> Option<usize> {
    let area = digits(chars, at, 2, 5)?;
    let exchange = joint(chars, area)?;
    let middle = digits(chars, exchange, 1, 4)?;
    let number = joint(chars, middle)?;
    let end = digits(chars, number, 3, 4)?;
    let sizes = (area - at, middle - exchange, end - number);
    let total = sizes.0 + sizes.1 + sizes.2;
    let domestic = chars.get(at) == Some(&'0') && (10..=11).contains(&total);
    (domestic || sizes == (3, 3, 4)).then_some(end)
}

/// What stands between the parts of a number: one of `-`, space, dot, parentheses.
fn joint(chars: &[char], at: usize) -> Option<usize> {
    let end = run(chars, at, |c| matches!(c, '-' | ' ' | '.' | '(' | ')'));
    (end - at == 1).then_some(end)
}

/// 09000000000: a mobile number. Landline numbers without gaps are left to their labels.
fn unbroken(chars: &[char], at: usize) -> Option<usize> {
    let end = digits(chars, at, 11, 11)?;
    let glued = chars.get(end).is_some_and(char::is_ascii_alphanumeric);
    let mobile = matches!(chars.get(at..at + 3), Some(['0', '5'..='9', '0']));
    (mobile && !glued).then_some(end)
}
