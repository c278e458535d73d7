//! What was read out of a paste, looked through line by line before it is kept.

use toride_capture::{Doubt, Problem, Refusal, State};
use toride_crypto::SecretText;
use toride_domain::{Account, AccountId, Limits, Millis, SetId};

use crate::{Error, Field, Limited, Result, Session};

mod keep;
mod state;

pub(crate) use state::ReviewState;
use state::Row;

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
    /// Characters of its text, from 0, that deserve a second look.
    pub doubtful: Vec<u32>,
    /// Whether a person changed or added it.
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
}

/// How to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeepOptions {
    /// When the service issued the set, where known.
    pub issued_at: Option<Millis>,
    /// The person says that the service issued this set and voided the older ones.
    pub retire_old: bool,
}

/// What was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The newest set of it.
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
    /// Reads codes out of text (UTF-8, at most 8 MiB) for one account; stores nothing. `file_name` where it
    /// was a file. A text without a code is no error: the review says so.
    ///
    /// # Errors
    /// `TooLarge`, `NotText`, `NotFound`, `Locked`.
    pub fn review(&self, id: AccountId, text: &[u8], file_name: Option<&str>) -> Result<Review> {
        let handle = self.with(|open, _| open.start_review(id, text, file_name))?;
        Ok(Review {
            session: self.clone(),
            handle,
        })
    }
}

impl Review {
    /// What was read, with no text.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn summary(&self) -> Result<ReviewSummary> {
        self.session.with(|open, _| {
            let review = open.reviews.get(&self.handle).ok_or(Error::Locked)?;
            Ok(review.summary(open.account(review.account)?))
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

    /// Keeps or leaves out a candidate. One that cannot be read cannot be kept.
    ///
    /// # Errors
    /// `NotFound`, `Invalid`, `Locked`.
    pub fn set_included(&self, index: u32, included: bool) -> Result<()> {
        self.read(|review| {
            let row = review.row(index)?;
            if included && row.canonical.is_none() {
                return Err(Error::Invalid { field: Field::Code });
            }
            (row.included, row.settled) = (included, true);
            Ok(())
        })
    }

    /// Says whether a candidate was used already.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn set_used(&self, index: u32, used: bool) -> Result<()> {
        self.read(|review| {
            let row = review.row(index)?;
            row.state = if used { State::Used } else { State::Unused };
            Ok(())
        })
    }

    /// Replaces a candidate's text (UTF-8) by what a person typed, and judges it again.
    ///
    /// # Errors
    /// `NotFound`, `Invalid` when nothing is left of it, `NotText`, `TooLarge`, `Locked`.
    pub fn edit(&self, index: u32, text: &[u8]) -> Result<()> {
        self.with_account(|review, account| {
            let judged = review.judge(text, account)?;
            let row = review.row(index)?;
            let (line, columns, state) = (row.line, row.columns.clone(), row.state);
            *row = Row {
                line,
                columns,
                state,
                set: row.set,
                ..judged
            };
            Ok(())
        })
    }

    /// Adds a code by hand (UTF-8). Returns its index.
    ///
    /// # Errors
    /// As [`Review::edit`], and `TooMany`.
    pub fn add(&self, text: &[u8]) -> Result<u32> {
        self.with_account(|review, account| {
            if review.rows.len() >= Limits::CODES {
                return Err(Error::TooMany {
                    what: Limited::Codes,
                });
            }
            let judged = review.judge(text, account)?;
            // Where the text holds an old and a new set, what is added belongs to the new one.
            review.rows.push(Row {
                set: review.sets.max(1),
                ..judged
            });
            Ok(u32::try_from(review.rows.len() - 1).unwrap_or(u32::MAX))
        })
    }

    /// Stores the included candidates as a new set, or as one set per set of the text. On disk when this
    /// returns; the paste is wiped.
    ///
    /// Codes that are stored already move to the new set with all that is known of them. Older sets are
    /// retired only on the person's word; then codes of sets in use that the text shows again, and that nobody
    /// left out, move as well, since the service did not void them. A code that stands there twice is kept once,
    /// and is used if either place says so.
    ///
    /// # Errors
    /// `NothingFound` when none is included; `TooMany`, also when the text holds more codes than are listed;
    /// `StorageFull`, `ReadOnly`, `Damaged`, `Locked`. The review stays open then.
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
            let account = open.accounts.get(&review.account).ok_or(Error::NotFound)?;
            work(review, account)
        })
    }
}

impl Drop for Review {
    fn drop(&mut self) {
        self.discard();
    }
}
