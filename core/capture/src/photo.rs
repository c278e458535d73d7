//! From the boxes of a text recogniser to a text that reads like the picture: which words share a
//! row, how far apart they stand, and where two readings differ. Geometry only; what a code is,
//! the parser decides.

mod alike;
mod readings;
mod rows;
mod skew;
mod word;

use crate::model::{Candidate, CaptureError, CodeText, Doubt, MAX_BYTES, Parsed};
use readings::{Read, read};
use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;
use toride_catalogue::Service;
use word::Word;
use zeroize::Zeroizing;

/// The most pieces of text that are taken from one picture; a page of print has about a thousand.
pub const MAX_PHOTO_LINES: usize = 20_000;

/// A line or a word as a text recogniser gives it.
///
/// Words are better: a line that spans two columns does not tell where the first one ends. The
/// place is that of the box around it, in pixels or any other unit, from the top left; a box
/// without a place (not a number) goes to the end of the text.
///
/// No recogniser is sure enough of a digit to be believed alone (`docs/photo.md`). So a picture is
/// read several times, in other sizes and ways, and the words of all readings are given together,
/// in one list and one unit. What lies over each other is the same writing read again.
#[derive(Clone, Copy, PartialEq)]
pub struct PhotoLine<'a> {
    /// What was read.
    pub text: &'a str,
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Width to the right.
    pub width: f32,
    /// Height downwards.
    pub height: f32,
    /// How sure the recogniser is, from 0 to 1: of two readings that differ, the surer one is
    /// shown. `None` where it does not say.
    pub confidence: Option<f32>,
}

impl fmt::Debug for PhotoLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "PhotoLine {{ at: ({}, {}), size: ({}, {}), confidence: {:?}, .. }}",
            self.left, self.top, self.width, self.height, self.confidence
        )
    }
}

/// The text of a picture, with the places where not all readings agree. It may hold codes: it
/// is wiped when dropped and never printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoText {
    text: CodeText,
    /// Line from 1 and characters from 0, in the order of the text.
    unsure: Vec<(u32, Range<u32>)>,
}

/// Puts what a recogniser has read back into rows.
///
/// Rows run from top to bottom, words from left to right, however the lines are ordered; the
/// picture may be turned by a few degrees. One space stands between words of a phrase, three
/// between columns. Takes time in proportion to n log n.
///
/// # Errors
/// [`CaptureError::TooLarge`] for more than [`MAX_PHOTO_LINES`] lines or [`MAX_BYTES`].
pub fn photo_text(lines: &[PhotoLine<'_>]) -> Result<PhotoText, CaptureError> {
    let bytes = lines
        .iter()
        .fold(0_usize, |sum, line| sum.saturating_add(line.text.len()));
    if lines.len() > MAX_PHOTO_LINES || bytes > MAX_BYTES {
        return Err(CaptureError::TooLarge);
    }
    let mut words: Vec<Word<'_>> = lines.iter().filter_map(Word::of).collect();
    // From here on the order of the input is forgotten.
    words.sort_by(Word::compare);
    let (mut words, placeless): (Vec<_>, Vec<_>) =
        words.into_iter().partition(|word| word.place.is_some());
    let angle = skew::angle(&words);
    for place in words.iter_mut().filter_map(|word| word.place.as_mut()) {
        *place = place.turned_back(angle);
    }
    let mut written = Written::default();
    let mut rows = rows::rows(words);
    let alone = |word| vec![vec![(word::NOWHERE, word)]];
    rows.extend(placeless.into_iter().map(alone));
    for row in read(rows) {
        written.row(row);
    }
    if written.text.len() > MAX_BYTES {
        return Err(CaptureError::TooLarge);
    }
    Ok(PhotoText {
        text: CodeText::new(std::mem::take(&mut *written.text)),
        unsure: written.unsure,
    })
}

impl PhotoText {
    /// The text, row by row.
    #[must_use]
    pub fn text(&self) -> &CodeText {
        &self.text
    }

    /// [`crate::parse`] for this text, with the doubts of a picture: [`Doubt::Blurred`] where not
    /// all of two or more readings agree, and for every code of letters and digits that may hold all of them:
    /// in those a wrong character breaks no rule.
    ///
    /// # Errors
    /// [`CaptureError::TooLarge`] for more than [`MAX_BYTES`].
    pub fn parse(&self, service: &Service) -> Result<Parsed, CaptureError> {
        // EXPOSE: parsed here, kept nowhere
        let text = self.text.expose();
        let mut parsed = crate::parse(text, service, None)?;
        let every = service.shape.value.alphabet.has_lookalikes();
        for candidate in &mut parsed.candidates {
            let any = every && alike::mark(candidate);
            // A code in two rows is joined from pieces, and the second has a place of its own.
            let blurred = any || self.is_unsure(candidate) || is_joined(candidate);
            let seen = blurred.then_some(Doubt::Blurred);
            candidate.doubt = candidate.doubt.or(seen);
        }
        Ok(parsed)
    }

    fn is_unsure(&self, candidate: &Candidate) -> bool {
        let columns = &candidate.columns;
        let side = |(line, at): &(u32, Range<u32>)| match line.cmp(&candidate.line) {
            Ordering::Equal if at.end <= columns.start => Ordering::Less,
            Ordering::Equal if at.start >= columns.end => Ordering::Greater,
            other => other,
        };
        self.unsure.binary_search_by(side).is_ok()
    }
}

/// Whether its characters come from more than the one line that it begins in.
fn is_joined(candidate: &Candidate) -> bool {
    let columns = &candidate.columns;
    // EXPOSE: counted only
    let shown = candidate.display.expose();
    let length = shown.chars().filter(|c| c.is_alphanumeric()).count();
    usize::try_from(columns.end.saturating_sub(columns.start)).is_ok_and(|wide| wide < length)
}

/// The text as it grows.
#[derive(Default)]
struct Written {
    text: Zeroizing<String>,
    line: u32,
    column: u32,
    unsure: Vec<(u32, Range<u32>)>,
}

impl Written {
    fn row(&mut self, cells: Vec<Read>) {
        if self.line > 0 {
            self.text.push('\n');
        }
        self.line = self.line.saturating_add(1);
        self.column = 0;
        for cell in cells {
            if self.column > 0 {
                self.push("   ");
            }
            let start = self.column;
            self.push(&cell.text);
            if !cell.agreed {
                self.unsure.push((self.line, start..self.column));
            }
        }
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        self.column = self.column.saturating_add(length);
    }
}
