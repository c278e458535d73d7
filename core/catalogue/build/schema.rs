//! What a file in `services/` may say. Unknown keys are refused; every fact needs its grade and
//! the date it was written down.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Service {
    pub(crate) id: String,
    pub(crate) place: u16,
    pub(crate) name: Words,
    pub(crate) aliases: Vec<String>,
    pub(crate) badge: Badge,
    pub(crate) code_name: WordsFact,
    pub(crate) set_size: Option<NumberFact>,
    pub(crate) shape: Shape,
    pub(crate) single_use: Option<FlagFact>,
    pub(crate) on_use: Option<OnUseFact>,
    pub(crate) new_set_voids_old: Option<FlagFact>,
    pub(crate) seen_again: Option<SeenAgainFact>,
    pub(crate) file_names: Option<FileNames>,
    pub(crate) help_page: Option<TextFact>,
    #[serde(default)]
    pub(crate) get_new: Vec<Steps>,
    #[serde(default)]
    pub(crate) enter: Vec<Steps>,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shape {
    pub(crate) alphabet: Alphabet,
    pub(crate) length: Option<u16>,
    pub(crate) groups: Vec<u16>,
    pub(crate) separator: Option<String>,
    pub(crate) case: Case,
    pub(crate) length_known: bool,
    pub(crate) grade: Grade,
    pub(crate) as_of: String,
}

macro_rules! facts {
    ($($name:ident: $value:ty),* $(,)?) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            pub(crate) value: $value,
            pub(crate) grade: Grade,
            pub(crate) as_of: String,
        }
    )*};
}
facts! {
    WordsFact: Words,
    NumberFact: u16,
    FlagFact: bool,
    TextFact: String,
    FileNames: Vec<String>,
    OnUseFact: OnUse,
    SeenAgainFact: SeenAgain,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Steps {
    pub(crate) platform: Platform,
    pub(crate) ja: Vec<String>,
    pub(crate) en: Vec<String>,
    pub(crate) grade: Grade,
    pub(crate) as_of: String,
}

// The variants have the names of the library's, so that `{:?}` writes them out.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
pub(crate) enum Grade {
    A,
    B,
    C,
    R,
    U,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Alphabet {
    Digits,
    LowerHex,
    Base32,
    Alphanumeric,
    Any,
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
    IssuesReplacement,
    ResetsPassword,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SeenAgain {
    WhileSignedIn,
    OnlyAsNewSet,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Platform {
    Mobile,
    Pc,
    Any,
}

impl Service {
    /// What the types cannot say.
    pub(crate) fn check(&self) -> Result<(), String> {
        let shape = &self.shape;
        if shape.length_known && !matches!(shape.grade, Grade::A | Grade::B) {
            return Err("only a length of grade A or B may be checked".to_owned());
        }
        if shape.length_known && shape.length.is_none() {
            return Err("length_known needs a length".to_owned());
        }
        if !shape.groups.is_empty() && Some(shape.groups.iter().sum()) != shape.length {
            return Err("the groups must add up to the length".to_owned());
        }
        if self
            .get_new
            .iter()
            .chain(&self.enter)
            .any(|steps| steps.ja.len() != steps.en.len())
        {
            return Err("a step is missing in one language".to_owned());
        }
        colour(&self.badge.colour).map(|_| ())
    }
}

/// `#RRGGBB` as a number.
pub(crate) fn colour(text: &str) -> Result<u32, String> {
    text.strip_prefix('#')
        .filter(|digits| digits.len() == 6)
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .ok_or_else(|| format!("{text} is not a colour like #1A2B3C"))
}

/// `YYYY-MM-DD` in its parts.
pub(crate) fn date(text: &str) -> Option<(u16, u8, u8)> {
    let mut parts = text.split('-');
    let date = (
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    );
    let sound = parts.next().is_none()
        && (2020..2200).contains(&date.0)
        && (1..=12).contains(&date.1)
        && (1..=31).contains(&date.2);
    sound.then_some(date)
}
