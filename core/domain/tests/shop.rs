//! Changing hands: what is done, when a signature stands, and what the vault knows beside a check.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support {
    pub mod sim;
}

use support::sim::{self, Sim, account, contact, factor, person, place, unit};
use toride_domain::{
    AccountId, AdditionId, Base, FactorKind, HandoverId, Join, Millis, Owner, PersonId, Register,
    Stamp,
    shop::{
        Cause, Check, Done, Duty, Fact, Handover, HandoverState, Outsourcing, Permission, Task,
        facts,
    },
};

const ACCOUNT: AccountId = AccountId::new([1; 16]);
const OWN: AdditionId = AdditionId::new([9; 16]);

fn by(n: u8) -> Done {
    let at = sim::START;
    Done { by: person(n), at }
}

fn begun(sim: &mut Sim) -> Handover {
    Handover::new(
        sim.stamp(),
        ACCOUNT,
        Cause::Change,
        Some(person(1)),
        Some(person(2)),
    )
}

fn all_done(sim: &mut Sim) -> Handover {
    let mut handover = begun(sim);
    for check in Check::ALL {
        handover.set_check(sim.stamp(), check, Some(by(2)));
    }
    handover
}

#[test]
fn it_is_ready_when_all_five_and_every_addition_are_done() {
    let sim = &mut Sim::bare(1);
    let mut handover = begun(sim);
    for (left, check) in (0..5).rev().zip(Check::ALL) {
        assert!(!handover.sign(sim.stamp(), by(3)));
        assert_eq!(handover.state(), HandoverState::Open);
        handover.set_check(sim.stamp(), check, Some(by(2)));
        assert_eq!(handover.open(), left);
    }
    assert_eq!(handover.state(), HandoverState::Ready);
    handover.add(sim.stamp(), OWN, "the till".into());
    assert_eq!(
        (handover.open(), handover.state()),
        (1, HandoverState::Open)
    );
    assert!(!handover.sign(sim.stamp(), by(3)));
    assert!(handover.set_addition(sim.stamp(), OWN, Some(by(2))));
    assert_eq!(handover.state(), HandoverState::Ready);
    assert!(handover.sign(sim.stamp(), by(3)));
    assert_eq!(handover.state(), HandoverState::SignedOff(by(3)));
}

#[test]
fn a_check_that_is_taken_back_takes_the_signature_with_it_in_sight() {
    let sim = &mut Sim::bare(1);
    let mut handover = all_done(sim);
    assert!(handover.sign(sim.stamp(), by(3)));
    handover.set_check(sim.stamp(), Check::Codes, None);
    let lapsed = HandoverState::Lapsed(by(3));
    assert_eq!(handover.state(), lapsed);
    assert!(lapsed.is_open());
    // Done again, it is still not what was signed.
    handover.set_check(sim.stamp(), Check::Codes, Some(by(2)));
    assert_eq!((handover.open(), handover.state()), (0, lapsed));
    assert!(handover.sign(sim.stamp(), by(2)));
    assert_eq!(handover.state(), HandoverState::SignedOff(by(2)));
}

#[test]
fn a_check_that_is_added_after_the_signature_takes_it_away_too() {
    let sim = &mut Sim::bare(1);
    let mut handover = all_done(sim);
    assert!(handover.sign(sim.stamp(), by(3)));
    handover.add(sim.stamp(), OWN, "the till".into());
    assert_eq!(handover.state(), HandoverState::Lapsed(by(3)));
    assert!(handover.set_addition(sim.stamp(), OWN, Some(by(3))));
    assert_eq!(handover.state(), HandoverState::Lapsed(by(3)));
    // Taken out, it is as it was signed.
    assert!(handover.remove(sim.stamp(), OWN));
    assert_eq!(handover.state(), HandoverState::SignedOff(by(3)));
    assert!(!handover.remove(sim.stamp(), OWN));
    assert!(!handover.set_addition(sim.stamp(), OWN, Some(by(3))));
}

#[test]
fn saying_again_what_was_said_changes_nothing() {
    let sim = &mut Sim::bare(1);
    let mut handover = all_done(sim);
    assert!(handover.sign(sim.stamp(), by(3)));
    let before = handover.clone();
    handover.set_check(sim.stamp(), Check::LogIn, Some(by(2)));
    assert!(handover.sign(sim.stamp(), by(1)));
    handover.set_cancelled(sim.stamp(), false);
    assert_eq!(handover, before);
    let mut none = begun(sim);
    let before = none.clone();
    none.set_check(sim.stamp(), Check::LogIn, None);
    none.unsign(sim.stamp());
    assert_eq!(none, before);
}

#[test]
fn one_that_was_begun_by_mistake_is_put_away_and_a_signature_never_is() {
    let sim = &mut Sim::bare(1);
    let mut handover = begun(sim);
    handover.set_cancelled(sim.stamp(), true);
    assert_eq!(handover.state(), HandoverState::Cancelled);
    handover.set_cancelled(sim.stamp(), false);
    assert_eq!(handover.state(), HandoverState::Open);
    let mut signed = all_done(sim);
    assert!(signed.sign(sim.stamp(), by(3)));
    signed.set_cancelled(sim.stamp(), true);
    assert!(matches!(signed.state(), HandoverState::SignedOff(_)));
}

#[test]
fn two_devices_that_tick_different_checks_keep_both() {
    let (mut here, mut there) = (Sim::bare(1), Sim::bare(2));
    let both = begun(&mut here);
    let (mut ours, mut theirs) = (both.clone(), both);
    ours.set_check(here.stamp(), Check::LogIn, Some(by(1)));
    theirs.set_check(there.stamp(), Check::Sessions, Some(by(2)));
    theirs.add(there.stamp(), OWN, "the till".into());
    ours.join(theirs);
    assert_eq!(ours.done(Check::LogIn), Some(by(1)));
    assert_eq!(ours.done(Check::Sessions), Some(by(2)));
    assert_eq!(ours.open(), 4);
}

#[test]
fn a_check_that_another_device_took_back_takes_away_a_signature_that_had_not_seen_it() {
    let (mut here, mut there) = (Sim::bare(1), Sim::bare(2));
    let both = all_done(&mut here);
    let (mut ours, mut theirs) = (both.clone(), both);
    there.wait(1);
    theirs.set_check(there.stamp(), Check::Contacts, None);
    here.wait(2);
    assert!(ours.sign(here.stamp(), by(3)));
    ours.join(theirs);
    assert_eq!(ours.open(), 1);
    assert_eq!(ours.state(), HandoverState::Lapsed(by(3)));
}

#[test]
fn additions_stand_in_the_order_in_which_they_were_written() {
    let sim = &mut Sim::bare(1);
    let mut handover = begun(sim);
    for (n, text) in [(7, "first"), (3, "second"), (5, "third")] {
        handover.add(sim.stamp(), AdditionId::new([n; 16]), text.into());
    }
    let texts: Vec<_> = handover.own().iter().map(|(_, text, _)| *text).collect();
    assert_eq!(texts, ["first", "second", "third"]);
}

/// An account with a contact point, a factor, a session and codes; and people.
fn stocked() -> Sim {
    let mut sim = Sim::bare(1);
    sim.account(1, "instagram");
    for n in 1..=2 {
        sim.person(n);
    }
    sim
}

fn known(sim: &Sim, handover: &Handover, check: Check) -> Vec<Fact> {
    facts(sim.all(), &sim.accounts[&account(1)], handover, check)
}

#[test]
fn facts_say_what_is_known_and_admit_what_is_not() {
    let mut sim = stocked();
    let handover = begun(&mut sim);
    let fact = |check| known(&sim, &handover, check);
    assert_eq!(fact(Check::LogIn), []);
    assert_eq!(fact(Check::Contacts), [Fact::NoContacts]);
    assert_eq!(fact(Check::TwoFactor), [Fact::NoFactors]);
    assert_eq!(fact(Check::Codes), [Fact::NoCodes]);
    assert_eq!(fact(Check::Sessions), [Fact::NoSessions]);
}

#[test]
fn facts_name_what_speaks_against_a_check() {
    let mut sim = stocked();
    sim.contact(1, toride_domain::ContactKind::Phone, None);
    sim.device(1, toride_domain::DeviceKind::Phone, false);
    sim.tie(1, |it, stamp, _| {
        it.ties.set_contact(stamp, contact(1), true);
        it.ties.set_session(stamp, unit(1), true);
        let base = Some(Base::Device(unit(1)));
        let new = toride_domain::Factor::new(stamp, FactorKind::Authenticator, base);
        it.ties.factors.insert(factor(1), new);
    });
    let set = sim.store(1, 4);
    let mut handover = begun(&mut sim);
    handover.to.value = None;
    assert_eq!(
        known(&sim, &handover, Check::LogIn),
        [Fact::NobodyTakesOver]
    );
    handover.to.value = Some(person(2));
    let stamp = sim.stamp();
    sim.people
        .get_mut(&person(2))
        .unwrap()
        .set_left(stamp, true);
    assert_eq!(known(&sim, &handover, Check::LogIn), [Fact::SuccessorLeft]);
    let personal = Fact::PersonalContacts(vec![contact(1)]);
    assert_eq!(known(&sim, &handover, Check::Contacts), [personal]);
    assert_eq!(
        known(&sim, &handover, Check::TwoFactor),
        [Fact::Factors(vec![factor(1)])]
    );
    assert_eq!(
        known(&sim, &handover, Check::Sessions),
        [Fact::Sessions(vec![unit(1)])]
    );
    let stored = sim.accounts[&account(1)].sets[&set].stored;
    assert_eq!(
        known(&sim, &handover, Check::Codes),
        [Fact::OldCodes(stored)]
    );

    let stamp = sim.stamp();
    sim.contacts.get_mut(&contact(1)).unwrap().owner = Register::new(stamp, Owner::Business);
    let ours = Fact::ShopContacts(vec![contact(1)]);
    assert_eq!(known(&sim, &handover, Check::Contacts), [ours]);
    let set = sim.store(1, 4);
    sim.tie(1, |it, stamp, _| {
        it.ties.set_copy(stamp, set, place(1), true);
    });
    let stored = sim.accounts[&account(1)].sets[&set].stored;
    let expected = [Fact::NewCodes(stored), Fact::Copies(vec![place(1)])];
    assert_eq!(known(&sim, &handover, Check::Codes), expected);
}

#[test]
fn names_of_facts_checks_and_tasks_are_each_their_own() {
    let mut ids: Vec<_> = Fact::IDS.to_vec();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Fact::IDS.len());
    assert!(
        Check::ALL
            .iter()
            .all(|check| Check::of_id(check.id()) == Some(*check))
    );
    assert!(
        Duty::ALL
            .iter()
            .all(|duty| Duty::of_id(duty.id()) == Some(*duty))
    );
    assert_eq!(Check::of_id("sixth"), None);
    assert_eq!(Duty::of_id(""), None);
}

fn tick(sim: &mut Sim) -> impl FnMut() -> Stamp + '_ {
    || sim.stamp()
}

fn own(text: &str) -> Task {
    Task::Own(text.into())
}

#[test]
fn a_sheet_says_of_each_task_one_thing_and_no_is_stronger() {
    let sim = &mut Sim::bare(1);
    let mut sheet = Outsourcing::new(sim.stamp(), ACCOUNT);
    let post = Task::Known(Duty::Post);
    let both = [post.clone(), own("till")];
    sheet.set_tasks(tick(sim), &both, std::slice::from_ref(&post));
    assert_eq!(sheet.tasks(Permission::May), [own("till")]);
    assert_eq!(sheet.tasks(Permission::MayNot), [post]);
    sheet.set_tasks(tick(sim), &[], &[]);
    assert_eq!(sheet.tasks(Permission::May), []);
    assert_eq!(sheet.tasks(Permission::MayNot), []);
}

#[test]
fn own_words_keep_their_order_and_saying_them_again_changes_nothing() {
    let sim = &mut Sim::bare(1);
    let mut sheet = Outsourcing::new(sim.stamp(), ACCOUNT);
    let tasks = [own("z"), own("a"), own("m")];
    sheet.set_tasks(tick(sim), &tasks, &[]);
    assert_eq!(sheet.tasks(Permission::May), tasks);
    let before = sheet.clone();
    sheet.set_tasks(tick(sim), &tasks, &[]);
    assert_eq!(sheet, before);
}

#[test]
fn what_two_devices_add_to_a_sheet_is_kept_and_of_two_words_on_one_task_the_later_counts() {
    let (mut here, mut there) = (Sim::bare(1), Sim::bare(2));
    let both = Outsourcing::new(here.stamp(), ACCOUNT);
    let (mut ours, mut theirs) = (both.clone(), both);
    ours.set_tasks(tick(&mut here), &[own("a"), Task::Known(Duty::Post)], &[]);
    there.wait(1);
    theirs.set_tasks(tick(&mut there), &[own("b")], &[Task::Known(Duty::Post)]);
    ours.join(theirs);
    assert_eq!(ours.tasks(Permission::May), [own("a"), own("b")]);
    assert_eq!(ours.tasks(Permission::MayNot), [Task::Known(Duty::Post)]);
}

#[test]
fn what_a_new_sheet_says_gives_the_keys_of_the_account_to_nobody() {
    for duty in [
        Duty::Password,
        Duty::Contacts,
        Duty::TwoFactor,
        Duty::Codes,
        Duty::PassOn,
    ] {
        assert_eq!(duty.usual(), Some(Permission::MayNot));
    }
    assert_eq!(Duty::Post.usual(), Some(Permission::May));
}

#[test]
fn a_change_in_the_shop_is_one_that_a_backup_is_for() {
    let mut sim = stocked();
    let before = sim.all().last_change();
    let handover = begun(&mut sim);
    sim.shop
        .handovers
        .insert(HandoverId::new([1; 16]), handover);
    assert!(sim.all().last_change() > before);
}

/// Nobody named is no person, and a time is only a time.
#[test]
fn who_did_it_is_ordered_by_person_and_time() {
    let at = |ms| Millis::clamped(sim::START.get() + ms);
    let who = |n: u8, ms| Done {
        by: PersonId::new([n; 16]),
        at: at(ms),
    };
    assert!([who(1, 1), who(1, 2), who(2, 0)].is_sorted());
}
