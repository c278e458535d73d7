//! One row of the text: its cells, the pieces in them and what the words around say.

use crate::dates::is_day;
use crate::items::{Item, Kind};
use crate::model::{Refusal, State};
use crate::noise::Noise;
use crate::normalise::Line;
use crate::parts::{Part, chars, has_words, parts};
use crate::spots::{Fit, Gap, Piece, Place, Spot, Title, is_furniture};
use crate::survey::survey;
use crate::words::{
    Label, asks_for_day, asks_when, is_ordinal, label, mark, speaks_of_codes, usage,
    words_after_codes, yes_or_no,
};
use std::ops::Range;
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
    /// Base32 of the length of an authenticator secret: with digits, and of letters only.
    pub(crate) secrets: u32,
    pub(crate) likely_secrets: u32,
    /// The row says which account it is, and nothing else.
    pub(crate) names_account: bool,
    /// The words name another secret.
    pub(crate) instead: Option<Refusal>,
    /// Says how many, as 3 個使用済み.
    pub(crate) counts: bool,
    /// A number or address that its words may be the label of.
    pub(crate) has_value: bool,
    /// A heading that may say whose codes follow.
    pub(crate) title: Option<Title>,
    /// A field that says whether a code of another row was used.
    pub(crate) flag: Option<State>,
    /// An object of a program's list begins.
    pub(crate) opens_object: bool,
    /// Cells that hold nothing but a word for used.
    pub(crate) used_cells: u32,
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
    /// Characters that the last code of the row before lacks, and how wide that row is.
    pub(crate) rest: Option<(usize, usize)>,
    /// Whether four or five digits may be a code.
    pub(crate) short_codes: ShortCodes,
    /// A table head has a column that says whether a code was used.
    pub(crate) used_column: bool,
    /// A table head has a column of codes.
    pub(crate) code_column: bool,
}

/// Whether a number of four or five digits may be a code: only where nothing longer has been read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ShortCodes {
    #[default]
    Never,
    /// If the row itself speaks of codes.
    IfNamed,
    /// The text has spoken of codes.
    May,
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
        before_used: false,
        lead: None,
        struck: struck(line, items),
        object: Object::default(),
    };
    if reader.out.names_account {
        return reader.out;
    }
    if above.short_codes == ShortCodes::IfNamed && speaks_of_codes(&reader.out.words) {
        reader.above.short_codes = ShortCodes::May;
    }
    let short_codes = reader.above.short_codes;
    let cells = cells(items);
    let worded = |cell: &Cell<'_>| has_words(line, cell.items, service, short_codes);
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
    let numbers = cells.iter().filter(|cell| cell.number.is_some()).count();
    for spot in &mut reader.out.spots {
        spot.in_columns = numbers > 1;
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
    /// Those words were a cell of their own that says "used".
    before_used: bool,
    /// A mark in front of the next code.
    lead: Option<(char, Option<State>)>,
    /// Stretches between tags that strike text through.
    struck: Vec<Range<usize>>,
    object: Object,
}

/// An object of a program's list within the row.
#[derive(Default)]
struct Object {
    /// Its code has been read.
    has_code: bool,
    /// What a field before the code says about it.
    flag: Option<State>,
}

impl Reader<'_> {
    fn cell(&mut self, cell: &Cell<'_>, first_cell: bool, words_follow: bool) {
        let above = if first_cell {
            self.above
        } else {
            Before {
                short_codes: self.above.short_codes,
                ..Before::default()
            }
        };
        let parts = parts(self.line, cell.items, self.service, above, &mut self.out);
        if cell.items.iter().any(|i| opens_object(self.line, i)) {
            self.object = Object::default();
        }
        if parts.iter().any(|part| matches!(part, Part::Flag(_))) {
            self.flags(&parts);
        }
        if !parts.iter().any(|part| matches!(part, Part::Piece(_))) {
            return self.quiet_cell(&parts, cell);
        }
        let first = self.out.spots.len();
        let mut number = cell.number;
        let mut words = String::new();
        let mut said = None;
        // All words since the last piece that is no word itself.
        let mut sentence = Zeroizing::new(String::new());
        for part in parts {
            let last = self.out.spots.get_mut(first..).and_then(<[Spot]>::last_mut);
            match (part, last) {
                (Part::Text(text), _) => {
                    push(&mut words, &text);
                    push(&mut sentence, &text);
                }
                (Part::Mark(c), Some(spot)) if self.lead.is_none() => {
                    let said = mark(c, false);
                    spot.state = said.or(spot.state);
                    if said != Some(State::Unused) {
                        push(&mut words, &c.to_string());
                        push(&mut sentence, &c.to_string());
                    }
                }
                (Part::Mark(c), _) => self.lead = Some((c, mark(c, true))),
                (Part::Colon | Part::Flag(_), _) => {}
                (Part::Piece(piece), last) => {
                    if let Some(spot) = last {
                        remark(spot, &words);
                    }
                    words.clear();
                    let own = self.said(&sentence, said);
                    let other_cell = sentence.is_empty();
                    let context = if other_cell { &self.before } else { &*sentence };
                    let state = short_usage(context).filter(|_| said.is_none());
                    let context_places = places_of_codes(context);
                    let day = own == Label::Unclear
                        && asks_for_day(context)
                        && is_day(&piece.text(self.line));
                    let far = far_from_codes(&sentence);
                    let place = match self.place(own, context, other_cell) {
                        // The name of codes far in front belongs to a sentence.
                        Some(Place::Labelled) if far => Some(Place::Context),
                        place => place,
                    };
                    if let Some(place) = place.filter(|_| !day) {
                        let mut spot = spot(self.line, &piece, self.above.row, place);
                        if self.is_struck(&piece) {
                            spot.state = Some(State::Used);
                        }
                        spot.number = number.take();
                        spot.cell = self.out.table;
                        self.told_before(&mut spot, state, context_places);
                        self.out.spots.push(spot);
                    }
                    number = None;
                    self.lead = None;
                    if is_word(self.line, &piece) {
                        push(&mut sentence, &piece.text(self.line));
                    } else {
                        said = said.or(Some(own));
                        sentence.clear();
                    }
                }
            }
        }
        self.before.clear();
        self.before_used = false;
        let chat = self.chat;
        let dated = cell.items.iter().any(is_date);
        if let Some(spot) = self.out.spots.get_mut(first..).and_then(<[Spot]>::last_mut) {
            if dated && asks_when(&words) {
                spot.state = Some(State::Used);
                words.clear();
            }
            remark(spot, &words);
            // Words in a later cell that say nothing of use: a table of something else, perhaps.
            if spot.place == Place::Pure && words_follow && !chat {
                spot.place = Place::Remarked;
            }
        }
    }

    /// What a field, a word or a mark in front says of a code.
    fn told_before(&mut self, spot: &mut Spot, state: Option<State>, places: u32) {
        spot.state = self.object.flag.take().or(spot.state);
        self.object.has_code = true;
        if state == Some(State::Used) && (places > 0 || self.before_used) {
            spot.beside_used = Some(spot.state.unwrap_or(State::Unused));
            spot.leads_used = places > 0;
        }
        spot.state = state.or(spot.state);
        if let Some((c, state)) = self.lead {
            spot.state = state.or(spot.state);
            spot.bullet_tick = matches!(c, '✓' | '✔' | '✅');
        }
    }

    /// Fields like `"used": true`, before or behind the code that they belong to.
    fn flags(&mut self, parts: &[Part]) {
        let holds_code = parts.iter().any(|part| matches!(part, Part::Piece(_)));
        for part in parts {
            let Part::Flag(state) = part else { continue };
            let more = |old: Option<State>| match old {
                Some(State::Used) => old,
                _ => Some(*state),
            };
            match self.out.spots.last_mut() {
                Some(spot) if self.object.has_code => spot.state = more(spot.state),
                None if !self.out.opens_object && !holds_code => {
                    self.out.flag = more(self.out.flag);
                }
                _ => self.object.flag = more(self.object.flag),
            }
        }
    }

    /// Whether tags strike the piece through; the stretches are in order.
    fn is_struck(&self, piece: &Piece) -> bool {
        let start = piece.chunks.first().map_or(0, |chunk| chunk.0);
        let next = self.struck.partition_point(|range| range.end <= start);
        self.struck
            .get(next)
            .is_some_and(|range| range.start <= start)
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

    fn place(&self, said: Label, context: &str, other_cell: bool) -> Option<Place> {
        let sender =
            self.chat && !words_are_long(context) && context.split_whitespace().count() <= 2;
        match said {
            Label::Code => Some(Place::Labelled),
            // A label holds for all that follows it without other words.
            Label::None => Some(match self.out.spots.last() {
                Some(last) if last.place == Place::Labelled => Place::Labelled,
                _ => Place::Pure,
            }),
            // A name such as 会員サイト in another column labels nothing.
            Label::Foreign if self.above.code_column && self.out.table && other_cell => {
                Some(Place::Remarked)
            }
            Label::Foreign => None,
            // In a table, what the other cells say is no sentence around the code.
            Label::Unclear if self.above.code_column && self.out.table && other_cell => {
                Some(Place::Pure)
            }
            Label::Unclear if is_ordinal(context) || sender || short_usage(context).is_some() => {
                Some(Place::Pure)
            }
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
                Part::Piece(_) | Part::Flag(_) => {}
            }
        }
        let places = places_of_codes(&words);
        if places > 0 && self.out.spots.is_empty() {
            self.out.used_without_code += places;
            return;
        }
        let used = places > 0 || short_usage(&words) == Some(State::Used);
        // `1234 5678 ③ 済`: the number belongs to the code in front.
        let last = self.out.spots.last();
        let number_behind = places == 0 && last.is_some_and(|spot| spot.number.is_none());
        // A question is the head of a column, ■ begins a heading, ※ a note; none stands for a code.
        let bullet = marks.is_some_and(|c| !matches!(c, '?' | '■' | '※'));
        if used
            && !colon
            && ((cell.number.is_some() && !number_behind) || (bullet && self.out.spots.is_empty()))
        {
            self.out.used_without_code += 1;
            return;
        }
        if cell.number.is_some() && words.is_empty() {
            self.out.lone_number = cell.number;
        }
        let dated = cell.items.iter().any(is_date);
        match self.out.spots.last_mut() {
            Some(spot) if self.above.used_column && (dated || yes_or_no(&words).is_some()) => {
                spot.state = yes_or_no(&words).or(Some(State::Used));
            }
            Some(spot) if cell.number.is_none() || number_behind => {
                if used && marks.is_none() && spot.number.is_none() && !self.out.table {
                    spot.beside_used = Some(spot.state.unwrap_or(State::Unused));
                }
                spot.state = marks.and_then(|c| mark(c, false)).or(spot.state);
                remark(spot, &words);
                if short_usage(&words).is_none() {
                    push(&mut self.before, &words);
                }
            }
            _ => {
                self.before_used = used && marks.is_none();
                if self.before_used {
                    self.out.used_cells += places.max(1);
                }
                push(&mut self.before, &words);
                self.lead = marks.map(|c| (c, mark(c, true))).or(self.lead);
            }
        }
    }
}

/// How many codes these words stand for: Google prints ALREADY USED in the place of a code.
fn places_of_codes(words: &str) -> u32 {
    let words = words.to_lowercase();
    let rest = words.replace("already used", "");
    let places = words.matches("already used").count();
    u32::try_from(places)
        .ok()
        .filter(|_| rest.trim().is_empty())
        .unwrap_or(0)
}

/// What stands between `<s>` and `</s>` and their like.
fn struck(line: &Line, items: &[Item]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open = None;
    for item in items
        .iter()
        .filter(|i| i.kind == Kind::Border && i.end - i.start > 2)
    {
        let tag: String = chars(line, item).iter().take(9).collect();
        let tag = tag.to_ascii_lowercase();
        let name = tag.trim_start_matches(['<', '/']);
        let name = name.split(['>', ' ']).next().unwrap_or_default();
        if !matches!(name, "s" | "del" | "strike") {
            continue;
        }
        if tag.starts_with("</") {
            ranges.extend(open.take().map(|from| from..item.start));
        } else {
            open = Some(item.end);
        }
    }
    ranges.extend(open.map(|from| from..line.chars.len()));
    ranges
}

/// Letters that are a word as well as a code; what they say counts for what follows.
fn is_word(line: &Line, piece: &Piece) -> bool {
    let inside = piece
        .text(line)
        .chars()
        .skip(1)
        .any(|c| !c.is_ascii_lowercase());
    piece.fit == Fit::Weak && piece.chunks.len() == 1 && !inside
}

fn is_date(item: &Item) -> bool {
    item.kind == Kind::Noise(Noise::Date)
}

/// A program's object begins: `{`, or a tag that says whether its code was used.
fn opens_object(line: &Line, item: &Item) -> bool {
    match item.kind {
        Kind::Open => chars(line, item) == ['{'],
        Kind::Flag(_) => chars(line, item).starts_with(&['<']),
        _ => false,
    }
}

fn short_usage(words: &str) -> Option<State> {
    if words_are_long(words) {
        None
    } else {
        usage(words)
    }
}

/// Whether many words stand between the name of codes and what follows.
fn far_from_codes(words: &str) -> bool {
    words_after_codes(words).is_some_and(words_are_long)
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
        Some(state) => {
            if places_of_codes(words) > 0 && spot.number.is_none() {
                spot.beside_used = Some(spot.state.unwrap_or(State::Unused));
            }
            spot.state = Some(state);
        }
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
pub(crate) fn push(words: &mut String, more: &str) {
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
        open_end: false,
        torn: piece.torn,
        wrapped: None,
        run: piece.run,
        beside_used: None,
        leads_used: false,
        in_columns: false,
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
        let end = items
            .iter()
            .rfind(|i| !matches!(i.kind, Kind::Space | Kind::Wide | Kind::Soft));
        let dash = end
            .filter(|i| i.kind == Kind::Dash)
            .and_then(|i| column(i.start));
        // Only right behind the code: a dash after a gap is furniture.
        spot.open_end = spot.closes_row && dash == Some(spot.columns.end);
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
