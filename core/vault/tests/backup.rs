//! Backups: made, stored, read back, tried, restored. What is called a backup brings everything back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/disk.rs"]
mod disk;
#[path = "support/spellings.rs"]
mod spellings;
#[path = "support/stocked.rs"]
mod stocked;
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

use disk::{Disk, Op};
use stocked::{seen, stock};
use support::{Bench, OTHER, PASSPHRASE, SHEET, SHEET_CODES, TestClock, account, codes, draft};
use toride_crypto::random::TestRng;
use toride_domain::{CodeState, Millis};
use toride_vault::{
    AccountFilter, Backup, BackupSecrets, BackupStanding, BundleKind, Clock, Error, Field,
    FileError, Folder, Profile, RecoveryKeyState, Session, Vault, VaultState, test_backup,
};

const BY_PASSPHRASE: BackupSecrets<'_> = BackupSecrets {
    passphrase: Some(PASSPHRASE),
    recovery_key: None,
};

fn by_key(key: &str) -> BackupSecrets<'_> {
    BackupSecrets {
        passphrase: None,
        recovery_key: Some(key.as_bytes()),
    }
}

fn by_both(key: &str) -> BackupSecrets<'_> {
    BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: Some(key.as_bytes()),
    }
}

/// A new phone: an empty folder, the same clock.
fn phone(clock: &Arc<TestClock>, seed: u64) -> (tempfile::TempDir, Vault) {
    let dir = tempfile::tempdir().unwrap();
    let vault = support::open_at(dir.path(), clock, seed);
    (dir, vault)
}

fn stocked() -> (Bench, Session, String) {
    let (bench, session, key) = Bench::created();
    stock(&session, &bench.clock);
    (bench, session, key.expose().to_owned())
}

fn confirmed(session: &Session, secrets: BackupSecrets<'_>) -> Backup {
    let backup = session.make_backup(secrets).unwrap();
    session.confirm_backup(&backup, backup.bytes()).unwrap();
    backup
}

#[test]
fn everything_comes_back_on_a_new_phone_and_what_was_used_is_used() {
    let (bench, session, key) = stocked();
    let backup = confirmed(&session, by_both(&key));
    let before = seen(&session);
    let (_dir, new) = phone(&bench.clock, 2);
    let restored = new
        .restore_backup(backup.bytes(), PASSPHRASE, None)
        .unwrap();
    assert_eq!(restored.report, backup.report());
    let mut after = seen(&restored.session);
    // The old phone is not this one.
    assert!(after.checklist.devices.iter().all(|device| !device.is_this));
    after
        .checklist
        .devices
        .clone_from(&before.checklist.devices);
    assert_eq!(after, before);
    let used = |state: &&CodeState| matches!(state, CodeState::Used { .. });
    assert_eq!(after.codes.values().filter(used).count(), 2);
    assert_eq!(after.codes.len(), 22);
    restored.session.lock();
    let session = new.unlock(PASSPHRASE).unwrap();
    assert_eq!(session.damage().unwrap(), []);
    let first = session
        .account(before.accounts[0].row.id)
        .unwrap()
        .next_code
        .unwrap();
    session.mark_used(first).unwrap();
    account(&session, "and it goes on", SHEET);
}

#[test]
fn the_recovery_key_alone_brings_the_vault_back_and_stays_its_key() {
    let (bench, session, key) = stocked();
    let backup = confirmed(&session, by_key(&key));
    let (_dir, new) = phone(&bench.clock, 2);
    let typed = key.to_lowercase();
    let field = Field::Passphrase;
    let no_passphrase = new.restore_backup(backup.bytes(), typed.as_bytes(), None);
    assert_eq!(no_passphrase.unwrap_err(), Error::Invalid { field }.into());
    assert_eq!(new.state(), VaultState::Fresh);
    let weak = new.restore_backup(backup.bytes(), typed.as_bytes(), Some(b"1234567890"));
    assert_eq!(weak.unwrap_err(), Error::WeakPassphrase.into());
    let done = new
        .restore_backup(backup.bytes(), typed.as_bytes(), Some(OTHER))
        .unwrap();
    assert!(done.recovery_key.is_none());
    let info = done.session.info().unwrap();
    assert!(matches!(info.recovery_key, RecoveryKeyState::Proven { .. }));
    done.session.lock();
    new.unlock_with_recovery_key(key.as_bytes()).unwrap().lock();
    new.unlock(OTHER).unwrap().lock();
    assert_eq!(new.unlock(PASSPHRASE).unwrap_err(), Error::WrongPassphrase);
}

#[test]
fn a_vault_restored_by_its_passphrase_gets_a_new_recovery_key_and_the_old_one_opens_old_files() {
    let (bench, session, key) = stocked();
    let backup = confirmed(&session, by_both(&key));
    let (_dir, new) = phone(&bench.clock, 2);
    let done = new
        .restore_backup(backup.bytes(), PASSPHRASE, Some(OTHER))
        .unwrap();
    let fresh = done.recovery_key.unwrap().expose().to_owned();
    assert_eq!(
        done.session.info().unwrap().recovery_key,
        RecoveryKeyState::Unproven
    );
    done.session.lock();
    assert!(new.unlock_with_recovery_key(fresh.as_bytes()).is_ok());
    let old = new.unlock_with_recovery_key(key.as_bytes());
    assert_eq!(old.unwrap_err(), Error::WrongRecoveryKey);
    assert!(test_backup(backup.bytes(), key.as_bytes()).is_ok());
}

#[test]
fn a_backup_counts_once_it_was_read_back_byte_for_byte() {
    let (mut bench, session, _) = stocked();
    let backup = session.make_backup(BY_PASSPHRASE).unwrap();
    assert_eq!(session.last_backup().unwrap(), None);
    let mut stored = backup.bytes().to_vec();
    for at in [0, 100, stored.len() - 1] {
        stored[at] ^= 1;
        assert_eq!(
            session.confirm_backup(&backup, &stored),
            Err(Error::Damaged)
        );
        stored[at] ^= 1;
    }
    assert_eq!(
        session.confirm_backup(&backup, &stored[1..]),
        Err(Error::Damaged)
    );
    assert_eq!(session.last_backup().unwrap(), None);
    // A file picker takes its time, and the vault may lock meanwhile.
    session.lock();
    let refused = session.confirm_backup(&backup, &stored);
    assert_eq!(refused, Err(Error::Locked));
    let session = bench.unlock();
    session.confirm_backup(&backup, &stored).unwrap();
    let last = session.last_backup().unwrap().unwrap();
    assert_eq!(
        (last.at.get(), last.accounts),
        (backup.report().made_at.get(), 3)
    );
    let session = bench.reopen(3);
    assert_eq!(session.last_backup().unwrap(), Some(last));

    let (_dir, foreign) = phone(&bench.clock, 7);
    let foreign = foreign.create(OTHER).unwrap().session;
    let refused = foreign.confirm_backup(&backup, &stored);
    assert_eq!(refused, Err(Error::NotFound));
}

#[test]
fn a_test_restore_counts_says_how_old_it_is_and_takes_nothing_over() {
    let (bench, session, key) = stocked();
    let backup = session.make_backup(by_both(&key)).unwrap();
    let before = seen(&session);
    let test = session.test_backup(backup.bytes(), PASSPHRASE).unwrap();
    assert_eq!(test.standing, BackupStanding::Same);
    let report = test.report;
    assert_eq!((report.accounts, report.in_bin, report.codes), (2, 1, 22));
    assert!(report.by_passphrase && report.by_recovery_key);
    assert_eq!(report.made_at, Millis::clamped(support::START + 2_000));
    assert_eq!(test_backup(backup.bytes(), key.as_bytes()), Ok(report));
    assert_eq!(seen(&session), before);

    bench.clock.wait(60_000);
    session.add_account(&draft("newer")).unwrap();
    let test = session.test_backup(backup.bytes(), PASSPHRASE).unwrap();
    assert_eq!(test.standing, BackupStanding::Older);
    let newer = session.make_backup(BY_PASSPHRASE).unwrap();
    let (_dir, new) = phone(&bench.clock, 2);
    let restored = new
        .restore_backup(backup.bytes(), PASSPHRASE, None)
        .unwrap()
        .session;
    let test = restored.test_backup(newer.bytes(), PASSPHRASE).unwrap();
    assert_eq!(test.standing, BackupStanding::Newer);
    let (_other, foreign) = phone(&bench.clock, 3);
    let foreign = foreign.create(OTHER).unwrap().session;
    let test = foreign.test_backup(newer.bytes(), PASSPHRASE).unwrap();
    assert_eq!(test.standing, BackupStanding::OtherVault);
    assert_eq!(foreign.accounts(AccountFilter::Active).unwrap(), []);
}

#[test]
fn what_was_purged_here_is_no_news_in_a_backup() {
    let (bench, session, _) = stocked();
    bench.clock.wait(60_000);
    let gone = session.add_account(&draft("gone")).unwrap();
    let backup = session.make_backup(BY_PASSPHRASE).unwrap();
    session.bin_account(gone).unwrap();
    session.purge_account(gone, PASSPHRASE).unwrap();
    let test = session.test_backup(backup.bytes(), PASSPHRASE).unwrap();
    assert_eq!(test.standing, BackupStanding::Older);
}

#[test]
fn what_is_no_backup_of_ours_is_told_apart() {
    let (bench, session, key) = stocked();
    let good = session.make_backup(by_key(&key)).unwrap().bytes().to_vec();
    let judge = |bytes: &[u8], secret: &[u8]| {
        let error = test_backup(bytes, secret).unwrap_err();
        let (dir, new) = phone(&bench.clock, 5);
        let restored = new.restore_backup(bytes, secret, Some(OTHER)).map(drop);
        assert_eq!(restored, Err(error));
        assert_eq!(new.state(), VaultState::Fresh);
        assert_eq!(
            fs::read_dir(dir.path()).unwrap().count(),
            0,
            "nothing was written"
        );
        assert_eq!(session.test_backup(bytes, secret).unwrap_err(), error);
        error
    };
    let vault = fs::read(bench.file()).unwrap();
    assert_eq!(judge(&vault, PASSPHRASE), FileError::NotToride);
    assert_eq!(judge(b"a photo of a cat", PASSPHRASE), FileError::NotToride);
    let need = good.len() as u64;
    let have = need - 7;
    let cut = &good[..good.len() - 7];
    let incomplete = FileError::Incomplete { have, need };
    assert_eq!(judge(cut, key.as_bytes()), incomplete);
    let (have, need) = (0, 88);
    let incomplete = FileError::Incomplete { have, need };
    assert_eq!(judge(b"", key.as_bytes()), incomplete);
    let mut newer = good.clone();
    newer[5] = 2;
    assert_eq!(judge(&newer, key.as_bytes()), FileError::TooNew);
    let mut flipped = good.clone();
    flipped[500] ^= 4;
    assert_eq!(judge(&flipped, key.as_bytes()), FileError::Damaged);
    assert_eq!(judge(&good, PASSPHRASE), FileError::OtherSecret);
    let (_dir, other) = phone(&bench.clock, 7);
    let foreign = other.create(OTHER).unwrap().recovery_key;
    let wrong = Error::WrongRecoveryKey.into();
    assert_eq!(judge(&good, foreign.expose().as_bytes()), wrong);
    let by_passphrase = session.make_backup(BY_PASSPHRASE).unwrap();
    let wrong = Error::WrongPassphrase.into();
    assert_eq!(judge(by_passphrase.bytes(), OTHER), wrong);
    let found = BundleKind::Transfer;
    assert_eq!(
        judge(&transfer(), PASSPHRASE),
        FileError::OtherKind { found }
    );
}

/// A well-formed bundle for something else.
fn transfer() -> Vec<u8> {
    use toride_crypto::{
        bundle::{BundleHeader, BundleLock, NewSlot, seal_bundle},
        slot::SlotKind,
    };
    let header = BundleHeader {
        kind: BundleKind::Transfer,
        bundle_id: [1; 16],
        vault_id: [2; 16],
        created_ms: support::START,
        not_after_ms: 0,
        epoch: 1,
    };
    let slot = NewSlot {
        kind: SlotKind::Transfer,
        profile: Profile::Direct,
        secret: &[3; 16],
    };
    let lock = BundleLock::Slots(&[slot]);
    let sealed = seal_bundle(&header, &lock, b"", &TestRng::new(1)).unwrap();
    sealed.as_bytes().to_vec()
}

#[test]
fn a_flipped_bit_in_any_byte_of_a_backup_is_refused() {
    let (_bench, session, key) = Bench::created();
    account(&session, "@a", SHEET);
    let good = session
        .make_backup(by_key(key.expose()))
        .unwrap()
        .bytes()
        .to_vec();
    let opens = |bytes: &[u8]| test_backup(bytes, key.expose().as_bytes());
    assert_eq!(opens(&good).unwrap().codes, 5);
    for at in 0..good.len() {
        let mut flipped = good.clone();
        flipped[at] ^= 1 << (at % 8);
        let error = opens(&flipped).unwrap_err();
        let right = match at {
            0..=4 => error == FileError::NotToride,
            5 => error == FileError::TooNew,
            _ => matches!(
                error,
                FileError::Damaged | FileError::Malformed | FileError::Incomplete { .. }
            ),
        };
        assert!(right, "byte {at}: {error:?}");
    }
}

#[test]
fn a_backup_takes_the_secrets_that_open_the_vault_and_no_other() {
    let (bench, session, key) = stocked();
    let make = |secrets| session.make_backup(secrets).map(drop);
    let field = Field::Passphrase;
    assert_eq!(
        make(BackupSecrets::default()),
        Err(Error::Invalid { field })
    );
    let field = Field::RecoveryKey;
    assert_eq!(make(by_key("00001-7NXBG")), Err(Error::Invalid { field }));
    let wrong = BackupSecrets {
        passphrase: Some(OTHER),
        recovery_key: Some(key.as_bytes()),
    };
    for _ in 0..3 {
        assert_eq!(make(wrong), Err(Error::WrongPassphrase));
    }
    assert!(matches!(make(BY_PASSPHRASE), Err(Error::Throttled { .. })));
    bench.clock.wait(60_000);
    let backup = session.make_backup(BY_PASSPHRASE).unwrap();
    let report = backup.report();
    assert!(report.by_passphrase && !report.by_recovery_key);
    assert_eq!(backup.file_name(), "toride-20261123T090102Z.toride");
    session.lock();
    assert_eq!(make(BY_PASSPHRASE), Err(Error::Locked));
}

#[test]
fn a_damaged_vault_is_no_backup_until_the_damage_is_accepted() {
    let (mut bench, session, _) = Bench::created();
    account(&session, "@a", SHEET);
    session.lock();
    let mut file = fs::read(bench.file()).unwrap();
    let at = file.windows(5).position(|part| part == b"TRD1M").unwrap();
    file[at + 70] ^= 1;
    fs::write(bench.file(), &file).unwrap();
    let session = bench.reopen(2);
    assert_ne!(session.damage().unwrap(), []);
    let refused = session.make_backup(BY_PASSPHRASE).map(drop);
    assert_eq!(refused, Err(Error::ReadOnly));
    session.accept_as_is(PASSPHRASE).unwrap();
    assert!(session.make_backup(BY_PASSPHRASE).is_ok());
}

#[test]
fn a_file_that_is_there_is_never_replaced() {
    let (bench, session, _) = stocked();
    let backup = session.make_backup(BY_PASSPHRASE).unwrap();
    let path = bench.dir.path().join("vault.toride");
    session.save_backup(&backup, &path).unwrap();
    let stored = fs::read(&path).unwrap();
    assert_eq!(stored, backup.bytes());
    assert!(session.last_backup().unwrap().is_some());
    let other = session.make_backup(BY_PASSPHRASE).unwrap();
    let refused = session.save_backup(&other, &path);
    assert_eq!(refused, Err(FileError::FileExists));
    assert_eq!(fs::read(&path).unwrap(), stored);
    let nowhere = bench.dir.path().join("no folder").join("vault.toride");
    let refused = session.save_backup(&other, &nowhere);
    assert_eq!(refused, Err(Error::NotFound.into()));
}

#[test]
fn a_disk_that_fails_anywhere_leaves_a_whole_file_or_none_and_no_word_of_a_backup() {
    let (bench, session, key) = stocked();
    let outside = tempfile::tempdir().unwrap();
    let older = outside.path().join("older.toride");
    let first = session.make_backup(by_key(&key)).unwrap();
    fs::write(&older, first.bytes()).unwrap();
    bench.clock.wait(1_000);
    let backup = session.make_backup(BY_PASSPHRASE).unwrap();
    let path = outside.path().join("new.toride");
    let mut failed = 0;
    for kind in [io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied] {
        for changes in 0.. {
            let _ = fs::remove_file(&path);
            let disk = failing(changes, kind);
            let done = session.save_backup_by(&disk, &backup, &path);
            assert_eq!(fs::read(&older).unwrap(), first.bytes());
            let found = fs::read(&path).ok();
            assert!(found.is_none_or(|bytes| bytes == backup.bytes()));
            if done.is_ok() {
                assert!(session.last_backup().unwrap().is_some());
                break;
            }
            let full = kind == io::ErrorKind::StorageFull;
            let wanted = if full {
                Error::StorageFull
            } else {
                Error::StorageUnavailable
            };
            assert_eq!(done, Err(wanted.into()));
            if failed < 4 {
                assert_eq!(session.last_backup().unwrap(), None);
            }
            failed += 1;
        }
    }
    assert_eq!(failed, 8, "write, sync, rename, sync of the folder, twice");
    let names = fs::read_dir(outside.path()).unwrap().count();
    assert_eq!(names, 2, "nothing lies about");
}

#[test]
fn a_kill_anywhere_while_a_backup_is_stored_leaves_other_files_and_a_whole_one_or_none() {
    let (_bench, session, key) = stocked();
    let outside = tempfile::tempdir().unwrap();
    let older = outside.path().join("older.toride");
    let first = session.make_backup(by_key(&key)).unwrap();
    fs::write(&older, first.bytes()).unwrap();
    let backup = session.make_backup(by_key(&key)).unwrap();
    let path = outside.path().join("new.toride");
    for changes in 0..4 {
        let disk = Disk(after(
            changes,
            |at, changes| at >= changes,
            io::ErrorKind::Other,
        ));
        assert!(session.save_backup_by(&disk, &backup, &path).is_err());
        assert_eq!(fs::read(&older).unwrap(), first.bytes());
        let found = fs::read(&path).ok();
        assert!(found.is_none_or(|bytes| bytes == backup.bytes()));
    }
    // What lies beside is in nobody's way.
    let _ = fs::remove_file(&path);
    session.save_backup(&backup, &path).unwrap();
    let left = fs::read_dir(outside.path()).unwrap().count();
    assert_eq!(left, 2);
}

/// A disk on which one change fails, after so many that do not.
fn failing(changes: usize, kind: io::ErrorKind) -> impl toride_store::Files {
    Disk(after(changes, |at, changes| at == changes, kind))
}

fn after(
    changes: usize,
    fails: fn(usize, usize) -> bool,
    kind: io::ErrorKind,
) -> impl Fn(Op, &Path) -> io::Result<()> {
    let made = AtomicUsize::new(0);
    move |_, _| {
        if fails(made.fetch_add(1, Ordering::Relaxed), changes) {
            Err(kind.into())
        } else {
            Ok(())
        }
    }
}

/// The bytes of every file below a folder.
fn contents(dir: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = entries.map(|path| {
        if path.is_dir() {
            contents(&path)
        } else {
            vec![fs::read(path).unwrap()]
        }
    });
    files.flatten().collect()
}

#[test]
fn a_vault_that_is_open_is_never_restored_over_and_a_locked_one_is_set_aside_and_comes_back() {
    let (bench, session, _) = stocked();
    let backup = session.make_backup(BY_PASSPHRASE).unwrap();
    let restore = || {
        bench
            .vault
            .restore_backup(backup.bytes(), PASSPHRASE, None)
            .map(drop)
    };
    assert_eq!(restore(), Err(Error::AlreadyExists.into()));
    let later = account(&session, "after the backup", SHEET);
    session.lock();
    let file = fs::read(bench.file()).unwrap();
    for (seconds, newer) in [(10, false), (20, true)] {
        let mut file = file.clone();
        if newer {
            file[60..64].copy_from_slice(&2_u32.to_be_bytes()); // user_version
            fs::write(bench.file(), &file).unwrap();
        }
        bench.clock.set(support::START + seconds * 1_000);
        assert_eq!(restore(), Ok(()));
        assert!(bench.unlock().account(later).is_err());
        bench.vault.lock();
        let aside = bench.vault.set_aside().unwrap();
        assert_eq!((aside.len(), aside[0].opens), (1, !newer));
        let kept = bench.dir.path().join("quarantine").join(&aside[0].id);
        assert_eq!(fs::read(kept.join("vault.db")).unwrap(), file);
        if !newer {
            bench.vault.bring_back(&aside[0].id).unwrap();
            assert!(bench.unlock().account(later).is_ok());
            bench.vault.lock();
            let copy = bench.dir.path().join("quarantine");
            fs::remove_dir_all(copy).unwrap();
        }
    }
}

#[test]
fn where_a_vault_is_lost_or_unreadable_the_backup_takes_its_place_and_its_rests_are_kept() {
    for lost in [true, false] {
        let (bench, session, _) = stocked();
        let backup = session.make_backup(BY_PASSPHRASE).unwrap();
        let before = seen(&session).codes;
        session.lock();
        if lost {
            fs::remove_file(bench.file()).unwrap();
        } else {
            fs::write(bench.file(), vec![7; 5_000]).unwrap();
        }
        let rests = contents(bench.dir.path());
        let restored = bench.vault.restore_backup(backup.bytes(), PASSPHRASE, None);
        assert_eq!(seen(&restored.unwrap().session).codes, before);
        let kept = contents(&bench.dir.path().join("quarantine"));
        // But for an empty journal, and room that was kept free.
        let small = |file: &&Vec<u8>| !file.is_empty() && file.len() != 131_072;
        assert!(rests.iter().filter(small).all(|file| kept.contains(file)));
    }
}

#[test]
fn restoring_can_be_cut_off_anywhere_and_tried_again() {
    let (bench, session, _) = stocked();
    let backup = session.make_backup(BY_PASSPHRASE).unwrap();
    let before = seen(&session).codes;
    let mut cut_off = 0;
    for changes in 0.. {
        let dir = tempfile::tempdir().unwrap();
        let rest = dir.path().join("snapshots").join("5.db");
        fs::create_dir(rest.parent().unwrap()).unwrap();
        fs::write(&rest, b"all that is left").unwrap();
        let left = AtomicUsize::new(changes);
        let killed = Arc::new(Disk(move |_: Op, _: &Path| {
            let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
            let one_less = left.fetch_update(set, get, |left| left.checked_sub(1));
            one_less
                .map(drop)
                .map_err(|_| io::ErrorKind::PermissionDenied.into())
        }));
        let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(&bench.clock);
        let folder = Folder::with(dir.path(), killed, None);
        let vault = Vault::open_with(folder, clock, Arc::new(TestRng::new(7)), Profile::Test);
        let done = vault
            .restore_backup(backup.bytes(), PASSPHRASE, None)
            .is_ok();
        drop(vault);
        assert!(contents(dir.path()).contains(&b"all that is left".to_vec()));
        let again = support::open_at(dir.path(), &bench.clock, 8);
        let session = match again.state() {
            VaultState::Lost => {
                let restored = again.restore_backup(backup.bytes(), PASSPHRASE, None);
                restored.unwrap().session
            }
            // It was in place already.
            VaultState::Locked => again.unlock(PASSPHRASE).unwrap(),
            other => panic!("after {changes} changes: {other:?}"),
        };
        assert_eq!(seen(&session).codes, before, "after {changes} changes");
        if done {
            break;
        }
        cut_off += 1;
    }
    assert!(cut_off > 10, "cut off only {cut_off} times");
}

#[test]
fn no_backup_and_no_restored_folder_shows_a_code_a_name_or_a_key() {
    let (bench, session, key) = stocked();
    let backup = session.make_backup(by_both(&key)).unwrap();
    let (dir, new) = phone(&bench.clock, 2);
    new.restore_backup(backup.bytes(), PASSPHRASE, None)
        .unwrap()
        .session
        .lock();
    let mut files = contents(dir.path());
    files.push(backup.bytes().to_vec());
    let printed = format!("{backup:?} {:?} {:?}", by_both(&key), backup.report());
    files.push(printed.into_bytes());
    let passphrase = core::str::from_utf8(PASSPHRASE).unwrap();
    let secrets = ["事務所の金庫", "090-0000-0000", passphrase, &key];
    let needles = secrets
        .into_iter()
        .chain(SHEET_CODES)
        .flat_map(spellings::spellings);
    for needle in needles {
        for file in &files {
            assert!(!file.windows(needle.len()).any(|part| part == needle));
        }
    }
}

#[test]
fn two_hundred_accounts_of_ten_codes_fit_in_one_small_file() {
    let (bench, session, key) = Bench::created();
    for n in 0..200_u64 {
        let sheet: Vec<_> = (0..10)
            .map(|c| format!("{:08}", 20_000_017 + n * 100_009 + c * 7_919))
            .collect();
        account(&session, &format!("@{n}"), &sheet.join("\n"));
    }
    let backup = session.make_backup(by_key(key.expose())).unwrap();
    println!("200 accounts, 2,000 codes: {} bytes", backup.bytes().len());
    assert_eq!(
        (backup.report().accounts, backup.report().codes),
        (200, 2_000)
    );
    assert!(backup.bytes().len() < 512 * 1024);
    let (_dir, new) = phone(&bench.clock, 2);
    let key = key.expose().as_bytes();
    let restored = new
        .restore_backup(backup.bytes(), key, Some(OTHER))
        .unwrap();
    let rows = restored.session.accounts(AccountFilter::Active).unwrap();
    assert_eq!(rows.len(), 200);
    let code = codes(&restored.session, rows[0].id)[0];
    assert_eq!(support::text(&restored.session, code).len(), 8);
}

/// `golden/backup-v1.toride`, as version 1 of the format wrote it, stretching and all. It opens for ever.
const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/backup-v1.toride");
const GOLDEN_KEY: &str = "0XNX3-QVKQT-B6NYE-2GS1V-XYZ1S-S0WB2-CQYK9";

#[test]
fn the_first_released_format_opens_with_both_secrets_and_brings_everything_back() {
    let file = fs::read(GOLDEN).unwrap();
    assert!(file.len() < 30 * 1024);
    let report = test_backup(&file, PASSPHRASE).unwrap();
    assert_eq!(test_backup(&file, GOLDEN_KEY.as_bytes()), Ok(report));
    assert_eq!((report.accounts, report.in_bin, report.codes), (2, 1, 22));
    assert_eq!(report.made_at, Millis::clamped(support::START + 2_000));

    let bench = Bench::new();
    let key = GOLDEN_KEY.as_bytes();
    let restored = bench.vault.restore_backup(&file, key, Some(OTHER)).unwrap();
    let session = restored.session;
    let found = seen(&session);
    let names: Vec<_> = found.accounts.iter().map(|a| a.row.name.as_str()).collect();
    assert_eq!(names, ["office", "shop", "old"]);
    let state = |code: &str| found.codes[code];
    assert!(matches!(state("shop 18342957"), CodeState::Used { .. }));
    assert_eq!(state("shop 44719023"), CodeState::Unused);
    assert!(matches!(state("shop 80621745"), CodeState::Rejected { .. }));
    assert!(matches!(state("shop 33905816"), CodeState::Exposed { .. }));
    assert!(matches!(state("office 71286604"), CodeState::Used { .. }));
    assert_eq!(found.codes.len(), 22);
    let shop = &found.accounts[1];
    assert_eq!(shop.ties.contacts[0].value, "090-0000-0000");
    assert_eq!(shop.ties.sessions[0].name, "古い携帯");
    assert_eq!(shop.ties.copies[0].name, "事務所の金庫");
    assert_eq!(shop.ties.people[0].name, "美香");
    assert!(found.accounts[2].binned);
    assert!(!session.checklist().unwrap().contacts.is_empty());
}
