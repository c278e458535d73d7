//! Starting over, on the person's word, where a vault is lost: everything that is left is kept aside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/disk.rs"]
mod disk;
#[path = "support/bench.rs"]
mod support;

use std::{
    fs, io,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use disk::Disk;
use support::{Bench, OTHER, PASSPHRASE, SHEET, TestClock, account, codes, text};
use toride_crypto::random::TestRng;
use toride_vault::{Clock, Error, Folder, Profile, Vault, VaultState};

/// The bytes of every file below a folder, sorted.
fn contents(dir: &Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(fs::read(path).unwrap());
            }
        }
    }
    found.sort();
    found
}

fn assert_new_vault_works(bench: &mut Bench) {
    let new = bench.vault.start_over(OTHER).unwrap();
    let id = account(&new.session, "@new", SHEET);
    new.session.lock();
    assert_eq!(
        bench.vault.unlock(PASSPHRASE).unwrap_err(),
        Error::WrongPassphrase
    );
    let session = bench.vault.unlock(OTHER).unwrap();
    assert_eq!(text(&session, codes(&session, id)[0]), "18342957");
}

#[test]
fn a_lost_vault_without_a_copy_is_no_dead_end() {
    let (mut bench, session, _) = Bench::created();
    session.lock();
    let rest = fs::read(bench.file()).unwrap();
    let quarantine = bench.dir.path().join("quarantine").join("20261123T090000Z");
    fs::create_dir_all(&quarantine).unwrap();
    fs::rename(bench.file(), quarantine.join("vault.db")).unwrap();
    assert_eq!(bench.vault.state(), VaultState::Lost);
    assert_eq!(bench.vault.create(OTHER).unwrap_err(), Error::AlreadyExists);
    assert!(bench.vault.repair(PASSPHRASE).is_err());
    assert_new_vault_works(&mut bench);
    assert_eq!(fs::read(quarantine.join("vault.db")).unwrap(), rest);
}

#[test]
fn a_file_that_nothing_can_be_read_of_is_kept_aside_whole_when_starting_over() {
    let (mut bench, session, _) = Bench::created();
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    session.change_passphrase(OTHER, PASSPHRASE).unwrap();
    session.lock();
    let garbage = vec![7; 5000];
    fs::write(bench.file(), &garbage).unwrap();
    fs::write(bench.dir.path().join("vault.db-journal"), b"journal").unwrap();
    let snapshots = contents(&bench.dir.path().join("snapshots"));
    assert_eq!(bench.vault.state(), VaultState::NeedsRepair);
    assert_new_vault_works(&mut bench);
    let kept = contents(&bench.dir.path().join("quarantine"));
    for file in snapshots.iter().chain([&garbage, &b"journal".to_vec()]) {
        assert!(kept.contains(file), "nothing is deleted");
    }
}

#[test]
fn a_vault_that_is_open_is_never_started_over() {
    let (bench, session, _) = Bench::created();
    assert_eq!(
        bench.vault.start_over(OTHER).unwrap_err(),
        Error::AlreadyExists
    );
    let busy = toride_store::Store::open(&Folder::new(bench.dir.path()));
    assert!(busy.is_err(), "it is in use");
    session.lock();
    let other = toride_store::Store::open(&Folder::new(bench.dir.path())).unwrap();
    assert_eq!(bench.vault.start_over(OTHER).unwrap_err(), Error::InUse);
    drop(other);
    assert!(bench.vault.unlock(PASSPHRASE).is_ok());
}

#[test]
fn starting_over_asks_for_a_good_passphrase_before_it_moves_anything() {
    let (bench, session, _) = Bench::created();
    session.lock();
    fs::write(bench.file(), b"nothing").unwrap();
    assert_eq!(
        bench.vault.start_over(b"1234567890").unwrap_err(),
        Error::WeakPassphrase
    );
    assert_eq!(fs::read(bench.file()).unwrap(), b"nothing");
}

#[test]
fn starting_over_can_be_cut_off_anywhere_and_tried_again() {
    let mut cut_off = 0;
    for changes in 0.. {
        let (mut bench, session, _) = Bench::created();
        session.change_passphrase(PASSPHRASE, OTHER).unwrap();
        session.lock();
        let garbage = vec![7; 5000];
        fs::write(bench.file(), &garbage).unwrap();
        let mut rests = contents(&bench.dir.path().join("snapshots"));
        rests.push(garbage);

        let left = AtomicUsize::new(changes);
        let files = Arc::new(Disk(move |_, _: &Path| {
            let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
            let one_less = left.fetch_update(set, get, |left| left.checked_sub(1));
            one_less
                .map(drop)
                .map_err(|_| io::ErrorKind::PermissionDenied.into())
        }));
        let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(&bench.clock);
        let folder = Folder::with(bench.dir.path(), files, None);
        let vault = Vault::open_with(folder, clock, Arc::new(TestRng::new(7)), Profile::Test);
        let done = vault.start_over(OTHER).is_ok();
        drop(vault);
        let kept = contents(bench.dir.path());
        assert!(
            rests.iter().all(|file| kept.contains(file)),
            "after {changes} changes something was deleted"
        );
        match bench.vault.state() {
            VaultState::Lost | VaultState::NeedsRepair => assert_new_vault_works(&mut bench),
            // The new one was in place already, and is whole.
            VaultState::Locked => drop(bench.vault.unlock(OTHER).unwrap()),
            other => panic!("after {changes} changes: {other:?}"),
        }
        if done {
            break;
        }
        cut_off += 1;
    }
    assert!(cut_off > 10, "cut off only {cut_off} times");
}
