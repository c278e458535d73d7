//! What was read out of a paste, to be looked through before it is kept.

use std::sync::Arc;

use toride_vault as core;

use crate::{
    SetId, UtcMillis, VaultError,
    guard::{guard, guard_or},
};

mod translate;

pub(crate) use translate::photo_lines;

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
    /// The recogniser was not sure of characters of this code: compare each with the picture.
    Blurred,
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
    /// Which set of the text it belongs to, from 1. What is added by hand is shown with the last one, and kept with
    /// [`KeepOptions::current`].
    pub set: u8,
    /// Places in the code (characters of its text, from 0) that deserve a second look. What each can be, comes by
    /// [`Review::readings`].
    pub doubtful: Vec<u32>,
    /// Whether a person typed it, as a correction or by hand. Taking a reading is no typing.
    pub edited: bool,
}

/// What was read.
#[allow(
    clippy::struct_excessive_bools,
    reason = "facts that the screens ask for one by one"
)]
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReviewSummary {
    /// Lines of the source text.
    pub lines: u32,
    /// The candidates in order.
    pub candidates: Vec<CandidateView>,
    /// Codes that the text shows as used without their digits.
    pub used_without_code: u32,
    /// How many sets the text holds: 1, or more where an old and a new one stand together. Then ask which one is in
    /// use ([`KeepOptions::current`]).
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
    /// All codes of the text (one at least) are stored in sets in use: there is nothing new to keep.
    #[uniffi(default = false)]
    pub all_known: bool,
    /// All codes of the text (one at least) are stored in retired sets: this is the person's old list.
    #[uniffi(default = false)]
    pub old_list: bool,
}

/// How to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct KeepOptions {
    /// When the service issued the set, where known.
    pub issued_at: Option<UtcMillis>,
    /// The person says that the service issued this set and voided the older ones, which are stored already.
    pub retire_old: bool,
    /// Where the text holds several sets: the one in use, from 1 to [`ReviewSummary::sets`]. The others are stored
    /// as retired: they stand in the history and are never offered. None leaves all in use; in a text with one set
    /// the value does not matter.
    #[uniffi(default = None)]
    pub current: Option<u8>,
}

/// Where one recognised piece of text stands in its picture, and how sure the recogniser is. Pixels, or any other
/// unit that is the same for the whole picture; `top` grows downwards.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct PhotoBox {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// 0 (a guess) to 1 (sure); none where the recogniser does not say.
    #[uniffi(default = None)]
    pub confidence: Option<f32>,
}

/// What was kept.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Kept {
    /// The new set; of several, the one in use.
    pub set: SetId,
    /// How many codes were kept, in all sets.
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

    /// What the character at `position` of a candidate's text (from 0, see [`CandidateView::doubtful`]) can be: each
    /// character is one reading. Empty where the place raises no question, or nobody can tell: then it is typed.
    ///
    /// # Errors
    /// `NotFound`, `Locked`.
    pub fn readings(&self, index: u32, position: u32) -> Result<String, VaultError> {
        let readings = self.guard(|review| review.readings(index, position))?;
        // EXPOSE: drawn as buttons to choose from
        Ok(readings.expose().to_owned())
    }

    /// Answers one doubtful place by reading number `reading` (from 0) of [`Review::readings`], and judges the
    /// candidate again. That place is settled then, the others stay open, and every other candidate stays as it is.
    /// With the last question answered, characters that have one reading only take that one.
    ///
    /// # Errors
    /// `NotFound` also for a place or a reading that is not offered; `Invalid { Code }` where the candidate can only
    /// be typed anew by [`Review::edit`]; `Locked`.
    pub fn take_reading(&self, index: u32, position: u32, reading: u32) -> Result<(), VaultError> {
        self.guard(|review| review.take_reading(index, position, reading))
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

    /// Stores the included candidates as a new set, or as one set per set of the text, in one write. On disk when this
    /// returns; the paste is wiped. With `retire_old`, codes in use that the text shows again move along unless they
    /// were left out; with `current`, so do those that only its other sets show. What was used stays used.
    ///
    /// # Errors
    /// `NothingFound` when none is included, `Invalid { Code }` for a set that the text does not have, `TooMany { Codes }`, `TooLarge { VaultFile }`, `StorageFull`, `ReadOnly`,
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
