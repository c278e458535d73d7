//! Files that were cut, flipped or replaced: what is damaged is named, the rest works, nothing is deleted.
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

use std::{fs, path::Path};

use rows::{bodies, flip_row};
use support::{Bench, NEW_SHEET, OTHER, PASSPHRASE, SHEET, account, codes, draft, text};
use toride_domain::{AccountId, Counts, NextStepKind};
use toride_vault::{AccountFilter, AnchorVerdict, DamagedPart, Error, Session, VaultState};

fn two_accounts() -> (Bench, Session, AccountId, AccountId) {
    let (bench, session, _) = Bench::created();
    let first = account(&session, "@first", SHEET);
    let second = account(&session, "@second", NEW_SHEET);
    (bench, session, first, second)
}

#[test]
fn damaged_codes_are_named_and_every_other_account_works() {
    let (mut bench, session, first, second) = two_accounts();
    session.lock();
    flip_row(&bench.file(), first, 1);
    let session = bench.reopen(2);
    let damage = session.damage().unwrap();
    assert_eq!(damage.len(), 1, "{damage:?}");
    assert_eq!(damage[0].part, DamagedPart::Codes);
    assert_eq!(damage[0].account_name.as_deref(), Some("@first"));
    assert_eq!(damage[0].short_id, first.to_string()[..8]);
    let next = session.overview().unwrap().next.unwrap();
    assert_eq!(next.kind, NextStepKind::LookAtDamage);

    assert_eq!(
        session.reveal(codes(&session, first)[0]).unwrap_err(),
        Error::Damaged
    );
    assert_eq!(text(&session, codes(&session, second)[0]), "22048719");
    assert!(session.account(first).unwrap().row.damaged);
    assert!(!session.account(second).unwrap().row.damaged);
    assert_eq!(
        session.mark_used(codes(&session, second)[0]).unwrap_err(),
        Error::ReadOnly
    );
    assert_eq!(
        session.add_account(&draft("@x")).unwrap_err(),
        Error::ReadOnly
    );
}

#[test]
fn a_damaged_account_is_named_by_a_short_id() {
    let (mut bench, session, first, second) = two_accounts();
    session.lock();
    flip_row(&bench.file(), first, 0);
    let session = bench.reopen(2);
    let damage = session.damage().unwrap();
    assert_eq!(damage.len(), 1, "{damage:?}");
    assert_eq!(
        (damage[0].part, &damage[0].account_name),
        (DamagedPart::Account, &None)
    );
    assert_eq!(session.accounts(AccountFilter::Active).unwrap().len(), 1);
    assert_eq!(text(&session, codes(&session, second)[4]), "55490168");
}

#[test]
fn accepting_the_damage_keeps_the_damaged_rows_and_makes_writing_possible() {
    for part in [0, 1] {
        let (mut bench, session, first, second) = two_accounts();
        session.lock();
        flip_row(&bench.file(), first, part);
        let session = bench.reopen(2);
        assert_eq!(
            session.accept_as_is(OTHER).unwrap_err(),
            Error::WrongPassphrase
        );
        session.accept_as_is(PASSPHRASE).unwrap();
        assert!(session.damage().unwrap().is_empty());
        assert!(!session.info().unwrap().read_only);
        session.mark_used(codes(&session, second)[0]).unwrap();
        assert_eq!(
            fs::read_dir(bench.dir.path().join("snapshots"))
                .unwrap()
                .count(),
            1
        );

        let session = bench.reopen(3);
        assert!(session.damage().unwrap().is_empty());
        let expected = Counts { left: 4, of: 5 };
        assert_eq!(session.account(second).unwrap().row.counts, expected);
        if part == 1 {
            assert!(
                session.account(first).unwrap().row.damaged,
                "its codes are still missing"
            );
            // The same sheet again is no "stored already": its texts are gone.
            support::keep(&session, first, SHEET, support::RENEW);
            assert_eq!(text(&session, codes(&session, first)[1]), "44719023");
            support::keep(&session, first, NEW_SHEET, support::RENEW);
            assert!(!session.account(first).unwrap().row.damaged);
            assert_eq!(text(&session, codes(&session, first)[0]), "22048719");
        } else {
            let row = session.account(first).unwrap().row;
            assert_eq!(row.name, first.to_string()[..8], "its codes can be shown");
        }
    }
}

#[test]
fn every_flipped_byte_is_noticed_and_loses_nothing_else() {
    let (mut bench, session, first, second) = two_accounts();
    let expected = [first, second].map(|id| {
        codes(&session, id)
            .iter()
            .map(|code| text(&session, *code))
            .collect::<Vec<_>>()
    });
    session.lock();
    let good = fs::read(bench.file()).unwrap();
    let mut seen = [0; 3];
    // A step that is no divisor of the page size meets headers, bodies, slots and free space.
    for at in (0..good.len()).step_by(97) {
        let mut bytes = good.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(bench.file(), &bytes).unwrap();
        bench.vault = support::open_at(bench.dir.path(), &bench.clock, 4);
        let _ = fs::remove_file(bench.dir.path().join("attempts"));
        match bench.vault.unlock(PASSPHRASE) {
            Ok(session) => {
                let damaged = session.damage().unwrap();
                let rows = session.accounts(AccountFilter::Active).unwrap();
                if damaged.is_empty() {
                    assert_eq!(rows.len(), 2, "byte {at}: silent loss");
                    for row in &rows {
                        let all = codes(&session, row.id);
                        let texts: Vec<_> = all.iter().map(|code| text(&session, *code)).collect();
                        assert!(expected.contains(&texts), "byte {at}: other codes");
                    }
                    seen[0] += 1;
                } else {
                    seen[1] += 1;
                }
            }
            Err(Error::NeedsRepair | Error::TooNew | Error::SlotDamaged) => seen[2] += 1,
            Err(other) => panic!("byte {at}: {other:?}"),
        }
        bench.vault.lock();
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
    fs::write(bench.file(), good).unwrap();
    assert!(bench.reopen(5).damage().unwrap().is_empty());
}

#[test]
fn a_damaged_slot_is_no_wrong_passphrase_and_comes_back_from_a_snapshot() {
    let (mut bench, session, first, _) = two_accounts();
    session.lock();
    let flip_slots = |file: &Path| {
        let mut bytes = fs::read(file).unwrap();
        let starts: Vec<_> = (0..bytes.len() - 8)
            .filter(|at| bytes[*at..*at + 6] == *b"TRD1S\x01")
            .collect();
        for at in &starts {
            if bytes[at + 6] == 1 {
                bytes[at + 120] ^= 4;
            }
        }
        fs::write(file, bytes).unwrap();
    };
    let good = fs::read(bench.file()).unwrap();
    flip_slots(&bench.file());
    assert_eq!(
        bench.vault.unlock(PASSPHRASE).unwrap_err(),
        Error::SlotDamaged
    );
    assert_eq!(bench.vault.wait_seconds(), 0);

    fs::write(bench.file(), good).unwrap();
    let session = bench.reopen(2);
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    session.lock();
    flip_slots(&bench.file());
    let session = bench.vault.unlock(OTHER).unwrap();
    assert_eq!(session.damage().unwrap()[0].part, DamagedPart::Slot);
    assert_eq!(text(&session, codes(&session, first)[0]), "18342957");
    session.accept_as_is(OTHER).unwrap();
    session.lock();
    assert!(
        bench
            .vault
            .unlock(OTHER)
            .unwrap()
            .damage()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_cut_file_is_set_aside_and_what_opens_is_saved() {
    for keep_pages in [0, 1, 3, 5] {
        let (mut bench, session, _, _) = two_accounts();
        session.change_passphrase(PASSPHRASE, OTHER).unwrap();
        session.lock();
        let good = fs::read(bench.file()).unwrap();
        fs::write(bench.file(), &good[..keep_pages * 4096]).unwrap();
        assert_eq!(
            bench.vault.state(),
            VaultState::NeedsRepair,
            "{keep_pages} pages"
        );
        assert_eq!(bench.vault.unlock(OTHER).unwrap_err(), Error::NeedsRepair);
        assert_eq!(bench.vault.create(OTHER).unwrap_err(), Error::AlreadyExists);
        assert_eq!(
            fs::read(bench.file()).unwrap(),
            good[..keep_pages * 4096],
            "untouched so far"
        );

        assert_eq!(
            bench.vault.repair(PASSPHRASE).unwrap_err(),
            Error::WrongPassphrase
        );
        let report = bench.vault.repair(OTHER).unwrap();
        assert!(report.saved > 0, "{report:?}");
        assert!(
            fs::read_dir(bench.dir.path().join("quarantine"))
                .unwrap()
                .count()
                > 0
        );
        bench.vault = support::open_at(bench.dir.path(), &bench.clock, 6);
        let session = bench.vault.unlock(OTHER).unwrap();
        assert_eq!(session.accounts(AccountFilter::Active).unwrap().len(), 2);
        assert!(session.damage().unwrap().is_empty());
    }
}

#[test]
fn a_vault_file_that_is_gone_is_lost_and_not_fresh() {
    let (bench, session, first, _) = two_accounts();
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    session.lock();
    fs::remove_file(bench.file()).unwrap();
    assert_eq!(bench.vault.state(), VaultState::Lost);
    assert_eq!(bench.vault.create(OTHER).unwrap_err(), Error::AlreadyExists);
    assert!(bench.vault.repair(OTHER).unwrap().from_snapshot);
    let session = bench.vault.unlock(OTHER).unwrap();
    assert_eq!(
        session.account(first).unwrap().row.counts,
        Counts { left: 5, of: 5 }
    );
}

#[test]
fn an_older_copy_of_one_row_does_not_pass() {
    let (mut bench, session, first, _) = two_accounts();
    session.lock();
    let old = fs::read(bench.file()).unwrap();
    let session = bench.reopen(2);
    session.mark_used(codes(&session, first)[0]).unwrap();
    session.lock();
    let mut new = fs::read(bench.file()).unwrap();
    // Puts the row from before the use back into the file from after it.
    let find = |bytes: &[u8]| {
        bodies(bytes, first)
            .into_iter()
            .find(|(_, part)| *part == 0)
            .map(|(at, _)| at)
            .unwrap()
    };
    let (from, to) = (find(&old), find(&new));
    let same_size = 8 + 24 + 640;
    new[to..to + same_size].copy_from_slice(&old[from..from + same_size]);
    fs::write(bench.file(), new).unwrap();
    let damaged = match bench.vault.unlock(PASSPHRASE) {
        Ok(session) => !session.damage().unwrap().is_empty(),
        Err(error) => error == Error::NeedsRepair,
    };
    assert!(damaged);
}

#[test]
fn a_newer_format_is_refused_and_not_touched() {
    let (bench, session, _, _) = two_accounts();
    session.lock();
    let mut bytes = fs::read(bench.file()).unwrap();
    bytes[60..64].copy_from_slice(&2_u32.to_be_bytes()); // user_version
    fs::write(bench.file(), &bytes).unwrap();
    assert_eq!(bench.vault.state(), VaultState::TooNew);
    assert_eq!(bench.vault.unlock(PASSPHRASE).unwrap_err(), Error::TooNew);
    assert_eq!(bench.vault.repair(PASSPHRASE).unwrap_err(), Error::TooNew);
    assert_eq!(fs::read(bench.file()).unwrap(), bytes);
}

#[test]
fn an_older_vault_is_noticed_by_its_anchor() {
    let (mut bench, session, first, _) = two_accounts();
    let old_anchor = session.anchor().unwrap();
    assert_eq!(
        session.judge_anchor(&old_anchor).unwrap(),
        AnchorVerdict::Same
    );
    session.lock();
    let old = fs::read(bench.file()).unwrap();
    let session = bench.reopen(2);
    session.mark_used(codes(&session, first)[0]).unwrap();
    assert_eq!(
        session.judge_anchor(&old_anchor).unwrap(),
        AnchorVerdict::Newer
    );
    let anchor = session.anchor().unwrap();
    session.lock();

    fs::write(bench.file(), old).unwrap();
    let session = bench.reopen(3);
    assert!(
        session.damage().unwrap().is_empty(),
        "by itself an old copy is whole"
    );
    assert_eq!(session.judge_anchor(&anchor).unwrap(), AnchorVerdict::Older);
    // The same number of changes, but other ones.
    session.mark_used(codes(&session, first)[1]).unwrap();
    let verdict = session.judge_anchor(&anchor).unwrap();
    assert_eq!(verdict, AnchorVerdict::Older);
    for at in [0, 50, 115] {
        let mut flipped = anchor.clone();
        flipped[at] ^= 1;
        assert_eq!(
            session.judge_anchor(&flipped).unwrap(),
            AnchorVerdict::Missing
        );
    }
    assert_eq!(session.judge_anchor(&[]).unwrap(), AnchorVerdict::Missing);
}

#[test]
fn without_a_snapshot_what_opens_in_the_cut_file_is_saved_and_the_rest_is_kept_aside() {
    let (bench, session, _) = Bench::created();
    for n in 0..40 {
        let sheet: Vec<_> = (0..10)
            .map(|c| (30_000_019 + n * 1_013 + c * 71).to_string())
            .collect();
        account(&session, &format!("@{n}"), &sheet.join("\n"));
    }
    session.lock();
    let good = fs::read(bench.file()).unwrap();
    let cut = good.len() / 4096 * 3 / 4 * 4096;
    fs::write(bench.file(), &good[..cut]).unwrap();
    assert_eq!(bench.vault.state(), VaultState::NeedsRepair);
    assert_eq!(
        bench.vault.repair(OTHER).unwrap_err(),
        Error::WrongPassphrase
    );
    let report = bench.vault.repair(PASSPHRASE).unwrap();
    assert!(!report.from_snapshot && report.saved > 20, "{report:?}");
    let asides = || fs::read_dir(bench.dir.path().join("quarantine")).unwrap();
    assert_eq!(
        asides().count(),
        1,
        "a mistyped passphrase makes no second copy"
    );
    let aside = asides().next().unwrap().unwrap().path().join("vault.db");
    assert_eq!(fs::read(aside).unwrap(), good[..cut]);

    let session = bench.unlock();
    assert!(session.damage().unwrap().is_empty());
    let rows = session.accounts(AccountFilter::Active).unwrap();
    assert!(rows.len() > 5, "{}", rows.len());
    for row in rows.iter().filter(|row| !row.damaged) {
        let all = codes(&session, row.id);
        assert!(
            all.iter()
                .all(|code| text(&session, *code).starts_with("300"))
        );
    }
    session.add_account(&draft("@new")).unwrap();
}

#[test]
fn a_vault_that_lost_its_manifest_is_read_named_and_goes_on() {
    let (mut bench, session, first, _) = two_accounts();
    session.lock();
    let mut bytes = fs::read(bench.file()).unwrap();
    let at = bytes
        .windows(6)
        .position(|part| part == b"TRD1M\x01")
        .unwrap();
    bytes[at + 100] ^= 1;
    fs::write(bench.file(), bytes).unwrap();
    let session = bench.reopen(2);
    let damage = session.damage().unwrap();
    assert_eq!(
        damage.iter().map(|d| d.part).collect::<Vec<_>>(),
        [DamagedPart::Manifest]
    );
    assert_eq!(text(&session, codes(&session, first)[0]), "18342957");
    session.accept_as_is(PASSPHRASE).unwrap();
    session.mark_used(codes(&session, first)[0]).unwrap();
    let session = bench.reopen(3);
    assert!(session.damage().unwrap().is_empty());
    assert_eq!(
        session.account(first).unwrap().row.counts,
        Counts { left: 4, of: 5 }
    );
}

#[test]
fn damage_of_the_vaults_own_records_is_mended_once_it_is_accepted() {
    let (_, session, _, _) = two_accounts();
    let anchor = session.anchor().unwrap();
    let id = |from: usize| AccountId::new(anchor[from..from + 16].try_into().unwrap());
    let (vault, device) = (id(8), id(24));
    drop(session);
    for (record, part) in [(vault, 0), (vault, 1), (device, 0)] {
        // The same random bytes give every bench the same ids.
        let (mut bench, session, first, _) = two_accounts();
        session.set_lock_minutes(7).unwrap();
        session.lock();
        flip_row(&bench.file(), record, part);
        let session = bench.reopen(2);
        let damage = session.damage().unwrap();
        assert_eq!(damage.len(), 1, "{damage:?}");
        assert_eq!(damage[0].part, DamagedPart::VaultInfo);
        assert_eq!(text(&session, codes(&session, first)[0]), "18342957");
        session.accept_as_is(PASSPHRASE).unwrap();
        support::keep(&session, first, "5512 8840\n5512 9951\n", support::RENEW);
        let session = bench.reopen(3);
        assert!(session.damage().unwrap().is_empty());
        assert_eq!(
            session.account(first).unwrap().row.counts,
            Counts { left: 2, of: 2 }
        );
        let minutes = if record == device { 5 } else { 7 };
        assert_eq!(session.info().unwrap().lock_minutes, minutes);
    }
}

#[test]
fn a_repair_brings_back_nothing_that_was_purged() {
    let (bench, session, first, second) = two_accounts();
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    let folder = bench.dir.path().join("snapshots");
    let older = fs::read_dir(&folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let kept = fs::read(&older).unwrap();
    session.bin_account(first).unwrap();
    session.purge_account(first, OTHER).unwrap();
    session.lock();
    // The only snapshot left is one from before the purge, and the file's first page is unreadable.
    fs::remove_dir_all(&folder).unwrap();
    fs::create_dir(&folder).unwrap();
    fs::write(&older, kept).unwrap();
    let mut bytes = fs::read(bench.file()).unwrap();
    bytes[..16].fill(0);
    fs::write(bench.file(), bytes).unwrap();

    let report = bench.vault.repair(OTHER).unwrap();
    assert!(!report.from_snapshot && report.lost == 0, "{report:?}");
    let session = bench.vault.unlock(OTHER).unwrap();
    assert_eq!(session.account(first).unwrap_err(), Error::NotFound);
    assert_eq!(text(&session, codes(&session, second)[0]), "22048719");
    session.lock();
    let store = toride_store::Store::open(&toride_vault::Folder::new(bench.dir.path())).unwrap();
    assert_eq!(store.view().body_hash(first.as_bytes(), 1), None);
}
