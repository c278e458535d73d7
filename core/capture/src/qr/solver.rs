//! The pieces out of their mixes: linear equations over GF(2), solved as they come.
//!
//! Peeling, as most decoders do it, waits for luck and keeps every mix it cannot use yet. Solving
//! needs hardly more mixes than pieces are missing, and keeps at most one equation per piece.

use crate::qr::frame::MAX_COUNT;

const WORDS: usize = MAX_COUNT as usize / 64;

/// Which pieces are mixed, one bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Mask([u64; WORDS]);

impl Mask {
    fn of(pieces: &[usize]) -> Self {
        let mut mask = [0; WORDS];
        for piece in pieces {
            if let Some(word) = mask.get_mut(piece / 64) {
                *word ^= 1 << (piece % 64);
            }
        }
        Self(mask)
    }

    fn add(&mut self, other: &Self) {
        for (word, with) in self.0.iter_mut().zip(&other.0) {
            *word ^= with;
        }
    }

    fn lowest(&self) -> Option<usize> {
        let (at, word) = self.0.iter().enumerate().find(|(_, word)| **word != 0)?;
        Some(at * 64 + word.trailing_zeros() as usize)
    }

    fn pieces(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            (0..64)
                .filter(move |bit| word >> bit & 1 == 1)
                .map(move |bit| at * 64 + bit)
        })
    }
}

struct Row {
    mask: Mask,
    data: Vec<u8>,
}

/// Equations in echelon form: the row at a place has its lowest piece there.
pub(crate) struct Solver {
    rows: Vec<Option<Row>>,
    rank: u32,
}

impl Solver {
    pub(crate) fn new(count: u32) -> Self {
        Self {
            rows: (0..count).map(|_| None).collect(),
            rank: 0,
        }
    }

    /// Equations so far that do not follow from each other.
    pub(crate) const fn rank(&self) -> u32 {
        self.rank
    }

    /// Adds the mix of `pieces`; false if it follows from what was there. All data is equally long.
    pub(crate) fn add(&mut self, pieces: &[usize], mut data: Vec<u8>) -> bool {
        let mut mask = Mask::of(pieces);
        while let Some(lowest) = mask.lowest() {
            match self.rows.get_mut(lowest) {
                Some(Some(row)) => {
                    mask.add(&row.mask);
                    mix(&mut data, &row.data);
                }
                Some(free) => {
                    *free = Some(Row { mask, data });
                    self.rank += 1;
                    return true;
                }
                None => return false,
            }
        }
        false
    }

    /// All pieces in order, once the rank is their number.
    pub(crate) fn solve(mut self) -> Vec<u8> {
        for place in (0..self.rows.len()).rev() {
            let (rows, solved) = self.rows.split_at_mut(place + 1);
            let Some(Some(row)) = rows.last_mut() else {
                continue;
            };
            for piece in row.mask.pieces().filter(|piece| *piece > place) {
                if let Some(Some(other)) = solved.get(piece - place - 1) {
                    mix(&mut row.data, &other.data);
                }
            }
        }
        let pieces: Vec<_> = self
            .rows
            .into_iter()
            .flatten()
            .map(|row| row.data)
            .collect();
        pieces.concat()
    }
}

fn mix(data: &mut [u8], with: &[u8]) {
    for (byte, with) in data.iter_mut().zip(with) {
        *byte ^= with;
    }
}
