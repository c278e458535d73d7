//! Full vaults and names of any length: the rules stay bounded, and lose nothing.
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

use std::collections::BTreeSet;

use support::sim::{Sim, account, contact, on, person, place, unit};
use toride_domain::{
    AccountId, Base, Contact, ContactId, ContactKind, DeviceKind, DeviceLife, FactorKind, Limits,
    Millis, Outcome, Owner, QuietHours, Reason, Register, Survey, Thing, cards, readiness, what_if,
};

fn id(n: usize) -> [u8; 16] {
    let mut id = [0xff; 16];
    id[..8].copy_from_slice(&u64::try_from(n).unwrap().to_be_bytes());
    id
}

/// As many contact points as a vault holds, each called by 4 KiB of emoji and right-to-left text.
fn many_contacts(sim: &mut Sim) {
    let name = "\u{1f3ef}\u{5e9}\u{5dc}".repeat(Limits::TEXT_BYTES / 8);
    assert_eq!(name.len(), Limits::TEXT_BYTES);
    for n in 0..Limits::CONTACTS {
        let stamp = sim.stamp();
        let new = Contact::new(stamp, ContactKind::Email, name.clone(), Owner::Personal);
        sim.contacts.insert(ContactId::new(id(n)), new);
    }
}

#[test]
fn ten_thousand_contact_points_are_asked_about_one_by_one_and_none_is_lost() {
    let mut sim = Sim::new();
    many_contacts(&mut sim);
    let mut asked = 0;
    for n in 0..Limits::CONTACTS / Limits::TIES {
        let number = u8::try_from(n + 1).unwrap();
        sim.account(number, "instagram");
        sim.factor(number, 1, FactorKind::Passkey, on(1));
        sim.store(number, 5);
        sim.tie(number, |a, stamp, _| {
            for at in 0..Limits::TIES {
                let contact = ContactId::new(id(n * Limits::TIES + at));
                a.ties.set_contact(stamp, contact, true);
            }
        });
        asked += sim
            .open(number, Reason::ContactUnconfirmed)
            .unwrap()
            .todo
            .len();
    }
    assert_eq!(asked, Limits::CONTACTS);
    let gone = BTreeSet::from([Thing::Device(unit(1))]);
    for answer in what_if(sim.all(), &gone) {
        assert_eq!(answer.outcome, Outcome::IdentityCheck);
        assert_eq!(answer.ways.len(), Limits::TIES, "every one is named");
    }
}

#[test]
fn a_chain_of_mailboxes_through_the_whole_vault_holds_and_breaks_at_its_end() {
    const LENGTH: usize = 1_000;
    let mut sim = Sim::new();
    many_contacts(&mut sim);
    let ids: Vec<_> = (0..LENGTH).map(|n| AccountId::new(id(n))).collect();
    sim.account(1, "google");
    sim.factor(1, 1, FactorKind::Passkey, on(1));
    let first = sim.accounts.remove(&account(1)).unwrap();
    sim.accounts.insert(ids[0], first);
    for n in 1..LENGTH {
        // Account n is opened by a mail to the mailbox that account n - 1 is.
        let mailbox = ContactId::new(id(n));
        let stamp = sim.stamp();
        let contact = sim.contacts.get_mut(&mailbox).unwrap();
        contact.mailbox = Some(Register::new(stamp, Some(ids[n - 1])));
        sim.account(1, "google");
        let by_mail = toride_domain::Base::Contact(mailbox);
        sim.factor(1, 1, FactorKind::Mail, by_mail);
        let next = sim.accounts.remove(&account(1)).unwrap();
        sim.accounts.insert(ids[n], next);
    }
    let outcomes = |lost: &BTreeSet<Thing>| -> Vec<_> {
        let answers = what_if(sim.all(), lost);
        answers.iter().map(|answer| answer.outcome).collect()
    };
    assert_eq!(outcomes(&BTreeSet::new()), [Outcome::GetsIn; LENGTH]);
    let phone = BTreeSet::from([Thing::Device(unit(1))]);
    assert_eq!(outcomes(&phone), [Outcome::ProbablyLost; LENGTH]);
    let middle = BTreeSet::from([Thing::Contact(ContactId::new(id(LENGTH / 2)))]);
    let (before, after) = (
        [Outcome::GetsIn; LENGTH / 2],
        [Outcome::ProbablyLost; LENGTH / 2],
    );
    assert_eq!(outcomes(&middle), [before, after].concat());
}

#[test]
fn names_of_any_length_and_direction_change_no_answer() {
    let long = "\u{202e}\u{1f3ef}\u{5e9}\u{5dc}\u{0}".repeat(Limits::TEXT_BYTES / 12);
    let stage = |name: Option<&str>| {
        let mut sim = Sim::new();
        sim.device(2, DeviceKind::Tablet, false);
        sim.place(1);
        sim.person(1);
        for n in [1, 2] {
            sim.account(n, "instagram");
            sim.factor(n, n, FactorKind::Passkey, on(1));
            let set = sim.store(n, 5);
            sim.tie(n, |a, stamp, _| {
                a.ties.set_copy(stamp, set, place(1), true);
                a.ties.set_custodian(stamp, Some(person(1)));
            });
        }
        if let Some(name) = name {
            let name = |stamp| Register::new(stamp, name.to_owned());
            let stamp = sim.stamp();
            sim.devices.values_mut().for_each(|d| d.name = name(stamp));
            sim.places.values_mut().for_each(|p| p.name = name(stamp));
            sim.people.values_mut().for_each(|p| p.name = name(stamp));
            sim.accounts.values_mut().for_each(|a| {
                a.name = name(stamp);
                a.service = name(stamp);
            });
        }
        sim.life(1, DeviceLife::Lost);
        sim
    };
    let answers = |sim: &Sim| {
        let survey = Survey::new(sim.all());
        let prompts = survey.prompts(&sim.care, sim.now);
        assert_eq!(prompts, sim.prompts(), "asked on the way or afterwards");
        let standings = survey.readiness(&prompts);
        let list = survey.listed(&prompts, &standings).into_iter();
        let list: Vec<_> = list.map(|(id, _)| id).collect();
        let open = prompts.open.into_iter();
        let open: Vec<_> = open.map(|p| (p.account, p.reason, p.todo)).collect();
        (open, standings, list, survey.what_if(&BTreeSet::new()))
    };
    assert_eq!(answers(&stage(Some(&long))), answers(&stage(None)));
}

#[test]
fn at_both_ends_of_the_calendar_every_rule_answers() {
    for (now, before) in [(Millis::MIN, Millis::MAX), (Millis::MAX, Millis::MIN)] {
        let mut sim = Sim::new();
        sim.now = before;
        sim.account(1, "instagram");
        sim.contact(1, ContactKind::Phone, Some(1));
        sim.factor(1, 1, FactorKind::Sms, Base::Contact(contact(1)));
        sim.store(1, 5);
        sim.use_code(1, 0);
        assert!(sim.put_off(1, Reason::CodeUsed, 31));
        sim.now = now;
        let prompts = sim.prompts();
        assert!(prompts.of(account(1)).any(|p| p.reason == Reason::CodeUsed));
        let next = prompts.next_reminder(now, i16::MAX, QuietHours::default());
        assert!(next.is_none_or(|at| at > now), "{next:?}");
        sim.store(1, 5);
        assert_eq!(sim.open(1, Reason::CodeUsed), None, "acts still close");
        assert_eq!(readiness(sim.all(), &sim.prompts()).len(), 1);
    }
}

#[test]
fn a_full_vault_after_the_loss_of_its_phone_has_one_card_for_each_account() {
    let mut sim = Sim::new();
    sim.device(2, DeviceKind::Phone, false);
    let accounts = Limits::ACCOUNTS / 10;
    for n in 0..accounts {
        sim.account(1, "instagram");
        sim.factor(1, 1, FactorKind::Authenticator, on(1));
        sim.store(1, 2);
        let new = sim.accounts.remove(&account(1)).unwrap();
        sim.accounts.insert(AccountId::new(id(n)), new);
    }
    sim.life(1, DeviceLife::Lost);
    let prompts = sim.prompts();
    let of_accounts = cards(prompts.showing());
    let of_accounts = of_accounts.iter().filter(|card| card.account.is_some());
    assert_eq!(of_accounts.count(), accounts);
    assert_eq!(readiness(sim.all(), &prompts).len(), accounts);
}
