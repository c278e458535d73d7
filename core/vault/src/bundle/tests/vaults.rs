//! Whole vaults through a backup and back: every record of every kind, byte for byte.

use std::{collections::BTreeMap, sync::Arc};

use proptest::{collection::vec, prelude::*, sample::Index};
use tempfile::TempDir;
use toride_crypto::{
    Id,
    argon::Profile,
    random::TestRng,
    record::{RecordKey, open_record},
};
use toride_domain::{Limits, Millis, RecordId, VaultId};
use zeroize::Zeroizing;

use super::super::{
    gather::{Gathered, encode},
    is_synced,
};
use crate::{
    BackupSecrets, Clock, Error, Folder, Limited, Session, Vault,
    codec::{care_id, decode_care, encode_audit},
    ledger::{Change, open_entry},
    unlocked::kind,
};

const PASSPHRASE: &[u8] = b"seven brittle lanterns hum";

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Millis {
        Millis::clamped(super::MS)
    }
}

fn empty(seed: u64) -> (TempDir, Vault) {
    let dir = tempfile::tempdir().unwrap();
    let rng = Arc::new(TestRng::new(seed));
    let vault = Vault::open_with(Folder::new(dir.path()), Arc::new(Noon), rng, Profile::Test);
    (dir, vault)
}

/// The plaintexts of the documented records that a vault could hold: kind, part, bytes.
fn plaintexts() -> Vec<(u8, u64, Vec<u8>)> {
    let texts = [
        include_str!("../../../tests/vectors/records.json"),
        include_str!("../../../tests/vectors/things.json"),
    ];
    let hex = |text: &str| -> Vec<u8> {
        let digits = (0..text.len()).step_by(2);
        digits
            .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
            .collect()
    };
    let lists = texts.map(|text| serde_json::from_str::<Vec<serde_json::Value>>(text).unwrap());
    let own = [kind::INFO, kind::DEVICE, kind::SEEN, kind::AUDIT];
    let all = lists
        .iter()
        .flatten()
        .filter(|vector| vector["valid"] == true);
    all.map(|vector| {
        let kind = u8::try_from(vector["kind"].as_u64().unwrap()).unwrap();
        let part = vector["part"].as_u64().unwrap();
        (kind, part, hex(vector["hex"].as_str().unwrap()))
    })
    .filter(|(kind, ..)| !own.contains(kind))
    .collect()
}

type Rows = BTreeMap<(Id, u8), (u8, Vec<u8>)>;

/// Every row that is synced, opened.
fn rows(session: &Session) -> Rows {
    let opened = session.with(|open, _| {
        let mut rows = Rows::new();
        for with in [RecordKey::Meta, RecordKey::Secret] {
            open.ledger
                .store()
                .view()
                .for_each_part(with.part(), |id, body| {
                    let opened = open_record(open.ledger.keys(), with, &id, body)?;
                    if is_synced(opened.kind) {
                        let plaintext = opened.plaintext.expose().to_vec();
                        rows.insert((id, with.part()), (opened.kind, plaintext));
                    }
                    Ok::<_, Error>(())
                })?;
        }
        Ok(rows)
    });
    opened.unwrap()
}

/// The log of every device: number and entry.
fn logs(session: &Session) -> BTreeMap<(Id, u64), Vec<u8>> {
    let opened = session.with(|open, _| {
        let mut log = BTreeMap::new();
        let view = open.ledger.store().view();
        for end in view.audit_ends()? {
            view.for_each_audit(&end.device_id, 0, |seq, body| {
                let (entry, _) = open_entry(open.ledger.keys(), &end.device_id, seq, body)?;
                log.insert((end.device_id, seq), encode_audit(&entry));
                Ok::<_, Error>(())
            })?;
        }
        Ok(log)
    });
    opened.unwrap()
}

fn put(session: &Session, records: &[(u8, u64, [u8; 16], Vec<u8>)]) {
    let done = session.with(|open, means| {
        let mut write = Change::default();
        for (kind, part, id, plaintext) in records {
            let id = RecordId::new(*id);
            if *part == 0 {
                write.put_meta(id, *kind, plaintext.clone());
            } else {
                write.put_secret(id, *kind, Zeroizing::new(plaintext.clone()));
            }
        }
        open.commit(write, means)
    });
    done.unwrap();
}

fn both(recovery_key: &str) -> BackupSecrets<'_> {
    BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: Some(recovery_key.as_bytes()),
    }
}

fn vault_id(session: &Session) -> (VaultId, u32, Id) {
    let of = session.with(|open, _| {
        let keys = open.ledger.keys();
        let device = open.ledger.manifest().device_id;
        Ok((VaultId::new(*keys.vault_id()), keys.epoch(), device))
    });
    of.unwrap()
}

/// The same rows, but for the one about safekeeping, where the backup itself is known now.
fn assert_came_back(before: &Session, after: &Session) {
    let ((vault, epoch, device), (same, next, new)) = (vault_id(before), vault_id(after));
    assert_eq!((same, next), (vault, epoch + 1));
    assert_ne!(device, new, "two installations never write under one id");
    let (mut old, mut new) = (rows(before), rows(after));
    let care = (*care_id(vault).as_bytes(), 0);
    let (was, is) = (old.remove(&care).unwrap(), new.remove(&care).unwrap());
    assert_eq!(old, new);
    let (was, is) = (decode_care(&was.1).unwrap(), decode_care(&is.1).unwrap());
    let last = before
        .with(|open, _| Ok(open.holdings().last_change()))
        .unwrap();
    assert_eq!(is.backed_up, was.backed_up.max(last));
    assert_eq!(
        (is.synced, is.put_off, is.unknown),
        (was.synced, was.put_off, was.unknown)
    );
    let (old, new) = (logs(before), logs(after));
    assert!(old.iter().all(|(at, entry)| new.get(at) == Some(entry)));
    assert_eq!(new.len(), old.len() + 1, "and that it was restored");
}

#[test]
fn over_six_mebibytes_no_backup_is_made_and_the_person_is_told() {
    let (_dir, vault) = empty(1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    let large = |n: u8| (64, 0, [n; 16], vec![0; 1_040_000]);
    put(&session, &(0..7).map(large).collect::<Vec<_>>());
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: None,
    };
    let what = Limited::VaultFile;
    let refused = session.make_backup(secrets).map(drop);
    assert_eq!(refused, Err(Error::TooLarge { what }));
    put(
        &session,
        &[(64, 0, [0; 16], vec![]), (64, 0, [1; 16], vec![])],
    );
    let made = session.make_backup(secrets).unwrap();
    assert!(made.bytes().len() < Limits::SYNCED_BYTES);
}

#[test]
fn a_long_log_travels_with_its_end_and_never_keeps_a_record_from_fitting() {
    use crate::{codec::AuditAction, log::LogLine};
    let (_dir, vault) = empty(1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    let grown = session.with(|open, means| {
        let mut write = Change::default();
        for _ in 0..2_500 {
            let stamp = open.tick(means);
            write
                .log
                .push(LogLine::new(stamp, AuditAction::Shown).about([7; 16]));
        }
        open.commit(write, means)
    });
    grown.unwrap();
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: None,
    };
    let made = session.make_backup(secrets).unwrap();
    let (_other, fresh) = empty(2);
    let restored = fresh
        .restore_backup(made.bytes(), PASSPHRASE, None)
        .unwrap();
    let (old, new) = (logs(&session), logs(&restored.session));
    let (device, own) = (vault_id(&session).2, vault_id(&restored.session).2);
    let kept: Vec<_> = new.iter().filter(|((of, _), _)| *of == device).collect();
    assert_eq!(kept.len(), 2_000);
    assert!(kept.iter().all(|(at, entry)| old.get(at) == Some(entry)));
    assert_eq!(kept.last().unwrap().0, old.last_key_value().unwrap().0);
    assert_eq!(new.keys().filter(|(of, _)| *of == own).count(), 1);
    restored.session.lock();
    assert!(
        fresh
            .unlock(PASSPHRASE)
            .unwrap()
            .damage()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_body_is_written_into_one_buffer_that_does_not_grow() {
    let (_dir, vault) = empty(1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    let small = |n: u8| (64, u64::from(n % 2), [n; 16], vec![n; usize::from(n % 3)]);
    put(&session, &(0..250).map(small).collect::<Vec<_>>());
    let written = session.with(|open, means| {
        let state = Gathered::of(&open.ledger)?;
        let body = encode(&state, &open.tick(means), None);
        Ok((body.len(), body.capacity(), state.room()))
    });
    let (len, capacity, asked) = written.unwrap();
    assert!(len <= asked && capacity == asked, "{len} of {asked}");
}

#[test]
fn the_vault_knows_up_to_which_change_a_backup_holds_it() {
    let care = |session: &Session| session.with(|open, _| Ok(open.care.backed_up)).unwrap();
    let last = |session: &Session| {
        let change = session.with(|open, _| Ok(open.holdings().last_change()));
        change.unwrap()
    };
    let (_dir, vault) = empty(1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    session.add_person("one").unwrap();
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: None,
    };
    let first = session.make_backup(secrets).unwrap();
    let held = last(&session);
    session.add_person("two").unwrap();
    assert_eq!(care(&session), None);
    session.confirm_backup(&first, first.bytes()).unwrap();
    assert_eq!(care(&session), held);
    assert!(held < last(&session), "what came after is not in it");

    // A file that was tried and opens is one too; an older one turns nothing back.
    let second = session.make_backup(secrets).unwrap();
    session.test_backup(second.bytes(), PASSPHRASE).unwrap();
    assert_eq!(care(&session), last(&session));
    session.test_backup(first.bytes(), PASSPHRASE).unwrap();
    assert_eq!(care(&session), last(&session));
}

#[test]
fn a_row_of_a_kind_that_stays_here_does_not_travel() {
    let (_dir, vault) = empty(1);
    let session = vault.create(PASSPHRASE).unwrap().session;
    let kinds = session.with(|open, _| Ok(Gathered::of(&open.ledger)?.kinds()));
    assert_eq!(kinds.unwrap(), [kind::CARE, kind::INFO].into());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_restored_backup_holds_every_record_of_every_kind_as_it_was(
        seed: u64,
        chosen in vec((any::<Index>(), any::<[u8; 16]>(), any::<bool>()), 0..24),
        newer in vec((64_u8.., 0_u64..2, any::<[u8; 16]>(), vec(any::<u8>(), 0..300)), 0..6),
        by_recovery_key: bool,
    ) {
        let plain = plaintexts();
        let (_dir, vault) = empty(seed);
        let made = vault.create(PASSPHRASE).unwrap();
        let (session, key) = (made.session, made.recovery_key);
        let mut records: Vec<_> = chosen
            .iter()
            .map(|(index, id, own_place)| {
                let (kind, part, bytes) = index.get(&plain).clone();
                let id = if kind == kind::CARE && *own_place {
                    *care_id(vault_id(&session).0).as_bytes()
                } else {
                    *id
                };
                (kind, part, id, bytes)
            })
            .collect();
        records.extend(newer);
        // A purged record has no second part, and no place has two records.
        records.sort_by_key(|record| record.2);
        records.dedup_by_key(|record| record.2);
        put(&session, &records);
        session.lock();
        let session = vault.unlock(PASSPHRASE).unwrap();

        let backup = session.make_backup(both(key.expose())).unwrap();
        let (_other, fresh) = empty(seed ^ 1);
        let (secret, passphrase) = if by_recovery_key {
            (key.expose().as_bytes(), Some(PASSPHRASE))
        } else {
            (PASSPHRASE, None)
        };
        let restored = fresh.restore_backup(backup.bytes(), secret, passphrase).unwrap();
        prop_assert_eq!(restored.report, backup.report());
        assert_came_back(&session, &restored.session);
        restored.session.lock();
        let session_again = fresh.unlock(PASSPHRASE).unwrap();
        prop_assert!(session_again.damage().unwrap().is_empty());
        assert_came_back_again(&session, &session_again);
    }
}

/// After the next opening, which wrote its own line.
fn assert_came_back_again(before: &Session, after: &Session) {
    let care = *care_id(vault_id(before).0).as_bytes();
    let (mut old, mut new) = (rows(before), rows(after));
    old.remove(&(care, 0));
    new.remove(&(care, 0));
    assert_eq!(old, new);
}
