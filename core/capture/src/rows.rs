//! One row of the text: its cells, the pieces in them and what the words around say.

use crate::items::{Item, Kind};
use crate::model::State;
use crate::noise::Noise;
use crate::normalise::Line;
use crate::parts::{Part, chars, has_words, parts};
use crate::spots::{Fit, Gap, Piece, Place, Spot, is_furniture};
use crate::words::{Label, label, mark, usage, yes_or_no};
use toride_catalogue::Service;
use zeroize::Zeroizing;

/// What a row holds.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent observations, no state"
)]
pub(crate) struct Row {
    pub(crate) spots: Vec<Spot>,
    pub(crate) used_without_code: u32,
    /// The words, for headings. Chunks with digits are left out: they may be codes.
    pub(crate) words: Zeroizing<String>,
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
    let solid = |i: &&Item| !matches!(i.kind, Kind::Space | Kind::Wide);
    if items.iter().find(solid).is_none() {
        return Row {
            empty: true,
            ..Row::default()
        };
    }
    let first = items
        .iter()
        .filter(solid)
        .find(|i| !matches!(i.kind, Kind::Open | Kind::Soft));
    let mut reader = Reader {
        line,
        service,
        above,
        chat: first.is_some_and(|i| matches!(i.kind, Kind::Noise(Noise::Time | Noise::Date))),
        out: survey(line, items),
        before: String::new(),
        lead: None,
    };
    let cells = cells(items);
    let worded = |cell: &Cell<'_>| has_words(line, cell.items, service);
    let last_words = if cells.len() > 1 {
        cells.iter().rposition(worded)
    } else {
        None
    };
    for (index, cell) in cells.iter().enumerate() {
        reader.cell(
            cell,
            index == 0,
            last_words.is_some_and(|last| last > index),
        );
    }
    join_halves(&mut reader.out.spots, service);
    edges(line, items, &mut reader.out);
    reader.out
}

/// A row of nothing but groups with wide gaps between them: `8141  7330`. They are joined, with a
/// doubt, since two columns of short numbers look the same.
fn join_halves(spots: &mut Vec<Spot>, service: &Service) {
    let sizes = service.shape.value.grouping.sizes;
    let group = |(spot, size): (&Spot, &usize)| {
        let digits = spot.text.bytes().all(|b| b.is_ascii_digit());
        digits && spot.fit == Fit::Fragment && spot.place == Place::Pure && spot.groups == [*size]
    };
    let even = sizes.len() > 1 && spots.len() == sizes.len();
    if !even || !spots.iter().zip(sizes).all(group) {
        return;
    }
    let rest = spots.split_off(1);
    if let Some(first) = spots.first_mut() {
        for spot in rest {
            first.text.push_str(&spot.text);
            first.groups.extend(spot.groups);
            first.columns.end = spot.columns.end;
            first.state = spot.state.or(first.state);
        }
        first.fit = Fit::Exact;
        first.torn = true;
    }
}

struct Reader<'a> {
    line: &'a Line,
    service: &'a Service,
    above: Before,
    /// The row begins with a day or clock time, so that a sender may follow.
    chat: bool,
    out: Row,
    /// Words of the cells before, while no code has stood in the row.
    before: String,
    /// A mark in front of the next code.
    lead: Option<(char, Option<State>)>,
}

impl Reader<'_> {
    fn cell(&mut self, cell: &Cell<'_>, first_cell: bool, words_follow: bool) {
        let carry = self.above.carry.filter(|_| first_cell);
        let parts = parts(self.line, cell.items, self.service, carry, &mut self.out);
        if !parts.iter().any(|part| matches!(part, Part::Piece(_))) {
            return self.quiet_cell(&parts, cell);
        }
        let first = self.out.spots.len();
        let mut number = cell.number;
        let mut words = String::new();
        let mut said = None;
        for part in parts {
            let last = self.out.spots.get_mut(first..).and_then(<[Spot]>::last_mut);
            match (part, last) {
                (Part::Text(text), _) => push(&mut words, &text),
                (Part::Mark(c), Some(spot)) if self.lead.is_none() => {
                    spot.state = mark(c, false).or(spot.state);
                    push(&mut words, &c.to_string());
                }
                (Part::Mark(c), _) => self.lead = Some((c, mark(c, true))),
                (Part::Colon, _) => {}
                (Part::Piece(piece), last) => {
                    if let Some(spot) = last {
                        remark(spot, &words);
                    }
                    let own = self.said(&words, said);
                    let context = if words.is_empty() {
                        &self.before
                    } else {
                        &words
                    };
                    let state = short_usage(context).filter(|_| said.is_none());
                    if let Some(place) = self.place(own, context) {
                        let mut spot = spot(self.line, &piece, self.above.row, place);
                        spot.number = number.take();
                        spot.cell = self.out.table;
                        spot.state = state.or(spot.state);
                        if let Some((c, state)) = self.lead {
                            spot.state = state.or(spot.state);
                            spot.bullet_tick = matches!(c, '✓' | '✔' | '✅');
                        }
                        self.out.spots.push(spot);
                    }
                    said = said.or(Some(own));
                    number = None;
                    self.lead = None;
                    words.clear();
                }
            }
        }
        self.before.clear();
        let chat = self.chat;
        if let Some(spot) = self.out.spots.get_mut(first..).and_then(<[Spot]>::last_mut) {
            remark(spot, &words);
            // Words in a later cell that say nothing of use: a table of something else, perhaps.
            if spot.place == Place::Pure && words_follow && !chat {
                spot.place = Place::Remarked;
            }
        }
    }

    /// What the words before a piece say; those before the first one hold for the whole cell.
    fn said(&self, words: &str, first: Option<Label>) -> Label {
        match (label(words, self.service), first) {
            (Label::None, None) => label(&self.before, self.service),
            (own, None) => own,
            (Label::Foreign, Some(_)) => Label::Foreign,
            (_, Some(first)) => first,
        }
    }

    fn place(&self, said: Label, context: &str) -> Option<Place> {
        let sender =
            self.chat && !words_are_long(context) && context.split_whitespace().count() <= 2;
        match said {
            Label::Foreign => None,
            Label::Code => Some(Place::Labelled),
            Label::None => Some(Place::Pure),
            Label::Unclear if sender || short_usage(context).is_some() => Some(Place::Pure),
            Label::Unclear => Some(Place::Context),
        }
    }

    /// Marks, words and numbers of a cell without a code.
    fn quiet_cell(&mut self, parts: &[Part], cell: &Cell<'_>) {
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
        if used
            && !colon
            && (cell.number.is_some() || (marks.is_some() && self.out.spots.is_empty()))
        {
            self.out.used_without_code += 1;
            return;
        }
        if cell.number.is_some() && words.is_empty() {
            self.out.lone_number = cell.number;
        }
        let dated = cell
            .items
            .iter()
            .any(|i| matches!(i.kind, Kind::Noise(Noise::Date)));
        match self.out.spots.last_mut() {
            Some(spot) if self.above.used_column && (dated || yes_or_no(&words).is_some()) => {
                spot.state = yes_or_no(&words).or(Some(State::Used));
            }
            Some(spot) if cell.number.is_none() => {
                spot.state = marks.and_then(|c| mark(c, false)).or(spot.state);
                remark(spot, &words);
                if short_usage(&words).is_none() {
                    push(&mut self.before, &words);
                }
            }
            _ => {
                push(&mut self.before, &words);
                self.lead = marks.map(|c| (c, mark(c, true))).or(self.lead);
            }
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

fn spot(line: &Line, piece: &Piece, row: u32, place: Place) -> Spot {
    let first = piece.chunks.first().map_or(0, |chunk| chunk.0);
    let last = piece.chunks.last().map_or(0, |chunk| chunk.1);
    let column = |at: usize| line.columns.get(at).copied().unwrap_or_default();
    let struck = line.struck.binary_search(&first).is_ok();
    Spot {
        text: piece.text(line),
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

/// What the row says as a whole.
fn survey(line: &Line, items: &[Item]) -> Row {
    let mut out = Row {
        table: items.iter().any(|i| i.kind == Kind::Border),
        ..Row::default()
    };
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
                let word = chars(line, item);
                if !word.iter().any(char::is_ascii_digit) {
                    let word: String = word.iter().take(100).collect();
                    push(&mut out.words, &word);
                }
            }
            _ => {}
        }
    }
    let mut solid = items
        .iter()
        .filter(|i| !matches!(i.kind, Kind::Space | Kind::Wide));
    let first = solid.next().map(|i| i.kind);
    let labelled = solid.clone().next().is_some_and(|i| i.kind == Kind::Colon);
    let last = solid.next_back().map(|i| i.kind);
    let sign = line
        .chars
        .iter()
        .find(|c| **c != ' ')
        .is_some_and(|c| matches!(c, '#' | '■' | '◆' | '▼' | '='));
    out.heading =
        labelled || matches!(first, Some(Kind::Open)) || matches!(last, Some(Kind::Colon)) || sign;
    out
}
