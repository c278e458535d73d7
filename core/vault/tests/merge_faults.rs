//! A disk that fills up or fails while something is taken over: the vault is as before, or as after.
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
#[path = "support/twins.rs"]
mod twins;

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
use support::{PASSPHRASE, SHEET, TestClock, account, open_at};
use toride_crypto::random::TestRng;
use toride_vault::{Clock, Error, FileError, Folder, Profile, Vault};
use twins::Twin;

/// A second device, and a bundle with much that it does not have.
fn with_news() -> (Twin, Twin) {
    let mut a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let b = a.second("second", 2);
    for n in 0..60 {
        account(&a.session, &format!("@{n}"), SHEET);
    }
    (a, b)
}

#[test]
fn every_failing_file_operation_leaves_the_vault_before_or_after() {
    let (a, b) = with_news();
    let bundle = a.bundle();
    let before = b.digest();
    b.session.lock();
    let file = b.dir.path().join("vault.db");
    let fresh = fs::read(&file).unwrap();
    let mut failed = 0;
    for nth in 0.. {
        fs::remove_dir_all(b.dir.path().join("snapshots")).ok();
        fs::write(&file, &fresh).unwrap();
        let left = Arc::new(AtomicUsize::new(usize::MAX));
        let count = Arc::clone(&left);
        let failing = Disk(move |_, path: &Path| {
            // The room that is kept for a full disk is made at lock, and its failing is no error.
            let concerned = !path.to_string_lossy().contains("reserve");
            if concerned && count.fetch_sub(1, Ordering::Relaxed) == 0 {
                Err(io::ErrorKind::StorageFull.into())
            } else {
                Ok(())
            }
        });
        let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(&b.clock);
        let folder = Folder::with(b.dir.path(), Arc::new(failing), None);
        let vault = Vault::open_with(folder, clock, Arc::new(TestRng::new(nth)), Profile::Test);
        let session = vault.unlock(PASSPHRASE).unwrap();
        let arrival = session.receive_sync(&bundle).unwrap();
        left.store(usize::try_from(nth).unwrap(), Ordering::Relaxed);
        let done = arrival.merge(false);
        let fell = left.swap(usize::MAX, Ordering::Relaxed) > usize::MAX / 2;
        vault.lock();
        let session = b.vault.unlock(PASSPHRASE).unwrap();
        assert!(session.damage().unwrap().is_empty(), "operation {nth}");
        let after = session.content_digest().unwrap();
        match done {
            Ok(_) => assert_ne!(after, before),
            Err(error) => {
                assert_eq!(
                    error,
                    FileError::Vault(Error::StorageFull),
                    "operation {nth}"
                );
                assert_eq!(after, before, "operation {nth}");
                failed += 1;
            }
        }
        session.lock();
        if !fell {
            break;
        }
    }
    println!("{failed} operations failed");
    assert!(failed >= 4, "a snapshot takes more than that: {failed}");
}

#[test]
fn on_a_disk_that_fills_up_a_merge_is_whole_or_not_at_all() {
    let (a, b) = with_news();
    let bundle = a.bundle();
    let before = b.digest();
    b.session.lock();
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    let file = dir.path().join("vault.db");
    let fresh = fs::read(b.dir.path().join("vault.db")).unwrap();
    let (mut refused, mut refused_late, mut taken) = (0, 0, 0);
    for room in (0..).step_by(8) {
        fs::remove_dir_all(dir.path().join("snapshots")).ok();
        fs::write(&file, &fresh).unwrap();
        let vault = open_at(dir.path(), &b.clock, 700 + room as u64);
        let session = vault.unlock(PASSPHRASE).unwrap();
        let arrival = session.receive_sync(&bundle).unwrap();
        // So many KiB are free.
        let kept = dir.path().join("kept");
        fs::write(&kept, vec![1; room * 1024]).unwrap();
        disk.fill_up();
        fs::remove_file(&kept).unwrap();
        let done = arrival.merge(false);
        drop(arrival);
        let digest = session.content_digest();
        vault.lock();
        disk.free();
        let snapshots = Folder::new(dir.path()).snapshots().unwrap();
        let session = vault.unlock(PASSPHRASE).unwrap();
        assert!(session.damage().unwrap().is_empty(), "{room} KiB free");
        let after = session.content_digest().unwrap();
        assert_eq!(digest, Ok(after), "{room} KiB free: as before the lock");
        match done {
            Ok(_) => {
                assert_ne!(after, before);
                taken += 1;
            }
            Err(error) => {
                assert_eq!(
                    error,
                    FileError::Vault(Error::StorageFull),
                    "{room} KiB free"
                );
                assert_eq!(after, before);
                refused += 1;
                refused_late += u32::from(!snapshots.is_empty());
            }
        }
        vault.lock();
        if taken == 2 {
            break;
        }
    }
    println!("{refused} times refused, {refused_late} after the snapshot, {taken} times taken");
    assert!(
        refused > 10 && refused_late > 0,
        "{refused}, {refused_late}"
    );
}
