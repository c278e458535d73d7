//! Where things lie.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders of one checkout.
pub(crate) struct Tree {
    /// The folder of the workspace.
    pub(crate) root: PathBuf,
    /// Cargo's folder for what it builds; what the other languages build goes there as well.
    pub(crate) target: PathBuf,
}

impl Tree {
    /// The checkout that this program was built from.
    pub(crate) fn here() -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = package.ancestors().nth(2).unwrap_or(package).to_owned();
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |folder| root.join(folder));
        Self { root, target }
    }

    /// The library as the tests of the other languages load it.
    pub(crate) fn library(&self) -> PathBuf {
        self.target.join("debug").join(library_name())
    }

    /// The whole output of a part; its tail is shown when the part fails.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.target.join("test-logs").join(format!("{name}.log"))
    }

    /// Cargo, at work in this checkout.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(&self.root);
        command
    }
}

/// `libtoride.so` on Linux, `libtoride.dylib` on a Mac.
fn library_name() -> String {
    format!("{DLL_PREFIX}toride{DLL_SUFFIX}")
}
