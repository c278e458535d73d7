//! What a vault knows spares questions, and ticks the precautions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod support {
    pub mod sim;
}

use support::sim::{DAY, Sim, account, contact, on, place, unit};
use toride_domain::guide::{
    Answer, Case, CodesAtHand, Elsewhere, Method, Next, On, Precaution, Start, StorageRule, Tick,
    Ticked, next, precautions, steps,
};
use toride_domain::{
    AccountId, ContactKind, DeviceKind, DeviceLife, FactorKind, Owner, PlaceKind, Register, Survey,
};

fn start(sim: &Sim, n: u8) -> Start {
    let survey = Survey::new(sim.all());
    survey.guide_start(account(n), Some(unit(1))).unwrap()
}

fn ticks(sim: &Sim) -> Vec<Ticked> {
    precautions(&Survey::new(sim.all()), sim.now)
}

fn tick(sim: &Sim, item: Precaution) -> (Tick, Vec<AccountId>) {
    let ticks = ticks(sim).into_iter().find(|ticked| ticked.item == item);
    let ticked = ticks.unwrap();
    (ticked.tick, ticked.open)
}

/// An account that is well kept: authenticator here, a number in this phone, five codes.
fn kept() -> Sim {
    let mut sim = Sim::new();
    sim.account(1, "instagram");
    sim.contact(1, ContactKind::Phone, Some(1));
    sim.factor(1, 1, FactorKind::Authenticator, on(1));
    sim.tie(1, |a, stamp, _| a.ties.set_contact(stamp, contact(1), true));
    sim.store(1, 5);
    sim
}

#[test]
fn codes_that_the_vault_holds_are_not_asked_for() {
    let mut sim = kept();
    assert_eq!(start(&sim, 1).situation.codes, Some(CodesAtHand::Left(5)));
    sim.use_code(1, 0);
    let known = start(&sim, 1);
    assert_eq!(
        (known.left, known.situation.codes),
        (4, Some(CodesAtHand::Left(4)))
    );
    let out = known.situation.with(Answer::NothingComes);
    assert_eq!(
        next(&out),
        Next::Go(Case::BackupCode),
        "one answer, and a code is shown"
    );
    for position in 1..5 {
        sim.use_code(1, position);
    }
    assert_eq!(start(&sim, 1).situation.codes, Some(CodesAtHand::UsedUp));
    // Where none were ever stored, they may still lie somewhere.
    sim.account(2, "instagram");
    assert_eq!(start(&sim, 2).situation.codes, None);
}

#[test]
fn an_account_that_is_not_there_has_no_start_and_one_without_anything_is_asked_about() {
    let sim = kept();
    let survey = Survey::new(sim.all());
    assert_eq!(survey.guide_start(account(9), None), None);
    let mut sim = Sim::bare(1);
    sim.account(1, "no-codes");
    let known = start(&sim, 1);
    assert!(!known.situation.issues_codes);
    assert_eq!(
        known.situation.elsewhere, None,
        "nothing recorded is not nothing there"
    );
    assert_eq!(known.situation.contact, None);
    assert_eq!(
        next(&known.situation),
        Next::Ask(toride_domain::guide::Question::Case)
    );
    // Somebody who stores codes of such a service is served like everybody else.
    sim.store(1, 3);
    assert!(start(&sim, 1).situation.issues_codes);
}

#[test]
fn devices_that_are_still_signed_in_are_named_phones_first_and_never_this_one() {
    let mut sim = kept();
    sim.device(2, DeviceKind::Computer, false);
    sim.device(3, DeviceKind::Phone, false);
    sim.device(4, DeviceKind::SecurityKey, false);
    for n in [1, 2, 3, 4] {
        sim.tie(1, |a, stamp, _| a.ties.set_session(stamp, unit(n), true));
    }
    let known = start(&sim, 1);
    assert_eq!(known.sessions, [unit(3), unit(2)]);
    assert_eq!(known.situation.elsewhere, Some(Elsewhere::Phone));
    sim.life(3, DeviceLife::Lost);
    let known = start(&sim, 1);
    assert_eq!(known.sessions, [unit(2)]);
    assert_eq!(known.situation.elsewhere, Some(Elsewhere::Computer));
    let case = Case::OtherDevice;
    assert_eq!(known.situation.on(case, On::Phone), On::Computer);
}

#[test]
fn a_mailbox_that_is_the_locked_account_itself_is_no_comfort() {
    let mut sim = kept();
    sim.account(2, "google");
    sim.store(2, 5);
    sim.contact(2, ContactKind::Email, None);
    sim.edit(2, |c, stamp, _| {
        c.mailbox = Some(Register::new(stamp, Some(account(2))));
    });
    for n in [1, 2] {
        sim.tie(n, |a, stamp, _| a.ties.set_contact(stamp, contact(2), true));
    }
    assert_eq!(start(&sim, 1).contacts, [contact(1), contact(2)]);
    let google = start(&sim, 2);
    assert_eq!(google.contacts, [], "it is read only by who gets into it");
    assert_eq!(google.situation.contact, None, "so that is asked");
    sim.edit(1, |c, stamp, _| c.give_up(stamp, true));
    assert_eq!(start(&sim, 1).contacts, [contact(2)]);
    // Nor when another mailbox of theirs can be read: that one is the comfort.
    sim.account(3, "proton");
    sim.store(3, 5);
    sim.contact(3, ContactKind::RecoveryEmail, None);
    sim.edit(3, |c, stamp, _| {
        c.mailbox = Some(Register::new(stamp, Some(account(3))));
    });
    sim.tie(2, |a, stamp, _| a.ties.set_contact(stamp, contact(3), true));
    assert_eq!(start(&sim, 2).contacts, [contact(3)]);
}

#[test]
fn a_number_in_a_lost_phone_is_out_of_reach() {
    let mut sim = kept();
    assert_eq!(start(&sim, 1).situation.contact, Some(true));
    sim.life(1, DeviceLife::Lost);
    assert_eq!(start(&sim, 1).situation.contact, None);
}

#[test]
fn copies_are_named_where_they_are_safe_and_still_of_use() {
    let mut sim = kept();
    sim.place(1);
    sim.place(2);
    let set = sim.newest(1).unwrap();
    for n in [1, 2] {
        sim.tie(1, |a, stamp, _| a.ties.set_copy(stamp, set, place(n), true));
    }
    assert_eq!(start(&sim, 1).copies, [place(1), place(2)]);
    let stamp = sim.stamp();
    sim.places
        .get_mut(&place(2))
        .unwrap()
        .set_breached(stamp, true);
    assert_eq!(start(&sim, 1).copies, [place(1)]);
    sim.store(1, 5);
    assert_eq!(start(&sim, 1).copies, [], "they are of the old list");
}

#[test]
fn without_accounts_no_precaution_is_ticked_and_none_is_owed() {
    for ticked in ticks(&Sim::new()) {
        assert_eq!((ticked.tick, ticked.of), (Tick::NothingYet, 0));
    }
    let mut sim = kept();
    sim.tie(1, |a, stamp, _| a.binned = Some(Register::new(stamp, true)));
    for ticked in ticks(&sim) {
        assert_eq!(ticked.tick, Tick::NothingYet, "the bin is no vault");
    }
}

#[test]
fn each_precaution_ticks_itself_by_the_act_alone_and_unticks_itself() {
    let mut sim = Sim::new();
    sim.account(1, "instagram");
    for ticked in ticks(&sim) {
        assert_eq!(ticked.open, [account(1)], "{:?}", ticked.item);
        assert_eq!(ticked.tick, Tick::Open);
    }
    sim.factor(1, 1, FactorKind::Authenticator, on(1));
    assert_eq!(tick(&sim, Precaution::TwoFactor).0, Tick::Done);
    assert_eq!(tick(&sim, Precaution::Codes).0, Tick::Open);
    sim.store(1, 2);
    assert_eq!(tick(&sim, Precaution::Codes).0, Tick::Done);
    sim.contact(1, ContactKind::Email, None);
    assert_eq!(tick(&sim, Precaution::Contacts).0, Tick::Open);
    sim.tie(1, |a, stamp, _| a.ties.set_contact(stamp, contact(1), true));
    assert_eq!(tick(&sim, Precaution::Contacts).0, Tick::Done);
    // Time and use undo it.
    sim.wait(200);
    assert_eq!(tick(&sim, Precaution::Contacts).0, Tick::Open);
    sim.use_code(1, 0);
    assert_eq!(tick(&sim, Precaution::Codes).0, Tick::Done);
    sim.use_code(1, 1);
    assert_eq!(
        tick(&sim, Precaution::Codes),
        (Tick::Open, vec![account(1)])
    );
    assert!(sim.now.get() > 200 * DAY);
}

#[test]
fn codes_count_as_kept_only_in_the_place_that_counts() {
    let mut sim = kept();
    sim.place(1);
    let set = sim.newest(1);
    sim.tie(1, |a, stamp, _| {
        a.ties.set_place_of_record(stamp, Some(place(1)), set);
    });
    assert_eq!(tick(&sim, Precaution::Codes).0, Tick::Done);
    sim.store(1, 5);
    assert_eq!(
        tick(&sim, Precaution::Codes).0,
        Tick::Open,
        "the paper has the old list"
    );
    let set = sim.newest(1).unwrap();
    sim.tie(1, |a, stamp, _| a.ties.set_copy(stamp, set, place(1), true));
    assert_eq!(tick(&sim, Precaution::Codes).0, Tick::Done);
    let stamp = sim.stamp();
    sim.places
        .get_mut(&place(1))
        .unwrap()
        .set_breached(stamp, true);
    assert_eq!(
        tick(&sim, Precaution::Codes).0,
        Tick::Open,
        "somebody else has it"
    );
}

#[test]
fn nobody_owes_codes_that_a_service_does_not_hand_out() {
    let mut sim = kept();
    sim.account(2, "no-codes");
    let ticks = ticks(&sim);
    assert_eq!((ticks[1].tick, ticks[1].of), (Tick::Done, 1));
    assert_eq!(ticks[0].open, [account(2)]);
}

#[test]
fn hundreds_of_accounts_all_lead_on() {
    let mut sim = kept();
    for n in 2..=250 {
        sim.account(
            n,
            ["instagram", "no-codes", "turns-off"][usize::from(n % 3)],
        );
    }
    let survey = Survey::new(sim.all());
    for n in 1..=250 {
        let start = survey.guide_start(account(n), Some(unit(1))).unwrap();
        let now = start.situation.with(Answer::NothingComes);
        match next(&now) {
            Next::Ask(question) => assert!(question.answers().count() > 1),
            Next::Go(case) => assert!(!steps(case, &now, On::Phone).is_empty()),
        }
    }
    assert_eq!(precautions(&survey, sim.now)[0].of, 250);
}

#[test]
fn a_method_has_a_good_and_a_bad_side_and_a_shop_has_more_rules() {
    let served: Vec<_> = Method::ALL
        .iter()
        .flat_map(|m| [m.good(), m.bad()])
        .collect();
    assert_eq!(
        served,
        ["S-114", "S-115", "S-116", "S-117", "S-118", "S-119"]
    );
    assert_eq!(Method::of(PlaceKind::Cabinet), Some(Method::Paper));
    assert_eq!(Method::of(PlaceKind::File), Some(Method::Screenshot));
    assert_eq!(Method::of(PlaceKind::Other), None);
    let own: Vec<_> = StorageRule::of(Owner::Personal).collect();
    let shop: Vec<_> = StorageRule::of(Owner::Business).collect();
    assert!(
        own.iter()
            .all(|rule| shop.contains(rule) && !rule.is_for_shops())
    );
    assert_eq!(shop.len(), StorageRule::ALL.len());
    let served: Vec<_> = shop.iter().flat_map(|rule| rule.serves()).collect();
    for id in [
        "S-112", "S-113", "S-120", "S-121", "S-122", "S-123", "S-124", "X-2", "X-6",
    ] {
        assert!(served.contains(&&id), "{id}");
    }
    for id in [
        "S-008", "S-009", "S-010", "S-011", "S-109", "S-110", "S-111",
    ] {
        let mut served = Precaution::ALL.iter().flat_map(|item| item.serves());
        assert!(served.any(|other| *other == id), "{id}");
    }
}

#[test]
fn what_was_found_by_the_vault_can_be_said_to_be_otherwise() {
    let mut sim = kept();
    sim.device(2, DeviceKind::Tablet, false);
    sim.tie(1, |a, stamp, _| a.ties.set_session(stamp, unit(2), true));
    for position in 0..5 {
        sim.use_code(1, position);
    }
    let now = start(&sim, 1).situation.with(Answer::NothingComes);
    assert_eq!(next(&now), Next::Go(Case::OtherDevice));
    let now = now.with(Answer::ElsewhereNowhere);
    assert_eq!(
        next(&now),
        Next::Go(Case::Recovery),
        "the number is known to be reachable"
    );
    let now = now.with(Answer::ContactNo).with(Answer::ProofNo);
    assert_eq!(next(&now), Next::Go(Case::NewAccount));
}
