//! The project's own files, for the tests that read them.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold what was built or downloaded, not what was written.
const NOT_OURS: [&str; 8] = [
    ".git",
    "target",
    ".build",
    ".gradle",
    "Generated",
    "build",
    ".kotlin",
    ".idea",
];

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file written by us below a folder of the project, as paths from its root, sorted.
pub fn below(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort();
    found
        .iter()
        .map(|path| {
            path.strip_prefix(root())
                .expect("below the root")
                .to_owned()
        })
        .collect()
}

/// The same, with one of these extensions.
#[allow(dead_code, reason = "not every test that reads files asks for this")]
pub fn with_extension(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files = below(folder);
    files.retain(|path| {
        path.extension()
            .is_some_and(|found| extensions.iter().any(|wanted| found == *wanted))
    });
    files
}

/// The text of a file of the project.
#[allow(dead_code, reason = "not every test that reads files asks for this")]
pub fn text(path: &Path) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_symlink() {
            continue;
        }
        if path.is_file() {
            found.push(path);
        } else if NOT_OURS.iter().all(|other| name != *other) {
            collect(&path, found);
        }
    }
}
