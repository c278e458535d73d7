//! What was read out of a paste, looked through line by line before it is kept.

use toride_capture::{Doubt, PhotoLine, Problem, Refusal, State};
use toride_crypto::SecretText;
use toride_domain::{Account, AccountId, Millis, SetId};

use crate::{Error, Field, Result, Session};

mod keep;
mod row;
mod start;
mod state;

pub(crate) use start::Source;
pub(crate) use state::ReviewState;

/// Where a candidate is already stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownCode {
    /// In a set in use.
    Current,
    /// In a retired set: "this is your old list".
    Retired,
}

/// A candidate without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateView {
    /// Its index, from 0, stable during the review.
    pub index: u32,
    /// The source line, from 1; 0 when it was added by hand.
    pub line: u32,
    /// First character of it in its line, from 0.
    pub start: u32,
    /// Character after the last.
    pub end: u32,
    /// Whether it was used, as far as the text or the person says.
    pub state: State,
    /// What is wrong with it.
    pub problem: Option<Problem>,
    /// Why it may be no code at all.
    pub doubt: Option<Doubt>,
    /// Whether it is stored already.
    pub known: Option<KnownCode>,
    /// Whether it will be kept.
    pub included: bool,
    /// Which set of the text it belongs to, from 1.
    pub set: u8,
    /// Characters of its text, from 0, that deserve a second look; what they can be, [`Review::readings`] says.
    pub doubtful: Vec<u32>,
    /// Whether a person typed it, as a correction or by hand.
    pub edited: bool,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewSummary {
    /// Lines of the source text.
    pub lines: u32,
    /// The candidates in order.
    pub candidates: Vec<CandidateView>,
    /// Codes that the text shows as used without their characters.
    pub used_without_code: u32,
    /// How many sets the text holds.
    pub sets: u8,
    /// Why nothing can be kept, where the text is something else.
    pub refused: Option<Refusal>,
    /// How many codes this service issues together, where known. Never a reason to refuse.
    pub expected: Option<u32>,
    /// How many will be kept.
    pub keeping: u32,
    /// How many of those have a doubt that is not settled.
    pub doubts: u32,
    /// Candidates that are not listed, since there are too many.
    pub left_out: u32,
    /// Whether the text was empty.
    pub empty: bool,
    /// Whether the account has a set in use that a new one could retire.
    pub has_current_set: bool,
    /// Where all codes of the text (one at least) are stored: in sets in use, so that there is nothing new, or in
    /// retired sets, so that this is an old list. `None` where one is new, or some are here and some there.
    pub known: Option<KnownCode>,
}

/// How to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeepOptions {
    /// When the service issued the set, where known.
    pub issued_at: Option<Millis>,
    /// The person says that the service issued this set and voided the older ones.
    pub retire_old: bool,
    /// Where the text holds several sets: the one in use, from 1. The others are stored as retired, for the history.
    /// `None` leaves all in use; in a text with one set it does not matter.
    pub current: Option<u8>,
}

/// What was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The set in use, or the newest of it.
    pub set: SetId,
    /// How many codes were kept.
    pub codes: u32,
    /// The revision.
    pub revision: u64,
}

/// A paste under review. Its text is wiped when it is kept, discarded or dropped, and at lock.
#[derive(Debug)]
pub struct Review {
    session: Session,
    handle: u64,
}

impl Session {
    /// Reads codes out of a text of at most 8 MiB for one account; stores nothing. The text is UTF-8, UTF-16 with a
    /// byte order mark or `Shift_JIS` ([`toride_capture::text_of`]); `file_name` where it was a file. A text without a
    /// code is no error: the review says so.
    ///
    /// # Errors
    /// `TooLarge`, `NotText`, `NotFound`, `Locked`.
    pub fn review(&self, id: AccountId, text: &[u8], file_name: Option<&str>) -> Result<Review> {
        let bytes = text;
        self.start_review(id, Source::Text { bytes, file_name })
    }

    /// Reads codes out of what was recognised in a picture, for one account; stores nothing. The lines of the review
    /// are the rows of the picture, from top to bottom. At most 8 MiB and 20,000 pieces of text.
    ///
    /// # Errors
    /// `TooLarge`, `NotFound`, `Locked`.
    pub fn review_photo(&self, id: AccountId, lines: &[PhotoLine<'_>]) -> Result<Review> {
        self.start_review(id, Source::Photo(lines))
    }

    fn start_review(&self, id: AccountId, source: Source<'_>) -> Result<Review> {
        let handle = self.with(|open, _| open.start_review(id, source))?;
        Ok(Review::of(self, handle))
    }
}

impl Review {
    pub(crate) fn of(session: &Session, handle: u64) -> Self {
        Self {
            session: session.clone(),
            handle,
        }
    }

    /// What was read, with no text.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn summary(&self) -> Result<ReviewSummary> {
        self.session.with(|open, _| {
            let review = open.reviews.get(&self.handle).ok_or(Error::Locked)?;
            let account = match &review.fresh {
                Some(fresh) => fresh,
                None => open.account(review.account)?,
            };
            Ok(review.summary(account))
        })
    }

    /// A line of the person's own text, from 1.
    ///
    /// # Errors
    /// `NotFound` beyond the last, `Locked`.
    pub fn source_line(&self, line: u32) -> Result<SecretText> {
        self.read(|review| {
            let index = line
                .checked_sub(1)
                .and_then(|line| usize::try_from(line).ok());
            // EXPOSE: one line of the person's own text, for the screen
            let mut lines = review.source.expose().split('\n');
            let line = index
                .and_then(|index| lines.nth(index))
                .ok_or(Error::NotFound)?;
            Ok(SecretText::new(line.trim_end_matches('\r').to_owned()))
        })
    }

    /// A candidate's text as it will be shown.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn code_text(&self, index: u32) -> Result<SecretText> {
        self.read(|review| {
            let row = review.row(index)?;
            // EXPOSE: copied for the screen
            Ok(SecretText::new(row.display.expose().to_owned()))
        })
    }

    /// What the character at `position` of a candidate's text can be: each character is one reading. Empty where the
    /// place raises no question, or nobody can tell.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn readings(&self, index: u32, position: u32) -> Result<SecretText> {
        self.read(|review| {
            let readings = review.row(index)?.readings(position).unwrap_or_default();
            Ok(SecretText::new(readings.iter().collect()))
        })
    }

    /// Answers one doubtful place of a candidate by its reading number `reading`, from 0, and judges the candidate
    /// again. That place is settled then; the others stay open. Where it was the last question, characters with one
    /// reading only take that one.
    ///
    /// # Errors
    /// `NotFound` also for a place or a reading that is not offered; `Invalid` where the candidate can only be typed
    /// anew; `Locked`.
    pub fn take_reading(&self, index: u32, position: u32, reading: u32) -> Result<()> {
        self.with_account(|review, account| review.take_reading(index, position, reading, account))
    }

    /// Keeps or leaves out a candidate. One that cannot be read cannot be kept.
    ///
    /// # Errors
    /// `NotFound`, `Invalid`, `Locked`.
    pub fn set_included(&self, index: u32, included: bool) -> Result<()> {
        self.read(|review| {
            let row = review.row_mut(index)?;
            if included && row.canonical.is_none() {
                return Err(Error::Invalid { field: Field::Code });
            }
            (row.wanted, row.settled) = (Some(included), true);
            Ok(())
        })
    }

    /// Says whether a candidate was used already.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn set_used(&self, index: u32, used: bool) -> Result<()> {
        self.read(|review| {
            let row = review.row_mut(index)?;
            row.state = if used { State::Used } else { State::Unused };
            Ok(())
        })
    }

    /// Replaces a candidate's text (UTF-8) by what a person typed, and judges it again.
    ///
    /// # Errors
    /// `NotFound`, `Invalid` when nothing is left of it, `NotText`, `TooLarge`, `Locked`.
    pub fn edit(&self, index: u32, text: &[u8]) -> Result<()> {
        self.with_account(|review, account| review.edit(index, text, account))
    }

    /// Adds a code by hand (UTF-8). Returns its index. It belongs to the set in use ([`KeepOptions::current`]).
    ///
    /// # Errors
    /// As [`Review::edit`], and `TooMany`.
    pub fn add(&self, text: &[u8]) -> Result<u32> {
        self.with_account(|review, account| review.add(text, account))
    }

    /// Stores the included candidates as a new set, or as one set per set of the text. On disk when this
    /// returns; the paste is wiped.
    ///
    /// Codes that are stored already move to the new set with all that is known of them; what was used stays used.
    /// Older sets are retired only on the person's word; then codes of sets in use that the text shows again, and
    /// that nobody left out, move as well, since the service did not void them. Where the person says which set of
    /// the text is in use, the others are stored as retired, and codes in use that only those show move there. A
    /// code that stands there twice is kept once, and is used if either place says so.
    ///
    /// # Errors
    /// `NothingFound` when none is included; `Invalid` for a set that the text does not have; `TooMany`, also when
    /// the text holds more codes than are listed; `StorageFull`, `ReadOnly`, `Damaged`, `Locked`. The review stays
    /// open then.
    pub fn keep(&self, options: KeepOptions) -> Result<Kept> {
        self.session
            .with(|open, means| open.keep(self.handle, options, means))
    }

    /// Wipes the paste without keeping anything.
    pub fn discard(&self) {
        let _gone_anyway = self.session.with(|open, _| {
            open.reviews.remove(&self.handle);
            Ok(())
        });
    }

    fn read<T>(&self, read: impl FnOnce(&mut ReviewState) -> Result<T>) -> Result<T> {
        self.session
            .with(|open, _| read(open.reviews.get_mut(&self.handle).ok_or(Error::Locked)?))
    }

    fn with_account<T>(
        &self,
        work: impl FnOnce(&mut ReviewState, &Account) -> Result<T>,
    ) -> Result<T> {
        self.session.with(|open, _| {
            let review = open.reviews.get_mut(&self.handle).ok_or(Error::Locked)?;
            let fresh = review.fresh.clone();
            let stored = open.accounts.get(&review.account);
            let account = fresh.as_ref().or(stored).ok_or(Error::NotFound)?;
            work(review, account)
        })
    }
}

impl Drop for Review {
    fn drop(&mut self) {
        self.discard();
    }
}
