//! After damage was accepted or a file was repaired: every code whose text can be read can be shown.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/rows.rs"]
mod rows;
#[path = "support/bench.rs"]
mod support;

use std::{collections::BTreeSet, fs};

use rows::flip_row;
use support::{
    Bench, KEEP, NEW_SHEET, OTHER, PASSPHRASE, RENEW, SHEET, SHEET_CODES, account, codes, keep,
    text,
};
use toride_domain::{AccountId, CodeState, HistoryKind, Stock};
use toride_store::Store;
use toride_vault::{AccountFilter, Folder, Session};

/// The first 16 bytes of the file are not SQLite's any more.
fn make_unreadable(bench: &Bench) {
    let mut bytes = fs::read(bench.file()).unwrap();
    bytes[..16].fill(0);
    fs::write(bench.file(), bytes).unwrap();
}

/// The texts of all codes in use, in no order.
fn texts(session: &Session, id: AccountId) -> BTreeSet<String> {
    let detail = session.account(id).unwrap();
    let all = detail.current_sets.iter().flat_map(|set| &set.codes);
    all.map(|code| text(session, code.id)).collect()
}

fn sheet() -> BTreeSet<String> {
    SHEET_CODES.map(str::to_owned).into()
}

fn is_rebuilt(session: &Session, id: AccountId) -> bool {
    let history = session.history(id).unwrap();
    history
        .iter()
        .any(|entry| entry.kind == HistoryKind::SetRebuilt)
}

fn assert_stands_alone(session: &Session, id: AccountId) {
    let detail = session.account(id).unwrap();
    assert_eq!(detail.row.name, id.to_string()[..8]);
    assert_eq!(detail.row.service, "other");
    assert_eq!(detail.row.stock, Stock::RenewSoon, "new codes are due");
    assert!(detail.next_code.is_some());
    assert_eq!(texts(session, id), sheet());
    assert!(is_rebuilt(session, id));
}

#[test]
fn codes_whose_account_cannot_be_read_are_shown_under_a_short_name() {
    let (mut bench, session, _) = Bench::created();
    let first = account(&session, "@first", SHEET);
    session.lock();
    flip_row(&bench.file(), first, 0);
    let session = bench.reopen(2);
    session.accept_as_is(PASSPHRASE).unwrap();
    assert_stands_alone(&session, first);
    session.mark_used(codes(&session, first)[0]).unwrap();

    let session = bench.reopen(3);
    assert!(session.damage().unwrap().is_empty());
    assert_eq!(session.account(first).unwrap().row.counts.left, 4);
    assert_eq!(texts(&session, first), sheet());
}

#[test]
fn a_repair_shows_codes_whose_account_cannot_be_read_too() {
    let (mut bench, session, _) = Bench::created();
    let first = account(&session, "@first", SHEET);
    session.lock();
    flip_row(&bench.file(), first, 0);
    make_unreadable(&bench);
    bench.vault.repair(PASSPHRASE).unwrap();
    let session = bench.reopen(2);
    assert!(session.damage().unwrap().is_empty());
    assert_stands_alone(&session, first);
}

/// A vault with a snapshot, in which one code was used; after it ten codes more were added.
fn with_an_older_copy() -> (Bench, AccountId) {
    let (bench, session, _) = Bench::created();
    let first = account(&session, "@first", SHEET);
    session.mark_used(codes(&session, first)[0]).unwrap();
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    session.change_passphrase(OTHER, PASSPHRASE).unwrap();
    keep(&session, first, NEW_SHEET, KEEP);
    session.lock();
    flip_row(&bench.file(), first, 0);
    (bench, first)
}

fn assert_name_and_marks_of_the_copy(session: &Session, first: AccountId) {
    let detail = session.account(first).unwrap();
    assert_eq!(detail.row.name, "@first");
    assert_eq!(detail.row.service, "instagram");
    let states = detail.current_sets.iter().flat_map(|set| &set.codes);
    let used: Vec<_> = states
        .filter(|code| matches!(code.state, CodeState::Used { .. }))
        .map(|code| text(session, code.id))
        .collect();
    assert_eq!(used, [SHEET_CODES[0]], "used stays used");
    assert_eq!(
        texts(session, first).len(),
        10,
        "newer codes are not lost in silence"
    );
    assert!(is_rebuilt(session, first));
    assert_eq!(session.accounts(AccountFilter::Active).unwrap().len(), 1);
}

#[test]
fn name_and_marks_come_from_the_newest_copy_and_newer_codes_stay() {
    let (mut bench, first) = with_an_older_copy();
    let session = bench.reopen(2);
    session.accept_as_is(PASSPHRASE).unwrap();
    assert_name_and_marks_of_the_copy(&session, first);
    assert_name_and_marks_of_the_copy(&bench.reopen(3), first);
}

#[test]
fn a_repair_takes_name_and_marks_from_the_newest_copy_and_newer_codes_stay() {
    let (mut bench, first) = with_an_older_copy();
    make_unreadable(&bench);
    bench.vault.repair(PASSPHRASE).unwrap();
    let session = bench.reopen(2);
    assert!(session.damage().unwrap().is_empty());
    assert_name_and_marks_of_the_copy(&session, first);
}

#[test]
fn accepting_takes_damaged_codes_from_a_copy_and_leaves_that_copy_alone() {
    let (mut bench, session, _) = Bench::created();
    let first = account(&session, "@first", SHEET);
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    session.change_passphrase(OTHER, PASSPHRASE).unwrap();
    session.lock();
    let folder = bench.dir.path().join("snapshots");
    let names = || -> Vec<_> {
        let found = fs::read_dir(&folder).unwrap();
        found.map(|entry| entry.unwrap().path()).collect()
    };
    let good = names()[0].clone();
    let before = fs::read(&good).unwrap();
    flip_row(&bench.file(), first, 1);
    let session = bench.reopen(2);
    session.accept_as_is(PASSPHRASE).unwrap();
    assert_eq!(
        fs::read(&good).unwrap(),
        before,
        "a good copy was replaced by a damaged one"
    );
    assert_eq!(names().len(), 2, "the damaged file was copied as well");
    assert!(!session.account(first).unwrap().row.damaged);
    assert_eq!(texts(&session, first), sheet());
}

#[test]
fn codes_that_a_copy_does_not_have_are_still_called_damaged() {
    let (mut bench, session, _) = Bench::created();
    let first = account(&session, "@first", SHEET);
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    session.change_passphrase(OTHER, PASSPHRASE).unwrap();
    keep(&session, first, NEW_SHEET, KEEP);
    session.lock();
    flip_row(&bench.file(), first, 1);
    bench.reopen(2).accept_as_is(PASSPHRASE).unwrap();
    let session = bench.reopen(3);
    let detail = session.account(first).unwrap();
    assert!(detail.row.damaged);
    assert_eq!(
        text(&session, detail.next_code.unwrap()),
        SHEET_CODES[0],
        "a code that can be shown is next"
    );
}

#[test]
fn a_repaired_vault_takes_new_codes_although_its_own_record_was_lost() {
    let (_, session, _) = Bench::created();
    let anchor = session.anchor().unwrap();
    let vault = AccountId::new(anchor[8..24].try_into().unwrap());
    drop(session);
    for part in [0, 1] {
        // The same random bytes give every bench the same ids.
        let (mut bench, session, _) = Bench::created();
        let first = account(&session, "@first", SHEET);
        session.lock();
        flip_row(&bench.file(), vault, part);
        make_unreadable(&bench);
        bench.vault.repair(PASSPHRASE).unwrap();
        let session = bench.reopen(2);
        assert!(session.damage().unwrap().is_empty());
        keep(&session, first, NEW_SHEET, RENEW);
        assert_eq!(texts(&session, first).len(), 5);
    }
}

#[test]
fn the_recovery_key_repairs_as_well() {
    let (bench, session, recovery) = Bench::created();
    let first = account(&session, "@first", SHEET);
    session.lock();
    make_unreadable(&bench);
    let key = recovery.expose().as_bytes();
    bench.vault.repair(key).unwrap();
    let session = bench.vault.unlock_with_recovery_key(key).unwrap();
    assert_eq!(texts(&session, first), sheet());
}

#[test]
fn a_row_that_is_damaged_twice_does_not_stop_a_repair() {
    let (mut bench, session, _) = Bench::created();
    let first = account(&session, "@first", SHEET);
    let second = account(&session, "@second", NEW_SHEET);
    session.lock();
    flip_row(&bench.file(), first, 1);
    let session = bench.reopen(2);
    session.accept_as_is(PASSPHRASE).unwrap();
    keep(&session, first, SHEET, RENEW);
    session.lock();
    fs::remove_dir_all(bench.dir.path().join("snapshots")).unwrap();
    let file = bench.file();
    damage_every(&file, first);
    make_unreadable(&bench);
    bench.vault.repair(PASSPHRASE).unwrap();
    let session = bench.reopen(3);
    assert_eq!(texts(&session, second).len(), 5);
}

/// Flips a bit in each long body of an account, the one that was set aside too.
fn damage_every(file: &std::path::Path, id: AccountId) {
    let mut bytes = fs::read(file).unwrap();
    for (at, part) in rows::bodies(&bytes, id) {
        if part == 1 {
            bytes[at + 41] ^= 2;
        }
    }
    fs::write(file, bytes).unwrap();
}

#[test]
fn what_was_set_aside_goes_with_the_account_when_it_is_purged() {
    let (mut bench, session, _) = Bench::created();
    let first = account(&session, "@first", SHEET);
    session.lock();
    flip_row(&bench.file(), first, 1);
    let session = bench.reopen(2);
    session.accept_as_is(PASSPHRASE).unwrap();
    session.bin_account(first).unwrap();
    session.purge_account(first, PASSPHRASE).unwrap();
    session.lock();
    let store = Store::open(&Folder::new(bench.dir.path())).unwrap();
    assert!(store.view().damaged().unwrap().is_empty());
    drop(store);
    assert!(bench.reopen(3).damage().unwrap().is_empty());
    assert!(
        fs::read_dir(bench.dir.path().join("snapshots"))
            .unwrap()
            .all(|entry| {
                let bytes = fs::read(entry.unwrap().path()).unwrap();
                rows::bodies(&bytes, first)
                    .iter()
                    .all(|(_, part)| *part == 0)
            })
    );
}
