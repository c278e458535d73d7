//! One candidate under review, with the places in it that deserve a second look.

use toride_capture::{Candidate, Doubt, Problem, State};
use toride_crypto::SecretText;
use toride_domain::{CodeId, TextKind, check_text};
use zeroize::Zeroizing;

use super::{CandidateView, KnownCode};

/// A candidate with its text.
pub(super) struct Row {
    /// `None` where it cannot be read, or not stored.
    pub(super) canonical: Option<SecretText>,
    pub(super) display: SecretText,
    pub(super) id: Option<CodeId>,
    pub(super) line: u32,
    pub(super) columns: core::ops::Range<u32>,
    pub(super) state: State,
    /// What is wrong with its characters. Whether it stands there twice, [`Row::repeats`] says.
    pub(super) own_problem: Option<Problem>,
    /// The same code stands above in its set.
    pub(super) repeats: bool,
    pub(super) doubt: Option<Doubt>,
    pub(super) places: Vec<Place>,
    pub(super) known: Option<KnownCode>,
    /// What the person said about keeping it.
    pub(super) wanted: Option<bool>,
    /// `None` for one that was added by hand.
    pub(super) set: Option<u8>,
    /// A person typed it.
    pub(super) edited: bool,
    /// Somebody looked at it.
    pub(super) settled: bool,
}

/// A place in a code that deserves a second look.
#[derive(Clone)]
pub(super) struct Place {
    /// Which character of the code, from 0; separators do not count.
    at: usize,
    /// What it can be; empty where nobody can tell.
    readings: Zeroizing<Vec<char>>,
}

impl Row {
    pub(super) fn read(candidate: Candidate) -> Self {
        let copy = |text: &str| SecretText::new(text.to_owned());
        // EXPOSE: copied into the review's own secret texts
        let display = candidate.display.expose();
        // EXPOSE: the same
        let canonical = candidate
            .canonical
            .as_ref()
            .map(toride_capture::CodeText::expose);
        let stored = canonical
            .filter(|code| check_text(TextKind::Code, code).is_ok())
            .filter(|_| check_text(TextKind::Code, display).is_ok());
        let places: Vec<_> = candidate
            .doubtful
            .iter()
            .map(|doubtful| Place {
                at: doubtful.position,
                readings: Zeroizing::new(doubtful.readings.clone()),
            })
            .collect();
        let problem = match candidate.problem {
            // Found out again in `mark_repeats`, as it changes with every correction.
            Some(Problem::Duplicate) => lookalike(&places),
            // What the vault does not take must not look as if it could be kept.
            None if canonical.is_some() && stored.is_none() => Some(Problem::TooLong),
            problem => problem,
        };
        Self {
            canonical: stored.map(copy),
            display: copy(display),
            id: None,
            line: candidate.line,
            columns: candidate.columns,
            state: candidate.state,
            own_problem: problem,
            repeats: false,
            doubt: candidate.doubt,
            places,
            known: None,
            wanted: None,
            set: Some(candidate.set),
            edited: false,
            settled: false,
        }
    }

    /// Whether half of its characters or more were taken for others.
    pub(super) fn is_mostly_replaced(&self) -> bool {
        // EXPOSE: counted only
        let length = self
            .canonical
            .as_ref()
            .map_or(0, |code| code.expose().chars().count());
        self.own_problem == Some(Problem::LookalikeFixed) && self.places.len() * 2 >= length
    }

    /// What is wrong with it. A graver problem than standing there twice is told first.
    pub(super) fn problem(&self) -> Option<Problem> {
        match self.own_problem {
            None | Some(Problem::LookalikeAsk | Problem::LookalikeFixed) if self.repeats => {
                Some(Problem::Duplicate)
            }
            own => own,
        }
    }

    /// Whether it is kept: on the person's word, else when it is worth it.
    pub(super) fn included(&self) -> bool {
        self.canonical.is_some() && self.wanted.unwrap_or_else(|| self.is_worth_keeping())
    }

    /// Readable, surely a code, and not stored yet.
    fn is_worth_keeping(&self) -> bool {
        !matches!(
            self.problem(),
            Some(Problem::Duplicate | Problem::LeadingZeroLost)
        ) && !matches!(self.doubt, Some(Doubt::InSentence | Doubt::Alone))
            && self.known.is_none()
    }

    /// Somebody said that it is not to be kept.
    pub(super) fn is_left_out(&self) -> bool {
        self.wanted == Some(false)
    }

    /// A code of a stored set in use that stands in the text, and that nobody left out.
    pub(super) fn goes_along(&self) -> bool {
        self.known == Some(KnownCode::Current) && self.canonical.is_some() && !self.is_left_out()
    }

    pub(super) fn is_doubtful(&self) -> bool {
        let problem = self
            .problem()
            .is_some_and(|problem| problem != Problem::LookalikeFixed);
        !self.settled && (problem || self.doubt.is_some() || self.state == State::Unknown)
    }

    /// What the character at this place of the shown text can be; `None` where it raises no question.
    pub(super) fn readings(&self, position: u32) -> Option<&[char]> {
        self.place(position).map(|place| place.readings.as_slice())
    }

    /// The shown text with one character read in another way. `None` where there is no such question or answer.
    pub(super) fn reread(&self, position: u32, reading: u32) -> Option<Zeroizing<String>> {
        let nth = usize::try_from(reading).ok()?;
        let taken = *self.readings(position)?.get(nth)?;
        // EXPOSE: judged again right after, in a text that wipes itself
        let display = self.display.expose();
        let mut text = Zeroizing::new(String::with_capacity(display.len() + taken.len_utf8()));
        let shown = (0..).zip(display.chars());
        text.extend(shown.map(|(place, c)| if place == position { taken } else { c }));
        Some(text)
    }

    /// Takes over what was found out about it once one of its places was answered. The other places stay open.
    ///
    /// `None` where `judged` is another code: then nothing of this row would be known of it.
    pub(super) fn answered(&self, position: u32, judged: Self) -> Option<Self> {
        let answered = self.place(position)?.at;
        if judged.length() != self.length() {
            return None;
        }
        let mut places = self.places.clone();
        places.retain(|place| place.at != answered);
        let own_problem = match judged.own_problem {
            // Only the list from which it came tells that a zero was lost.
            Some(Problem::TooShort) if self.own_problem == Some(Problem::LeadingZeroLost) => {
                self.own_problem
            }
            // A place that was answered by what is printed there is no question any more.
            None | Some(Problem::LookalikeAsk | Problem::LookalikeFixed) => lookalike(&places),
            graver => graver,
        };
        Some(Self {
            line: self.line,
            columns: self.columns.clone(),
            state: self.state,
            own_problem,
            doubt: self.doubt,
            places,
            wanted: self.wanted,
            set: self.set,
            edited: self.edited,
            settled: self.settled,
            ..judged
        })
    }

    pub(super) fn view(&self, index: u32, set: u8) -> CandidateView {
        CandidateView {
            index,
            line: self.line,
            start: self.columns.start,
            end: self.columns.end,
            state: self.state,
            problem: self.problem(),
            doubt: self.doubt,
            known: self.known,
            included: self.included(),
            set,
            doubtful: self.doubtful(),
            edited: self.edited,
        }
    }

    /// Characters of the shown text that deserve a second look.
    fn doubtful(&self) -> Vec<u32> {
        let shown = self.shown_places();
        let mut doubtful: Vec<u32> = self
            .places
            .iter()
            .filter_map(|place| shown.get(place.at).copied())
            .collect();
        doubtful.sort_unstable();
        doubtful.dedup();
        doubtful
    }

    fn place(&self, position: u32) -> Option<&Place> {
        let at = self.shown_places().iter().position(|p| *p == position)?;
        self.places.iter().find(|place| place.at == at)
    }

    /// How many characters the code has without separators.
    fn length(&self) -> usize {
        self.shown_places().len()
    }

    /// For each character of the code, its place in the shown text.
    fn shown_places(&self) -> Vec<u32> {
        // EXPOSE: compared character by character, kept nowhere
        let display = self.display.expose();
        let shown = (0..).zip(display.chars());
        match &self.canonical {
            Some(canonical) => {
                // EXPOSE: as above
                let mut wanted = canonical.expose().chars().peekable();
                shown
                    .filter_map(|(place, c)| wanted.next_if_eq(&c).map(|_| place))
                    .collect()
            }
            // What cannot be read is grouped by nothing else.
            None => shown
                .filter(|(_, c)| !matches!(c, ' ' | '-'))
                .map(|(place, _)| place)
                .collect(),
        }
    }
}

/// What the places of a code say where nothing graver is wrong with it.
fn lookalike(places: &[Place]) -> Option<Problem> {
    let asks = places.iter().any(|place| place.readings.len() != 1);
    let problem = if asks {
        Problem::LookalikeAsk
    } else {
        Problem::LookalikeFixed
    };
    (!places.is_empty()).then_some(problem)
}
