//! What was read out of a paste, to be looked through before it is kept.

use std::sync::Arc;

use toride_capture as capture;
use toride_vault as core;

use crate::{
    SetId, UtcMillis, VaultError,
    guard::{guard, guard_or},
};

/// What the text says about a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum CandidateState {
    /// No mark.
    Unused,
    /// The text marks it as used; it is kept as used.
    Used,
    /// There is a mark whose meaning is not certain.
    Unknown,
}

/// What is wrong with a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Problem {
    /// A place cannot be read.
    Unreadable,
    /// A spreadsheet destroyed the number.
    Unusable,
    /// A zero in front was lost in a table.
    LeadingZeroLost,
    /// Shorter than this service's codes are known to be.
    TooShort,
    /// Longer than this service's codes are known to be.
    TooLong,
    /// The same code stands above.
    Duplicate,
    /// A character has more than one reading: ask.
    LookalikeAsk,
    /// A character that cannot occur was replaced by its only reading.
    LookalikeFixed,
}

/// Why a well-formed candidate may be no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Doubt {
    /// It stands in a sentence, or among words that do not speak of codes.
    InSentence,
    /// It is the only one, amid other text that does not speak of codes.
    Alone,
    /// Its shape differs from that of the other codes.
    OddShape,
    /// Characters beside it are left over, so it may begin or end elsewhere.
    Boundary,
    /// Marks that turn the direction of writing stand in the line: it may look different there.
    Direction,
}

/// Where a candidate is already stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum KnownCode {
    /// In a set in use.
    Current,
    /// In a retired set: "this is your old list".
    Retired,
}

/// Why the text holds nothing to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Refusal {
    /// The secret of an authenticator app.
    TotpSecret,
    /// The secret key of a password manager.
    SecretKey,
    /// An ordinary six-digit code from SMS or an app.
    OrdinaryCode,
    /// A temporary password.
    TemporaryPassword,
}

/// A candidate without its text; the text comes by [`Review::code_text`].
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CandidateView {
    /// Its index, from 0, stable during the review.
    pub index: u32,
    /// The source line, from 1; 0 when it was added by hand.
    pub line: u32,
    /// First character (Unicode scalar) of it in its line, from 0.
    pub start: u32,
    /// Character after the last.
    pub end: u32,
    /// Its mark.
    pub state: CandidateState,
    /// What is wrong with it.
    pub problem: Option<Problem>,
    /// Why it may be no code at all.
    pub doubt: Option<Doubt>,
    /// Whether it is stored already.
    pub known: Option<KnownCode>,
    /// Whether it will be kept.
    pub included: bool,
    /// 1, or 2 when the text holds two sets.
    pub set: u8,
    /// Places in the code (characters of its text, from 0) that deserve a second look.
    pub doubtful: Vec<u32>,
    /// Whether a person changed or added it.
    pub edited: bool,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReviewSummary {
    /// Lines of the source text.
    pub lines: u32,
    /// The candidates in order.
    pub candidates: Vec<CandidateView>,
    /// Codes that the text shows as used without their digits.
    pub used_without_code: u32,
    /// 1, or 2 when the text holds two sets.
    pub sets: u8,
    /// Why nothing can be kept, where the text is something else.
    pub refused: Option<Refusal>,
    /// How many codes this service issues together, where known. Never a reason to refuse.
    pub expected: Option<u32>,
    /// How many will be kept.
    pub keeping: u32,
    /// How many of those have a doubt that is not settled.
    pub doubts: u32,
    /// Codes beyond the most that are listed. If not 0, paste a smaller part.
    pub left_out: u32,
    /// Whether the text was empty.
    pub empty: bool,
    /// Whether the account has a set in use that a new one could retire.
    pub has_current_set: bool,
}

/// How to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct KeepOptions {
    /// When the service issued the set, where known.
    pub issued_at: Option<UtcMillis>,
    /// The person says that the service issued this set and voided the older ones.
    pub retire_old: bool,
}

/// What was kept.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Kept {
    /// The new set.
    pub set: SetId,
    /// How many codes it holds.
    pub codes: u32,
    /// The revision.
    pub revision: u64,
}

/// A paste under review. Its text is wiped when it is kept, closed, or the vault is locked.
#[derive(uniffi::Object)]
pub struct Review {
    inner: core::Review,
    session: core::Session,
}

impl Review {
    pub(crate) fn arc(inner: core::Review, session: core::Session) -> Arc<Self> {
        Arc::new(Self { inner, session })
    }

    fn guard<T>(
        &self,
        call: impl FnOnce(&core::Review) -> core::Result<T>,
    ) -> Result<T, VaultError> {
        guard(|| self.session.lock(), || call(&self.inner))
    }
}

#[uniffi::export]
impl Review {
    /// What was read, with no text.
    ///
    /// # Errors
    /// `Locked` once it was kept, discarded or wiped at lock.
    pub fn summary(&self) -> Result<ReviewSummary, VaultError> {
        self.guard(core::Review::summary).map(Into::into)
    }

    /// A line of the person's own text, from 1.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn source_line(&self, line: u32) -> Result<String, VaultError> {
        let text = self.guard(|review| review.source_line(line))?;
        // EXPOSE: drawn beside what was read
        Ok(text.expose().to_owned())
    }

    /// A candidate's text as it will be shown (grouped as the service does); empty where it cannot be read.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn code_text(&self, index: u32) -> Result<String, VaultError> {
        let text = self.guard(|review| review.code_text(index))?;
        // EXPOSE: drawn to be compared
        Ok(text.expose().to_owned())
    }

    /// Keeps or leaves out a candidate.
    ///
    /// # Errors
    /// `NotFound`, `Locked`; `Invalid { Code }` for a code that cannot be read.
    pub fn set_included(&self, index: u32, included: bool) -> Result<(), VaultError> {
        self.guard(|review| review.set_included(index, included))
    }

    /// Says whether a candidate was used already.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn set_used(&self, index: u32, used: bool) -> Result<(), VaultError> {
        self.guard(|review| review.set_used(index, used))
    }

    /// Replaces a candidate's text (UTF-8) by what a person typed, and judges it again.
    ///
    /// # Errors
    /// `NotFound`, `NotText`, `TooLarge { Code }`, `Invalid { Code }`, `Locked`.
    pub fn edit(&self, index: u32, text: &[u8]) -> Result<(), VaultError> {
        self.guard(|review| review.edit(index, text))
    }

    /// Adds a code by hand (UTF-8). Returns its index.
    ///
    /// # Errors
    /// `NotText`, `TooLarge { Code }`, `Invalid { Code }`, `TooMany { Codes }`, `Locked`.
    pub fn add(&self, text: &[u8]) -> Result<u32, VaultError> {
        self.guard(|review| review.add(text))
    }

    /// Stores the included candidates as a new set, or as one set per set of the text. On disk when this returns; the
    /// paste is wiped. With `retire_old`, codes in use that the text shows again move along unless they were left out.
    ///
    /// # Errors
    /// `NothingFound` when none is included, `TooMany { Codes }`, `TooLarge { VaultFile }`, `StorageFull`, `ReadOnly`,
    /// `Damaged`, `Locked`. The review stays open then.
    pub fn keep(&self, options: KeepOptions) -> Result<Kept, VaultError> {
        self.guard(|review| review.keep(options.into()))
            .map(Into::into)
    }

    /// Wipes the paste without keeping anything.
    pub fn discard(&self) {
        guard_or((), || self.inner.discard());
    }
}

impl From<capture::State> for CandidateState {
    fn from(value: capture::State) -> Self {
        match value {
            capture::State::Unused => Self::Unused,
            capture::State::Used => Self::Used,
            capture::State::Unknown => Self::Unknown,
        }
    }
}

impl From<capture::Problem> for Problem {
    fn from(value: capture::Problem) -> Self {
        match value {
            capture::Problem::Unreadable => Self::Unreadable,
            capture::Problem::Unusable => Self::Unusable,
            capture::Problem::LeadingZeroLost => Self::LeadingZeroLost,
            capture::Problem::TooShort => Self::TooShort,
            capture::Problem::TooLong => Self::TooLong,
            capture::Problem::Duplicate => Self::Duplicate,
            capture::Problem::LookalikeAsk => Self::LookalikeAsk,
            capture::Problem::LookalikeFixed => Self::LookalikeFixed,
        }
    }
}

impl From<capture::Doubt> for Doubt {
    fn from(value: capture::Doubt) -> Self {
        match value {
            capture::Doubt::InSentence => Self::InSentence,
            capture::Doubt::Alone => Self::Alone,
            capture::Doubt::OddShape => Self::OddShape,
            capture::Doubt::Boundary => Self::Boundary,
            capture::Doubt::Direction => Self::Direction,
        }
    }
}

impl From<capture::Refusal> for Refusal {
    fn from(value: capture::Refusal) -> Self {
        match value {
            capture::Refusal::TotpSecret => Self::TotpSecret,
            capture::Refusal::SecretKey => Self::SecretKey,
            capture::Refusal::OrdinaryCode => Self::OrdinaryCode,
            capture::Refusal::TemporaryPassword => Self::TemporaryPassword,
        }
    }
}

impl From<core::KnownCode> for KnownCode {
    fn from(value: core::KnownCode) -> Self {
        match value {
            core::KnownCode::Current => Self::Current,
            core::KnownCode::Retired => Self::Retired,
        }
    }
}

impl From<core::CandidateView> for CandidateView {
    fn from(view: core::CandidateView) -> Self {
        Self {
            index: view.index,
            line: view.line,
            start: view.start,
            end: view.end,
            state: view.state.into(),
            problem: view.problem.map(Into::into),
            doubt: view.doubt.map(Into::into),
            known: view.known.map(Into::into),
            included: view.included,
            set: view.set,
            doubtful: view.doubtful,
            edited: view.edited,
        }
    }
}

impl From<core::ReviewSummary> for ReviewSummary {
    fn from(summary: core::ReviewSummary) -> Self {
        Self {
            lines: summary.lines,
            candidates: summary.candidates.into_iter().map(Into::into).collect(),
            used_without_code: summary.used_without_code,
            sets: summary.sets,
            refused: summary.refused.map(Into::into),
            expected: summary.expected,
            keeping: summary.keeping,
            doubts: summary.doubts,
            left_out: summary.left_out,
            empty: summary.empty,
            has_current_set: summary.has_current_set,
        }
    }
}

impl From<KeepOptions> for core::KeepOptions {
    fn from(options: KeepOptions) -> Self {
        Self {
            issued_at: options.issued_at.map(Into::into),
            retire_old: options.retire_old,
        }
    }
}

impl From<core::Kept> for Kept {
    fn from(kept: core::Kept) -> Self {
        Self {
            set: kept.set.into(),
            codes: kept.codes,
            revision: kept.revision,
        }
    }
}
