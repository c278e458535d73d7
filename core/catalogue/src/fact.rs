//! A fact, how well it is known, and since when.

use std::fmt;

use crate::texts::Language;

/// How well a fact is known, best first. Facts of grade C, R and U never block what a person
/// wants to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The service's own help page, or the product's source code.
    A,
    /// Two or more independent sources agree.
    B,
    /// One source, or sources that contradict each other.
    C,
    /// General knowledge for which no source was found.
    R,
    /// Unknown.
    U,
}

impl Grade {
    /// Whether a text may state the fact as certain, and a check may rest on it.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        matches!(self, Self::A | Self::B)
    }
}

/// The day on which a fact was last checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AsOf {
    /// Four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl AsOf {
    pub(crate) const fn new(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }
}

impl fmt::Display for AsOf {
    /// Year and month, for example `2026-11`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// A fact, how well it is known and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact<T> {
    /// The fact itself.
    pub value: T,
    /// How well it is known.
    pub grade: Grade,
    /// When it was last checked.
    pub as_of: AsOf,
}

impl<T> Fact<T> {
    /// The same grade and day for something that follows from the fact.
    pub(crate) fn with<U>(&self, value: U) -> Fact<U> {
        Fact {
            value,
            grade: self.grade,
            as_of: self.as_of,
        }
    }
}

/// The same words in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Japanese.
    pub ja: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The words in `language`.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::Japanese => self.ja,
            Language::English => self.en,
        }
    }
}
