//! The table of prompts, row by row: what raises a reason, how urgent it is, and what alone closes it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

mod support {
    pub mod sim;
}

use support::sim::{DAY, Sim, account, by, contact, factor, on, person, place, unit};
use toride_domain::{
    About, ContactKind, ContactState, DeviceKind, DeviceLife, FactorKind, Millis, PutOff,
    QuietHours, Reason, Register, Step, Thing, Urgency, cards, phone_change,
};

/// An account in perfect order: two factors, a set, a confirmed mailbox, a backup.
fn in_order() -> Sim {
    let mut sim = Sim::new();
    sim.device(2, DeviceKind::Tablet, true);
    sim.contact(1, ContactKind::Phone, Some(1));
    sim.contact(2, ContactKind::Email, None);
    sim.account(1, "instagram");
    sim.factor(1, 1, FactorKind::Authenticator, on(1));
    sim.factor(1, 2, FactorKind::Passkey, on(2));
    sim.tie(1, |a, stamp, _| a.ties.set_contact(stamp, contact(2), true));
    sim.store(1, 10);
    sim.do_step(1, Step::BackUp);
    sim
}

fn reasons(sim: &Sim) -> Vec<(Reason, Urgency)> {
    let prompts = sim.prompts();
    let of = prompts
        .open
        .iter()
        .filter(|p| p.reason != Reason::SafekeepingStale);
    of.map(|p| (p.reason, p.urgency)).collect()
}

#[test]
fn an_account_in_order_asks_for_nothing() {
    let mut sim = in_order();
    assert_eq!(sim.prompts().open, []);
    sim.wait(100);
    assert_eq!(sim.prompts().open, []);
}

#[test]
fn a_used_code_asks_for_a_new_set_and_more_urgently_as_they_run_out() {
    let mut sim = in_order();
    let urgency = |sim: &Sim| sim.urgency(1, Reason::CodeUsed);
    for (used, expected) in [
        (1, Urgency::Soon),
        (6, Urgency::Soon),
        (7, Urgency::Now),
        (9, Urgency::Now),
        (10, Urgency::Critical),
    ] {
        (0..used).for_each(|position| sim.use_code(1, position));
        assert_eq!(urgency(&sim), Some(expected), "{used} of 10");
    }
    sim.wait(400);
    assert_eq!(
        urgency(&sim),
        Some(Urgency::Critical),
        "time closes nothing"
    );
    sim.store(1, 10);
    assert_eq!(urgency(&sim), None);
}

#[test]
fn a_use_that_is_taken_back_asks_for_nothing_and_rejected_codes_do_once_none_is_left() {
    let mut sim = in_order();
    sim.use_code(1, 0);
    sim.code(1, 0, toride_domain::Code::undo_used);
    assert_eq!(reasons(&sim), []);
    for position in 0..10 {
        sim.code(1, position, |code, stamp| {
            code.rejected = Some(Register::new(stamp, true));
        });
    }
    assert_eq!(reasons(&sim), [(Reason::CodeUsed, Urgency::Critical)]);
}

#[test]
fn a_code_that_works_again_is_not_used_up() {
    let mut sim = in_order();
    sim.account(2, "reusable");
    sim.factor(2, 3, FactorKind::Passkey, on(1));
    sim.factor(2, 4, FactorKind::Passkey, on(2));
    sim.store(2, 1);
    sim.use_code(2, 0);
    assert_eq!(sim.urgency(2, Reason::CodeUsed), None);
}

#[test]
fn what_somebody_may_have_seen_has_to_be_replaced_now() {
    let exposed = [(Reason::SetExposed, Urgency::Now)];
    let mut of_set = in_order();
    of_set.set(1, |set, stamp| {
        set.exposed = Some(Register::new(stamp, true));
    });
    let mut of_code = in_order();
    of_code.code(1, 3, |code, stamp| {
        code.exposed = Some(Register::new(stamp, true));
    });
    let mut of_place = in_order();
    of_place.place(1);
    let set = of_place.newest(1).unwrap();
    of_place.tie(1, |a, stamp, _| a.ties.set_copy(stamp, set, place(1), true));
    assert_eq!(reasons(&of_place), []);
    let stamp = of_place.stamp();
    of_place
        .places
        .get_mut(&place(1))
        .unwrap()
        .set_breached(stamp, true);
    for mut sim in [of_set, of_code, of_place] {
        assert_eq!(reasons(&sim), exposed);
        sim.wait(30);
        assert_eq!(reasons(&sim), exposed, "time closes nothing");
        sim.store(1, 10);
        assert_eq!(reasons(&sim), []);
    }
}

#[test]
fn a_seen_code_stays_seen_when_it_is_used_and_an_older_set_still_in_use_counts_too() {
    let mut sim = in_order();
    let older = sim.newest(1).unwrap();
    let seen = |code: &mut toride_domain::Code, stamp| {
        code.exposed = Some(Register::new(stamp, true));
    };
    let exposed = |sim: &Sim| sim.urgency(1, Reason::SetExposed);
    sim.code(1, 0, seen);
    sim.use_code(1, 0);
    assert_eq!(exposed(&sim), Some(Urgency::Now), "whoever used it");
    sim.store(1, 10);
    sim.tie(1, |a, stamp, _| {
        let set = a.sets.get_mut(&older).unwrap();
        set.retired = Some(Register::new(stamp, false));
    });
    assert_eq!(exposed(&sim), None, "that was before the newer set");
    sim.tie(1, |a, stamp, _| {
        let set = a.sets.get_mut(&older).unwrap();
        set.exposed = Some(Register::new(stamp, true));
    });
    assert_eq!(exposed(&sim), Some(Urgency::Now), "it still lets in");
    sim.store(1, 10);
    assert_eq!(exposed(&sim), None);
}

#[test]
fn a_set_that_is_void_without_a_newer_one_leaves_nothing_forgotten() {
    let mut sim = Sim::new();
    sim.account(1, "instagram");
    sim.store(1, 10);
    sim.use_code(1, 0);
    sim.set(1, |set, stamp| {
        set.retired = Some(Register::new(stamp, true));
    });
    assert_eq!(sim.urgency(1, Reason::NoCodes), Some(Urgency::Now));
    sim.factor(1, 1, FactorKind::Passkey, on(1));
    sim.tie(1, |a, stamp, _| {
        let only = a.ties.factors.get_mut(&factor(1)).unwrap();
        only.set_removed(stamp, true);
    });
    assert_eq!(
        sim.urgency(1, Reason::NoCodes),
        None,
        "two-factor sign-in was switched off"
    );
}

#[test]
fn a_person_who_left_raises_every_account_they_touched_and_no_other() {
    let mut sim = in_order();
    for n in 2..6 {
        sim.account(n, "instagram");
        sim.factor(n, 10 * n, FactorKind::Passkey, on(1));
        sim.factor(n, 10 * n + 1, FactorKind::Passkey, on(2));
        sim.store(n, 10);
    }
    sim.person(1);
    sim.place(1);
    let set = sim.newest(4).unwrap();
    sim.tie(2, |a, stamp, _| a.ties.set_knows(stamp, person(1), true));
    sim.tie(3, |a, stamp, _| {
        a.ties.set_custodian(stamp, Some(person(1)));
    });
    sim.tie(3, |a, stamp, _| a.ties.set_custodian(stamp, None));
    sim.tie(4, |a, stamp, _| a.ties.set_copy(stamp, set, place(1), true));
    let stamp = sim.stamp();
    sim.places
        .get_mut(&place(1))
        .unwrap()
        .set_keeper(stamp, Some(person(1)));
    assert_eq!(reasons(&sim), []);
    let stamp = sim.stamp();
    sim.people
        .get_mut(&person(1))
        .unwrap()
        .set_left(stamp, true);
    let prompts = sim.prompts();
    let raised = prompts
        .open
        .iter()
        .filter(|p| p.reason == Reason::SetExposed);
    let raised: Vec<_> = raised.map(|p| (p.account, p.about.clone())).collect();
    let about = vec![About::Person(person(1))];
    assert_eq!(raised, [2, 3, 4].map(|n| (Some(account(n)), about.clone())));
    for n in 2..5 {
        sim.store(n, 10);
    }
    assert_eq!(reasons(&sim), []);
    sim.tie(2, |a, stamp, _| a.ties.set_knows(stamp, person(1), true));
    assert_eq!(
        sim.urgency(2, Reason::SetExposed),
        Some(Urgency::Now),
        "saw the new ones too"
    );
}

#[test]
fn a_new_phone_asks_now_where_a_factor_or_session_lived_and_soon_where_codes_did() {
    let mut sim = in_order();
    sim.account(2, "instagram");
    sim.tie(2, |a, stamp, _| a.ties.set_session(stamp, unit(1), true));
    sim.store(2, 10);
    sim.account(3, "instagram");
    sim.store(3, 10);
    sim.account(4, "instagram");
    sim.factor(4, 41, FactorKind::Sms, by(1));
    sim.factor(4, 42, FactorKind::Passkey, on(2));
    sim.store(4, 10);
    sim.account(5, "instagram");
    sim.device(3, DeviceKind::Phone, true);
    sim.life(1, DeviceLife::Replaced);
    sim.account(6, "instagram");
    sim.store(6, 10);
    let of = |n| sim.urgency(n, Reason::PhoneChanged);
    assert_eq!(of(1), Some(Urgency::Now), "an authenticator");
    assert_eq!(of(2), Some(Urgency::Now), "a session");
    assert_eq!(of(3), Some(Urgency::Soon), "codes in the vault");
    assert_eq!(of(4), Some(Urgency::Now), "a number whose SIM was in it");
    assert_eq!(of(5), None, "nothing was there");
    assert_eq!(of(6), None, "added after the change");
    let progress = phone_change(sim.all(), unit(1), sim.now);
    let confirm = |n| vec![Step::StoreNewSet, Step::ConfirmFactor(factor(n))];
    let set = || vec![Step::StoreNewSet];
    let open = [(1, confirm(1)), (2, set()), (4, confirm(41)), (3, set())];
    assert_eq!(progress.open, open.map(|(n, todo)| (account(n), todo)));
    assert_eq!(progress.done, []);
}

#[test]
fn a_new_phone_is_done_with_a_new_set_and_the_factor_confirmed_on_it() {
    let mut sim = in_order();
    sim.device(3, DeviceKind::Phone, true);
    sim.life(1, DeviceLife::Lost);
    let todo = |sim: &Sim| sim.open(1, Reason::PhoneChanged).map(|p| p.todo);
    let confirm = Step::ConfirmFactor(factor(1));
    assert_eq!(todo(&sim), Some(vec![Step::StoreNewSet, confirm]));
    sim.store(1, 10);
    assert_eq!(
        todo(&sim),
        Some(vec![confirm]),
        "the set alone is not enough"
    );
    sim.confirm(1, 1, on(1));
    assert_eq!(
        todo(&sim),
        Some(vec![confirm]),
        "not on the phone that is lost"
    );
    sim.tie(1, |a, stamp, _| {
        let factor = a.ties.factors.get_mut(&factor(1)).unwrap();
        factor.base.move_to(stamp, Some(on(3)));
    });
    sim.confirm(1, 2, on(2));
    sim.wait(1_000);
    assert_eq!(
        todo(&sim),
        Some(vec![confirm]),
        "moved in the form is not tried out"
    );
    sim.confirm(1, 1, on(3));
    assert_eq!(todo(&sim), None);
    let progress = phone_change(sim.all(), unit(1), sim.now);
    assert_eq!((progress.open, progress.done), (vec![], vec![account(1)]));
}

#[test]
fn a_lost_phone_asks_nothing_of_an_account_whose_codes_were_void_before() {
    let mut sim = in_order();
    sim.account(2, "instagram");
    sim.store(2, 10);
    sim.set(2, |set, stamp| {
        set.retired = Some(Register::new(stamp, true));
    });
    sim.account(3, "instagram");
    sim.store(3, 10);
    sim.life(1, DeviceLife::Lost);
    assert_eq!(sim.urgency(2, Reason::PhoneChanged), None);
    assert_eq!(sim.urgency(3, Reason::PhoneChanged), Some(Urgency::Soon));
    sim.set(3, |set, stamp| {
        set.retired = Some(Register::new(stamp, true));
    });
    assert_eq!(
        sim.urgency(3, Reason::PhoneChanged),
        Some(Urgency::Soon),
        "void is not renewed"
    );
}

#[test]
fn the_place_of_record_holds_the_codes_and_its_loss_exposes_them() {
    let mut sim = in_order();
    sim.place(1);
    let newest = sim.newest(1);
    sim.tie(1, |a, stamp, _| {
        a.ties.set_place_of_record(stamp, Some(place(1)), newest);
    });
    assert_eq!(reasons(&sim), []);
    let stamp = sim.stamp();
    let lost = sim.places.get_mut(&place(1)).unwrap();
    lost.set_breached(stamp, true);
    assert_eq!(reasons(&sim), [(Reason::SetExposed, Urgency::Now)]);
}

#[test]
fn a_phone_that_turns_up_again_asks_for_nothing() {
    let mut sim = in_order();
    sim.life(1, DeviceLife::Lost);
    assert_eq!(sim.urgency(1, Reason::PhoneChanged), Some(Urgency::Now));
    sim.life(1, DeviceLife::InUse);
    assert_eq!(sim.urgency(1, Reason::PhoneChanged), None);
}

#[test]
fn a_changed_number_asks_until_the_service_knows_and_a_new_set_is_stored() {
    let mut sim = in_order();
    sim.factor(1, 3, FactorKind::Sms, by(1));
    sim.account(2, "instagram");
    sim.store(2, 10);
    sim.edit(1, |contact, stamp, _| {
        contact.change(stamp, "new".to_owned());
    });
    let todo = |sim: &Sim| sim.open(1, Reason::ContactChanged).map(|p| p.todo);
    assert_eq!(sim.urgency(1, Reason::ContactChanged), Some(Urgency::Now));
    assert_eq!(
        sim.urgency(2, Reason::ContactChanged),
        None,
        "it does not use the number"
    );
    let update = Step::UpdateContact(contact(1));
    assert_eq!(todo(&sim), Some(vec![Step::StoreNewSet, update]));
    sim.edit(1, toride_domain::Contact::confirm);
    sim.store(1, 10);
    assert_eq!(
        todo(&sim),
        Some(vec![update]),
        "the service still has the old one"
    );
    sim.confirm(1, 3, by(1));
    assert_eq!(todo(&sim), None);
}

#[test]
fn a_mailbox_given_up_has_to_go_from_the_account() {
    let mut sim = in_order();
    sim.edit(2, |contact, stamp, _| contact.give_up(stamp, true));
    let todo = |sim: &Sim| sim.open(1, Reason::ContactChanged).map(|p| p.todo);
    let drop = Step::DropContact(contact(2));
    assert_eq!(todo(&sim), Some(vec![Step::StoreNewSet, drop]));
    sim.store(1, 10);
    sim.tie(1, |a, stamp, _| a.ties.set_contact(stamp, contact(2), true));
    assert_eq!(todo(&sim), Some(vec![drop]), "it is still there");
    sim.tie(1, |a, stamp, _| {
        a.ties.set_contact(stamp, contact(2), false);
    });
    assert_eq!(todo(&sim), None);
    assert_eq!(
        sim.urgency(1, Reason::ContactUnconfirmed),
        None,
        "given up is not unconfirmed"
    );
}

#[test]
fn a_set_is_old_after_the_services_interval_or_kept_for_another() {
    let mut sim = in_order();
    sim.account(2, "half-year");
    sim.store(2, 10);
    sim.wait(180);
    assert_eq!(sim.urgency(2, Reason::SetOld), None);
    sim.wait(2);
    assert_eq!(sim.urgency(2, Reason::SetOld), Some(Urgency::Later));
    assert_eq!(sim.urgency(1, Reason::SetOld), None);
    sim.wait(184);
    assert_eq!(sim.urgency(1, Reason::SetOld), Some(Urgency::Later));
    sim.do_step(1, Step::KeepOldSet);
    assert_eq!(sim.urgency(1, Reason::SetOld), None);
    sim.wait(366);
    assert_eq!(
        sim.urgency(1, Reason::SetOld),
        Some(Urgency::Later),
        "and again after a year"
    );
    sim.store(1, 10);
    assert_eq!(sim.urgency(1, Reason::SetOld), None);
}

#[test]
fn the_age_counts_from_the_day_of_issue() {
    let mut sim = in_order();
    let issued = sim.now;
    sim.wait(300);
    sim.store(1, 10);
    sim.set(1, |set, stamp| {
        set.issued = Some(Register::new(stamp, Some(issued)));
    });
    sim.wait(66);
    assert_eq!(sim.urgency(1, Reason::SetOld), Some(Urgency::Later));
    sim.store(1, 10);
    sim.set(1, |set, stamp| {
        set.issued = Some(Register::new(stamp, Some(Millis::MAX)));
    });
    sim.wait(366);
    assert_eq!(
        sim.urgency(1, Reason::SetOld),
        Some(Urgency::Later),
        "no set is stored before it is issued"
    );
}

#[test]
fn a_set_stored_after_the_clock_was_right_again_grows_old_by_the_calendar() {
    let mut sim = in_order();
    sim.wait(3_653);
    sim.use_code(1, 0);
    sim.wait(-3_653);
    sim.store(1, 10);
    let today = sim.now;
    sim.set(1, |set, stamp| set.date(stamp, None, today));
    sim.wait(364);
    assert_eq!(sim.urgency(1, Reason::SetOld), None);
    sim.wait(2);
    assert_eq!(sim.urgency(1, Reason::SetOld), Some(Urgency::Later));
    let issued = Some(today);
    sim.store(1, 10);
    sim.set(1, |set, stamp| set.date(stamp, issued, today));
    assert_eq!(sim.urgency(1, Reason::SetOld), Some(Urgency::Later));
}

#[test]
fn two_factor_sign_in_without_codes_asks_for_some_where_the_service_has_any() {
    let mut sim = Sim::new();
    sim.account(1, "instagram");
    sim.account(2, "no-codes");
    assert_eq!(
        sim.urgency(1, Reason::NoCodes),
        None,
        "nothing says that it is on"
    );
    for n in [1, 2] {
        sim.factor(n, n, FactorKind::Passkey, on(1));
    }
    assert_eq!(sim.urgency(1, Reason::NoCodes), Some(Urgency::Now));
    assert_eq!(
        sim.urgency(2, Reason::NoCodes),
        None,
        "there are none to be had"
    );
    sim.store(1, 5);
    assert_eq!(sim.urgency(1, Reason::NoCodes), None);
    sim.life(1, DeviceLife::Lost);
    let todo = sim.open(2, Reason::PhoneChanged).unwrap().todo;
    assert_eq!(
        todo,
        [Step::ConfirmFactor(factor(2))],
        "and no new set is asked for"
    );
}

#[test]
fn one_way_in_asks_for_another_or_for_a_word_that_it_is_enough() {
    let mut sim = in_order();
    let one = |sim: &Sim| sim.urgency(1, Reason::OneWayIn);
    sim.tie(1, |a, stamp, _| {
        let second = a.ties.factors.get_mut(&factor(2)).unwrap();
        second.set_removed(stamp, true);
    });
    assert_eq!(one(&sim), Some(Urgency::Later));
    let mut added = sim.clone();
    added.do_step(1, Step::AddFactor);
    assert_eq!(one(&added), None);
    sim.do_step(1, Step::AcceptOneWay);
    assert_eq!(one(&sim), None);
    sim.factor(1, 3, FactorKind::Passkey, on(2));
    sim.tie(1, |a, stamp, _| {
        let first = a.ties.factors.get_mut(&factor(1)).unwrap();
        first.set_removed(stamp, true);
    });
    assert_eq!(
        one(&sim),
        Some(Urgency::Later),
        "the word was about another one"
    );
}

#[test]
fn a_contact_point_is_to_be_confirmed_twice_a_year_and_after_a_change() {
    let mut sim = in_order();
    let state = |sim: &Sim| sim.contacts[&contact(2)].state(sim.now);
    let due = |sim: &Sim| sim.urgency(1, Reason::ContactUnconfirmed);
    sim.wait(180);
    assert_eq!(due(&sim), None);
    sim.wait(2);
    assert_eq!(due(&sim), Some(Urgency::Soon));
    assert!(matches!(state(&sim), ContactState::Due { last: Some(_) }));
    sim.edit(2, toride_domain::Contact::confirm);
    assert_eq!(due(&sim), None);
    assert_eq!(state(&sim), ContactState::Confirmed { at: sim.now });
    sim.edit(2, |contact, stamp, _| {
        contact.change(stamp, "new".to_owned());
    });
    assert_eq!(due(&sim), Some(Urgency::Soon));
    assert_eq!(state(&sim), ContactState::Due { last: None });
}

#[test]
fn changes_on_one_device_only_ask_for_a_backup_or_an_exchange() {
    let mut sim = in_order();
    let stale = |sim: &Sim| {
        let prompts = sim.prompts();
        let mut open = prompts.open.into_iter();
        open.find(|p| p.reason == Reason::SafekeepingStale)
            .map(|p| p.urgency)
    };
    assert_eq!(stale(&sim), None);
    sim.use_code(1, 0);
    assert_eq!(stale(&sim), Some(Urgency::Soon));
    let mut synced = sim.clone();
    synced.do_step(1, Step::Sync);
    assert_eq!(stale(&synced), None);
    sim.do_step(1, Step::BackUp);
    assert_eq!(stale(&sim), None);
    assert!(sim.put_off(1, Reason::CodeUsed, 1));
    assert_eq!(stale(&sim), None, "putting off is no content");
    assert_eq!(
        stale(&Sim::new()),
        None,
        "an empty vault has nothing to lose"
    );
}

#[test]
fn recovery_key_and_passphrase_are_rehearsed_twice_a_year() {
    let mut sim = in_order();
    let todo = |sim: &Sim| {
        let prompts = sim.prompts();
        let mut open = prompts.open.into_iter();
        let found = open.find(|p| p.reason == Reason::Rehearsal);
        found.map(|p| (p.urgency, p.todo))
    };
    sim.wait(100);
    sim.do_step(1, Step::TypePassphrase);
    assert_eq!(todo(&sim), None);
    sim.wait(82);
    assert_eq!(
        todo(&sim),
        Some((Urgency::Later, vec![Step::TypeRecoveryKey]))
    );
    sim.do_step(1, Step::TypeRecoveryKey);
    assert_eq!(todo(&sim), None);
    sim.care.recovery_key = None;
    assert_eq!(
        todo(&sim),
        Some((Urgency::Later, vec![Step::TypeRecoveryKey])),
        "never proven"
    );
}

#[test]
fn a_code_that_switches_two_factor_off_asks_to_switch_it_on() {
    let mut sim = Sim::new();
    for n in [1, 2] {
        sim.account(n, "turns-off");
        sim.factor(n, n, FactorKind::Passkey, on(1));
        sim.store(n, 1);
        assert_eq!(sim.urgency(n, Reason::SwitchedOff), None);
        sim.use_code(n, 0);
        sim.store(n, 1);
        assert_eq!(
            sim.urgency(n, Reason::SwitchedOff),
            Some(Urgency::Now),
            "a set is not it"
        );
    }
    sim.do_step(1, Step::TurnOnAgain);
    sim.confirm(2, 2, on(1));
    for n in [1, 2] {
        assert_eq!(sim.urgency(n, Reason::SwitchedOff), None);
    }
}

#[test]
fn one_card_holds_all_reasons_of_an_account_the_most_urgent_first() {
    let mut sim = in_order();
    sim.account(2, "instagram");
    sim.factor(2, 9, FactorKind::Passkey, on(2));
    sim.use_code(1, 0);
    sim.set(1, |set, stamp| {
        set.exposed = Some(Register::new(stamp, true));
    });
    let prompts = sim.prompts();
    let cards = cards(prompts.showing());
    let shape: Vec<_> = cards
        .iter()
        .map(|card| {
            let reasons: Vec<_> = card.prompts.iter().map(|p| p.reason).collect();
            (card.account, card.urgency, reasons)
        })
        .collect();
    assert_eq!(
        shape,
        [
            (
                Some(account(1)),
                Urgency::Now,
                vec![Reason::SetExposed, Reason::CodeUsed]
            ),
            (
                Some(account(2)),
                Urgency::Now,
                vec![Reason::NoCodes, Reason::OneWayIn]
            ),
            (None, Urgency::Soon, vec![Reason::SafekeepingStale]),
        ]
    );
    assert_eq!(cards[0].todo(), [Step::StoreNewSet], "one new set for both");
}

#[test]
fn what_is_put_off_comes_back_and_is_never_gone() {
    let mut sim = in_order();
    sim.use_code(1, 0);
    let shown = |sim: &Sim| {
        sim.prompts()
            .showing()
            .any(|p| p.reason == Reason::CodeUsed)
    };
    assert!(sim.put_off(1, Reason::CodeUsed, 7));
    assert!(!shown(&sim));
    assert_eq!(
        sim.urgency(1, Reason::CodeUsed),
        Some(Urgency::Soon),
        "it stays open"
    );
    sim.wait(6);
    assert!(!shown(&sim));
    sim.wait(1);
    assert!(shown(&sim));
    assert!(sim.put_off(1, Reason::CodeUsed, 31));
    sim.use_code(1, 1);
    assert!(shown(&sim), "another code was used: another matter");
}

#[test]
fn nothing_is_put_off_for_long_and_what_is_critical_for_a_day() {
    let mut sim = in_order();
    (0..9).for_each(|position| sim.use_code(1, position));
    assert!(!sim.put_off(1, Reason::CodeUsed, 0) && !sim.put_off(1, Reason::CodeUsed, 32));
    assert!(sim.put_off(1, Reason::CodeUsed, 31));
    sim.code(1, 9, |code, stamp| {
        code.rejected = Some(Register::new(stamp, true));
    });
    assert!(
        sim.prompts()
            .showing()
            .any(|p| p.urgency == Urgency::Critical),
        "it got worse"
    );
    assert!(!sim.put_off(1, Reason::CodeUsed, 2));
    assert!(sim.put_off(1, Reason::CodeUsed, 1));
    sim.wait(1);
    assert!(
        sim.prompts()
            .showing()
            .any(|p| p.urgency == Urgency::Critical)
    );
    let month = PutOff::new(sim.now, 31, Urgency::Soon).unwrap();
    let later = sim.now.plus(31 * DAY);
    assert_eq!(
        month.until(sim.now, Urgency::Later),
        Some(later),
        "less urgent is no reason"
    );
    assert_eq!(month.until(later, Urgency::Soon), None);
}

#[test]
fn the_next_reminder_is_the_first_of_what_is_open_and_what_will_be() {
    let remind = |sim: &Sim| {
        let at = sim.prompts().next_reminder(sim.now, 0, QuietHours::NONE);
        at.map(|at| at.since(sim.now) / DAY)
    };
    let mut sim = in_order();
    assert_eq!(
        remind(&sim),
        Some(181),
        "contact points are due at the end of May"
    );
    sim.use_code(1, 0);
    sim.do_step(1, Step::BackUp);
    assert_eq!(remind(&sim), Some(7), "soon: after a week");
    assert!(sim.put_off(1, Reason::CodeUsed, 30));
    assert_eq!(remind(&sim), Some(30), "or as the person chose");
    (1..10).for_each(|position| sim.use_code(1, position));
    assert_eq!(remind(&sim), Some(1), "critical: after a day");
    let remind_at = sim
        .prompts()
        .next_reminder(sim.now, 9 * 60, QuietHours::default());
    assert_eq!(
        remind_at,
        Some(sim.now.plus(DAY)),
        "18:00 in Tokyo is no quiet hour"
    );
}

#[test]
fn a_bin_asks_for_nothing() {
    let mut sim = in_order();
    sim.use_code(1, 0);
    sim.tie(1, |a, stamp, _| a.binned = Some(Register::new(stamp, true)));
    assert_eq!(reasons(&sim), []);
    sim.tie(1, |a, stamp, _| {
        a.binned = Some(Register::new(stamp, false));
    });
    assert_eq!(reasons(&sim), [(Reason::CodeUsed, Urgency::Soon)]);
}

#[test]
fn a_clock_ten_years_off_loses_nothing_and_silences_nothing_for_long() {
    for years in [-10_i64, 10] {
        let mut sim = in_order();
        sim.use_code(1, 0);
        sim.life(2, DeviceLife::Lost);
        let before = reasons(&sim);
        sim.wait(years * 3_653);
        let open = reasons(&sim);
        assert!(
            before.iter().all(|reason| open.contains(reason)),
            "{years}: {open:?}"
        );
        assert!(sim.put_off(1, Reason::CodeUsed, 31));
        sim.confirm(1, 1, on(1));
        sim.edit(2, toride_domain::Contact::confirm);
        sim.wait(-years * 3_653);
        let open = reasons(&sim);
        assert!(
            before.iter().all(|reason| open.contains(reason)),
            "{years}: {open:?}"
        );
        let shown = sim
            .prompts()
            .showing()
            .any(|p| p.reason == Reason::CodeUsed);
        assert!(
            shown,
            "{years}: a word from another decade puts nothing off"
        );
        sim.edit(2, toride_domain::Contact::confirm);
        let state = sim.contacts[&contact(2)].state(sim.now);
        assert_eq!(state, ContactState::Confirmed { at: sim.now }, "{years}");
        sim.store(1, 10);
        sim.confirm(1, 2, on(1));
        assert_eq!(
            sim.urgency(1, Reason::CodeUsed),
            None,
            "{years}: acts still close"
        );
        assert_eq!(sim.urgency(1, Reason::PhoneChanged), None, "{years}");
        let next = sim.prompts().next_reminder(sim.now, 0, QuietHours::NONE);
        assert!(next > Some(sim.now), "{years}");
    }
}

#[test]
fn what_refers_to_something_deleted_harms_nothing() {
    let mut sim = in_order();
    sim.factor(1, 3, FactorKind::Sms, by(77));
    sim.factor(1, 4, FactorKind::Passkey, on(77));
    sim.tie(1, |a, stamp, _| {
        a.ties.set_contact(stamp, contact(78), true);
    });
    sim.tie(1, |a, stamp, _| a.ties.set_session(stamp, unit(78), true));
    sim.tie(1, |a, stamp, _| a.ties.set_knows(stamp, person(78), true));
    let set = sim.newest(1).unwrap();
    sim.tie(1, |a, stamp, _| {
        a.ties.set_copy(stamp, set, place(78), true);
    });
    sim.devices.remove(&unit(1));
    sim.do_step(1, Step::BackUp);
    assert_eq!(reasons(&sim), []);
    assert_eq!(phone_change(sim.all(), unit(77), sim.now).open, []);
    let about = About::Thing(Thing::Device(unit(1)));
    assert!(sim.prompts().open.iter().all(|p| !p.about.contains(&about)));
}
