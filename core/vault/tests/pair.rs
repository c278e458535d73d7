//! A vault carried to a second device, and the same vault under new keys: both end with the same, each opens with its
//! own passphrase and both with one recovery key.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/pair.rs"]
mod pair;
#[path = "support/stocked.rs"]
mod stocked;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use std::fs;

use pair::{Empty, join, key, paired, transfer};
use stocked::{seen, stock};
use support::{Bench, NEW_SHEET, OTHER, PASSPHRASE, SHEET, START, account, codes};
use toride_domain::{CodeState, Millis, Verdict};
use toride_vault::{
    BackupSecrets, BundleKind, Error, Field, FileError, RecoveryKeyState, VaultState, peek_bundle,
};
use twins::{Twin, exchange};

const THIRD: &[u8] = b"quiet cobalt ferries wander";

/// A first device with something of everything, and its recovery key.
fn first() -> (Bench, toride_vault::Session, String) {
    let (bench, session, recovery) = Bench::created();
    stock(&session, &bench.clock);
    (bench, session, recovery.expose().to_owned())
}

#[test]
fn a_vault_comes_whole_to_a_second_device_and_opens_there_with_its_own_passphrase() {
    let (_bench, session, recovery) = first();
    let made = transfer(&session);
    let there = Empty::new(9);
    let joined = join(&there.vault, &made);
    assert!(joined.recovery_key.is_none(), "the one on paper stays");
    assert_eq!((joined.report.accounts, joined.report.in_bin), (2, 1));
    assert!(!joined.report.by_passphrase && !joined.report.by_recovery_key);
    let other = joined.session;
    assert_eq!(seen(&other), seen(&session));
    other.lock();
    assert_eq!(
        there.vault.unlock(PASSPHRASE).map(drop),
        Err(Error::WrongPassphrase)
    );
    let other = there.vault.unlock(OTHER).unwrap();
    assert!(other.damage().unwrap().is_empty());
    assert_eq!(
        other.info().unwrap().recovery_key,
        RecoveryKeyState::Unproven,
        "nobody typed it here yet"
    );
    other.prove_recovery_key(recovery.as_bytes()).unwrap();
    other.lock();
    let key = recovery.as_bytes();
    assert!(there.vault.unlock_with_recovery_key(key).is_ok());
}

#[test]
fn after_pairing_each_hears_of_the_other_by_sync_alone() {
    let a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let list = codes(&a.session, shop);
    a.session.mark_used(list[2]).unwrap();
    let b = paired(&a, "second", 2);
    a.session.mark_used(list[0]).unwrap();
    b.session.mark_used(list[1]).unwrap();
    b.session.undo_used(list[2]).unwrap();
    account(&b.session, "@new", NEW_SHEET);
    let merged = a.take(&b.bundle());
    assert_eq!(merged.verdict, None, "the new one writes under its own id");
    assert!(merged.can_undo);
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());
    let devices = a.session.checklist().unwrap().devices;
    let names: Vec<_> = devices.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["first", "second"], "both are in the list");
}

#[test]
fn the_key_never_lies_in_the_file_and_only_it_opens_the_file() {
    let (_bench, session, recovery) = first();
    let made = transfer(&session);
    let text = made.key().expose();
    assert_eq!(text.len(), 41);
    let bare: Vec<u8> = text.bytes().filter(|c| *c != b'-').collect();
    let holds = |needle: &[u8]| {
        made.bytes()
            .windows(needle.len())
            .any(|part| part == needle)
    };
    assert!(!holds(text.as_bytes()) && !holds(&bare) && !holds(b"shop"));
    assert!(made.file_name().starts_with("toride-transfer-20261123T"));
    assert!(!format!("{made:?}").contains(text));

    let there = Empty::new(9);
    let slip = Error::Invalid {
        field: Field::RecoveryKey,
    };
    let mut mistyped = text.to_owned().into_bytes();
    mistyped[0] = if mistyped[0] == b'0' { b'1' } else { b'0' };
    for (key, error) in [
        (recovery.as_bytes(), FileError::WrongKey),
        (&mistyped, slip.into()),
        (b"", slip.into()),
        (PASSPHRASE, slip.into()),
    ] {
        let refused = there.vault.join(made.bytes(), key, OTHER);
        assert_eq!(refused.map(drop), Err(error));
        let refused = session.receive_transfer(made.bytes(), key, PASSPHRASE);
        assert_eq!(refused.map(drop), Err(error));
    }
    assert_eq!(there.vault.state(), VaultState::Fresh);
    // As people type it.
    let typed = text.to_lowercase().replace('-', " ");
    let joined = there.vault.join(made.bytes(), typed.as_bytes(), OTHER);
    assert!(joined.is_ok());
}

#[test]
fn making_one_takes_the_passphrase_or_the_recovery_key() {
    let (_bench, session, recovery) = first();
    let wrong = session.make_transfer(OTHER).map(drop);
    assert_eq!(wrong, Err(Error::WrongPassphrase));
    assert!(session.make_transfer(recovery.as_bytes()).is_ok());
    session.lock();
    assert_eq!(
        session.make_transfer(PASSPHRASE).map(drop),
        Err(Error::Locked)
    );
}

#[test]
fn where_a_vault_is_none_takes_its_place_and_a_weak_passphrase_is_refused() {
    let (bench, session, _) = first();
    let made = transfer(&session);
    let there = bench.vault.join(made.bytes(), key(&made), OTHER);
    assert_eq!(there.map(drop), Err(Error::AlreadyExists.into()));
    session.lock();
    bench.clock.wait(1_000);
    let there = bench.vault.join(made.bytes(), key(&made), OTHER);
    there.unwrap().session.lock();
    let aside = bench.vault.set_aside().unwrap();
    bench.vault.bring_back(&aside[0].id).unwrap();
    assert!(bench.vault.unlock(PASSPHRASE).is_ok(), "it was set aside");
    let fresh = Empty::new(9);
    let weak = fresh.vault.join(made.bytes(), key(&made), b"password");
    assert_eq!(weak.map(drop), Err(Error::WeakPassphrase.into()));
    assert_eq!(fresh.vault.state(), VaultState::Fresh);
}

#[test]
fn where_a_vault_is_lost_or_unreadable_what_is_left_of_it_is_kept() {
    let (_bench, session, _) = first();
    let made = transfer(&session);
    for unreadable in [false, true] {
        let there = Empty::new(9);
        let rest = if unreadable {
            let file = there.dir.path().join("vault.db");
            fs::write(&file, vec![7; 9_000]).unwrap();
            "vault.db"
        } else {
            fs::create_dir(there.dir.path().join("snapshots")).unwrap();
            fs::write(there.dir.path().join("snapshots/3.db"), b"left").unwrap();
            "snapshots/3.db"
        };
        let joined = join(&there.vault, &made);
        assert_eq!(joined.report.accounts, 2);
        let aside = fs::read_dir(there.dir.path().join("quarantine")).unwrap();
        let kept = aside.map(|entry| entry.unwrap().path().join(rest).exists());
        assert_eq!(kept.filter(|kept| *kept).count(), 1, "{rest}");
    }
}

#[test]
fn a_transfer_is_taken_over_once() {
    let a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let made = transfer(&a.session);
    let fresh = Empty::new(2);
    let b = join(&fresh.vault, &made).session;
    let again = b.receive_transfer(made.bytes(), key(&made), OTHER);
    assert_eq!(
        again.map(drop),
        Err(FileError::AlreadySeen),
        "also by joining"
    );

    account(&a.session, "@more", NEW_SHEET);
    let made = transfer(&a.session);
    let arrival = b.receive_transfer(made.bytes(), key(&made), OTHER).unwrap();
    assert!(arrival.preview().unwrap().changes);
    let merged = arrival.merge(false).unwrap();
    assert!(
        merged.can_undo,
        "under the same key it is a merge like any other"
    );
    assert_eq!(seen(&b).codes, seen(&a.session).codes);
    let again = b.receive_transfer(made.bytes(), key(&made), OTHER);
    assert_eq!(again.map(drop), Err(FileError::AlreadySeen));
    b.undo_merge().unwrap();
    let again = b.receive_transfer(made.bytes(), key(&made), OTHER).unwrap();
    again.merge(false).unwrap();

    // One that lies open twice brings nothing the second time.
    let made = transfer(&a.session);
    let take = || b.receive_transfer(made.bytes(), key(&made), OTHER);
    let (one, two) = (take().unwrap(), take().unwrap());
    one.merge(false).unwrap();
    assert!(!two.preview().unwrap().changes);
    two.merge(false).unwrap();
    assert_eq!(take().map(drop), Err(FileError::AlreadySeen));
}

#[test]
fn after_a_change_of_keys_devices_pair_again_and_go_on_as_before() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let list = codes(&a.session, shop);
    let mut b = paired(&a, "second", 2);
    let early = transfer(&a.session);
    let old_sync = b.bundle();
    let recovery = a.session.rekey(PASSPHRASE, None).unwrap();
    a.session.mark_used(list[0]).unwrap();
    b.session.mark_used(list[1]).unwrap();
    account(&b.session, "@mine", NEW_SHEET);

    // Nothing goes between them under the old key.
    let old_key = Err(FileError::OldKey);
    assert_eq!(a.session.receive_sync(&old_sync).map(drop), old_key);
    assert_eq!(b.session.receive_sync(&a.bundle()).map(drop), old_key);
    let back = transfer_of(&b);
    let refused = a
        .session
        .receive_transfer(back.bytes(), key(&back), PASSPHRASE);
    assert_eq!(refused.map(drop), old_key, "an epoch never goes back");
    let refused = a
        .session
        .receive_transfer(early.bytes(), key(&early), PASSPHRASE);
    assert_eq!(refused.map(drop), old_key);

    let made = transfer(&a.session);
    let arrival = b
        .session
        .receive_transfer(made.bytes(), key(&made), OTHER)
        .unwrap();
    assert!(arrival.preview().unwrap().changes);
    let merged = arrival.merge(false).unwrap();
    assert!(!merged.can_undo, "keys do not go back");
    assert!(!b.session.can_undo_merge().unwrap());
    drop(arrival);
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());

    b.unlock();
    assert!(b.session.damage().unwrap().is_empty());
    assert_eq!(a.digest(), b.digest(), "as on disk");
    b.session.lock();
    let by_key =
        |vault: &toride_vault::Vault| vault.unlock_with_recovery_key(recovery.expose().as_bytes());
    assert!(
        by_key(&b.vault).is_ok(),
        "the new recovery key opens it here"
    );
    b.unlock();
    a.unlock();
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());
    let snapshots = toride_vault::Folder::new(b.dir.path()).snapshots().unwrap();
    assert_eq!(snapshots.len(), 1, "those that the old key opens are gone");
}

fn transfer_of(twin: &Twin) -> toride_vault::Transfer {
    twin.session.make_transfer(twin.passphrase).unwrap()
}

#[test]
fn the_old_recovery_key_opens_nothing_where_the_new_keys_came() {
    let (_bench, session, recovery) = first();
    let there = Empty::new(9);
    let other = join(&there.vault, &transfer(&session)).session;
    session.rekey(PASSPHRASE, Some(THIRD)).unwrap();
    let made = session.make_transfer(THIRD).unwrap();
    let arrival = other
        .receive_transfer(made.bytes(), key(&made), OTHER)
        .unwrap();
    arrival.merge(false).unwrap();
    other.lock();
    let old = recovery.as_bytes();
    assert_eq!(
        there.vault.unlock_with_recovery_key(old).map(drop),
        Err(Error::WrongRecoveryKey)
    );
    assert_eq!(
        there.vault.unlock(THIRD).map(drop),
        Err(Error::WrongPassphrase),
        "each device keeps its own passphrase"
    );
    there.clock.wait(60_000);
    assert!(there.vault.unlock(OTHER).is_ok());
}

#[test]
fn two_devices_that_both_changed_their_keys_agree_by_one_transfer() {
    let a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let b = paired(&a, "second", 2);
    a.session.rekey(PASSPHRASE, None).unwrap();
    b.session.rekey(OTHER, None).unwrap();
    account(&b.session, "@mine", NEW_SHEET);
    assert_eq!(
        b.session.receive_sync(&a.bundle()).map(drop),
        Err(FileError::OldKey)
    );
    let made = transfer(&a.session);
    let arrival = b
        .session
        .receive_transfer(made.bytes(), key(&made), OTHER)
        .unwrap();
    arrival.merge(false).unwrap();
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());
}

#[test]
fn the_passphrase_of_this_device_is_proven_before_a_new_key_is_taken() {
    let a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let b = paired(&a, "second", 2);
    a.session.rekey(PASSPHRASE, None).unwrap();
    let made = transfer(&a.session);
    let take = |passphrase: &[u8]| {
        b.session
            .receive_transfer(made.bytes(), key(&made), passphrase)
    };
    let wrong: FileError = Error::WrongPassphrase.into();
    assert_eq!(take(PASSPHRASE).map(drop), Err(wrong));
    let arrival = take(OTHER).unwrap();
    // Changed on another screen meanwhile: the slot that is ready is for one that is no more.
    b.session.change_passphrase(OTHER, THIRD).unwrap();
    assert_eq!(arrival.merge(false).map(drop), Err(wrong));
    take(THIRD).unwrap().merge(false).unwrap();
    b.session.lock();
    assert!(b.vault.unlock(THIRD).is_ok());
}

#[test]
fn a_later_change_of_keys_here_outdates_what_has_arrived() {
    let a = Twin::first(1);
    let b = paired(&a, "second", 2);
    a.session.rekey(PASSPHRASE, None).unwrap();
    let made = transfer(&a.session);
    let arrival = b
        .session
        .receive_transfer(made.bytes(), key(&made), OTHER)
        .unwrap();
    b.session.rekey(OTHER, None).unwrap();
    b.session.rekey(OTHER, None).unwrap();
    assert!(arrival.merge(false).is_err(), "it is forgotten or refused");
    let refused = b
        .session
        .receive_transfer(made.bytes(), key(&made), OTHER)
        .map(drop);
    assert_eq!(refused, Err(FileError::OldKey));
}

#[test]
fn a_copied_folder_takes_a_new_id_and_the_new_keys_in_one_step() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let list = codes(&a.session, shop);
    let mut copy = a.copied(2);
    a.unlock();
    a.session.rekey(PASSPHRASE, None).unwrap();
    a.session.mark_used(list[0]).unwrap();
    copy.session.mark_used(list[1]).unwrap();
    let made = transfer(&a.session);
    let arrival = copy
        .session
        .receive_transfer(made.bytes(), key(&made), PASSPHRASE)
        .unwrap();
    let merged = arrival.merge(false).unwrap();
    assert_eq!(merged.verdict, Some(Verdict::CopiedToSecondPhone));
    drop(arrival);
    copy.unlock();
    assert!(copy.session.damage().unwrap().is_empty());
    exchange(&a, &copy);
    exchange(&a, &copy);
    assert_eq!(a.digest(), copy.digest());
    let detail = a.session.account(shop).unwrap();
    let used = detail.current_sets[0].codes.iter();
    let used = used.filter(|code| matches!(code.state, CodeState::Used { .. }));
    assert_eq!(used.count(), 2, "what both said is known to both");
}

#[test]
fn a_restored_vault_pairs_with_a_device_that_was_left_behind() {
    let a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: None,
    };
    let backup = a.session.make_backup(secrets).unwrap();
    let b = paired(&a, "second", 2);
    account(&b.session, "@only here", NEW_SHEET);
    // The first phone is gone; a new one has the backup.
    let new = Empty::new(3);
    let restored = new.vault.restore_backup(backup.bytes(), PASSPHRASE, None);
    let new = restored.unwrap().session;
    let made = new.make_transfer(PASSPHRASE).unwrap();
    let arrival = b
        .session
        .receive_transfer(made.bytes(), key(&made), OTHER)
        .unwrap();
    arrival.merge(false).unwrap();
    let back = b.session.make_sync().unwrap();
    let arrival = new.receive_sync(back.bytes()).unwrap();
    arrival.merge(false).unwrap();
    assert_eq!(new.content_digest().unwrap(), b.digest());
}

#[test]
fn a_file_of_another_kind_or_vault_is_told_apart() {
    let (bench, session, _) = first();
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: None,
    };
    let backup = session.make_backup(secrets).unwrap();
    let sync = session.make_sync().unwrap();
    let made = transfer(&session);
    let there = Empty::new(9);
    for (file, found) in [
        (backup.bytes(), BundleKind::Backup),
        (sync.bytes(), BundleKind::Sync),
    ] {
        let other = FileError::OtherKind { found };
        let refused = there.vault.join(file, key(&made), OTHER);
        assert_eq!(refused.map(drop), Err(other));
        let refused = session.receive_transfer(file, key(&made), PASSPHRASE);
        assert_eq!(refused.map(drop), Err(other));
        let refused = session.receive_share(file, key(&made));
        assert_eq!(refused.map(drop), Err(other));
    }
    let found = BundleKind::Transfer;
    let refused = session.receive_sync(made.bytes()).map(drop);
    assert_eq!(refused, Err(FileError::OtherKind { found }));
    let stranger = Empty::new(10);
    let stranger = stranger.vault.create(OTHER).unwrap().session;
    let refused = stranger.receive_transfer(made.bytes(), key(&made), OTHER);
    assert_eq!(refused.map(drop), Err(FileError::OtherVault));

    let now = Millis::clamped(START + 3_000);
    let info = peek_bundle(made.bytes(), now).unwrap();
    assert_eq!(info.kind, BundleKind::Transfer);
    assert!(!info.by_passphrase && !info.by_recovery_key && !info.is_old);
    assert_eq!(info.bytes, made.bytes().len() as u64);
    assert_eq!((info.made_at, info.not_after), (bench_now(&bench), None));
    let day = info.made_at.plus(Millis::DAY);
    assert!(!peek_bundle(made.bytes(), day).unwrap().is_old);
    assert!(peek_bundle(made.bytes(), day.plus(1)).unwrap().is_old);
    let info = peek_bundle(backup.bytes(), day.plus(1)).unwrap();
    assert_eq!(info.kind, BundleKind::Backup);
    assert!(info.by_passphrase && !info.by_recovery_key && !info.is_old);
    assert_eq!(
        peek_bundle(sync.bytes(), now).unwrap().kind,
        BundleKind::Sync
    );
    assert_eq!(peek_bundle(b"PK\x03\x04", now), Err(FileError::NotToride));
    let cut = peek_bundle(&made.bytes()[..400], now);
    assert!(matches!(cut, Err(FileError::Incomplete { have: 400, .. })));
}

fn bench_now(bench: &Bench) -> Millis {
    toride_vault::Clock::now(&*bench.clock)
}

#[test]
fn a_transfer_that_is_spoilt_anywhere_changes_nothing() {
    let (_bench, session, _) = first();
    let made = transfer(&session);
    let there = Empty::new(9);
    let before = session.info().unwrap().revision;
    for at in (0..made.bytes().len()).step_by(7) {
        let mut spoilt = made.bytes().to_vec();
        spoilt[at] ^= 1 << (at % 8);
        assert!(
            there.vault.join(&spoilt, key(&made), OTHER).is_err(),
            "{at}"
        );
        let refused = session.receive_transfer(&spoilt, key(&made), PASSPHRASE);
        assert!(refused.is_err(), "{at}");
    }
    assert_eq!(there.vault.state(), VaultState::Fresh);
    assert_eq!(fs::read_dir(there.dir.path()).unwrap().count(), 0);
    assert_eq!(session.info().unwrap().revision, before);
}

/// `golden/transfer-v1.toride`, as version 1 of the format wrote it. It opens for ever.
const GOLDEN: &[u8] = include_bytes!("golden/transfer-v1.toride");
const GOLDEN_KEY: &[u8] = b"0E3N7-2T1BF-3W4QX-5KB9S-B56PV-PJ5H3-2YPWA";
const GOLDEN_RECOVERY: &[u8] = b"0KFCY-J1Y6E-9KAD0-5FJZ5-3WYWT-RAV6S-NRMPM";

#[test]
fn the_first_released_transfer_joins_with_its_recovery_key() {
    let there = Empty::new(9);
    let joined = there.vault.join(GOLDEN, GOLDEN_KEY, OTHER).unwrap();
    let report = joined.report;
    assert_eq!((report.accounts, report.in_bin, report.codes), (2, 1, 22));
    let found = seen(&joined.session);
    let names: Vec<_> = found.accounts.iter().map(|a| a.row.name.as_str()).collect();
    assert_eq!(names, ["office", "shop", "old"]);
    joined.session.lock();
    assert!(
        there
            .vault
            .unlock_with_recovery_key(GOLDEN_RECOVERY)
            .is_ok()
    );
}
