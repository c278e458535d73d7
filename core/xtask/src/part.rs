//! The parts of `cargo xtask test`.

use std::fs;
use std::path::Path;

use crate::outcome::Outcome;
use crate::tools::{self, Need};
use crate::tree::Tree;
use crate::{count, jvm, nosocket, process, swift};

/// One part, in the order in which they run: quick ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Fmt,
    Clippy,
    Rust,
    Paper,
    Window,
    Android,
    Swift,
    Nosocket,
}

impl Part {
    pub(crate) const ALL: [Self; 8] = [
        Self::Fmt,
        Self::Clippy,
        Self::Rust,
        Self::Paper,
        Self::Window,
        Self::Android,
        Self::Swift,
        Self::Nosocket,
    ];

    /// The name to call it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Rust => "rust",
            Self::Paper => "paper",
            Self::Window => "window",
            Self::Android => "android",
            Self::Swift => "swift",
            Self::Nosocket => "nosocket",
        }
    }

    /// The part with this name.
    pub(crate) fn named(name: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|part| part.name() == name)
            .ok_or_else(|| {
                let names = Self::ALL.map(Self::name).join(", ");
                format!("there is no part {name}; the parts are {names}")
            })
    }

    /// What it needs beside Rust.
    pub(crate) fn needs(self) -> &'static [Need] {
        match self {
            Self::Window => tools::WINDOW,
            Self::Android => tools::ANDROID,
            Self::Swift if tools::is_root() && !swift::missing().is_empty() => tools::SWIFT,
            Self::Rust => tools::PICTURES,
            Self::Paper => tools::PAPER,
            Self::Fmt | Self::Clippy | Self::Swift => &[],
            Self::Nosocket => tools::LIBRARY,
        }
    }

    /// Runs it.
    ///
    /// # Errors
    /// Why it ended before it could count its tests.
    pub(crate) fn run(self, tree: &Tree) -> Result<Outcome, String> {
        match self {
            Self::Fmt => check(tree, self, &["fmt", "--all", "--check", "--", "-l"]),
            Self::Clippy => check(
                tree,
                self,
                &[
                    "clippy",
                    "--workspace",
                    "--all-targets",
                    "--features",
                    "toride-vault/paper",
                    "--",
                    "-D",
                    "warnings",
                ],
            ),
            Self::Rust => rust(tree),
            Self::Paper => paper(tree),
            Self::Window => jvm::test(tree, &jvm::WINDOW, self.name()),
            Self::Android => jvm::test(tree, &jvm::APP, self.name()),
            Self::Swift => {
                crate::bindings::make(tree)?;
                swift::test(&tree.root)
            }
            Self::Nosocket => nosocket::test(tree),
        }
    }
}

/// A check that says yes or no, counted as one test.
fn check(tree: &Tree, part: Part, arguments: &[&str]) -> Result<Outcome, String> {
    let log = tree.log(part.name());
    process::new_log(&log)?;
    process::run(&mut tree.cargo(arguments), &log)?;
    Ok(Outcome {
        passed: 1,
        failed: 0,
    })
}

fn rust(tree: &Tree) -> Result<Outcome, String> {
    let log = tree.log(Part::Rust.name());
    process::new_log(&log)?;
    let all = process::run(
        &mut tree.cargo(&["test", "--workspace", "--no-fail-fast"]),
        &log,
    );
    // Alone it is built as released: the whole workspace turns on the cheap stretching of the tests.
    let ended = all.and(process::run(
        &mut tree.cargo(&["test", "--package", "toride-crypto"]),
        &log,
    ));
    counted(&log, ended)
}

/// The tests that print, which need a browser: apart from the others, so that those run without one.
fn paper(tree: &Tree) -> Result<Outcome, String> {
    let log = tree.log(Part::Paper.name());
    process::new_log(&log)?;
    let arguments = "test --package toride-vault --no-fail-fast --features paper --test paper --test paper_shop";
    let arguments: Vec<_> = arguments.split(' ').collect();
    let ended = process::run(&mut tree.cargo(&arguments), &log);
    counted(&log, ended)
}

/// What the log of `cargo test` comes to.
fn counted(log: &Path, ended: Result<(), String>) -> Result<Outcome, String> {
    let text = fs::read_to_string(log).unwrap_or_default();
    let outcome = count::cargo(&text);
    if outcome.failed == 0 {
        return ended.map(|()| outcome);
    }
    for line in count::cargo_failures(&text) {
        println!("{line}");
    }
    println!("whole output: {}", log.display());
    Ok(outcome)
}
