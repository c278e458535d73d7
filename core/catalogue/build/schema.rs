//! What a file in `services/` may say. Unknown keys are refused; every fact needs its grade and
//! the date it was checked on.

use serde::Deserialize;

#[path = "as_of.rs"]
mod as_of;
#[path = "at.rs"]
mod at;

pub(crate) use as_of::AsOf;
pub(crate) use at::At;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Service {
    pub(crate) id: String,
    pub(crate) place: u16,
    pub(crate) name: Words,
    pub(crate) aliases: Vec<String>,
    pub(crate) badge: Badge,
    pub(crate) codes: Fact<Codes>,
    pub(crate) code_name: Fact<Words>,
    pub(crate) two_factor_name: Option<Fact<Words>>,
    pub(crate) set_size: Option<Fact<u16>>,
    #[serde(default)]
    pub(crate) shape: Shape,
    pub(crate) single_use: Option<Fact<bool>>,
    #[serde(default)]
    pub(crate) on_use: Vec<Fact<OnUse>>,
    pub(crate) new_set_voids_old: Option<Fact<bool>>,
    pub(crate) seen_again: Option<Fact<SeenAgain>>,
    pub(crate) file_names: Option<Fact<Vec<String>>>,
    pub(crate) help_page: Option<Fact<String>>,
    pub(crate) also: Option<Fact<OtherCode>>,
    #[serde(default)]
    pub(crate) notes: Vec<Note>,
    #[serde(default)]
    pub(crate) view: Vec<Steps>,
    #[serde(default)]
    pub(crate) get_new: Vec<Steps>,
    #[serde(default)]
    pub(crate) enter: Vec<Steps>,
    #[serde(default)]
    pub(crate) recover: Vec<Steps>,
    pub(crate) instead: Option<Advice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact<T> {
    pub(crate) value: T,
    pub(crate) grade: Grade,
    pub(crate) as_of: AsOf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) ja: String,
    pub(crate) en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Badge {
    pub(crate) initials: String,
    pub(crate) colour: String,
}

/// Each part is a fact of its own; a part left out is not known.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shape {
    pub(crate) alphabet: Option<Fact<Alphabet>>,
    pub(crate) length: Option<Fact<u16>>,
    pub(crate) grouping: Option<Fact<Grouping>>,
    pub(crate) case: Option<Fact<Case>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Grouping {
    pub(crate) sizes: Vec<u16>,
    pub(crate) separator: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OtherCode {
    pub(crate) name: Words,
    pub(crate) pattern: String,
    pub(crate) on_use: OnUse,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Note {
    pub(crate) ja: String,
    pub(crate) en: String,
    pub(crate) grade: Grade,
    pub(crate) as_of: AsOf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Steps {
    pub(crate) platform: Platform,
    /// Per line, the step of the guide that it belongs to.
    pub(crate) at: Vec<At>,
    pub(crate) ja: Vec<String>,
    pub(crate) en: Vec<String>,
    pub(crate) grade: Grade,
    pub(crate) as_of: AsOf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Advice {
    pub(crate) ja: Vec<String>,
    pub(crate) en: Vec<String>,
    pub(crate) grade: Grade,
    pub(crate) as_of: AsOf,
}

// The variants have the names of the library's, so that `{:?}` writes them out.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, PartialOrd)]
pub(crate) enum Grade {
    A,
    B,
    C,
    R,
    U,
}

impl Grade {
    /// Whether a check may rest on it.
    pub(crate) fn is_certain(self) -> bool {
        self <= Self::B
    }
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Codes {
    Set,
    Single,
    None,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Alphabet {
    Digits,
    LowerHex,
    Base32,
    Alphanumeric,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Case {
    Keep,
    FoldLower,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OnUse {
    VoidsThatCode,
    TurnsTwoFactorOff,
    RemovesAuthenticator,
    IssuesReplacement,
    ResetsPassword,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SeenAgain {
    WhileSignedIn,
    OnlyAsNewSet,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Platform {
    Mobile,
    Pc,
    Any,
}
