//! `cargo xtask bench`: builds both sides and starts core/bench, which measures them.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::jvm;
use crate::tree::Tree;

/// Our worker on the JVM.
const JVM_MAIN: &str = "app.toride.desktop.BenchKt";
/// Writes down where Maven keeps what the Kotlin side needs.
const CLASS_PATH: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

/// Prints the ratios of docs/bench.md; with `--check`, a broken limit is an error.
///
/// # Errors
/// An unknown option, a build that failed, or a limit that is broken.
pub(crate) fn bench(tree: &Tree, options: &[&str]) -> Result<(), String> {
    if let Some(unknown) = options
        .iter()
        .find(|option| !["--json", "--check"].contains(option))
    {
        return Err(format!(
            "there is no option {unknown}; the options are --json and --check"
        ));
    }
    let package = [
        "--package",
        "toride-bench",
        "--no-default-features",
        "--features",
    ];
    let build = |profile: &str, arguments: &[&str]| {
        run(tree
            .cargo(&["build", "--quiet", "--profile", profile])
            .args(arguments))
    };
    eprintln!("building the library and both sides; the first time takes some minutes");
    build("release", &[&package[..], &["ours"]].concat())?;
    let reference = "toride-bench-reference";
    build(
        "reference",
        &[&package[..], &["reference", "--bin", reference]].concat(),
    )?;
    // Last, so that what the JVM loads is the library as it ships.
    build("release", &["--package", "toride"])?;
    run(&mut tree.cargo(&["xtask", "bindings"]))?;
    let folder = tree.target.join("bench");
    clear(&folder)?;
    let classes = compile_kotlin(tree, &folder.with_extension("classpath"))?;

    let program = |profile: &str, name: &str| tree.target.join(profile).join(name);
    let mut measure = Command::new(program("release", "toride-bench"));
    measure
        .args(options)
        .arg(&folder)
        .arg(program("reference", reference));
    let library = tree.target.join("release");
    measure
        .arg("java")
        .arg(format!("-Djna.library.path={}", library.display()));
    measure.arg("-classpath").arg(classes).arg(JVM_MAIN);
    match measure.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err("the benchmark failed, or a limit is broken".to_owned()),
        Err(error) => Err(format!("failed to start the benchmark: {error}")),
    }
}

/// Compiles the Kotlin side and returns its class path.
fn compile_kotlin(tree: &Tree, list: &Path) -> Result<OsString, String> {
    let mut maven = jvm::maven(tree, &jvm::WINDOW);
    maven.args(["--quiet", "compile", CLASS_PATH]);
    run(maven.arg(format!("-Dmdep.outputFile={}", list.display())))?;
    let others = fs::read_to_string(list).map_err(|e| format!("{}: {e}", list.display()))?;
    let ours = tree.root.join("android/desktop/target/classes");
    let all = std::iter::once(ours).chain(std::env::split_paths(others.trim()));
    std::env::join_paths(all).map_err(|e| e.to_string())
}

/// Removes what an interrupted run left behind.
fn clear(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    Ok(())
}

/// Runs a step of the build. What it says goes to standard error: standard output is for the figures.
fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::from(std::io::stderr()))
        .status()
        .map_err(|e| format!("failed to start {program}: {e}; see `cargo xtask doctor`"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{program} ended with {status}"))
    }
}
