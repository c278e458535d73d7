//! What reading a text gives: candidates with their place, state and doubts. The texts in here
//! hold codes: they are wiped when dropped and never printed.

use std::fmt;
use std::ops::Range;
use zeroize::Zeroizing;

/// The longest text that is read, in bytes.
pub const MAX_BYTES: usize = 8 << 20;

/// The most candidates that are listed; a set of codes never comes near it.
pub const MAX_CANDIDATES: usize = 1_000;

/// Why a text was not read at all. Nothing was kept, and the text is untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaptureError {
    /// Longer than [`MAX_BYTES`].
    TooLarge,
    /// Not UTF-8.
    NotText,
}

impl fmt::Display for CaptureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "read a text of more than 8 MiB",
            Self::NotText => "read bytes that are not text",
        })
    }
}

impl std::error::Error for CaptureError {}

/// A piece of text that holds a code: wiped when dropped, never printed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct CodeText(Zeroizing<String>);

impl CodeText {
    pub(crate) fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    pub(crate) fn wiped(text: Zeroizing<String>) -> Self {
        Self(text)
    }

    /// The text itself, for the screen, the clipboard or the vault only.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CodeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

/// Everything that was read from one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The candidates in the order of the codes, see [`Order`].
    pub candidates: Vec<Candidate>,
    /// Codes that the text shows as used without their characters.
    pub used_without_code: u32,
    /// How many sets the text holds: 1, or more where an old and a new one stand together.
    pub sets: u8,
    /// Why there is nothing to keep, where the text holds only something else.
    pub refused: Option<Refusal>,
    /// How the candidates are ordered.
    pub order: Order,
    /// Candidates beyond [`MAX_CANDIDATES`] that are not listed. If not 0, nothing should be kept.
    pub left_out: u32,
}

/// One code as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The code without separators; `None` where it cannot be recovered.
    pub canonical: Option<CodeText>,
    /// The code grouped as the service shows it; as printed where `canonical` is `None`.
    pub display: CodeText,
    /// Whether the text marks it as used.
    pub state: State,
    /// 1 + the number of line feeds before its first character.
    pub line: u32,
    /// Characters of that line, from 0, that hold the code. A code wrapped over two lines ends
    /// with its first line.
    pub columns: Range<u32>,
    /// What is wrong with it, if anything.
    pub problem: Option<Problem>,
    /// Why it may be no code at all, although its characters are fine.
    pub doubt: Option<Doubt>,
    /// Characters of the code that can be read in more than one way, or were replaced.
    pub doubtful: Vec<Doubtful>,
    /// 1, 2, …: which set of the text it belongs to.
    pub set: u8,
}

impl Candidate {
    /// Whether a person should look at it before it is kept.
    #[must_use]
    pub fn needs_a_look(&self) -> bool {
        self.problem.is_some() || self.doubt.is_some() || self.state == State::Unknown
    }
}

/// Whether a code was used, as far as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// No mark.
    Unused,
    /// Marked as used.
    Used,
    /// Marked, but what the mark means is not certain.
    Unknown,
}

/// What is wrong with a candidate. Where several apply, the first of this list is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A place cannot be read and has no reading among the look-alikes.
    Unreadable,
    /// A spreadsheet has destroyed the number.
    Unusable,
    /// A spreadsheet has dropped the zero in front.
    LeadingZeroLost,
    /// Shorter than the service's codes.
    TooShort,
    /// Longer than the service's codes.
    TooLong,
    /// The same code was already read in this set.
    Duplicate,
    /// A character that the service's codes cannot contain has more than one reading.
    LookalikeAsk,
    /// A character that the service's codes cannot contain was replaced by its only reading.
    LookalikeFixed,
}

/// Why a well-formed candidate may be no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// It was read from a picture, and the recogniser was not sure of its characters.
    Blurred,
}

/// A place in a code with its possible readings.
#[derive(Clone, PartialEq, Eq)]
pub struct Doubtful {
    /// Which character of the canonical form, from 0.
    pub position: usize,
    /// What is printed there.
    pub printed: char,
    /// What it can be. One reading: it was replaced by that.
    pub readings: Vec<char>,
}

impl fmt::Debug for Doubtful {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Doubtful {{ position: {}, .. }}", self.position)
    }
}

/// What the text holds instead of backup codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The secret of an authenticator app.
    TotpSecret,
    /// A secret key that belongs to a password.
    SecretKey,
    /// An ordinary six-digit code, good for a minute.
    OrdinaryCode,
    /// A temporary password.
    TemporaryPassword,
}

/// How the candidates are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// From top to bottom, left to right.
    AsRead,
    /// Numbered columns side by side, in the order of the printed numbers.
    ByNumber,
}
