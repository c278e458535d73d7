//! Every requirement is served by something that exists, and every text of the guide by a requirement:
//! docs/requirements.csv.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail"
)]

#[path = "support/files.rs"]
mod files;
#[path = "support/requirements.rs"]
mod requirements;

use std::collections::BTreeSet;

use requirements::{Row, complaint, ids, keys, named, names, rows, said_more_of, served};

/// Texts that no requirement asks for by itself, by the beginning of their keys, and why they are there all the same.
const BESIDES: &[(&str, &str)] = &[
    (
        "guide-anew",
        "0032: somebody who comes back may begin again",
    ),
    ("guide-go-on", "0032: a place in the guide is kept"),
    (
        "guide-pick-",
        "0032: which service or account it is, asked where it is not known",
    ),
    ("guide-other-", "0032: as above"),
    ("faq-title", "the heading above the questions"),
    (
        "faq-go-",
        "buttons under the answers, each of which a requirement asks for",
    ),
    (
        "trouble-field-how",
        "what not to type into that field: no code",
    ),
    (
        "storage-",
        "headings above methods and rules, each of which a requirement asks for",
    ),
];

#[test]
fn every_requirement_is_served() {
    let served: BTreeSet<String> = rows().into_iter().map(|row| row.id).collect();
    let all = ids();
    assert_eq!(all.len(), 152);
    let missing: Vec<_> = all.iter().filter(|id| !served.contains(*id)).collect();
    assert!(missing.is_empty(), "nothing serves {missing:?}");
}

#[test]
fn whatever_serves_a_requirement_exists() {
    let complaints: Vec<String> = rows().iter().filter_map(complaint).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

/// Words alone keep no promise: something does it, knows it or shows it, and a test tries it.
#[test]
fn every_requirement_is_tried_by_a_test_and_served_by_more_than_words() {
    let rows = rows();
    for id in ids() {
        let has = |kinds: &[&str]| {
            let mut of = rows.iter().filter(|row| row.id == id);
            of.any(|row| kinds.contains(&row.kind.as_str()))
        };
        assert!(has(&["test"]), "no test tries {id}");
        assert!(has(&["rule", "fact", "screen"]), "nothing does {id}");
    }
}

#[test]
fn what_the_rules_of_the_guide_say_that_they_serve_is_in_the_table_and_nothing_else() {
    let rows = rows().into_iter();
    let rules = rows.filter(|row| row.kind == "rule" && row.target.starts_with("guide::"));
    let table: BTreeSet<(String, String)> = rules.map(|row| (row.target, row.id)).collect();
    let said = served();
    let missing: Vec<_> = said.difference(&table).collect();
    assert!(missing.is_empty(), "not in the table: {missing:#?}");
    let invented: Vec<_> = table.difference(&said).collect();
    assert!(invented.is_empty(), "no rule says so: {invented:#?}");
}

#[test]
fn no_text_of_the_guide_or_the_shop_is_there_without_a_reason() {
    let rows = rows();
    let texts: Vec<&Row> = rows.iter().filter(|row| row.kind == "text").collect();
    let keys = keys("ja");
    let asked = |key: &str| texts.iter().any(|row| names(&row.target, key));
    let besides = |key: &str| BESIDES.iter().any(|(start, _)| key.starts_with(start));
    let without: Vec<_> = keys
        .iter()
        .filter(|key| !asked(key) && !besides(key))
        .filter(|key| !said_more_of(key, &keys).is_some_and(asked))
        .collect();
    assert!(without.is_empty(), "nobody asked for {without:#?}");
    for (start, why) in BESIDES {
        let any = keys.iter().any(|key| key.starts_with(start) && !asked(key));
        assert!(any && !why.is_empty(), "no text needs {start}");
    }
}

#[test]
fn the_table_is_in_order_and_says_nothing_twice() {
    const KINDS: [&str; 6] = ["text", "rule", "fact", "screen", "test", "adr"];
    let all = ids();
    let place = |row: &Row| {
        let id = all.iter().position(|id| *id == row.id);
        let kind = KINDS.iter().position(|kind| *kind == row.kind);
        (id, kind, row.target.clone())
    };
    let rows = rows();
    for pair in rows.windows(2) {
        assert!(place(&pair[0]) < place(&pair[1]), "{pair:?}");
    }
}

#[test]
fn the_test_itself_finds_what_is_not_there() {
    let row = |id: &str, target: &str, kind: &str| Row {
        id: id.to_owned(),
        target: target.to_owned(),
        kind: kind.to_owned(),
    };
    let reason = "core/domain/src/prompts/reason.rs::Reason";
    for good in [
        row("S-043", "guide-step-open-app", "text"),
        row("S-101", "guide-wait-*", "text"),
        row("S-043", "guide::Step::OpenApp", "rule"),
        row("S-061", &format!("{reason}::CodeUsed"), "rule"),
        row("S-043", "instagram.get_new", "fact"),
        row(
            "S-068",
            "show/ShowScreen.kt Show/ShowCodeScreen.swift",
            "screen",
        ),
        row("S-004", "tests/voice.rs::nobody_is_shouted_at", "test"),
        row("S-004", "0032", "adr"),
    ] {
        assert_eq!(complaint(&good), None);
    }
    for bad in [
        row("S-146", "guide-step-open-app", "text"),
        row("S-43", "guide-step-open-app", "text"),
        row("X-8", "guide-step-open-app", "text"),
        row("S-043", "guide-step-open-the-app", "text"),
        row("S-043", "guide-nothing-*", "text"),
        row("S-044", "guide::Step::OpenApp", "rule"),
        row("S-043", "guide::Step::OpenDoor", "rule"),
        row("S-061", &format!("{reason}::CodeLost"), "rule"),
        row("S-061", "core/domain/src/prompts/reason.rs::Cause", "rule"),
        row("S-001", &format!("{reason}::CodeUsed"), "rule"),
        row("S-043", "instagram.get_lost", "fact"),
        row("S-043", "nobody.get_new", "fact"),
        row("S-068", "show/ShowScreen.kt Show/NoScreen.swift", "screen"),
        row("S-068", "show/ShowScreen.kt", "screen"),
        row("S-004", "tests/voice.rs::nobody_is_whispered_at", "test"),
        row("S-004", "tests/support/files.rs::root", "test"),
        row("S-004", "tests/stories/no-story.json", "test"),
        row("S-004", "9999", "adr"),
        row("S-004", "tests/voice.rs", "thing"),
    ] {
        assert!(complaint(&bad).is_some(), "{bad:?}");
    }
    let some = ["S-008", "S-009", "S-010", "S-012", "X-5"];
    let some: BTreeSet<String> = some.iter().map(ToString::to_string).collect();
    assert_eq!(named("(S-008 to S-010, S-012, X-5)"), some);
    assert_eq!(named("# S-008 から S-010, S-012: X-5。"), some);
    assert!(named("S-0088, X-50, S-9, SX").is_empty());
}
