//! Words that stand side by side become a row, and the row is parted at its wide gaps.

use super::word::{Place, Word};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// How far apart in height, in parts of the larger word, two neighbours of a row may stand.
const LEVEL: f64 = 0.6;
/// A gap of more than this many heights parts columns. The space inside a code, even in type of
/// one width, is narrower: it was at most 1.1 digits high.
const COLUMN: f64 = 1.3;

/// Words in the order from left to right; of several readings, one over the other.
pub(super) type Cell<'a> = Vec<(Place, Word<'a>)>;

/// The row that a word may go on with: the height of its last word, and which row it is.
#[derive(Clone, Copy, PartialEq)]
struct Level(f64, usize);

impl Eq for Level {}

impl Ord for Level {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then(self.1.cmp(&other.1))
    }
}

impl PartialOrd for Level {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The rows from top to bottom, each as its cells from left to right. Words without a place are
/// left out.
pub(super) fn rows(words: Vec<Word<'_>>) -> Vec<Vec<Cell<'_>>> {
    let mut words: Cell<'_> = words
        .into_iter()
        .filter_map(|word| word.place.map(|place| (place, word)))
        .collect();
    let usual = median(words.iter().map(|(place, _)| place.height));
    // A stable sort: equal edges stay in the order from top to bottom.
    words.sort_by(|one, two| one.0.left().total_cmp(&two.0.left()));
    let mut rows: Vec<Cell<'_>> = Vec::new();
    let mut open: BTreeMap<Level, Place> = BTreeMap::new();
    for (place, word) in words {
        if let Some(Level(y, index)) = neighbour(&open, place, usual) {
            let last = open.remove(&Level(y, index)).unwrap_or(place);
            // A point or a dash must not pull the row up or down.
            let small = place.height * 2.0 < last.height;
            let next = if small { last } else { place };
            open.insert(Level(next.y, index), next);
            if let Some(row) = rows.get_mut(index) {
                row.push((place, word));
            }
        } else {
            open.insert(Level(place.y, rows.len()), place);
            rows.push(vec![(place, word)]);
        }
    }
    let middle = |row: &Cell<'_>| median(row.iter().map(|(place, _)| place.y));
    let mut rows: Vec<(f64, Cell<'_>)> = rows.into_iter().map(|row| (middle(&row), row)).collect();
    rows.sort_by(|one, two| one.0.total_cmp(&two.0));
    rows.into_iter().map(|(_, row)| cells(row)).collect()
}

/// The nearest row at the height of `place`.
fn neighbour(open: &BTreeMap<Level, Place>, place: Place, usual: f64) -> Option<Level> {
    let here = Level(place.y, 0);
    let above = open.range(..here).next_back();
    let below = open.range(here..).next();
    let distance = |level: &Level| (level.0 - place.y).abs();
    let fits = |(level, last): &(&Level, &Place)| {
        // A picture or a box beside the text may be as high as several rows.
        let size = last.height.max(place.height).min(usual * 2.0);
        distance(level) <= size * LEVEL
    };
    [above, below]
        .into_iter()
        .flatten()
        .filter(fits)
        .map(|(level, _)| *level)
        .min_by(|one, two| distance(one).total_cmp(&distance(two)))
}

/// Parts a row at the gaps that no word of any reading covers.
fn cells(row: Cell<'_>) -> Vec<Cell<'_>> {
    let size = median(row.iter().map(|(place, _)| place.height));
    let mut cells: Vec<Cell<'_>> = Vec::new();
    let mut end = f64::NEG_INFINITY;
    for (place, word) in row {
        match cells.last_mut() {
            Some(cell) if place.left() - end <= size * COLUMN => cell.push((place, word)),
            _ => cells.push(vec![(place, word)]),
        }
        end = end.max(place.right());
    }
    cells
}

/// The middle one; 0 of nothing.
pub(super) fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}
