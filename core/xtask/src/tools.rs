//! What a machine needs beside Rust, and how to get it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::tree::Tree;

/// The oldest Java that compiles and runs the Kotlin side.
const JAVA: u32 = 17;

/// Something to install.
pub(crate) struct Need {
    /// Debian's package that brings it.
    pub(crate) package: &'static str,
    /// What it is for.
    pub(crate) why: &'static str,
    sign: Sign,
}

/// How to see that it is there, wherever it came from.
enum Sign {
    Program(&'static str),
    Library(&'static str),
    Java,
    JapaneseFont,
    /// A file at this place.
    File(&'static str),
    /// A language that tesseract knows.
    Language(&'static str),
    /// The part of Java that opens windows.
    JavaWindows,
}

const COMPILER: Need = need(
    "build-essential",
    "compiles SQLite, reads symbols",
    Sign::Program("cc"),
);
const SYMBOLS: Need = need(
    "binutils",
    "lists what the library asks the system for",
    Sign::Program("nm"),
);
const JDK: Need = need(
    "openjdk-17-jdk-headless",
    "compiles and runs the Kotlin side",
    Sign::Java,
);
const MAVEN: Need = need("maven", "builds the Kotlin side", Sign::Program("mvn"));
const FONT: Need = need(
    "fonts-noto-cjk",
    "Japanese in the pictures",
    Sign::JapaneseFont,
);
const GL: Need = need("libgl1", "draws the screens", Sign::Library("libGL.so.1"));
const X11: Need = need(
    "libx11-6",
    "draws the screens",
    Sign::Library("libX11.so.6"),
);
const FONTCONFIG: Need = need(
    "libfontconfig1",
    "finds the fonts",
    Sign::Library("libfontconfig.so.1"),
);
const AAPT: Need = need(
    "aapt",
    "packs the Android app's resources",
    Sign::Program("aapt2"),
);
const AWT: Need = need("openjdk-17-jre", "opens the window", Sign::JavaWindows);
const DEBOOTSTRAP: Need = need(
    "debootstrap",
    "installs Swift",
    Sign::Program("debootstrap"),
);

const TESSERACT: Need = need(
    "tesseract-ocr",
    "reads the pictures of the photo tests",
    Sign::Program("tesseract"),
);
const ENGLISH: Need = need(
    "tesseract-ocr-eng",
    "reads English pictures",
    Sign::Language("eng"),
);
const JAPANESE: Need = need(
    "tesseract-ocr-jpn",
    "reads Japanese pictures",
    Sign::Language("jpn"),
);
const ROBOTO: Need = need(
    "fonts-roboto-unhinted",
    "Latin in the pictures",
    Sign::File("/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf"),
);
const MONO: Need = need(
    "fonts-dejavu-core",
    "type of one width in the pictures",
    Sign::File("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"),
);

const BROWSER: Need = need("chromium", "prints the sheets", Sign::Program("chromium"));
const POPPLER: Need = need(
    "poppler-utils",
    "makes pictures of printed pages",
    Sign::Program("pdftoppm"),
);

/// For the pictures that the Rust tests draw and have read.
pub(crate) const PICTURES: &[Need] = &[COMPILER, TESSERACT, ENGLISH, JAPANESE, FONT, ROBOTO, MONO];
/// For the tests that print on paper, as PDF.
pub(crate) const PAPER: &[Need] = &[COMPILER, BROWSER, POPPLER, FONT, ROBOTO, MONO];
/// For the symbols of the library.
pub(crate) const LIBRARY: &[Need] = &[COMPILER, SYMBOLS];
/// For the screens in the desktop window, with or without a display.
pub(crate) const WINDOW: &[Need] = &[COMPILER, JDK, MAVEN, FONT, GL, X11, FONTCONFIG];
/// For the window itself, on a display.
pub(crate) const DISPLAY: &[Need] = &[AWT];
/// For the Android app under Robolectric.
pub(crate) const ANDROID: &[Need] = &[COMPILER, JDK, MAVEN, AAPT, FONT, FONTCONFIG];
/// For the place that Swift lives in, where this machine has no Swift of its own.
pub(crate) const SWIFT: &[Need] = &[COMPILER, DEBOOTSTRAP];

const fn need(package: &'static str, why: &'static str, sign: Sign) -> Need {
    Need { package, why, sign }
}

impl Need {
    /// Whether it is here already.
    pub(crate) fn is_met(&self) -> bool {
        match self.sign {
            Sign::Program(name) => on_path(name).is_some(),
            Sign::Library(name) => ["ldconfig", "/sbin/ldconfig"]
                .iter()
                .find_map(|program| process::ask(program, &["-p"]))
                .is_some_and(|known| known.contains(name)),
            Sign::Java => process::ask("javac", &["-version"])
                .and_then(|said| java_version(&said))
                .is_some_and(|version| version >= JAVA),
            Sign::JapaneseFont => noto_cjk().is_some(),
            Sign::File(path) => Path::new(path).exists(),
            Sign::Language(name) => process::ask("tesseract", &["--list-langs"])
                .is_some_and(|known| known.lines().any(|line| line == name)),
            Sign::JavaWindows => {
                java_home().is_some_and(|home| home.join("lib/libawt_xawt.so").exists())
            }
        }
    }
}

/// Installs what is missing, as root on Debian.
///
/// # Errors
/// The exact command to type, when this is not root or not Debian.
pub(crate) fn provide(tree: &Tree, needs: &[&Need]) -> Result<(), String> {
    let mut packages: Vec<&str> = needs
        .iter()
        .filter(|need| !need.is_met())
        .map(|need| need.package)
        .collect();
    packages.sort_unstable();
    packages.dedup();
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    if !is_root() || on_path("apt-get").is_none() {
        return Err(format!(
            "please install what is missing: sudo apt-get install {names}"
        ));
    }
    println!("installing {names}");
    let log = tree.log("apt");
    process::new_log(&log)?;
    process::run(apt_get().args(["update"]), &log)?;
    process::run(
        apt_get()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages),
        &log,
    )
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Whether packages may be installed without asking anybody.
pub(crate) fn is_root() -> bool {
    process::ask("id", &["-u"]).is_some_and(|id| id.trim() == "0")
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// `javac 17.0.15` is 17; `javac 1.8.0_402` is 1, which is old enough to say.
fn java_version(said: &str) -> Option<u32> {
    said.trim()
        .strip_prefix("javac ")?
        .split(['.', '-'])
        .next()?
        .parse()
        .ok()
}

fn java_home() -> Option<PathBuf> {
    let program = on_path("javac")?.canonicalize().ok()?;
    program.ancestors().nth(2).map(Path::to_owned)
}

fn noto_cjk() -> Option<PathBuf> {
    let folders = [
        "/usr/share/fonts/opentype/noto",
        "/usr/share/fonts/noto-cjk",
    ];
    folders
        .iter()
        .map(|folder| Path::new(folder).join("NotoSansCJK-Regular.ttc"))
        .find(|f| f.exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_java_version_is_read_as_java_says_it() {
        assert_eq!(java_version("javac 17.0.15\n"), Some(17));
        assert_eq!(java_version("javac 25-ea\n"), Some(25));
        assert_eq!(java_version("javac 1.8.0_402\n"), Some(1));
        assert_eq!(java_version("command not found"), None);
    }

    #[test]
    fn what_is_not_there_is_not_met() {
        assert!(!need("none", "nothing", Sign::Program("no-such-program")).is_met());
        assert!(!need("none", "nothing", Sign::Library("libNoSuchThing.so.9")).is_met());
        assert!(need("dash", "a shell", Sign::Program("sh")).is_met());
    }
}
