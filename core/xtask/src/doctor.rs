//! `cargo xtask doctor`: what this machine lacks, and the command that helps.

use crate::tools::{self, Need};
use crate::{process, swift};

/// Says, one line each, what is missing.
///
/// # Errors
/// The number of things missing, so that a script can ask as well.
pub(crate) fn doctor() -> Result<(), String> {
    let rust = ["fmt", "clippy"].map(|name| {
        let there = process::ask("cargo", &[name, "--version"]).is_some();
        (!there).then(|| format!("cargo {name}: rustup toolchain install"))
    });
    let mut missing: Vec<String> = rust.into_iter().flatten().collect();
    let needs = unmet(&[
        tools::LIBRARY,
        tools::PICTURES,
        tools::PAPER,
        tools::WINDOW,
        tools::DISPLAY,
        tools::ANDROID,
    ]);
    missing.extend(needs.iter().map(|need| {
        format!(
            "{} ({}): sudo apt-get install {}",
            need.package, need.why, need.package
        )
    }));
    missing.extend(swift::missing());
    if missing.is_empty() {
        println!("nothing is missing: cargo xtask run, cargo xtask test");
        return Ok(());
    }
    for line in &missing {
        println!("{line}");
    }
    let root = if tools::is_root() {
        "; `cargo xtask test` installs them"
    } else {
        ""
    };
    Err(format!("{} missing{root}", missing.len()))
}

/// What is not met in several lists, each once.
fn unmet(lists: &[&'static [Need]]) -> Vec<&'static Need> {
    let all = lists.iter().copied().flatten();
    let mut unmet: Vec<&Need> = all.filter(|need| !need.is_met()).collect();
    unmet.sort_unstable_by_key(|need| need.package);
    unmet.dedup_by_key(|need| need.package);
    unmet
}
