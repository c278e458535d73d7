//! What a vault knows beside accounts and codes: contact points, devices, places, people, care.

use toride_domain::{
    AccountId, Base, Care, Contact, ContactId, ContactKind, Device, DeviceKind, DeviceLife, Factor,
    FactorId, FactorKind, Fate, Known, Limits, Link, Person, PersonId, Place, PlaceId, PlaceKind,
    PutOff, Reason, SimSignal, Spot, StillGood, Ties, UnitId, Urgency, Verdict, Waiting,
};

use super::*;

const UNITS: [UnitId; 2] = [UnitId::new([0xd1; 16]), UnitId::new([0xd2; 16])];
const CONTACTS: [ContactId; 2] = [ContactId::new([0xe1; 16]), ContactId::new([0xe2; 16])];
const PLACE: PlaceId = PlaceId::new([0xf1; 16]);
const PERSON: PersonId = PersonId::new([0xf2; 16]);

fn ms(n: u64) -> Millis {
    Millis::clamped(MS + n)
}

fn link(n: u16) -> Link {
    Link::new(at(n))
}

fn put_off(n: u16, days: u8, urgency: Urgency) -> Register<PutOff> {
    let put_off = PutOff::new(ms(n.into()), days, urgency).unwrap();
    Register::new(at(n), put_off)
}

fn ties() -> Ties {
    let mut moved = Factor::new(at(2), FactorKind::Authenticator, None);
    moved.base = Spot {
        at: Register::new(at(5), Some(Base::Device(UNITS[1]))),
        left: BTreeMap::from([
            (Base::Device(UNITS[0]), at(5)),
            (Base::Contact(CONTACTS[0]), at(4)),
        ]),
    };
    moved.confirmed = Some(Register::new(at(5), ms(5)));
    moved.removed = Some(Register::new(at(6), false));
    let sms = Factor::new(at(3), FactorKind::Sms, None);
    let ended = |there: u16, since: u16, updated| Link {
        since: at(since),
        there: Register::new(at(there), false),
        updated,
    };
    let told = Link {
        updated: Some(at(8)),
        ..link(3)
    };
    let still_good = StillGood {
        at: ms(11),
        why: "店の金庫で確かめた\n二枚とも".into(),
    };
    let other = (SetId::new([0x52; 16]), PlaceId::new([0xf0; 16]));
    Ties {
        factors: BTreeMap::from([
            (FactorId::new([0xa1; 16]), moved),
            (FactorId::new([0xa2; 16]), sms),
        ]),
        contacts: BTreeMap::from([(CONTACTS[0], ended(7, 3, None)), (CONTACTS[1], told)]),
        sessions: BTreeMap::from([(UNITS[0], link(4))]),
        copies: BTreeMap::from([
            ((SetId::new([0x51; 16]), PLACE), link(4)),
            (other, ended(9, 4, Some(at(8)))),
        ]),
        place_of_record: Some(Register::new(at(9), Some(PLACE))),
        custodian: Some(Register::new(at(9), Some(PERSON))),
        people: BTreeMap::from([(PERSON, link(9))]),
        on_again: Some(at(10)),
        one_way_accepted: Some(Register::new(at(10), true)),
        still_good: Some(Register::new(at(11), still_good)),
        put_off: BTreeMap::from([
            (Reason::CodeUsed, put_off(12, 1, Urgency::Critical)),
            (Reason::SetOld, put_off(12, 31, Urgency::Later)),
        ]),
    }
}

#[test]
fn what_an_account_hangs_on_is_written_and_read_as_documented() {
    let account = Account {
        ties: ties(),
        ..small_account()
    };
    let expected = vector("account with everything that it hangs on");
    assert_eq!(encode_account(&account), expected);
    assert_eq!(decode_account(&expected), Ok(account));
}

#[test]
fn fields_of_a_newer_version_in_a_factor_are_carried() {
    let bytes = vector("account with a factor of a newer version");
    let account = decode_account(&bytes).unwrap();
    let factor = &account.ties.factors[&FactorId::new([0xa1; 16])];
    assert_eq!(factor.unknown.fields.len(), 1);
    assert_eq!(encode_account(&account), bytes);
}

#[test]
fn contact_points_are_written_and_read_as_documented() {
    let value = "+81 90 0000 0000".to_owned();
    let mut contact = Contact::new(at(1), ContactKind::Phone, value.clone(), Owner::Business);
    contact.value = Register::new(at(4), value);
    let plain = vector("contact point");
    assert_eq!(encode_contact(&contact), plain);
    assert_eq!(decode_contact(&plain), Ok(contact.clone()));

    contact.sim = Some(Spot {
        at: Register::new(at(3), Some(UNITS[1])),
        left: BTreeMap::from([(UNITS[0], at(3))]),
    });
    contact.mailbox = Some(Register::new(at(1), Some(AccountId::new([0xab; 16]))));
    contact.changes = BTreeSet::from([at(2), at(4)]);
    contact.confirmed = Some(Register::new(at(5), ms(5)));
    contact.given_up = Some(Register::new(at(6), true));
    let full = vector("contact point with everything");
    assert_eq!(encode_contact(&contact), full);
    assert_eq!(decode_contact(&full), Ok(contact));

    let newer = vector("contact point of a newer version");
    let contact = decode_contact(&newer).unwrap();
    assert_eq!(encode_contact(&contact), newer);
}

#[test]
fn devices_of_the_person_are_written_and_read_as_documented() {
    let mut device = Device::new(at(1), "古いスマホ".into(), DeviceKind::Phone);
    let plain = vector("device of the person");
    assert_eq!(encode_unit(&device), plain);
    assert_eq!(decode_unit(&plain), Ok(device.clone()));

    let (life, since) = (DeviceLife::Lost, at(5));
    device.fate = Register::new(at(6), Fate { life, since });
    let ended = Link {
        there: Register::new(at(4), false),
        ..link(2)
    };
    device.installs = BTreeMap::from([
        (DeviceId::new([0x0d; 16]), link(2)),
        (DeviceId::new([0x0e; 16]), ended),
    ]);
    let full = vector("device of the person, lost");
    assert_eq!(encode_unit(&device), full);
    assert_eq!(decode_unit(&full), Ok(device));
}

#[test]
fn places_and_people_are_written_and_read_as_documented() {
    let mut place = Place::new(at(1), "本棚の封筒".into(), PlaceKind::Paper);
    assert_eq!(encode_place(&place), vector("place"));
    assert_eq!(decode_place(&vector("place")), Ok(place.clone()));
    place.kind = Register::new(at(2), PlaceKind::Other);
    place.keeper = Some(Spot {
        at: Register::new(at(3), None),
        left: BTreeMap::from([(PERSON, at(3))]),
    });
    place.breached = Some(Register::new(at(4), true));
    let full = vector("place with everything");
    assert_eq!(encode_place(&place), full);
    assert_eq!(decode_place(&full), Ok(place));

    let mut person = Person::new(at(1), "山田".into());
    assert_eq!(encode_person(&person), vector("person"));
    assert_eq!(decode_person(&vector("person")), Ok(person.clone()));
    person.left = Some(Register::new(at(2), true));
    assert_eq!(encode_person(&person), vector("person who left"));
    assert_eq!(decode_person(&vector("person who left")), Ok(person));
}

#[test]
fn the_care_of_a_vault_is_written_and_read_as_documented() {
    let none = Care::default();
    assert_eq!(encode_care(&none), vector("care, nothing done yet"));
    assert_eq!(decode_care(&vector("care, nothing done yet")), Ok(none));
    let care = Care {
        backed_up: Some(at(1)),
        synced: Some(at(2)),
        recovery_key: Some(Register::new(at(3), ms(3))),
        passphrase: Some(Register::new(at(4), ms(4))),
        put_off: BTreeMap::from([
            (Reason::SafekeepingStale, put_off(5, 7, Urgency::Soon)),
            (Reason::Rehearsal, put_off(6, 30, Urgency::Now)),
        ]),
        unknown: Unknown::default(),
    };
    let full = vector("care with everything");
    assert_eq!(encode_care(&care), full);
    assert_eq!(decode_care(&full), Ok(care));
}

#[test]
fn the_care_of_a_vault_has_a_row_of_its_own() {
    let vault = toride_domain::VaultId::new([0x10; 16]);
    let mut expected = [0x10; 16];
    expected[15] = 0x11;
    assert_eq!(care_id(vault).as_bytes(), &expected);
}

#[test]
fn what_an_installation_knows_of_its_device_is_written_and_read_as_documented() {
    let known = Known {
        marker: Some([0x31; 16]),
        hardware: Some(count_up()),
        folder: Some([0x32; 16]),
        system: Some("Android 17".into()),
        sim: SimSignal::Carrier(44010),
        screen_lock: Some(true),
    };
    let nothing = Known {
        marker: None,
        hardware: None,
        folder: None,
        system: None,
        sim: SimSignal::Unknown,
        screen_lock: None,
    };
    let without_sim = Known {
        sim: SimSignal::Absent,
        ..nothing.clone()
    };
    let restored = Asked {
        verdict: Verdict::RestoredOnAnotherPhone,
        seen: Known {
            marker: Some([0x33; 16]),
            ..nothing.clone()
        },
        before: Some(DeviceId::new([0x0c; 16])),
        since: at(1),
    };
    let unclear = Asked {
        verdict: Verdict::Unclear,
        seen: nothing,
        before: None,
        since: at(2),
    };
    let quiet = |on, from, to| Reminders { on, from, to };
    let state = |known, asked, reminders| DeviceState {
        known,
        asked,
        reminders,
        ..DeviceState::new()
    };
    let in_the_guide = |account, line: &str| DeviceState {
        guide: Some(KeptGuide {
            account,
            line: line.into(),
        }),
        ..DeviceState::new()
    };
    let wait = |since, remind_at| Waiting {
        since: ms(since),
        remind_at: ms(remind_at),
    };
    let accounts = [AccountId::new([0xa1; 16]), AccountId::new([0xa2; 16])];
    let waiting = DeviceState {
        waiting: BTreeMap::from([
            (accounts[0], wait(1, 3 * Millis::DAY + 2)),
            (accounts[1], wait(0, 30 * Millis::DAY)),
        ]),
        ..DeviceState::new()
    };
    for (name, state) in [
        (
            "device with a place in the guide",
            in_the_guide(
                Some(accounts[0]),
                "guide 1 phone type-backup-code nothing-comes codes-left",
            ),
        ),
        (
            "device with a place in the guide of a newer version, of no account",
            in_the_guide(None, "guide 2 watch -"),
        ),
        ("device with two accounts that are waited for", waiting),
        (
            "device that is known",
            state(Some(known), None, Reminders::default()),
        ),
        (
            "device without a SIM card, with a question and reminders off",
            state(Some(without_sim), Some(restored), quiet(false, 1320, 420)),
        ),
        (
            "device with a question, nothing seen",
            state(None, Some(unclear), quiet(true, 0, 1439)),
        ),
    ] {
        assert_eq!(encode_device(&state), vector(name), "{name}");
        assert_eq!(decode_device(&vector(name)), Ok(state), "{name}");
    }
}

#[test]
fn a_verdict_stands_in_the_log_by_its_number() {
    let entry = decode_audit(&vector("log, verdict on the device")).unwrap();
    assert_eq!(entry.action, AuditAction::Judged);
    let verdict = Verdict::from_number(entry.count);
    assert_eq!(verdict, Some(Verdict::RestoredOnAnotherPhone));
    assert_eq!(encode_audit(&entry), vector("log, verdict on the device"));
}

#[test]
fn each_list_is_read_up_to_its_limit_and_not_beyond() {
    let ids = |count: usize| (0..count).map(|n| (n as u128).to_be_bytes());
    for (count, fits) in [(Limits::TIES, true), (Limits::TIES + 1, false)] {
        let links = || ids(count).map(|id| (UnitId::new(id), link(1)));
        let factor = || Factor::new(at(1), FactorKind::Call, None);
        let with = |ties| Account {
            ties,
            ..small_account()
        };
        let place = |id| ((SetId::new([1; 16]), PlaceId::new(id)), link(1));
        for ties in [
            Ties {
                sessions: links().collect(),
                ..Ties::default()
            },
            Ties {
                factors: ids(count).map(|id| (FactorId::new(id), factor())).collect(),
                ..Ties::default()
            },
            Ties {
                copies: ids(count).map(place).collect(),
                ..Ties::default()
            },
        ] {
            assert_eq!(decode_account(&encode_account(&with(ties))).is_ok(), fits);
        }
        let changes = (0..count).map(|n| at(u16::try_from(n).unwrap()));
        let mut contact = Contact::new(at(1), ContactKind::Email, "a@b".into(), Owner::Personal);
        contact.changes = changes.collect();
        assert_eq!(decode_contact(&encode_contact(&contact)).is_ok(), fits);
    }
    for (length, fits) in [(Limits::TEXT_BYTES, true), (Limits::TEXT_BYTES + 1, false)] {
        let (at_, why) = (ms(1), "a".repeat(length));
        let mut account = small_account();
        account.ties.still_good = Some(Register::new(at(1), StillGood { at: at_, why }));
        assert_eq!(decode_account(&encode_account(&account)).is_ok(), fits);
    }
}

/// Of two registers with equal stamps the larger value wins; on disk that is the larger number.
#[test]
fn numbers_stand_in_the_order_of_what_they_mean() {
    fn in_order<T: Numbered + Ord + Copy + core::fmt::Debug>(count: u64) {
        let all: Vec<T> = (0..count).map(|n| T::from_number(n).unwrap()).collect();
        assert!(all.is_sorted(), "{all:?}");
        assert!(all.iter().zip(0..).all(|(value, n)| value.number() == n));
        assert!(T::from_number(count).is_none());
    }
    in_order::<Owner>(2);
    in_order::<ContactKind>(3);
    in_order::<DeviceKind>(4);
    in_order::<DeviceLife>(3);
    in_order::<PlaceKind>(5);
    in_order::<FactorKind>(6);
    in_order::<Urgency>(4);
    in_order::<Reason>(11);
    in_order::<Verdict>(9);
    assert!(Base::Device(UNITS[1]) < Base::Contact(CONTACTS[0]));
}

#[test]
fn shared_codes_and_what_was_seen_are_written_and_read_as_documented() {
    let item = InboxRecord {
        received: at(1),
        service: "instagram".into(),
        name: "@店".into(),
        not_after: ms(86_400_000),
        unknown: Unknown::default(),
    };
    assert_eq!(encode_inbox(&item), vector("shared code"));
    assert_eq!(decode_inbox(&vector("shared code")), Ok(item.clone()));
    let newer = decode_inbox(&vector("shared code, fields of a newer version")).unwrap();
    assert_eq!(newer.unknown.fields.len(), 1);
    let bytes = vector("shared code, fields of a newer version");
    assert_eq!(encode_inbox(&newer), bytes);

    for name in [
        "shared code, its text",
        "shared code, its text and a field of a newer version",
    ] {
        let code = decode_inbox_code(&vector(name)).unwrap();
        assert_eq!(code.text.canonical.expose(), "18342957");
        assert_eq!(code.text.display.expose(), "1834 2957");
        let bytes = encode_inbox_code(&code);
        assert_eq!(bytes, vector(name));
        assert!(bytes.capacity() >= bytes.len() && bytes.capacity() < 128);
    }

    let seen = Seen {
        until: BTreeMap::from([([0xb1; 16], ms(1)), ([0xb2; 16], Millis::MAX)]),
        unknown: Unknown::default(),
    };
    assert_eq!(encode_seen(&seen), vector("bundles seen"));
    assert_eq!(decode_seen(&vector("bundles seen")), Ok(seen));
}
