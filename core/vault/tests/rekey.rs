//! A new key for the vault: everything is here as before, what was copied before is not followed any more.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/forge.rs"]
mod forge;
#[path = "support/rows.rs"]
mod rows;
#[path = "support/stocked.rs"]
mod stocked;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use std::fs;

use stocked::{seen, stock};
use support::{Bench, NEW_SHEET, OTHER, PASSPHRASE, SHEET, account, codes, open_at, text};
use toride_crypto::{
    Subkeys,
    manifest::Manifest,
    random::TestRng,
    record::{RecordHeader, RecordKey, open_record, seal_record},
    slot::{SlotHeader, SlotKind, open_slot},
};
use toride_store::{Room, Store, StoredAudit, StoredRow, View};
use toride_vault::{
    BackupSecrets, Error, Field, FileError, Folder, RecoveryKeyState, Session, test_backup,
};
use twins::{Twin, exchange};

const THIRD: &[u8] = b"copper ladders under wet moss";

/// A stocked vault, its session and its recovery key.
fn stocked() -> (Bench, Session, String) {
    let (bench, session, key) = Bench::created();
    stock(&session, &bench.clock);
    (bench, session, key.expose().to_owned())
}

/// What of the file of a locked vault is sealed: records, damaged rows, log entries.
struct File {
    manifest: Manifest,
    slots: Vec<SlotHeader>,
    records: Vec<StoredRow>,
    damaged: Vec<StoredRow>,
    log: Vec<StoredAudit>,
}

impl File {
    fn of(dir: &std::path::Path) -> Self {
        let store = Store::open(&Folder::new(dir)).unwrap();
        Self::read(store.view())
    }

    fn read(view: &View) -> Self {
        let manifest = Manifest::peek(&view.manifest().unwrap()).unwrap();
        let mut slots: Vec<_> = view
            .slots()
            .unwrap()
            .iter()
            .map(|slot| SlotHeader::parse(&slot.body).unwrap())
            .collect();
        slots.sort_by_key(|header| header.kind as u8);
        let records = view.records().map(|row| StoredRow {
            rec_id: row.rec_id,
            part: row.part,
            body: view.body(&row.rec_id, row.part).unwrap().unwrap(),
        });
        let records = records.collect();
        let mut log = Vec::new();
        for end in view.audit_ends().unwrap() {
            view.for_each_audit(&end.device_id, 0, |seq, body| {
                log.push(StoredAudit {
                    device_id: end.device_id,
                    seq,
                    body: body.to_vec(),
                });
                Ok::<_, toride_store::StoreError>(())
            })
            .unwrap();
        }
        Self {
            manifest,
            slots,
            records,
            damaged: view.damaged().unwrap(),
            log,
        }
    }

    /// The epochs that its rows say.
    fn epochs(&self) -> std::collections::BTreeSet<u32> {
        let bodies = self.records.iter().map(|row| &row.body);
        let bodies = bodies.chain(self.log.iter().map(|entry| &entry.body));
        bodies
            .map(|body| RecordHeader::parse(body).unwrap().epoch)
            .collect()
    }
}

#[test]
fn everything_is_here_as_before_under_a_new_key_a_new_passphrase_and_a_new_recovery_key() {
    let (mut bench, session, old_key) = stocked();
    session.set_lock_minutes(7).unwrap();
    session.prove_recovery_key(old_key.as_bytes()).unwrap();
    let before = seen(&session);
    let digest = session.content_digest().unwrap();
    let revision = session.info().unwrap().revision;

    let new_key = session.rekey(PASSPHRASE, Some(OTHER)).unwrap();
    assert_eq!(seen(&session), before, "the session goes on");
    session.lock();
    for seed in [2, 3] {
        bench.vault = open_at(bench.dir.path(), &bench.clock, seed);
        let session = bench.vault.unlock(OTHER).unwrap();
        assert!(session.damage().unwrap().is_empty());
        assert_eq!(seen(&session), before);
        assert_eq!(session.content_digest().unwrap(), digest);
        let info = session.info().unwrap();
        assert!(info.revision > revision);
        assert_eq!(info.lock_minutes, 7);
        assert_eq!(
            info.recovery_key,
            RecoveryKeyState::Unproven,
            "not typed back yet"
        );
        session.lock();
    }
    let no = Error::WrongPassphrase;
    assert_eq!(bench.vault.unlock(PASSPHRASE).unwrap_err(), no);
    let by_key = |key: &str| bench.vault.unlock_with_recovery_key(key.as_bytes());
    assert_eq!(by_key(&old_key).unwrap_err(), Error::WrongRecoveryKey);
    let session = by_key(new_key.expose()).unwrap();
    session
        .prove_recovery_key(new_key.expose().as_bytes())
        .unwrap();
    let proven = session.info().unwrap().recovery_key;
    assert!(matches!(proven, RecoveryKeyState::Proven { .. }));
    session.mark_used(codes_of(&session)[3]).unwrap();
}

fn codes_of(session: &Session) -> Vec<toride_domain::CodeId> {
    let rows = session.accounts(toride_vault::AccountFilter::Active);
    codes(session, rows.unwrap()[0].id)
}

#[test]
fn the_passphrase_may_stay_and_whoever_forgot_it_takes_the_recovery_key_and_a_new_one() {
    let (bench, session, key) = stocked();
    let before = seen(&session);
    let new_key = session.rekey(PASSPHRASE, None).unwrap();
    assert_ne!(new_key.expose(), key);
    session.lock();
    let session = bench.unlock();
    let newest = session
        .rekey(new_key.expose().as_bytes(), Some(OTHER))
        .unwrap();
    session.lock();
    let by_key = bench
        .vault
        .unlock_with_recovery_key(newest.expose().as_bytes());
    assert_eq!(seen(&by_key.unwrap()), before);
    assert_eq!(seen(&bench.vault.unlock(OTHER).unwrap()), before);
}

#[test]
fn what_is_refused_changes_nothing() {
    let (bench, session, key) = stocked();
    let before = fs::read(bench.file()).unwrap();
    let refused = |secret: &[u8], new: Option<&[u8]>| session.rekey(secret, new).unwrap_err();
    assert_eq!(refused(OTHER, None), Error::WrongPassphrase);
    assert_eq!(
        refused(PASSPHRASE, Some(b"12345678")),
        Error::WeakPassphrase
    );
    let field = Field::Passphrase;
    assert_eq!(refused(key.as_bytes(), None), Error::Invalid { field });
    let dir = tempfile::tempdir().unwrap();
    let other = open_at(dir.path(), &bench.clock, 6).create(OTHER).unwrap();
    let other_key = other.recovery_key.expose().as_bytes();
    assert_eq!(refused(other_key, Some(OTHER)), Error::WrongRecoveryKey);
    assert_eq!(fs::read(bench.file()).unwrap(), before);
    session.lock();
    assert_eq!(session.rekey(PASSPHRASE, None).unwrap_err(), Error::Locked);
    assert!(bench.vault.unlock(PASSPHRASE).is_ok());
}

#[test]
fn no_row_no_log_entry_and_no_slot_of_before_is_left() {
    let (bench, session, _) = stocked();
    session.lock();
    let old = File::of(bench.dir.path());
    let session = bench.unlock();
    session.rekey(PASSPHRASE, None).unwrap();
    session.lock();
    let new = File::of(bench.dir.path());

    assert_eq!((old.manifest.epoch, new.manifest.epoch), (1, 2));
    assert_eq!(old.manifest.vault_id, new.manifest.vault_id);
    assert_eq!((old.epochs().len(), new.epochs()), (1, [2].into()));
    let places = |file: &File| -> Vec<_> {
        file.records
            .iter()
            .map(|row| (row.rec_id, row.part, row.body.len()))
            .collect()
    };
    assert_eq!(places(&new), places(&old), "each row is there once");
    assert!(new.log.len() > old.log.len(), "and the log went on");
    for entry in &old.log {
        let same = new
            .log
            .iter()
            .find(|new| (new.device_id, new.seq) == (entry.device_id, entry.seq));
        assert_ne!(same.unwrap().body, entry.body);
    }
    let kinds = |file: &File| file.slots.iter().map(|slot| slot.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&new), [SlotKind::Passphrase, SlotKind::Recovery]);
    for slot in &new.slots {
        assert_eq!((slot.owner, slot.epoch), (new.manifest.vault_id, 2));
        assert!(old.slots.iter().all(|old| old.slot_id != slot.slot_id));
    }
}

#[test]
fn snapshots_of_before_stay_until_the_new_key_has_opened_the_vault_once() {
    let (mut bench, session, _) = stocked();
    let folder = Folder::new(bench.dir.path());
    let epochs = || -> Vec<u32> {
        let seqs = folder.snapshots().unwrap();
        let epoch = |seq: &u64| {
            File::read(&folder.open_snapshot(*seq).unwrap())
                .manifest
                .epoch
        };
        seqs.iter().map(epoch).collect()
    };
    session.rekey(PASSPHRASE, Some(OTHER)).unwrap();
    assert_eq!(epochs().first(), Some(&1), "there is a way back until then");
    assert_eq!(epochs().last(), Some(&2), "and a copy of the new state");
    session.lock();
    bench.vault = open_at(bench.dir.path(), &bench.clock, 2);
    bench.vault.unlock(OTHER).unwrap();
    assert_eq!(epochs(), [2]);
    let bytes = fs::read(bench.file()).unwrap();
    let slot = |epoch: u32| {
        bytes
            .windows(4)
            .filter(|four| *four == epoch.to_le_bytes())
            .count()
    };
    assert!(slot(2) > 0);
    let file = File::of({
        bench.vault.lock();
        bench.dir.path()
    });
    let id = file.slots[0].owner;
    let old_slot = [&b"TRD1S\x01\x01"[..], &[0xf0], &id].concat();
    let all = bytes.windows(old_slot.len());
    let found = all.filter(|window| *window == old_slot).count();
    assert_eq!(
        found, 1,
        "no passphrase slot of before is left in free pages"
    );
}

#[test]
fn a_device_that_was_not_paired_again_neither_reads_nor_is_read() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let b = a.second("second", 2);
    exchange(&a, &b);
    let (from_a, from_b) = (a.bundle(), b.bundle());
    a.session.rekey(PASSPHRASE, None).unwrap();
    let old_key = |session: &Session, bundle: &[u8]| {
        assert_eq!(session.receive_sync(bundle).unwrap_err(), FileError::OldKey);
    };
    a.session.mark_used(codes(&a.session, shop)[0]).unwrap();
    old_key(&a.session, &from_b);
    old_key(&a.session, &from_a);
    old_key(&b.session, &a.bundle());
    a.unlock();
    old_key(&a.session, &from_b);
    old_key(&b.session, &a.bundle());
    // What the other one had, it keeps.
    assert_eq!(text(&b.session, codes(&b.session, shop)[0]), "18342957");
}

#[test]
fn what_had_arrived_and_how_a_merge_is_taken_back_end_with_the_old_key() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let b = a.second("second", 2);
    exchange(&a, &b);
    b.session.mark_used(codes(&b.session, shop)[0]).unwrap();
    a.take(&b.bundle());
    assert!(a.session.can_undo_merge().unwrap());
    b.session.mark_used(codes(&b.session, shop)[1]).unwrap();
    let arrival = a.receive(&b.bundle());
    a.session.rekey(PASSPHRASE, None).unwrap();
    assert!(!a.session.can_undo_merge().unwrap());
    assert_eq!(a.session.undo_merge().unwrap_err(), Error::NotFound);
    assert!(arrival.merge(true).is_err());
    assert!(arrival.preview().is_err());
}

#[test]
fn backups_of_before_open_with_the_passphrase_and_the_recovery_key_of_before() {
    let (bench, session, old_key) = stocked();
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: Some(old_key.as_bytes()),
    };
    let backup = session.make_backup(secrets).unwrap();
    session.confirm_backup(&backup, backup.bytes()).unwrap();
    let before = seen(&session);
    let new_key = session.rekey(PASSPHRASE, Some(OTHER)).unwrap();
    for secret in [PASSPHRASE, old_key.as_bytes()] {
        assert!(test_backup(backup.bytes(), secret).is_ok());
        assert!(session.test_backup(backup.bytes(), secret).is_ok());
        let arrival = session.receive_backup(backup.bytes(), secret).unwrap();
        assert!(!arrival.preview().unwrap().changes, "nothing is new in it");

        let dir = tempfile::tempdir().unwrap();
        let phone = open_at(dir.path(), &bench.clock, 9);
        let restored = phone.restore_backup(backup.bytes(), secret, Some(THIRD));
        assert_eq!(seen(&restored.unwrap().session), before);
    }
    for secret in [OTHER, new_key.expose().as_bytes()] {
        let refused = session.receive_backup(backup.bytes(), secret).unwrap_err();
        let wrong = [Error::WrongPassphrase, Error::WrongRecoveryKey].map(FileError::from);
        assert!(wrong.contains(&refused), "{refused:?}");
    }
    // What was undone here since comes back from it, under the new key.
    let code = codes_of(&session)[4];
    session.mark_used(code).unwrap();
    let arrival = session.receive_backup(backup.bytes(), PASSPHRASE).unwrap();
    arrival.merge(true).unwrap();
    session.lock();
    let session = bench.vault.unlock(OTHER).unwrap();
    assert!(session.damage().unwrap().is_empty());
}

#[test]
fn the_old_file_opens_as_it_did_which_is_why_codes_have_to_be_renewed() {
    let (bench, session, _) = stocked();
    let dir = tempfile::tempdir().unwrap();
    let before = seen(&session);
    session.lock();
    fs::copy(bench.file(), dir.path().join("vault.db")).unwrap();
    bench.unlock().rekey(PASSPHRASE, Some(OTHER)).unwrap();
    let lost = open_at(dir.path(), &bench.clock, 5);
    assert_eq!(seen(&lost.unlock(PASSPHRASE).unwrap()), before);
    // Its key opens nothing of the new file.
    let old = Store::open(&Folder::new(dir.path()));
    assert!(old.is_err(), "it is open");
    drop(lost);
    bench.vault.lock();
    let slots = |dir: &std::path::Path| {
        let store = Store::open(&Folder::new(dir)).unwrap();
        store.view().slots().unwrap()
    };
    let open = |dir, secret: &[u8]| {
        let slots = slots(dir);
        let mut keys = slots
            .iter()
            .filter_map(|slot| open_slot(&slot.body, secret).ok());
        keys.next().map(|key| key.expose().to_vec())
    };
    let (old, new) = (open(dir.path(), PASSPHRASE), open(bench.dir.path(), OTHER));
    assert!(old.is_some() && new.is_some());
    assert_ne!(old, new);
}

#[test]
fn the_logs_of_all_devices_are_sealed_anew_and_hang_together() {
    let mut a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let b = a.second("second", 2);
    b.session.mark_used(codes(&b.session, shop)[0]).unwrap();
    b.session.new_recovery_key(PASSPHRASE).unwrap();
    exchange(&a, &b);
    let before = forge::Body::of(&a.session);
    assert!(before.heads.len() > 1, "logs of two devices");
    a.session.rekey(PASSPHRASE, None).unwrap();
    a.unlock();
    let after = forge::Body::of(&a.session);
    assert_eq!((before.epoch, after.epoch), (1, 2));
    for entry in &before.log {
        assert!(after.log.contains(entry), "word for word");
    }
    let unlocked_and_rekeyed = after.log.len() - before.log.len();
    assert!(unlocked_and_rekeyed >= 1);
    let rekeyed = after
        .log
        .iter()
        .filter(|(.., plaintext)| action(plaintext) == 19);
    assert_eq!(rekeyed.count(), 1);
    // A body whose logs did not hang together would be refused.
    test_backup(&after.sealed(), PASSPHRASE).unwrap();
}

/// What an entry says was done.
fn action(plaintext: &[u8]) -> u64 {
    let mut d = minicbor::Decoder::new(plaintext);
    let keys = d.map().unwrap().unwrap();
    for _ in 0..keys {
        if d.u64().unwrap() == 2 {
            return d.u64().unwrap();
        }
        d.skip().unwrap();
    }
    panic!("each entry says what was done");
}

#[test]
fn records_of_newer_versions_are_carried_along_untouched() {
    let (mut bench, session, _) = Bench::created();
    account(&session, "@a", SHEET);
    let mut body = forge::Body::of(&session);
    let newer = forge::person(&forge::at(5, 7), "of a newer version");
    body.put(77, [0x77; 16], 0, newer.clone());
    body.put(77, [0x77; 16], 1, newer.clone());
    let arrival = session.receive_backup(&body.sealed(), PASSPHRASE).unwrap();
    arrival.merge(true).unwrap();
    session.rekey(PASSPHRASE, None).unwrap();
    let session = bench.reopen(2);
    let rows = forge::Body::of(&session).rows;
    for part in [0, 1] {
        assert!(rows.contains(&(77, [0x77; 16], part, newer.clone())));
    }
}

#[test]
fn damage_has_to_be_accepted_first_and_what_was_set_aside_stays_and_stays_named() {
    for part in [0, 1] {
        let (mut bench, session, _) = Bench::created();
        let first = account(&session, "@first", SHEET);
        let second = account(&session, "@second", NEW_SHEET);
        session.lock();
        rows::flip_row(&bench.file(), first, part);
        let session = bench.reopen(2);
        let file = fs::read(bench.file()).unwrap();
        assert_eq!(
            session.rekey(PASSPHRASE, Some(OTHER)).unwrap_err(),
            Error::ReadOnly
        );
        assert_eq!(fs::read(bench.file()).unwrap(), file);
        session.accept_as_is(PASSPHRASE).unwrap();
        let damaged = session.account(first).unwrap().row.damaged;
        session.lock();
        let before = File::of(bench.dir.path());
        assert_eq!(before.damaged.len(), 1);

        let session = bench.unlock();
        session.rekey(PASSPHRASE, Some(OTHER)).unwrap();
        session.lock();
        let after = File::of(bench.dir.path());
        assert_eq!(after.damaged, before.damaged, "as it is");
        assert_eq!(after.manifest.n_damaged, 1);
        assert_eq!(after.epochs(), [2].into());
        let session = bench.vault.unlock(OTHER).unwrap();
        assert!(session.damage().unwrap().is_empty());
        assert_eq!(session.account(first).unwrap().row.damaged, damaged);
        assert_eq!(text(&session, codes(&session, second)[0]), "22048719");
        session.mark_used(codes(&session, second)[0]).unwrap();
    }
}

#[test]
fn what_was_set_aside_and_opens_all_the_same_goes_on_opening() {
    let (bench, session, _) = stocked();
    session.lock();
    let keys = keys_at(bench.dir.path(), PASSPHRASE);
    let id = [0x5a; 16];
    let seal =
        |with, text: &[u8]| seal_record(&keys, with, 3, &id, text, &TestRng::new(8)).unwrap();
    let kept = [
        seal(RecordKey::Meta, b"over a limit"),
        seal(RecordKey::Meta, b"and another"),
        seal(RecordKey::Secret, b"its other part"),
    ];
    let mut store = Store::open(&Folder::new(bench.dir.path())).unwrap();
    let mut manifest = Manifest::open(&keys, &store.view().manifest().unwrap()).unwrap();
    let done = store.write(Room::Ordinary, |tx| {
        assert_eq!(tx.put_damaged(&id, 0, &kept[0])?, 0);
        assert_eq!(tx.put_damaged(&id, 0, &kept[1])?, 16);
        assert_eq!(tx.put_damaged(&id, 1, &kept[2])?, 1);
        manifest.seq += 1;
        manifest.n_damaged = tx.sums().n_damaged;
        manifest.h_damaged = tx.sums().h_damaged;
        tx.put_manifest(&manifest.seal(&keys).unwrap())
    });
    assert_eq!(done, Ok(()));
    drop(store);

    let session = bench.unlock();
    assert!(session.damage().unwrap().is_empty());
    session.rekey(PASSPHRASE, Some(OTHER)).unwrap();
    session.lock();
    let keys = keys_at(bench.dir.path(), OTHER);
    let rows = File::of(bench.dir.path()).damaged;
    let texts: Vec<_> = rows
        .iter()
        .map(|row| {
            let with = [RecordKey::Meta, RecordKey::Secret][usize::from(row.part % 16)];
            let opened = open_record(&keys, with, &id, &row.body).unwrap();
            (row.part, opened.kind, opened.plaintext.expose().to_vec())
        })
        .collect();
    let expected = [
        (0, &b"over a limit"[..]),
        (1, b"its other part"),
        (16, b"and another"),
    ];
    assert_eq!(texts, expected.map(|(part, text)| (part, 3, text.to_vec())));
    let session = bench.vault.unlock(OTHER).unwrap();
    assert!(session.damage().unwrap().is_empty());
}

/// The keys of a locked vault.
fn keys_at(dir: &std::path::Path, passphrase: &[u8]) -> Subkeys {
    let store = Store::open(&Folder::new(dir)).unwrap();
    let slots = store.view().slots().unwrap();
    let mut keys = slots.iter().filter_map(|slot| {
        let header = SlotHeader::parse(&slot.body).unwrap();
        let key = open_slot(&slot.body, passphrase).ok()?;
        Some(Subkeys::derive(&key, &header.owner, header.epoch).unwrap())
    });
    keys.next().unwrap()
}

#[test]
fn a_vault_that_was_repaired_takes_a_new_key() {
    let (mut bench, session, _) = stocked();
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    let before = seen(&session);
    session.lock();
    let mut bytes = fs::read(bench.file()).unwrap();
    bytes[..16].fill(0);
    fs::write(bench.file(), &bytes).unwrap();
    bench.vault.repair(OTHER).unwrap();
    let session = bench.vault.unlock(OTHER).unwrap();
    if session.info().unwrap().read_only {
        session.accept_as_is(OTHER).unwrap();
    }
    session.rekey(OTHER, Some(PASSPHRASE)).unwrap();
    let session = bench.reopen(3);
    assert_eq!(seen(&session), before);
    assert!(session.damage().unwrap().is_empty());
    // And the next damage is repaired under the new key.
    session.lock();
    fs::write(bench.file(), &bytes).unwrap();
    let old = bench.vault.repair(PASSPHRASE);
    assert_eq!(
        old.unwrap_err(),
        Error::WrongPassphrase,
        "another file, another passphrase"
    );
}

#[test]
fn a_damaged_file_after_a_new_key_comes_back_from_the_copy_under_it() {
    let (bench, session, _) = stocked();
    let before = seen(&session);
    session.rekey(PASSPHRASE, Some(OTHER)).unwrap();
    session.lock();
    fs::write(bench.file(), vec![7; 9_000]).unwrap();
    assert!(bench.vault.repair(OTHER).unwrap().from_snapshot);
    let session = bench.vault.unlock(OTHER).unwrap();
    assert_eq!(seen(&session), before);
}

#[test]
fn what_the_platform_kept_of_the_vault_before_is_only_missing_and_the_device_is_the_same() {
    let mut a = Twin::first(1);
    account(&a.session, "@shop", SHEET);
    let anchor = a.session.anchor().unwrap();
    a.session.rekey(PASSPHRASE, None).unwrap();
    let judged = a.session.judge_anchor(&anchor).unwrap();
    assert_eq!(judged, toride_vault::AnchorVerdict::Missing);
    let new = a.session.anchor().unwrap();
    let devices = a.session.devices().unwrap();
    a.unlock();
    let judged = a.session.judge_anchor(&new).unwrap();
    let fine = [
        toride_vault::AnchorVerdict::Same,
        toride_vault::AnchorVerdict::Newer,
    ];
    assert!(fine.contains(&judged));
    assert_eq!(a.session.devices().unwrap(), devices);
}
