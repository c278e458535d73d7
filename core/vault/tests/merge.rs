//! Two devices of one vault, real files between them: both end with the same, and nothing is lost on the way.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[allow(dead_code, reason = "what can be seen is compared by digest here")]
#[path = "support/stocked.rs"]
mod stocked;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use stocked::stock;
use support::{
    Bench, KEEP, NEW_SHEET, OTHER, PASSPHRASE, RENEW, SHEET, SHEET_CODES, account, codes, draft,
    keep, text,
};
use toride_domain::{CodeState, Counts, RecordChange, ThingChanges, Verdict};
use toride_vault::{
    AccountFilter, BackupSecrets, BundleKind, Error, FileError, MergePreview, MergeWarning, Session,
};
use twins::{Twin, exchange};

const BY_PASSPHRASE: BackupSecrets<'_> = BackupSecrets {
    passphrase: Some(PASSPHRASE),
    recovery_key: None,
};

fn backup(session: &Session) -> Vec<u8> {
    session.make_backup(BY_PASSPHRASE).unwrap().bytes().to_vec()
}

fn state(session: &Session, code: toride_domain::CodeId) -> Option<CodeState> {
    let rows = session.accounts(AccountFilter::Active).unwrap();
    let sets = rows.iter().flat_map(|row| {
        let detail = session.account(row.id).unwrap();
        [detail.current_sets, detail.retired_sets].concat()
    });
    let mut codes = sets.flat_map(|set| set.codes);
    codes.find(|view| view.id == code).map(|view| view.state)
}

fn is_used(session: &Session, code: toride_domain::CodeId) -> bool {
    matches!(state(session, code), Some(CodeState::Used { .. }))
}

#[test]
fn what_two_devices_said_apart_both_know_after_one_exchange_each_way() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let list = codes(&a.session, shop);
    a.session.mark_used(list[2]).unwrap();
    let b = a.second("second", 2);

    a.session.mark_used(list[0]).unwrap();
    b.clock.wait(60_000);
    b.session.mark_used(list[1]).unwrap();
    b.session.undo_used(list[2]).unwrap();
    b.session.edit_account(shop, &draft("@renamed")).unwrap();
    let new = account(&b.session, "@new", NEW_SHEET);
    b.session.add_person("美香").unwrap();

    let preview = a.receive(&b.bundle()).preview().unwrap();
    let changes: Vec<_> = preview
        .accounts
        .iter()
        .map(|row| (row.account.name.as_str(), row.change.what))
        .collect();
    assert_eq!(
        changes,
        [
            ("@new", RecordChange::Added),
            ("@renamed", RecordChange::Changed)
        ]
    );
    let counts = (
        preview.codes.added,
        preview.codes.used,
        preview.codes.undone,
    );
    assert_eq!(counts, (5, 1, 1));
    assert_eq!(preview.people.added, 1);
    assert_eq!(preview.warnings, []);
    assert!(!is_used(&a.session, list[1]), "looking changes nothing");

    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());
    for twin in [&a, &b] {
        let used: Vec<bool> = list
            .iter()
            .map(|code| is_used(&twin.session, *code))
            .collect();
        assert_eq!(used, [true, true, false, false, false]);
        assert_eq!(twin.session.account(shop).unwrap().row.name, "@renamed");
        assert_eq!(
            text(&twin.session, codes(&twin.session, new)[0]),
            "22048719"
        );
        assert_eq!(text(&twin.session, list[3]), SHEET_CODES[3]);
    }
    a.unlock();
    assert!(a.session.damage().unwrap().is_empty());
    assert_eq!(a.digest(), b.digest(), "what is on disk is what was said");
}

#[test]
fn a_second_delivery_changes_nothing_and_an_old_one_turns_nothing_back() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let list = codes(&a.session, shop);
    let b = a.second("second", 2);
    let old = b.bundle();
    exchange(&a, &b);
    b.session.mark_used(list[0]).unwrap();
    let news = b.bundle();
    let first = a.take(&news);
    assert!(first.can_undo);
    let before = a.digest();
    for bundle in [&news, &old, &a.bundle()] {
        let arrival = a.receive(bundle);
        let preview = arrival.preview().unwrap();
        assert!(!preview.changes, "{preview:?}");
        assert_eq!(arrival.merge(false).unwrap().revision, first.revision);
    }
    assert_eq!(a.digest(), before);
    assert!(is_used(&a.session, list[0]));
}

#[test]
fn one_sheet_typed_on_two_phones_is_one_set_of_codes() {
    let mut a = Twin::first(1);
    let shop = a.session.add_account(&draft("@shop")).unwrap();
    let b = a.second("second", 2);
    keep(&a.session, shop, SHEET, KEEP);
    keep(&b.session, shop, &SHEET.replace(' ', "-"), KEEP);
    a.session.mark_used(codes(&a.session, shop)[0]).unwrap();
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());
    let row = b.session.account(shop).unwrap().row;
    assert_eq!(row.counts, Counts { left: 4, of: 5 });
}

#[test]
fn a_vault_full_of_things_arrives_whole_and_the_log_with_it() {
    let mut a = Twin::first(1);
    let mut b = a.second("second", 2);
    stock(&a.session, &a.clock);
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());
    b.unlock();
    assert!(b.session.damage().unwrap().is_empty());
    let history = |twin: &Twin| {
        let rows = twin.session.accounts(AccountFilter::Active).unwrap();
        let of = |id| twin.session.history(id).unwrap().len();
        rows.iter().map(|row| of(row.id)).collect::<Vec<_>>()
    };
    assert!(history(&b).iter().all(|events| *events > 0));
    assert_eq!(b.session.accounts(AccountFilter::Bin).unwrap().len(), 1);
}

#[test]
fn what_was_purged_goes_everywhere_and_comes_back_from_nowhere() {
    let mut a = Twin::first(1);
    let ids: Vec<_> = (0..6)
        .map(|n| account(&a.session, &format!("@{n}"), SHEET))
        .collect();
    let b = a.second("second", 2);
    let before = b.bundle();
    let saved = backup(&b.session);
    b.session.mark_used(codes(&b.session, ids[0])[0]).unwrap();
    a.session.bin_account(ids[0]).unwrap();
    a.session.purge_account(ids[0], PASSPHRASE).unwrap();

    let arrival = b.receive(&a.bundle());
    let preview = arrival.preview().unwrap();
    assert_eq!(preview.accounts[0].change.what, RecordChange::Purged);
    assert_eq!(
        (preview.accounts[0].account.id, preview.codes.purged),
        (ids[0], 5)
    );
    assert_eq!(preview.warnings, [], "one of six is no more than a fifth");
    arrival.merge(false).unwrap();
    assert_eq!(b.session.account(ids[0]).unwrap_err(), Error::NotFound);
    for twin in [&a, &b] {
        twin.take(&before);
        let old = twin.session.receive_backup(&saved, PASSPHRASE).unwrap();
        old.merge(false).unwrap();
        assert_eq!(twin.session.account(ids[0]).unwrap_err(), Error::NotFound);
    }
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());
}

#[test]
fn much_is_purged_only_after_asking_again() {
    let mut a = Twin::first(1);
    let ids: Vec<_> = (0..4)
        .map(|n| account(&a.session, &format!("@{n}"), SHEET))
        .collect();
    let b = a.second("second", 2);
    a.session.bin_account(ids[0]).unwrap();
    a.session.purge_account(ids[0], PASSPHRASE).unwrap();
    let arrival = b.receive(&a.bundle());
    assert_eq!(
        arrival.preview().unwrap().warnings,
        [MergeWarning::PurgesMany]
    );
    let revision = b.session.info().unwrap().revision;
    assert_eq!(arrival.merge(false).unwrap_err(), FileError::ManyPurged);
    assert_eq!(b.session.info().unwrap().revision, revision);
    assert!(b.session.account(ids[0]).is_ok());
    arrival.merge(true).unwrap();
    assert!(b.session.account(ids[0]).is_err());
}

#[test]
fn a_merge_can_be_undone_until_the_next_change_also_one_that_purges() {
    let mut a = Twin::first(1);
    let ids: Vec<_> = (0..3)
        .map(|n| account(&a.session, &format!("@{n}"), SHEET))
        .collect();
    let mut b = a.second("second", 2);
    a.take(&b.bundle());
    a.session.bin_account(ids[0]).unwrap();
    a.session.purge_account(ids[0], PASSPHRASE).unwrap();
    a.session.mark_used(codes(&a.session, ids[1])[0]).unwrap();
    a.session.add_person("美香").unwrap();
    let bundle = a.bundle();
    let before = b.digest();

    assert!(!b.session.can_undo_merge().unwrap());
    let merged = b.take(&bundle);
    assert_eq!(a.digest(), b.digest());
    assert!(b.session.can_undo_merge().unwrap());
    let undone = b.session.undo_merge().unwrap();
    assert!(undone > merged.revision, "an undo is a change of its own");
    assert_eq!(b.digest(), before);
    assert_eq!(
        text(&b.session, codes(&b.session, ids[0])[4]),
        SHEET_CODES[4]
    );
    assert_eq!(b.session.undo_merge().unwrap_err(), Error::NotFound);
    b.unlock();
    assert!(b.session.damage().unwrap().is_empty());
    assert_eq!(b.digest(), before);

    b.take(&bundle);
    b.session.mark_used(codes(&b.session, ids[2])[0]).unwrap();
    assert!(!b.session.can_undo_merge().unwrap());
    assert_eq!(b.session.undo_merge().unwrap_err(), Error::NotFound);
    assert!(b.session.account(ids[0]).is_err());

    b.session.add_person("Kim").unwrap();
    a.take(&b.bundle());
    a.unlock();
    assert!(!a.session.can_undo_merge().unwrap(), "not after the lock");
}

#[test]
fn an_old_backup_turns_nothing_back_and_brings_what_is_missing() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let list = codes(&a.session, shop);
    let old = backup(&a.session);
    let b = a.second("second", 2);
    b.session.mark_used(list[0]).unwrap();
    keep(&b.session, shop, NEW_SHEET, RENEW);
    let missing = account(&a.session, "@only here", SHEET);
    let newer = backup(&a.session);
    let before = b.digest();
    b.session
        .receive_backup(&old, PASSPHRASE)
        .unwrap()
        .merge(false)
        .unwrap();
    assert_eq!(b.digest(), before);
    assert!(is_used(&b.session, list[0]));
    b.session
        .receive_backup(&newer, PASSPHRASE)
        .unwrap()
        .merge(false)
        .unwrap();
    assert_eq!(
        text(&b.session, codes(&b.session, missing)[0]),
        SHEET_CODES[0]
    );
    assert_eq!(b.session.account(shop).unwrap().retired_sets.len(), 1);
}

#[test]
fn a_copied_folder_shows_at_the_first_exchange_and_goes_on_under_an_id_of_its_own() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let list = codes(&a.session, shop);
    let b = a.copied(2);
    b.clock.wait(7);
    a.session = a.vault.unlock(PASSPHRASE).unwrap();
    a.session.mark_used(list[0]).unwrap();
    b.session.mark_used(list[1]).unwrap();
    let preview = a.receive(&b.bundle()).preview().unwrap();
    assert_eq!(preview.warnings, [MergeWarning::Copied]);
    let merged = a.take(&b.bundle());
    assert_eq!(merged.verdict, Some(Verdict::CopiedToSecondPhone));
    let verdicts = a.session.verdicts().unwrap();
    assert_eq!(verdicts[0].verdict, Verdict::CopiedToSecondPhone);
    // The other one learns it from the answer, and both go on.
    let answer = b.take(&a.bundle());
    assert_eq!(answer.verdict, Some(Verdict::CopiedToSecondPhone));
    exchange(&a, &b);
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());
    a.session.mark_used(list[2]).unwrap();
    b.session.mark_used(list[3]).unwrap();
    for _ in 0..2 {
        assert_eq!(b.take(&a.bundle()).verdict, None, "asked once");
        assert_eq!(a.take(&b.bundle()).verdict, None);
    }
    a.unlock();
    assert_eq!(a.digest(), b.digest());
    assert!((0..4).all(|n| is_used(&a.session, list[n])));
    assert!(a.session.damage().unwrap().is_empty());
    let units = a.session.devices().unwrap();
    let with_vault = units.iter().filter(|device| device.is_this).count();
    assert_eq!((units.len(), with_vault), (2, 1));
}

#[test]
fn a_failed_write_leaves_the_old_id_in_place() {
    let mut a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let b = a.copied(2);
    a.session = a.vault.unlock(PASSPHRASE).unwrap();
    b.session.add_person("美香").unwrap();
    let bundle = b.bundle();
    let refused = a.receive(&bundle);
    let snapshots = a.dir.path().join("snapshots");
    std::fs::remove_dir_all(&snapshots).ok();
    std::fs::write(&snapshots, b"in the way").unwrap();
    assert!(refused.merge(true).is_err());
    std::fs::remove_file(&snapshots).unwrap();
    a.unlock();
    assert!(a.session.verdicts().unwrap().is_empty());
    assert_eq!(a.take(&bundle).verdict, Some(Verdict::CopiedToSecondPhone));
}

#[test]
fn an_honest_device_is_never_called_a_copy_whatever_comes_back_to_it() {
    let mut a = Twin::first(1);
    let b = a.second("second", 2);
    stock(&a.session, &a.clock);
    let own = a.bundle();
    exchange(&a, &b);
    stock(&b.session, &b.clock);
    let saved = backup(&a.session);
    exchange(&a, &b);
    a.session.undo_merge().ok();
    for bundle in [own, b.bundle()] {
        assert_eq!(a.take(&bundle).verdict, None);
    }
    let arrival = a.session.receive_backup(&saved, PASSPHRASE).unwrap();
    assert_eq!(arrival.merge(true).unwrap().verdict, None);
}

#[test]
fn files_of_other_vaults_other_keys_and_other_kinds_are_told_apart() {
    let mut a = Twin::first(7);
    account(&a.session, "@shop", SHEET);
    let b = a.second("second", 2);
    let (_bench, other, _) = Bench::created();
    let sync = other.make_sync().unwrap();
    assert_eq!(
        a.session.receive_sync(sync.bytes()).unwrap_err(),
        FileError::OtherVault
    );
    assert_eq!(
        a.session
            .receive_backup(&backup(&other), PASSPHRASE)
            .unwrap_err(),
        FileError::OtherVault
    );
    let found = BundleKind::Backup;
    assert_eq!(
        a.session.receive_sync(&backup(&b.session)).unwrap_err(),
        FileError::OtherKind { found }
    );
    let found = BundleKind::Sync;
    assert_eq!(
        a.session
            .receive_backup(&b.bundle(), PASSPHRASE)
            .unwrap_err(),
        FileError::OtherKind { found }
    );
    assert_eq!(
        a.session
            .receive_backup(&backup(&b.session), OTHER)
            .unwrap_err(),
        FileError::Vault(Error::WrongPassphrase)
    );
    // The same vault, restored: it has a new key.
    let dir = tempfile::tempdir().unwrap();
    let restored = support::open_at(dir.path(), &a.clock, 9);
    let restored = restored
        .restore_backup(&backup(&a.session), PASSPHRASE, None)
        .unwrap();
    let sync = restored.session.make_sync().unwrap();
    assert_eq!(
        a.session.receive_sync(sync.bytes()).unwrap_err(),
        FileError::OldKey
    );
    let cut = &b.bundle()[..500];
    assert!(matches!(
        a.session.receive_sync(cut).unwrap_err(),
        FileError::Incomplete { have: 500, .. }
    ));
}

#[test]
fn a_clock_that_runs_days_ahead_is_named_and_its_data_taken() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let list = codes(&a.session, shop);
    let b = a.second("second", 2);
    b.clock.wait(30 * 86_400_000);
    b.session.mark_used(list[0]).unwrap();
    let arrival = a.receive(&b.bundle());
    assert_eq!(
        arrival.preview().unwrap().warnings,
        [MergeWarning::ClockAhead]
    );
    arrival.merge(false).unwrap();
    assert!(is_used(&a.session, list[0]));
    a.session.undo_used(list[0]).unwrap();
    b.take(&a.bundle());
    assert!(
        !is_used(&b.session, list[0]),
        "what was said after it counts"
    );
    b.session.mark_used(list[1]).unwrap();
    assert_eq!(a.receive(&b.bundle()).preview().unwrap().warnings, []);
}

#[test]
fn what_arrived_is_gone_with_the_lock() {
    let mut a = Twin::first(1);
    let b = a.second("second", 2);
    account(&b.session, "@shop", SHEET);
    let arrival = a.receive(&b.bundle());
    a.unlock();
    assert_eq!(
        arrival.preview().unwrap_err(),
        FileError::Vault(Error::Locked)
    );
    assert_eq!(
        arrival.merge(true).unwrap_err(),
        FileError::Vault(Error::Locked)
    );
}

#[test]
fn after_both_heard_of_each_other_the_vault_counts_as_kept_on_two_devices() {
    let mut a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let b = a.second("second", 2);
    exchange(&a, &b);
    let safe = |twin: &Twin| {
        let prompts = twin.session.all_prompts().unwrap().open;
        let stale = toride_domain::Reason::SafekeepingStale;
        prompts.iter().all(|prompt| prompt.reason != stale)
    };
    a.clock.wait(40 * 86_400_000);
    b.clock.wait(40 * 86_400_000);
    exchange(&a, &b);
    assert!(safe(&a), "all of it came back from the second device");
    let revision = a.session.info().unwrap().revision;
    exchange(&a, &b);
    exchange(&a, &b);
    assert_eq!(
        a.session.info().unwrap().revision,
        revision,
        "the exchange comes to rest"
    );
}

#[test]
fn nothing_to_do_is_said_so() {
    let mut a = Twin::first(1);
    let b = a.second("second", 2);
    exchange(&a, &b);
    exchange(&a, &b);
    let MergePreview {
        accounts,
        contacts,
        changes,
        newer,
        ..
    } = a.receive(&b.bundle()).preview().unwrap();
    assert!(accounts.is_empty() && !changes);
    assert_eq!((contacts, newer), (ThingChanges::default(), 0));
}
