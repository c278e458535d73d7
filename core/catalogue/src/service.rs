//! What is known about a service's codes. Plain constants; nothing here is secret.

use crate::texts::Language;

/// How well a fact is known. Facts of grade C, R and U never block what a person wants to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
        assert!(
            year > 0 && month > 0 && day > 0,
            "as_of must be a date, as 2026-11-23"
        );
        Self { year, month, day }
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

/// Our own mark for a service; no logo is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Badge {
    /// One or two letters.
    pub initials: &'static str,
    /// Background as `0xRRGGBB`, dark enough for white letters (4.5 : 1).
    pub rgb: u32,
}

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

/// What else happens when a code is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnUse {
    /// That code is void, nothing else.
    VoidsThatCode,
    /// Two-factor sign-in is switched off.
    TurnsTwoFactorOff,
    /// The service shows a new code.
    IssuesReplacement,
    /// The password is set anew.
    ResetsPassword,
}

/// Whether codes can be looked at again at the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SeenAgain {
    /// Yes, by somebody who is signed in.
    WhileSignedIn,
    /// No; only a new set can be made.
    OnlyAsNewSet,
}

/// Where a list of steps applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Platform {
    /// The service's app on a phone.
    Mobile,
    /// A browser on a computer.
    Pc,
    /// Both.
    Any,
}

/// What to tap, in order. The labels in quotation marks are the service's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Where the steps apply.
    pub platform: Platform,
    /// Japanese, one step per entry.
    pub ja: &'static [&'static str],
    /// English, the same steps.
    pub en: &'static [&'static str],
}

impl Steps {
    /// The steps in `language`.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static [&'static str] {
        match language {
            Language::Japanese => self.ja,
            Language::English => self.en,
        }
    }
}

/// One entry of the catalogue. `None` means that the fact is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// Stable id, as kept in the vault.
    pub id: &'static str,
    /// Name shown to people.
    pub name: Words,
    /// Other names people search by.
    pub aliases: &'static [&'static str],
    /// Our mark for it.
    pub badge: Badge,
    /// What the service calls its codes.
    pub code_name: Fact<Words>,
    /// Codes per set; a hint, never a rule.
    pub set_size: Option<Fact<u16>>,
    /// What a code looks like.
    pub shape: Fact<CodeShape>,
    /// Whether a code works once only.
    pub single_use: Option<Fact<bool>>,
    /// What using a code does besides.
    pub on_use: Option<Fact<OnUse>>,
    /// Whether a new set voids the old one.
    pub new_set_voids_old: Option<Fact<bool>>,
    /// Whether codes can be looked at again.
    pub seen_again: Option<Fact<SeenAgain>>,
    /// Names of download files, with `*` for the varying part. A hint only.
    pub file_names: Option<Fact<&'static [&'static str]>>,
    /// Address of the help page, to be shown, never opened by the app itself.
    pub help_page: Option<Fact<&'static str>>,
    /// How to get new codes.
    pub get_new: &'static [Fact<Steps>],
    /// How to enter a code when signing in.
    pub enter: &'static [Fact<Steps>],
}

impl Service {
    /// The steps for `platform`: its own if there are any, else those for both.
    #[must_use]
    pub fn steps_to_get_new(&self, platform: Platform) -> Option<&'static Fact<Steps>> {
        pick(self.get_new, platform)
    }

    /// The steps for `platform`: its own if there are any, else those for both.
    #[must_use]
    pub fn steps_to_enter(&self, platform: Platform) -> Option<&'static Fact<Steps>> {
        pick(self.enter, platform)
    }
}

fn pick(list: &'static [Fact<Steps>], platform: Platform) -> Option<&'static Fact<Steps>> {
    let of = |wanted| list.iter().find(|steps| steps.value.platform == wanted);
    of(platform)
        .or_else(|| of(Platform::Any))
        .or_else(|| list.first())
}
