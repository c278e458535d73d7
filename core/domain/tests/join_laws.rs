//! The laws of each thing that two devices may both change, with values that no history would bring about.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/joins.rs"]
mod joins;

use std::collections::{BTreeMap, BTreeSet};

use joins::{joined, laws, register, stamp};
use proptest::{collection, option, prelude::*};
use toride_domain::{
    AccountId, Base, Care, Contact, ContactId, ContactKind, Device, DeviceId, DeviceKind,
    DeviceLife, Factor, FactorId, FactorKind, Fate, Link, Millis, Owner, Person, PersonId, Place,
    PlaceId, PlaceKind, PutOff, Reason, Register, SetId, Spot, StillGood, Ties, Tombstone, UnitId,
    Unknown, Urgency,
};

fn flag() -> impl Strategy<Value = Option<Register<bool>>> {
    option::of(register(any::<bool>()))
}

fn word() -> impl Strategy<Value = Option<Register<Millis>>> {
    option::of(register((0_u64..3).prop_map(|ms| Millis::MIN.plus(ms))))
}

fn name() -> impl Strategy<Value = Register<String>> {
    register("[ab]".prop_map(String::from))
}

fn byte() -> impl Strategy<Value = [u8; 16]> {
    (1_u8..4).prop_map(|n| [n; 16])
}

fn spot() -> impl Strategy<Value = Spot<UnitId>> {
    let left = collection::btree_map(byte().prop_map(UnitId::new), stamp(), 0..3);
    let at = register(option::of(byte().prop_map(UnitId::new)));
    (at, left).prop_map(|(at, left)| Spot { at, left })
}

fn link() -> impl Strategy<Value = Link> {
    (stamp(), register(any::<bool>()), option::of(stamp())).prop_map(|(since, there, updated)| {
        Link {
            since,
            there,
            updated,
        }
    })
}

fn links<K: Ord + core::fmt::Debug>(
    id: impl Fn([u8; 16]) -> K,
) -> impl Strategy<Value = BTreeMap<K, Link>> {
    collection::btree_map(byte().prop_map(id), link(), 0..3)
}

fn unknown() -> impl Strategy<Value = Unknown> {
    let value = collection::vec(0_u8..3, 1..3);
    collection::btree_map(20_u64..22, value, 0..3).prop_map(|fields| Unknown { fields })
}

fn put_offs() -> impl Strategy<Value = BTreeMap<Reason, Register<PutOff>>> {
    let put_off = (1_u8..4).prop_map(|days| PutOff {
        at: Millis::MIN,
        days,
        urgency: Urgency::Soon,
    });
    let reason = prop_oneof![Just(Reason::CodeUsed), Just(Reason::SetOld)];
    collection::btree_map(reason, register(put_off), 0..3)
}

prop_compose! {
    fn contact()(
        created in stamp(),
        kind in register(prop_oneof![Just(ContactKind::Email), Just(ContactKind::Phone)]),
        value in name(),
        owner in register(prop_oneof![Just(Owner::Personal), Just(Owner::Business)]),
        sim in option::of(spot()),
        mailbox in option::of(register(option::of(byte().prop_map(AccountId::new)))),
        changes in collection::btree_set(stamp(), 0..3),
        confirmed in word(),
        given_up in flag(),
        unknown in unknown(),
    ) -> Contact {
        Contact { created, kind, value, owner, sim, mailbox, changes, confirmed, given_up, unknown }
    }
}

prop_compose! {
    fn device()(
        created in stamp(),
        name in name(),
        kind in register(prop_oneof![Just(DeviceKind::Phone), Just(DeviceKind::Tablet)]),
        life in prop_oneof![Just(DeviceLife::InUse), Just(DeviceLife::Lost)],
        fate in (stamp(), stamp()),
        installs in links(DeviceId::new),
        unknown in unknown(),
    ) -> Device {
        let fate = Register::new(fate.0, Fate { life, since: fate.1 });
        Device { created, name, kind, fate, installs, unknown }
    }
}

prop_compose! {
    fn place()(
        created in stamp(),
        name in name(),
        kind in register(prop_oneof![Just(PlaceKind::Paper), Just(PlaceKind::File)]),
        left in collection::btree_map(byte().prop_map(PersonId::new), stamp(), 0..3),
        keeper in option::of(register(option::of(byte().prop_map(PersonId::new)))),
        breached in flag(),
        unknown in unknown(),
    ) -> Place {
        let keeper = keeper.map(|at| Spot { at, left });
        Place { created, name, kind, keeper, breached, unknown }
    }
}

prop_compose! {
    fn person()(created in stamp(), name in name(), left in flag(), unknown in unknown()) -> Person {
        Person { created, name, left, unknown }
    }
}

prop_compose! {
    fn care()(
        backed_up in option::of(stamp()),
        synced in option::of(stamp()),
        recovery_key in word(),
        passphrase in word(),
        put_off in put_offs(),
        unknown in unknown(),
    ) -> Care {
        Care { backed_up, synced, recovery_key, passphrase, put_off, unknown }
    }
}

prop_compose! {
    fn factor()(
        created in stamp(),
        kind in register(prop_oneof![Just(FactorKind::Sms), Just(FactorKind::Passkey)]),
        at in register(option::of(byte().prop_map(|id| Base::Device(UnitId::new(id))))),
        confirmed in word(),
        removed in flag(),
        unknown in unknown(),
    ) -> Factor {
        let base = Spot { at, left: BTreeMap::new() };
        Factor { created, kind, base, confirmed, removed, unknown }
    }
}

fn still_good() -> impl Strategy<Value = Option<Register<StillGood>>> {
    let kept = "[ab]".prop_map(|why| StillGood {
        at: Millis::MIN,
        why,
    });
    option::of(register(kept))
}

prop_compose! {
    fn ties()(
        factors in collection::btree_map(byte().prop_map(FactorId::new), factor(), 0..2),
        contacts in links(ContactId::new),
        sessions in links(UnitId::new),
        copies in links(|id| (SetId::new(id), PlaceId::new(id))),
        place_of_record in option::of(register(option::of(byte().prop_map(PlaceId::new)))),
        custodian in option::of(register(option::of(byte().prop_map(PersonId::new)))),
        people in links(PersonId::new),
        on_again in option::of(stamp()),
        one_way_accepted in flag(),
        still_good in still_good(),
        put_off in put_offs(),
    ) -> Ties {
        Ties {
            factors, contacts, sessions, copies, place_of_record, custodian, people, on_again,
            one_way_accepted, still_good, put_off,
        }
    }
}

fn tombstone() -> impl Strategy<Value = Tombstone> {
    (stamp(), unknown()).prop_map(|(stamp, unknown)| Tombstone { stamp, unknown })
}

/// Of two the later.
fn later<T: Ord + Clone>(a: Option<&Register<T>>, b: Option<&Register<T>>) -> Option<Register<T>> {
    a.max(b).cloned()
}

proptest! {
    #[test]
    fn contact_points_are_joined_by_the_laws(a in contact(), b in contact(), c in contact()) {
        laws(&a, &b, &c)?;
        let both = joined(&a, &b);
        prop_assert_eq!(both.created, a.created.min(b.created));
        prop_assert_eq!(both.kind, a.kind.max(b.kind));
        prop_assert_eq!(both.confirmed, later(a.confirmed.as_ref(), b.confirmed.as_ref()));
        let changes: BTreeSet<_> = a.changes.union(&b.changes).copied().collect();
        prop_assert_eq!(both.changes, changes);
    }

    #[test]
    fn devices_are_joined_by_the_laws(a in device(), b in device(), c in device()) {
        laws(&a, &b, &c)?;
        let both = joined(&a, &b);
        prop_assert_eq!(both.created, a.created.min(b.created));
        prop_assert_eq!(both.fate, a.fate.max(b.fate));
    }

    #[test]
    fn places_are_joined_by_the_laws(a in place(), b in place(), c in place()) {
        laws(&a, &b, &c)?;
        let both = joined(&a, &b);
        prop_assert_eq!(both.created, a.created.min(b.created));
        prop_assert_eq!(both.breached, later(a.breached.as_ref(), b.breached.as_ref()));
    }

    #[test]
    fn people_are_joined_by_the_laws(a in person(), b in person(), c in person()) {
        laws(&a, &b, &c)?;
        let both = joined(&a, &b);
        prop_assert_eq!(both.created, a.created.min(b.created));
        prop_assert_eq!(both.left, later(a.left.as_ref(), b.left.as_ref()));
    }

    #[test]
    fn care_is_joined_by_the_laws(a in care(), b in care(), c in care()) {
        laws(&a, &b, &c)?;
        let both = joined(&a, &b);
        prop_assert_eq!(both.backed_up, a.backed_up.max(b.backed_up));
        prop_assert_eq!(both.synced, a.synced.max(b.synced));
        prop_assert_eq!(both.passphrase, later(a.passphrase.as_ref(), b.passphrase.as_ref()));
        prop_assert_eq!(both.recovery_key, later(a.recovery_key.as_ref(), b.recovery_key.as_ref()));
    }

    #[test]
    fn ties_are_joined_by_the_laws(a in ties(), b in ties(), c in ties()) {
        laws(&a, &b, &c)?;
        let both = joined(&a, &b);
        prop_assert_eq!(both.on_again, a.on_again.max(b.on_again));
        for (id, factor) in &a.factors {
            let other = b.factors.get(id).unwrap_or(factor);
            prop_assert_eq!(both.factors[id].created, factor.created.min(other.created));
        }
    }

    #[test]
    fn links_spots_and_tombstones_are_joined_by_the_laws(
        links in (link(), link(), link()),
        spots in (spot(), spot(), spot()),
        graves in (tombstone(), tombstone(), tombstone()),
    ) {
        laws(&links.0, &links.1, &links.2)?;
        laws(&spots.0, &spots.1, &spots.2)?;
        laws(&graves.0, &graves.1, &graves.2)?;
        let link = joined(&links.0, &links.1);
        prop_assert_eq!(link.since, links.0.since.min(links.1.since));
        prop_assert_eq!(link.updated, links.0.updated.max(links.1.updated));
        let grave = joined(&graves.0, &graves.1);
        prop_assert_eq!(grave.stamp, graves.0.stamp.min(graves.1.stamp));
        let spot = joined(&spots.0, &spots.1);
        for (place, left) in &spots.0.left {
            let other = spots.1.left.get(place).unwrap_or(left);
            prop_assert_eq!(spot.left[place], *left.max(other));
        }
    }

    #[test]
    fn fields_of_newer_versions_are_joined_by_the_laws(a in unknown(), b in unknown(), c in unknown()) {
        laws(&a, &b, &c)?;
        for (key, value) in &joined(&a, &b).fields {
            prop_assert_eq!(Some(value), a.fields.get(key).max(b.fields.get(key)));
        }
    }
}
