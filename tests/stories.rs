//! Every story of the project plays as it says: on real vaults, with simulated time.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

#[path = "../examples/scenario/main.rs"]
#[allow(dead_code, reason = "its `main` is not called here")]
mod scenario;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;

use serde_json::{Value, json};
use toride_domain::{Fix, Reason};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories")
}

/// The stories, by name.
fn stories() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("the folder");
    let mut paths: Vec<_> = entries.map(|e| e.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// What differs, step by step.
fn differences(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path).expect("readable");
    let story: Value = serde_json::from_str(&text).expect("JSON");
    let played = scenario::play(&text).unwrap_or_else(|sentence| vec![json!(sentence)]);
    let expected = story["expect"].as_array().expect("the answers");
    if *expected == played {
        return None;
    }
    let mut lines = vec![path.file_name()?.to_string_lossy().into_owned()];
    for number in 0..expected.len().max(played.len()) {
        let (wanted, got) = (expected.get(number), played.get(number));
        if wanted != got {
            let show = |value: Option<&Value>| value.map_or_else(String::new, Value::to_string);
            lines.push(format!(
                "  answer {number}\n    wanted {}\n    got    {}",
                show(wanted),
                show(got)
            ));
        }
    }
    Some(lines.join("\n"))
}

#[test]
fn every_story_plays_as_it_says() {
    let stories = stories();
    assert!(stories.len() >= 140, "stories are missing");
    // Each has folders of its own, so they play side by side.
    let hands = stories.chunks(stories.len().div_ceil(4));
    let wrong: Vec<_> = thread::scope(|scope| {
        let plays: Vec<_> = hands
            .map(|hand| scope.spawn(|| hand.iter().filter_map(|s| differences(s)).collect()))
            .collect();
        let found = plays.into_iter().map(|play| play.join().expect("no panic"));
        found.flat_map(|found: Vec<String>| found).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_story_says_what_it_promises() {
    for path in stories() {
        let text = fs::read_to_string(&path).expect("readable");
        let story: Value = serde_json::from_str(&text).expect("JSON");
        let says = story["says"].as_str().expect("a sentence");
        assert!(says.ends_with('.') && says.len() < 300, "{says}");
        let end = path.extension().expect("an ending");
        assert_eq!(end, "json");
    }
}

/// Every text in a value, below these keys.
fn words(value: &Value, keys: &[&str], found: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| words(value, keys, found)),
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(text) if keys.contains(&key.as_str()) => {
                        found.insert(text.clone());
                    }
                    Value::Array(list) if keys.contains(&key.as_str()) => {
                        let texts = list.iter().filter_map(Value::as_str);
                        found.extend(texts.map(str::to_owned));
                    }
                    _ => words(value, keys, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn every_row_of_the_rules_has_a_story() {
    let (mut done, mut answered) = (BTreeSet::new(), BTreeSet::new());
    for path in stories() {
        let text = fs::read_to_string(&path).expect("readable");
        let story: Value = serde_json::from_str(&text).expect("JSON");
        words(&story["steps"], &["do", "ask", "value"], &mut done);
        let keys = [
            "reason", "urgency", "state", "verdict", "changes", "outcome", "fix", "error", "cause",
            "facts",
        ];
        words(&story["expect"], &keys, &mut answered);
    }
    let reasons = Reason::ALL.map(Reason::name);
    let fixes = Fix::ALL.map(Fix::name);
    let rest = "critical now soon later ready needs-attention at-risk confirmed due given-up \
        unused used rejected exposed gets-in identity-check probably-lost undecided fresh \
        vault-lost same-device reinstalled restored-on-another-phone copied-to-second-phone \
        file-replaced unclear biometrics-changed passcode-removed key-lost system-updated \
        carrier-changed sim-absent screen-lock-removed hardware-id-reset folder-copied vault-older \
        open ready signed-off lapsed cancelled change leaving \
        AlreadySeen Expired Invalid Locked ManyPurged NotFound OldKey OtherSecret OtherVault \
        WrongPassphrase WrongRecoveryKey";
    let facts = toride_domain::shop::Fact::IDS;
    let wanted = reasons
        .into_iter()
        .chain(fixes)
        .chain(facts)
        .chain(rest.split(' '));
    let missing: Vec<_> = wanted.filter(|word| !answered.contains(*word)).collect();
    assert!(missing.is_empty(), "no story says {missing:?}");
    let steps = "create contact confirm give-up account factor-confirmed set show use reject undo \
        expose person saw left put-off wait signals answer replaced both lost same-phone \
        copy-folder change-passphrase lock unlock kill bin unbin purge device place one-way \
        on-again keep-old rehearse handover check uncheck remove-check sign-off take-back-sign-off \
        outsource shop outsourcing prompts verdict what-if contacts reminder same pair sync \
        deliver share backup test-restore restore undo-merge rekey inbox";
    let missing: Vec<_> = steps.split(' ').filter(|s| !done.contains(*s)).collect();
    assert!(missing.is_empty(), "no story does {missing:?}");
}

/// The program, built beside this test.
fn program() -> PathBuf {
    let test = std::env::current_exe().expect("a path");
    let built = test.parent().and_then(Path::parent).expect("a folder");
    built
        .join("examples")
        .join(format!("scenario{}", std::env::consts::EXE_SUFFIX))
}

fn run(path: &Path) -> Output {
    let output = Command::new(program()).arg(path).output();
    output.expect("`cargo test` has built the example")
}

#[test]
fn the_program_prints_the_answers_as_one_array() {
    let path = &stories()[0];
    let text = fs::read_to_string(path).expect("readable");
    let story: Value = serde_json::from_str(&text).expect("JSON");
    let output = run(path);
    assert!(output.status.success());
    assert!(output.stderr.is_empty());
    let printed: Value = serde_json::from_slice(&output.stdout).expect("one array");
    assert_eq!(printed, story["expect"]);
}

#[test]
fn what_is_no_story_ends_with_code_2_and_one_sentence() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("story.json");
    let now = r#""now": "2026-11-23T09:00:00Z""#;
    let with = |steps: &str| format!("{{{now}, \"steps\": {steps}}}");
    let cases = [
        (String::new(), "not JSON"),
        ("[]".to_owned(), "no object"),
        ("{}".to_owned(), "\"now\""),
        (
            r#"{"now": "2026-02-30T09:00:00Z", "steps": []}"#.to_owned(),
            "2000 to 2199",
        ),
        (
            r#"{"now": "1969-01-01T00:00:00Z", "steps": []}"#.to_owned(),
            "2000 to 2199",
        ),
        (format!("{{{now}}}"), "\"steps\""),
        (with("{}"), "\"steps\""),
        (with("[7]"), "Step 0 is no object"),
        (with("[{}]"), "\"do\" or an \"ask\""),
        (with(r#"[{"do": "create", "ask": "prompts"}]"#), "Step 0"),
        (
            with(r#"[{"do": "create"}, {"do": "use"}]"#),
            "Step 1 needs a \"account\"",
        ),
        (with(r#"[{"do": "wait", "days": "forty"}]"#), "a number"),
        (
            with(r#"[{"do": "account", "id": "a", "factors": [1]}]"#),
            "no object",
        ),
        (
            with(r#"[{"do": "set", "account": "a", "codes": "1"}]"#),
            "a list",
        ),
    ];
    for (text, told) in cases {
        fs::write(&path, &text).expect("written");
        let output = run(&path);
        assert_eq!(output.status.code(), Some(2), "{text}");
        let sentence = String::from_utf8(output.stderr).expect("text");
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
        assert!(sentence.contains(told), "{text}: {sentence}");
        assert!(output.stdout.is_empty());
    }
    fs::write(&path, b"\xFF\xFE{").expect("written");
    assert_eq!(run(&path).status.code(), Some(2));
    assert_eq!(run(&dir.path().join("nothing")).status.code(), Some(2));
}

#[test]
fn fields_that_nobody_knows_are_left_alone() {
    let story = r#"{"now": "2026-11-23T09:00:00Z", "author": "?", "steps": [
        {"do": "create", "device": "A", "colour": "blue"},
        {"ask": "prompts", "why": 7}
    ]}"#;
    assert_eq!(scenario::play(story), Ok(vec![json!([])]));
}
