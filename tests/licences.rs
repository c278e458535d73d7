//! The licences screens name every crate that is in the app, under its licence, and none that is not.

#![allow(clippy::expect_used, reason = "a test may fail")]

#[path = "support/files.rs"]
mod files;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// The screens, and what is linked on this machine but not on that kind of phone.
const SCREENS: [(&str, &[&str]); 2] = [
    (
        "android/ui/src/main/kotlin/app/toride/ui/settings/Licences.kt",
        &[],
    ),
    (
        "ios/App/Sources/Settings/LicencesScreen.swift",
        &["linux_raw_sys"],
    ),
];

/// Groups without a crate: what the Android side brings, and SQLite, which comes inside of libsqlite3-sys.
const NOT_RUST: &[&str] = &[
    "Public domain",
    "Apache-2.0",
    "Apache-2.0 OR LGPL-2.1-or-later",
];

/// In the app on one of its targets only.
const ELSEWHERE: &[&str] = &["errno"];

/// Crate and licence of all that is linked into the library on this machine. Proc macros run at build time only.
fn linked() -> BTreeMap<String, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["tree", "--offline", "--package", "toride"])
        .args(["--edges", "normal,no-proc-macro", "--prefix", "none"])
        .args(["--format", "{lib} {l}"])
        .output()
        .expect("cargo tree runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).expect("text");
    let crates = text.lines().filter_map(|line| line.split_once(' '));
    crates
        .map(|(name, licence)| (plain(name), one_way(licence.trim_end_matches(" (*)"))))
        .filter(|(name, _)| !name.starts_with("toride"))
        .collect()
}

/// A crate and its library differ in hyphens.
fn plain(name: &str) -> String {
    name.replace('-', "_")
}

/// The same licence is written in several ways.
fn one_way(licence: &str) -> String {
    match licence.replace('/', " OR ").as_str() {
        "Apache-2.0 OR MIT" => "MIT OR Apache-2.0".into(),
        other => other.into(),
    }
}

/// What stands between quotation marks in a piece of Kotlin or Swift.
fn quoted(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

/// Crate and licence as a screen has them.
fn named(screen: &str) -> BTreeMap<String, String> {
    let source = files::text(Path::new(screen));
    let groups = source.split("    Group(").skip(1);
    let mut named = BTreeMap::new();
    for group in groups.map(|group| group.split("\n    )").next().unwrap_or_default()) {
        let mut words = quoted(group);
        let licence = words.next().expect("a licence");
        if !NOT_RUST.contains(&licence) {
            named.extend(words.map(|name| (plain(name), licence.to_owned())));
        }
    }
    named
}

#[test]
fn every_crate_in_the_app_is_named_with_its_licence_and_no_other() {
    let linked = linked();
    for (screen, elsewhere) in SCREENS {
        let named = named(screen);
        let missing: BTreeMap<_, _> = linked
            .iter()
            .filter(|(name, _)| !elsewhere.contains(&name.as_str()))
            .filter(|(name, licence)| named.get(*name) != Some(licence))
            .collect();
        assert!(missing.is_empty(), "add to {screen}: {missing:?}");
        let extra: BTreeSet<_> = named
            .keys()
            .filter(|name| !linked.contains_key(*name) && !ELSEWHERE.contains(&name.as_str()))
            .collect();
        assert!(
            extra.is_empty(),
            "not in the app any more, {screen}: {extra:?}"
        );
    }
}
