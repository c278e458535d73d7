//! What stays on the disk: nothing of a deleted row, no temporary file, nothing but sealed bodies.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says what it measured"
)]

#[path = "support/vault.rs"]
mod vault;

use std::{fs, path::Path};

use tempfile::tempdir;
use toride_store::{Attempts, Folder, RESERVE_LEN, Room, Store, StoreError};

/// How often `marker` lies in any file under `dir`.
fn found(dir: &Path, marker: &[u8]) -> usize {
    vault::tree(dir)
        .iter()
        .map(|(_, bytes)| {
            bytes
                .windows(marker.len())
                .filter(|window| *window == marker)
                .count()
        })
        .sum()
}

#[test]
fn nothing_of_a_deleted_or_replaced_body_is_left_once_the_file_is_compacted() {
    // Each number of rows fills and splits the pages elsewhere.
    for rows in [3, 30, 80, 81, 97, 150] {
        let dir = tempdir().unwrap();
        let mut store = vault::create(dir.path(), rows);
        let marked: Vec<_> = (0..rows)
            .map(|n| (vault::body(n, 160), vault::body(10_000 + n, 304)))
            .collect();
        let in_use = |body: &toride_crypto::Sealed| found(dir.path(), &body.as_bytes()[40..72]);
        assert!(
            marked
                .iter()
                .all(|(meta, secret)| in_use(meta) > 0 && in_use(secret) > 0)
        );

        for n in 0..rows {
            store
                .write(Room::Ordinary, |tx| {
                    tx.put_record(&vault::id(n), 0, &vault::body(n + 20_000, 160))?;
                    tx.delete_record(&vault::id(n), 1)?;
                    vault::describe(tx, n + 2)
                })
                .unwrap();
        }
        store.compact().unwrap();
        for (meta, secret) in &marked {
            assert_eq!((in_use(meta), in_use(secret)), (0, 0), "of {rows}");
        }
        let kept = store.view().sums();
        drop(store);
        let again = Store::open(&Folder::new(dir.path())).unwrap();
        assert_eq!(again.view().sums(), kept, "no row changed");
    }
}

#[test]
fn nothing_of_a_purged_long_body_is_left_in_overflow_pages() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 5);
    let long = vault::body(30_000, 50_000);
    let put = |tx: &mut toride_store::Transaction<'_>| {
        tx.put_record(&vault::id(1), 1, &long)?;
        vault::describe(tx, 2)
    };
    store.write(Room::Ordinary, put).unwrap();
    let pieces = || {
        long.as_bytes()
            .chunks_exact(32)
            .filter(|piece| found(dir.path(), piece) > 0)
            .count()
    };
    assert!(pieces() > 1500);
    let purge = |tx: &mut toride_store::Transaction<'_>| {
        tx.delete_record(&vault::id(1), 1)?;
        vault::describe(tx, 3)
    };
    store.write(Room::Reserved, purge).unwrap();
    assert_eq!(pieces(), 0);
}

#[test]
fn after_every_operation_only_the_named_files_are_there() {
    let dir = tempdir().unwrap();
    let folder = Folder::new(dir.path());
    let mut store = vault::create(dir.path(), 40);
    vault::change(&mut store, 1, 1, 2).unwrap();
    store
        .snapshot(|view| vault::proven(view).map(drop))
        .unwrap();
    folder
        .keep_attempts(Attempts {
            fails: 1,
            last_ms: 2,
        })
        .unwrap();
    folder
        .keep_reserve(vault::body(1, RESERVE_LEN).as_bytes())
        .unwrap();
    drop(store);
    let old = folder.quarantine("20261123T080000Z").unwrap();
    folder.salvage(&old).unwrap();
    drop(Store::restore(&folder, 2, Some(&old), |_| Ok::<_, StoreError>(())).unwrap());
    let expected = [
        "attempts",
        "quarantine/20261123T080000Z/vault.db",
        "quarantine/20261123T080000Z/vault.db-journal",
        "reserve",
        "snapshots/2.db",
        "vault.db",
    ];
    assert_eq!(vault::names(dir.path()), expected);
    assert_eq!(
        folder.attempts(),
        Ok(Attempts {
            fails: 1,
            last_ms: 2
        })
    );
}

#[test]
fn an_idle_journal_is_empty() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 40);
    vault::change(&mut store, 1, 1, 2).unwrap();
    assert_eq!(
        fs::metadata(dir.path().join("vault.db-journal"))
            .unwrap()
            .len(),
        0
    );
}

#[cfg(unix)]
#[test]
fn files_and_folders_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempdir().unwrap();
    let folder = Folder::new(dir.path().join("vault"));
    let mut store = vault::create(folder.path(), 2);
    vault::change(&mut store, 1, 1, 2).unwrap();
    store
        .snapshot(|view| vault::proven(view).map(drop))
        .unwrap();
    for (path, _) in vault::tree(folder.path()) {
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
        let mode = fs::metadata(path.parent().unwrap())
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
    }
}
