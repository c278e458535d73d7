//! The Kotlin side, built by Maven.

use std::fs;
use std::process::Command;

use crate::outcome::Outcome;
use crate::tree::Tree;
use crate::{bindings, count, process};

/// A Maven build.
pub(crate) struct Module {
    folder: &'static str,
    /// The module inside that runs the tests.
    tests: &'static str,
}

/// The screens in a window on Linux.
pub(crate) const WINDOW: Module = Module {
    folder: "android/desktop",
    tests: "android/desktop",
};

/// The Android app under Robolectric.
pub(crate) const APP: Module = Module {
    folder: "android/app",
    tests: "android/app/host/robolectric",
};

/// Maven at work on a module, with the library and its bindings where they were made.
pub(crate) fn maven(tree: &Tree, module: &Module) -> Command {
    let library = tree.target.join("debug");
    let bindings = tree.target.join("bindings/kotlin");
    let mut command = Command::new("mvn");
    command
        .args([
            "--batch-mode",
            "--no-transfer-progress",
            "-Dstyle.color=never",
        ])
        .arg("--file")
        .arg(tree.root.join(module.folder).join("pom.xml"))
        .arg(format!("-Dtoride.library={}", library.display()))
        .arg(format!("-Dtoride.bindings={}", bindings.display()))
        .current_dir(&tree.root);
    command
}

/// Runs the tests of one module on the real library.
///
/// # Errors
/// The tail of Maven's output when it ended before any test ran.
pub(crate) fn test(tree: &Tree, module: &Module, log_name: &str) -> Result<Outcome, String> {
    bindings::make(tree)?;
    let log = tree.log(log_name);
    process::new_log(&log)?;
    let reports = tree.root.join(module.tests).join("target/surefire-reports");
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
