//! The library's Kotlin and Swift sides, generated from the library itself.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use crate::process;
use crate::tree::Tree;

/// A generator that missed `uniffi.toml` picks another package, and nothing would find the classes.
const KOTLIN_PACKAGE: &str = "package app.toride.core";

/// Builds the library and makes `bindings/kotlin` and `bindings/swift` below the target folder,
/// unless they were made from the same library before.
///
/// # Errors
/// The tail of the log, or what is wrong with the result.
pub(crate) fn make(tree: &Tree) -> Result<(), String> {
    let log = tree.log("bindings");
    process::new_log(&log)?;
    // Alone, not with the workspace: the generator would be linked into the library otherwise.
    process::run(&mut tree.cargo(&["build", "--package", "toride"]), &log)?;

    let made_from = fingerprint(tree)?;
    let bindings = tree.target.join("bindings");
    let stamp = bindings.join("made-from");
    if fs::read_to_string(&stamp).is_ok_and(|before| before == made_from) {
        return Ok(());
    }
    println!("    making the bindings; the first time takes some minutes");
    clear(&bindings)?;
    kotlin(tree, &bindings, &log)?;
    swift(tree, &bindings, &log)?;
    fs::write(&stamp, made_from).map_err(|e| format!("{}: {e}", stamp.display()))
}

fn kotlin(tree: &Tree, bindings: &Path, log: &Path) -> Result<(), String> {
    let mut command = generator(tree, "uniffi-bindgen");
    command.args([
        "generate",
        "--language",
        "kotlin",
        "--no-format",
        "--out-dir",
    ]);
    command.arg(bindings.join("kotlin")).arg(tree.library());
    process::run(&mut command, log)?;

    let made = bindings.join("kotlin/app/toride/core/toride.kt");
    let text = fs::read_to_string(&made).map_err(|e| format!("{}: {e}", made.display()))?;
    if text.lines().any(|line| line == KOTLIN_PACKAGE) {
        return Ok(());
    }
    Err(format!(
        "{} lacks the line `{KOTLIN_PACKAGE}`",
        made.display()
    ))
}

fn swift(tree: &Tree, bindings: &Path, log: &Path) -> Result<(), String> {
    let mut command = generator(tree, "uniffi-bindgen-swift");
    command.args(["--swift-sources", "--headers", "--modulemap"]);
    // By default the map carries another name than the one that the sources import.
    command.args([
        "--module-name",
        "TorideCoreFFI",
        "--modulemap-filename",
        "module.modulemap",
    ]);
    command.arg(tree.library()).arg(bindings.join("swift"));
    process::run(&mut command, log)
}

fn generator(tree: &Tree, name: &str) -> std::process::Command {
    tree.cargo(&[
        "run",
        "--package",
        "toride-xtask",
        "--features",
        "bindgen",
        "--bin",
        name,
        "--",
    ])
}

/// The library and the settings that shape its bindings, in a few characters.
fn fingerprint(tree: &Tree) -> Result<String, String> {
    let mut hasher = DefaultHasher::new();
    for file in [tree.library(), tree.root.join("uniffi.toml")] {
        let bytes = fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        hasher.write(&bytes);
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

/// Removes what was made before: a file that is no longer made must not be compiled.
fn clear(bindings: &Path) -> Result<(), String> {
    if bindings.exists() {
        fs::remove_dir_all(bindings).map_err(|e| format!("{}: {e}", bindings.display()))?;
    }
    fs::create_dir_all(bindings).map_err(|e| format!("{}: {e}", bindings.display()))
}
