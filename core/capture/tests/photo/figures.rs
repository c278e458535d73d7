//! What came out of a picture, compared with what stands in it.

use super::recogniser::Word;
use super::screens::Screen;
use toride_capture::{Candidate, CodeText, PhotoLine, photo_text};
use toride_catalogue::find;

#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// Codes that stand in the picture.
    pub codes: usize,
    /// Of those, how many came out exactly.
    pub exact: usize,
    /// Of the exact ones, how many a person is asked about.
    pub asked: usize,
    /// Came out wrong, and a person is asked about it.
    pub flagged: usize,
    /// Of those, how many are right once the marked places are settled.
    pub settled: usize,
    /// Came out wrong, and nobody is asked.
    pub silent: usize,
    /// Neither exact nor flagged.
    pub missed: usize,
    /// Of those, how many the count does not tell either.
    pub untold: usize,
    /// Whether the exact ones are in their order.
    pub ordered: bool,
}

fn text(candidate: &Candidate) -> &str {
    candidate.canonical.as_ref().map_or("", CodeText::expose)
}

/// Reads the words as the app does and compares.
pub fn of(screen: &Screen, words: &[Word]) -> Figures {
    let lines: Vec<PhotoLine<'_>> = words.iter().map(Word::line).collect();
    let photo = photo_text(&lines).expect("a picture is small");
    let service = find(screen.service).expect("a catalogue id");
    let parsed = photo.parse(service).expect("a picture is small");
    let (right, wrong): (Vec<_>, Vec<_>) = parsed
        .candidates
        .iter()
        .partition(|candidate| screen.codes.iter().any(|code| code == text(candidate)));
    let (flagged, silent): (Vec<_>, Vec<_>) = wrong
        .into_iter()
        .partition(|candidate| candidate.needs_a_look());
    let found: Vec<&str> = right.iter().map(|candidate| text(candidate)).collect();
    let exact: Vec<&str> = screen
        .codes
        .iter()
        .map(String::as_str)
        .filter(|code| found.contains(code))
        .collect();
    let missed = (screen.codes.len() - exact.len()).saturating_sub(flagged.len());
    let expected = service
        .set_size
        .as_ref()
        .map(|size| usize::from(size.value));
    // The review says "4 of 5" where the service's number is known, and "nothing" for nothing.
    let told =
        parsed.candidates.is_empty() || expected.is_some_and(|size| parsed.candidates.len() < size);
    let settles =
        |candidate: &&&Candidate| screen.codes.iter().any(|code| is_within(candidate, code));
    Figures {
        codes: screen.codes.len(),
        exact: exact.len(),
        asked: right
            .iter()
            .filter(|candidate| candidate.needs_a_look())
            .count(),
        flagged: flagged.len(),
        settled: flagged.iter().filter(settles).count(),
        silent: silent.len(),
        missed,
        untold: if told { 0 } else { missed },
        ordered: found == exact,
    }
}

/// Whether every character is the code's, or can be by the marks.
fn is_within(candidate: &Candidate, code: &str) -> bool {
    let printed = text(candidate);
    let can_be = |(at, (shown, wanted)): (usize, (char, char))| {
        let marked = candidate.doubtful.iter().find(|mark| mark.position == at);
        shown == wanted || marked.is_some_and(|mark| mark.readings.contains(&wanted))
    };
    printed.chars().count() == code.chars().count()
        && printed.chars().zip(code.chars()).enumerate().all(can_be)
}

impl Figures {
    fn add(self, other: Self) -> Self {
        Self {
            codes: self.codes + other.codes,
            exact: self.exact + other.exact,
            asked: self.asked + other.asked,
            flagged: self.flagged + other.flagged,
            settled: self.settled + other.settled,
            silent: self.silent + other.silent,
            missed: self.missed + other.missed,
            untold: self.untold + other.untold,
            ordered: self.ordered && other.ordered,
        }
    }

    fn row(&self, kind: &str) {
        println!(
            "| {kind:<31} | {:>5} | {:>5} | {:>5} | {:>7} | {:>7} | {:>6} | {:>6} |{}",
            self.codes,
            self.exact,
            self.asked,
            self.flagged,
            self.settled,
            self.missed,
            self.silent,
            if self.ordered { "" } else { " out of order" }
        );
    }
}

/// Prints a row for each kind of picture, and gives the sum.
pub fn print(results: &[(&'static str, Figures)]) -> Figures {
    let mut kinds: Vec<(&str, Figures)> = Vec::new();
    for (kind, figures) in results {
        match kinds.iter_mut().find(|(known, _)| known == kind) {
            Some((_, sum)) => *sum = sum.add(*figures),
            None => kinds.push((kind, *figures)),
        }
    }
    println!("| picture | codes | exact | asked | flagged | settled | missed | silent |");
    for (kind, figures) in &kinds {
        figures.row(kind);
    }
    let all = kinds
        .into_iter()
        .map(|(_, figures)| figures)
        .reduce(Figures::add);
    let all = all.expect("some figures");
    all.row("all");
    all
}
