//! What two states come to together: limits, what is worth asking twice, what a copy shows.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;

use toride_domain::{
    Account, AccountId, Code, CodeId, CodeSet, Contact, ContactId, ContactKind, Content, Device,
    DeviceId, DeviceKind, DeviceLife, HandoverId, Home, HybridClock, Join, Limits, Millis,
    OutsourcingId, Owner, Person, PersonId, Place, PlaceId, PlaceKind, RecordChange, SetId, Stamp,
    Tombstone, TooMuch, UnitId, Unknown,
    shop::{Cause, Handover, Outsourcing, Shop},
};

fn at(ms: u64, device: u8) -> Stamp {
    Stamp::new(Millis::MIN.plus(ms), 0, DeviceId::new([device; 16]))
}

fn id(n: usize) -> [u8; 16] {
    (n as u128).to_be_bytes()
}

fn account(codes: usize) -> Account {
    let mut account = Account::new(at(1, 1), "instagram".into(), "@a".into(), Owner::Personal);
    let set = SetId::new([1; 16]);
    account.sets.insert(set, CodeSet::new(at(1, 1)));
    for n in 0..codes {
        let home = Home { set, position: 0 };
        account
            .codes
            .insert(CodeId::new(id(n)), Code::new(at(1, 1), home));
    }
    account
}

fn accounts(count: usize, codes: usize) -> Content {
    let account = account(codes);
    let accounts = (0..count).map(|n| (AccountId::new(id(n)), account.clone()));
    Content {
        accounts: accounts.collect(),
        ..Content::default()
    }
}

fn tombstone(ms: u64) -> Tombstone {
    Tombstone {
        stamp: at(ms, 1),
        unknown: Unknown::default(),
    }
}

fn people(ids: core::ops::Range<usize>) -> Content {
    let person = Person::new(at(1, 1), "Kim".into());
    let people = ids.map(|n| (PersonId::new(id(n)), person.clone()));
    Content {
        people: people.collect(),
        ..Content::default()
    }
}

#[test]
fn two_states_that_keep_a_limit_can_break_it_together() {
    let mut both = people(0..Limits::DEVICES);
    assert_eq!(both.too_much(), None);
    both.join(people(0..1));
    assert_eq!(both.too_much(), None);
    both.join(people(Limits::DEVICES..Limits::DEVICES + 1));
    assert_eq!(both.too_much(), Some(TooMuch::People));
    assert_eq!(accounts(Limits::ACCOUNTS, 0).too_much(), None);
    assert_eq!(
        accounts(Limits::ACCOUNTS + 1, 0).too_much(),
        Some(TooMuch::Accounts)
    );
    let mut graves = Content::default();
    let all = 0..Limits::TOMBSTONES;
    graves.tombstones = all
        .map(|n| (id(n), tombstone(1)))
        .map(|(id, t)| (AccountId::new(id).into(), t))
        .collect();
    assert_eq!(graves.too_much(), None);
    graves.purge(AccountId::new([9; 16]).into(), tombstone(1));
    assert_eq!(graves.too_much(), Some(TooMuch::Tombstones));
}

#[test]
fn uses_are_counted_for_each_device_and_devices_for_each_code() {
    let with = |uses: Vec<Stamp>| {
        let mut content = accounts(1, 1);
        let account = content.accounts.values_mut().next().unwrap();
        account.codes.values_mut().next().unwrap().uses.extend(uses);
        content.too_much()
    };
    let by_one = |uses: u64| (0..uses).map(|ms| at(ms, 1)).collect::<Vec<_>>();
    assert_eq!(with(by_one(32)), None);
    assert_eq!(with(by_one(33)), Some(TooMuch::Uses));
    let by_many = |devices: u8| (0..devices).map(|n| at(1, n)).collect::<Vec<_>>();
    assert_eq!(with(by_many(64)), None);
    assert_eq!(with(by_many(65)), Some(TooMuch::Uses));
}

#[test]
fn more_than_a_fifth_is_many() {
    let without = |gone: usize| {
        let before = accounts(10, 1);
        let mut after = before.clone();
        for n in 0..gone {
            after.purge(AccountId::new(id(n)).into(), tombstone(2));
        }
        let difference = before.difference(&after);
        assert_eq!(difference.accounts(RecordChange::Purged) as usize, gone);
        difference.purges_many
    };
    assert!(!without(0) && !without(2) && without(3));
    // One account of many, with most of the codes.
    let mut before = accounts(10, 1);
    before.accounts.insert(AccountId::new([9; 16]), account(3));
    let mut after = before.clone();
    after.purge(AccountId::new([9; 16]).into(), tombstone(2));
    let difference = before.difference(&after);
    assert!(difference.purges_many && difference.codes().purged == 3);
}

#[test]
fn what_is_purged_is_gone_from_every_list_and_care_is_kept() {
    let mut content = people(7..8);
    content.accounts = accounts(9, 0).accounts;
    content.care.synced = Some(at(3, 1));
    let contact = Contact::new(at(1, 1), ContactKind::Phone, "0".into(), Owner::Personal);
    content.contacts.insert(ContactId::new(id(7)), contact);
    let device = Device::new(at(1, 1), "phone".into(), DeviceKind::Phone);
    content.devices.insert(UnitId::new(id(7)), device);
    let place = Place::new(at(1, 1), "drawer".into(), PlaceKind::Paper);
    content.places.insert(PlaceId::new(id(7)), place);
    let mut graves = Content::default();
    for n in 7..9 {
        graves.purge(AccountId::new(id(n)).into(), tombstone(2));
    }
    graves.care.synced = Some(at(4, 1));
    content.join(graves);
    assert!(content.people.is_empty() && content.contacts.is_empty());
    assert!(content.devices.is_empty() && content.places.is_empty());
    assert_eq!((content.accounts.len(), content.tombstones.len()), (7, 2));
    assert_eq!(content.care.synced, Some(at(4, 1)));
}

#[test]
fn a_code_purged_alone_counts_and_takes_nothing_else_along() {
    let before = accounts(1, 10);
    let mut after = before.clone();
    let account = after.accounts.values_mut().next().unwrap();
    for n in 0..2 {
        account.codes.remove(&CodeId::new(id(n)));
        account.purged.insert(CodeId::new(id(n)), at(2, 1));
    }
    let mut joined = before.clone();
    joined.join(after);
    let difference = before.difference(&joined);
    assert_eq!(
        (difference.codes().purged, difference.purges_many),
        (2, false)
    );
    assert_eq!(difference.accounts(RecordChange::Changed), 1);
}

#[test]
fn a_stamp_that_a_value_only_quotes_proves_no_copy() {
    let (me, unit) = (DeviceId::new([1; 16]), UnitId::new([7; 16]));
    let mut ours = Content::default();
    let mut device = Device::new(at(1, 1), "phone".into(), DeviceKind::Phone);
    device.set_life(at(2, 1), DeviceLife::Lost);
    ours.devices.insert(unit, device.clone());
    // Another device says "replaced", gone since our word; meanwhile we said something else.
    let mut theirs = ours.clone();
    theirs
        .devices
        .get_mut(&unit)
        .unwrap()
        .set_life(at(9, 2), DeviceLife::Replaced);
    let device = ours.devices.get_mut(&unit).unwrap();
    device.set_life(at(3, 1), DeviceLife::InUse);
    device.set_life(at(4, 1), DeviceLife::Lost);
    let mut joined = ours.clone();
    joined.join(theirs);
    assert!(!joined.has_more_of(me, &ours));
    let mut copy = ours.clone();
    copy.devices.get_mut(&unit).unwrap().name.stamp = at(20, 1);
    assert!(copy.has_more_of(me, &ours));
}

#[test]
fn what_is_missing_elsewhere_ends_what_is_safe_there() {
    let mut ours = people(0..1);
    let theirs = ours.clone();
    assert_eq!(ours.covered_by(&theirs), Some(at(1, 1)));
    let later = Person::new(at(5, 1), "Mika".into());
    ours.people.insert(PersonId::new([8; 16]), later);
    assert_eq!(ours.covered_by(&theirs), Some(at(1, 1)));
    let mut theirs = theirs;
    let latest = Person::new(at(9, 2), "Ren".into());
    theirs.people.insert(PersonId::new([9; 16]), latest);
    ours.join(theirs.clone());
    assert_eq!(
        ours.covered_by(&theirs),
        Some(at(1, 1)),
        "the one of 5 is not there"
    );
    // Whoever said "all up to 9 is safe" did not know of the one of 5.
    let said = |when| ours.coverage(&theirs).of(Some(when));
    assert_eq!(
        (said(at(9, 2)), said(at(1, 1))),
        (Some(at(1, 1)), Some(at(1, 1)))
    );
    assert_eq!(ours.coverage(&ours).of(Some(at(9, 2))), Some(at(9, 2)));
    assert_eq!(ours.covered_by(&ours), Some(at(9, 2)));
    assert_eq!(Content::default().covered_by(&theirs), None);
}

#[test]
fn a_clock_that_saw_another_goes_on_from_there() {
    let mut ours = HybridClock::new(DeviceId::new([1; 16]));
    let mut theirs = HybridClock::new(DeviceId::new([2; 16]));
    let seen = theirs.tick(Millis::MIN.plus(500));
    ours.observe_clock(&theirs);
    assert_eq!(ours.at(), Millis::MIN.plus(500));
    let next = ours.tick(Millis::MIN);
    assert!(next > seen && next.device() == DeviceId::new([1; 16]));
}

#[test]
fn of_two_beginnings_the_earlier_stays_and_of_two_changes_the_later() {
    let (mut set, mut one) = (CodeSet::new(at(5, 1)), account(0));
    set.join(CodeSet::new(at(2, 2)));
    assert_eq!(set.stored, at(2, 2));
    set.join(CodeSet::new(at(3, 2)));
    assert_eq!(set.stored, at(2, 2));
    one.join(Account {
        created: at(0, 2),
        secret: at(9, 2),
        ..account(0)
    });
    assert_eq!((one.created, one.secret), (at(0, 2), at(9, 2)));
    one.join(account(0));
    assert_eq!((one.created, one.secret), (at(0, 2), at(9, 2)));
}

#[test]
fn what_a_shop_keeps_is_counted_compared_and_purged_like_the_rest() {
    let handover = |ms| {
        let account = AccountId::new(id(1));
        Handover::new(at(ms, 1), account, Cause::Change, None, None)
    };
    let of = |count: usize| Shop {
        handovers: (0..count)
            .map(|n| (HandoverId::new(id(n)), handover(1)))
            .collect(),
        sheets: BTreeMap::from([(
            OutsourcingId::new([8; 16]),
            Outsourcing::new(at(1, 1), AccountId::new(id(1))),
        )]),
    };
    let with = |shop| Content {
        shop,
        ..Content::default()
    };
    assert_eq!(with(of(Limits::HANDOVERS)).too_much(), None);
    let too_much = with(of(Limits::HANDOVERS + 1)).too_much();
    assert_eq!(too_much, Some(TooMuch::Shop));
    let before = with(of(2));
    let mut after = before.clone();
    after.purge(HandoverId::new(id(0)).into(), tombstone(2));
    after.purge(OutsourcingId::new([8; 16]).into(), tombstone(2));
    let new = HandoverId::new(id(7));
    after.shop.handovers.insert(new, handover(5));
    let other = after.shop.handovers.get_mut(&HandoverId::new(id(1)));
    other.unwrap().set_cancelled(at(9, 1), true);
    let changes = before.difference(&after).shop;
    assert_eq!((changes.added, changes.changed, changes.purged), (1, 1, 2));
    assert_eq!(after.covered_by(&before), Some(at(1, 1)));
    assert!(after.has_more_of(at(9, 1).device(), &before));
}
