//! Damage in records beside accounts: what is damaged is named, the rest works, and copies bring it back.

#[path = "../../tests/support/rows.rs"]
mod rows;

use std::{fs, path::PathBuf, sync::Arc};

use rows::flip_row;
use tempfile::TempDir;
use toride_crypto::random::TestRng;
use toride_domain::{
    Care, Contact, ContactId, ContactKind, Device, DeviceKind, HandoverId, Limits, Millis,
    OutsourcingId, Owner, Person, PersonId, Place, PlaceId, PlaceKind, Register, UnitId, VaultId,
    shop::{Cause, Handover, Outsourcing},
};

use super::*;
use crate::{
    AccountDraft, Clock, DamagedPart, Error, Profile, Session, Vault,
    codec::{
        AuditAction, care_id, encode_care, encode_contact, encode_handover, encode_outsourcing,
        encode_person, encode_place, encode_unit,
    },
};

const START: u64 = 1_795_424_400_000;
const PASSPHRASE: &[u8] = b"seven brittle lanterns hum";
const CONTACT: ContactId = ContactId::new(*b"a contact point!");
const UNIT: UnitId = UnitId::new(*b"the person's own");
const PLACE: PlaceId = PlaceId::new(*b"envelope, shelf ");
const PERSON: PersonId = PersonId::new(*b"somebody at work");
const HANDOVER: HandoverId = HandoverId::new(*b"change of hands!");
const SHEET: OutsourcingId = OutsourcingId::new(*b"may and may not!");

struct Still;

impl Clock for Still {
    fn now(&self) -> Millis {
        Millis::clamped(START)
    }
}

/// Whether there is a snapshot of the vault.
#[derive(PartialEq)]
enum Copy {
    There,
    None,
}

/// A vault with one record of each kind, and an account that hangs on them.
struct Bench {
    dir: TempDir,
    vault: Vault,
    care: RecordId,
    account: AccountId,
}

impl Bench {
    fn new(copy: Copy) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let vault = open(&dir, 1);
        let session = vault.create(PASSPHRASE).unwrap().session;
        let draft = AccountDraft {
            service: "instagram".into(),
            name: "@shop".into(),
            owner: Owner::Personal,
        };
        let account = session.add_account(&draft).unwrap();
        let care = session
            .with(|open, means| {
                open.change_account(account, means, |account, stamp| {
                    account.ties.set_contact(stamp, CONTACT, true);
                    account.ties.set_session(stamp, UNIT, true);
                    account.ties.set_custodian(stamp, Some(PERSON));
                    account.ties.place_of_record = Some(Register::new(stamp, Some(PLACE)));
                    Ok(())
                })?;
                let care = care_id(VaultId::new(*open.ledger.keys().vault_id()));
                let mut write = Change::default();
                for (id, kind, bytes) in records(open.device_id(), care) {
                    write.put_meta(id, kind, bytes);
                }
                open.commit(write, means)?;
                if copy == Copy::There {
                    open.ledger.snapshot()?;
                }
                Ok(care)
            })
            .unwrap();
        session.lock();
        Self {
            dir,
            vault,
            care,
            account,
        }
    }

    fn file(&self) -> PathBuf {
        self.dir.path().join("vault.db")
    }

    fn unlock(&mut self, seed: u64) -> Session {
        self.vault.lock();
        self.vault = open(&self.dir, seed);
        self.vault.unlock(PASSPHRASE).unwrap()
    }

    fn flip(&self, id: RecordId) {
        flip_row(&self.file(), id.into(), 0);
    }

    /// The first 16 bytes of the file are not SQLite's any more.
    fn make_unreadable(&self) {
        let mut bytes = fs::read(self.file()).unwrap();
        bytes[..16].fill(0);
        fs::write(self.file(), bytes).unwrap();
    }

    /// Every record beside accounts, and how damage in it is called.
    fn parts(&self) -> [(RecordId, DamagedPart); 7] {
        [
            (CONTACT.into(), DamagedPart::Contact),
            (UNIT.into(), DamagedPart::Device),
            (PLACE.into(), DamagedPart::Place),
            (PERSON.into(), DamagedPart::Person),
            (HANDOVER.into(), DamagedPart::Handover),
            (SHEET.into(), DamagedPart::Outsourcing),
            (self.care, DamagedPart::Care),
        ]
    }
}

fn open(dir: &TempDir, seed: u64) -> Vault {
    let rng = Arc::new(TestRng::new(seed));
    Vault::open_with(Folder::new(dir.path()), Arc::new(Still), rng, Profile::Test)
}

/// Another device made them, whose clock ran ahead.
fn records(device: DeviceId, care: RecordId) -> [(RecordId, u8, Vec<u8>); 7] {
    let stamp = Stamp::new(Millis::clamped(START + 999), 7, device);
    let number = "+81 90 0000 0000".to_owned();
    let contact = Contact::new(stamp, ContactKind::Phone, number, Owner::Personal);
    let unit = Device::new(stamp, "old phone".into(), DeviceKind::Phone);
    let place = Place::new(stamp, "envelope".into(), PlaceKind::Paper);
    let person = Person::new(stamp, "somebody".into());
    let account = AccountId::new([7; 16]);
    let handover = Handover::new(stamp, account, Cause::Leaving, Some(PERSON), None);
    let sheet = Outsourcing::new(stamp, account);
    let done = Care {
        backed_up: Some(stamp),
        ..Care::default()
    };
    [
        (CONTACT.into(), kind::CONTACT, encode_contact(&contact)),
        (UNIT.into(), kind::UNIT, encode_unit(&unit)),
        (PLACE.into(), kind::PLACE, encode_place(&place)),
        (PERSON.into(), kind::PERSON, encode_person(&person)),
        (HANDOVER.into(), kind::HANDOVER, encode_handover(&handover)),
        (SHEET.into(), kind::OUTSOURCING, encode_outsourcing(&sheet)),
        (care, kind::CARE, encode_care(&done)),
    ]
}

/// Which of the seven are there.
fn there(session: &Session) -> [bool; 7] {
    session
        .with(|open, _| {
            Ok([
                open.contacts.contains_key(&CONTACT),
                open.units.contains_key(&UNIT),
                open.places.contains_key(&PLACE),
                open.people.contains_key(&PERSON),
                open.shop.handovers.contains_key(&HANDOVER),
                open.shop.sheets.contains_key(&SHEET),
                open.care.backed_up.is_some(),
            ])
        })
        .unwrap()
}

fn parts_named(session: &Session) -> Vec<DamagedPart> {
    let damage = session.damage().unwrap();
    damage.iter().map(|damage| damage.part).collect()
}

/// Marks the account's contact point, which is a write that needs the whole account.
fn write_something(session: &Session, account: AccountId) -> crate::Result<u64> {
    session.with(|open, means| {
        open.change_account(account, means, |account, stamp| {
            account.ties.on_again = Some(stamp);
            Ok(())
        })
    })
}

#[test]
fn what_was_recorded_is_there_at_the_next_unlock_and_no_later_change_is_older() {
    let mut bench = Bench::new(Copy::None);
    let session = bench.unlock(2);
    assert_eq!(there(&session), [true; 7]);
    assert!(parts_named(&session).is_empty());
    let stamps = session.with(|open, means| {
        let next = open.tick(means);
        Ok((next, open.contacts[&CONTACT].created))
    });
    let (next, created) = stamps.unwrap();
    assert!(created.at() > Millis::clamped(START), "its clock ran ahead");
    assert!(next > created);
}

#[test]
fn a_damaged_record_is_named_and_everything_else_loads() {
    for n in 0..5 {
        let mut bench = Bench::new(Copy::None);
        let (id, part) = bench.parts()[n];
        bench.flip(id);
        let session = bench.unlock(2);
        assert_eq!(parts_named(&session), [part]);
        let damage = session.damage().unwrap();
        assert_eq!(damage[0].short_id, id.to_string()[..8]);
        let mut expected = [true; 7];
        expected[n] = false;
        assert_eq!(there(&session), expected);
        assert!(session.account(bench.account).is_ok());
        assert_eq!(
            write_something(&session, bench.account),
            Err(Error::ReadOnly)
        );

        session.accept_as_is(PASSPHRASE).unwrap();
        assert_eq!(there(&session), expected, "there is no copy of it");
        write_something(&session, bench.account).unwrap();
        let session = bench.unlock(3);
        assert!(parts_named(&session).is_empty());
        assert_eq!(there(&session), expected);
    }
}

#[test]
fn accepting_the_damage_brings_records_back_from_a_copy_at_once() {
    let mut bench = Bench::new(Copy::There);
    bench.parts().iter().for_each(|(id, _)| bench.flip(*id));
    let session = bench.unlock(3);
    assert_eq!(there(&session), [false; 7]);
    session.accept_as_is(PASSPHRASE).unwrap();
    assert_eq!(there(&session), [true; 7]);
    let later = session.with(|open, means| {
        let created = open.contacts[&CONTACT].created;
        Ok(open.tick(means) > created)
    });
    assert!(later.unwrap());
    write_something(&session, bench.account).unwrap();
    let session = bench.unlock(4);
    assert!(parts_named(&session).is_empty());
    assert_eq!(there(&session), [true; 7]);
}

#[test]
fn a_repair_keeps_records_and_takes_damaged_ones_from_a_copy() {
    for copy in [Copy::None, Copy::There] {
        let with_copy = copy == Copy::There;
        let mut bench = Bench::new(copy);
        bench.flip(CONTACT.into());
        bench.flip(bench.care);
        bench.make_unreadable();
        bench.vault.repair(PASSPHRASE).unwrap();
        let session = bench.unlock(3);
        assert!(parts_named(&session).is_empty());
        let mut expected = [true; 7];
        (expected[0], expected[6]) = (with_copy, with_copy);
        assert_eq!(there(&session), expected);
        write_something(&session, bench.account).unwrap();
        let known = session.with(|open, _| {
            let lines = open.ledger.log_lines();
            let repaired = lines
                .iter()
                .rfind(|line| line.action == AuditAction::Repaired);
            Ok(repaired.unwrap().stamp > open.units[&UNIT].created)
        });
        assert!(known.unwrap(), "the repair is later than every record");
    }
}

/// Puts a row that is sealed rightly, and holds no record of its kind.
fn put_nonsense(bench: &mut Bench, rows: &[(RecordId, u8)]) {
    let session = bench.unlock(5);
    let written = session.with(|open, means| {
        let mut write = Change::default();
        for (id, kind) in rows {
            write.put_meta(*id, *kind, vec![0x80]);
        }
        open.commit(write, means)
    });
    written.unwrap();
    session.lock();
}

#[test]
fn a_sealed_row_that_is_no_record_is_set_aside_for_good() {
    for unreadable in [false, true] {
        let mut bench = Bench::new(Copy::There);
        put_nonsense(&mut bench, &[(CONTACT.into(), kind::CONTACT)]);
        let session = if unreadable {
            bench.make_unreadable();
            bench.vault.repair(PASSPHRASE).unwrap();
            bench.unlock(6)
        } else {
            let session = bench.unlock(6);
            assert_eq!(parts_named(&session), [DamagedPart::Contact]);
            session.accept_as_is(PASSPHRASE).unwrap();
            // The snapshot of the damaged file holds the row that cannot be read; the one before is taken.
            assert_eq!(there(&session), [true; 7]);
            bench.unlock(7)
        };
        assert!(parts_named(&session).is_empty());
        assert_eq!(there(&session), [true; 7]);
    }
}

#[test]
fn records_of_a_newer_version_are_carried_through_everything() {
    let newer = [
        (RecordId::new([0x90; 16]), 8),
        (RecordId::new([0x91; 16]), 70),
    ];
    let mut bench = Bench::new(Copy::None);
    put_nonsense(&mut bench, &newer);
    bench.flip(PERSON.into());
    let session = bench.unlock(2);
    assert_eq!(parts_named(&session), [DamagedPart::Person]);
    session.accept_as_is(PASSPHRASE).unwrap();
    session.lock();
    bench.make_unreadable();
    bench.vault.repair(PASSPHRASE).unwrap();
    let session = bench.unlock(3);
    let kinds = session.with(|open, _| {
        let kinds = newer.map(|(id, _)| open.ledger.open(id, RecordKey::Meta).map(|o| o.kind));
        Ok(kinds)
    });
    assert_eq!(kinds.unwrap(), [Ok(8), Ok(70)]);
}

#[test]
fn what_is_over_a_limit_is_damage_and_stays_aside_once_that_is_accepted() {
    let mut bench = Bench::new(Copy::None);
    let session = bench.unlock(2);
    let written = session.with(|open, means| {
        let stamp = open.tick(means);
        let mut write = Change::default();
        // One is there already.
        for n in 0..Limits::DEVICES {
            let person = Person::new(stamp, n.to_string());
            let id = RecordId::new((n as u128).to_be_bytes());
            write.put_meta(id, kind::PERSON, encode_person(&person));
        }
        open.commit(write, means)
    });
    written.unwrap();
    let session = bench.unlock(3);
    assert_eq!(parts_named(&session), [DamagedPart::Person]);
    session.accept_as_is(PASSPHRASE).unwrap();
    let session = bench.unlock(4);
    assert!(parts_named(&session).is_empty());
    let people = session.with(|open, _| Ok(open.people.len()));
    assert_eq!(people.unwrap(), Limits::DEVICES);
}

/// A file that came from another phone may hold the state of both.
#[test]
fn a_file_with_two_installations_and_no_manifest_takes_neither_id() {
    for unreadable in [false, true] {
        let mut bench = Bench::new(Copy::None);
        let session = bench.unlock(2);
        let other = DeviceId::new([0x77; 16]);
        let ours = session.with(|open, means| {
            let mut write = Change::default();
            put_new_device(&mut write, other);
            open.commit(write, means)?;
            Ok(open.device_id())
        });
        let ours = ours.unwrap();
        session.lock();
        let mut bytes = fs::read(bench.file()).unwrap();
        let at = bytes.windows(6).position(|part| part == b"TRD1M\x01");
        bytes[at.unwrap() + 100] ^= 1;
        fs::write(bench.file(), bytes).unwrap();
        if unreadable {
            bench.make_unreadable();
            bench.vault.repair(PASSPHRASE).unwrap();
        }
        let session = bench.unlock(3);
        if !unreadable {
            session.accept_as_is(PASSPHRASE).unwrap();
        }
        let now = session.with(|open, _| Ok(open.device_id())).unwrap();
        assert!(now != ours && now != other, "{now:?}");
        assert!(parts_named(&bench.unlock(4)).is_empty());
    }
}
