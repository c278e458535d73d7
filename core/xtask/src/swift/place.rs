//! Where the Swift compiler is, and how to get it there.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use crate::{process, tools};

/// What `ios/Core` is written for.
const OLDEST: (u32, u32) = (6, 0);
/// The first Debian with a Swift 6.
const SUITE: &str = "trixie";
/// The compiler, what it links with, and what `SwiftPM` calls.
const PACKAGES: &str = "ca-certificates,swiftlang,git,libc6-dev,libstdc++-14-dev";
/// Say what a folder is: one that we began, and one that is whole.
const BEGUN: &str = ".toride-begun";
const READY: &str = ".toride-ready";
/// Puts the folders of the host where they are outside, then becomes the command. `/proc` is how the
/// compiler finds its own libraries.
const ENTER: &str = r#"
root=$1; mount --rbind /proc "$root/proc"; mount --rbind /dev "$root/dev"; shift
while [ "$1" != -- ]; do mkdir -p "$root$1"; mount --bind "$1" "$root$1"; shift; done; shift
exec chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root LANG=C.UTF-8 "$@"
"#;

/// A way to a Swift compiler.
pub(crate) enum Place {
    /// On this machine's own path.
    Here,
    /// In a folder with a system of its own.
    Folder(PathBuf),
}

impl Place {
    /// Looks; changes nothing.
    pub(crate) fn find() -> Self {
        let folder = || Self::Folder(folder(|name| env::var_os(name).map(PathBuf::from)));
        version_here()
            .filter(|found| *found >= OLDEST)
            .map_or_else(folder, |_| Self::Here)
    }

    /// What is missing, one sentence each.
    pub(crate) fn missing(&self) -> Vec<String> {
        let Self::Folder(folder) = self else {
            return Vec::new();
        };
        let mut missing = Vec::new();
        if !tools::is_root() {
            missing.push("Swift 6.0 or newer on the path, or root to install Debian's".to_owned());
        }
        if !is_ready(folder) {
            if !has_debootstrap() {
                missing.push("debootstrap: apt-get install debootstrap".to_owned());
            }
            missing.push(format!(
                "Swift in {}: cargo xtask test makes it",
                folder.display()
            ));
        }
        missing
    }

    /// Builds the folder unless it is whole; gives the root of the system that has Swift.
    pub(crate) fn provide(&self) -> Result<PathBuf, String> {
        let Self::Folder(folder) = self else {
            return Ok(PathBuf::from("/"));
        };
        if !tools::is_root() {
            return Err("install Swift 6.0 or newer, or run this as root".to_owned());
        }
        let _alone = lock(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        if !is_ready(folder) {
            build(folder)?;
        }
        Ok(folder.clone())
    }

    /// A command that runs beside Swift; the program and its arguments are still to be added. `folders`
    /// of this machine are there under the same paths.
    pub(crate) fn enter(&self, folders: &[&Path]) -> Command {
        match self {
            Self::Here => Command::new("env"),
            Self::Folder(root) => {
                let mut command = apart();
                command
                    .args(["sh", "-ec", ENTER, "enter"])
                    .arg(root)
                    .args(folders)
                    .arg("--");
                command
            }
        }
    }
}

/// A command in a mount namespace of its own: whatever is mounted there ends with it, so that nothing
/// of the host is inside when somebody deletes the folder.
fn apart() -> Command {
    let mut command = Command::new("unshare");
    command.arg("--mount");
    command
}

/// Waits for another run that is at work on the folder.
fn lock(folder: &Path) -> io::Result<fs::File> {
    folder.parent().map_or(Ok(()), fs::create_dir_all)?;
    let file = fs::File::create(folder.with_extension("lock"))?;
    file.lock()?;
    Ok(file)
}

fn build(folder: &Path) -> Result<(), String> {
    let failed = |e: io::Error| format!("{}: {e}", folder.display());
    if !has_debootstrap() {
        return Err("debootstrap is missing: apt-get install debootstrap".to_owned());
    }
    make_room(folder).map_err(failed)?;

    let mut command = apart();
    command
        .args(["debootstrap", "--variant=minbase", "--force-check-gpg"])
        .arg(format!("--include={PACKAGES}"))
        .arg(SUITE)
        .arg(folder)
        .args(mirror());
    let log = folder.with_extension("log");
    process::new_log(&log)?;
    process::run(&mut command, &log)?;
    // The packages are unpacked; their archives are 560 MB.
    fs::remove_dir_all(folder.join("var/cache/apt/archives")).map_err(failed)?;
    fs::write(folder.join(BEGUN), recipe()).map_err(failed)?;
    fs::rename(folder.join(BEGUN), folder.join(READY)).map_err(failed)
}

/// An empty folder that says it is ours. What an interrupted run or an older recipe left is removed;
/// what somebody else put there never is.
fn make_room(folder: &Path) -> io::Result<()> {
    let ours = folder.join(BEGUN).exists() || folder.join(READY).exists();
    let empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if ours {
        fs::remove_dir_all(folder)?;
    } else if !empty {
        return Err(io::Error::other(
            "is not empty and was not made by this command",
        ));
    }
    fs::create_dir_all(folder)?;
    fs::write(folder.join(BEGUN), "")
}

fn is_ready(folder: &Path) -> bool {
    fs::read_to_string(folder.join(READY)).is_ok_and(|made| made == recipe())
}

fn recipe() -> String {
    format!("{SUITE} {PACKAGES}")
}

/// The home of whoever has none: only root runs without one, in containers.
const NO_HOME: &str = "/root";

/// The folder outlives `cargo clean`, so it lies with the caches of the user.
fn folder(variable: impl Fn(&str) -> Option<PathBuf>) -> PathBuf {
    let set = |name| variable(name).filter(|path| path.is_absolute());
    set("TORIDE_SWIFT_ROOT").unwrap_or_else(|| {
        set("XDG_CACHE_HOME")
            .unwrap_or_else(|| set("HOME").unwrap_or_else(|| NO_HOME.into()).join(".cache"))
            .join("toride/swift-trixie")
    })
}

/// The Debian mirror this machine already uses, as apt reads its own configuration; none when it has
/// none, and debootstrap takes its default.
fn mirror() -> Option<String> {
    let format = "$(COMPONENT) $(RELEASE) $(REPO_URI)";
    let arguments = ["indextargets", "--no-release-info", "--format", format];
    let targets = process::ask(
        "apt-get",
        &[&arguments[..], &["Created-By: Packages"]].concat(),
    )?;
    let system = fs::read_to_string("/etc/os-release").ok()?;
    mirror_in(&targets, &system)
}

fn mirror_in(targets: &str, system: &str) -> Option<String> {
    let value = |key| system.lines().find_map(|line| line.strip_prefix(key));
    if value("ID=")? != "debian" {
        return None; // another system's mirror has no trixie
    }
    let wanted = format!("main {} ", value("VERSION_CODENAME=")?);
    targets
        .lines()
        .find_map(|line| line.strip_prefix(&wanted))
        .map(str::to_owned)
}

fn version_here() -> Option<(u32, u32)> {
    version_in(&process::ask("swift", &["--version"])?)
}

fn version_in(said: &str) -> Option<(u32, u32)> {
    let version = said.split_once("Swift version ")?.1;
    let mut parts = version.split(|c: char| !c.is_ascii_digit());
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn has_debootstrap() -> bool {
    process::ask("debootstrap", &["--version"]).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mirror_is_the_one_apt_is_told_to_use() {
        let targets = "main bookworm-updates http://one.test/debian/\n\
                       main bookworm http://two.test/debian/\n";
        let system = "ID=debian\nVERSION_CODENAME=bookworm\n";
        assert_eq!(
            mirror_in(targets, system).as_deref(),
            Some("http://two.test/debian/")
        );
    }

    #[test]
    fn another_system_leaves_the_mirror_to_debootstrap() {
        let targets = "main noble http://one.test/ubuntu/\n";
        assert_eq!(
            mirror_in(targets, "ID=ubuntu\nVERSION_CODENAME=noble\n"),
            None
        );
        assert_eq!(
            mirror_in("", "ID=debian\nVERSION_CODENAME=bookworm\n"),
            None
        );
    }

    #[test]
    fn the_version_is_read_from_either_compiler() {
        assert_eq!(
            version_in("Swift version 6.0.3 (swift-6.0.3-RELEASE)\n"),
            Some((6, 0))
        );
        assert_eq!(
            version_in("Apple Swift version 6.1.2 (swiftlang-6.1)\n"),
            Some((6, 1))
        );
        assert_eq!(
            version_in("Swift version 5.10 (swift-5.10-RELEASE)\n"),
            Some((5, 10))
        );
        assert_eq!(version_in("sh: swift: not found"), None);
    }

    #[test]
    fn the_folder_can_be_chosen_and_survives_cargo_clean() {
        let with = |name: &'static str, path: &'static str| {
            folder(move |asked| (asked == name).then(|| path.into()))
        };
        assert_eq!(
            with("TORIDE_SWIFT_ROOT", "/srv/swift"),
            Path::new("/srv/swift")
        );
        assert_eq!(
            with("XDG_CACHE_HOME", "/c"),
            Path::new("/c/toride/swift-trixie")
        );
        assert_eq!(
            with("HOME", "/home/a"),
            Path::new("/home/a/.cache/toride/swift-trixie")
        );
        // a relative path would mean another folder from every working directory
        assert_eq!(
            with("XDG_CACHE_HOME", "c"),
            Path::new(NO_HOME).join(".cache/toride/swift-trixie")
        );
    }

    #[test]
    fn a_folder_of_somebody_else_is_never_emptied() {
        let folder = env::temp_dir().join(format!("toride-swift-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("letter"), "mine").unwrap();
        assert!(make_room(&folder).is_err());
        assert_eq!(fs::read_to_string(folder.join("letter")).unwrap(), "mine");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_half_built_folder_is_made_anew() {
        let folder = env::temp_dir().join(format!("toride-swift-half-{}", std::process::id()));
        make_room(&folder).unwrap();
        fs::write(folder.join("rest"), "").unwrap();
        assert!(!is_ready(&folder));
        make_room(&folder).unwrap();
        assert!(!folder.join("rest").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
