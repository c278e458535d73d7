//! Contact points, second factors, places and people on a real vault: what is said stays said, and what nobody can
//! mean is refused with its reason.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use std::collections::BTreeSet;

use support::{Bench, KEEP, NEW_SHEET, PASSPHRASE, RENEW, SHEET, account, draft, keep, review};
use toride_domain::{
    AccountId, Base, ContactId, ContactKind, ContactState, DeviceKind, DeviceLife, FactorKind, Fix,
    Limits, Millis, Outcome, Owner, PersonId, PlaceId, PlaceKind, Reason, Renewal, Thing, UnitId,
    Urgency,
};
use toride_vault::{
    BackupSecrets, ContactDraft, DeviceDraft, Error, FactorDraft, Field, KeepOptions, Limited,
    PlaceDraft, Reminders, Session,
};

const DAY: u64 = 86_400_000;

fn phone(value: &str) -> ContactDraft {
    ContactDraft {
        kind: ContactKind::Phone,
        value: value.into(),
        owner: Owner::Personal,
        sim: None,
        mailbox: None,
    }
}

fn device(session: &Session, name: &str) -> UnitId {
    let draft = DeviceDraft {
        name: name.into(),
        kind: DeviceKind::Phone,
    };
    session.add_device(&draft).unwrap()
}

fn place(session: &Session, name: &str) -> PlaceId {
    let draft = PlaceDraft {
        name: name.into(),
        kind: PlaceKind::Cabinet,
        keeper: None,
    };
    session.add_place(&draft).unwrap()
}

fn sms(contact: ContactId) -> FactorDraft {
    FactorDraft {
        kind: FactorKind::Sms,
        base: Some(Base::Contact(contact)),
    }
}

fn on(device: UnitId) -> FactorDraft {
    FactorDraft {
        kind: FactorKind::Authenticator,
        base: Some(Base::Device(device)),
    }
}

fn reasons(session: &Session, account: AccountId) -> Vec<Reason> {
    let card = session.card(Some(account)).unwrap();
    card.map_or_else(Vec::new, |card| {
        card.prompts.iter().map(|p| p.reason).collect()
    })
}

#[test]
fn all_that_an_account_hangs_on_is_there_again_after_a_restart() {
    let (mut bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let old = device(&session, "古い携帯");
    let number = ContactDraft {
        sim: Some(old),
        ..phone("090-0000-0000")
    };
    let number = session.add_contact(&number).unwrap();
    let cabinet = place(&session, "事務所の金庫");
    let mika = session.add_person("美香").unwrap();
    let set = session.account(shop).unwrap().current_sets[0].id;
    session.add_factor(shop, sms(number)).unwrap();
    session.set_account_contact(shop, number, true).unwrap();
    session.set_session(shop, old, true).unwrap();
    session.set_copy(shop, set, cabinet, true).unwrap();
    session.set_place_of_record(shop, Some(cabinet)).unwrap();
    session.set_custodian(shop, Some(mika)).unwrap();
    session.accept_one_way(shop, true).unwrap();
    session.confirm_contact(number).unwrap();
    let quiet = Reminders {
        on: false,
        from: 0,
        to: 1439,
    };
    session.set_reminders(quiet).unwrap();

    let before = (session.account(shop).unwrap(), session.checklist().unwrap());
    let session = bench.reopen(2);
    assert_eq!(
        (session.account(shop).unwrap(), session.checklist().unwrap()),
        before
    );
    assert_eq!(session.reminders().unwrap(), quiet);
    let ties = session.account(shop).unwrap().ties;
    assert_eq!(ties.factors[0].base_name.as_deref(), Some("090-0000-0000"));
    assert_eq!(ties.contacts[0].sim_name.as_deref(), Some("古い携帯"));
    assert_eq!(ties.sessions[0].id, old);
    assert_eq!(
        (ties.copies[0].name.as_str(), ties.copies[0].current),
        ("事務所の金庫", true)
    );
    assert_eq!(
        (ties.place_of_record, ties.custodian),
        (Some(cabinet), Some(mika))
    );
    assert_eq!(ties.people[0].name, "美香");
    assert!(ties.one_way_accepted);
    let list = session.checklist().unwrap();
    assert_eq!(list.contacts[0].accounts[0].name, "shop");
    assert_eq!(list.places[0].accounts[0].id, shop);
    assert_eq!(list.people[0].accounts.len(), 1);
}

#[test]
fn a_new_number_asks_for_every_account_that_uses_it_and_a_mended_slip_for_none() {
    let (bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let other = account(&session, "other", NEW_SHEET);
    let number = session.add_contact(&phone("090-0000-0000")).unwrap();
    session.set_account_contact(shop, number, true).unwrap();
    session.confirm_contact(number).unwrap();
    bench.clock.wait(1000);
    session
        .edit_contact(number, &phone("090-0000-0001"), true)
        .unwrap();
    assert_eq!(reasons(&session, shop), []);
    session
        .edit_contact(number, &phone("080-0000-0002"), false)
        .unwrap();
    assert_eq!(
        session.checklist().unwrap().contacts[0].accounts[0].name,
        "shop"
    );
    assert!(reasons(&session, shop).contains(&Reason::ContactChanged));
    assert_eq!(reasons(&session, other), []);
    bench.clock.wait(1000);
    session.set_account_contact(shop, number, true).unwrap();
    keep(&session, shop, NEW_SHEET, RENEW);
    session.confirm_contact(number).unwrap();
    assert_eq!(reasons(&session, shop), []);
}

#[test]
fn a_number_that_is_dropped_at_the_service_is_gone_as_a_second_factor_too() {
    let (bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let number = session.add_contact(&phone("090-0000-0000")).unwrap();
    session.set_account_contact(shop, number, true).unwrap();
    session.add_factor(shop, sms(number)).unwrap();
    bench.clock.wait(1000);
    session.give_up_contact(number, true).unwrap();
    assert!(reasons(&session, shop).contains(&Reason::ContactChanged));
    bench.clock.wait(1000);
    session.drop_contact(shop, number).unwrap();
    keep(&session, shop, NEW_SHEET, RENEW);
    assert_eq!(reasons(&session, shop), []);
    assert_eq!(session.account(shop).unwrap().ties.factors, []);
}

#[test]
fn a_number_dropped_by_mistake_is_back_with_the_factors_that_went_with_it_and_no_other() {
    let (_bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let number = session.add_contact(&phone("090-0000-0000")).unwrap();
    let call = FactorDraft {
        kind: FactorKind::Call,
        ..sms(number)
    };
    let old = session.add_factor(shop, call).unwrap();
    session.remove_factor(shop, old, true).unwrap();
    let kept = session.add_factor(shop, sms(number)).unwrap();
    session.set_account_contact(shop, number, true).unwrap();
    session.drop_contact(shop, number).unwrap();
    session.undo_drop_contact(shop, number).unwrap();
    let ties = session.account(shop).unwrap().ties;
    assert_eq!(
        ties.factors.iter().map(|f| f.id).collect::<Vec<_>>(),
        [kept]
    );
    assert_eq!(ties.contacts.len(), 1);
    session
        .undo_drop_contact(shop, ContactId::new([9; 16]))
        .unwrap();
    assert_eq!(session.account(shop).unwrap().ties, ties);
}

#[test]
fn a_confirmation_by_mistake_can_be_taken_back() {
    let (bench, session, _) = Bench::created();
    let number = session.add_contact(&phone("090-0000-0000")).unwrap();
    let state = || session.checklist().unwrap().contacts[0].state;
    assert_eq!(state(), ContactState::Due { last: None });
    session.confirm_contact(number).unwrap();
    assert!(matches!(state(), ContactState::Confirmed { .. }));
    session.undo_confirm_contact(number, None).unwrap();
    assert_eq!(state(), ContactState::Due { last: None });
    session.confirm_contact(number).unwrap();
    let ContactState::Confirmed { at } = state() else {
        panic!("confirmed")
    };
    bench.clock.wait(300 * DAY);
    session.confirm_contact(number).unwrap();
    session.undo_confirm_contact(number, Some(at)).unwrap();
    assert_eq!(state(), ContactState::Due { last: Some(at) });
    session.give_up_contact(number, true).unwrap();
    let wrong = Error::Invalid {
        field: Field::ContactValue,
    };
    assert_eq!(session.confirm_contact(number), Err(wrong));
    session.give_up_contact(number, false).unwrap();
    assert_eq!(state(), ContactState::Due { last: Some(at) });
}

#[test]
fn a_second_factor_is_on_something_that_carries_it_and_is_still_there() {
    let (_bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let old = device(&session, "old");
    let number = session.add_contact(&phone("090-0000-0000")).unwrap();
    let wrong = Err(Error::Invalid { field: Field::Base });
    let refused = [
        FactorDraft {
            kind: FactorKind::Sms,
            base: Some(Base::Device(old)),
        },
        FactorDraft {
            kind: FactorKind::Passkey,
            base: Some(Base::Contact(number)),
        },
        FactorDraft {
            kind: FactorKind::Mail,
            base: Some(Base::Contact(number)),
        },
    ];
    for draft in refused {
        assert_eq!(session.add_factor(shop, draft), wrong);
    }
    session.set_device_life(old, DeviceLife::Lost).unwrap();
    assert_eq!(session.add_factor(shop, on(old)), wrong);
    session.give_up_contact(number, true).unwrap();
    assert_eq!(session.add_factor(shop, sms(number)), wrong);
    let nowhere = on(UnitId::new([9; 16]));
    assert_eq!(session.add_factor(shop, nowhere), Err(Error::NotFound));
    assert_eq!(session.account(shop).unwrap().ties.factors, []);
}

#[test]
fn what_is_not_there_cannot_be_tied_and_what_is_tied_can_always_be_untied() {
    let (_bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let set = session.account(shop).unwrap().current_sets[0].id;
    let (contact, unit) = (ContactId::new([1; 16]), UnitId::new([2; 16]));
    let (spot, person) = (PlaceId::new([3; 16]), PersonId::new([4; 16]));
    let gone = Err(Error::NotFound);
    assert_eq!(session.set_account_contact(shop, contact, true), gone);
    assert_eq!(session.set_session(shop, unit, true), gone);
    assert_eq!(session.set_copy(shop, set, spot, true), gone);
    assert_eq!(session.set_place_of_record(shop, Some(spot)), gone);
    assert_eq!(session.set_custodian(shop, Some(person)), gone);
    assert_eq!(session.set_knows(shop, person, true), gone);
    let sim = ContactDraft {
        sim: Some(unit),
        ..phone("1")
    };
    assert_eq!(session.add_contact(&sim), Err(Error::NotFound));
    assert_eq!(session.confirm_contact(contact), gone);
    assert_eq!(session.set_device_life(unit, DeviceLife::Lost), gone);
    let revision = session.info().unwrap().revision;
    session.set_account_contact(shop, contact, false).unwrap();
    session.set_session(shop, unit, false).unwrap();
    assert_eq!(
        session.info().unwrap().revision,
        revision,
        "nothing changed, nothing written"
    );
}

#[test]
fn long_and_strange_names_are_refused_or_kept_as_they_are() {
    let (mut bench, session, _) = Bench::created();
    let long = "👩‍👩‍👧‍👦שלום".repeat(130);
    assert!(long.len() > 4096);
    let large = Error::TooLarge {
        what: Limited::Text,
    };
    assert_eq!(session.add_contact(&phone(&long)), Err(large));
    assert_eq!(session.add_person(&long), Err(large));
    for bad in ["", "  ", "a\nb", "a\u{202e}b", "\u{0}"] {
        assert!(
            matches!(session.add_contact(&phone(bad)), Err(Error::Invalid { .. })),
            "{bad:?}"
        );
        assert!(
            matches!(session.add_person(bad), Err(Error::Invalid { .. })),
            "{bad:?}"
        );
    }
    let name = "👩‍👩‍👧‍👦 שלום 齋藤 e\u{301}";
    let person = session.add_person(name).unwrap();
    let shop = account(&session, "shop", SHEET);
    let why = "理由".repeat(Limits::TEXT_BYTES / 6);
    session.keep_old_set(shop, &why).unwrap();
    assert_eq!(
        session.keep_old_set(shop, &format!("{why}{why}")),
        Err(large)
    );
    let session = bench.reopen(2);
    let people = session.checklist().unwrap().people;
    assert_eq!(
        (people[0].id, people[0].name.as_str()),
        (person, "👩‍👩‍👧‍👦 שלום 齋藤 é")
    );
}

#[test]
fn a_set_issued_tomorrow_is_refused_and_one_issued_today_anywhere_on_earth_is_not() {
    let (bench, session, _) = Bench::created();
    let shop = session.add_account(&draft("shop")).unwrap();
    let now = support::START;
    let issued = |at| KeepOptions {
        issued_at: Some(Millis::clamped(at)),
        ..KEEP
    };
    let refused = review(&session, shop, SHEET).keep(issued(now + 2 * DAY));
    assert_eq!(refused.unwrap_err(), Error::Invalid { field: Field::Date });
    review(&session, shop, SHEET)
        .keep(issued(now + DAY / 2))
        .unwrap();
    review(&session, shop, NEW_SHEET).keep(issued(0)).unwrap();
    drop(bench);
}

#[test]
fn a_prompt_that_was_put_off_comes_back_and_a_critical_one_after_a_day() {
    let (bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let codes = support::codes(&session, shop);
    session.mark_used(codes[0]).unwrap();
    let shown = |session: &Session| session.overview().unwrap().cards.len();
    assert_eq!(shown(&session), 2, "and a backup is asked for");
    let secrets = BackupSecrets {
        passphrase: Some(PASSPHRASE),
        recovery_key: None,
    };
    let back_up = || {
        let backup = session.make_backup(secrets).unwrap();
        session.confirm_backup(&backup, backup.bytes()).unwrap();
    };
    back_up();
    assert_eq!(shown(&session), 1);
    let put_off = |days| session.put_off(Some(shop), Reason::CodeUsed, days);
    for days in [0, 32, 255] {
        assert_eq!(put_off(days), Err(Error::Invalid { field: Field::Days }));
    }
    assert_eq!(
        session.put_off(Some(shop), Reason::SetOld, 7),
        Err(Error::NotFound)
    );
    put_off(7).unwrap();
    let overview = session.overview().unwrap();
    assert_eq!((overview.cards.len(), overview.put_off.len()), (0, 1));
    let due = session.next_reminder().unwrap().unwrap();
    assert_eq!(due.get(), support::START + 7 * DAY);
    bench.clock.wait(7 * DAY);
    assert_eq!(shown(&session), 1);
    for code in &codes[1..] {
        session.mark_used(*code).unwrap();
    }
    assert_eq!(
        session.overview().unwrap().cards[0].urgency,
        Urgency::Critical
    );
    assert_eq!(put_off(7), Err(Error::Invalid { field: Field::Days }));
    put_off(1).unwrap();
    back_up();
    assert_eq!(shown(&session), 0);
    bench.clock.wait(DAY);
    assert_eq!(shown(&session), 1);
}

#[test]
fn rehearsals_are_asked_for_after_six_months_and_closed_by_typing_both() {
    let (mut bench, session, recovery) = Bench::created();
    let vault = |session: &Session| session.card(None).unwrap().map(|card| card.todo.len());
    assert_eq!(vault(&session), None);
    bench.clock.wait(200 * DAY);
    assert_eq!(vault(&session), Some(2));
    assert_eq!(
        session.prove_passphrase(support::OTHER),
        Err(Error::WrongPassphrase)
    );
    session.prove_passphrase(support::PASSPHRASE).unwrap();
    assert_eq!(vault(&session), Some(1));
    session
        .prove_recovery_key(recovery.expose().as_bytes())
        .unwrap();
    assert_eq!(vault(&session), None);
    let session = bench.reopen(2);
    assert_eq!(vault(&session), None);
}

#[test]
fn a_lost_device_leads_to_what_is_left_to_do_and_the_what_if_screen_says_the_same() {
    let (bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let old = device(&session, "old");
    let cabinet = place(&session, "cabinet");
    session.add_factor(shop, on(old)).unwrap();
    let lose = |thing| session.what_if(&BTreeSet::from([thing])).unwrap();
    let answer = lose(Thing::Device(old));
    // The vault itself is on no device here: nobody told it what it sees.
    assert_eq!(
        (answer.rows[0].outcome, answer.probably_lost),
        (Outcome::ProbablyLost, 1)
    );
    assert!(
        answer
            .best
            .is_some_and(|(fix, count)| fix != Fix::StoreCodes && count == 1)
    );
    let set = session.account(shop).unwrap().current_sets[0].id;
    session.set_copy(shop, set, cabinet, true).unwrap();
    assert_eq!(lose(Thing::Device(old)).rows[0].outcome, Outcome::GetsIn);
    assert_eq!(lose(Thing::Device(old)).rows[0].ways[0].name, "cabinet");
    bench.clock.wait(1000);
    session.set_device_life(old, DeviceLife::Lost).unwrap();
    assert_eq!(
        session.phone_progress(old).unwrap().open[0]
            .account
            .as_ref()
            .unwrap()
            .name,
        "shop"
    );
    let things = session.things().unwrap();
    assert!(things.iter().all(|row| row.thing != Thing::Device(old)));
    session.set_device_life(old, DeviceLife::InUse).unwrap();
    assert!(!reasons(&session, shop).contains(&Reason::PhoneChanged));
}

#[test]
fn somebody_who_leaves_and_a_place_that_is_lost_ask_for_new_codes_where_they_were_known() {
    let (bench, session, _) = Bench::created();
    let shop = account(&session, "shop", SHEET);
    let other = account(&session, "other", SHEET);
    let mika = session.add_person("美香").unwrap();
    session.set_knows(shop, mika, true).unwrap();
    let cabinet = place(&session, "cabinet");
    let set = session.account(other).unwrap().current_sets[0].id;
    session.set_copy(other, set, cabinet, true).unwrap();
    bench.clock.wait(1000);
    session.set_person_left(mika, true).unwrap();
    assert_eq!(reasons(&session, shop), [Reason::SetExposed]);
    assert_eq!(reasons(&session, other), []);
    session.set_place_breached(cabinet, true).unwrap();
    assert_eq!(reasons(&session, other), [Reason::SetExposed]);
    session.set_person_left(mika, false).unwrap();
    session.set_place_breached(cabinet, false).unwrap();
    assert_eq!(
        (reasons(&session, shop), reasons(&session, other)),
        (vec![], vec![])
    );
}

#[test]
fn the_way_to_new_codes_is_taken_up_where_it_was_left() {
    let (mut bench, session, _) = Bench::created();
    let shop = session.add_account(&draft("shop")).unwrap();
    assert_eq!(session.renewal(shop, false), Ok(Renewal::NewSet));
    keep(&session, shop, SHEET, KEEP);
    assert_eq!(session.renewal(shop, false), Ok(Renewal::Done));
    let old = session.account(shop).unwrap().current_sets[0].id;
    let cabinet = place(&session, "cabinet");
    session.set_copy(shop, old, cabinet, true).unwrap();
    session
        .mark_used(support::codes(&session, shop)[0])
        .unwrap();
    assert_eq!(session.renewal(shop, false), Ok(Renewal::NewSet));
    bench.clock.wait(1000);
    keep(&session, shop, NEW_SHEET, KEEP);
    let session = bench.reopen(2);
    assert_eq!(session.renewal(shop, false), Ok(Renewal::OldSets));
    assert_eq!(session.renewal(shop, true), Ok(Renewal::OldCopies));
    session.retire_set(old).unwrap();
    let session = bench.reopen(3);
    assert_eq!(session.renewal(shop, false), Ok(Renewal::OldCopies));
    session.set_copy(shop, old, cabinet, false).unwrap();
    assert_eq!(session.renewal(shop, false), Ok(Renewal::Done));
}
