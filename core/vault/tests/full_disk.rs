//! A full disk: the change is refused with its reason, nothing is lost, and a code can still be marked used.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use std::{fs, path::Path, process::Command};

use support::{Bench, PASSPHRASE, SHEET, account, codes, draft};
use toride_domain::Counts;
use toride_vault::{Error, VaultState};

/// A file system of 1 MiB in memory over the bench's folder, unmounted at the end.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    /// `None` on a machine where only root may mount, unless nothing may be skipped.
    fn mount(over: &'a Path) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
            .arg(over)
            .output()
            .is_ok_and(|output| output.status.success());
        if mounted {
            return Some(Self(over));
        }
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "needs root, and CI skips nothing"
        );
        println!("needs root: a full disk was not tested");
        None
    }

    /// Leaves no block free.
    fn fill_up(&self) {
        for block in [65_536, 4_096, 1] {
            for n in 0.. {
                let file = self.0.join(format!("fill-{block}-{n}"));
                if fs::write(file, vec![1; block]).is_err() {
                    break;
                }
            }
        }
    }

    fn free(&self) {
        for entry in fs::read_dir(self.0).unwrap() {
            let path = entry.unwrap().path();
            if path
                .file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with("fill-")
            {
                fs::remove_file(path).unwrap();
            }
        }
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0).output();
    }
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_a_code_can_still_be_marked_used() {
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    let bench = Bench::new();
    let vault = support::open_at(dir.path(), &bench.clock, 1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    let id = account(&session, "@a", SHEET);
    let list = codes(&session, id);
    disk.fill_up();

    let refused = (0..200).find_map(|n| session.add_account(&draft(&format!("@{n}"))).err());
    assert_eq!(refused, Some(Error::StorageFull));
    assert!(session.reveal(list[0]).is_ok(), "looking at a code works");
    session.mark_used(list[0]).unwrap();
    session.undo_used(list[0]).unwrap();
    session.mark_used(list[1]).unwrap();
    session.lock();
    assert_eq!(vault.state(), VaultState::Locked);
    let session = vault.unlock(PASSPHRASE).unwrap();
    assert_eq!(
        session.account(id).unwrap().row.counts,
        Counts { left: 4, of: 5 }
    );
    assert!(session.damage().unwrap().is_empty());

    disk.free();
    session.add_account(&draft("@later")).unwrap();
    session.lock();
    assert!(vault.unlock(PASSPHRASE).unwrap().account(id).is_ok());
}

#[test]
fn making_a_vault_on_a_full_disk_leaves_the_folder_fresh() {
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    disk.fill_up();
    let bench = Bench::new();
    let vault = support::open_at(dir.path(), &bench.clock, 1);
    assert_eq!(vault.create(PASSPHRASE).unwrap_err(), Error::StorageFull);
    assert_eq!(vault.state(), VaultState::Fresh);
    disk.free();
    assert!(vault.create(PASSPHRASE).is_ok());
}
