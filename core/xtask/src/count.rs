//! How many tests ran, read from what the test programs wrote.

use std::fs;
use std::path::Path;

use crate::outcome::Outcome;

/// Adds up the `test result:` lines of `cargo test`. An ignored test counts as failed.
pub(crate) fn cargo(text: &str) -> Outcome {
    let mut sum = Outcome::default();
    for line in text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: "))
    {
        let number = |word: &str| {
            line.split([';', '.'])
                .find_map(|piece| piece.trim().strip_suffix(word)?.trim().parse::<u32>().ok())
                .unwrap_or_default()
        };
        sum.passed += number("passed");
        sum.failed += number("failed") + number("ignored");
    }
    sum
}

/// The lines of `cargo test` that say what failed, and where.
pub(crate) fn cargo_failures(text: &str) -> impl Iterator<Item = &str> {
    let says_so = |line: &&str| {
        line.ends_with("... FAILED") || line.contains(" panicked at ") || line.starts_with("error")
    };
    text.lines().filter(says_so)
}

/// Adds up the reports that Maven's test plugin left in a folder. A skipped test counts as failed.
pub(crate) fn surefire(folder: &Path) -> Outcome {
    let mut sum = Outcome::default();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if let Some("xml") = name
            .strip_prefix("TEST-")
            .and_then(|rest| rest.rsplit('.').next())
        {
            let report = fs::read_to_string(entry.path()).unwrap_or_default();
            let suite = suite(&report);
            sum.passed += suite.passed;
            sum.failed += suite.failed;
        }
    }
    sum
}

fn suite(report: &str) -> Outcome {
    let head = report
        .split_once("<testsuite ")
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or("", |(head, _)| head);
    let number = |name: &str| {
        head.split_once(&format!(" {name}=\""))
            .and_then(|(_, rest)| rest.split_once('"'))
            .and_then(|(digits, _)| digits.parse::<u32>().ok())
            .unwrap_or_default()
    };
    let failed = number("failures") + number("errors") + number("skipped");
    Outcome {
        passed: number("tests").saturating_sub(failed),
        failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_results_are_added_up_and_ignored_tests_count_as_failed() {
        let text = "\
running 3 tests
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.08s
     Running tests/laws.rs
test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.2s";
        assert_eq!(
            cargo(text),
            Outcome {
                passed: 13,
                failed: 3
            }
        );
    }

    #[test]
    fn what_failed_is_found_in_a_long_output() {
        let text = "\
test a_used_code_stays_used ... ok
test a_purged_code_stays_away ... FAILED
thread 'a_purged_code_stays_away' (7) panicked at core/domain/src/code.rs:8:5:
failures:";
        assert_eq!(cargo_failures(text).count(), 2);
    }

    #[test]
    fn a_maven_report_counts_failures_errors_and_skips() {
        let report = r#"<?xml version="1.0"?>
<testsuite xmlns:xsi="x" version="3.0" name="app.toride.HomeTest" time="9.1" tests="7" errors="1" skipped="1" failures="2">
  <testcase name="a"/>"#;
        assert_eq!(
            suite(report),
            Outcome {
                passed: 3,
                failed: 4
            }
        );
        assert_eq!(suite("cut off"), Outcome::default());
    }
}
