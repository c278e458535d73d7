//! Whatever a record says, it is read as it was written; whatever bytes come, reading them does not panic.

use proptest::{
    collection::{btree_map, btree_set, vec},
    option,
    prelude::*,
    sample::select,
};
use toride_domain::{
    Base, Care, Contact, ContactKind, Device, DeviceKind, DeviceLife, Factor, FactorKind, Fate,
    Known, Link, Person, Place, PlaceKind, PutOff, Reason, SimSignal, Spot, StillGood, Ties,
    Urgency, Verdict, Waiting,
    shop::{Addition, Done, Handover, Mark, Outsourcing},
};

use super::*;

fn bytes<const N: usize>() -> impl Strategy<Value = [u8; N]> {
    vec(any::<u8>(), N).prop_map(|bytes| bytes.try_into().unwrap())
}

fn id<T: From<toride_domain::RecordId> + core::fmt::Debug>() -> impl Strategy<Value = T> {
    bytes().prop_map(|id| toride_domain::RecordId::new(id).into())
}

fn millis() -> impl Strategy<Value = Millis> {
    (Millis::MIN.get()..=Millis::MAX.get()).prop_map(Millis::clamped)
}

fn stamp() -> impl Strategy<Value = Stamp> {
    (millis(), any::<u16>(), id()).prop_map(|(at, counter, device)| Stamp::new(at, counter, device))
}

fn register<T: core::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Register<T>> {
    (stamp(), value).prop_map(|(stamp, value)| Register::new(stamp, value))
}

fn maybe_register<T: core::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<Register<T>>> {
    option::of(register(value))
}

/// Any value of an enum, by its numbers.
fn numbered<T: Numbered + core::fmt::Debug>() -> impl Strategy<Value = T> {
    (0_u64..16).prop_filter_map("a number of none", T::from_number)
}

fn name() -> impl Strategy<Value = String> {
    "[a-z0-9@+ あ-ん砦]{0,20}[a-z砦]"
}

/// Fields that no version has yet.
fn unknown() -> impl Strategy<Value = Unknown> {
    let value = select(vec![vec![0xf6], vec![0x18, 0x2a], vec![0x82, 0x01, 0x60]]);
    btree_map(100_u64..1 << 40, value, 0..3).prop_map(|fields| Unknown { fields })
}

fn link() -> impl Strategy<Value = Link> {
    let parts = (stamp(), register(any::<bool>()), option::of(stamp()));
    parts.prop_map(|(since, there, updated)| Link {
        since,
        there,
        updated,
    })
}

fn spot<T: Ord + core::fmt::Debug>(
    value: impl Strategy<Value = T> + Clone,
) -> impl Strategy<Value = Spot<T>> {
    let at = register(option::of(value.clone()));
    (at, btree_map(value, stamp(), 0..4)).prop_map(|(at, left)| Spot { at, left })
}

fn base() -> impl Strategy<Value = Base> + Clone {
    (any::<bool>(), any::<[u8; 16]>()).prop_map(|(device, id)| {
        let id = toride_domain::RecordId::new(id);
        if device {
            Base::Device(id.into())
        } else {
            Base::Contact(id.into())
        }
    })
}

fn factor() -> impl Strategy<Value = Factor> {
    (
        stamp(),
        register(numbered::<FactorKind>()),
        spot(base()),
        maybe_register(millis()),
        maybe_register(any::<bool>()),
        unknown(),
    )
        .prop_map(
            |(created, kind, base, confirmed, removed, unknown)| Factor {
                created,
                kind,
                base,
                confirmed,
                removed,
                unknown,
            },
        )
}

fn put_offs() -> impl Strategy<Value = BTreeMap<Reason, Register<PutOff>>> {
    let put_off = (millis(), 1_u8..=31, numbered::<Urgency>())
        .prop_filter_map("too long", |(at, days, urgency)| {
            PutOff::new(at, days, urgency)
        });
    btree_map(numbered(), register(put_off), 0..4)
}

fn ties() -> impl Strategy<Value = Ties> {
    let still_good = (millis(), "[a-zあ-ん\n ]{0,30}").prop_map(|(at, why)| StillGood { at, why });
    let factor_id = bytes().prop_map(toride_domain::FactorId::new);
    let set = bytes().prop_map(SetId::new);
    (
        (
            btree_map(factor_id, factor(), 0..3),
            btree_map(id(), link(), 0..3),
            btree_map(id(), link(), 0..3),
            btree_map((set, id()), link(), 0..3),
            maybe_register(option::of(id())),
        ),
        (
            maybe_register(option::of(id())),
            btree_map(id(), link(), 0..3),
            option::of(stamp()),
            maybe_register(any::<bool>()),
            maybe_register(still_good),
            put_offs(),
        ),
    )
        .prop_map(|(a, b)| Ties {
            factors: a.0,
            contacts: a.1,
            sessions: a.2,
            copies: a.3,
            place_of_record: a.4,
            custodian: b.0,
            people: b.1,
            on_again: b.2,
            one_way_accepted: b.3,
            still_good: b.4,
            put_off: b.5,
        })
}

fn contact() -> impl Strategy<Value = Contact> {
    (
        (
            stamp(),
            register(numbered::<ContactKind>()),
            register(name()),
            register(numbered::<Owner>()),
        ),
        option::of(spot(any::<[u8; 16]>().prop_map(toride_domain::UnitId::new))),
        maybe_register(option::of(id())),
        btree_set(stamp(), 0..4),
        maybe_register(millis()),
        maybe_register(any::<bool>()),
        unknown(),
    )
        .prop_map(
            |(
                (created, kind, value, owner),
                sim,
                mailbox,
                changes,
                confirmed,
                given_up,
                unknown,
            )| {
                Contact {
                    created,
                    kind,
                    value,
                    owner,
                    sim,
                    mailbox,
                    changes,
                    confirmed,
                    given_up,
                    unknown,
                }
            },
        )
}

fn device() -> impl Strategy<Value = Device> {
    let fate = (numbered::<DeviceLife>(), stamp()).prop_map(|(life, since)| Fate { life, since });
    (
        stamp(),
        register(name()),
        register(numbered::<DeviceKind>()),
        register(fate),
        btree_map(id(), link(), 0..4),
        unknown(),
    )
        .prop_map(|(created, name, kind, fate, installs, unknown)| Device {
            created,
            name,
            kind,
            fate,
            installs,
            unknown,
        })
}

fn place() -> impl Strategy<Value = Place> {
    (
        stamp(),
        register(name()),
        register(numbered::<PlaceKind>()),
        option::of(spot(
            any::<[u8; 16]>().prop_map(toride_domain::PersonId::new),
        )),
        maybe_register(any::<bool>()),
        unknown(),
    )
        .prop_map(|(created, name, kind, keeper, breached, unknown)| Place {
            created,
            name,
            kind,
            keeper,
            breached,
            unknown,
        })
}

fn person() -> impl Strategy<Value = Person> {
    let left = maybe_register(any::<bool>());
    (stamp(), register(name()), left, unknown()).prop_map(|(created, name, left, unknown)| Person {
        created,
        name,
        left,
        unknown,
    })
}

fn care() -> impl Strategy<Value = Care> {
    (
        option::of(stamp()),
        option::of(stamp()),
        maybe_register(millis()),
        maybe_register(millis()),
        put_offs(),
        unknown(),
    )
        .prop_map(
            |(backed_up, synced, recovery_key, passphrase, put_off, unknown)| Care {
                backed_up,
                synced,
                recovery_key,
                passphrase,
                put_off,
                unknown,
            },
        )
}

fn known() -> impl Strategy<Value = Known> {
    let sim = prop_oneof![
        Just(SimSignal::Unknown),
        Just(SimSignal::Absent),
        any::<u32>().prop_map(SimSignal::Carrier),
    ];
    (
        option::of(bytes()),
        option::of(bytes()),
        option::of(bytes()),
        option::of(name()),
        sim,
        option::of(any::<bool>()),
    )
        .prop_map(
            |(marker, hardware, folder, system, sim, screen_lock)| Known {
                marker,
                hardware,
                folder,
                system,
                sim,
                screen_lock,
            },
        )
}

fn state() -> impl Strategy<Value = DeviceState> {
    let asked = (numbered::<Verdict>(), known(), option::of(id()), stamp()).prop_map(
        |(verdict, seen, before, since)| Asked {
            verdict,
            seen,
            before,
            since,
        },
    );
    let reminders = (any::<bool>(), 0_u16..1440, 0_u16..1440)
        .prop_map(|(on, from, to)| Reminders { on, from, to });
    let line = "guide 1 (phone|computer) (-|renew)( inside-no| codes-left){0,9}";
    let guide = (option::of(id()), line).prop_map(|(account, line)| KeptGuide { account, line });
    let waiting = (millis(), millis()).prop_map(|(since, remind_at)| Waiting { since, remind_at });
    (
        1_u8..=30,
        option::of((bytes(), millis())),
        option::of(known()),
        option::of(asked),
        prop_oneof![Just(Reminders::default()), reminders],
        option::of(guide),
        btree_map(id(), waiting, 0..4),
        unknown(),
    )
        .prop_map(
            |(minutes, proven, known, asked, reminders, guide, waiting, unknown)| DeviceState {
                auto_lock: AutoLock::minutes(minutes).unwrap(),
                proven,
                known,
                asked,
                reminders,
                guide,
                waiting,
                unknown,
            },
        )
}

fn handover() -> impl Strategy<Value = Handover> {
    let done = || {
        let done = (id(), millis()).prop_map(|(by, at)| Done { by, at });
        register(option::of(done))
    };
    let mark =
        move || (done(), option::of(stamp())).prop_map(|(done, undone)| Mark { done, undone });
    let addition = (register(option::of(name())), option::of(mark()))
        .prop_map(|(text, mark)| Addition { text, mark });
    let additions = btree_map(
        bytes().prop_map(toride_domain::AdditionId::new),
        addition,
        0..4,
    );
    (
        (stamp(), id(), register(numbered())),
        (register(option::of(id())), register(option::of(id()))),
        btree_map(numbered(), mark(), 0..6),
        additions,
        maybe_register("[a-zあ-ん\n ]{0,30}"),
        option::of(done()),
        maybe_register(any::<bool>()),
        unknown(),
    )
        .prop_map(
            |(fixed, ends, checks, additions, note, signed, cancelled, unknown)| Handover {
                created: fixed.0,
                account: fixed.1,
                cause: fixed.2,
                from: ends.0,
                to: ends.1,
                checks,
                additions,
                note,
                signed,
                cancelled,
                unknown,
            },
        )
}

fn sheet() -> impl Strategy<Value = Outsourcing> {
    let said = || register(option::of(numbered()));
    (
        (stamp(), id()),
        register(option::of(id())),
        btree_map(numbered(), said(), 0..6),
        btree_map(name(), said(), 0..4),
        register(option::of(id())),
        register("[a-z0-9 ]{0,20}"),
        maybe_register(any::<bool>()),
        unknown(),
    )
        .prop_map(
            |(fixed, to, duties, own, call, reach, ended, unknown)| Outsourcing {
                created: fixed.0,
                account: fixed.1,
                to,
                duties,
                own,
                call,
                reach,
                ended,
                unknown,
            },
        )
}

/// The plaintext of any record of these kinds.
fn written() -> impl Strategy<Value = (u8, Vec<u8>)> {
    let tied = ties().prop_map(|ties| Account { ties, ..account() });
    prop_oneof![
        tied.prop_map(|it| (2, encode_account(&it))),
        contact().prop_map(|it| (3, encode_contact(&it))),
        device().prop_map(|it| (4, encode_unit(&it))),
        place().prop_map(|it| (5, encode_place(&it))),
        person().prop_map(|it| (6, encode_person(&it))),
        care().prop_map(|it| (7, encode_care(&it))),
        handover().prop_map(|it| (9, encode_handover(&it))),
        sheet().prop_map(|it| (10, encode_outsourcing(&it))),
        state().prop_map(|it| (16, encode_device(&it))),
    ]
}

/// Reads a record and writes it again.
fn rewritten(kind: u8, bytes: &[u8]) -> Option<Vec<u8>> {
    Some(match decode_meta(kind, bytes).ok()? {
        Meta::Account(account) => encode_account(&account),
        Meta::Contact(contact) => encode_contact(&contact),
        Meta::Unit(unit) => encode_unit(&unit),
        Meta::Place(place) => encode_place(&place),
        Meta::Person(person) => encode_person(&person),
        Meta::Care(care) => encode_care(&care),
        Meta::Handover(handover) => encode_handover(&handover),
        Meta::Outsourcing(sheet) => encode_outsourcing(&sheet),
        Meta::Device(state) => encode_device(&state),
        Meta::Inbox(item) => encode_inbox(&item),
        Meta::Seen(seen) => encode_seen(&seen),
        Meta::Info(_) | Meta::Tombstone(_) | Meta::Newer => return None,
    })
}

proptest! {
    #[test]
    fn an_account_is_read_as_it_was_written(ties in ties()) {
        let account = Account { ties, ..account() };
        prop_assert_eq!(decode_account(&encode_account(&account)), Ok(account));
    }

    #[test]
    fn things_are_read_as_they_were_written(
        contact in contact(), device in device(), place in place(), person in person(),
    ) {
        prop_assert_eq!(decode_contact(&encode_contact(&contact)), Ok(contact));
        prop_assert_eq!(decode_unit(&encode_unit(&device)), Ok(device));
        prop_assert_eq!(decode_place(&encode_place(&place)), Ok(place));
        prop_assert_eq!(decode_person(&encode_person(&person)), Ok(person));
    }

    #[test]
    fn what_a_shop_keeps_is_read_as_it_was_written(handover in handover(), sheet in sheet()) {
        prop_assert_eq!(decode_handover(&encode_handover(&handover)), Ok(handover));
        prop_assert_eq!(decode_outsourcing(&encode_outsourcing(&sheet)), Ok(sheet));
    }

    #[test]
    fn care_and_the_state_of_an_installation_are_read_as_they_were_written(care in care(), state in state()) {
        prop_assert_eq!(decode_care(&encode_care(&care)), Ok(care));
        prop_assert_eq!(decode_device(&encode_device(&state)), Ok(state));
    }

    #[test]
    fn a_clock_that_saw_a_record_gives_only_later_stamps(contact in contact()) {
        let mut clock = toride_domain::HybridClock::new(DeviceId::new([1; 16]));
        decode_meta(3, &encode_contact(&contact)).unwrap().observe(&mut clock);
        let next = clock.tick(Millis::MIN);
        // The last millisecond of the calendar has nowhere to go on to.
        prop_assume!(next.at() < Millis::MAX);
        prop_assert!(contact.stamps().all(|stamp| *stamp < next));
    }

    #[test]
    fn bytes_that_are_read_are_the_only_spelling_of_what_they_say((kind, bytes) in written(), at: usize, byte: u8) {
        let mut other = bytes.clone();
        let at = at % bytes.len();
        other[at] = byte;
        if let Some(again) = rewritten(kind, &other) {
            prop_assert_eq!(again, other);
        }
        prop_assert_eq!(rewritten(kind, &bytes), Some(bytes.clone()));
        for cut in [at, bytes.len() - 1] {
            prop_assert!(!reads(kind, 0, &bytes[..cut]), "cut at {}", cut);
        }
        prop_assert!(!reads(kind, 0, &[&bytes[..], &[byte]].concat()));
    }

    #[test]
    fn no_bytes_make_reading_panic(bytes in vec(any::<u8>(), 0..200)) {
        for kind in 0..=40 {
            let _ = decode_meta(kind, &bytes);
            let _ = check_secret(kind, &bytes);
        }
        let _ = decode_audit(&bytes);
    }

    /// Maps of the right keys get further than noise.
    #[test]
    fn no_map_of_the_right_keys_makes_reading_panic(values in vec(vec(any::<u8>(), 0..30), 0..20), start in 0_u8..20) {
        let count = u8::try_from(values.len()).unwrap();
        prop_assume!(start + count < 24);
        let keyed = (start..).zip(&values).flat_map(|(key, value)| core::iter::once(key).chain(value.iter().copied()));
        let bytes: Vec<u8> = core::iter::once(0xa0 + count).chain(keyed).collect();
        for kind in 0..=40 {
            let _ = decode_meta(kind, &bytes);
        }
    }
}
