//! Whatever the rules answer, there are words for it in both languages, which ask for no more than is known.

#![allow(clippy::expect_used, reason = "a test may fail")]

#[path = "support/files.rs"]
mod files;
#[path = "support/sentences.rs"]
mod sentences;

use std::collections::BTreeSet;

use sentences::{arguments, sentences};
use toride_catalogue::texts::{Arg, Language, Texts};

/// The sentences of one enum.
struct Family {
    /// What their keys start with.
    prefix: &'static str,
    /// Where the enum is written.
    source: &'static str,
    /// What it is called.
    name: &'static str,
    /// The variant that other words are found for, if there is one.
    silent: Option<&'static str>,
    /// What their keys end with; each variant has a sentence for every ending.
    endings: &'static [&'static str],
    /// What is known where one of them is said; no sentence may ask for more.
    arguments: &'static [&'static str],
}

/// All of them.
const FAMILIES: [Family; 16] = [
    Family {
        prefix: "prompt-",
        source: "core/domain/src/prompts/reason.rs",
        name: "Reason",
        silent: None,
        endings: &["-title", ""],
        arguments: &["name", "about", "left", "of"],
    },
    Family {
        prefix: "step-",
        source: "core/domain/src/prompts/reason.rs",
        name: "Step",
        silent: None,
        endings: &["", "-how"],
        arguments: &["name", "about", "kind"],
    },
    Family {
        prefix: "readiness-",
        source: "core/domain/src/readiness.rs",
        name: "Readiness",
        silent: None,
        endings: &["", "-what"],
        arguments: &[],
    },
    Family {
        prefix: "concern-",
        source: "core/domain/src/readiness.rs",
        name: "Concern",
        // An open reason has its own.
        silent: Some("open"),
        endings: &[""],
        arguments: &["name", "about"],
    },
    Family {
        prefix: "outcome-",
        source: "core/domain/src/what_if.rs",
        name: "Outcome",
        silent: None,
        endings: &["-short"],
        arguments: &[],
    },
    Family {
        prefix: "way-",
        source: "core/domain/src/what_if.rs",
        name: "Way",
        silent: None,
        endings: &[""],
        arguments: &["name", "about", "kind"],
    },
    Family {
        prefix: "fix-",
        source: "core/domain/src/what_if/fix.rs",
        name: "Fix",
        silent: None,
        endings: &["", "-how"],
        arguments: &[],
    },
    plain("verdict-", "core/domain/src/environment.rs", "Verdict"),
    plain("change-", "core/domain/src/environment.rs", "Change"),
    Family {
        prefix: "question-",
        source: "core/domain/src/environment/answer.rs",
        name: "Question",
        silent: None,
        endings: &["-title", ""],
        arguments: &[],
    },
    Family {
        prefix: "reply-",
        source: "core/domain/src/environment/answer.rs",
        name: "Reply",
        silent: None,
        endings: &["", "-how"],
        arguments: &[],
    },
    Family {
        prefix: "contact-kind-",
        source: "core/domain/src/contact.rs",
        name: "ContactKind",
        silent: None,
        endings: &["", "-detail"],
        arguments: &[],
    },
    plain("device-kind-", "core/domain/src/device.rs", "DeviceKind"),
    plain("place-kind-", "core/domain/src/place.rs", "PlaceKind"),
    plain("renew-copy-", "core/domain/src/place.rs", "PlaceKind"),
    plain("factor-kind-", "core/domain/src/factor.rs", "FactorKind"),
];

/// One sentence for each variant, without arguments.
const fn plain(prefix: &'static str, source: &'static str, name: &'static str) -> Family {
    Family {
        prefix,
        source,
        name,
        silent: None,
        endings: &[""],
        arguments: &[],
    }
}

impl Family {
    /// The variants, as their keys name them.
    fn variants(&self) -> Vec<String> {
        sentences::variants(self.source, self.name)
    }

    /// The keys of all its sentences.
    fn keys(&self) -> BTreeSet<String> {
        let speaks = |variant: &String| self.silent != Some(variant.as_str());
        let of = |variant: String| {
            let key = move |ending: &&str| format!("{}{variant}{ending}", self.prefix);
            self.endings.iter().map(key)
        };
        self.variants()
            .into_iter()
            .filter(speaks)
            .flat_map(of)
            .collect()
    }
}

/// Stands in for a name, and is nowhere in the sentences themselves.
const NAME: &str = "Pixel 8";

#[test]
fn every_variant_has_its_sentences_in_both_languages() {
    for language in ["ja", "en"] {
        let sentences = sentences(language);
        for key in FAMILIES.iter().flat_map(Family::keys) {
            assert!(sentences.contains_key(&key), "no {key} in {language}");
        }
    }
}

#[test]
fn no_sentence_of_a_family_asks_for_more_than_is_passed() {
    for language in ["ja", "en"] {
        let sentences = sentences(language);
        for family in &FAMILIES {
            for key in family.keys() {
                let mentions = sentences.get(&key).into_iter().flat_map(|s| &s.arguments);
                let more: Vec<_> = mentions
                    .filter(|name| !family.arguments.contains(&name.as_str()))
                    .collect();
                assert!(more.is_empty(), "{key} in {language} asks for {more:?}");
            }
        }
    }
}

#[test]
fn what_has_no_name_any_more_is_said_without_one() {
    for (language, family, key) in every_sentence() {
        let texts = Texts::in_language(language);
        let said = texts.say(&key, &given(family, 0, 2));
        assert!(!said.contains(NAME), "{key}: {said}");
        for empty in ["「」", "“”", "（）", "()", "  "] {
            assert!(!said.contains(empty), "{key}: {said}");
        }
    }
}

#[test]
fn what_has_a_name_is_called_by_it() {
    for (language, family, key) in every_sentence() {
        let texts = Texts::in_language(language);
        let written = sentences(language.tag());
        let names = written
            .get(&key)
            .is_some_and(|s| arguments(&s.text).any(|a| a == "name"));
        for about in [1, 2] {
            let said = texts.say(&key, &given(family, about, 2));
            assert_eq!(said.contains(NAME), names, "{key}: {said}");
        }
    }
}

#[test]
fn a_count_of_codes_is_never_said_as_one_codes_or_zero() {
    let english = Texts::in_language(Language::English);
    let reason = FAMILIES.first().expect("the reasons");
    let said = |left| english.say("prompt-code-used", &given(reason, 0, left));
    assert!(said(0).starts_with("Get new codes"), "{}", said(0));
    assert!(!said(0).contains('0'), "{}", said(0));
    assert!(said(1).contains("1 of 5 is left"), "{}", said(1));
    assert!(said(4).contains("4 of 5 are left"), "{}", said(4));
}

/// Every sentence of every family in both languages.
fn every_sentence() -> Vec<(Language, &'static Family, String)> {
    let languages = [Language::Japanese, Language::English];
    let of = |language| {
        FAMILIES.iter().flat_map(move |family| {
            family
                .keys()
                .into_iter()
                .map(move |key| (language, family, key))
        })
    };
    languages.into_iter().flat_map(of).collect()
}

/// What whoever says a sentence of this family passes; what has no name comes with an empty one.
fn given(family: &Family, about: i64, left: i64) -> Vec<(&'static str, Arg)> {
    let value = |name: &str| match name {
        "about" => Arg::Number(about),
        "left" => Arg::Number(left),
        "of" => Arg::Number(5),
        "kind" => Arg::Text("SMS".into()),
        _ if about == 0 => Arg::Text(String::new()),
        _ => Arg::Text(NAME.into()),
    };
    let arguments = family.arguments.iter();
    arguments.map(|name| (*name, value(name))).collect()
}
