//! Every sentence keeps its tone: calm, polite, short, and no promise that nobody can keep.

#![allow(clippy::expect_used, reason = "a test may fail")]

#[path = "support/files.rs"]
mod files;
#[path = "support/guide_keys.rs"]
mod guide_keys;
#[path = "support/sentences.rs"]
mod sentences;

use sentences::sentences;

/// The values of a sentence, one line each, without keys and selectors.
fn lines(text: &str) -> Vec<String> {
    let value = |line: &str| {
        let line = match line.split_once(" = ") {
            Some((key, value)) if !key.contains(' ') => value,
            _ => line.trim_start(),
        };
        let choice = line.trim_start_matches('*').strip_prefix('[');
        let chosen = choice.and_then(|rest| rest.split_once("] "));
        chosen.map_or(line, |(_, value)| value).trim().to_owned()
    };
    let is_frame = |line: &String| line.ends_with("->") || line == "}";
    text.lines()
        .map(value)
        .filter(|line| !is_frame(line))
        .collect()
}

/// The sentences of a text that end with a full stop, each without it.
fn stopped(line: &str) -> Vec<&str> {
    let Some((sentences, _)) = line.rsplit_once('。') else {
        return Vec::new();
    };
    sentences.split('。').collect()
}

#[test]
fn nobody_is_shouted_at() {
    for language in ["ja", "en"] {
        for (key, sentence) in sentences(language) {
            assert!(
                !sentence.text.contains(['!', '！']),
                "{key} in {language} shouts"
            );
        }
    }
}

#[test]
fn an_error_ends_with_a_full_stop_in_both_languages() {
    for (language, stop) in [("ja", '。'), ("en", '.')] {
        for (key, sentence) in sentences(language)
            .iter()
            .filter(|(_, s)| s.file == "errors")
        {
            let last = sentence.text.lines().rev().find(|line| line.contains(stop));
            assert!(
                last.is_some_and(|line| line.trim_end().ends_with(stop)),
                "{key} in {language}"
            );
        }
    }
}

#[test]
fn japanese_is_polite_to_the_end_of_every_sentence() {
    let polite = [
        "ます",
        "ません",
        "です",
        "ください",
        "でした",
        "ました",
        "でしょう",
        "ましょう",
        "ですか",
        "ますか",
        "せんか",
        "ましたか",
        "でしたか",
    ];
    for (key, sentence) in sentences("ja") {
        for line in lines(&sentence.text) {
            for said in stopped(&line) {
                // The headline of the first screen is half a sentence.
                let headline = key == "welcome-what";
                let is_polite = polite.iter().any(|end| said.ends_with(end));
                assert!(is_polite || headline, "{key}: {said}");
            }
        }
    }
}

#[test]
fn a_japanese_sentence_has_at_most_sixty_characters() {
    for (key, sentence) in sentences("ja") {
        for line in lines(&sentence.text) {
            for said in line.split('。') {
                let length = said.chars().count();
                assert!(length <= 60, "{key} has {length}: {said}");
            }
        }
    }
}

/// How a text of the guide is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// One large sentence: what to do.
    Large,
    /// A few sentences: why, or how.
    Sentences,
    /// Asks something.
    Question,
    /// A title, a choice or a button: no full stop.
    Label,
}

/// The texts of the guide that are found by an id, with their form.
fn of_the_guide() -> Vec<(String, Form)> {
    let mut all = Vec::new();
    for family in guide_keys::families() {
        let form = match family.start {
            "guide-step-" | "trouble-check-" => Form::Large,
            "storage-rule-" => Form::Sentences,
            "guide-question-" => Form::Question,
            _ => Form::Label,
        };
        all.extend(family.keys().map(|key| {
            let is_more = family.more.iter().any(|end| key.ends_with(end));
            (key, if is_more { Form::Sentences } else { form })
        }));
    }
    all
}

/// Somebody reads it at night, or has it read to them: one thing to do, then a few short sentences.
#[test]
fn the_guide_says_one_thing_at_a_time() {
    for (language, stop, most) in [("ja", "。", 35), ("en", ".", 70)] {
        let sentences = sentences(language);
        for (key, form) in of_the_guide() {
            let lines = lines(&sentences.get(&key).expect(&key).text);
            let said = lines.join(" ").trim().to_owned();
            let stops = said.matches(stop).count();
            let fits = match form {
                Form::Large => stops == 1 && said.ends_with(stop) && said.chars().count() <= most,
                Form::Sentences => (1..=4).contains(&stops) && said.ends_with(stop),
                Form::Question => stops == 0 && said.ends_with(['か', '?']),
                Form::Label => stops == 0 && said.chars().count() <= most,
            };
            assert!(fits, "{key} in {language}: {said}");
        }
    }
}

/// What is asked is asked politely, too, although it has no full stop.
#[test]
fn a_question_that_people_ask_is_polite() {
    let sentences = sentences("ja");
    let is_title = |key: &String| {
        key.starts_with("faq-") && !key.starts_with("faq-go-") && !key.ends_with("-answer")
    };
    let titles: Vec<_> = of_the_guide()
        .into_iter()
        .map(|(key, _)| key)
        .filter(is_title)
        .collect();
    assert!(titles.len() > 20, "the test misses questions");
    for key in titles {
        let said = lines(&sentences.get(&key).expect(&key).text).join("");
        let polite = ["ですか", "ますか", "ませんか", "ました", "ません"];
        assert!(
            polite.iter().any(|end| said.ends_with(end)),
            "{key}: {said}"
        );
    }
}

/// Some services void them, and then it is said what voids them. Where a service itself says "expired", that word is
/// explained; and what is shared has an end, in honest words (S-123, S-124) and in the name of its error.
#[test]
fn no_code_is_said_to_expire() {
    for (language, words) in [("ja", ["期限", "失効"]), ("en", ["expire", "expiry"])] {
        for (key, sentence) in sentences(language) {
            let says = words.iter().any(|word| sentence.text.contains(word));
            assert!(
                !says
                    || [
                        "show-rejected-expiry",
                        "share-honest",
                        "error-expired",
                        // What a service's screen says; chosen to be told what it means (S-083, X-7).
                        "trouble-symptom-expired",
                    ]
                    .contains(&key.as_str()),
                "{key} in {language}"
            );
        }
    }
}

/// Whoever looks at a locked phone learns nothing of the vault.
#[test]
fn a_reminder_names_no_account_and_no_service() {
    for language in ["ja", "en"] {
        let sentences = sentences(language);
        for key in [
            "reminder-channel",
            "reminder-notification-title",
            "reminder-notification",
        ] {
            let sentence = sentences.get(key).expect(key);
            assert!(sentence.arguments.is_empty(), "{key} in {language}");
            for word in ["コード", "アカウント", "code", "account"] {
                assert!(!sentence.text.contains(word), "{key} in {language}");
            }
        }
    }
}

#[test]
fn the_test_itself_reads_sentences_as_meant() {
    let text = "home-left = { $left ->\n    [0] 使い切りました。\n   *[other] あと{ $left }個です。どうぞ\n}\n";
    assert_eq!(
        lines(text),
        ["使い切りました。", "あと{ $left }個です。どうぞ"]
    );
    assert_eq!(lines("home-lock = ロックする\n"), ["ロックする"]);
    assert_eq!(
        stopped("一つです。二つです。三つ"),
        ["一つです", "二つです"]
    );
}
