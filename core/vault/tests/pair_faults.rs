//! A disk that fills up or fails while a vault joins, takes over new keys, or a code is shared: before, or after.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/disk.rs"]
mod disk;
#[path = "support/pair.rs"]
mod pair;
#[path = "support/small_disk.rs"]
mod small_disk;
#[path = "support/bench.rs"]
mod support;
#[path = "support/taken.rs"]
mod taken;
#[path = "support/twins.rs"]
mod twins;

use std::{fs, sync::atomic::Ordering};

use pair::{key, paired, transfer};
use small_disk::SmallDisk;
use support::{OTHER, PASSPHRASE, SHEET, START, account, codes, open_at};
use taken::{FULL, came, failing};
use toride_domain::{CodeState, Millis};
use toride_vault::{Error, Session, Transfer, VaultState};
use twins::Twin;

/// Two devices of one vault, and what the second needs to follow a change of keys.
fn after_a_change_of_keys(accounts: usize) -> (Twin, Twin, Transfer) {
    let a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let b = paired(&a, "second", 2);
    for n in 0..accounts {
        account(&a.session, &format!("@{n}"), SHEET);
    }
    a.session.rekey(PASSPHRASE, None).unwrap();
    let made = transfer(&a.session);
    (a, b, made)
}

#[test]
fn every_failing_file_operation_leaves_no_vault_or_the_joined_one() {
    let (a, _, made) = after_a_change_of_keys(30);
    let mut failed = 0;
    for nth in 0.. {
        let dir = tempfile::tempdir().unwrap();
        let (vault, left) = failing(dir.path(), &a.clock, 100 + nth);
        left.store(usize::try_from(nth).unwrap(), Ordering::Relaxed);
        let joined = vault.join(made.bytes(), key(&made), OTHER);
        let fell = came(&left);
        let is_there = joined.is_ok();
        if let Err(error) = joined {
            assert_eq!(error, FULL, "operation {nth}");
            failed += 1;
        }
        vault.lock();
        let again = open_at(dir.path(), &a.clock, 5_000 + nth);
        match again.state() {
            VaultState::Locked => {
                let session = again.unlock(OTHER).unwrap();
                assert!(session.damage().unwrap().is_empty(), "operation {nth}");
            }
            state => {
                assert!(!is_there, "operation {nth}: {state:?}");
                assert!(again.join(made.bytes(), key(&made), OTHER).is_ok());
            }
        }
        if !fell {
            break;
        }
    }
    println!("{failed} operations failed");
    assert!(failed >= 4, "building a file takes more: {failed}");
}

#[test]
fn every_failing_file_operation_leaves_the_old_keys_or_the_new_ones() {
    let (_a, b, made) = after_a_change_of_keys(30);
    let receive = |session: &Session| session.receive_transfer(made.bytes(), key(&made), OTHER);
    taken::at_each_operation(&b, |session| receive(session).unwrap());
}

#[test]
fn on_a_disk_that_fills_up_new_keys_are_taken_whole_or_not_at_all() {
    let (_a, b, made) = after_a_change_of_keys(30);
    let receive = |session: &Session| session.receive_transfer(made.bytes(), key(&made), OTHER);
    let tried = taken::with_each_room(&b, |session| receive(session).unwrap());
    let Some((refused, _)) = tried else { return };
    assert!(refused > 5, "{refused}");
}

#[test]
fn on_a_full_disk_a_vault_still_leaves_for_another_device() {
    let (_a, b, _) = after_a_change_of_keys(0);
    b.session.lock();
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    fs::copy(b.dir.path().join("vault.db"), dir.path().join("vault.db")).unwrap();
    let vault = open_at(dir.path(), &b.clock, 700);
    let session = vault.unlock(OTHER).unwrap();
    // The room for a full disk is made at lock.
    session.lock();
    let session = vault.unlock(OTHER).unwrap();
    disk.fill_up();
    assert!(session.make_transfer(OTHER).is_ok());
}

fn state(session: &Session) -> CodeState {
    let rows = session
        .accounts(toride_vault::AccountFilter::Active)
        .unwrap();
    let detail = session.account(rows[0].id).unwrap();
    detail.current_sets[0].codes[0].state
}

#[test]
fn nobody_gets_a_code_that_the_vault_does_not_know_to_be_shared() {
    let (_a, b, _) = after_a_change_of_keys(0);
    let code = {
        let rows = b.session.accounts(toride_vault::AccountFilter::Active);
        codes(&b.session, rows.unwrap()[0].id)[0]
    };
    b.session.lock();
    let dir = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(dir.path()) else {
        return;
    };
    fs::copy(b.dir.path().join("vault.db"), dir.path().join("vault.db")).unwrap();
    let until = Millis::clamped(START + Millis::DAY);
    let vault = open_at(dir.path(), &b.clock, 700);
    let session = vault.unlock(OTHER).unwrap();
    disk.fill_up();
    let refused = session.share_code(code, until, OTHER).map(drop);
    disk.free();
    let session = match refused {
        Ok(()) => session,
        Err(error) => {
            assert_eq!(error, Error::StorageFull);
            assert_eq!(state(&session), CodeState::Unused);
            session.share_code(code, until, OTHER).unwrap();
            session
        }
    };
    assert!(matches!(state(&session), CodeState::Exposed { .. }));
}
