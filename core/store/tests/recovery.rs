//! Snapshots, quarantine, salvage and what is built from them: nothing is overwritten or lost.
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
use toride_crypto::Sealed;
use toride_store::{Folder, Probe, Quarantined, Room, Salvaged, Store, StoreError, View};

const PAGE: usize = 8192;

/// First byte of a page that leads to other pages of an index.
const INTERIOR: u8 = 2;

fn check(view: &View) -> Result<(), StoreError> {
    vault::proven(view).map(drop)
}

fn damage(dir: &Path, at: usize, len: usize) {
    let path = dir.join("vault.db");
    let mut file = fs::read(&path).unwrap();
    let end = (at + len).min(file.len());
    file[at..end].fill(0xa5);
    fs::write(path, file).unwrap();
}

fn pages(dir: &Path) -> usize {
    fs::read(dir.join("vault.db")).unwrap().len() / PAGE
}

/// Quarantines and salvages, and checks that doing so changed no byte of vault and quarantine.
fn salvage(dir: &Path) -> (Quarantined, Result<Salvaged, StoreError>) {
    let folder = Folder::new(dir);
    let vault_file = fs::read(dir.join("vault.db")).unwrap();
    let old = folder.quarantine("20261123T080000Z").unwrap();
    let before = vault::tree(dir);
    let salvaged = folder.salvage(&old);
    assert!(vault::tree(dir) == before, "salvage changed something");
    assert!(fs::read(dir.join("vault.db")).unwrap() == vault_file);
    (old, salvaged)
}

#[test]
fn the_last_three_snapshots_stay_and_read_as_they_were() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 20);
    let mut wanted = Vec::new();
    for seq in 2..=6 {
        vault::change(&mut store, seq, 100 * seq, seq).unwrap();
        wanted.push((seq, vault::rows(store.view())));
        assert_eq!(store.snapshot(check), Ok(seq));
    }
    assert_eq!(store.folder().snapshots(), Ok(vec![4, 5, 6]));
    for (seq, rows) in wanted.into_iter().filter(|(seq, _)| *seq >= 4) {
        let copy = store.folder().open_snapshot(seq).unwrap();
        assert_eq!(vault::proven(&copy), Ok(seq));
        assert!(vault::rows(&copy) == rows);
    }
    assert_eq!(
        store.folder().open_snapshot(3).unwrap_err(),
        StoreError::NotFound
    );
    store.folder().remove_snapshots_below(6).unwrap();
    assert_eq!(store.folder().snapshots(), Ok(vec![6]));
    let names = vault::names(dir.path());
    assert_eq!(names, ["snapshots/6.db", "vault.db", "vault.db-journal"]);
}

#[test]
fn a_snapshot_its_reader_rejects_is_none() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 20);
    fs::create_dir(dir.path().join("snapshots")).unwrap();
    fs::write(dir.path().join("snapshots/0.tmp"), b"left by a kill").unwrap();
    assert_eq!(
        store.snapshot(|_| Err(StoreError::NotFound)),
        Err(StoreError::NotFound)
    );
    assert_eq!(vault::names(dir.path()), ["vault.db"]);
    vault::change(&mut store, 1, 1, 2).unwrap();
}

#[test]
fn a_rejected_creation_leaves_nothing() {
    let dir = tempdir().unwrap();
    let folder = Folder::new(dir.path());
    let unverified = Store::create(
        &folder,
        |tx| vault::fill(tx, 3),
        |_| Err(StoreError::Unreadable),
    );
    assert_eq!(unverified.unwrap_err(), StoreError::Unreadable);
    let unfilled = Store::create(&folder, |_| Err(StoreError::TooLarge), check);
    assert_eq!(unfilled.unwrap_err(), StoreError::TooLarge);
    let undescribed = Store::create(
        &folder,
        |tx| tx.put_record(&vault::id(1), 0, &vault::body(1, 160)),
        |_| Ok::<_, StoreError>(()),
    );
    assert_eq!(undescribed.unwrap_err(), StoreError::Internal);
    assert_eq!(vault::names(dir.path()), [""; 0]);
    assert_eq!(folder.probe(false), Probe::Fresh);
}

#[test]
fn creating_never_replaces_a_vault() {
    let dir = tempdir().unwrap();
    let folder = Folder::new(dir.path());
    let again = || Store::create(&folder, |tx| vault::fill(tx, 1), check).unwrap_err();
    let store = vault::create(dir.path(), 9);
    assert_eq!(again(), StoreError::InUse);
    drop(store);
    assert_eq!(again(), StoreError::Internal);
    fs::write(dir.path().join("vault.db"), []).unwrap();
    assert_eq!(again(), StoreError::Internal);
    assert_eq!(vault::names(dir.path()), ["vault.db"]);
}

#[test]
fn leftovers_of_a_lost_vault_neither_enter_the_new_one_nor_vanish() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 9);
    store.snapshot(check).unwrap();
    drop(store);
    let snapshot = fs::read(dir.path().join("snapshots/1.db")).unwrap();
    fs::remove_file(dir.path().join("vault.db")).unwrap();
    fs::write(dir.path().join("vault.db-journal"), [0xd9; 700]).unwrap();
    fs::write(dir.path().join("vault.new"), b"cut short").unwrap();
    fs::write(dir.path().join("vault.new-journal"), [0xd9; 700]).unwrap();

    let store = vault::create(dir.path(), 2);
    assert_eq!(vault::rows(store.view()), vault::filled_rows(2));
    assert_eq!(store.folder().snapshots(), Ok(vec![]));
    let kept = dir.path().join("quarantine/lost");
    assert!(fs::read(kept.join("snapshots/1.db")).unwrap() == snapshot);
    assert!(fs::read(kept.join("vault.db-journal")).unwrap() == [0xd9; 700]);
    assert!(!dir.path().join("vault.new").exists());
}

#[test]
fn a_lost_vault_comes_back_from_its_snapshot() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 30);
    store.snapshot(check).unwrap();
    drop(store);
    fs::remove_file(dir.path().join("vault.db")).unwrap();
    let folder = Folder::new(dir.path());
    let rejected = Store::restore(&folder, 1, None, |_| Err(StoreError::NotFound));
    assert_eq!(rejected.unwrap_err(), StoreError::NotFound);
    assert!(matches!(folder.probe(false), Probe::Lost(_)));
    assert_eq!(
        Store::restore(&folder, 2, None, check).unwrap_err(),
        StoreError::NotFound
    );

    let store = Store::restore(&folder, 1, None, check).unwrap();
    assert_eq!(vault::rows(store.view()), vault::filled_rows(30));
    assert_eq!(folder.snapshots(), Ok(vec![1]));
    drop(store);
    assert_eq!(
        Store::restore(&folder, 1, None, check).unwrap_err(),
        StoreError::Internal
    );
}

#[test]
fn an_unreadable_vault_is_replaced_only_when_its_copy_is_kept() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 30);
    store.snapshot(check).unwrap();
    drop(store);
    let folder = Folder::new(dir.path());
    let too_early = folder.quarantine("20261122T000000Z").unwrap();
    damage(dir.path(), PAGE, PAGE);
    assert_eq!(Store::open(&folder).unwrap_err(), StoreError::Unreadable);
    let damaged = fs::read(dir.path().join("vault.db")).unwrap();

    let old = folder.quarantine("20261123T080000Z").unwrap();
    let refused = Store::restore(&folder, 1, Some(&too_early), check);
    assert_eq!(refused.unwrap_err(), StoreError::Internal);
    let store = Store::restore(&folder, 1, Some(&old), check).unwrap();
    assert_eq!(vault::proven(store.view()), Ok(1));
    assert!(fs::read(dir.path().join("quarantine/20261123T080000Z/vault.db")).unwrap() == damaged);
}

#[test]
fn quarantine_names_are_the_callers_time_and_never_a_path() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 1));
    let folder = Folder::new(dir.path());
    let name = |stamp: &str| folder.quarantine(stamp).map(|kept| kept.name().to_owned());
    assert_eq!(name("20261123T080000Z").as_deref(), Ok("20261123T080000Z"));
    assert_eq!(
        name("20261123T080000Z").as_deref(),
        Ok("20261123T080000Z-2")
    );
    for stamp in ["", "..", "a/b", "../x", "a b", &"1".repeat(33)] {
        assert_eq!(name(stamp), Err(StoreError::Internal), "{stamp:?}");
    }
    assert_eq!(folder.quarantined().unwrap().len(), 2);
}

#[test]
fn a_bad_leaf_page_costs_its_own_rows_and_no_others() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 300));
    let sound = fs::read(dir.path().join("vault.db")).unwrap();
    let wanted = vault::filled_rows(300);
    let mut worst = 0;
    for page in 1..pages(dir.path()) {
        fs::write(dir.path().join("vault.db"), &sound).unwrap();
        damage(dir.path(), page * PAGE, PAGE);
        if Store::open(&Folder::new(dir.path())).is_ok() {
            continue;
        }
        let salvaged = salvage(dir.path()).1.unwrap();
        fs::remove_dir_all(dir.path().join("quarantine")).unwrap();
        assert!(!salvaged.whole);
        // A page that leads to others takes them along; a root page its whole table.
        let leads = sound[page * PAGE] == INTERIOR;
        let root = page <= 5;
        assert!(
            salvaged.records.iter().all(|row| wanted.contains(row)),
            "page {page}"
        );
        let lost = wanted.len() - salvaged.records.len();
        assert!(root || leads || lost <= 40, "page {page} cost {lost} rows");
        assert!(page == 1 || salvaged.slots.len() == 2, "page {page}");
        assert!(page == 4 || salvaged.audit.len() == 3, "page {page}");
        assert!(page == 5 || salvaged.manifest.is_some(), "page {page}");
        worst = worst.max(if root || leads { 0 } else { lost });
    }
    println!("worst leaf page: {worst} of {} rows", wanted.len());
    assert!(worst > 0, "no page was damaged");
}

#[test]
fn many_bad_pages_still_leave_the_rest() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 400));
    for page in (8..pages(dir.path())).step_by(7) {
        damage(dir.path(), page * PAGE, PAGE);
    }
    let salvaged = salvage(dir.path()).1.unwrap();
    let wanted = vault::filled_rows(400);
    assert!(salvaged.records.iter().all(|row| wanted.contains(row)));
    assert!(
        salvaged.records.len() * 10 > wanted.len() * 7,
        "{}",
        salvaged.records.len()
    );
}

#[test]
fn a_destroyed_first_page_costs_no_row() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 100));
    damage(dir.path(), 0, PAGE);
    let salvaged = salvage(dir.path()).1.unwrap();
    assert_eq!(salvaged.records, vault::filled_rows(100));
    assert_eq!((salvaged.slots.len(), salvaged.audit.len()), (2, 3));
}

#[test]
fn a_file_that_is_no_vault_gives_nothing() {
    let dir = tempdir().unwrap();
    for bytes in [vec![], vec![0xa5; 100], vec![0; 40_000], vec![0xa5; 40_000]] {
        fs::write(dir.path().join("vault.db"), bytes).unwrap();
        assert_eq!(salvage(dir.path()).1.unwrap_err(), StoreError::Unreadable);
    }
}

#[test]
fn a_cut_vault_is_rebuilt_from_what_it_still_holds() {
    let dir = tempdir().unwrap();
    drop(vault::create(dir.path(), 300));
    let file = fs::read(dir.path().join("vault.db")).unwrap();
    fs::write(
        dir.path().join("vault.db"),
        &file[..file.len() * 2 / 3 + 100],
    )
    .unwrap();
    let (old, salvaged) = salvage(dir.path());
    let salvaged = salvaged.unwrap();
    assert!(salvaged.records.len() > 200, "{}", salvaged.records.len());

    let refill = |tx: &mut toride_store::Transaction<'_>| {
        for slot in &salvaged.slots {
            tx.put_slot(&slot.slot_id, &Sealed::from_stored(slot.body.clone()))?;
        }
        for row in &salvaged.records {
            tx.put_record(
                &row.rec_id,
                row.part,
                &Sealed::from_stored(row.body.clone()),
            )?;
        }
        vault::describe(tx, 2)
    };
    let folder = Folder::new(dir.path());
    let mut store = Store::rebuild(&folder, &old, refill, check).unwrap();
    assert_eq!(vault::rows(store.view()), salvaged.records);
    vault::change(&mut store, 1, 1, 3).unwrap();
    assert!(
        fs::read(dir.path().join("quarantine/20261123T080000Z/vault.db"))
            .unwrap()
            .len()
            > 1
    );
}

#[test]
fn salvage_takes_back_a_change_that_was_cut_short() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 50);
    let path = dir.path();
    let mut hot = (Vec::new(), Vec::new());
    let cancelled = store.write(Room::Ordinary, |tx| {
        for n in 0..50 {
            tx.put_record(&vault::id(n), 0, &vault::body(n + 77, 100_000))?;
        }
        let read = |name| fs::read(path.join(name)).unwrap();
        hot = (read("vault.db"), read("vault.db-journal"));
        Err::<(), _>(StoreError::NotFound)
    });
    assert!(cancelled.is_err());
    drop(store);
    fs::write(path.join("vault.db"), &hot.0).unwrap();
    fs::write(path.join("vault.db-journal"), &hot.1).unwrap();
    let salvaged = salvage(path).1.unwrap();
    assert!(salvaged.whole);
    assert_eq!(salvaged.records, vault::filled_rows(50));
}
