//! The sentences as they are written, for the tests that judge them.

use std::collections::{BTreeMap, BTreeSet};

use crate::files;

/// One sentence: where it is, what it mentions, what it says.
#[derive(Debug, Default)]
pub struct Sentence {
    /// The name of its file, without the ending.
    #[allow(
        dead_code,
        reason = "not every test that reads sentences asks for this"
    )]
    pub file: String,
    /// The arguments it mentions.
    #[allow(
        dead_code,
        reason = "not every test that reads sentences asks for this"
    )]
    pub arguments: BTreeSet<String>,
    /// Its lines, with the key.
    pub text: String,
}

/// The sentences of a language, `ja` or `en`, by key.
pub fn sentences(language: &str) -> BTreeMap<String, Sentence> {
    let mut all: BTreeMap<String, Sentence> = BTreeMap::new();
    for path in files::with_extension(&format!("core/catalogue/locales/{language}"), &["ftl"]) {
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
pub fn arguments(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        let is_name = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
        rest.chars().take_while(is_name).collect()
    })
}

/// `TooLarge {` is `too-large`.
#[allow(
    dead_code,
    reason = "not every test that reads sentences asks for this"
)]
pub fn kebab(line: &str) -> String {
    let mut name = String::new();
    for c in line.trim().chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}

/// The variants of an enum of the core, in lower case with hyphens, as they are written in its source: a variant that
/// is added there is wanted here at once.
#[allow(
    dead_code,
    reason = "not every test that reads sentences asks for this"
)]
pub fn variants(source: &str, name: &str) -> Vec<String> {
    let text = files::text(source.as_ref());
    let (_, rest) = text
        .split_once(&format!("pub enum {name} {{"))
        .unwrap_or_else(|| panic!("no {name} in {source}"));
    let (body, _) = rest.split_once("\n}").expect("its end");
    let is_variant = |line: &&str| {
        line.strip_prefix("    ")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
    };
    let found: Vec<_> = body.lines().filter(is_variant).map(kebab).collect();
    assert!(found.len() > 1, "the test misses variants: {found:?}");
    found
}
