//! Making a vault, opening it with either secret, and what happens with a wrong one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use support::{Bench, OTHER, PASSPHRASE, SHEET, START, account, codes, open_at};
use toride_domain::Counts;
use toride_vault::{
    Error, Field, GroupCheck, PassphraseProblem, RecoveryKeyState, VaultState, check_passphrase,
    check_recovery_key,
};

#[test]
fn a_vault_is_fresh_then_open_then_locked() {
    let bench = Bench::new();
    assert_eq!(bench.vault.state(), VaultState::Fresh);
    assert_eq!(
        std::fs::read_dir(bench.dir.path()).unwrap().count(),
        0,
        "looking makes nothing"
    );
    let new = bench.vault.create(PASSPHRASE).unwrap();
    assert_eq!(bench.vault.state(), VaultState::Unlocked);
    assert_eq!(
        bench.vault.create(PASSPHRASE).unwrap_err(),
        Error::AlreadyExists
    );
    assert!(!new.session.is_locked() || bench.vault.state() == VaultState::Locked);
    bench.vault.lock();
    assert_eq!(bench.vault.state(), VaultState::Locked);
    assert_eq!(
        bench.vault.create(PASSPHRASE).unwrap_err(),
        Error::AlreadyExists
    );
}

#[test]
fn both_secrets_open_the_vault() {
    let (mut bench, session, recovery) = Bench::created();
    let id = account(&session, "@a", SHEET);
    bench.vault.lock();
    let session = bench
        .vault
        .unlock_with_recovery_key(recovery.expose().as_bytes())
        .unwrap();
    assert_eq!(
        session.account(id).unwrap().row.counts,
        Counts { left: 5, of: 5 }
    );
    assert!(bench.reopen(2).account(id).is_ok());
}

#[test]
fn a_passphrase_typed_in_another_way_is_the_same_passphrase() {
    let bench = Bench::new();
    let new = "cafe\u{301} \u{3000}亀の甲羅干し日和".as_bytes();
    bench.vault.create(new).unwrap();
    bench.vault.lock();
    assert!(
        bench
            .vault
            .unlock("caf\u{e9}  亀の甲羅干し日和".as_bytes())
            .is_ok()
    );
    assert_eq!(
        bench.vault.unlock(b"cafe").unwrap_err(),
        Error::WrongPassphrase
    );
}

#[test]
fn a_wrong_passphrase_is_called_wrong_and_changes_nothing() {
    let (bench, session, _) = Bench::created();
    session.lock();
    let before = std::fs::read(bench.file()).unwrap();
    for wrong in [OTHER, b"", &[0xff, 0xfe], &[b'x'; 5000]] {
        assert_eq!(
            bench.vault.unlock(wrong).unwrap_err(),
            Error::WrongPassphrase
        );
    }
    assert_eq!(std::fs::read(bench.file()).unwrap(), before);
    bench.unlock();
}

#[test]
fn a_slip_in_the_recovery_key_is_found_before_any_work() {
    let (bench, _, recovery) = Bench::created();
    bench.vault.lock();
    let right = recovery.expose();
    let slip = Error::Invalid {
        field: Field::RecoveryKey,
    };
    let mut wrong = right.to_owned().into_bytes();
    wrong[8] = if wrong[8] == b'7' { b'8' } else { b'7' };
    for _ in 0..10 {
        assert_eq!(
            bench.vault.unlock_with_recovery_key(&wrong).unwrap_err(),
            slip
        );
    }
    assert_eq!(bench.vault.wait_seconds(), 0, "a slip is no failed try");
    let check = check_recovery_key(&wrong);
    assert_eq!(
        (check.groups[0], check.groups[1]),
        (GroupCheck::Right, GroupCheck::Wrong)
    );
    assert!(!check.complete && check_recovery_key(right.as_bytes()).complete);
    assert!(check_recovery_key(format!("{right}-AAAAA").as_bytes()).too_long);

    let (_other, _, foreign) = Bench::created();
    // Both benches draw the same bytes, so the other vault's key is made by a renewal.
    drop(foreign);
    let session = bench.unlock();
    let newer = session.new_recovery_key(PASSPHRASE).unwrap();
    session.lock();
    let error = bench
        .vault
        .unlock_with_recovery_key(right.as_bytes())
        .unwrap_err();
    assert_eq!(error, Error::WrongRecoveryKey);
    assert!(
        bench
            .vault
            .unlock_with_recovery_key(newer.expose().as_bytes())
            .is_ok()
    );
}

#[test]
fn the_recovery_key_counts_only_once_it_was_typed_back() {
    let (mut bench, session, recovery) = Bench::created();
    assert_eq!(
        session.info().unwrap().recovery_key,
        RecoveryKeyState::Unproven
    );
    let lower = recovery.expose().to_lowercase().replace('-', " ");
    session.prove_recovery_key(lower.as_bytes()).unwrap();
    let session = bench.reopen(3);
    assert!(matches!(
        session.info().unwrap().recovery_key,
        RecoveryKeyState::Proven { .. }
    ));
    session.new_recovery_key(PASSPHRASE).unwrap();
    assert_eq!(
        session.info().unwrap().recovery_key,
        RecoveryKeyState::Unproven,
        "a new key is unproven"
    );
    let old = session
        .prove_recovery_key(recovery.expose().as_bytes())
        .unwrap_err();
    assert_eq!(old, Error::WrongRecoveryKey);
}

#[test]
fn too_many_wrong_tries_make_one_wait_and_never_wipe() {
    let (bench, session, _) = Bench::created();
    session.lock();
    let mut waits = Vec::new();
    for _ in 0..7 {
        assert_eq!(
            bench.vault.unlock(OTHER).unwrap_err(),
            Error::WrongPassphrase
        );
        let wait = bench.vault.wait_seconds();
        waits.push(wait);
        if wait > 0 {
            let refused = bench.vault.unlock(PASSPHRASE).unwrap_err();
            assert_eq!(refused, Error::Throttled { seconds: wait });
        }
        bench.clock.wait(u64::from(wait) * 1000);
    }
    assert_eq!(waits, [0, 0, 2, 5, 15, 60, 60]);
    bench.unlock();
    assert_eq!(bench.vault.wait_seconds(), 0);
}

#[test]
fn a_clock_set_back_locks_nobody_out_for_long() {
    let (bench, session, _) = Bench::created();
    session.lock();
    for _ in 0..3 {
        bench.vault.unlock(OTHER).unwrap_err();
        bench.clock.wait(60_000);
    }
    bench.clock.set(START - 1_000_000_000_000 / 2);
    assert_eq!(bench.vault.wait_seconds(), 2);
    bench.clock.wait(2_000);
    assert_eq!(bench.vault.wait_seconds(), 0);
    let session = bench.unlock();
    let id = account(&session, "@a", SHEET);
    session.mark_used(codes(&session, id)[0]).unwrap();
    assert_eq!(
        session.account(id).unwrap().row.counts.left,
        4,
        "stamps grow all the same"
    );
}

#[test]
fn asking_for_the_passphrase_again_is_throttled_too() {
    let (bench, session, _) = Bench::created();
    for _ in 0..3 {
        let error = session
            .change_passphrase(OTHER, b"twelve drowsy ferns sway")
            .unwrap_err();
        assert_eq!(error, Error::WrongPassphrase);
    }
    let error = session.new_recovery_key(PASSPHRASE).unwrap_err();
    assert_eq!(error, Error::Throttled { seconds: 2 });
    bench.clock.wait(2_000);
    assert!(session.new_recovery_key(PASSPHRASE).is_ok());
}

#[test]
fn after_a_change_only_the_new_passphrase_opens() {
    let (bench, session, recovery) = Bench::created();
    assert_eq!(
        session.change_passphrase(PASSPHRASE, b"short").unwrap_err(),
        Error::WeakPassphrase
    );
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    session.lock();
    assert_eq!(
        bench.vault.unlock(PASSPHRASE).unwrap_err(),
        Error::WrongPassphrase
    );
    bench.vault.unlock(OTHER).unwrap();
    assert!(
        bench
            .vault
            .unlock_with_recovery_key(recovery.expose().as_bytes())
            .is_ok()
    );
}

#[test]
fn a_new_passphrase_is_judged_honestly() {
    use PassphraseProblem as P;
    let problems = |text: &str| check_passphrase(text.as_bytes()).problems;
    assert!(problems("seven brittle lanterns hum").is_empty());
    assert!(check_passphrase(PASSPHRASE).accepted());
    assert!(problems("x7!q").contains(&P::TooShort));
    assert_eq!(problems("password123"), [P::EasyToGuess]);
    assert!(problems("8301749265830174926").contains(&P::DigitsOnly));
    assert!(problems("aaaaaaaaaaaaaaaa").contains(&P::EasyToGuess));
    assert_eq!(problems(&"x".repeat(1025)), [P::TooLong]);
    assert_eq!(check_passphrase(&[0xc3, 0x28]).problems, [P::NotText]);
    assert_eq!(check_passphrase(b"").problems, [P::TooShort]);
}

#[test]
fn a_second_handle_on_the_same_folder_finds_it_in_use() {
    let (bench, session, _) = Bench::created();
    let second = open_at(bench.dir.path(), &bench.clock, 9);
    assert_eq!(second.state(), VaultState::InUse);
    assert_eq!(second.unlock(PASSPHRASE).unwrap_err(), Error::InUse);
    session.lock();
    assert_eq!(second.state(), VaultState::Locked);
    second.unlock(PASSPHRASE).unwrap();
    assert_eq!(bench.vault.unlock(PASSPHRASE).unwrap_err(), Error::InUse);
}

#[test]
fn the_real_cost_of_stretching_opens_too_and_the_lock_time_is_kept() {
    let mut bench = Bench::new();
    let clock: std::sync::Arc<dyn toride_vault::Clock> = bench.clock.clone();
    let rng = std::sync::Arc::new(toride_crypto::random::TestRng::new(1));
    bench.vault = toride_vault::Vault::open(bench.dir.path(), clock, rng);
    let session = bench.vault.create(PASSPHRASE).unwrap().session;
    assert_eq!(session.info().unwrap().lock_minutes, 5);
    session.set_lock_minutes(12).unwrap();
    let field = Field::LockMinutes;
    assert_eq!(
        session.set_lock_minutes(31).unwrap_err(),
        Error::Invalid { field }
    );
    session.lock();
    assert_eq!(bench.unlock().info().unwrap().lock_minutes, 12);
}

#[test]
fn whoever_forgot_the_passphrase_sets_a_new_one_with_the_recovery_key() {
    let (bench, session, recovery) = Bench::created();
    let typed = recovery.expose().as_bytes();
    let id = account(&session, "@a", SHEET);
    session.lock();
    let session = bench.vault.unlock_with_recovery_key(typed).unwrap();
    session.change_passphrase(typed, OTHER).unwrap();
    session.lock();
    assert_eq!(
        bench.vault.unlock(PASSPHRASE).unwrap_err(),
        Error::WrongPassphrase
    );
    let session = bench.vault.unlock(OTHER).unwrap();
    assert_eq!(session.account(id).unwrap().row.counts.left, 5);
    let newer = session.new_recovery_key(typed).unwrap();
    let old = session.change_passphrase(typed, PASSPHRASE).unwrap_err();
    assert_eq!(
        old,
        Error::WrongRecoveryKey,
        "a key that was replaced opens nothing"
    );
    session
        .change_passphrase(newer.expose().as_bytes(), PASSPHRASE)
        .unwrap();
}

const HOLDER: &str = "TORIDE_VAULT_HOLDER";

/// Not a test by itself: run by the next one in a process of its own, which holds the vault open.
#[test]
fn holding_child() {
    let Ok(dir) = std::env::var(HOLDER) else {
        return;
    };
    let clock = std::sync::Arc::new(support::TestClock::at(0));
    let vault = open_at(std::path::Path::new(&dir), &clock, 7);
    let _session = vault.unlock(PASSPHRASE).unwrap();
    println!("open");
    std::io::Read::read(&mut std::io::stdin(), &mut [0]).unwrap();
}

#[test]
fn a_second_process_finds_the_vault_in_use_and_can_open_it_afterwards() {
    use std::{io::BufRead, process::Stdio};
    let (bench, session, _) = Bench::created();
    let id = account(&session, "@a", SHEET);
    session.lock();
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "holding_child", "--nocapture"])
        .env(HOLDER, bench.dir.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
    let opened = lines
        .by_ref()
        .map_while(Result::ok)
        .any(|line| line.ends_with("open"));
    assert!(opened);
    assert_eq!(bench.vault.state(), VaultState::InUse);
    assert_eq!(bench.vault.unlock(PASSPHRASE).unwrap_err(), Error::InUse);
    assert_eq!(bench.vault.wait_seconds(), 0);
    drop(child.stdin.take());
    lines.by_ref().for_each(drop);
    child.wait().unwrap();
    assert!(bench.unlock().account(id).is_ok());
}
