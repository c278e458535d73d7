//! The laws that make two devices agree whatever order they exchange in, and that lose no use of a code.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

use proptest::prelude::*;
use toride_domain::{
    Account, Code, CodeId, CodeSet, CodeState, DeviceId, Home, Join, Millis, Owner, Register,
    SetId, Stamp,
};

fn stamp() -> impl Strategy<Value = Stamp> {
    (0_u64..40, 0_u16..2, 1_u8..4).prop_map(|(ms, counter, device)| {
        Stamp::new(Millis::MIN.plus(ms), counter, DeviceId::new([device; 16]))
    })
}

fn flag() -> impl Strategy<Value = Option<Register<bool>>> {
    proptest::option::of(
        (stamp(), any::<bool>()).prop_map(|(stamp, value)| Register { stamp, value }),
    )
}

fn unknown() -> impl Strategy<Value = toride_domain::Unknown> {
    proptest::collection::btree_map(
        20_u64..23,
        proptest::collection::vec(any::<u8>(), 1..3),
        0..3,
    )
    .prop_map(|fields| toride_domain::Unknown { fields })
}

fn code() -> impl Strategy<Value = Code> {
    let home = (stamp(), 1_u8..3, 0_u16..4).prop_map(|(stamp, set, position)| Register {
        stamp,
        value: Home {
            set: SetId::new([set; 16]),
            position,
        },
    });
    let uses = proptest::collection::btree_set(stamp(), 0..4);
    let undone = proptest::collection::btree_map(stamp(), stamp(), 0..4);
    (home, uses, undone, flag(), flag(), unknown()).prop_map(
        |(home, uses, undone, rejected, exposed, unknown)| Code {
            home,
            uses,
            undone,
            rejected,
            exposed,
            unknown,
        },
    )
}

fn set() -> impl Strategy<Value = CodeSet> {
    let issued = proptest::option::of((stamp(), proptest::option::of(0_u64..5)).prop_map(
        |(stamp, at)| Register {
            stamp,
            value: at.map(|ms| Millis::MIN.plus(ms)),
        },
    ));
    (stamp(), issued, flag(), flag(), flag(), unknown()).prop_map(
        |(stored, issued, retired, exposed, rebuilt, unknown)| CodeSet {
            stored,
            issued,
            retired,
            exposed,
            rebuilt,
            unknown,
        },
    )
}

prop_compose! {
    fn account()(
        created in stamp(),
        name in (stamp(), "[ab]"),
        service in (stamp(), "[xy]"),
        owner in (stamp(), any::<bool>()),
        binned in flag(),
        sets in proptest::collection::btree_map((1_u8..3).prop_map(|b| SetId::new([b; 16])), set(), 0..3),
        codes in proptest::collection::btree_map((1_u8..5).prop_map(|b| CodeId::new([b; 16])), code(), 0..5),
        purged in proptest::collection::btree_map((4_u8..6).prop_map(|b| CodeId::new([b; 16])), stamp(), 0..2),
        secret in stamp(),
        unknown in unknown(),
    ) -> Account {
        let purged_ids: Vec<_> = purged.keys().copied().collect();
        Account {
            created,
            service: Register { stamp: service.0, value: service.1 },
            name: Register { stamp: name.0, value: name.1 },
            owner: Register {
                stamp: owner.0,
                value: if owner.1 { Owner::Business } else { Owner::Personal },
            },
            binned,
            sets,
            codes: codes.into_iter().filter(|(id, _)| !purged_ids.contains(id)).collect(),
            purged,
            secret,
            ties: toride_domain::Ties::default(),
            unknown,
        }
    }
}

fn joined(mut a: Account, b: &Account) -> Account {
    a.join(b.clone());
    a
}

fn is_used(code: &Code) -> bool {
    matches!(code.state(), CodeState::Used { .. })
}

proptest! {
    #[test]
    fn exchanging_in_either_order_gives_the_same(a in account(), b in account()) {
        prop_assert_eq!(joined(a.clone(), &b), joined(b, &a));
    }

    #[test]
    fn exchanging_in_any_grouping_gives_the_same(a in account(), b in account(), c in account()) {
        let left = joined(joined(a.clone(), &b), &c);
        let right = joined(a, &joined(b, &c));
        prop_assert_eq!(left, right);
    }

    #[test]
    fn exchanging_twice_changes_nothing_more(a in account(), b in account()) {
        let once = joined(a.clone(), &b);
        prop_assert_eq!(joined(once.clone(), &b), once.clone());
        prop_assert_eq!(joined(once.clone(), &a), once);
    }

    #[test]
    fn a_use_ends_only_by_an_undo_that_saw_it(a in code(), b in code()) {
        let mut merged = a.clone();
        merged.join(b.clone());
        for used in a.uses.iter().chain(&b.uses) {
            let undone = a.undone.contains_key(used) || b.undone.contains_key(used);
            prop_assert!(merged.uses.contains(used));
            prop_assert_eq!(merged.undone.contains_key(used), undone);
        }
    }

    #[test]
    fn no_code_is_lost_but_a_purged_one(a in account(), b in account()) {
        let merged = joined(a.clone(), &b);
        for id in a.codes.keys().chain(b.codes.keys()) {
            prop_assert_ne!(merged.codes.contains_key(id), merged.purged.contains_key(id));
        }
    }

    #[test]
    fn a_code_used_here_while_undone_elsewhere_stays_used(mut ours in code(), wall in 100_u64..200) {
        let at = |ms, device| Stamp::new(Millis::MIN.plus(ms), 0, DeviceId::new([device; 16]));
        let mut theirs = ours.clone();
        theirs.undo_used(at(wall, 9));
        ours.mark_used(at(wall, 8)).unwrap();
        ours.join(theirs);
        prop_assert!(is_used(&ours));
    }

    #[test]
    fn used_and_left_add_up(account in account()) {
        let counts = account.counts();
        let current: Vec<_> = account.codes.values().filter(|code| account.is_current(code)).collect();
        let gone = current.iter().filter(|code| !code.state().is_usable()).count();
        prop_assert_eq!(counts.of as usize, current.len());
        prop_assert_eq!(counts.left as usize + gone, current.len());
        prop_assert_eq!(account.next_code(|_| true).is_some(), counts.left > 0);
    }
}
