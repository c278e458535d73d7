//! `cargo xtask test`: everything, in one run, with one number at the end.

use std::thread;
use std::time::Instant;

use crate::outcome::Outcome;
use crate::part::Part;
use crate::tree::Tree;
use crate::{swift, tools};

/// Runs the parts named in `words`, or all.
///
/// # Errors
/// What to install, or that something failed.
pub(crate) fn test(tree: &Tree, words: &[&str]) -> Result<(), String> {
    let ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let parts = choose(words, ci)?;
    let needs: Vec<_> = parts.iter().flat_map(|part| part.needs()).collect();
    tools::provide(tree, &needs)?;
    if parts.contains(&Part::Swift) && !tools::is_root() && !swift::missing().is_empty() {
        return Err(swift::missing().join("\n"));
    }
    // Swift's place takes a minute to fill, mostly waiting; Rust compiles meanwhile.
    let mut swift = parts
        .contains(&Part::Swift)
        .then(|| thread::spawn(swift::provide));
    let mut rows = Vec::new();
    for part in parts {
        if part == Part::Swift {
            // Two at work in one folder would ruin it. What went wrong is reported by the part itself.
            let _ = swift.take().map(thread::JoinHandle::join);
        }
        rows.push(row(tree, part));
    }
    report(&rows)
}

/// The parts to run. A build server runs them all.
fn choose(words: &[&str], ci: bool) -> Result<Vec<Part>, String> {
    if ci && !words.is_empty() {
        return Err("with CI=true every part runs; nothing may be named or left out".to_owned());
    }
    let (mut named, mut without) = (Vec::new(), Vec::new());
    let mut words = words.iter();
    while let Some(&word) = words.next() {
        if word == "--without" {
            without.push(Part::named(words.next().ok_or("--without which part?")?)?);
        } else {
            named.push(Part::named(word)?);
        }
    }
    let chosen = |part: &Part| named.is_empty() || named.contains(part);
    let kept = |part: &Part| chosen(part) && !without.contains(part);
    Ok(Part::ALL.into_iter().filter(kept).collect())
}

/// What one part came to.
struct Row {
    part: Part,
    outcome: Outcome,
    seconds: u64,
}

#[allow(
    clippy::disallowed_methods,
    reason = "the time a part took is shown, never used"
)]
fn row(tree: &Tree, part: Part) -> Row {
    println!("{} ...", part.name());
    let start = Instant::now();
    let outcome = part.run(tree).unwrap_or_else(|reason| {
        println!("{reason}");
        Outcome {
            passed: 0,
            failed: 1,
        }
    });
    let row = Row {
        part,
        outcome: at_least_one(outcome),
        seconds: start.elapsed().as_secs(),
    };
    println!("{}", line(&row));
    row
}

/// A part in which nothing ran has failed: its tests were not found.
fn at_least_one(outcome: Outcome) -> Outcome {
    if outcome == Outcome::default() {
        Outcome {
            passed: 0,
            failed: 1,
        }
    } else {
        outcome
    }
}

fn line(row: &Row) -> String {
    let Outcome { passed, failed } = row.outcome;
    format!(
        "{:<9} {passed:>5} passed {failed:>4} failed {:>5} s",
        row.part.name(),
        row.seconds
    )
}

fn report(rows: &[Row]) -> Result<(), String> {
    println!();
    for row in rows {
        println!("{}", line(row));
    }
    let passed: u32 = rows.iter().map(|row| row.outcome.passed).sum();
    let failed: u32 = rows.iter().map(|row| row.outcome.failed).sum();
    println!("\n{passed} passed, {failed} failed");
    if failed > 0 {
        Err(String::new())
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_words_every_part_runs() {
        assert_eq!(choose(&[], false).expect("all"), Part::ALL);
        assert_eq!(choose(&[], true).expect("all"), Part::ALL);
    }

    #[test]
    fn a_person_may_name_parts_or_leave_one_out() {
        assert_eq!(
            choose(&["swift", "fmt"], false).expect("two"),
            [Part::Fmt, Part::Swift]
        );
        let rest = choose(&["--without", "android"], false).expect("the rest");
        assert_eq!(rest.len(), Part::ALL.len() - 1);
        assert!(!rest.contains(&Part::Android));
    }

    #[test]
    fn a_build_server_may_leave_nothing_out() {
        assert!(choose(&["--without", "swift"], true).is_err());
        assert!(choose(&["rust"], true).is_err());
    }

    #[test]
    fn a_part_that_does_not_exist_is_named_with_those_that_do() {
        let said = choose(&["kotlin"], false).expect_err("no such part");
        assert!(
            said.contains("kotlin") && said.contains("android"),
            "{said}"
        );
        assert!(choose(&["--without"], false).is_err());
    }

    #[test]
    fn a_part_without_tests_has_failed() {
        assert_eq!(at_least_one(Outcome::default()).failed, 1);
    }
}
