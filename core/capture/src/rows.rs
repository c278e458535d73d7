//! One row of the text: its cells, the pieces in them and what the words around say.

use crate::items::{Item, Kind};
use crate::model::State;
use crate::noise::Noise;
use crate::normalise::Line;
use crate::spots::{
    Digitish, Fit, Gap, Piece, Place, Spot, digitish, fit_letters, is_furniture, split_digits,
};
use crate::words::{Label, label, mark, names_codes, usage, yes_or_no};
use toride_catalogue::{Alphabet, Service};

/// What a row holds.
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) spots: Vec<Spot>,
    pub(crate) used_without_code: u32,
    /// All words, for headings.
    pub(crate) words: String,
    pub(crate) has_date: bool,
    pub(crate) account: Option<u64>,
    pub(crate) secret_key: bool,
    pub(crate) totp_address: bool,
    /// Six digits that are no code here.
    pub(crate) six_digits: u32,
    /// Base32 of the length of an authenticator secret.
    pub(crate) base32: u32,
    /// A list number that stands alone; its code follows.
    pub(crate) lone_number: Option<u32>,
    /// Written as a heading: in brackets, with a colon behind or a sign in front.
    pub(crate) heading: bool,
    pub(crate) empty: bool,
    /// Has cells.
    pub(crate) table: bool,
}

enum Part {
    Text(String),
    Mark(char),
    Piece(Piece),
    Colon,
}

struct Cell<'a> {
    items: &'a [Item],
    number: Option<u32>,
}

/// Words beyond this many characters are a sentence, no remark or label.
const REMARK: usize = 24;

/// What the rows before leave to this one.
#[derive(Clone, Copy, Default)]
pub(crate) struct Before {
    /// Ordinal of this row.
    pub(crate) row: u32,
    /// Characters that the last code of the row before still lacks.
    pub(crate) carry: Option<usize>,
    /// A table head has a column that says whether a code was used.
    pub(crate) used_column: bool,
}

/// Reads one row.
pub(crate) fn read(line: &Line, items: &[Item], service: &Service, above: Before) -> Row {
    let row = above.row;
    let mut out = Row {
        empty: items
            .iter()
            .all(|i| matches!(i.kind, Kind::Space | Kind::Wide)),
        ..Row::default()
    };
    if out.empty {
        return out;
    }
    survey(line, items, &mut out);
    let chat = items
        .iter()
        .find(|i| !matches!(i.kind, Kind::Space | Kind::Wide | Kind::Open | Kind::Soft));
    let chat = chat.is_some_and(|i| matches!(i.kind, Kind::Noise(Noise::Time | Noise::Date)));
    let table = items.iter().any(|i| i.kind == Kind::Border);
    out.table = table;
    // Words and marks of the cells before, while no code has stood in the row.
    let mut before = String::new();
    let mut lead: Option<(char, Option<State>)> = None;
    let cells = cells(items);
    let worded = |cell: &Cell<'_>| has_words(line, cell.items, service);
    let last_words = if cells.len() > 1 {
        cells.iter().rposition(worded)
    } else {
        None
    };
    for (index, cell) in cells.iter().enumerate() {
        let carry = above.carry.filter(|_| index == 0);
        let parts = parts(line, cell.items, service, carry, &mut out);
        let pieces = parts
            .iter()
            .filter(|part| matches!(part, Part::Piece(_)))
            .count();
        if pieces == 0 {
            quiet_cell(&parts, cell, above, &mut before, &mut lead, &mut out);
            continue;
        }
        let first = out.spots.len();
        let mut words = String::new();
        let mut first_label = None;
        let mut piece_index = 0;
        for part in parts {
            match part {
                Part::Text(text) => push(&mut words, &text),
                Part::Mark(c) => match out.spots.get_mut(first..).and_then(<[Spot]>::last_mut) {
                    Some(spot) if lead.is_none() => {
                        spot.state = mark(c, false).or(spot.state);
                        push(&mut words, &c.to_string());
                    }
                    _ => lead = Some((c, mark(c, true))),
                },
                Part::Colon => {}
                Part::Piece(piece) => {
                    let said = if piece_index == 0 {
                        let own = label(&words, service);
                        if own == Label::None {
                            label(&before, service)
                        } else {
                            own
                        }
                    } else {
                        match label(&words, service) {
                            Label::Foreign => Label::Foreign,
                            _ => first_label.unwrap_or(Label::None),
                        }
                    };
                    first_label = first_label.or(Some(said));
                    let context = if words.is_empty() { &before } else { &words };
                    let sender =
                        chat && context.split_whitespace().count() <= 2 && !words_are_long(context);
                    let place = match said {
                        Label::Foreign => None,
                        Label::Code => Some(Place::Labelled),
                        Label::None => Some(Place::Pure),
                        Label::Unclear if sender || short_usage(context).is_some() => {
                            Some(Place::Pure)
                        }
                        Label::Unclear => Some(Place::Context),
                    };
                    if piece_index > 0
                        && let Some(spot) = out.spots.get_mut(first..).and_then(<[Spot]>::last_mut)
                    {
                        remark(spot, &words);
                    }
                    let number = cell.number.filter(|_| piece_index == 0);
                    let text = piece.text(line);
                    match place {
                        Some(place) => {
                            let mut spot = spot(line, &piece, text, row, place);
                            spot.number = number;
                            spot.cell = table;
                            if piece_index == 0 {
                                spot.state = short_usage(context);
                            }
                            if let Some((c, state)) = lead {
                                spot.state = state.or(spot.state);
                                spot.bullet_tick = matches!(c, '✓' | '✔' | '✅');
                            }
                            out.spots.push(spot);
                        }
                        None => {}
                    }
                    lead = None;
                    words.clear();
                    piece_index += 1;
                }
            }
        }
        before.clear();
        if let Some(spot) = out.spots.get_mut(first..).and_then(<[Spot]>::last_mut) {
            remark(spot, &words);
            // Words in a later cell that say nothing about use: a table of something else, perhaps.
            if spot.place == Place::Pure && last_words.is_some_and(|last| last > index) && !chat {
                spot.place = Place::Remarked;
            }
        }
    }
    edges(line, items, &mut out);
    out
}

/// Marks, words and numbers of a cell without a code.
fn quiet_cell(
    parts: &[Part],
    cell: &Cell<'_>,
    above: Before,
    before: &mut String,
    lead: &mut Option<(char, Option<State>)>,
    out: &mut Row,
) {
    let mut words = String::new();
    let mut marks = None;
    let mut colon = false;
    for part in parts {
        match part {
            Part::Text(text) => push(&mut words, text),
            Part::Mark(c) => marks = Some(*c),
            Part::Colon => colon = true,
            Part::Piece(_) => {}
        }
    }
    let used = short_usage(&words) == Some(State::Used);
    if used && !colon && (cell.number.is_some() || (marks.is_some() && out.spots.is_empty())) {
        out.used_without_code += 1;
        return;
    }
    if cell.number.is_some() && words.is_empty() {
        out.lone_number = cell.number;
    }
    let dated = cell
        .items
        .iter()
        .any(|i| matches!(i.kind, Kind::Noise(Noise::Date)));
    match out.spots.last_mut() {
        Some(spot) if above.used_column && (dated || yes_or_no(&words).is_some()) => {
            spot.state = yes_or_no(&words).or(Some(State::Used));
        }
        Some(spot) if cell.number.is_none() => {
            spot.state = marks.and_then(|c| mark(c, false)).or(spot.state);
            remark(spot, &words);
            if short_usage(&words).is_none() {
                push(before, &words);
            }
        }
        _ => {
            push(before, &words);
            *lead = marks.map(|c| (c, mark(c, true))).or(*lead);
        }
    }
}

fn short_usage(words: &str) -> Option<State> {
    if words_are_long(words) {
        None
    } else {
        usage(words)
    }
}

fn words_are_long(words: &str) -> bool {
    words.chars().count() > REMARK
}

/// Words behind a code: they may say that it was used, or that it stands in a sentence.
fn remark(spot: &mut Spot, words: &str) {
    if words.trim().is_empty() {
        return;
    }
    match short_usage(words) {
        Some(state) => spot.state = Some(state),
        None if spot.place == Place::Pure => {
            spot.place = if words_are_long(words) {
                Place::Context
            } else {
                Place::Remarked
            };
        }
        None => {}
    }
}

/// Adds words; of a long text only the end is kept, since the nearest words count.
fn push(words: &mut String, more: &str) {
    if words.len() > 400 {
        let from = words.char_indices().nth_back(100).map_or(0, |(at, _)| at);
        words.drain(..from);
    }
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(more);
}

fn spot(
    line: &Line,
    piece: &Piece,
    text: zeroize::Zeroizing<String>,
    row: u32,
    place: Place,
) -> Spot {
    let first = piece.chunks.first().map_or(0, |chunk| chunk.0);
    let last = piece.chunks.last().map_or(0, |chunk| chunk.1);
    let column = |at: usize| line.columns.get(at).copied().unwrap_or_default();
    let struck = line.struck.binary_search(&first).is_ok();
    Spot {
        text,
        groups: piece
            .chunks
            .iter()
            .map(|(start, end)| end - start)
            .collect(),
        dashed: piece.dashed,
        line: line.number,
        columns: column(first)..column(last.saturating_sub(1)) + 1,
        row,
        number: None,
        fit: piece.fit,
        place,
        state: struck.then_some(State::Used),
        cell: false,
        opens_row: false,
        closes_row: false,
        torn: piece.torn,
        overridden: line.overridden,
        bullet_tick: false,
        gap: Gap::default(),
    }
}

/// Which spots stand at the very beginning and end of the row, where a wrapped code goes on.
fn edges(line: &Line, items: &[Item], out: &mut Row) {
    let solid = |i: &&Item| !is_furniture(i);
    let column = |at: usize| line.columns.get(at).copied();
    let first = items.iter().find(solid).and_then(|i| column(i.start));
    let last = items.iter().rfind(solid).and_then(|i| column(i.end - 1));
    if let Some(spot) = out.spots.first_mut() {
        spot.opens_row = first == Some(spot.columns.start);
    }
    if let Some(spot) = out.spots.last_mut() {
        spot.closes_row = last.is_some_and(|last| last + 1 == spot.columns.end);
    }
}

/// Cells end at borders and wide gaps and begin at list numbers.
fn cells(items: &[Item]) -> Vec<Cell<'_>> {
    let mut cells = Vec::new();
    let mut start = 0;
    let mut number = None;
    for (at, item) in items.iter().enumerate() {
        if matches!(item.kind, Kind::Border | Kind::Wide | Kind::Number(_)) {
            let inside = items.get(start..at).unwrap_or_default();
            if number.is_some()
                || inside
                    .iter()
                    .any(|i| !matches!(i.kind, Kind::Space | Kind::Soft))
            {
                // A number and its code may stand in cells side by side.
                let pending =
                    inside.iter().all(is_furniture) && !matches!(item.kind, Kind::Number(_));
                if !(pending && number.is_some()) {
                    cells.push(Cell {
                        items: inside,
                        number: number.take(),
                    });
                }
            }
            start = at + 1;
            if let Kind::Number(value) = item.kind {
                number = Some(value);
            }
        }
    }
    let inside = items.get(start..).unwrap_or_default();
    if number.is_some() || !inside.is_empty() {
        cells.push(Cell {
            items: inside,
            number,
        });
    }
    cells
}

fn has_words(line: &Line, items: &[Item], service: &Service) -> bool {
    let mut scratch = Row::default();
    parts(line, items, service, None, &mut scratch)
        .iter()
        .any(|part| match part {
            Part::Text(text) => usage(text).is_none(),
            _ => false,
        })
}

/// The parts of a cell in order: words, marks, and pieces that may be codes.
fn parts(
    line: &Line,
    items: &[Item],
    service: &Service,
    carry: Option<usize>,
    out: &mut Row,
) -> Vec<Part> {
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
                let (found, next) = if shape.alphabet == Alphabet::Digits {
                    digit_run(line, items, at, service, carry.filter(|_| at == solid), out)
                } else {
                    letter_unit(line, items, at, at == solid, service, out)
                };
                parts.extend(found);
                at = next;
                continue;
            }
            Kind::Word => parts.push(Part::Text(chars(line, item).iter().collect())),
            Kind::Mark(c) => parts.push(Part::Mark(c)),
            Kind::Colon => parts.push(Part::Colon),
            Kind::Scientific => parts.push(Part::Piece(Piece {
                chunks: vec![(item.start, item.end)],
                dashed: false,
                fit: Fit::Scientific,
                torn: false,
            })),
            _ => {}
        }
        at += 1;
    }
    parts
}

fn chars<'a>(line: &'a Line, item: &Item) -> &'a [char] {
    line.chars.get(item.start..item.end).unwrap_or_default()
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
    service: &Service,
    carry: Option<usize>,
    out: &mut Row,
) -> (Vec<Part>, usize) {
    let shape = &service.shape.value;
    let role = |at: usize| {
        items
            .get(at)
            .map_or(Digitish::No, |i| digitish(chars(line, i), shape))
    };
    let mut chunks = Vec::new();
    let mut dashed = false;
    let mut next = at;
    let beside =
        |at: usize| joined(items, at, true).is_some_and(|(next, _)| role(next) == Digitish::Yes);
    while let Some(item) = items.get(next) {
        let fits = match role(next) {
            Digitish::Yes => true,
            Digitish::Maybe => !chunks.is_empty() || beside(next),
            Digitish::No => false,
        };
        if !fits {
            break;
        }
        chunks.push((item.start, item.end));
        match joined(items, next, true) {
            Some((after, dash)) if role(after) != Digitish::No => {
                dashed |= dash;
                next = after;
            }
            _ => {
                next += 1;
                break;
            }
        }
    }
    if chunks.is_empty() {
        let text: String = items
            .get(at)
            .map(|i| chars(line, i).iter().collect())
            .unwrap_or_default();
        return (vec![Part::Text(text)], at + 1);
    }
    let mut parts = Vec::new();
    for piece in split_digits(&chunks, dashed, shape, carry) {
        if shape.length.is_some() && is_six(&piece.text(line)) && piece.fit != Fit::Exact {
            out.six_digits += 1;
        }
        // A lone digit, or a number of any other size, is neither a code nor a word.
        let known = shape.length.unwrap_or(piece.length());
        if piece.fit != Fit::Fragment || (2..known * 4).contains(&piece.length()) {
            parts.push(Part::Piece(piece));
        }
    }
    (parts, next)
}

fn letter_unit(
    line: &Line,
    items: &[Item],
    at: usize,
    first: bool,
    service: &Service,
    out: &mut Row,
) -> (Vec<Part>, usize) {
    let shape = &service.shape.value;
    let grow = |spaces: bool| {
        let mut chunks = Vec::new();
        let mut dashed = false;
        let mut next = at;
        while let Some(item) = items.get(next) {
            chunks.push((item.start, item.end));
            match joined(items, next, spaces) {
                Some((after, dash)) => {
                    dashed |= dash;
                    next = after;
                }
                None => {
                    next += 1;
                    break;
                }
            }
        }
        let piece = Piece {
            chunks,
            dashed,
            fit: Fit::Free,
            torn: false,
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
            if is_secret(&text) && shape.length != Some(text.len()) {
                out.base32 += 1;
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
                groups.len() > 2 && groups.iter().all(|s| *s >= 3 && Some(s) == groups.first());
            let one = groups == shape.grouping.sizes
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
    if is_secret(&text) {
        out.base32 += 1;
    }
    // A name like recoveryCodes, or any word before a colon, is a label.
    let wordy = !text.chars().any(|c| c.is_ascii_digit());
    let mut behind = items.get(next..).unwrap_or_default().iter().map(|i| i.kind);
    let label = behind.find(|kind| !matches!(kind, Kind::Space | Kind::Soft)) == Some(Kind::Colon);
    let label = wordy && (label || names_codes(&text));
    match fit_letters(&text, &sizes(&piece), shape).filter(|_| !label) {
        Some(fit) => {
            piece.fit = fit;
            (vec![Part::Piece(piece)], next)
        }
        None => (vec![Part::Text(text.to_string())], next),
    }
}

fn is_six(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit())
}

/// The usual lengths of an authenticator secret in base32 (RFC 4226, RFC 6238).
fn is_secret(text: &str) -> bool {
    matches!(text.len(), 16 | 26 | 32 | 52)
        && text
            .chars()
            .all(|c| Alphabet::Base32.holds(c.to_ascii_uppercase()))
        && text.chars().any(|c| c.is_ascii_alphabetic())
        && (text.chars().all(|c| !c.is_ascii_lowercase())
            || text.chars().all(|c| !c.is_ascii_uppercase()))
}

/// What the row says as a whole.
fn survey(line: &Line, items: &[Item], out: &mut Row) {
    for item in items {
        match item.kind {
            Kind::Noise(Noise::Date) => out.has_date = true,
            Kind::Noise(Noise::SecretKey) => out.secret_key = true,
            Kind::Noise(Noise::TotpAddress) => out.totp_address = true,
            Kind::Noise(Noise::Account) => {
                // FNV-1a: only to tell one account from another within this text.
                let hash = chars(line, item)
                    .iter()
                    .fold(0xcbf2_9ce4_8422_2325_u64, |hash, c| {
                        (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x0100_0000_01b3)
                    });
                out.account = Some(hash);
            }
            Kind::Chunk | Kind::Word if out.words.len() < 400 => {
                let text: String = chars(line, item).iter().take(100).collect();
                push(&mut out.words, &text);
            }
            _ => {}
        }
    }
    let mut solid = items
        .iter()
        .filter(|i| !matches!(i.kind, Kind::Space | Kind::Wide));
    let first = solid.next().map(|i| i.kind);
    let last = solid.next_back().map(|i| i.kind);
    let sign = line
        .chars
        .iter()
        .find(|c| **c != ' ')
        .is_some_and(|c| matches!(c, '#' | '■' | '◆' | '▼' | '='));
    out.heading = matches!(first, Some(Kind::Open)) || matches!(last, Some(Kind::Colon)) || sign;
}
