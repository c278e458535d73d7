//! The commands of the project: `cargo xtask COMMAND`.
//!
//! Nothing here is shipped. Everything runs with the standard library alone, so that the commands
//! start at once; the bindings generator, which takes minutes to compile, is a program of its own.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks to the person who typed it; the library may not print"
)]

use std::process::ExitCode;

mod bench;
mod bindings;
mod count;
mod doctor;
mod jvm;
mod nosocket;
mod outcome;
mod part;
mod process;
mod run;
mod swift;
mod test;
mod tools;
mod tree;

use tree::Tree;

const USAGE: &str = "\
cargo xtask COMMAND

  run                  opens the app's screens in a window; without a display it drives them through
                       the main job and leaves pictures in target/tour/{ja,en}
  test [PART ...]      runs everything, or only the parts named:
                       fmt clippy rust paper nosocket window android swift
       [--without PART] leaves a part out; refused when CI=true
  bindings             makes the Kotlin and Swift sides of the library in target/bindings
  bench [--json]       measures the library against plain ways to do the same, in one run
        [--check]      fails when a limit of docs/bench.md is broken
  doctor               says what this machine lacks, and how to get it
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let tree = Tree::here();
    let done = match words.as_slice() {
        ["run"] => run::run(&tree),
        ["test", parts @ ..] => test::test(&tree, parts),
        ["bindings"] => bindings::make(&tree).map(|()| println!("target/bindings is up to date")),
        ["bench", options @ ..] => bench::bench(&tree, options),
        ["doctor"] => doctor::doctor(),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            // `test` has said everything already; its last line is the sum.
            if !reason.is_empty() {
                eprintln!("{reason}");
            }
            ExitCode::FAILURE
        }
    }
}
