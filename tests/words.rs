//! Every sentence a person reads exists in both languages, is used, and keeps its tone.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

#[path = "support/files.rs"]
mod files;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use toride_catalogue::texts::{Arg, Language, Texts};

const LOCALES: &str = "core/catalogue/locales";

/// One sentence: where it is, what it mentions, what it says.
#[derive(Debug, Default)]
struct Sentence {
    file: String,
    arguments: BTreeSet<String>,
    text: String,
}

/// The sentences of a language by key.
fn sentences(language: &str) -> BTreeMap<String, Sentence> {
    let mut all: BTreeMap<String, Sentence> = BTreeMap::new();
    for path in files::with_extension(&format!("{LOCALES}/{language}"), &["ftl"]) {
        let file = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let mut key = String::new();
        for line in files::text(&path)
            .lines()
            .filter(|line| !line.starts_with('#'))
        {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let name = line.split('=').next().expect("a key");
                key = name.trim().into();
                let before = all.insert(
                    key.clone(),
                    Sentence {
                        file: file.clone(),
                        ..Sentence::default()
                    },
                );
                assert!(before.is_none(), "{key} is written twice in {language}");
            }
            if let Some(sentence) = all.get_mut(&key) {
                sentence.arguments.extend(arguments(line));
                sentence.text.push_str(line);
                sentence.text.push('\n');
            }
        }
    }
    assert!(!all.is_empty(), "no sentences in {language}");
    all
}

/// The names after a dollar sign.
fn arguments(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        let is_name = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
        rest.chars().take_while(is_name).collect()
    })
}

/// A key starts with the name of its file, without the s of a plural: `error-locked` in errors.
fn prefix(file: &str) -> String {
    format!(
        "{}-",
        file.strip_suffix('s')
            .filter(|_| file == "errors")
            .unwrap_or(file)
    )
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
        assert!(
            key.starts_with(&prefix(&sentence.file)),
            "{key} in {}.ftl",
            sentence.file
        );
    }
}

#[test]
fn every_sentence_that_is_asked_for_exists() {
    let sentences = sentences("ja");
    let prefixes: BTreeSet<String> = sentences.values().map(|s| prefix(&s.file)).collect();
    let mut missing = BTreeSet::new();
    for path in sources() {
        let code = code(&path);
        for key in keys(&code) {
            let asked = code.contains(&format!("say(\"{key}\""));
            // The tour and the bench of the window name pictures and measures in the same manner.
            let ours = !path.starts_with("android/desktop")
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
    let used: BTreeSet<String> = sources()
        .iter()
        .flat_map(|path| keys(&code(path)))
        .collect();
    let unused: Vec<_> = sentences("ja")
        .into_keys()
        .filter(|key| !used.contains(key))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

#[test]
fn every_error_has_its_sentence() {
    let source = files::text(Path::new("core/ffi/src/error.rs"));
    let (_, rest) = source
        .split_once("pub enum VaultError {")
        .expect("the errors");
    let (body, _) = rest.split_once("\n}").expect("their end");
    let is_variant = |line: &&str| {
        line.strip_prefix("    ")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
    };
    let variants: Vec<String> = body.lines().filter(is_variant).map(kebab).collect();
    assert!(variants.len() > 20, "the test misses errors: {variants:?}");
    let sentences = sentences("ja");
    let of_errors = sentences
        .iter()
        .filter(|(_, sentence)| sentence.file == "errors");
    let written: BTreeSet<String> = of_errors.map(|(key, _)| key.clone()).collect();
    let wanted: BTreeSet<String> = variants
        .iter()
        .map(|name| format!("error-{name}"))
        .collect();
    assert_eq!(wanted, written);
}

/// `TooLarge {` is `too-large`.
fn kebab(line: &str) -> String {
    let mut name = String::new();
    for c in line.trim().chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
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
fn the_test_itself_reads_sources_as_meant() {
    let code = "title(say(\"home-title\", listOf(n to \"x\")))\nval tag = \"ja-JP\"";
    assert_eq!(keys(code), BTreeSet::from(["home-title".to_owned()]));
    assert_eq!(kebab("    TooLarge {"), "too-large");
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
    assert_eq!(prefix("errors"), "error-");
    assert_eq!(prefix("settings"), "settings-");
}
