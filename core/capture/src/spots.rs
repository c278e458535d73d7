//! A place in the text where a code may stand, before the whole text has been seen.

use crate::items::{Item, Kind};
use crate::lookalikes::readings;
use crate::model::{Refusal, State};
use crate::normalise::Line;
use std::ops::Range;
use toride_catalogue::{Alphabet, CodeShape};
use zeroize::Zeroizing;

/// How a spot's characters fit the service's codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// Length and characters are those of a code.
    Exact,
    /// Length and characters fit, but it may be a word; others of the same form must speak for it.
    Weak,
    /// Looks like a code, and no length is known to measure it by.
    Free,
    /// Letters in a place for digits, where letters are not ruled out; others must speak for it.
    Strange,
    /// Cut from digits that run on without a gap: two codes, or the number of a card.
    Glued,
    /// A number of four or five digits, where no length is known.
    Short,
    /// Another length, as when a code is cut, wrapped or torn.
    Fragment,
    /// A spreadsheet has rounded it away.
    Scientific,
}

/// What stands around a spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Nothing but furniture and marks.
    Pure,
    /// Words that speak of codes.
    Labelled,
    /// Words behind it only.
    Remarked,
    /// Words that say nothing of codes.
    Context,
}

/// What was between a spot's row and the row of the spot before it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent observations, no state"
)]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Gap {
    /// Rows that are not empty.
    pub(crate) rows: u32,
    /// A heading tells old from new, or gives a day to codes.
    pub(crate) age: bool,
    /// A heading names an account; which one, as a hash.
    pub(crate) account: Option<u64>,
    /// The row just before is the name of something else, as 口座番号.
    pub(crate) foreign: bool,
    /// The row just before is the name of a secret that is no backup code.
    pub(crate) instead: Option<Refusal>,
    /// The row just before speaks of backup codes.
    pub(crate) labelled: bool,
    /// A heading says whose codes follow.
    pub(crate) title: Option<Title>,
    /// An empty row stands before.
    pub(crate) blank: bool,
}

/// A heading that may tell the codes of one account from those of another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Title {
    /// Its letters and digits, as a hash.
    pub(crate) hash: u64,
    pub(crate) whose: Whose,
}

/// How surely a heading tells whose codes follow; the surer comes later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Whose {
    /// Words that may be anything.
    Anything,
    /// Such words in brackets.
    Bracketed,
    /// The name of an account, alone in its row.
    Handle,
    /// It speaks of an account, a shop, a person.
    Account,
}

impl Title {
    /// What is known after another heading below this one: the surer of both.
    pub(crate) fn then(above: Option<Self>, below: Option<Self>) -> Option<Self> {
        match (above, below) {
            (Some(above), Some(below)) if above.whose > below.whose => Some(above),
            _ => below.or(above),
        }
    }
}

impl Gap {
    /// The gap that is left when what stood between this one and `later` turns out to be no code.
    pub(crate) fn then(self, later: Self) -> Self {
        Self {
            rows: self.rows.saturating_add(1).saturating_add(later.rows),
            age: self.age || later.age,
            account: later.account.or(self.account),
            title: Title::then(self.title, later.title),
            blank: self.blank || later.blank,
            ..later
        }
    }
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "independent observations, no state"
)]
pub(crate) struct Spot {
    /// The characters as printed, without separators.
    pub(crate) text: Zeroizing<String>,
    /// Sizes of the printed groups.
    pub(crate) groups: Vec<usize>,
    pub(crate) dashed: bool,
    pub(crate) line: u32,
    pub(crate) columns: Range<u32>,
    /// Ordinal of the row among all rows, empty ones included.
    pub(crate) row: u32,
    pub(crate) number: Option<u32>,
    pub(crate) fit: Fit,
    pub(crate) place: Place,
    pub(crate) state: Option<State>,
    /// Stands in a table cell.
    pub(crate) cell: bool,
    /// Nothing but furniture stands before, or behind it in the row.
    pub(crate) opens_row: bool,
    pub(crate) closes_row: bool,
    /// A dash is left open behind it at the end of the row.
    pub(crate) open_end: bool,
    /// Something of a code's size beside it was left over.
    pub(crate) torn: bool,
    /// It was broken over rows; how many characters stood in the first.
    pub(crate) wrapped: Option<usize>,
    /// Cut from a longer run of groups: `1234 5678 8765 4321`.
    pub(crate) run: bool,
    /// A word for use stands where a second code could: its state without that word.
    pub(crate) beside_used: Option<State>,
    /// That word is Google's, and stands in front.
    pub(crate) leads_used: bool,
    /// Several list numbers stand in its row.
    pub(crate) in_columns: bool,
    pub(crate) overridden: bool,
    /// A tick stands in front that may only be a bullet.
    pub(crate) bullet_tick: bool,
    pub(crate) gap: Gap,
}

/// A stretch of chunks without words between them.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) chunks: Vec<(usize, usize)>,
    pub(crate) dashed: bool,
    pub(crate) fit: Fit,
    pub(crate) torn: bool,
    pub(crate) run: bool,
}

impl Piece {
    pub(crate) fn text(&self, line: &Line) -> Zeroizing<String> {
        let mut text = String::with_capacity(self.length());
        for &(start, end) in &self.chunks {
            let chars = line.chars.get(start..end).unwrap_or_default();
            if self.fit == Fit::Scientific {
                text.extend(chars);
                continue;
            }
            // What a spreadsheet puts into a number is no part of it.
            text.extend(
                chars
                    .iter()
                    .take_while(|c| **c != '.')
                    .filter(|c| **c != ','),
            );
        }
        Zeroizing::new(text)
    }

    pub(crate) fn length(&self) -> usize {
        self.chunks.iter().map(|(start, end)| end - start).sum()
    }
}

/// Whether a chunk can be part of a code of digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Digitish {
    Yes,
    /// Letters only, all of which look like digits: only beside real digits.
    Maybe,
    No,
}

pub(crate) fn digitish(chunk: &[char], shape: &CodeShape) -> Digitish {
    let length = chunk.len();
    let digits = chunk.iter().filter(|c| c.is_ascii_digit()).count();
    let alike = chunk
        .iter()
        .filter(|c| !readings(Alphabet::Digits, **c).is_empty())
        .count();
    let extra = chunk.iter().filter(|c| matches!(c, ',' | '.')).count();
    let sized = shape.grouping.sizes.contains(&length) || shape.length == Some(length);
    if digits > 0 && (digits + alike + extra == length || (sized && digits * 2 >= length)) {
        Digitish::Yes
    } else if digits == 0 && alike == length && sized {
        Digitish::Maybe
    } else {
        Digitish::No
    }
}

/// How many of the joints in a run of chunks are dashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dashes {
    None,
    Some,
    All,
}

/// Cuts a run of chunks of digits into codes: exact lengths first, list numbers in between, and
/// the rest by the printed groups.
///
/// `carry` is how many characters of a code the row before has left open.
pub(crate) fn split_digits(
    chunks: &[(usize, usize)],
    dashed: Dashes,
    shape: &CodeShape,
    carry: Option<usize>,
) -> Vec<Piece> {
    if let (Some((first, rest)), Some(carry)) = (chunks.split_first(), carry)
        && first.1 - first.0 == carry
        && !rest.is_empty()
    {
        let mut pieces = split_digits(rest, dashed, shape, None);
        let whole = pieces
            .iter()
            .all(|piece| piece.fit == Fit::Exact || piece.torn);
        if whole && pieces.first().is_some_and(|piece| piece.fit == Fit::Exact) {
            let end = Piece {
                chunks: vec![*first],
                dashed: dashed != Dashes::None,
                fit: Fit::Fragment,
                torn: false,
                run: false,
            };
            pieces.insert(0, end);
            return pieces;
        }
    }

    let piece = |range: &[(usize, usize)], fit| Piece {
        chunks: range.to_vec(),
        dashed: dashed != Dashes::None,
        fit,
        torn: false,
        run: false,
    };
    let size = |&(start, end): &(usize, usize)| end - start;
    let Some(length) = shape.length else {
        return split_unmeasured(chunks)
            .into_iter()
            .map(|range| piece(range, Fit::Free))
            .collect();
    };
    if chunks.len() == length && chunks.iter().all(|chunk| size(chunk) == 1) {
        // Digits set apart one by one: most likely a code, but somebody should look.
        let mut spaced = piece(chunks, Fit::Exact);
        spaced.torn = true;
        return vec![spaced];
    }
    let exact_at = |from: usize| {
        let mut sum = 0;
        for (count, chunk) in chunks.get(from..)?.iter().enumerate() {
            sum += bare_size(size(chunk), length);
            // Single digits in a row are numbers of something, not a code.
            if sum >= length || size(chunk) < 2 {
                return (sum == length && size(chunk) > 1).then_some(count + 1);
            }
        }
        None
    };
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut rest = None;
    while at < chunks.len() {
        // A list number without a point: 1 1234 5678.
        let short = chunks.get(at).is_some_and(|chunk| size(chunk) <= 2);
        let numbered = short && exact_at(at).is_none() && exact_at(at + 1).is_some();
        let from = at + usize::from(numbered);
        let Some(count) = exact_at(from) else {
            rest = Some(at);
            break;
        };
        let range = chunks.get(from..from + count).unwrap_or_default();
        pieces.push(piece(range, Fit::Exact));
        at = from + count;
    }
    let Some(rest) = rest else {
        // 1234-5678-8765-4321 may be one long number.
        let torn = pieces.len() > 1 && dashed == Dashes::All;
        // The four groups of a card.
        let run = pieces.len() == 2 && chunks.len() == 4;
        for piece in &mut pieces {
            piece.torn = torn;
            piece.run = run;
        }
        return pieces;
    };
    if dashed == Dashes::All && !pieces.is_empty() && shape.length_known {
        // 1234-5678-9012 is one number of another length, as parcels have it.
        return vec![piece(chunks, Fit::Fragment)];
    }
    let groups = shape.grouping.sizes.len();
    if groups > 1 && chunks.len().is_multiple_of(groups) && chunks.len() > groups {
        return chunks
            .chunks(groups)
            .map(|range| {
                let fits = range.iter().map(size).sum::<usize>() == length;
                piece(range, if fits { Fit::Exact } else { Fit::Fragment })
            })
            .collect();
    }
    // Where the length is not known well, a number of another length is as good a code.
    let sum: usize = chunks.iter().map(size).sum();
    let free = !shape.length_known && pieces.is_empty() && sum > 4;
    let fit = if free { Fit::Free } else { Fit::Fragment };
    pieces.push(piece(chunks.get(rest..).unwrap_or_default(), fit));
    let torn = pieces.len() > 1;
    for piece in &mut pieces {
        piece.torn = torn;
    }
    pieces
}

/// Cuts a run where no length is known: groups of six or more are codes of their own.
fn split_unmeasured(chunks: &[(usize, usize)]) -> Vec<&[(usize, usize)]> {
    let size = |&(start, end): &(usize, usize)| end - start;
    let whole = |range: &[(usize, usize)]| range.iter().all(|chunk| size(chunk) >= 6);
    // A list number without a point: 1 649360930.
    let chunks = match chunks {
        [first, rest @ ..] if !rest.is_empty() && size(first) <= 2 && whole(rest) => rest,
        _ => chunks,
    };
    let step = if whole(chunks) {
        1
    } else {
        chunks.len().max(1)
    };
    chunks.chunks(step).collect()
}

/// Cuts digits that were pasted without the gaps between codes: `1234567887654321`, `1234
/// 56788765 4321`. `None` where the groups of the service do not come out even.
pub(crate) fn split_glued(chunks: &[(usize, usize)], shape: &CodeShape) -> Option<Vec<Piece>> {
    let length = shape.length.filter(|_| shape.length_known)?;
    let group = *shape.grouping.sizes.first()?;
    let size = |&(start, end): &(usize, usize)| end - start;
    let sum: usize = chunks.iter().map(size).sum();
    let even = length.is_multiple_of(group) && chunks.iter().all(|c| size(c).is_multiple_of(group));
    let codes = sum / length;
    if !even || !sum.is_multiple_of(length) || !(2..=10).contains(&codes) {
        return None;
    }
    let groups = chunks
        .iter()
        .flat_map(|&(start, end)| (start..end).step_by(group).map(move |at| (at, at + group)));
    let groups: Vec<_> = groups.collect();
    let pieces = groups.chunks(length / group).map(|range| Piece {
        chunks: range.to_vec(),
        dashed: false,
        fit: Fit::Glued,
        torn: true,
        run: true,
    });
    Some(pieces.collect())
}

/// The digits of a chunk that a spreadsheet has filled with marks: `76,370,574`, `12345678.0`.
fn bare_size(size: usize, length: usize) -> usize {
    // A chunk longer than a code holds marks or is no code; both are settled by its text later.
    if size > length && size <= length + 3 {
        length
    } else {
        size
    }
}

/// How dash-joined chunks of letters and digits fit; `None` for a word.
pub(crate) fn fit_letters(text: &str, groups: &[usize], shape: &CodeShape) -> Option<Fit> {
    let length = text.chars().count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    // XXXX-XXXX shows where a code goes.
    if length > 0 && text.chars().all(|c| matches!(c, 'x' | 'X')) {
        return None;
    }
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    let upper = text.chars().filter(char::is_ascii_uppercase).count();
    let others = length - digits - letters;
    let mixed_case = inner_capital(text);
    let held = |c: char| shape.alphabet.holds(c) || !readings(shape.alphabet, c).is_empty();
    if shape.length == Some(length) && text.chars().filter(|c| !held(*c)).count() * 4 <= length {
        let printed = groups == shape.grouping.sizes;
        let base32 = shape.alphabet == Alphabet::Base32;
        let sure = digits > 0 && (letters > 0 || printed || groups.len() == 1);
        return if sure || (length >= 16 && (mixed_case || upper == length || base32)) {
            Some(Fit::Exact)
        } else if digits == 0 && (printed || mixed_case || upper == length || groups.len() == 1) {
            Some(Fit::Weak)
        } else {
            None
        };
    }
    let limits = if groups.len() > 1 { 6..=128 } else { 5..=128 };
    if others > 0 || !limits.contains(&length) {
        return None;
    }
    let fit = if shape.length_known {
        Fit::Fragment
    } else {
        Fit::Free
    };
    // Hardly any word is made of a to f alone.
    let hex = shape.alphabet == Alphabet::LowerHex;
    let code = (digits > 0 && letters > 0)
        || (letters == 0 && length >= 6)
        || (length >= 8 && (mixed_case || (hex && text.chars().all(held))))
        || (length >= 16 && upper == length);
    let even = groups.len() > 1 && groups.iter().all(|size| Some(size) == groups.first());
    if code {
        Some(fit)
    } else if mixed_case && groups.len() == 1 && !shape.length_known {
        Some(Fit::Weak)
    } else {
        // Words joined by a dash rarely have parts of one length; codes do.
        (letters == length && (even || (groups.len() == 1 && length >= 8)) && !shape.length_known)
            .then_some(Fit::Weak)
    }
}

/// A capital inside, as no word has it: `laqKfhwN`. A capital at the start says nothing.
fn inner_capital(text: &str) -> bool {
    let mut before = ' ';
    let mut changes = 0;
    for c in text.chars() {
        changes += usize::from(before.is_ascii_lowercase() && c.is_ascii_uppercase());
        before = c;
    }
    changes > 0
}

/// Items that are furniture: they neither label nor describe a code.
pub(crate) fn is_furniture(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Space
            | Kind::Wide
            | Kind::Border
            | Kind::Dash
            | Kind::Soft
            | Kind::Open
            | Kind::Colon
            | Kind::Number(_)
            | Kind::Mark(_)
    )
}
