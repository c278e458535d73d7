//! What a shop keeps is joined alike in any order, and a signature never stands for a check that is not done.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/joins.rs"]
mod joins;

use std::collections::BTreeMap;

use joins::{joined, laws, register, stamp};
use proptest::{collection::btree_map, option, prelude::*, sample::select};
use toride_domain::{
    AccountId, AdditionId, DeviceId, HandoverId, Millis, OutsourcingId, PersonId, Register, Stamp,
    Unknown,
    shop::{
        Addition, Cause, Check, Done, Duty, Handover, HandoverState, Mark, Outsourcing, Permission,
        Shop,
    },
};

fn bytes() -> impl Strategy<Value = [u8; 16]> {
    (1_u8..4).prop_map(|n| [n; 16])
}

fn person() -> impl Strategy<Value = Register<Option<PersonId>>> {
    register(option::of(bytes().prop_map(PersonId::new)))
}

fn done() -> impl Strategy<Value = Register<Option<Done>>> {
    let done = (bytes(), 0_u64..2).prop_map(|(by, ms)| Done {
        by: PersonId::new(by),
        at: Millis::MIN.plus(ms),
    });
    // Mostly done, so that signatures stand now and then.
    register(option::weighted(0.8, done))
}

fn mark() -> impl Strategy<Value = Mark> {
    (done(), option::weighted(0.2, stamp())).prop_map(|(done, undone)| Mark { done, undone })
}

fn unknown() -> impl Strategy<Value = Unknown> {
    let value = proptest::collection::vec(0_u8..3, 1..3);
    btree_map(20_u64..22, value, 0..3).prop_map(|fields| Unknown { fields })
}

prop_compose! {
    fn handover()(
        created in stamp(),
        account in bytes().prop_map(AccountId::new),
        cause in register(select(vec![Cause::Change, Cause::Leaving])),
        ends in (person(), person()),
        checks in btree_map(select(Check::ALL.to_vec()), mark(), 3..6),
        texts in btree_map(bytes().prop_map(AdditionId::new), (register(option::of("[ab]")), option::of(mark())), 0..3),
        note in option::of(register("[ab]")),
        signed in option::of(done()),
        cancelled in option::of(register(any::<bool>())),
        unknown in unknown(),
    ) -> Handover {
        let additions = texts.into_iter().map(|(id, (text, mark))| (id, Addition { text, mark }));
        Handover {
            created, account, cause, from: ends.0, to: ends.1, checks,
            additions: additions.collect(), note, signed, cancelled, unknown,
        }
    }
}

fn said() -> impl Strategy<Value = Register<Option<Permission>>> {
    register(option::of(select(vec![
        Permission::May,
        Permission::MayNot,
    ])))
}

prop_compose! {
    fn sheet()(
        created in stamp(),
        account in bytes().prop_map(AccountId::new),
        ends in (person(), person()),
        duties in btree_map(select(Duty::ALL.to_vec()), said(), 0..4),
        own in btree_map("[ab]", said(), 0..3),
        reach in register("[ab]"),
        ended in option::of(register(any::<bool>())),
        unknown in unknown(),
    ) -> Outsourcing {
        Outsourcing { created, account, to: ends.0, duties, own, call: ends.1, reach, ended, unknown }
    }
}

fn shop() -> impl Strategy<Value = Shop> {
    let handovers = btree_map(bytes().prop_map(HandoverId::new), handover(), 0..3);
    let sheets = btree_map(bytes().prop_map(OutsourcingId::new), sheet(), 0..3);
    (handovers, sheets).prop_map(|(handovers, sheets)| Shop { handovers, sheets })
}

proptest! {
    #[test]
    fn handovers_are_joined_by_the_laws(a in handover(), b in handover(), c in handover()) {
        laws(&a, &b, &c)?;
        let both = joined(&a, &b);
        for check in Check::ALL {
            let last = |it: &Handover| it.checks.get(&check).map(|mark| mark.done.clone());
            prop_assert_eq!(last(&both), last(&a).max(last(&b)));
        }
        prop_assert_eq!(both.signed, a.signed.max(b.signed));
    }

    #[test]
    fn sheets_and_shops_are_joined_by_the_laws(
        sheets in (sheet(), sheet(), sheet()),
        shops in (shop(), shop(), shop()),
    ) {
        laws(&sheets.0, &sheets.1, &sheets.2)?;
        laws(&shops.0, &shops.1, &shops.2)?;
    }

    #[test]
    fn whatever_is_joined_a_signature_stands_only_where_all_is_done(a in handover(), b in handover()) {
        let both = joined(&a, &b);
        match both.state() {
            HandoverState::SignedOff(by) => {
                let signed = both.signed.clone().unwrap();
                prop_assert_eq!(both.open(), 0);
                prop_assert_eq!(signed.value, Some(by));
                let mut marks = both.checks.values();
                prop_assert!(marks.all(|mark| mark.undone < Some(signed.stamp)));
            }
            HandoverState::Lapsed(by) => {
                prop_assert_eq!(both.signed.and_then(|signed| signed.value), Some(by));
            }
            HandoverState::Ready => prop_assert_eq!(both.open(), 0),
            HandoverState::Open => prop_assert!(both.open() > 0),
            HandoverState::Cancelled => prop_assert!(both.cancelled.unwrap().value),
        }
    }

    /// Sets of texts as a person types them: nothing gets lost, and the sheet says no more than that.
    #[test]
    fn a_sheet_says_what_was_said_last(
        first in btree_map("[a-e]", any::<bool>(), 0..6),
        then in btree_map("[a-e]", any::<bool>(), 0..6),
    ) {
        use toride_domain::shop::Task;
        let mut ms = 0;
        let mut tick = || {
            ms += 1;
            Stamp::new(Millis::MIN.plus(ms), 0, DeviceId::new([1; 16]))
        };
        let mut sheet = Outsourcing::new(tick(), AccountId::new([1; 16]));
        for said in [&first, &then] {
            let side = |may: bool| -> Vec<Task> {
                let of_it = said.iter().filter(|(_, it)| **it == may);
                of_it.map(|(text, _)| Task::Own(text.clone())).collect()
            };
            sheet.set_tasks(&mut tick, &side(true), &side(false));
        }
        let found = |permission, may| sheet.tasks(permission).into_iter().map(move |task| match task {
            Task::Own(text) => (text, may),
            Task::Known(duty) => (duty.id().to_owned(), may),
        });
        let found: BTreeMap<_, _> = found(Permission::May, true)
            .chain(found(Permission::MayNot, false))
            .collect();
        prop_assert_eq!(found, then);
    }
}
