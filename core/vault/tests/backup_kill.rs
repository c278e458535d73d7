//! Real kills while a backup is restored and while one is stored: before or after, never between.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/killed.rs"]
mod killed;
#[path = "support/bench.rs"]
mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use killed::{Kill, say};
use support::{Bench, PASSPHRASE, TestClock, account, open_at};
use toride_vault::{AccountFilter, BackupSecrets, VaultState};

const RESTORES: u64 = 110;
const STORES: u64 = 50;
const ACCOUNTS: usize = 60;

const BY_PASSPHRASE: BackupSecrets<'_> = BackupSecrets {
    passphrase: Some(PASSPHRASE),
    recovery_key: None,
};

/// Not a test by itself: run by the others in a process of its own, until it is killed.
#[test]
fn killed_child() {
    let Some(arguments) = killed::arguments() else {
        return;
    };
    let [what, dir, file, seed] = &arguments[..] else {
        panic!("four arguments");
    };
    let clock = Arc::new(TestClock::at(0));
    let vault = open_at(Path::new(dir), &clock, seed.parse().unwrap());
    if what == "restore" {
        let backup = fs::read(file).unwrap();
        say("intent", 1, "-");
        let restored = vault.restore_backup(&backup, PASSPHRASE, None).unwrap();
        say("ack", 1, "-");
        drop(restored);
    } else {
        let session = vault.unlock(PASSPHRASE).unwrap();
        let backup = session.make_backup(BY_PASSPHRASE).unwrap();
        say("intent", 1, "-");
        session.save_backup(&backup, Path::new(file)).unwrap();
        say("ack", 1, "-");
    }
    std::thread::sleep(Duration::from_mins(1));
}

/// Whether it was done when the kill came. Each fifth time the kill waits for that, on a slow machine too.
fn run_and_kill(what: &str, dir: &Path, file: &Path, seed: u64, after: Duration) -> bool {
    let (dir, file) = (dir.to_str().unwrap(), file.to_str().unwrap());
    let when = if seed.is_multiple_of(5) {
        Kill::WhenDone
    } else {
        Kill::After(after)
    };
    let (said, _) = killed::run_and_kill(&[what, dir, file, &seed.to_string()], when);
    said.ack.is_some()
}

fn stocked() -> (Bench, PathBuf) {
    let (bench, session, _) = Bench::created();
    for n in 0..ACCOUNTS {
        let sheet = format!(
            "{:08}\n{:08}\n",
            20_000_017 + n * 1_009,
            60_000_017 + n * 77
        );
        account(&session, &format!("@{n}"), &sheet);
    }
    let backup = session.make_backup(BY_PASSPHRASE).unwrap();
    let file = bench.dir.path().join("old.toride");
    session.save_backup(&backup, &file).unwrap();
    session.lock();
    (bench, file)
}

#[test]
fn a_restore_that_is_killed_leaves_nothing_or_the_whole_vault() {
    let (bench, file) = stocked();
    let stored = fs::read(&file).unwrap();
    let (mut before, mut whole) = (0, 0);
    for kill in 0..RESTORES {
        let dir = tempfile::tempdir().unwrap();
        // Every other time something of a lost vault lies there.
        let rest = dir.path().join("snapshots").join("5.db");
        let lost = kill % 2 == 1;
        if lost {
            fs::create_dir(rest.parent().unwrap()).unwrap();
            fs::write(&rest, b"all that is left").unwrap();
        }
        let after = Duration::from_micros(kill * 971 % 45_000);
        let done = run_and_kill("restore", dir.path(), &file, 1_000 + kill, after);
        let vault = open_at(dir.path(), &bench.clock, 5_000 + kill);
        let session = match vault.state() {
            VaultState::Locked => {
                whole += 1;
                vault.unlock(PASSPHRASE).unwrap()
            }
            VaultState::Fresh | VaultState::Lost => {
                assert!(!done, "kill {kill}: what was reported restored is there");
                before += 1;
                let restored = vault.restore_backup(&stored, PASSPHRASE, None);
                restored.unwrap().session
            }
            other => panic!("kill {kill}: {other:?}"),
        };
        assert!(session.damage().unwrap().is_empty());
        let rows = session.accounts(AccountFilter::Active).unwrap();
        assert_eq!(rows.len(), ACCOUNTS, "kill {kill}");
        if lost {
            let aside = fs::read_dir(dir.path().join("quarantine"));
            let kept = aside.is_ok_and(|mut aside| {
                let kept = |entry: fs::DirEntry| entry.path().join("snapshots").join("5.db");
                aside.any(|entry| kept(entry.unwrap()).exists())
            });
            assert!(rest.exists() || kept, "kill {kill}: nothing is deleted");
        }
        assert_eq!(
            fs::read(&file).unwrap(),
            stored,
            "the backup stays as it is"
        );
    }
    println!("{RESTORES} kills: {before} before, {whole} after, 0 between");
    assert!(
        before > 5 && whole > 5,
        "the kills must hit both: {before}, {whole}"
    );
}

#[test]
fn storing_a_backup_that_is_killed_leaves_no_file_or_a_whole_one() {
    let (bench, old) = stocked();
    let stored = fs::read(&old).unwrap();
    let (mut none, mut whole) = (0, 0);
    for kill in 0..STORES {
        let file = bench.dir.path().join(format!("new-{kill}.toride"));
        let after = Duration::from_micros(kill * 173 % 6_000);
        let done = run_and_kill("store", bench.dir.path(), &file, 1_000 + kill, after);
        if let Ok(bytes) = fs::read(&file) {
            let report = toride_vault::test_backup(&bytes, PASSPHRASE).unwrap();
            assert_eq!(report.accounts as usize, ACCOUNTS);
            whole += 1;
        } else {
            assert!(!done, "kill {kill}: what was reported stored is there");
            none += 1;
        }
        assert_eq!(fs::read(&old).unwrap(), stored);
    }
    let session = bench.unlock();
    assert!(session.damage().unwrap().is_empty());
    println!("{STORES} kills: {none} before, {whole} after, 0 between");
}
