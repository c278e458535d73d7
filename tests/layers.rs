//! The layers hold: who may use what, and how the files are kept.
//!
//! The tables are those of ARCHITECTURE.md. A new dependency changes both in one commit.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

#[path = "support/files.rs"]
mod files;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// What ships: each package, and what it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("toride-domain", &["thiserror", "chrono"]),
    (
        "toride-catalogue",
        &[
            "toride-domain",
            "serde",
            "toml",
            "fluent-bundle",
            "unic-langid",
            "unicode-normalization",
        ],
    ),
    (
        "toride-capture",
        &[
            "toride-catalogue",
            "encoding_rs",
            "unicode-normalization",
            "fast_qr",
            "rqrr",
            "serde",
            "serde_json",
            "ur",
            "minicbor",
            "zeroize",
            // What seals another program's database, docs/adr/0030; nothing of ours is sealed with it.
            "aes",
            "argon2",
            "base64ct",
            "cbc",
            "chacha20",
            "hmac",
            "miniz_oxide",
            "quick-xml",
            "salsa20",
            "sha2",
            "twofish",
        ],
    ),
    (
        "toride-crypto",
        &[
            "argon2",
            "blake2",
            "chacha20poly1305",
            "subtle",
            "zeroize",
            "thiserror",
        ],
    ),
    ("toride-store", &["toride-crypto", "rusqlite", "thiserror"]),
    (
        "toride-vault",
        &[
            "toride-domain",
            "toride-catalogue",
            "toride-capture",
            "toride-crypto",
            "toride-store",
            "minicbor",
            "unicode-normalization",
            "zxcvbn",
            "serde",
            "serde_json",
            "zeroize",
            "thiserror",
        ],
    ),
    (
        "toride",
        &[
            "toride-vault",
            "toride-domain",
            "toride-catalogue",
            "toride-capture",
            "uniffi",
            "thiserror",
            "getrandom",
            "zeroizing-alloc",
        ],
    ),
];

/// What never ships.
const DEVELOPMENT_ONLY: [&str; 3] = ["toride-xtask", "toride-torture", "toride-bench"];

const LARGEST_FILE: u64 = 30 * 1024;

/// Written by a program, not made of text, or a table in which one line is looked up.
const NOT_TO_BE_READ: [&str; 9] = [
    "lock", "png", "ico", "icns", "ttf", "db", "bin", "sha256", "csv",
];

fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(files::root())
        .output()
        .expect("cargo metadata");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn packages(metadata: &Value) -> Vec<(&str, BTreeSet<&str>)> {
    let list = metadata["packages"].as_array().expect("packages");
    list.iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().expect("dependencies");
            let ships = dependencies
                .iter()
                .filter(|dependency| dependency["kind"] != "dev");
            let names = ships.map(|dependency| dependency["name"].as_str().expect("a name"));
            (package["name"].as_str().expect("a name"), names.collect())
        })
        .collect()
}

#[test]
fn each_package_uses_only_what_the_table_allows() {
    let metadata = metadata();
    let packages = packages(&metadata);
    for (package, used) in &packages {
        if DEVELOPMENT_ONLY.contains(package) {
            continue;
        }
        let (_, allowed) = MAY_USE
            .iter()
            .find(|(name, _)| name == package)
            .unwrap_or_else(|| panic!("{package} is not in the table"));
        let others: Vec<_> = used.iter().filter(|name| !allowed.contains(name)).collect();
        assert!(
            others.is_empty(),
            "{package} uses {others:?}, which the table does not allow"
        );
        let unused: Vec<_> = allowed
            .iter()
            .filter(|name| !used.contains(*name))
            .collect();
        assert!(
            unused.is_empty(),
            "the table allows {package} {unused:?}, which it does not use"
        );
    }
    for (package, _) in MAY_USE {
        assert!(
            packages.iter().any(|(name, _)| name == package),
            "{package} is gone"
        );
    }
}

#[test]
fn what_is_for_development_only_never_ships() {
    let metadata = metadata();
    for (package, used) in packages(&metadata) {
        for name in DEVELOPMENT_ONLY {
            assert!(!used.contains(name), "{package} ships {name}");
        }
    }
    let default = metadata["workspace_default_members"]
        .as_array()
        .expect("default members");
    for member in default {
        let id = member.as_str().expect("an id");
        for folder in ["core/xtask", "core/torture", "core/bench"] {
            assert!(
                !id.contains(folder),
                "{folder} is built by a plain cargo build"
            );
        }
    }
}

/// Rust sources in which `word` occurs, outside the folders that may have it.
fn rust_files_with(word: &str, allowed: &[&str]) -> Vec<String> {
    files::with_extension("core", &["rs"])
        .into_iter()
        .filter(|path| !allowed.iter().any(|folder| path.starts_with(folder)))
        .filter(|path| files::text(path).contains(word))
        .map(|path| path.display().to_string())
        .collect()
}

#[test]
fn only_the_facade_speaks_to_other_languages() {
    let found = rust_files_with("uniffi::", &["core/ffi", "core/xtask"]);
    assert!(found.is_empty(), "uniffi:: in {found:?}");
}

#[test]
fn only_the_store_speaks_to_the_database() {
    let found = rust_files_with("rusqlite::", &["core/store", "core/torture", "core/bench"]);
    assert!(found.is_empty(), "rusqlite:: in {found:?}");
}

#[test]
fn a_module_is_named_after_what_it_holds() {
    let found: Vec<_> = files::below("")
        .into_iter()
        .filter(|path| path.ends_with("mod.rs"))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut too_long = Vec::new();
    for path in files::below("") {
        let extension = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let length = std::fs::metadata(files::root().join(&path))
            .expect("a file")
            .len();
        if length > LARGEST_FILE && !NOT_TO_BE_READ.contains(&extension.as_str()) {
            too_long.push(format!("{} has {length} bytes", path.display()));
        }
    }
    assert!(
        too_long.is_empty(),
        "over {LARGEST_FILE} bytes: {too_long:#?}"
    );
}

#[test]
fn screens_and_repository_know_nothing_of_android() {
    let mut found = Vec::new();
    for folder in ["android/core", "android/ui"] {
        let sources = files::with_extension(folder, &["kt"]);
        assert!(!sources.is_empty(), "no Kotlin in {folder}");
        for path in sources {
            for line in files::text(&path).lines() {
                let name = line.trim().strip_prefix("import ").unwrap_or_default();
                let platform = name.starts_with("android.") || name.starts_with("androidx.");
                if platform && !name.starts_with("androidx.compose.") {
                    found.push(format!("{}: {name}", path.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn each_look_at_a_secret_gives_its_reason() {
    let (mut calls, mut unexplained) = (0, Vec::new());
    for path in files::with_extension("core", &["rs"]) {
        if is_test(&path) {
            continue;
        }
        let text = files::text(&path);
        let lines: Vec<&str> = text
            .lines()
            .take_while(|line| *line != "#[cfg(test)]")
            .collect();
        for (number, line) in lines.iter().enumerate() {
            let is_comment = line.trim_start().starts_with("//");
            let looks = line.matches(".expose()").count() + line.matches("::expose)").count();
            if is_comment || looks == 0 {
                continue;
            }
            calls += looks;
            if !is_explained(&lines[..number]) {
                unexplained.push(format!(
                    "{}:{}: {}",
                    path.display(),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    println!("{calls} looks at secrets, each with its reason");
    assert!(calls > 0, "the test looks in the wrong place");
    assert!(
        unexplained.is_empty(),
        "without an EXPOSE line: {unexplained:#?}"
    );
}

fn is_test(path: &Path) -> bool {
    path.components()
        .any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs")
}

/// Whether the statement that goes on after `before` has an EXPOSE line on top. A statement begins
/// after a blank line, or after one that ends with a semicolon or a brace; a closure belongs to the
/// statement that it stands in.
fn is_explained(before: &[&str]) -> bool {
    for line in before.iter().rev().map(|line| line.trim()) {
        if line.starts_with("// EXPOSE: ") {
            return true;
        }
        let is_comment = line.starts_with("//");
        let in_closure = line.ends_with("| {");
        let ends = line.is_empty() || line.ends_with([';', '{', '}']);
        if ends && !is_comment && !in_closure {
            return false;
        }
    }
    false
}

#[test]
fn a_reason_counts_for_its_own_statement_only() {
    assert!(is_explained(&["// EXPOSE: to seal it"]));
    assert!(is_explained(&[
        "// EXPOSE: to seal it,",
        "// as a whole",
        "let sealed = seal("
    ]));
    assert!(!is_explained(&[
        "// EXPOSE: to seal it",
        "let sealed = seal(text);"
    ]));
    assert!(is_explained(&[
        "// EXPOSE: to seal it",
        "read(|code| {",
        "Ok(seal("
    ]));
    assert!(!is_explained(&["// EXPOSE: to seal it", "fn f() {"]));
    assert!(!is_explained(&["// EXPOSE: to seal it", ""]));
    assert!(!is_explained(&["// EXPOSE:", "let sealed = seal("]));
}

/// What stands between backticks, in order.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn each_limit_names_a_test_that_exists() {
    let sources: String = files::with_extension("core", &["rs"])
        .iter()
        .map(|path| files::text(path))
        .collect();
    let text = files::text(Path::new("docs/limits.md"));
    let quotes = quoted(&text);
    let tests: Vec<_> = quotes
        .iter()
        .filter(|name| name.matches('_').count() > 3)
        .collect();
    assert!(tests.len() > 40, "only {} tests are named", tests.len());
    for test in tests {
        let function = format!("fn {test}(");
        assert!(sources.contains(&function), "no test {test}");
    }
    for path in quotes.iter().filter(|name| name.starts_with("core/")) {
        let is_there = files::root().join(path).exists();
        assert!(is_there, "no file {path}");
    }
}

#[test]
fn the_documents_name_files_and_functions_that_exist() {
    let is_file = |name: &str| {
        let extension = Path::new(name).extension().unwrap_or_default();
        name.contains('/')
            && ["rs", "kt", "swift", "md"]
                .iter()
                .any(|end| extension == *end)
    };
    let mut named = 0;
    for document in ["ARCHITECTURE.md", "SECURITY.md"] {
        let text = files::text(Path::new(document));
        let quotes = quoted(&text);
        for name in quotes
            .iter()
            .filter(|name| is_file(name) && !name.contains('*'))
        {
            named += 1;
            let path = files::root().join(name);
            assert!(
                path.is_file(),
                "{document} names {name}, which is not there"
            );
        }
        for line in text.lines() {
            for (before, after) in line.split("` in `").zip(line.split("` in `").skip(1)) {
                let symbol = before.rsplit('`').next().unwrap_or_default();
                let file = after.split('`').next().unwrap_or_default();
                let function = symbol.rsplit(['.', ':']).next().unwrap_or_default();
                let source = files::text(Path::new(file));
                let found = ["fn", "fun", "func"]
                    .iter()
                    .any(|word| source.contains(&format!("{word} {function}(")));
                assert!(
                    found || source.contains(&format!("fn {function}<")),
                    "{document}: no {symbol} in {file}"
                );
            }
        }
    }
    assert!(named > 20, "the documents name only {named} files");
}
