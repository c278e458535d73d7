//! The program `capture` gives what the library reads, and one sentence where it cannot read.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The program, built beside this test.
fn program() -> PathBuf {
    let test = std::env::current_exe().expect("a path");
    let built = test.parent().and_then(Path::parent).expect("a folder");
    built
        .join("examples")
        .join(format!("capture{}", std::env::consts::EXE_SUFFIX))
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(program())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("`cargo test` has built the example");
    // A program that refuses its arguments does not read; the pipe is closed then.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("it ends")
}

#[test]
fn every_layout_is_printed_as_its_fixture_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for folder in ["core/capture/tests/fixtures", "tests/fixtures/paste"] {
        for entry in fs::read_dir(root.join(folder)).expect("the folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_none_or(|end| end != "json") {
                continue;
            }
            let json = fs::read_to_string(&path).expect("readable");
            let expected: Value = serde_json::from_str(&json).expect("JSON");
            let mut arguments = vec![
                "--service",
                expected["service"].as_str().expect("an id"),
                "--json",
            ];
            if let Some(name) = expected["file_name"].as_str() {
                arguments.extend(["--file-name", name]);
            }
            let text = fs::read(path.with_extension("txt")).expect("readable");
            let output = run(&arguments, &text);
            assert!(output.status.success(), "{}", path.display());
            let printed: Value = serde_json::from_slice(&output.stdout).expect("one object");
            let fields = [
                "service",
                "file_name",
                "codes",
                "used_without_code",
                "sets",
                "refused",
                "order",
            ];
            for field in fields {
                assert_eq!(
                    printed[field],
                    expected[field],
                    "{field} of {}",
                    path.display()
                );
            }
            assert_eq!(
                printed.as_object().map(serde_json::Map::len),
                Some(fields.len())
            );
            count += 1;
        }
    }
    assert!(count > 100, "fixtures are missing");
}

#[test]
fn what_cannot_be_read_ends_with_code_2_and_one_sentence() {
    let large = vec![b' '; (8 << 20) + 1];
    let cases: [(&[&str], &[u8], &str); 6] = [
        (&["--service", "nobody"], b"1234 5678", "no service"),
        (&["--json"], b"1234 5678", "usage"),
        (&["--service"], b"1234 5678", "needs a value"),
        (&["--service", "google"], b"", "no text"),
        (&["--service", "google"], b"\x89PNG\xFF\x00", "not text"),
        (&["--service", "google"], &large, "8 MiB"),
    ];
    for (arguments, input, told) in cases {
        let output = run(arguments, input);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let sentence = String::from_utf8(output.stderr).expect("text");
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
        assert!(sentence.contains(told), "{sentence}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn with_json_an_unreadable_text_is_an_object_too() {
    for (input, told) in [(&b"\xFF"[..], "not text"), (b"", "no text")] {
        let output = run(&["--service", "google", "--json"], input);
        assert_eq!(output.status.code(), Some(2));
        let printed: Value = serde_json::from_slice(&output.stdout).expect("one object");
        assert!(
            printed["error"]
                .as_str()
                .expect("a sentence")
                .contains(told)
        );
    }
}
