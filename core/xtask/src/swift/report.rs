//! Reads the output of `swift test`, in which two test libraries report one after the other.

use crate::outcome::Outcome;

/// Counts the tests in an output of `XCTest`, Swift Testing, or both.
pub(crate) fn count(output: &str) -> Outcome {
    let mut outcome = Outcome::default();
    for end in output.lines().filter_map(end_of_test) {
        match end {
            End::Passed => outcome.passed += 1,
            End::Failed => outcome.failed += 1,
        }
    }
    outcome
}

/// The lines that say what failed and where.
pub(crate) fn failures(output: &str) -> impl Iterator<Item = &str> {
    output.lines().filter(|line| {
        line.contains("error:")
            || line.contains(" recorded an issue ")
            || end_of_test(line) == Some(End::Failed)
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Passed,
    Failed,
}

fn end_of_test(line: &str) -> Option<End> {
    // XCTest: "Test Case 'Suite.test' passed (0.1 seconds)"
    if let Some(case) = line.strip_prefix("Test Case '") {
        let (_, verdict) = case.rsplit_once("' ")?;
        return match verdict.split_once(" (")?.0 {
            "passed" => Some(End::Passed),
            "failed" | "skipped" => Some(End::Failed),
            _ => None,
        };
    }
    // Swift Testing: "✔ Test name() passed after 0.1 seconds.", with a symbol or a letter in front
    let (_, test) = line
        .split_once("Test ")
        .filter(|(symbol, _)| symbol.chars().count() <= 3)?;
    if test.starts_with("run ") {
        return None; // the sum of all
    }
    match (test.rfind(" passed after "), test.rfind(" failed after ")) {
        (passed, failed) if passed > failed => Some(End::Passed),
        (_, Some(_)) => Some(End::Failed),
        // A title may speak of what is skipped; its test has only begun then.
        _ => (test.contains(" skipped") && !test.ends_with(" started.")).then_some(End::Failed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: &str = "\
Test Suite 'All tests' started at 2026-11-23 08:00:00.000
Test Case 'VectorTests.testSlot' started at 2026-11-23 08:00:00.000
Test Case 'VectorTests.testSlot' passed (0.2 seconds)
/x/VectorTests.swift:9: error: VectorTests.testKey : XCTAssertEqual failed
Test Case 'VectorTests.testKey' failed (0.1 seconds)
Executed 2 tests, with 1 failure (0 unexpected) in 0.3 (0.3) seconds
◇ Test run started.
◇ Test \"a used code stays used\" started.
✔ Test \"a used code stays used\" passed after 0.001 seconds.
✔ Test \"a wrong passphrase failed after 3 tries\" passed after 0.001 seconds.
✘ Test locks() recorded an issue at LockTests.swift:7:5: Expectation failed
✘ Test locks() failed after 0.002 seconds with 1 issue.
✔ Suite LockTests passed after 0.003 seconds.
✘ Test run with 3 tests failed after 0.003 seconds with 1 issue.
";

    #[test]
    fn both_libraries_are_counted_and_sums_are_not() {
        assert_eq!(
            count(BOTH),
            Outcome {
                passed: 3,
                failed: 2
            }
        );
    }

    #[test]
    fn a_skipped_test_counts_as_failed() {
        let output = "◇ Test \"what was skipped can be done yet\" started.\n\
                      ➜ Test camera() skipped: \"no camera\"\n\
                      Test Case 'A.b' skipped (0.0 seconds)\n";
        assert_eq!(
            count(output),
            Outcome {
                passed: 0,
                failed: 2
            }
        );
    }

    #[test]
    fn a_compiler_error_is_no_test() {
        assert_eq!(
            count("error: emit-module command failed with exit code 1"),
            Outcome::default()
        );
    }

    #[test]
    fn failures_name_the_place() {
        let lines: Vec<&str> = failures(BOTH).collect();
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().any(|line| line.contains("LockTests.swift:7")));
    }
}
