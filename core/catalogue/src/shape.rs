//! What a service's codes look like.

use crate::Grade;

/// The characters that a service's codes can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alphabet {
    /// `0-9`.
    Digits,
    /// `0-9a-f`.
    LowerHex,
    /// `A-Z2-7` (RFC 4648).
    Base32,
    /// Every ASCII letter and digit.
    Alphanumeric,
    /// Not known.
    Any,
}

impl Alphabet {
    /// Whether `c` can stand in a code.
    #[must_use]
    pub const fn holds(self, c: char) -> bool {
        match self {
            Self::Digits => c.is_ascii_digit(),
            Self::LowerHex => matches!(c, '0'..='9' | 'a'..='f'),
            Self::Base32 => matches!(c, 'A'..='Z' | '2'..='7'),
            Self::Alphanumeric | Self::Any => c.is_ascii_alphanumeric(),
        }
    }

    /// Whether letters and digits that look alike can both occur, so that a caption is needed.
    #[must_use]
    pub const fn has_lookalikes(self) -> bool {
        matches!(self, Self::Alphanumeric | Self::Any)
    }
}

/// How a service prints a code: `1234 5678` is sizes 4 and 4 with a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// Characters per group; empty when codes are printed in one piece or the grouping is unknown.
    pub sizes: &'static [usize],
    /// What stands between the groups.
    pub separator: &'static str,
}

/// Whether the service tells upper from lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CaseRule {
    /// Kept as printed.
    Keep,
    /// The service is known to ignore case; kept in lower case.
    FoldLower,
}

/// What a code looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeShape {
    /// Characters that can occur.
    pub alphabet: Alphabet,
    /// Characters without separators; `None` when unknown or varying.
    pub length: Option<usize>,
    /// How it is printed.
    pub grouping: Grouping,
    /// Upper and lower case.
    pub case: CaseRule,
    /// Whether a differing length is worth a warning (grade A or B only). It never blocks.
    pub length_known: bool,
}

/// How well each part of a [`CodeShape`] is known: an alphabet of grade C, R or U is a hint for
/// reading and must not make a character impossible. U where nothing is said about the part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapeGrades {
    /// Of [`CodeShape::alphabet`].
    pub alphabet: Grade,
    /// Of [`CodeShape::length`].
    pub length: Grade,
    /// Of [`CodeShape::grouping`].
    pub grouping: Grade,
    /// Of [`CodeShape::case`].
    pub case: Grade,
}
