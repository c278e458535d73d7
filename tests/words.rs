//! Every sentence a person reads exists in both languages and is used, and none hides elsewhere.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

#[path = "support/files.rs"]
mod files;
#[path = "support/guide_keys.rs"]
mod guide_keys;
#[path = "support/sentences.rs"]
mod sentences;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use sentences::{Sentence, arguments, kebab, sentences, variants};
use toride_catalogue::texts::{Arg, Language, Texts};

const ERRORS: &str = "core/ffi/src/error.rs";

/// Words around the guide that no source says yet: the facade and the screens take each of them over, and then it goes
/// from here.
const CHROME: &[&str] = &[
    "faq-title",
    "guide-all",
    "guide-anew",
    "guide-back",
    "guide-code-not",
    "guide-code-worked",
    "guide-done",
    "guide-go-on",
    "guide-go-on-detail",
    "guide-known-contacts",
    "guide-known-copies",
    "guide-known-left",
    "guide-known-next",
    "guide-known-nothing",
    "guide-known-sessions",
    "guide-looks-different",
    "guide-next",
    "guide-not-this",
    "guide-not-trouble",
    "guide-on-computer",
    "guide-on-phone",
    "guide-open",
    "guide-other-account",
    "guide-other-service",
    "guide-pick-account",
    "guide-pick-service",
    "guide-search-field",
    "guide-search-none",
    "guide-search-title",
    "guide-service-date",
    "guide-service-hint",
    "guide-service-lines",
    "guide-service-none",
    "guide-step-of",
    "guide-title",
    "guide-unlock-for-code",
    "guide-unlock-go",
    "guide-wait-again",
    "guide-wait-days",
    "guide-wait-due",
    "guide-wait-fewer",
    "guide-wait-go",
    "guide-wait-more",
    "guide-wait-no-account",
    "guide-wait-notice",
    "guide-wait-notice-stopped",
    "guide-wait-since",
    "guide-wait-stop",
    "guide-wait-title",
    "guide-wait-until",
    "guide-wait-why",
    "guide-waiting",
    "guide-wrong-fact",
    "prevent-intro",
    "prevent-open-accounts",
    "prevent-title",
    "storage-bad",
    "storage-good",
    "storage-here",
    "storage-methods",
    "storage-none",
    "storage-rules",
    "storage-title",
    "trouble-checks",
    "trouble-field",
    "trouble-field-how",
    "trouble-go-code",
    "trouble-go-new",
    "trouble-go-others",
    "trouble-next-code",
    "trouble-symptoms",
    "trouble-title",
    "trouble-typed",
];

/// What the keys of a file start with: mostly its name, `home-` in home.
fn prefixes(file: &str) -> Vec<String> {
    let prefixes: &[&str] = match file {
        "devices" => &["devices-", "device-kind-", "device-life-"],
        "environment" => &["verdict-", "change-", "question-", "reply-"],
        "errors" => &["error-"],
        "merge" => &["merge-", "record-change-"],
        "prompt" => &["prompt-", "step-", "put-off-"],
        "readiness" => &["readiness-", "concern-"],
        "things" => &["things-", "place-kind-"],
        "ties" => &["ties-", "factor-kind-"],
        "what-if" => &["what-if-", "outcome-", "fix-", "way-"],
        _ => return vec![format!("{file}-")],
    };
    prefixes.iter().map(ToString::to_string).collect()
}

/// The sources that speak to a person, or hand keys to those that do. Tests may say what they like.
fn sources() -> Vec<PathBuf> {
    let mut sources = files::with_extension("android", &["kt"]);
    sources.extend(files::with_extension("ios", &["swift"]));
    sources.extend(files::with_extension("core", &["rs"]));
    let tools = ["core/xtask", "core/bench"];
    sources.retain(|path| !is_test(path) && !tools.iter().any(|tool| path.starts_with(tool)));
    sources
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| {
        let part = part.as_os_str().to_string_lossy();
        ["test", "tests", "Tests", "tests.rs"].contains(&&*part)
    })
}

/// The part of a source that runs in the app, without comments.
fn code(path: &Path) -> String {
    let text = files::text(path);
    let mut code = String::new();
    let mut in_comment = false;
    for line in text.lines().take_while(|line| *line != "#[cfg(test)]") {
        let line = line.trim();
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.starts_with("//") {
            // A comment behind code; an address in a string has a colon before its slashes.
            code.push_str(line.split(" // ").next().unwrap_or_default());
            code.push('\n');
        }
        in_comment &= !line.contains("*/");
    }
    code
}

/// What stands between quotation marks and looks like a key.
fn keys(code: &str) -> BTreeSet<String> {
    let is_key = |word: &&str| {
        word.contains('-')
            && word.starts_with(|c: char| c.is_ascii_lowercase())
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    code.split('"')
        .skip(1)
        .filter(is_key)
        .map(str::to_owned)
        .collect()
}

#[test]
fn both_languages_say_the_same_things() {
    let (japanese, english) = (sentences("ja"), sentences("en"));
    let only = |a: &BTreeMap<String, Sentence>, b: &BTreeMap<String, Sentence>| {
        a.keys()
            .filter(|key| !b.contains_key(*key))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(
        only(&japanese, &english),
        Vec::<String>::new(),
        "missing in English"
    );
    assert_eq!(
        only(&english, &japanese),
        Vec::<String>::new(),
        "missing in Japanese"
    );
    for (key, sentence) in &japanese {
        let other = &english[key];
        assert_eq!(sentence.file, other.file, "{key} lies in different files");
        assert_eq!(
            sentence.arguments, other.arguments,
            "{key} mentions different things"
        );
    }
}

#[test]
fn every_sentence_can_be_said() {
    let languages = [("ja", Language::Japanese), ("en", Language::English)];
    for (name, language) in languages {
        let texts = Texts::in_language(language);
        for (key, sentence) in sentences(name) {
            let one = |name| (name, Arg::Number(1));
            let args: Vec<_> = sentence
                .arguments
                .iter()
                .map(String::as_str)
                .map(one)
                .collect();
            let said = texts.say(&key, &args);
            assert!(!said.trim().is_empty(), "{key} says nothing in {name}");
            assert!(!said.contains(['{', '}', '$']), "{key} in {name}: {said}");
        }
    }
}

#[test]
fn a_key_starts_with_the_name_of_its_file() {
    for (key, sentence) in sentences("ja") {
        let prefixes = prefixes(&sentence.file);
        assert!(
            prefixes.iter().any(|prefix| key.starts_with(prefix)),
            "{key} in {}.ftl",
            sentence.file
        );
    }
}

#[test]
fn every_sentence_that_is_asked_for_exists() {
    let sentences = sentences("ja");
    let prefixes: BTreeSet<String> = sentences.values().flat_map(|s| prefixes(&s.file)).collect();
    // `contact-value` names a field.
    let fields = variants(ERRORS, "Field");
    let mut missing = BTreeSet::new();
    for path in sources() {
        let code = code(&path);
        for key in keys(&code) {
            let asked = code.contains(&format!("say(\"{key}\""));
            // Variants, drawings, and the pictures and measures of the window are named in the same manner.
            let names = path.ends_with("names.rs") || path.ends_with("Icons.kt");
            let ours = !names
                && !path.starts_with("android/desktop")
                && !fields.contains(&key)
                && prefixes.iter().any(|prefix| key.starts_with(prefix));
            if (asked || ours) && !sentences.contains_key(&key) {
                missing.insert(format!("{key} in {}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "no sentence for {missing:#?}");
}

#[test]
fn every_sentence_is_used() {
    let mut used = said_by_sources();
    used.extend(of_the_guide());
    used.extend(CHROME.iter().map(ToString::to_string));
    let unused: Vec<_> = sentences("ja")
        .into_keys()
        .filter(|key| !used.contains(key))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

#[test]
fn every_error_has_its_sentence() {
    let sentences = sentences("ja");
    let of_errors = sentences
        .iter()
        .filter(|(_, sentence)| sentence.file == "errors");
    let written: BTreeSet<String> = of_errors.map(|(key, _)| key.clone()).collect();
    let wanted: BTreeSet<String> = variants(ERRORS, "VaultError")
        .iter()
        .map(|name| format!("error-{name}"))
        .collect();
    assert_eq!(wanted, written);
}

/// The keys that stand in some source as they are.
fn said_by_sources() -> BTreeSet<String> {
    sources()
        .iter()
        .flat_map(|path| keys(&code(path)))
        .collect()
}

/// The keys that the facade builds from the ids of the guide.
fn of_the_guide() -> impl Iterator<Item = String> {
    let families = guide_keys::families().into_iter();
    families.flat_map(|family| family.keys().collect::<Vec<_>>())
}

#[test]
fn every_question_step_and_check_of_the_guide_has_its_sentences_and_no_other_has() {
    let wanted: BTreeSet<String> = of_the_guide().collect();
    assert!(wanted.len() > 150, "the test misses ids: {wanted:?}");
    let said = said_by_sources();
    let sentences = sentences("ja");
    let missing: Vec<_> = wanted
        .iter()
        .filter(|key| !sentences.contains_key(*key))
        .collect();
    assert!(missing.is_empty(), "no sentence for {missing:#?}");
    let of_files = sentences
        .iter()
        .filter(|(_, sentence)| guide_keys::FILES.contains(&&*sentence.file));
    let surplus: Vec<_> = of_files
        .map(|(key, _)| key)
        .filter(|key| !wanted.contains(*key) && !said.contains(*key))
        .filter(|key| !CHROME.contains(&&***key))
        .collect();
    assert!(surplus.is_empty(), "no id for {surplus:#?}");
}

/// The words in square brackets before the choices of a sentence.
fn choices(text: &str) -> BTreeSet<&str> {
    text.lines()
        .filter_map(|line| line.trim().strip_prefix('[')?.split(']').next())
        .collect()
}

#[test]
fn an_error_chooses_its_words_by_names_that_both_apps_give() {
    let apps = [
        "android/core/src/main/kotlin/app/toride/data/VaultFailure.kt",
        "ios/Core/Sources/TorideKit/Bridge/Failures.swift",
    ];
    let (japanese, english) = (sentences("ja"), sentences("en"));
    for key in ["error-too-large", "error-too-many", "error-invalid"] {
        let choices = choices(&japanese[key].text);
        assert!(choices.len() > 3, "the test misses choices: {choices:?}");
        assert_eq!(choices, self::choices(&english[key].text), "{key}");
        for app in apps {
            let code = code(app.as_ref());
            for choice in &choices {
                assert!(code.contains(&format!("\"{choice}\"")), "{choice} in {app}");
            }
        }
    }
}

#[test]
fn no_sentence_hides_in_the_screens() {
    let mut found = Vec::new();
    for path in sources() {
        // Names of works and their licences are the same in every language.
        let names = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("Licences"));
        // The window and the tour speak to those who build the app; their screens are those of the app.
        let tool = path.starts_with("android/desktop");
        if names || tool || path.extension().is_some_and(|extension| extension == "rs") {
            continue;
        }
        let code = code(&path);
        let hides = |line: &&str| line.contains(is_japanese) || has_english_sentence(line);
        found.extend(
            code.lines()
                .filter(hides)
                .map(|line| format!("{}: {line}", path.display())),
        );
    }
    assert!(found.is_empty(), "sentences in sources: {found:#?}");
}

/// Whether a line has two words in quotation marks. What a mistake of ours says to ourselves may
/// stay, and so may names of redacted things, as `[shown code]`.
fn has_english_sentence(line: &str) -> bool {
    let to_ourselves = [
        "error(",
        "require(",
        "check(",
        "fatalError(",
        "precondition(",
    ];
    if to_ourselves.iter().any(|call| line.contains(call)) {
        return false;
    }
    line.split('"')
        .skip(1)
        .step_by(2)
        .filter(|literal| !literal.starts_with('['))
        .any(|literal| {
            let is_word = |word: &&str| word.len() > 1 && word.chars().all(char::is_alphabetic);
            literal.split(' ').filter(is_word).count() > 1
        })
}

/// Kana, ideographs, and Japanese punctuation.
fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff9f}')
}

#[test]
fn the_test_itself_reads_sources_as_meant() {
    let code = "title(say(\"home-title\", listOf(n to \"x\")))\nval tag = \"ja-JP\"";
    assert_eq!(keys(code), BTreeSet::from(["home-title".to_owned()]));
    assert_eq!(kebab("    TooLarge {"), "too-large");
    assert_eq!(kebab("    TooLarge {"), "too-large");
    let lives = variants("core/domain/src/device.rs", "DeviceLife");
    assert_eq!(lives, ["in-use", "replaced", "lost"]);
    assert_eq!(
        arguments("{ $count } of { $all-of-them }").collect::<Vec<_>>(),
        ["count", "all-of-them"]
    );
    assert!(has_english_sentence(r#"Text("Add codes")"#));
    assert!(!has_english_sentence(
        r#"override fun toString() = "[shown code]""#
    ));
    assert!(!has_english_sentence(
        r#"val key = say("home-title") + "x" + read(place)"#
    ));
    assert_eq!(prefixes("errors"), ["error-"]);
    assert_eq!(prefixes("settings"), ["settings-"]);
}
