//! A new key, or another passphrase, on a disk that is full or fails: done, or nothing changed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/disk.rs"]
mod disk;
#[path = "support/small_disk.rs"]
mod small_disk;
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
use small_disk::SmallDisk;
use support::{Bench, OTHER, PASSPHRASE, TestClock, account, codes, open_at};
use toride_crypto::random::TestRng;
use toride_vault::{Clock, Error, Folder, Profile, Result, Session, Vault};

const ACTS: [fn(&Session) -> Result<()>; 2] = [
    |session| session.rekey(PASSPHRASE, Some(OTHER)).map(drop),
    |session| session.change_passphrase(PASSPHRASE, OTHER).map(drop),
];

fn fill(session: &Session, accounts: usize) {
    for n in 0..accounts {
        let sheet = format!(
            "{:08}\n{:08}\n",
            20_000_017 + n * 1_009,
            60_000_017 + n * 77
        );
        account(session, &format!("@{n}"), &sheet);
    }
}

/// Opens the vault with the one passphrase that it has to have, and not with the other.
fn assert_whole(vault: &Vault, done: bool, digest: [u8; 32], what: &str) {
    vault.lock();
    let (right, wrong) = if done {
        (OTHER, PASSPHRASE)
    } else {
        (PASSPHRASE, OTHER)
    };
    assert!(vault.unlock(wrong).is_err(), "{what}");
    let session = vault.unlock(right).unwrap();
    assert!(session.damage().unwrap().is_empty(), "{what}");
    assert_eq!(session.content_digest().unwrap(), digest, "{what}");
}

#[test]
fn a_disk_that_is_full_at_any_write_leaves_the_old_key_or_the_new_one() {
    for (act, name) in ACTS.iter().zip(["rekey", "passphrase"]) {
        let dir = tempfile::tempdir().unwrap();
        let Some(disk) = SmallDisk::mount(dir.path()) else {
            return;
        };
        let bench = Bench::new();
        let vault = open_at(dir.path(), &bench.clock, 1);
        let session = vault.create(PASSPHRASE).unwrap().session;
        fill(&session, 20);
        let mut digest = session.content_digest().unwrap();
        let mut refused = 0;
        for blocks in 0.. {
            let session = vault.unlock(PASSPHRASE).unwrap();
            fs::remove_dir_all(dir.path().join("snapshots")).ok();
            let room = dir.path().join("fill-room");
            fs::write(&room, vec![1; blocks * 4096]).unwrap();
            disk.fill_up();
            fs::remove_file(&room).unwrap();
            let what = format!("{name}, {blocks} blocks");
            let done = act(&session);
            if done.is_err() {
                assert_eq!(done, Err(Error::StorageFull), "{what}");
                refused += 1;
                // The session goes on, and what is small still goes through.
                let rows = session
                    .accounts(toride_vault::AccountFilter::Active)
                    .unwrap();
                let code = codes(&session, rows[blocks % rows.len()].id)[0];
                session.mark_used(code).unwrap();
                digest = session.content_digest().unwrap();
            }
            assert_whole(&vault, done.is_ok(), digest, &what);
            disk.free();
            if done.is_ok() {
                break;
            }
        }
        println!(
            "{name}: refused with 0 to {} blocks of room, then done",
            refused - 1
        );
        assert!(refused > 3, "{name}: refused only {refused} times");
    }
}

#[test]
fn files_that_fail_at_any_step_leave_the_old_key_or_the_new_one() {
    for (act, name) in ACTS.iter().zip(["rekey", "passphrase"]) {
        let (mut refused, mut clean) = (0, 0);
        for changes in 0.. {
            let (bench, session, _) = Bench::created();
            fill(&session, 2);
            let digest = session.content_digest().unwrap();
            session.lock();
            let error = [io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied][changes % 2];
            let left = Arc::new(AtomicUsize::new(usize::MAX));
            let counted = Arc::clone(&left);
            let files = Disk(move |_, _: &Path| {
                let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
                let one_less = counted.fetch_update(set, get, |left| left.checked_sub(1));
                one_less.map(drop).map_err(|_| error.into())
            });
            let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(&bench.clock);
            let folder = Folder::with(bench.dir.path(), Arc::new(files), None);
            let vault = Vault::open_with(folder, clock, Arc::new(TestRng::new(7)), Profile::Test);
            let session = vault.unlock(PASSPHRASE).unwrap();
            left.store(changes, Ordering::Relaxed);
            let done = act(&session);
            let met = left.load(Ordering::Relaxed) == 0;
            drop((session, vault));
            let what = format!("{name}, {changes} changes of files");
            let vault = open_at(bench.dir.path(), &bench.clock, 3);
            assert_whole(&vault, done.is_ok(), digest, &what);
            refused += usize::from(done.is_err());
            if done.is_ok() && !met {
                clean += 1;
                break;
            }
        }
        println!("{name}: refused at {refused} steps");
        assert_eq!(clean, 1);
        assert!(name == "passphrase" || refused > 3, "{name}: {refused}");
    }
}
