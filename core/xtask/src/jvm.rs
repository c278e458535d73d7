//! The Kotlin side, built by Maven.

use std::fs;
use std::process::Command;

use crate::outcome::Outcome;
use crate::tree::Tree;
use crate::{bindings, count, process};

/// Maven at work on the module in `android/{module}`, with the library where the JVM finds it.
pub(crate) fn maven(tree: &Tree, module: &str) -> Command {
    let mut command = Command::new("mvn");
    command
        .args(["--batch-mode", "--no-transfer-progress", "--file"])
        .arg(tree.root.join("android").join(module).join("pom.xml"))
        .arg(format!(
            "-Dtoride.library={}",
            tree.target.join("debug").display()
        ))
        .arg(format!(
            "-Dtoride.bindings={}",
            tree.target.join("bindings/kotlin").display()
        ))
        .current_dir(&tree.root);
    command
}

/// Runs the tests of one module on the real library.
///
/// # Errors
/// The tail of Maven's output when it ended before any test ran.
pub(crate) fn test(tree: &Tree, module: &str, log_name: &str) -> Result<Outcome, String> {
    bindings::make(tree)?;
    let log = tree.log(log_name);
    process::new_log(&log)?;
    let reports = tree
        .root
        .join("android")
        .join(module)
        .join("target/surefire-reports");
    if reports.exists() {
        // Those of tests that are gone would be counted for ever.
        fs::remove_dir_all(&reports).map_err(|e| format!("{}: {e}", reports.display()))?;
    }
    let ended = process::run(maven(tree, module).arg("test"), &log);
    let outcome = count::surefire(&reports);
    match ended {
        Err(reason) if outcome.failed == 0 => Err(reason),
        Err(reason) => {
            println!("{reason}");
            Ok(outcome)
        }
        Ok(()) => Ok(outcome),
    }
}
