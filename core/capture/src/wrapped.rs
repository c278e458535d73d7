//! Codes that are broken over the ends of rows.

use crate::spots::{Fit, Spot, fit_letters};
use toride_catalogue::{Alphabet, Codes, Service};
use zeroize::Zeroizing;

/// No screen is so narrow that a code takes more rows.
const MOST_ROWS: usize = 16;

/// No code is longer.
const LONGEST: usize = 128;

/// Joins `next`, which opens its row, to the pieces at the end of `spots` if all together are one
/// code. They must touch: each row ends with its piece and the next row begins with one.
pub(crate) fn join(spots: &mut Vec<Spot>, next: &Spot, service: &Service) -> bool {
    let shape = &service.shape.value;
    let head = match shape.length {
        Some(length) => head(spots, next, length),
        None => open_head(spots, next, service),
    };
    let Some(head) = head else { return false };
    let Some((first, rest)) = spots.get_mut(head..).and_then(<[Spot]>::split_first_mut) else {
        return false;
    };
    let parts = || rest.iter().chain([next]);
    let length = parts().map(|part| part.text.len()).sum::<usize>() + first.text.len();
    let mut text = Zeroizing::new(String::with_capacity(length));
    text.push_str(&first.text);
    parts().for_each(|part| text.push_str(&part.text));
    let groups: Vec<usize> = first
        .groups
        .iter()
        .chain(parts().flat_map(|part| &part.groups))
        .copied()
        .collect();
    let fit = match (shape.alphabet, shape.length) {
        (Alphabet::Digits, Some(_)) => Some(Fit::Exact),
        (_, None) => Some(Fit::Free).filter(|_| length <= LONGEST),
        _ => fit_letters(&text, &groups, shape),
    };
    let Some(fit) = fit else { return false };
    // Rows of one width may as well be codes of their own, where the length is not known well.
    let width = first.text.len();
    let even = parts().all(|part| part.text.len() == width);
    let torn = even && !shape.length_known && first.groups.len() == 1 && !first.open_end;
    first.dashed |= parts().any(|part| part.dashed);
    first.state = parts().fold(first.state, |state, part| part.state.or(state));
    (first.fit, first.text, first.groups) = (fit, text, groups);
    first.closes_row = next.closes_row;
    first.open_end = next.open_end;
    first.wrapped = Some(width);
    let row = first.row;
    first.row = next.row;
    first.torn = torn;
    spots.truncate(head + 1);
    // What stood before it in its row is whole again, too.
    let before = spots.get_mut(..head).unwrap_or_default();
    for spot in before.iter_mut().rev().take_while(|spot| spot.row == row) {
        spot.torn = false;
    }
    true
}

/// How many characters the code at the end of the rows above `row` still lacks, and how many stand
/// in the last of them.
pub(crate) fn rest(spots: &[Spot], row: u32, length: usize) -> Option<(usize, usize)> {
    let last = spots.last()?;
    // After a code that was broken, the next one is likely broken in the same way.
    if let Some(width) = last.wrapped
        && last.row + 1 == row
    {
        return Some((length, width));
    }
    let mut missing = length;
    let mut below = row;
    for spot in spots.iter().rev().take(MOST_ROWS) {
        let open = matches!(spot.fit, Fit::Fragment | Fit::Free | Fit::Weak);
        if !(open && spot.closes_row && spot.row + 1 == below) {
            break;
        }
        missing = missing.checked_sub(spot.text.len())?;
        below = spot.row;
    }
    (0 < missing && missing < length).then_some((missing, last.text.len()))
}

/// The spot that the code begins with.
fn head(spots: &[Spot], next: &Spot, length: usize) -> Option<usize> {
    let open = |spot: &Spot| {
        matches!(spot.fit, Fit::Fragment | Fit::Free | Fit::Weak) && spot.text.len() < length
    };
    let mut sum = next.text.len();
    let mut below = next;
    for (at, spot) in spots.iter().enumerate().rev().take(MOST_ROWS) {
        let touching = spot.row + 1 == below.row && spot.closes_row && below.opens_row;
        if !(touching && open(spot) && open(below) && below.number.is_none()) {
            return None;
        }
        sum += spot.text.len();
        if sum >= length {
            let before = at.checked_sub(1).and_then(|at| spots.get(at));
            // With a second torn piece in the row it is not known which one goes on.
            let unclear = before.is_some_and(|b| b.row == spot.row && b.fit == Fit::Fragment);
            return (sum == length && !unclear).then_some(at);
        }
        below = spot;
    }
    None
}

/// The same where no length is known: only a dash at the end of a row, or the even groups of a
/// service that prints one code, tell that it goes on.
fn open_head(spots: &[Spot], next: &Spot, service: &Service) -> Option<usize> {
    let last = spots.last()?;
    let touching = last.row + 1 == next.row && last.closes_row && next.opens_row;
    let size = last.groups.first();
    let even = |spot: &Spot| spot.groups.iter().all(|group| Some(group) == size);
    let only = service.codes.value == Codes::Single;
    let groups = only && last.groups.len() > 1 && even(last) && even(next);
    let solid = last.fit != Fit::Scientific && next.fit != Fit::Scientific;
    let joins = touching && solid && next.number.is_none() && (last.open_end || groups);
    joins.then(|| spots.len() - 1)
}
