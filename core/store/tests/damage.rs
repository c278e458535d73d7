//! Cut and flipped files: never a panic, never a byte written, never a wrong content taken as right.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says what it measured"
)]

#[path = "support/vault.rs"]
mod vault;

use std::{fs, path::Path};

use tempfile::{TempDir, tempdir};
use toride_store::{Folder, Probe, Store, StoreError, StoredRow, StoredSlot};

const ACCOUNTS: u64 = 50;

const PAGE: usize = 8192;

struct Sound {
    dir: TempDir,
    file: Vec<u8>,
    rows: Vec<StoredRow>,
    slots: Vec<StoredSlot>,
}

fn sound() -> Sound {
    let dir = tempdir().unwrap();
    let store = vault::create(dir.path(), ACCOUNTS);
    let (rows, slots) = (vault::rows(store.view()), store.view().slots().unwrap());
    drop(store);
    let file = fs::read(dir.path().join("vault.db")).unwrap();
    Sound {
        dir,
        file,
        rows,
        slots,
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Refused,
    /// Opened; the manifest does not agree with the rows.
    Noticed,
    Same,
}

/// Puts `bytes` in the vault's place, does everything short of writing, and compares.
fn outcome(sound: &Sound, bytes: &[u8]) -> Outcome {
    let path = sound.dir.path().join("vault.db");
    fs::write(&path, bytes).unwrap();
    let before = vault::tree(sound.dir.path());
    let folder = Folder::new(sound.dir.path());
    let probe = folder.probe(true);
    assert!(!matches!(
        probe,
        Probe::Fresh | Probe::Lost(_) | Probe::InUse | Probe::Unavailable
    ));
    let outcome = match Store::open(&folder) {
        Err(error) => {
            let named = [
                StoreError::Unreadable,
                StoreError::TooNew,
                StoreError::TooLarge,
            ]
            .contains(&error);
            assert!(named, "{error:?}");
            let told = [Probe::Unreadable, Probe::TooNew].contains(&probe);
            assert!(told, "asks for a passphrase and then refuses");
            Outcome::Refused
        }
        Ok(store) => {
            let view = store.view();
            let _ = (view.damaged(), view.audit_ends(), view.manifest());
            if vault::proven(view).is_ok() {
                assert!(
                    read_all(&store) == (sound.rows.clone(), sound.slots.clone()),
                    "silent"
                );
                Outcome::Same
            } else {
                Outcome::Noticed
            }
        }
    };
    assert!(
        vault::tree(sound.dir.path()) == before,
        "a damaged file was written to"
    );
    outcome
}

fn read_all(store: &Store) -> (Vec<StoredRow>, Vec<StoredSlot>) {
    (vault::rows(store.view()), store.view().slots().unwrap())
}

#[test]
fn a_cut_file_is_refused_at_every_length() {
    let sound = sound();
    for len in (0..sound.file.len()).step_by(512) {
        assert_eq!(
            outcome(&sound, &sound.file[..len]),
            Outcome::Refused,
            "cut at {len}"
        );
    }
    assert_eq!(outcome(&sound, &sound.file), Outcome::Same, "the control");
}

#[test]
fn a_flipped_bit_is_noticed_or_changes_nothing() {
    let sound = sound();
    let mut dice = vault::Dice(0x5eed);
    // Every byte of the header, then some of the page with the tables, then anywhere.
    let tables: Vec<_> = (0..500).map(|_| dice.below(PAGE)).collect();
    let anywhere: Vec<_> = (0..2500).map(|_| dice.below(sound.file.len())).collect();
    let mut counts = [0; 3];
    for at in (0..100).chain(tables).chain(anywhere) {
        let mut bytes = sound.file.clone();
        bytes[at] ^= 1 << dice.below(8);
        counts[match outcome(&sound, &bytes) {
            Outcome::Refused => 0,
            Outcome::Noticed => 1,
            Outcome::Same => 2,
        }] += 1;
    }
    println!("refused, noticed, same: {counts:?}");
    assert!(
        counts[0] > 100 && counts[1] > 500,
        "the flips did not reach anything: {counts:?}"
    );
}

#[test]
fn a_lost_sector_is_noticed() {
    let sound = sound();
    let mut dice = vault::Dice(77);
    for sector in 0..sound.file.len() / 512 {
        let mut bytes = sound.file.clone();
        let at = sector * 512;
        let empty = bytes[at..at + 512].iter().all(|byte| *byte == 0);
        bytes[at..at + 512].fill_with(|| u8::try_from(dice.below(256)).unwrap());
        let got = outcome(&sound, &bytes);
        // Audit entries are not in the sums of the store: the vault proves their chain.
        let audit = (4 * PAGE..5 * PAGE).contains(&at);
        // Free space holds nothing.
        assert!(got != Outcome::Same || empty || audit, "sector {sector}");
    }
}

#[test]
fn one_damaged_body_is_told_by_its_id() {
    let sound = sound();
    let victim = vault::body(10_000 + 7, 304);
    let at = sound
        .file
        .windows(304)
        .position(|window| window == victim.as_bytes())
        .unwrap();
    let mut bytes = sound.file.clone();
    bytes[at + 100] ^= 4;
    assert_eq!(outcome(&sound, &bytes), Outcome::Noticed);

    let store = Store::open(&Folder::new(sound.dir.path())).unwrap();
    let other: Vec<_> = vault::rows(store.view())
        .into_iter()
        .zip(&sound.rows)
        .filter(|(now, then)| now != *then)
        .map(|(now, _)| (now.rec_id, now.part))
        .collect();
    assert_eq!(other, [(vault::id(7), 1)]);
}

#[test]
fn a_damaged_row_is_moved_unchanged_and_the_vault_is_whole_again() {
    let sound = sound();
    let mut store = Store::open(&Folder::new(sound.dir.path())).unwrap();
    let body = store.view().body(&vault::id(7), 1).unwrap().unwrap();
    let moved = store.write(toride_store::Room::Ordinary, |tx| {
        let part = tx.set_aside(&vault::id(7), 1)?;
        vault::describe(tx, 2)?;
        Ok::<_, StoreError>(part)
    });
    assert_eq!(moved, Ok(1));
    assert_eq!(vault::proven(store.view()), Ok(2));
    assert_eq!(store.view().body(&vault::id(7), 1), Ok(None));
    let kept = StoredRow {
        rec_id: vault::id(7),
        part: 1,
        body,
    };
    assert_eq!(store.view().damaged().unwrap(), std::slice::from_ref(&kept));

    // The same row damaged again later does not push the first one out.
    let moved = store.write(toride_store::Room::Ordinary, |tx| {
        tx.put_record(&vault::id(7), 1, &vault::body(1, 90))?;
        let part = tx.set_aside(&vault::id(7), 1)?;
        vault::describe(tx, 3)?;
        Ok::<_, StoreError>(part)
    });
    assert_eq!(moved, Ok(17));
    drop(store);
    let mut store = Store::open(&Folder::new(sound.dir.path())).unwrap();
    assert_eq!(vault::proven(store.view()), Ok(3));
    assert_eq!(store.view().damaged().unwrap()[0], kept);
    assert_eq!(store.view().damaged().unwrap().len(), 2);
    assert_eq!(missing(&mut store), Err(StoreError::NotFound));
}

fn missing(store: &mut Store) -> Result<(), StoreError> {
    store.write(toride_store::Room::Ordinary, |tx| {
        tx.set_aside(&vault::id(7), 1)?;
        vault::describe(tx, 4)
    })
}

#[test]
fn a_cut_short_change_is_rolled_back_at_the_next_opening() {
    let dir = tempdir().unwrap();
    let mut store = vault::create(dir.path(), ACCOUNTS);
    let (vault_file, journal) = (
        dir.path().join("vault.db"),
        dir.path().join("vault.db-journal"),
    );
    let hot = hot_journal(&mut store, &vault_file, &journal);
    drop(store);
    fs::write(&vault_file, &hot.0).unwrap();
    fs::write(&journal, &hot.1).unwrap();

    let folder = Folder::new(dir.path());
    assert_eq!(folder.probe(true), Probe::Present);
    assert!(fs::read(&journal).unwrap() == hot.1, "looking rolled back");
    let store = Store::open(&folder).unwrap();
    assert_eq!(vault::proven(store.view()), Ok(1));
    assert_eq!(vault::rows(store.view()), vault::filled_rows(ACCOUNTS));
}

/// The two files in the middle of a change that is larger than SQLite's cache, as a kill leaves them.
fn hot_journal(store: &mut Store, vault_file: &Path, journal: &Path) -> (Vec<u8>, Vec<u8>) {
    let mut files = None;
    let cancelled = store.write(toride_store::Room::Ordinary, |tx| {
        for n in 0..ACCOUNTS {
            tx.put_record(&vault::id(n), 0, &vault::body(n + 77, 100_000))?;
        }
        files = Some((fs::read(vault_file).unwrap(), fs::read(journal).unwrap()));
        Err::<(), _>(StoreError::NotFound)
    });
    assert_eq!(cancelled, Err(StoreError::NotFound));
    let (file, journal) = files.unwrap();
    assert!(
        journal.len() > 512 && file.len() > 3_000_000,
        "the cache did not spill"
    );
    (file, journal)
}
