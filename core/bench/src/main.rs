//! Measures the library against plain ways to do the same, side by side, and says the ratios.
//!
//! `cargo xtask bench` builds everything and starts this. What is measured, and why: docs/bench.md.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks to the person who typed it; nothing of this is shipped"
)]

mod comparison;
mod report;
mod worker;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use comparison::{COMPARISONS, Measured, Workers};
use toride_bench::Result;

const USAGE: &str = "toride-bench [--json] [--check] FOLDER REFERENCE JAVA [ARGUMENT ...]";

/// What was asked for.
struct Asked {
    json: bool,
    check: bool,
    /// A folder, not there yet, on the disk to measure. Gone afterwards.
    folder: PathBuf,
    /// The worker of the references.
    reference: PathBuf,
    /// The worker on the JVM: program and arguments, without its folder.
    java: Vec<String>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(asked) = Asked::read(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let measured = run(&asked);
    let _may_stay = std::fs::remove_dir_all(&asked.folder);
    match measured {
        Ok(measured) => {
            if asked.json {
                println!("{}", report::json(&measured));
            } else {
                print!("{}", report::table(&measured));
            }
            let broken = measured.iter().any(|measured| !measured.holds());
            if asked.check && broken {
                ExitCode::FAILURE
            } else {
                ExitCode::SUCCESS
            }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

impl Asked {
    fn read(arguments: &[String]) -> Option<Self> {
        let is_option = |argument: &&String| argument.starts_with("--");
        let options: Vec<&String> = arguments.iter().take_while(is_option).collect();
        if options
            .iter()
            .any(|option| !["--json", "--check"].contains(&option.as_str()))
        {
            return None;
        }
        let mut rest = arguments.iter().skip(options.len());
        Some(Self {
            json: options.iter().any(|option| *option == "--json"),
            check: options.iter().any(|option| *option == "--check"),
            folder: rest.next()?.into(),
            reference: rest.next()?.into(),
            java: rest.cloned().collect(),
        })
    }
}

fn run(asked: &Asked) -> Result<Vec<Measured>> {
    if asked.folder.exists() {
        return Err(format!("{} is in the way", asked.folder.display()).into());
    }
    std::fs::create_dir_all(&asked.folder)?;
    eprintln!("filling a vault, a plain table and a KDBX file");
    let mut workers = Workers::start(&ours()?, asked)?;
    let mut measured = Vec::new();
    for comparison in &COMPARISONS {
        eprintln!("measuring {}", comparison.name);
        measured.push(comparison.measure(&mut workers)?);
    }
    Ok(measured)
}

/// Our worker lies beside this program.
fn ours() -> Result<PathBuf> {
    let here = std::env::current_exe()?;
    let folder = here.parent().unwrap_or(Path::new("."));
    Ok(folder.join(format!("toride-bench-ours{}", std::env::consts::EXE_SUFFIX)))
}
