//! Every sentence that a person reads.

use std::sync::Arc;

use toride_catalogue::texts;

use crate::{UtcMillis, guard::guard_or};

/// A language of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Language {
    /// Japanese.
    Ja,
    /// English.
    En,
}

/// A value in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum TextValue {
    /// A word or name.
    Text {
        /// The text.
        value: String,
    },
    /// A number.
    Number {
        /// The number.
        value: i64,
    },
    /// A day: 2026年11月23日 / 23 Nov 2026.
    Date {
        /// The time.
        value: UtcMillis,
        /// Minutes that the place is ahead of UTC.
        offset_minutes: i32,
    },
}

/// A named value in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TextArg {
    /// Its name in the sentence.
    pub name: String,
    /// Its value.
    pub value: TextValue,
}

/// The sentences of one language. Reads them all, so make it once.
#[derive(uniffi::Object)]
pub struct Texts {
    inner: texts::Texts,
}

/// The language for a system locale such as `ja-JP`: Japanese for `ja`, else English.
#[uniffi::export]
#[must_use]
pub fn language_for(locale: String) -> Language {
    texts::Language::of(&locale).into()
}

#[uniffi::export]
impl Texts {
    /// The sentences of a language.
    #[uniffi::constructor]
    #[must_use]
    pub fn new(language: Language) -> Arc<Self> {
        Arc::new(Self {
            inner: texts::Texts::in_language(language.into()),
        })
    }

    /// The sentence `key`, with its values filled in.
    #[must_use]
    pub fn say(&self, key: String, args: Vec<TextArg>) -> String {
        guard_or(String::new(), || {
            let args: Vec<_> = args
                .iter()
                .map(|arg| (arg.name.as_str(), arg.value.clone().into()))
                .collect();
            self.inner.say(&key, &args)
        })
    }
}

impl From<Language> for texts::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Ja => Self::Japanese,
            Language::En => Self::English,
        }
    }
}

impl From<texts::Language> for Language {
    fn from(language: texts::Language) -> Self {
        match language {
            texts::Language::Japanese => Self::Ja,
            texts::Language::English => Self::En,
        }
    }
}

impl From<TextValue> for texts::Arg {
    fn from(value: TextValue) -> Self {
        match value {
            TextValue::Text { value } => Self::Text(value),
            TextValue::Number { value } => Self::Number(value),
            TextValue::Date {
                value,
                offset_minutes,
            } => Self::Date {
                utc_ms: value.0,
                offset_minutes,
            },
        }
    }
}
