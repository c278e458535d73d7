//! Every sentence a person reads, in Japanese and English.
//!
//! The sentences lie in `locales/{ja,en}/*.ftl`, one file per screen, written in
//! [Fluent](https://projectfluent.org/fluent/guide/). Both apps ask here, so the same thing is said
//! in the same words everywhere.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

mod date;

use date::CivilDate;

/// Embeds the files of one language; both languages have the same files, one per screen.
macro_rules! files {
    ($language:literal) => {
        files!($language: "common", "welcome", "create", "unlock", "home", "account", "add", "original", "show",
            "history", "settings", "service", "notices", "prompt", "card", "renew", "phone", "reminder", "readiness",
            "environment", "checklist", "contact", "devices", "things", "ties", "what-if",
            "pair", "sync", "qr", "merge", "share", "inbox", "safekeeping", "sheet", "restore", "import",
            "export", "rekey", "guide", "trouble", "prevent",
            "storage", "faq", "handover", "shop", "errors")
    };
    ($language:literal: $($screen:literal),+) => {
        &[$(include_str!(concat!("../locales/", $language, "/", $screen, ".ftl"))),+]
    };
}

/// The languages that Toride speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// 日本語
    Japanese,
    /// English
    English,
}

impl Language {
    /// The language for a locale tag such as `ja-JP`, `ja_JP.UTF-8` or `en-GB`.
    ///
    /// Japanese for every Japanese locale, English for all others.
    #[must_use]
    pub fn of(locale: &str) -> Self {
        let language = locale.split(['-', '_', '.']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("ja") {
            Self::Japanese
        } else {
            Self::English
        }
    }

    /// The language as a BCP 47 tag, `ja` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }

    fn files(self) -> &'static [&'static str] {
        match self {
            Self::Japanese => files!("ja"),
            Self::English => files!("en"),
        }
    }
}

/// A value that a sentence mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words as they are: a label, a service name.
    Text(String),
    /// A count; the sentence chooses singular or plural by it.
    Number(i64),
    /// A day, written out as 2026年11月23日 or 23 Nov 2026.
    Date {
        /// Milliseconds since 1970-01-01T00:00Z.
        utc_ms: i64,
        /// Minutes that local time is ahead of UTC: 540 for Japan.
        offset_minutes: i32,
    },
}

/// The sentences of one language. May be used from several threads.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The sentences for a locale tag, see [`Language::of`].
    #[must_use]
    pub fn new(locale: &str) -> Self {
        Self::in_language(Language::of(locale))
    }

    /// The sentences of a language. Reads them all, so make it once.
    #[must_use]
    pub fn in_language(language: Language) -> Self {
        Self::read(language, language.files())
    }

    /// The sentences on services, which the catalogue itself says.
    pub(crate) fn of_services(language: Language) -> &'static Self {
        static JAPANESE: OnceLock<Texts> = OnceLock::new();
        static ENGLISH: OnceLock<Texts> = OnceLock::new();
        let (texts, file) = match language {
            Language::Japanese => (&JAPANESE, include_str!("../locales/ja/service.ftl")),
            Language::English => (&ENGLISH, include_str!("../locales/en/service.ftl")),
        };
        texts.get_or_init(|| Self::read(language, &[file]))
    }

    /// The sentences about originals alone, read once.
    pub(crate) fn of_originals(language: Language) -> &'static Self {
        static JAPANESE: OnceLock<Texts> = OnceLock::new();
        static ENGLISH: OnceLock<Texts> = OnceLock::new();
        let (texts, file) = match language {
            Language::Japanese => (&JAPANESE, include_str!("../locales/ja/original.ftl")),
            Language::English => (&ENGLISH, include_str!("../locales/en/original.ftl")),
        };
        texts.get_or_init(|| Self::read(language, &[file]))
    }

    fn read(language: Language, files: &[&str]) -> Self {
        let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Otherwise every argument would be wrapped in invisible direction marks.
        bundle.set_use_isolating(false);
        for &file in files {
            let resource = match FluentResource::try_new(file.to_owned()) {
                Ok(resource) => resource,
                Err((readable_part, errors)) => {
                    debug_assert!(false, "{language:?} sentences do not parse: {errors:?}");
                    readable_part
                }
            };
            let added = bundle.add_resource(resource);
            debug_assert!(added.is_ok(), "{language:?} has a key twice: {added:?}");
        }
        Self { language, bundle }
    }

    /// The language these sentences are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence named `key`, with its arguments filled in.
    ///
    /// A key or argument that does not exist is a mistake of ours and stops a debug build. A person
    /// never sees a key: the released app says a neutral sentence instead.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let said = self.find(key, args);
        debug_assert!(said.is_some(), "no sentence for {key} with {args:?}");
        said.or_else(|| self.find("common-no-words", &[]))
            .unwrap_or_default()
    }

    fn find(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let values: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| (*name, self.value(arg)))
            .collect();
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors);
        errors.is_empty().then(|| said.into_owned())
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => text.as_str().into(),
            Arg::Number(number) => (*number).into(),
            Arg::Date {
                utc_ms,
                offset_minutes,
            } => {
                let date = CivilDate::at(*utc_ms, *offset_minutes);
                let parts = [
                    ("year", Arg::Number(date.year)),
                    ("month", Arg::Number(date.month)),
                    ("day", Arg::Number(date.day)),
                ];
                self.say("common-date", &parts).into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON_IN_TOKYO: Arg = Arg::Date {
        utc_ms: 1_795_402_800_000,
        offset_minutes: 540,
    };

    #[test]
    fn a_japanese_locale_speaks_japanese_and_all_others_english() {
        for locale in ["ja", "ja-JP", "ja_JP.UTF-8", "JA-jp", "ja-Jpan-JP"] {
            assert_eq!(Language::of(locale), Language::Japanese, "{locale}");
        }
        for locale in ["en-US", "en", "de-CH", "", "C.UTF-8", "jam"] {
            assert_eq!(Language::of(locale), Language::English, "{locale}");
        }
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let (japanese, english) = (Texts::new("ja-JP"), Texts::new("en-US"));
        assert_eq!(japanese.value(&NOON_IN_TOKYO), "2026年11月23日".into());
        assert_eq!(english.value(&NOON_IN_TOKYO), "23 Nov 2026".into());
    }

    #[test]
    fn one_second_and_two_seconds_read_right() {
        let english = Texts::new("en");
        let wait = |seconds| english.say("error-throttled", &[("seconds", Arg::Number(seconds))]);
        assert!(wait(1).contains("1 second "), "{}", wait(1));
        assert!(wait(60).contains("60 seconds "), "{}", wait(60));
    }

    #[test]
    fn arguments_come_without_invisible_marks() {
        let said = Texts::new("ja").say("error-throttled", &[("seconds", Arg::Number(15))]);
        assert!(said.contains("15秒"), "{said}");
        assert!(!said.contains(['\u{2068}', '\u{2069}']), "{said:?}");
    }

    #[test]
    fn what_has_no_sentence_is_not_shown_as_a_key() {
        let texts = Texts::new("ja");
        assert_eq!(texts.find("error-that-nobody-wrote", &[]), None);
        assert_eq!(
            texts.find("error-throttled", &[]),
            None,
            "an argument is missing"
        );
        assert!(texts.find("common-no-words", &[]).is_some());
    }

    #[test]
    #[should_panic(expected = "no sentence for")]
    fn a_key_that_nobody_wrote_stops_a_debug_build() {
        let _ = Texts::new("en").say("error-that-nobody-wrote", &[]);
    }

    #[test]
    fn sentences_can_be_asked_for_from_any_thread() {
        fn shared<T: Send + Sync>() {}
        shared::<Texts>();
    }
}
