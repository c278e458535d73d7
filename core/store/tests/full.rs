//! A full disk: nothing acknowledged is lost, reading goes on, and a code can still be marked used.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says what it measured"
)]

#[path = "support/vault.rs"]
mod vault;

use std::{fs, path::Path, process::Command};

use tempfile::{TempDir, tempdir};
use toride_store::{Attempts, Folder, RESERVE_LEN, Room, Store, StoreError};

/// A file system of 512 KiB in memory, unmounted at the end.
struct SmallDisk(TempDir);

impl SmallDisk {
    /// `None` on a machine where only root may mount, unless nothing may be skipped.
    fn mount() -> Option<Self> {
        let disk = Self(tempdir().unwrap());
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=512k", "tmpfs"])
            .arg(disk.0.path())
            .output()
            .is_ok_and(|output| output.status.success());
        if mounted {
            return Some(disk);
        }
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "needs root, and CI skips nothing"
        );
        println!("needs root: a full disk was not tested");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Leaves no block free.
    fn fill_up(&self) {
        for block in [65536, 4096, 1] {
            for n in 0.. {
                if fs::write(
                    self.path().join(format!("fill-{block}-{n}")),
                    vec![1; block],
                )
                .is_err()
                {
                    break;
                }
            }
        }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount")
            .arg("--lazy")
            .arg(self.0.path())
            .output();
    }
}

fn reserve() -> Vec<u8> {
    vault::body(1, RESERVE_LEN).as_bytes().to_vec()
}

#[test]
fn a_full_disk_undoes_the_change_and_reading_goes_on() {
    let Some(disk) = SmallDisk::mount() else {
        return;
    };
    let mut store = vault::create(disk.path(), 20);
    let before = vault::rows(store.view());
    let import = store.write(Room::Ordinary, |tx| {
        for n in 100..200 {
            tx.put_record(&vault::id(n), 0, &vault::body(n, 10_000))?;
        }
        vault::describe(tx, 2)
    });
    assert_eq!(import, Err(StoreError::StorageFull));
    assert!(vault::rows(store.view()) == before);
    assert_eq!(vault::proven(store.view()), Ok(1));
    // There is still room for something small.
    vault::change(&mut store, 0, 5, 2).unwrap();
    drop(store);
    let store = Store::open(&Folder::new(disk.path())).unwrap();
    assert_eq!(vault::proven(store.view()), Ok(2));
}

#[test]
fn with_no_block_left_marking_used_takes_the_reserve() {
    let Some(disk) = SmallDisk::mount() else {
        return;
    };
    let mut store = vault::create(disk.path(), 20);
    let folder = store.folder().clone();
    folder.keep_reserve(&reserve()).unwrap();
    // The journal of the first change takes its block only now.
    drop(store);
    let _ = fs::remove_file(disk.path().join("vault.db-journal"));
    disk.fill_up();
    store = Store::open(&folder).unwrap();
    assert_eq!(
        vault::change(&mut store, 0, 5, 2),
        Err(StoreError::StorageFull)
    );
    assert!(
        folder.has_reserve().unwrap(),
        "an ordinary change must wait"
    );

    let mut runs = 0;
    let used = store.write(Room::Reserved, |tx| {
        runs += 1;
        tx.put_record(&vault::id(0), 0, &vault::body(6, 160))?;
        vault::describe(tx, 2)
    });
    assert_eq!((used, runs), (Ok(()), 2));
    assert_eq!(vault::proven(store.view()), Ok(2));
    let body = store.view().body(&vault::id(0), 0).unwrap().unwrap();
    assert_eq!(body, vault::body(6, 160).as_bytes());
    assert_eq!(folder.has_reserve(), Ok(false));

    // Remade when there is room, and nothing half of it before.
    disk.fill_up();
    assert_eq!(
        folder.keep_reserve(&reserve()),
        Err(StoreError::StorageFull)
    );
    assert!(
        !vault::names(disk.path())
            .iter()
            .any(|name| name.starts_with("reserve"))
    );
    for name in vault::names(disk.path())
        .iter()
        .filter(|name| name.starts_with("fill"))
    {
        fs::remove_file(disk.path().join(name)).unwrap();
    }
    folder.keep_reserve(&reserve()).unwrap();
    assert_eq!(folder.has_reserve(), Ok(true));
    assert_eq!(folder.keep_reserve(&[1]), Err(StoreError::Internal));
}

#[test]
fn a_full_disk_leaves_no_half_files() {
    let Some(disk) = SmallDisk::mount() else {
        return;
    };
    let folder = Folder::new(disk.path());
    let mut store = vault::create(disk.path(), 150);
    folder
        .keep_attempts(Attempts {
            fails: 3,
            last_ms: 9,
        })
        .unwrap();
    let full = store.snapshot(|view| {
        let _ = view;
        disk.fill_up();
        Ok::<_, StoreError>(())
    });
    // It was copied before the disk filled up, and renaming takes no room.
    assert_eq!(full, Ok(1));
    vault::change(&mut store, 0, 5, 2).unwrap_err();
    let before = vault::names(disk.path());
    assert_eq!(store.snapshot(|_| Ok(())), Err(StoreError::StorageFull));
    drop(store);
    assert_eq!(
        folder.quarantine("now").unwrap_err(),
        StoreError::StorageFull
    );
    let changed = folder.keep_attempts(Attempts {
        fails: 4,
        last_ms: 10,
    });
    assert_eq!(changed, Err(StoreError::StorageFull));
    assert_eq!(
        folder.attempts(),
        Ok(Attempts {
            fails: 3,
            last_ms: 9
        })
    );
    let after: Vec<_> = vault::names(disk.path())
        .into_iter()
        .filter(|name| !before.contains(name))
        .collect();
    assert_eq!(after, [""; 0]);
}

#[test]
fn a_creation_on_a_full_disk_leaves_nothing() {
    let Some(disk) = SmallDisk::mount() else {
        return;
    };
    let folder = Folder::new(disk.path());
    let created = Store::create(
        &folder,
        |tx| vault::fill(tx, 2000),
        |view| vault::proven(view).map(drop),
    );
    assert_eq!(created.unwrap_err(), StoreError::StorageFull);
    assert_eq!(vault::names(disk.path()), [""; 0]);
}
