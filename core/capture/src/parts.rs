//! The parts of a cell: what may be a code, and the words and marks around it.

use crate::items::{Item, Kind};
use crate::lookalikes::{is_plain_letter, may_hold_letters};
use crate::model::State;
use crate::normalise::Line;
use crate::rows::{Before, Row, ShortCodes};
use crate::spots::{
    Dashes, Digitish, Fit, Piece, digitish, fit_letters, is_furniture, split_digits, split_glued,
};
use crate::words::{names_codes, usage};
use toride_catalogue::{Alphabet, CodeShape, Codes, Service};

/// A part of a cell.
pub(crate) enum Part {
    Text(String),
    Mark(char),
    Piece(Piece),
    Colon,
    Flag(State),
}

/// Whether a cell has words that say nothing about use.
pub(crate) fn has_words(
    line: &Line,
    items: &[Item],
    service: &Service,
    short_codes: ShortCodes,
) -> bool {
    let mut scratch = Row::default();
    let above = Before {
        short_codes,
        ..Before::default()
    };
    parts(line, items, service, above, &mut scratch)
        .iter()
        .any(|part| match part {
            Part::Text(text) => usage(text).is_none(),
            _ => false,
        })
}

/// The parts of a cell in order: words, marks, and pieces that may be codes.
///
/// `above` is what the rows before left open, see [`split_digits`].
pub(crate) fn parts(
    line: &Line,
    items: &[Item],
    service: &Service,
    above: Before,
    out: &mut Row,
) -> Vec<Part> {
    let carry = above.carry;
    let shape = &service.shape.value;
    let solid = items
        .iter()
        .position(|item| !is_furniture(item))
        .unwrap_or(0);
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(item) = items.get(at) {
        match item.kind {
            Kind::Chunk => {
                let first = at == solid || follows_colon(items, at);
                let (found, next) = if shape.alphabet == Alphabet::Digits {
                    let carry = carry.filter(|_| at == solid);
                    digit_run(line, items, at, (first, carry), service, out)
                } else {
                    letter_unit(line, items, at, (first, above), service, out)
                };
                parts.extend(found);
                at = next;
                continue;
            }
            Kind::Word => parts.push(Part::Text(chars(line, item).iter().collect())),
            Kind::Mark(c) => parts.push(Part::Mark(c)),
            Kind::Colon => parts.push(Part::Colon),
            Kind::Flag(state) => parts.push(Part::Flag(state)),
            Kind::Scientific => parts.push(Part::Piece(Piece {
                chunks: vec![(item.start, item.end)],
                dashed: false,
                fit: Fit::Scientific,
                torn: false,
                run: false,
            })),
            _ => {}
        }
        at += 1;
    }
    parts
}

/// The characters of an item.
pub(crate) fn chars<'a>(line: &'a Line, item: &Item) -> &'a [char] {
    line.chars.get(item.start..item.end).unwrap_or_default()
}

/// Whether a label with a colon stands right before.
fn follows_colon(items: &[Item], at: usize) -> bool {
    let before = items.get(..at).unwrap_or_default().iter().rev();
    let mut kinds = before.map(|item| item.kind);
    kinds.find(|kind| !matches!(kind, Kind::Space | Kind::Soft)) == Some(Kind::Colon)
}

/// Whether groups are those of a known code, with the last one or few characters missing.
fn lacks_its_end(groups: &[usize], shape: &CodeShape) -> bool {
    let (Some(length), Some((last, whole))) = (shape.length, groups.split_last()) else {
        return false;
    };
    let Some(size) = shape.grouping.sizes.first().filter(|_| shape.length_known) else {
        return false;
    };
    let sum: usize = groups.iter().sum();
    whole.len() > 1 && whole.iter().all(|group| group == size) && last <= size && sum * 2 >= length
}

/// The index of the next chunk if only one joint lies between, and whether that is a dash.
fn joined(items: &[Item], at: usize, spaces: bool) -> Option<(usize, bool)> {
    let kind = |at: usize| items.get(at).map(|i| i.kind);
    match (kind(at + 1), kind(at + 2), kind(at + 3), kind(at + 4)) {
        (Some(Kind::Dash), Some(Kind::Chunk), ..) => Some((at + 2, true)),
        (Some(Kind::Space), Some(Kind::Chunk), ..) if spaces => Some((at + 2, false)),
        (Some(Kind::Space), Some(Kind::Dash), Some(Kind::Space), Some(Kind::Chunk)) if spaces => {
            Some((at + 4, true))
        }
        (Some(Kind::Dash), Some(Kind::Space), Some(Kind::Chunk), _) if spaces => {
            Some((at + 3, true))
        }
        _ => None,
    }
}

fn digit_run(
    line: &Line,
    items: &[Item],
    at: usize,
    (first, carry): (bool, Option<usize>),
    service: &Service,
    out: &mut Row,
) -> (Vec<Part>, usize) {
    let shape = &service.shape.value;
    let letters = may_hold_letters(service) && !spells_secret(line, items);
    let chunk = |at: usize| items.get(at).map_or(&[][..], |item| chars(line, item));
    let role = |at: usize, before: Option<usize>| match digitish(chunk(at), shape) {
        Digitish::No if letters && is_strange(chunk(at)) => {
            let after = joined(items, at, true).map(|(after, _)| after);
            let same = |at: usize, other: usize| {
                let (size, other) = (chunk(at).len(), chunk(other));
                size > 3 && other.len() == size && other.iter().any(char::is_ascii_digit)
            };
            if before.into_iter().chain(after).any(|other| same(at, other)) {
                Digitish::Yes
            } else {
                Digitish::No
            }
        }
        role => role,
    };
    let mut chunks = Vec::new();
    let (mut dashes, mut spaces) = (0, 0);
    let mut next = at;
    let mut before = None;
    let beside = |at: usize| {
        joined(items, at, true).is_some_and(|(next, _)| role(next, Some(at)) == Digitish::Yes)
    };
    while let Some(item) = items.get(next) {
        let fits = match role(next, before) {
            Digitish::Yes => true,
            Digitish::Maybe => !chunks.is_empty() || beside(next),
            Digitish::No => false,
        };
        if !fits {
            break;
        }
        chunks.push((item.start, item.end));
        match joined(items, next, true) {
            Some((after, dash)) if role(after, Some(next)) != Digitish::No => {
                dashes += usize::from(dash);
                spaces += usize::from(!dash);
                before = Some(next);
                next = after;
            }
            _ => {
                next += 1;
                break;
            }
        }
    }
    if chunks.is_empty() {
        let digit = |at: usize| chunk(at).iter().any(char::is_ascii_digit);
        let mut behind = (at + 1..).zip(items.get(at + 1..).unwrap_or_default());
        let only = first && behind.all(|(at, item)| item.kind != Kind::Chunk || !digit(at));
        let part = match items.get(at) {
            Some(item)
                if letters
                    && only
                    && chunk(at).len() > 4
                    && is_strange(chunk(at))
                    && !is_name(chunk(at)) =>
            {
                Part::Piece(Piece {
                    chunks: vec![(item.start, item.end)],
                    dashed: false,
                    fit: Fit::Strange,
                    torn: false,
                    run: false,
                })
            }
            _ => Part::Text(chunk(at).iter().collect()),
        };
        return (vec![part], at + 1);
    }
    let joints = match (dashes, spaces) {
        (0, _) => Dashes::None,
        (_, 0) => Dashes::All,
        _ => Dashes::Some,
    };
    let mut parts = Vec::new();
    for mut piece in cut(line, &chunks, joints, shape, carry) {
        let text = piece.text(line);
        if is_six(&text) {
            out.six_digits += 1;
        }
        let unmeasured = matches!(piece.fit, Fit::Free | Fit::Fragment);
        if letters && unmeasured && text.chars().any(is_plain_letter) {
            piece.fit = Fit::Strange;
        }
        // A lone digit, or a number of any other size, is neither a code nor a word.
        let measured = match shape.length {
            Some(known) => (2..known * 4).contains(&piece.length()) || piece.fit != Fit::Fragment,
            None => piece.length() >= 4,
        };
        if measured {
            parts.push(Part::Piece(piece));
        }
    }
    (parts, next)
}

/// The codes of a run, also where the gaps between them were lost.
fn cut(
    line: &Line,
    chunks: &[(usize, usize)],
    joints: Dashes,
    shape: &CodeShape,
    carry: Option<usize>,
) -> Vec<Piece> {
    let pieces = split_digits(chunks, joints, shape, carry);
    let torn = pieces.iter().any(|piece| piece.fit == Fit::Fragment);
    let mut chars = chunks.iter().filter_map(|(a, b)| line.chars.get(*a..*b));
    let plain = chars.all(|chunk| chunk.iter().all(char::is_ascii_digit));
    let glued = || split_glued(chunks, shape).filter(|_| plain);
    let glued = (torn && joints == Dashes::None).then(glued).flatten();
    glued.unwrap_or(pieces)
}

fn letter_unit(
    line: &Line,
    items: &[Item],
    at: usize,
    (first, above): (bool, Before),
    service: &Service,
    out: &mut Row,
) -> (Vec<Part>, usize) {
    let shape = &service.shape.value;
    let rest = above.rest;
    let grow = |spaces: bool| {
        let mut chunks = Vec::new();
        let mut dashed = false;
        let mut next = at;
        while let Some(item) = items.get(next) {
            chunks.push((item.start, item.end));
            let Some((after, dash)) = joined(items, next, spaces) else {
                next += 1;
                break;
            };
            dashed |= dash;
            next = after;
        }
        let piece = Piece {
            chunks,
            dashed,
            fit: Fit::Free,
            torn: false,
            run: false,
        };
        (piece, next)
    };
    let sizes = |piece: &Piece| piece.chunks.iter().map(|(a, b)| b - a).collect::<Vec<_>>();
    // The whole cell may be one code printed in groups with spaces.
    if first && matches!(items.get(at + 1).map(|i| i.kind), Some(Kind::Space)) {
        let (mut piece, next) = grow(true);
        let text = piece.text(line);
        let groups = sizes(&piece);
        let last = items
            .get(next..)
            .is_some_and(|rest| rest.iter().all(is_furniture));
        if piece.chunks.len() > 1 && last && !piece.dashed {
            // The first half of a service's one code is no secret of an app.
            let half = service.codes.value == Codes::Single && lacks_its_end(&groups, shape);
            let known = half || shape.length == Some(text.len());
            if groups.len() > 2 && is_secret(&text) && !known {
                return (Vec::new(), next);
            }
            let numeric = text.chars().all(|c| c.is_ascii_digit());
            let apart = groups.iter().all(|size| *size >= 6);
            let numbers = piece.chunks.iter().filter(|(a, b)| {
                line.chars
                    .get(*a..*b)
                    .is_some_and(|c| c.iter().any(char::is_ascii_digit))
            });
            let even =
                groups.len() > 1 && groups.iter().all(|s| *s >= 3 && Some(s) == groups.first());
            let one = groups == shape.grouping.sizes
                || lacks_its_end(&groups, shape)
                || (!apart && (numeric && text.len() >= 6 || even && numbers.count() >= 2));
            if one && let Some(fit) = fit_letters(&text, &groups, shape) {
                piece.fit = fit;
                if !shape.length_known && is_six(&text) {
                    out.six_digits += 1;
                }
                return (vec![Part::Piece(piece)], next);
            }
        }
    }
    let (mut piece, next) = grow(false);
    let text = piece.text(line);
    if is_six(&text) && shape.length != Some(6) {
        out.six_digits += 1;
    }
    // One group of a code that is broken after each group.
    let fills = items
        .get(next..)
        .is_some_and(|rest| rest.iter().all(is_furniture));
    let upper = text
        .chars()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let dash = items.get(next).is_some_and(|item| item.kind == Kind::Dash);
    let group = shape.grouping.sizes.len() > 1 && shape.grouping.sizes.contains(&text.len());
    let goes_on = rest.is_some_and(|(missing, width)| {
        let fits = text.chars().all(|c| shape.alphabet.holds(c));
        fits && (text.len() == missing || (text.len() == width && width < missing))
    });
    if first && fills && (goes_on || (group && (upper || dash) && shape.length_known)) {
        piece.fit = Fit::Fragment;
        return (vec![Part::Piece(piece)], next);
    }
    let label = is_label(line, items, (at, next), &text);
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    if above.short_codes == ShortCodes::May
        && first
        && digits
        && matches!(sizes(&piece).as_slice(), [4 | 5])
    {
        piece.fit = Fit::Short;
        return (vec![Part::Piece(piece)], next);
    }
    match fit_letters(&text, &sizes(&piece), shape).filter(|_| !label) {
        Some(fit) => {
            piece.fit = fit;
            (vec![Part::Piece(piece)], next)
        }
        None => (vec![Part::Text(text.to_string())], next),
    }
}

/// Whether a unit is the name of codes: recoveryCodes, or any word before a colon.
fn is_label(line: &Line, items: &[Item], (at, next): (usize, usize), text: &str) -> bool {
    let wordy = !text.chars().any(|c| c.is_ascii_digit());
    let mut behind = items.get(next..).unwrap_or_default().iter().map(|i| i.kind);
    let label = behind.find(|kind| !matches!(kind, Kind::Space | Kind::Soft)) == Some(Kind::Colon);
    // So is each word of recovery_codes.
    let beside = |at: Option<usize>| at.and_then(|at| line.chars.get(at)) == Some(&'_');
    let ends = items.get(next.saturating_sub(1)).map(|item| item.end);
    let starts = items.get(at).and_then(|item| item.start.checked_sub(1));
    let label = label || beside(ends) || beside(starts);
    // CODE1= is one, too, and so is Code1 in a cell of its own; laCnCOdeU04 is a code.
    let name = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = name.len() + 3 > text.len() && name.chars().all(|c| c.is_ascii_alphabetic());
    let whole = ["code", "codes"]
        .iter()
        .any(|word| name.to_ascii_lowercase().ends_with(word));
    let wordy = wordy || (numbered && whole);
    (wordy && (label || names_codes(text))) || (label && names_codes(text))
}

/// Whether the groups of a cell are together an authenticator secret.
fn spells_secret(line: &Line, items: &[Item]) -> bool {
    let chunks = || items.iter().filter(|item| item.kind == Kind::Chunk);
    // No secret has more groups; a bounded look keeps long rows linear.
    let few = (3..=26).contains(&chunks().take(27).count());
    few && is_secret(
        &chunks()
            .flat_map(|item| chars(line, item))
            .collect::<String>(),
    )
}

/// Letters, then digits: `hanako77` is the name of an account rather than a misread code.
fn is_name(chunk: &[char]) -> bool {
    let letters = chunk.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let digits = chunk.iter().skip(letters).all(char::is_ascii_digit);
    letters > 2 && digits
}

/// Digits with letters, some of which may look like none.
fn is_strange(chunk: &[char]) -> bool {
    chunk.iter().all(char::is_ascii_alphanumeric)
        && chunk.iter().any(char::is_ascii_digit)
        && chunk.len() <= 32
}

fn is_six(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit())
}

/// The usual lengths of an authenticator secret in base32 (RFC 4226, RFC 6238).
pub(crate) fn is_secret(text: &str) -> bool {
    matches!(text.len(), 16 | 26 | 32 | 52)
        && text
            .chars()
            .all(|c| Alphabet::Base32.holds(c.to_ascii_uppercase()))
        && text.chars().any(|c| c.is_ascii_alphabetic())
        && (text.chars().all(|c| !c.is_ascii_lowercase())
            || text.chars().all(|c| !c.is_ascii_uppercase()))
}
