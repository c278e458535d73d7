//! What arrives is taken over on a disk that fails or fills up: the vault is as before, or as after.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::{
    fs, io,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use toride_crypto::random::TestRng;
use toride_vault::{Arrival, Clock, Error, FileError, Folder, Profile, Session, Vault};

use crate::{
    disk::Disk,
    small_disk::SmallDisk,
    support::{TestClock, open_at},
    twins::Twin,
};

pub const FULL: FileError = FileError::Vault(Error::StorageFull);

/// A vault on files of which one operation fails, once told which.
pub fn failing(dir: &Path, clock: &Arc<TestClock>, seed: u64) -> (Vault, Arc<AtomicUsize>) {
    let left = Arc::new(AtomicUsize::new(usize::MAX));
    let count = Arc::clone(&left);
    let files = Disk(move |_, path: &Path| {
        // The room that is kept for a full disk is made at lock, and its failing is no error.
        let concerned = !path.to_string_lossy().contains("reserve");
        if concerned && count.fetch_sub(1, Ordering::Relaxed) == 0 {
            Err(io::ErrorKind::StorageFull.into())
        } else {
            Ok(())
        }
    });
    let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(clock);
    let folder = Folder::with(dir, Arc::new(files), None);
    let vault = Vault::open_with(folder, clock, Arc::new(TestRng::new(seed)), Profile::Test);
    (vault, left)
}

/// Whether the operation that was to fail came.
pub fn came(left: &AtomicUsize) -> bool {
    left.swap(usize::MAX, Ordering::Relaxed) > usize::MAX / 2
}

/// Takes over what `receive` opens, again and again, and each time the next operation of the files fails.
pub fn at_each_operation(twin: &Twin, receive: impl Fn(&Session) -> Arrival) {
    let before = twin.digest();
    twin.session.lock();
    let file = twin.dir.path().join("vault.db");
    let fresh = fs::read(&file).unwrap();
    let mut failed = 0;
    for nth in 0.. {
        fs::remove_dir_all(twin.dir.path().join("snapshots")).ok();
        fs::write(&file, &fresh).unwrap();
        let (vault, left) = failing(twin.dir.path(), &twin.clock, 100 + nth);
        let session = vault.unlock(twin.passphrase).unwrap();
        let arrival = receive(&session);
        left.store(usize::try_from(nth).unwrap(), Ordering::Relaxed);
        let done = arrival.merge(false);
        let fell = came(&left);
        drop(arrival);
        vault.lock();
        let session = twin.vault.unlock(twin.passphrase).unwrap();
        assert!(session.damage().unwrap().is_empty(), "operation {nth}");
        let after = session.content_digest().unwrap();
        if let Err(error) = done {
            assert_eq!((error, after), (FULL, before), "operation {nth}");
            failed += 1;
        } else {
            assert_ne!(after, before);
        }
        session.lock();
        if !fell {
            break;
        }
    }
    println!("{failed} operations failed");
    assert!(failed >= 4, "a snapshot takes more than that: {failed}");
}

/// Takes over what `receive` opens, again and again, with more and more room on the disk. How often it was refused, and
/// how often after a snapshot was made; `None` where no disk can be mounted.
pub fn with_each_room(twin: &Twin, receive: impl Fn(&Session) -> Arrival) -> Option<(u32, u32)> {
    let before = twin.digest();
    twin.session.lock();
    let dir = tempfile::tempdir().unwrap();
    let disk = SmallDisk::mount(dir.path())?;
    let file = dir.path().join("vault.db");
    let fresh = fs::read(twin.dir.path().join("vault.db")).unwrap();
    let (mut refused, mut refused_late, mut taken) = (0, 0, 0);
    for room in (0..).step_by(8) {
        fs::remove_dir_all(dir.path().join("snapshots")).ok();
        fs::write(&file, &fresh).unwrap();
        let vault = open_at(dir.path(), &twin.clock, 700 + room as u64);
        let session = vault.unlock(twin.passphrase).unwrap();
        let arrival = receive(&session);
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
        let session = vault.unlock(twin.passphrase).unwrap();
        assert!(session.damage().unwrap().is_empty(), "{room} KiB free");
        let after = session.content_digest().unwrap();
        assert_eq!(digest, Ok(after), "{room} KiB free: as before the lock");
        if let Err(error) = done {
            assert_eq!((error, after), (FULL, before), "{room} KiB free");
            refused += 1;
            refused_late += u32::from(!snapshots.is_empty());
        } else {
            assert_ne!(after, before);
            taken += 1;
        }
        vault.lock();
        if taken == 2 {
            break;
        }
    }
    println!("{refused} times refused, {refused_late} after the snapshot, {taken} times taken");
    Some((refused, refused_late))
}
