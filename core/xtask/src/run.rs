//! `cargo xtask run`: the app's own screens, in a window or as pictures.

use std::fs;
use std::path::{Path, PathBuf};

use crate::bindings;
use crate::jvm;
use crate::process;
use crate::tools;
use crate::tree::Tree;

/// Drives the screens with nobody at them; its one argument is the folder for the pictures.
const TOUR: &str = "app.toride.desktop.TourKt";
/// The main job from start to end has this many steps to look at.
const FEWEST_PICTURES: usize = 8;

/// Opens the window; where there is no display, drives the same screens through the main job.
///
/// # Errors
/// What to install, the tail of a log, or which pictures are missing.
pub(crate) fn run(tree: &Tree) -> Result<(), String> {
    let display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    let window = if display { tools::DISPLAY } else { &[] };
    tools::provide(
        tree,
        &tools::WINDOW.iter().chain(window).collect::<Vec<_>>(),
    )?;
    println!("building the library");
    bindings::make(tree)?;
    if display { open(tree) } else { tour(tree) }
}

fn open(tree: &Tree) -> Result<(), String> {
    println!("opening the window; this command ends when it is closed");
    let status = jvm::maven(tree, &jvm::WINDOW)
        .args(["--quiet", "compile", "exec:exec"])
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("the window ended with {status}")),
        Err(e) => Err(format!("failed to start mvn: {e}")),
    }
}

fn tour(tree: &Tree) -> Result<(), String> {
    println!("no display: taking pictures of the main job");
    let folder = tree.target.join("tour");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    // In place of the arguments that open the window; the quotes hold paths with spaces together.
    let java = format!(
        "-Djava.awt.headless=true \"-Djna.library.path={}\" -classpath %classpath {TOUR} \"{}\"",
        tree.target.join("debug").display(),
        folder.display(),
    );
    let log = tree.log("run");
    process::new_log(&log)?;
    let mut maven = jvm::maven(tree, &jvm::WINDOW);
    maven
        .args(["compile", "exec:exec"])
        .arg(format!("-Dexec.args={java}"));
    process::run(&mut maven, &log)?;

    for language in ["ja", "en"] {
        let pictures = pictures(&folder.join(language));
        for picture in &pictures {
            println!("{}", picture.display());
        }
        if pictures.len() < FEWEST_PICTURES {
            let found = pictures.len();
            return Err(format!(
                "{found} pictures in {language}, not {FEWEST_PICTURES} or more"
            ));
        }
    }
    Ok(())
}

/// The pictures in a folder, in the order of their numbers.
fn pictures(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut pictures: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "png"))
        .collect();
    pictures.sort();
    pictures
}
