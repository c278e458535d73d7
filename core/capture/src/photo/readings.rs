//! Two pieces of text cannot stand in one place: words that lie over each other are several
//! readings of the same writing. Where all of them say the same, they are believed.

use super::rows::{Cell, median};
use super::word::{Place, Word};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// Japanese has no spaces between words; a gap of most of a character is one that somebody has put.
const PHRASE: f64 = 0.8;

/// Nobody reads a picture more often than this; a bounded look keeps heaps of words linear.
const MOST: usize = 8;

/// So many cells of one length are a list.
const FEW: usize = 3;

/// Whether a list number stands in front, and how many characters follow.
type Form = (bool, usize);

/// What was read in one cell.
pub(super) struct Read {
    pub(super) text: Zeroizing<String>,
    /// There are several readings, and all say the same.
    pub(super) agreed: bool,
}

/// One reading of a cell.
struct Reading {
    text: Zeroizing<String>,
    /// The text without separators: readings that differ in those only agree.
    solid: Zeroizing<String>,
    /// A reading is as sure as its least sure word.
    surety: f32,
    /// How much of the cell its words cover.
    width: f64,
    /// How many readings say the same.
    votes: usize,
    /// Signs such as € and #, which a recogniser puts where it cannot read a letter.
    odd: usize,
    /// `None` for what no code looks like.
    form: Option<Form>,
}

/// What most readings of each cell say; where all differ, that of which the recogniser is surest.
/// A reading of the length that a list has goes before any number of others. It is only shown
/// for that, never believed.
pub(super) fn read(rows: Vec<Vec<Cell<'_>>>) -> Vec<Vec<Read>> {
    let rows: Vec<Vec<Vec<Reading>>> = rows
        .into_iter()
        .map(|row| row.into_iter().map(readings).collect())
        .collect();
    let mut usual: BTreeMap<Form, usize> = BTreeMap::new();
    for form in rows.iter().flatten().filter_map(|cell| cell.first()?.form) {
        *usual.entry(form).or_default() += 1;
    }
    let most = usual.values().copied().max().unwrap_or_default();
    usual.retain(|_, count| *count >= FEW && *count * 2 >= most);
    let best = |cell| best(cell, &usual);
    rows.into_iter()
        .map(|row| row.into_iter().map(best).collect())
        .collect()
}

/// The readings of a cell, that which most of them speak for first.
fn readings(cell: Cell<'_>) -> Vec<Reading> {
    let mut readings: Vec<Reading> = layers(cell).iter().map(Reading::of).collect();
    readings.sort_by(|one, two| one.solid.cmp(&two.solid));
    for alike in readings.chunk_by_mut(|one, two| one.solid == two.solid) {
        let votes = alike.len();
        for reading in alike {
            reading.votes = votes;
        }
    }
    let widest = readings.iter().map(|r| r.width).fold(0.0, f64::max);
    let part = |reading: &Reading| reading.width * 10.0 < widest * 9.0;
    // The last steps only make sure that the answer is always the same.
    readings.sort_by(|one, two| {
        let more = two.votes.cmp(&one.votes);
        more.then(part(one).cmp(&part(two)))
            .then(one.odd.cmp(&two.odd))
            .then(two.surety.total_cmp(&one.surety))
            .then(two.text.len().cmp(&one.text.len()))
            .then_with(|| one.text.cmp(&two.text))
    });
    readings
}

fn best(readings: Vec<Reading>, usual: &BTreeMap<Form, usize>) -> Read {
    let agreed = readings.len() > 1 && readings.iter().all(|r| r.votes == readings.len());
    let like = |reading: &Reading| {
        let form = reading.form.as_ref();
        form.and_then(|form| usual.get(form)).copied()
    };
    // Of equals the last is taken: so the one that most speak for.
    let text = readings.into_iter().rev().max_by_key(like);
    let text = text.map(|best| best.text);
    Read {
        text: text.unwrap_or_default(),
        agreed,
    }
}

/// Parts the words of a cell so that none lies over another of its layer.
fn layers(cell: Cell<'_>) -> Vec<Cell<'_>> {
    let mut layers: Vec<Cell<'_>> = Vec::new();
    let usual = median(cell.iter().map(|(place, word)| place.width / word.length()));
    for (mut place, word) in cell {
        // A box is sometimes drawn around two words when its text is only the first.
        let wide = usual * word.length();
        if place.width > wide * 1.6 {
            place.x -= (place.width - wide) / 2.0;
            place.width = wide;
        }
        let free = |layer: &&mut Cell<'_>| {
            layer.last().is_none_or(|(last, _)| {
                last.right() - place.left() <= last.width.min(place.width) / 2.0
            })
        };
        match layers.iter_mut().take(MOST).find(free) {
            Some(layer) => layer.push((place, word)),
            None => layers.push(vec![(place, word)]),
        }
    }
    layers
}

impl Reading {
    fn of(layer: &Cell<'_>) -> Self {
        let text = phrase(layer);
        let mut solid: String = text.chars().filter(|c| !is_separator(*c)).collect();
        // `2. 1234` and `21234` do not say the same.
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let apart = text
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(is_separator));
        let numbered = (1..=2).contains(&digits) && apart;
        let number = if numbered { digits } else { 0 };
        let code = solid.get(number..).unwrap_or_default();
        let plain = code.bytes().all(|b| b.is_ascii_alphanumeric());
        let form = (plain && code.len() >= 6).then_some((numbered, code.len()));
        if numbered {
            solid.insert(digits, '.');
        }
        let odd = solid.chars().filter(|c| !c.is_alphanumeric()).count();
        let words = layer.iter();
        Self {
            text,
            solid: Zeroizing::new(solid),
            surety: words.clone().map(|w| w.1.confidence).fold(1.0, f32::min),
            width: words.map(|(place, _)| place.width).sum(),
            votes: 1,
            odd,
            form,
        }
    }
}

/// The words of one reading, with spaces where the picture has them.
fn phrase(layer: &Cell<'_>) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::new());
    let mut before: Option<&(Place, Word<'_>)> = None;
    for next in layer {
        if before.is_some_and(|before| is_apart(before, next)) {
            text.push(' ');
        }
        let doubled = text.ends_with(is_dash);
        for c in next
            .1
            .text
            .trim_start_matches(|c| doubled && is_dash(c))
            .chars()
        {
            match c {
                // A piece of several lines stays in one row; its lines are as good as columns.
                '\u{2028}' | '\u{2029}' => text.push_str("   "),
                _ if c.is_control() => text.push_str("   "),
                _ => text.push(c),
            }
        }
        before = Some(next);
    }
    point(&mut text);
    text
}

/// The point of a list number is often read as a comma: `3, 1234 5678`.
fn point(text: &mut String) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text.get(digits..).unwrap_or_default();
    if (1..=2).contains(&digits) && (behind.starts_with(", ") || behind == ",") {
        text.replace_range(digits..=digits, ".");
    }
}

fn is_apart((left, before): &(Place, Word<'_>), (right, next): &(Place, Word<'_>)) -> bool {
    let wide = right.left() - left.right();
    let (last, first) = (before.text.chars().next_back(), next.text.chars().next());
    // A dash belongs to the pieces on both sides; recognisers often set it apart.
    let joint = last.is_some_and(is_dash) || first.is_some_and(is_dash);
    let phrase = last.is_some_and(is_unspaced) && first.is_some_and(is_unspaced);
    !(joint || phrase && wide < left.height.max(right.height) * PHRASE)
}

/// What readings that say the same may differ in.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || is_dash(c) || "._,:;|'`\"()[]{}、。・".contains(c)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Letters of scripts that are written without spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}
