//! What if: small stories, and a search over all ways in that has to agree on thousands of small worlds.
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

use support::sim::{Dice, Sim, account, by, contact, factor, on, person, place, unit};
use toride_domain::{
    Account, AccountId, Base, Concern, ContactId, ContactKind, DeviceId, DeviceKind, DeviceLife,
    FactorKind, Fix, Holdings, Millis, Outcome, Owner, Prompts, Readiness, Reason, Register,
    Standing, Step, Thing, UnitId, Way, best_fix, readiness, what_if,
};

fn lost(things: &[Thing]) -> BTreeSet<Thing> {
    things.iter().copied().collect()
}

fn device(n: u8) -> Thing {
    Thing::Device(unit(n))
}

fn number(n: u8) -> Thing {
    Thing::Contact(contact(n))
}

/// One phone with an authenticator, a number in it and five codes; a mailbox.
fn one_phone() -> Sim {
    let mut sim = Sim::new();
    sim.contact(1, ContactKind::Phone, Some(1));
    sim.contact(2, ContactKind::Email, None);
    sim.account(1, "instagram");
    sim.factor(1, 1, FactorKind::Authenticator, on(1));
    sim.factor(1, 2, FactorKind::Sms, by(1));
    sim.store(1, 5);
    sim
}

fn of(sim: &Sim, n: u8, things: &[Thing]) -> (Outcome, Vec<Way>, Option<Fix>) {
    let answers = what_if(sim.all(), &lost(things));
    let mut answers = answers.into_iter().filter(|a| a.account == account(n));
    let answer = answers.next().unwrap();
    (answer.outcome, answer.ways, answer.fix)
}

fn fix(sim: &Sim, things: &[Thing]) -> Option<Fix> {
    of(sim, 1, things).2
}

#[test]
fn every_way_in_is_named() {
    let mut sim = one_phone();
    sim.place(1);
    let set = sim.newest(1).unwrap();
    sim.tie(1, |a, stamp, _| a.ties.set_copy(stamp, set, place(1), true));
    sim.device(2, DeviceKind::Computer, false);
    sim.tie(1, |a, stamp, _| a.ties.set_session(stamp, unit(2), true));
    let sms = Way::Factor {
        kind: FactorKind::Sms,
        base: by(1),
    };
    let app = Way::Factor {
        kind: FactorKind::Authenticator,
        base: on(1),
    };
    let (vault, copy, session) = (
        Way::CodeInVault(unit(1)),
        Way::CodeInPlace(place(1)),
        Way::Session(unit(2)),
    );
    let gets_in = |ways: &[Way]| (Outcome::GetsIn, ways.to_vec(), None);
    assert_eq!(of(&sim, 1, &[]), gets_in(&[sms, app, vault, copy, session]));
    assert_eq!(
        of(&sim, 1, &[device(1)]),
        gets_in(&[copy, session]),
        "the SIM went with it"
    );
    assert_eq!(
        of(&sim, 1, &[number(1)]),
        gets_in(&[app, vault, copy, session])
    );
    let rest = [device(1), device(2)];
    assert_eq!(of(&sim, 1, &rest), gets_in(&[copy]));
    let set = sim.newest(1).unwrap();
    assert_eq!(sim.accounts[&account(1)].codes_of(set).len(), 5);
    (0..5).for_each(|position| sim.use_code(1, position));
    assert_eq!(
        of(&sim, 1, &rest).0,
        Outcome::ProbablyLost,
        "used codes let nobody in"
    );
}

#[test]
fn without_a_way_in_a_contact_point_gives_the_identity_check() {
    let mut sim = one_phone();
    sim.tie(1, |a, stamp, _| a.ties.set_contact(stamp, contact(2), true));
    let (outcome, ways, _) = of(&sim, 1, &[device(1)]);
    assert_eq!(
        (outcome, ways),
        (Outcome::IdentityCheck, vec![Way::Contact(contact(2))])
    );
    let (outcome, ways, _) = of(&sim, 1, &[device(1), number(2)]);
    assert_eq!((outcome, ways), (Outcome::ProbablyLost, vec![]));
    sim.edit(2, |contact, stamp, _| contact.give_up(stamp, true));
    assert_eq!(
        of(&sim, 1, &[device(1)]).0,
        Outcome::ProbablyLost,
        "given up is gone"
    );
}

#[test]
fn a_mailbox_that_is_an_account_is_no_comfort_to_itself() {
    let mut sim = one_phone();
    sim.contact(3, ContactKind::Email, None);
    sim.account(2, "google");
    sim.factor(2, 21, FactorKind::Mail, by(3));
    sim.edit(3, |contact, stamp, _| {
        contact.mailbox = Some(Register::new(stamp, Some(account(2))));
    });
    assert_eq!(
        of(&sim, 2, &[]).0,
        Outcome::ProbablyLost,
        "only its own mail opens it"
    );
    sim.tie(1, |a, stamp, _| a.ties.set_contact(stamp, contact(3), true));
    assert_eq!(of(&sim, 1, &[device(1)]).0, Outcome::ProbablyLost);
    sim.device(2, DeviceKind::Tablet, false);
    sim.factor(2, 22, FactorKind::Passkey, on(2));
    assert_eq!(of(&sim, 1, &[device(1)]).0, Outcome::IdentityCheck);
    sim.factor(1, 3, FactorKind::Mail, by(3));
    assert_eq!(of(&sim, 1, &[device(1)]).0, Outcome::GetsIn);
    assert_eq!(
        of(&sim, 1, &[device(1), device(2)]).0,
        Outcome::ProbablyLost
    );
}

#[test]
fn two_mailboxes_that_open_each_other_open_nothing() {
    let mut sim = Sim::new();
    for n in [1, 2] {
        sim.account(n, "google");
        sim.contact(n, ContactKind::Email, None);
        sim.edit(n, |contact, stamp, _| {
            contact.mailbox = Some(Register::new(stamp, Some(account(n))));
        });
    }
    sim.factor(1, 1, FactorKind::Mail, by(2));
    sim.factor(2, 2, FactorKind::Mail, by(1));
    for n in [1, 2] {
        assert_eq!(of(&sim, n, &[]).0, Outcome::ProbablyLost);
    }
}

#[test]
fn what_is_gone_already_is_no_way_in() {
    let mut sim = one_phone();
    sim.life(1, DeviceLife::Lost);
    assert_eq!(of(&sim, 1, &[]).0, Outcome::ProbablyLost);
    let mut sim = one_phone();
    sim.devices.clear();
    assert_eq!(
        of(&sim, 1, &[]).0,
        Outcome::ProbablyLost,
        "nor what was deleted"
    );
}

#[test]
fn the_first_step_that_helps_is_named() {
    let mut sim = one_phone();
    let second = Some(Fix::SecondDevice);
    assert_eq!(fix(&sim, &[device(1)]), second, "one can be had");
    sim.device(2, DeviceKind::SecurityKey, false);
    sim.device(3, DeviceKind::Tablet, false);
    assert_eq!(fix(&sim, &[device(1)]), second);
    assert_eq!(fix(&sim, &[device(1), device(3)]), second, "another one");
    let stamp = sim.stamp();
    let tablet = sim.devices.get_mut(&unit(3)).unwrap();
    tablet.set_install(stamp, DeviceId::new([3; 16]), true);
    assert_eq!(
        fix(&sim, &[device(1), device(3)]),
        Some(Fix::Copy),
        "it was on two, and a key holds no vault"
    );
    assert_eq!(fix(&sim, &[device(1)]), None);
    (0..5).for_each(|position| sim.use_code(1, position));
    assert_eq!(
        fix(&sim, &[device(1)]),
        Some(Fix::StoreCodes),
        "a fresh set would be on the tablet"
    );
    assert_eq!(
        fix(&sim, &[device(1), device(3)]),
        Some(Fix::SecondFactor),
        "no code is left to carry"
    );
    let gone = [device(1), device(2), device(3)];
    assert_eq!(fix(&sim, &gone), Some(Fix::SecondFactor), "by the mailbox");
    let all = [device(1), device(2), device(3), number(2)];
    assert_eq!(fix(&sim, &all), Some(Fix::Contact));
    sim.contact(3, ContactKind::Email, None);
    sim.account(2, "google");
    sim.edit(3, |contact, stamp, _| {
        contact.mailbox = Some(Register::new(stamp, Some(account(2))));
    });
    assert_eq!(
        fix(&sim, &all),
        Some(Fix::Contact),
        "nobody gets into that mailbox"
    );
    sim.place(1);
    let set = sim.newest(1).unwrap();
    sim.tie(1, |a, stamp, _| a.ties.set_copy(stamp, set, place(1), true));
    assert_eq!(
        fix(&sim, &all),
        Some(Fix::StoreCodes),
        "a fresh set would lie there"
    );
    assert_eq!(fix(&sim, &[]), None);
}

#[test]
fn the_step_that_helps_most_accounts_is_named_and_of_two_the_one_proposed_first() {
    let mut sim = one_phone();
    assert_eq!(best_fix(&what_if(sim.all(), &lost(&[]))), None);
    let best = |sim: &Sim| best_fix(&what_if(sim.all(), &lost(&[device(1)])));
    assert_eq!(best(&sim), Some((Fix::SecondDevice, 1)));
    sim.account(2, "no-codes");
    sim.factor(2, 20, FactorKind::Passkey, on(1));
    assert_eq!(best(&sim), Some((Fix::SecondDevice, 1)), "one each");
    sim.account(3, "no-codes");
    sim.factor(3, 30, FactorKind::Passkey, on(1));
    assert_eq!(best(&sim), Some((Fix::SecondFactor, 2)), "by the mailbox");
}

// The search. It knows nothing of fixed points: it tries every way, and every way into the mailbox that it needs,
// without ever passing the same account twice.

fn enters(all: Holdings<'_>, lost: &BTreeSet<Thing>, id: AccountId, path: &[AccountId]) -> bool {
    let Some(account) = all.accounts.get(&id).filter(|_| !path.contains(&id)) else {
        return false;
    };
    let path: Vec<_> = path.iter().copied().chain([id]).collect();
    ways_of(all, account)
        .into_iter()
        .any(|way| is_open(all, lost, way, &path))
}

/// Every way in that is recorded, open or not.
fn ways_of(all: Holdings<'_>, account: &Account) -> Vec<Way> {
    let mut ways = Vec::new();
    for factor in account.ties.factors.values() {
        if let (true, Some(base)) = (factor.is_on(), factor.base.at.value) {
            let kind = factor.kind.value;
            ways.push(Way::Factor { kind, base });
        }
    }
    for code in account.codes.values() {
        let set = code.home.value.set;
        if account.sets[&set].retired_at().is_some() || !code.state().is_usable() {
            continue;
        }
        for (id, device) in all.devices {
            if device.installs.values().any(|install| install.there.value) {
                ways.push(Way::CodeInVault(*id));
            }
        }
        for ((of, place), copy) in &account.ties.copies {
            if *of == set && copy.there.value {
                ways.push(Way::CodeInPlace(*place));
            }
        }
    }
    for (device, session) in &account.ties.sessions {
        if session.there.value {
            ways.push(Way::Session(*device));
        }
    }
    ways
}

fn is_open(all: Holdings<'_>, lost: &BTreeSet<Thing>, way: Way, path: &[AccountId]) -> bool {
    match way {
        Way::Factor {
            base: Base::Device(id),
            ..
        }
        | Way::CodeInVault(id)
        | Way::Session(id) => has(all, lost, Thing::Device(id)),
        Way::CodeInPlace(id) => has(all, lost, Thing::Place(id)),
        Way::Factor {
            base: Base::Contact(id),
            ..
        }
        | Way::Contact(id) => receives(all, lost, id, path),
    }
}

fn has(all: Holdings<'_>, lost: &BTreeSet<Thing>, thing: Thing) -> bool {
    let there = match thing {
        Thing::Device(id) => all
            .devices
            .get(&id)
            .is_some_and(|d| d.fate.value.life == DeviceLife::InUse),
        Thing::Contact(id) => all.contacts.get(&id).is_some_and(|c| !c.is_given_up()),
        Thing::Place(id) => all.places.get(&id).is_some_and(|p| p.breach().is_none()),
    };
    there && !lost.contains(&thing)
}

fn receives(all: Holdings<'_>, lost: &BTreeSet<Thing>, id: ContactId, path: &[AccountId]) -> bool {
    if !has(all, lost, Thing::Contact(id)) {
        return false;
    }
    let contact = &all.contacts[&id];
    let sim = contact.sim_in().map(Thing::Device);
    let mailbox = contact.mailbox_of();
    sim.is_none_or(|device| has(all, lost, device))
        && mailbox.is_none_or(|account| enters(all, lost, account, path))
}

fn outcome(all: Holdings<'_>, lost: &BTreeSet<Thing>, id: AccountId) -> Outcome {
    let contacts = &all.accounts[&id].ties.contacts;
    let reaches = |contact: &ContactId| receives(all, lost, *contact, &[]);
    if enters(all, lost, id, &[]) {
        Outcome::GetsIn
    } else if contacts
        .iter()
        .any(|(id, link)| link.there.value && reaches(id))
    {
        Outcome::IdentityCheck
    } else {
        Outcome::ProbablyLost
    }
}

/// Takes each step in a copy of the world and looks whether it helps.
fn search_fix(sim: &Sim, lost: &BTreeSet<Thing>, n: u8) -> Option<Fix> {
    let helps = |wanted: Outcome, step: &dyn Fn(&mut Sim)| {
        let mut world = sim.clone();
        step(&mut world);
        outcome(world.all(), lost, account(n)) == wanted
    };
    let now = outcome(sim.all(), lost, account(n));
    if now == Outcome::GetsIn {
        return None;
    }
    let gets_in = |step: &dyn Fn(&mut Sim)| helps(Outcome::GetsIn, step);
    let service = sim.accounts[&account(n)].service.value.clone();
    let fresh = |world: &mut Sim| {
        let sets = world.accounts[&account(n)].sets.clone();
        let kept: Vec<_> = sets
            .iter()
            .filter(|(_, s)| s.retired_at().is_none())
            .collect();
        let copies = world.accounts[&account(n)].ties.copies.clone();
        let set = world.store(n, 5);
        for ((of, place), copy) in copies {
            if copy.there.value && kept.iter().any(|(id, _)| **id == of) {
                world.tie(n, |a, stamp, _| a.ties.set_copy(stamp, set, place, true));
            }
        }
    };
    let to_be_had = service != "no-codes" || sim.newest(n).is_some();
    if to_be_had && gets_in(&fresh) {
        return Some(Fix::StoreCodes);
    }
    let known: Vec<_> = sim.devices.keys().copied().collect();
    let carried = |id| {
        let fits = sim.devices[&id].kind.value != DeviceKind::SecurityKey;
        fits && gets_in(&|world: &mut Sim| {
            let stamp = world.stamp();
            let device = world.devices.get_mut(&id).unwrap();
            device.set_install(stamp, toride_domain::DeviceId::new(*id.as_bytes()), true);
        })
    };
    let holds = |id: &UnitId| sim.devices[id].is_in_use() && sim.devices[id].holds_vault();
    let new_one = |world: &mut Sim| world.device(99, DeviceKind::Phone, true);
    let is_first = known.iter().filter(|id| holds(id)).count() < 2;
    if known.iter().any(|id| carried(*id)) || (is_first && gets_in(&new_one)) {
        return Some(Fix::SecondDevice);
    }
    if gets_in(&|world: &mut Sim| {
        world.place(99);
        let sets: Vec<_> = world.accounts[&account(n)].sets.keys().copied().collect();
        for set in sets {
            world.tie(n, |a, stamp, _| {
                a.ties.set_copy(stamp, set, place(99), true);
            });
        }
    }) {
        return Some(Fix::Copy);
    }
    let devices = known.into_iter().map(Base::Device);
    let mut bases = devices.chain(sim.contacts.keys().copied().map(Base::Contact));
    if bases.any(|base| {
        gets_in(&|world: &mut Sim| world.factor(n, 99, FactorKind::Passkey, Some(base)))
    }) {
        return Some(Fix::SecondFactor);
    }
    let contact_point = |world: &mut Sim| {
        world.contact(99, ContactKind::Email, None);
        world.tie(n, |a, stamp, _| {
            a.ties.set_contact(stamp, contact(99), true);
        });
    };
    (now == Outcome::ProbablyLost && helps(Outcome::IdentityCheck, &contact_point))
        .then_some(Fix::Contact)
}

/// A world of up to five accounts, four devices, five contact points and two places.
fn world(seed: u64) -> (Sim, BTreeSet<Thing>) {
    let mut dice = Dice::new(seed);
    let dice = &mut dice;
    let mut sim = Sim::bare(1);
    let (accounts, devices) = (1 + dice.roll(5), 1 + dice.roll(4));
    for n in 1..=devices {
        let kinds = [
            DeviceKind::Phone,
            DeviceKind::Computer,
            DeviceKind::SecurityKey,
        ];
        let kind = kinds[usize::from(dice.roll(3))];
        sim.device(n, kind, dice.one_in(3));
        if dice.one_in(6) {
            sim.life(n, DeviceLife::Lost);
        }
    }
    for n in 1..=5 {
        let phone = dice.one_in(2);
        let kind = if phone {
            ContactKind::Phone
        } else {
            ContactKind::Email
        };
        let sim_in = (phone && dice.one_in(2)).then(|| 1 + dice.roll(5));
        sim.contact(n, kind, sim_in);
        if !phone && dice.one_in(2) {
            let of = account(1 + dice.roll(6));
            sim.edit(n, |c, stamp, _| {
                c.mailbox = Some(Register::new(stamp, Some(of)));
            });
        }
        if dice.one_in(8) {
            sim.edit(n, |contact, stamp, _| contact.give_up(stamp, true));
        }
    }
    for n in 1..=2 {
        sim.place(n);
        if dice.one_in(6) {
            let stamp = sim.stamp();
            sim.places
                .get_mut(&place(n))
                .unwrap()
                .set_breached(stamp, true);
        }
    }
    for n in 1..=accounts {
        one_account(&mut sim, dice, n);
    }
    let all = (1..=4).map(device).chain((1..=5).map(number));
    let all = all.chain((1..=2).map(|n| Thing::Place(place(n))));
    let lost = all.filter(|_| dice.one_in(3)).collect();
    (sim, lost)
}

fn one_account(sim: &mut Sim, dice: &mut Dice, n: u8) {
    let service = if dice.one_in(6) {
        "no-codes"
    } else {
        "instagram"
    };
    sim.account(n, service);
    for id in 0..dice.roll(3) {
        let base = match dice.roll(4) {
            0 => Some(on(1 + dice.roll(5))),
            1 => None,
            _ => Some(by(1 + dice.roll(6))),
        };
        sim.factor(n, id, FactorKind::Mail, base);
        if dice.one_in(6) {
            sim.tie(n, |a, stamp, _| {
                a.ties
                    .factors
                    .get_mut(&factor(id))
                    .unwrap()
                    .set_removed(stamp, true);
            });
        }
    }
    if dice.one_in(2) {
        let of = contact(1 + dice.roll(6));
        let there = !dice.one_in(4);
        sim.tie(n, |a, stamp, _| a.ties.set_contact(stamp, of, true));
        sim.tie(n, |a, stamp, _| a.ties.set_contact(stamp, of, there));
    }
    if dice.one_in(4) {
        let at = unit(1 + dice.roll(5));
        sim.tie(n, |a, stamp, _| a.ties.set_session(stamp, at, true));
    }
    for _ in 0..dice.roll(3) {
        let set = sim.store(n, 2);
        for position in 0..2 {
            if dice.one_in(2) {
                sim.use_code(n, position);
            }
        }
        if dice.one_in(2) {
            let at = place(1 + dice.roll(3));
            sim.tie(n, |a, stamp, _| a.ties.set_copy(stamp, set, at, true));
        }
    }
    if dice.one_in(10) {
        sim.tie(n, |a, stamp, _| a.binned = Some(Register::new(stamp, true)));
    }
}

#[test]
fn five_thousand_small_worlds_are_as_a_search_over_all_ways_finds_them() {
    let mut seen = [0_u32; 3];
    let mut fixes = BTreeSet::new();
    for seed in 0..5_000 {
        let (sim, lost) = world(seed);
        let all = sim.all();
        for answer in what_if(all, &lost) {
            let id = answer.account;
            let why = format!("world {seed}, {id}");
            let found = outcome(all, &lost, id);
            assert_eq!(answer.outcome, found, "{why}");
            let n = id.as_bytes()[0];
            assert_eq!(answer.fix, search_fix(&sim, &lost, n), "{why}");
            let mut ways = if found == Outcome::GetsIn {
                ways_of(all, &all.accounts[&id])
            } else {
                let contacts = &all.accounts[&id].ties.contacts;
                let there = contacts.iter().filter(|(_, link)| link.there.value);
                there.map(|(id, _)| Way::Contact(*id)).collect()
            };
            ways.retain(|way| is_open(all, &lost, *way, &[]));
            ways.sort();
            ways.dedup();
            assert_eq!(answer.ways, ways, "{why}");
            seen[found as usize] += 1;
            fixes.insert(answer.fix);
        }
    }
    assert!(
        seen.iter().all(|count| *count > 500),
        "a mixed lot: {seen:?}"
    );
    assert_eq!(fixes.len(), 6, "every step helps somewhere: {fixes:?}");
}

#[test]
fn readiness_finds_what_taking_things_away_one_by_one_finds() {
    for seed in 0..2_000 {
        let (sim, _) = world(seed);
        let all = sim.all();
        let found = readiness(all, &Prompts::default());
        let things: Vec<_> = (1..=4)
            .map(device)
            .chain((1..=5).map(number))
            .chain((1..=2).map(|n| Thing::Place(place(n))))
            .filter(|thing| has(all, &BTreeSet::new(), *thing))
            .collect();
        for (id, standing) in found {
            let now = outcome(all, &BTreeSet::new(), id);
            let mut expected = Vec::new();
            match now {
                Outcome::GetsIn => {}
                Outcome::IdentityCheck => expected.push(Concern::IdentityCheck),
                Outcome::ProbablyLost => expected.push(Concern::ProbablyLost),
            }
            for thing in &things {
                match outcome(all, &lost(&[*thing]), id) {
                    after if after == now => {}
                    Outcome::GetsIn => panic!("a loss helps"),
                    Outcome::IdentityCheck => expected.push(Concern::IdentityCheckWithout(*thing)),
                    Outcome::ProbablyLost => expected.push(Concern::ProbablyLostWithout(*thing)),
                }
            }
            expected.sort();
            let of_losses: Vec<_> = standing
                .concerns
                .iter()
                .filter(|concern| !matches!(concern, Concern::NoCodes | Concern::NoCodeLeft))
                .copied()
                .collect();
            assert_eq!(of_losses, expected, "world {seed}, {id}");
        }
    }
}

fn standing(sim: &Sim) -> Standing {
    readiness(sim.all(), &sim.prompts())[&account(1)].clone()
}

/// Two devices with the vault, two factors, a copy and a confirmed mailbox of the organisation.
fn safe() -> Sim {
    let mut sim = one_phone();
    sim.device(2, DeviceKind::Tablet, true);
    sim.factor(1, 3, FactorKind::Passkey, on(2));
    sim.tie(1, |a, stamp, _| a.ties.set_contact(stamp, contact(2), true));
    sim.do_step(1, Step::BackUp);
    sim
}

#[test]
fn an_account_that_stands_every_single_loss_is_ready() {
    let ready = Standing {
        state: Readiness::Ready,
        concerns: vec![],
    };
    assert_eq!(standing(&safe()), ready);
}

#[test]
fn one_loss_that_shuts_out_puts_at_risk_and_one_that_leaves_the_check_needs_attention() {
    let mut sim = one_phone();
    let alone = standing(&sim);
    assert_eq!(alone.state, Readiness::AtRisk);
    assert_eq!(alone.concerns, [Concern::ProbablyLostWithout(device(1))]);
    sim.tie(1, |a, stamp, _| a.ties.set_contact(stamp, contact(2), true));
    let with_mail = standing(&sim);
    assert_eq!(with_mail.state, Readiness::NeedsAttention);
    assert_eq!(
        with_mail.concerns,
        [Concern::IdentityCheckWithout(device(1))]
    );
}

#[test]
fn two_factor_sign_in_without_a_code_left_puts_at_risk() {
    let mut sim = safe();
    (0..5).for_each(|position| sim.use_code(1, position));
    let used_up = standing(&sim);
    assert_eq!(used_up.state, Readiness::AtRisk);
    let open = Concern::Open(Reason::CodeUsed);
    assert_eq!(used_up.concerns, [Concern::NoCodeLeft, open]);
    let stamp = sim.stamp();
    let set = sim.newest(1).unwrap();
    sim.tie(1, |a, _, _| {
        a.sets.get_mut(&set).unwrap().retired = Some(Register::new(stamp, true));
    });
    let none = standing(&sim);
    assert_eq!(
        none.concerns,
        [Concern::NoCodes, Concern::Open(Reason::NoCodes)]
    );
    sim.tie(1, |a, stamp, _| {
        a.service = Register::new(stamp, "no-codes".to_owned());
    });
    assert_eq!(
        standing(&sim).concerns,
        [],
        "where there are none, none are missed"
    );
}

#[test]
fn an_open_prompt_needs_attention_even_while_it_is_put_off_but_a_later_one_does_not() {
    let mut sim = safe();
    sim.use_code(1, 0);
    assert!(sim.put_off(1, Reason::CodeUsed, 7));
    let open = standing(&sim);
    assert_eq!(open.state, Readiness::NeedsAttention);
    assert_eq!(open.concerns, [Concern::Open(Reason::CodeUsed)]);
    sim.store(1, 5);
    sim.wait(366);
    for n in [1, 2] {
        sim.edit(n, |contact, stamp, now: Millis| contact.confirm(stamp, now));
    }
    assert!(sim.open(1, Reason::SetOld).is_some());
    assert_eq!(standing(&sim).state, Readiness::Ready);
}

#[test]
fn a_business_account_on_somebodys_own_number_needs_attention() {
    let mut sim = safe();
    sim.person(1);
    sim.tie(1, |a, stamp, _| {
        a.owner = Register::new(stamp, Owner::Business);
        a.ties.set_custodian(stamp, Some(person(1)));
    });
    let personal = [1, 2].map(|n| Concern::PersonalContact(contact(n)));
    assert_eq!(standing(&sim).concerns, personal);
    for n in [1, 2] {
        sim.edit(n, |contact, stamp, _| {
            contact.owner = Register::new(stamp, Owner::Business);
        });
    }
    assert_eq!(standing(&sim).state, Readiness::Ready);
}
