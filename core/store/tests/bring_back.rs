//! Sealing every row anew, and vaults that change places: all of it, or nothing.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says what it measured"
)]

#[path = "support/vault.rs"]
mod vault;

use std::{collections::BTreeMap, fs};

use tempfile::tempdir;
use toride_crypto::Sealed;
use toride_store::{Folder, Place, Probe, Room, Store, StoreError, View};

fn check(view: &View) -> Result<(), StoreError> {
    vault::proven(view).map(drop)
}

/// Every row of a file that can be sealed anew, and its body.
fn places(view: &View) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for row in vault::rows(view) {
        let (rec_id, part) = (row.rec_id, row.part);
        found.insert(format!("{:?}", Place::Record { rec_id, part }), row.body);
    }
    for row in view.damaged().unwrap() {
        let (rec_id, part) = (row.rec_id, row.part);
        found.insert(format!("{:?}", Place::Damaged { rec_id, part }), row.body);
    }
    for end in view.audit_ends().unwrap() {
        let device_id = end.device_id;
        view.for_each_audit(&device_id, 0, |seq, body| {
            let place = Place::Audit { device_id, seq };
            found.insert(format!("{place:?}"), body.to_vec());
            Ok::<_, StoreError>(())
        })
        .unwrap();
    }
    found
}

/// A vault with every kind of row.
fn stocked(dir: &std::path::Path) -> Store {
    let mut store = vault::create(dir, 30);
    store
        .write(Room::Ordinary, |tx| {
            tx.put_damaged(&vault::id(500), 0, &Sealed::from_stored(vec![1; 3]))?;
            tx.put_damaged(&vault::id(500), 0, &Sealed::from_stored(vec![2; 2_000_000]))?;
            tx.put_damaged(&vault::id(501), 1, &vault::body(501, 300))?;
            tx.put_audit(&[9; 16], 7, &vault::body(700, 112))?;
            vault::describe(tx, 2)
        })
        .unwrap();
    store
}

fn reversed(body: &[u8]) -> Sealed {
    Sealed::from_stored(body.iter().rev().copied().collect())
}

#[test]
fn each_row_is_handed_out_once_and_holds_what_was_given_back() {
    let dir = tempdir().unwrap();
    let mut store = stocked(dir.path());
    let before = places(store.view());
    assert_eq!(before.len(), 60 + 3 + 3 + 1);
    let (slots, sums) = (store.view().slots().unwrap(), store.view().sums());
    let mut seen = BTreeMap::new();
    store
        .write(Room::Ordinary, |tx| {
            tx.reseal(|place, body| {
                let twice = seen.insert(format!("{place:?}"), body.to_vec());
                assert_eq!(twice, None);
                // Some stay as they are.
                let stays = matches!(place, Place::Damaged { part: 1, .. });
                Ok::<_, StoreError>((!stays).then(|| reversed(body)))
            })?;
            vault::describe(tx, 3)
        })
        .unwrap();
    assert_eq!(seen, before);
    drop(store);
    let store = Store::open(&Folder::new(dir.path())).unwrap();
    assert_eq!(vault::proven(store.view()), Ok(3), "the hashes went along");
    let after = places(store.view());
    assert_eq!(after.len(), before.len());
    for (place, body) in before {
        let stays = place.contains("Damaged") && place.ends_with("part: 1 }");
        let expected = if stays {
            body
        } else {
            reversed(&body).as_bytes().to_vec()
        };
        assert_eq!(after[&place], expected, "{place}");
    }
    assert_eq!(store.view().slots().unwrap(), slots);
    let now = store.view().sums();
    assert_eq!(
        (now.n_records, now.n_damaged),
        (sums.n_records, sums.n_damaged)
    );
}

#[test]
fn resealing_that_ends_half_way_changes_nothing() {
    let dir = tempdir().unwrap();
    let mut store = stocked(dir.path());
    let (before, sums) = (places(store.view()), store.view().sums());
    for stop in [0, 1, 40, 61, 65] {
        let mut rows = 0;
        let done = store.write(Room::Ordinary, |tx| {
            tx.reseal(|_, body| {
                rows += 1;
                if rows > stop {
                    return Err(StoreError::NotFound);
                }
                Ok(Some(reversed(body)))
            })?;
            vault::describe(tx, 3)
        });
        assert_eq!(done, Err(StoreError::NotFound), "{stop}");
        assert_eq!(store.view().sums(), sums, "{stop}");
        assert_eq!(places(store.view()), before, "{stop}");
    }
    // Without a manifest after it, it is no change.
    let undescribed = store.write(Room::Ordinary, |tx| {
        tx.reseal(|_, body| Ok::<_, StoreError>(Some(reversed(body))))
    });
    assert_eq!(undescribed, Err(StoreError::Internal));
    assert_eq!(places(store.view()), before);
    drop(store);
    let store = Store::open(&Folder::new(dir.path())).unwrap();
    assert_eq!(vault::proven(store.view()), Ok(2));
}

#[test]
fn a_file_over_sixty_mebibytes_is_sealed_anew_and_takes_nothing_more() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), 2);
    // Small changes are never counted: this is how a file gets that large.
    for n in 0..60 {
        store
            .write(Room::Reserved, |tx| {
                tx.put_record(&vault::id(n), 1, &Sealed::from_stored(vec![7; 1_040_000]))?;
                vault::describe(tx, 2 + n)
            })
            .unwrap();
    }
    let more = |store: &mut Store, room| {
        store.write(room, |tx| {
            for n in 70..73 {
                tx.put_record(&vault::id(n), 1, &Sealed::from_stored(vec![7; 1_040_000]))?;
            }
            vault::describe(tx, 70)
        })
    };
    assert_eq!(more(&mut store, Room::Ordinary), Err(StoreError::TooLarge));
    more(&mut store, Room::Reserved).unwrap();
    let len = fs::metadata(dir.path().join("vault.db")).unwrap().len();
    assert!(len > 60 * 1024 * 1024, "{len}");
    store
        .write(Room::Ordinary, |tx| {
            tx.reseal(|_, body| Ok::<_, StoreError>(Some(reversed(body))))?;
            vault::describe(tx, 71)
        })
        .unwrap();
    let now = fs::metadata(dir.path().join("vault.db")).unwrap().len();
    assert_eq!(now, len, "as large as before");
    let one_more = store.write(Room::Ordinary, |tx| {
        tx.put_record(&vault::id(99), 1, &vault::body(99, 100_000))?;
        vault::describe(tx, 72)
    });
    assert_eq!(one_more, Err(StoreError::TooLarge));
    drop(store);
    assert!(Store::open(&Folder::new(dir.path())).is_ok());
}

#[test]
fn a_vault_comes_back_with_its_snapshots_and_the_present_one_is_set_aside_with_its_own() {
    let dir = tempdir().unwrap();
    let folder = Folder::new(dir.path());
    let mut old = vault::create(dir.path(), 30);
    old.snapshot(check).unwrap();
    drop(old);
    let start_over = |accounts, stamp: &str| {
        Store::start_over(&folder, stamp, |tx| vault::fill(tx, accounts), check)
    };
    drop(start_over(5, "20261123T090000Z").unwrap());
    assert_eq!(folder.snapshots(), Ok(vec![]));
    let mut new = Store::open(&folder).unwrap();
    vault::change(&mut new, 1, 1, 2).unwrap();
    new.snapshot(check).unwrap();
    let in_use = Store::bring_back(&folder, "20261123T090000Z", "20261124T090000Z");
    assert_eq!(in_use, Err(StoreError::InUse));
    drop(new);

    let aside = |folder: &Folder| -> Vec<String> {
        let kept = folder.vaults_aside().unwrap();
        assert!(kept.iter().all(|kept| folder.looks_whole(kept).unwrap()));
        kept.iter().map(|kept| kept.name().to_owned()).collect()
    };
    assert_eq!(aside(&folder), ["20261123T090000Z"]);
    for stamp in ["", "..", "a/b"] {
        let refused = Store::bring_back(&folder, "20261123T090000Z", stamp);
        assert_eq!(refused, Err(StoreError::Internal), "{stamp:?}");
    }
    for name in ["", ".", "..", "20261123T09", "20261123T090000Z/."] {
        let refused = Store::bring_back(&folder, name, "20261124T090000Z");
        assert_eq!(refused, Err(StoreError::NotFound), "{name:?}");
    }
    Store::bring_back(&folder, "20261123T090000Z", "20261124T090000Z").unwrap();
    assert_eq!(aside(&folder), ["20261124T090000Z"]);
    assert_eq!(folder.snapshots(), Ok(vec![1]));
    let store = Store::open(&folder).unwrap();
    assert_eq!(vault::rows(store.view()), vault::filled_rows(30));
    drop(store);
    Store::bring_back(&folder, "20261124T090000Z", "20261124T090000Z").unwrap();
    assert_eq!(folder.snapshots(), Ok(vec![2]));
    let store = Store::open(&folder).unwrap();
    assert_eq!(vault::proven(store.view()), Ok(2));
    assert_eq!(store.view().sums().n_records, 10);
    // The name was taken while the other one lay there.
    assert_eq!(aside(&folder), ["20261124T090000Z-2"]);
}

#[test]
fn a_file_that_is_too_large_to_copy_is_moved_when_something_new_is_begun() {
    let dir = tempdir().unwrap();
    let folder = Folder::new(dir.path());
    let file = fs::File::create(dir.path().join("vault.db")).unwrap();
    file.set_len(64 * 1024 * 1024 + 1).unwrap();
    drop(file);
    assert_eq!(folder.probe(false), Probe::Unreadable);
    let new = Store::start_over(&folder, "20261123T090000Z", |tx| vault::fill(tx, 2), check);
    assert_eq!(vault::rows(new.unwrap().view()), vault::filled_rows(2));
    let kept = dir.path().join("quarantine/20261123T090000Z/vault.db");
    assert_eq!(fs::metadata(kept).unwrap().len(), 64 * 1024 * 1024 + 1);
    let kept = folder.vaults_aside().unwrap();
    assert_eq!(folder.looks_whole(&kept[0]), Ok(false));
    let refused = Store::bring_back(&folder, "20261123T090000Z", "20261124T090000Z");
    assert_eq!(refused, Err(StoreError::TooLarge));
}
