//! Swift on Linux: the tests of `ios/Core`, the screens of `ios/App`, and the compiler for both.
//!
//! A Swift 6 on the path is used as it is. Otherwise Debian's own compiler is installed into a folder
//! of its own (`swift::place`), because it needs a newer Debian than the one the project builds on.

mod place;
mod report;

use std::fs;
use std::path::{Path, PathBuf};

use crate::outcome::Outcome;
use crate::process;
use place::Place;

/// Lines about failures that are shown; the log has all.
const SHOWN: usize = 40;

/// Where Swift is: the root folder of a system that has it, `/` when this machine does.
///
/// Builds that folder when it is missing or half built: about a minute, 2.8 GB, root only.
///
/// # Errors
/// A sentence that says what to install, or how the installation failed.
pub(crate) fn provide() -> Result<PathBuf, String> {
    Place::find().provide()
}

/// What is missing for the Swift tests, one sentence each; empty when they can run now.
pub(crate) fn missing() -> Vec<String> {
    Place::find().missing()
}

/// Runs the tests of `ios/Core` on the bindings in `target/bindings/swift` and the library in
/// `target/debug`, and compiles the screens of `ios/App`, which counts as one test; `root` is the folder
/// of the workspace. The whole output is kept in `target/test-logs`.
///
/// # Errors
/// When Swift cannot be provided, the bindings are missing, or the package does not compile.
pub(crate) fn test(root: &Path) -> Result<Outcome, String> {
    let place = Place::find();
    place.provide()?;
    let package = Package {
        place,
        root,
        target: target(root),
    };
    take_bindings(
        &package.target.join("bindings/swift"),
        &root.join("ios/Core/Generated"),
    )?;
    let mut outcome = tests(&package)?;
    match package.run("build", "tests/swift", "swift-screens") {
        Ok(()) => outcome.passed += 1,
        Err(said) => {
            println!("{said}");
            outcome.failed += 1;
        }
    }
    Ok(outcome)
}

fn tests(package: &Package) -> Result<Outcome, String> {
    let ended = package.run("test", "ios/Core", "swift");
    let log = package.log("swift");
    let text = fs::read(&log).map_err(|e| format!("{}: {e}", log.display()))?;
    let text = String::from_utf8_lossy(&text);
    for line in report::failures(&text).take(SHOWN) {
        println!("{line}");
    }
    match report::count(&text) {
        // Nothing that failed explains the bad end: it crashed, or did not compile.
        outcome if outcome.failed == 0 => ended.map(|()| outcome),
        outcome => Ok(outcome),
    }
}

/// What a Swift package of ours is built with.
struct Package<'a> {
    place: Place,
    root: &'a Path,
    target: PathBuf,
}

impl Package<'_> {
    fn log(&self, name: &str) -> PathBuf {
        self.target.join("test-logs").join(format!("{name}.log"))
    }

    /// `swift build` or `swift test` of the package in a folder of the workspace.
    fn run(&self, verb: &str, folder: &str, name: &str) -> Result<(), String> {
        let library = self.target.join("debug");
        let scratch = self.target.join(name);
        fs::create_dir_all(&scratch).map_err(|e| format!("{}: {e}", scratch.display()))?;
        let mut command = self.place.enter(&[self.root, &self.target]);
        command
            .arg("env")
            .arg(format!("LD_LIBRARY_PATH={}", library.display()))
            .args(["swift", verb, "--package-path"])
            .arg(self.root.join(folder))
            .arg("--scratch-path")
            .arg(scratch)
            .arg("-Xlinker")
            .arg(format!("-L{}", library.display()))
            // Observation's library leaves symbols to the executable, which the linker would refuse.
            .args(["-Xlinker", "--allow-shlib-undefined"]);
        let log = self.log(name);
        process::new_log(&log)?;
        process::run(&mut command, &log)
    }
}

/// `SwiftPM` reads sources below its package only, so the generated ones are copied there; an equal file
/// stays untouched, or every run would compile anew.
fn take_bindings(from: &Path, to: &Path) -> Result<(), String> {
    let files = [
        ("TorideCore.swift", "swift"),
        ("TorideCoreFFI.h", "ffi"),
        ("module.modulemap", "ffi"),
    ];
    for (name, folder) in files {
        let source = from.join(name);
        let made = fs::read(&source)
            .map_err(|e| format!("{}: {e}; first run: cargo xtask bindings", source.display()))?;
        let folder = to.join(folder);
        let copy = folder.join(name);
        if fs::read(&copy).is_ok_and(|old| old == made) {
            continue;
        }
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&copy, &made))
            .map_err(|e| format!("{}: {e}", copy.display()))?;
    }
    Ok(())
}

/// Cargo's folder for what it builds.
fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir))
}
