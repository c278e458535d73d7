//! Layouts as they come from screens, files, mails and memos give exactly the codes, in order.
//!
//! Every fixture is a text and a JSON file of the same name: `codes` in order with `canonical`,
//! `state`, `line` and `problem` (and `set` where there are several), then `used_without_code`,
//! `sets`, `refused` and `order`; `doubts` where some of them are listed with a doubt. All codes are machine-made.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use toride_capture::{Parsed, parse};
use toride_catalogue::find;

/// `LookalikeFixed` as it is written in the fixtures.
fn kebab(variant: impl std::fmt::Debug) -> Value {
    let mut out = String::new();
    for c in format!("{variant:?}").chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out.into()
}

fn as_json(parsed: &Parsed) -> Value {
    let code = |candidate: &toride_capture::Candidate| {
        let mut code = json!({
            "canonical": candidate.canonical.as_ref().map(toride_capture::CodeText::expose),
            "state": kebab(candidate.state),
            "line": candidate.line,
            "problem": candidate.problem.map(kebab),
        });
        if parsed.sets > 1 {
            code["set"] = candidate.set.into();
        }
        code
    };
    json!({
        "codes": parsed.candidates.iter().map(code).collect::<Vec<_>>(),
        "used_without_code": parsed.used_without_code,
        "sets": parsed.sets,
        "refused": parsed.refused.map(kebab),
        "order": kebab(parsed.order),
    })
}

fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("the folder exists")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    found.sort();
    found
}

fn check(folder: &str, least: usize) {
    let fixtures = fixtures(folder);
    assert!(fixtures.len() >= least, "fixtures are missing");
    for path in fixtures {
        let expected: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let text = fs::read_to_string(path.with_extension("txt")).unwrap();
        let service = find(expected["service"].as_str().unwrap()).expect("a catalogue id");
        let parsed = parse(&text, service, expected["file_name"].as_str()).unwrap();
        let read = as_json(&parsed);
        for key in ["codes", "used_without_code", "sets", "refused", "order"] {
            assert_eq!(read[key], expected[key], "{} of {}", key, path.display());
        }
        let doubts = parsed
            .candidates
            .iter()
            .filter(|c| c.doubt.is_some() && c.problem.is_none());
        let known = expected["doubts"].as_u64().unwrap_or(0);
        assert_eq!(doubts.count() as u64, known, "doubts in {}", path.display());
        for candidate in &parsed.candidates {
            let line = text
                .split('\n')
                .nth(candidate.line as usize - 1)
                .expect("the line exists");
            let end = candidate.columns.end as usize;
            assert!(end <= line.chars().count(), "columns of {}", path.display());
        }
    }
}

#[test]
fn the_main_job_reads_an_instagram_screen_and_a_google_file() {
    check("../../tests/fixtures/paste", 2);
}

#[test]
fn every_known_layout_gives_exactly_its_codes() {
    check("tests/fixtures", 20);
}
