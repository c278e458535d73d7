//! Fields of a program's list that say whether a code was used: `"used": true`, `used_at: null`.

use crate::dates::date;
use crate::model::State;
use crate::noise::{run, starts};

/// Names of such fields; marks between the words do not count, nor does case.
const USED: [&str; 13] = [
    "used",
    "isused",
    "alreadyused",
    "usedat",
    "useddate",
    "usedon",
    "consumed",
    "consumedat",
    "redeemed",
    "redeemedat",
    "使用済み",
    "使用済",
    "使用",
];

/// Names of fields that say it the other way round.
const UNUSED: [&str; 5] = ["unused", "valid", "active", "available", "isvalid"];

/// Names of fields whose value is a word for use.
const STATUS: [&str; 4] = ["status", "state", "状態", "ステータス"];

/// If a field about use begins at `at`, what it says and where its value ends.
pub(crate) fn flag(chars: &[char], at: usize) -> Option<(State, usize)> {
    let first = chars.get(at)?.to_ascii_lowercase();
    if !matches!(
        first,
        'u' | 'i' | 'a' | 'c' | 'r' | 'v' | 's' | '使' | '状' | 'ス'
    ) {
        return None;
    }
    // No name and no value is longer; a bounded look keeps long rows linear.
    let near = chars.get(..chars.len().min(at + 64))?;
    let name_end = run(near, at, |c| c.is_alphabetic() || matches!(c, '_' | '-'));
    let name: String = near
        .get(at..name_end)?
        .iter()
        .filter(|c| c.is_alphabetic())
        .map(char::to_ascii_lowercase)
        .collect();
    let known = |names: &[&str]| names.contains(&name.as_str());
    let (used, unused, status) = (known(&USED), known(&UNUSED), known(&STATUS));
    if !(used || unused || status) {
        return None;
    }
    let gap = |from: usize| run(near, from, |c| matches!(c, ' ' | '"' | '\''));
    let colon = gap(name_end);
    matches!(near.get(colon), Some(':' | '=')).then_some(())?;
    let value = gap(colon + 1);
    let end = run(near, value, char::is_alphabetic);
    if used && end == value {
        return moment(near, value).map(|end| (State::Used, end));
    }
    if near.get(end).is_some_and(char::is_ascii_alphanumeric) {
        return None;
    }
    let word: String = near
        .get(value..end)?
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    let is_used = match word.as_str() {
        "true" | "yes" | "はい" if !status => used,
        "false" | "no" | "いいえ" if !status => !used,
        "null" | "none" | "nil" if used => false,
        "used" | "consumed" | "redeemed" | "使用済み" | "使用済" if status => true,
        "unused" | "active" | "valid" | "available" | "new" | "未使用" if status => false,
        _ => return None,
    };
    let state = if is_used { State::Used } else { State::Unused };
    Some((state, end))
}

/// The end of a day, a time in seconds, or `1`.
fn moment(chars: &[char], at: usize) -> Option<usize> {
    if let Some(end) = date(chars, at) {
        let joined = starts(chars, end, "T");
        return Some(if joined {
            run(chars, end, |c| {
                c.is_ascii_alphanumeric() || matches!(c, ':' | '.' | '+' | '-')
            })
        } else {
            end
        });
    }
    let end = run(chars, at, |c| c.is_ascii_digit());
    let seconds = matches!(end - at, 10 | 13) && chars.get(at) == Some(&'1');
    let one = chars.get(at..end) == Some(&['1']);
    let alone = !chars
        .get(end)
        .is_some_and(|c| c.is_ascii_alphanumeric() || *c == ' ');
    ((seconds || one) && alone).then_some(end)
}
