//! Things that people say and do, drawn at random, and a book of what each leaves owed.
//!
//! The book is kept the way a person would: it notes at every event who owes what, and crosses out what was done. The
//! rules keep no such book; they read the state. Both have to agree.
#![allow(dead_code, reason = "each test uses its part")]

use std::collections::{BTreeMap, BTreeSet};

use toride_domain::{
    Account, Base, CodeId, CodeState, ContactKind, DeviceKind, DeviceLife, Factor, FactorKind,
    Reason, Register, Step,
};

use super::sim::{Dice, Sim, account, contact, factor, person, place, unit};

pub const ACCOUNTS: u8 = 4;
pub const DEVICES: u8 = 4;
pub const CONTACTS: u8 = 4;
const FACTORS: u8 = 3;
const OTHERS: u8 = 2;
const SERVICES: [&str; 4] = ["instagram", "turns-off", "no-codes", "half-year"];

/// What happened to an account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Cause {
    Used(CodeId),
    Off(CodeId),
    SetSeen,
    CodeSeen,
    Breached(u8),
    Left(u8),
    Gone(u8),
    Changed(u8),
    GivenUp(u8),
}

impl Cause {
    fn reason(self) -> Reason {
        match self {
            Self::Used(_) => Reason::CodeUsed,
            Self::Off(_) => Reason::SwitchedOff,
            Self::SetSeen | Self::CodeSeen | Self::Breached(_) | Self::Left(_) => {
                Reason::SetExposed
            }
            Self::Gone(_) => Reason::PhoneChanged,
            Self::Changed(_) | Self::GivenUp(_) => Reason::ContactChanged,
        }
    }
}

/// What is owed for it.
#[derive(Clone, Default, Debug)]
pub struct Debt {
    set: bool,
    factors: BTreeSet<u8>,
    tell: bool,
}

/// Debts by account and cause.
#[derive(Clone, Default, Debug)]
pub struct Book(BTreeMap<(u8, Cause), Debt>);

impl Book {
    /// Reasons that have to be open.
    pub fn owed(&self, sim: &Sim) -> BTreeSet<(u8, Reason)> {
        let open = self.0.iter().filter(|((n, cause), debt)| {
            let tell = match cause {
                Cause::GivenUp(c) => uses(&sim.accounts[&account(*n)], *c),
                _ => debt.tell,
            };
            debt.set || tell || !debt.factors.is_empty()
        });
        let open = open.filter(|((n, _), _)| sim.accounts[&account(*n)].binned_at().is_none());
        open.map(|((n, cause), _)| (*n, cause.reason())).collect()
    }

    fn add(&mut self, n: u8, cause: Cause, debt: Debt) {
        let ours = self.0.entry((n, cause)).or_default();
        ours.set |= debt.set;
        ours.tell |= debt.tell;
        ours.factors.extend(debt.factors);
    }

    fn drop(&mut self, n: u8, cause: Cause) {
        self.0.remove(&(n, cause));
    }

    fn of(&mut self, n: u8) -> impl Iterator<Item = (Cause, &mut Debt)> {
        let ours = self.0.iter_mut().filter(move |((of, _), _)| *of == n);
        ours.map(|((_, cause), debt)| (*cause, debt))
    }
}

fn uses(account: &Account, n: u8) -> bool {
    account.ties.contacts_used().contains(&contact(n))
}

fn owes_set(sim: &Sim, n: u8) -> bool {
    let account = &sim.accounts[&account(n)];
    account.service.value != "no-codes"
}

fn set_owed(sim: &Sim, n: u8) -> Debt {
    Debt {
        set: owes_set(sim, n),
        ..Debt::default()
    }
}

/// The things that the events are about.
pub fn stage(install: u8) -> Sim {
    let mut sim = Sim::bare(install);
    for n in 1..=DEVICES {
        sim.device(n, DeviceKind::Phone, n <= 2);
    }
    for n in 1..=CONTACTS {
        let kind = if n <= 2 {
            ContactKind::Phone
        } else {
            ContactKind::Email
        };
        sim.contact(n, kind, (n <= 2).then_some(n));
    }
    for n in 1..=OTHERS {
        sim.place(n);
        sim.person(n);
    }
    for n in 1..=ACCOUNTS {
        sim.account(n, SERVICES[usize::from(n - 1)]);
    }
    sim
}

/// One random event, written into the book.
pub fn happen(sim: &mut Sim, book: &mut Book, dice: &mut Dice) {
    let n = 1 + dice.roll(ACCOUNTS);
    match dice.roll(24) {
        0 | 1 => store(sim, book, n),
        2 | 3 => use_code(sim, book, n, usize::from(dice.roll(5))),
        4 => undo(sim, book, n, usize::from(dice.roll(5))),
        5 if dice.one_in(3) => expose_code(sim, book, n, usize::from(dice.roll(5))),
        5 => expose(sim, book, n, dice.one_in(2)),
        6 | 7 => add_or_confirm(sim, book, dice, n),
        8 => drop_factor(sim, book, n, dice.roll(FACTORS)),
        9 => move_factor(sim, book, dice, n),
        10 | 11 => link(sim, book, n, 1 + dice.roll(CONTACTS), !dice.one_in(3)),
        12 => change_contact(sim, book, 1 + dice.roll(CONTACTS)),
        13 => give_up(sim, book, 1 + dice.roll(CONTACTS), dice.one_in(2)),
        14 => sim.edit(1 + dice.roll(CONTACTS), |c, stamp, now| {
            c.confirm(stamp, now);
        }),
        15 | 16 => life(sim, book, 1 + dice.roll(DEVICES), dice.roll(3)),
        17 => {
            let (device, there) = (unit(1 + dice.roll(DEVICES)), dice.one_in(2));
            sim.tie(n, |a, stamp, _| a.ties.set_session(stamp, device, there));
        }
        18 => {
            let device = unit(1 + dice.roll(DEVICES));
            sim.edit(1 + dice.roll(2), |c, stamp, _| {
                c.put_sim(stamp, Some(device));
            });
        }
        19 => person_event(sim, book, dice, n),
        20 => place_event(sim, book, dice, n),
        21 => {
            let reason = Reason::ALL[usize::from(dice.roll(11))];
            sim.put_off(n, reason, 1 + dice.roll(31));
        }
        22 => small_word(sim, book, dice, n),
        _ => time(sim, dice),
    }
}

fn time(sim: &mut Sim, dice: &mut Dice) {
    match dice.roll(40) {
        0 => sim.wait(-3_653),
        1 => sim.wait(3_653),
        days => sim.wait(i64::from(days)),
    }
}

fn store(sim: &mut Sim, book: &mut Book, n: u8) {
    if owes_set(sim, n) {
        sim.store(n, 5);
        for (_, debt) in book
            .of(n)
            .filter(|(cause, _)| !matches!(cause, Cause::Off(_)))
        {
            debt.set = false;
        }
    }
}

fn use_code(sim: &mut Sim, book: &mut Book, n: u8, position: usize) {
    let turns_off = sim.accounts[&account(n)].service.value == "turns-off";
    let mut used = None;
    sim.code(n, position, |code, stamp| {
        used = code.mark_used(stamp).is_ok().then_some(());
    });
    if let (Some(()), Some(id)) = (used, code_at(sim, n, position)) {
        book.add(n, Cause::Used(id), set_owed(sim, n));
        if turns_off {
            let tell = Debt {
                tell: true,
                ..Debt::default()
            };
            book.add(n, Cause::Off(id), tell);
        }
    }
}

fn code_at(sim: &Sim, n: u8, position: usize) -> Option<CodeId> {
    let codes = sim.accounts[&account(n)].codes_of(sim.newest(n)?);
    codes.get(position).map(|(id, _)| *id)
}

fn undo(sim: &mut Sim, book: &mut Book, n: u8, position: usize) {
    sim.code(n, position, toride_domain::Code::undo_used);
    if let Some(id) = code_at(sim, n, position) {
        let code = &sim.accounts[&account(n)].codes[&id];
        assert!(!matches!(code.state(), CodeState::Used { .. }));
        book.drop(n, Cause::Used(id));
        book.drop(n, Cause::Off(id));
    }
}

fn expose(sim: &mut Sim, book: &mut Book, n: u8, exposed: bool) {
    sim.set(n, |set, stamp| {
        set.exposed = Some(Register::new(stamp, exposed));
    });
    if sim.newest(n).is_some() && exposed {
        book.add(n, Cause::SetSeen, set_owed(sim, n));
    } else {
        book.drop(n, Cause::SetSeen);
    }
}

/// Somebody may have seen one code. Its use does not undo that.
fn expose_code(sim: &mut Sim, book: &mut Book, n: u8, position: usize) {
    sim.code(n, position, |code, stamp| {
        code.exposed = Some(Register::new(stamp, true));
    });
    if code_at(sim, n, position).is_some() {
        book.add(n, Cause::CodeSeen, set_owed(sim, n));
    }
}

fn base(dice: &mut Dice) -> Base {
    match dice.roll(2) {
        0 => Base::Device(unit(1 + dice.roll(DEVICES))),
        _ => Base::Contact(contact(1 + dice.roll(CONTACTS))),
    }
}

fn add_or_confirm(sim: &mut Sim, book: &mut Book, dice: &mut Dice, n: u8) {
    let id = dice.roll(FACTORS);
    let base = Some(base(dice));
    match sim.accounts[&account(n)].ties.factors.get(&factor(id)) {
        None => sim.factor(n, id, FactorKind::Authenticator, base),
        Some(factor) if !factor.is_on() => {}
        Some(factor) => {
            let before = factor.base.get();
            sim.confirm(n, id, base);
            told(book, n, before);
            told(book, n, base);
            for (cause, debt) in book.of(n) {
                match cause {
                    Cause::Gone(device) if base == Some(Base::Device(unit(device))) => {}
                    Cause::Gone(_) => {
                        debt.factors.remove(&id);
                    }
                    Cause::Off(_) => debt.tell = false,
                    _ => {}
                }
            }
        }
    }
}

/// The service was told about a contact point that a factor is, or was, based on.
fn told(book: &mut Book, n: u8, base: Option<Base>) {
    for (cause, debt) in book.of(n) {
        if let Cause::Changed(c) = cause
            && base == Some(Base::Contact(contact(c)))
        {
            debt.tell = false;
        }
    }
}

fn drop_factor(sim: &mut Sim, book: &mut Book, n: u8, id: u8) {
    let mut base = None;
    sim.tie(n, |a, stamp, _| {
        if let Some(factor) = a.ties.factors.get_mut(&factor(id)).filter(|f| f.is_on()) {
            factor.set_removed(stamp, true);
            base = factor.base.get();
        }
    });
    told(book, n, base);
    for (_, debt) in book.of(n) {
        debt.factors.remove(&id);
    }
}

fn move_factor(sim: &mut Sim, book: &mut Book, dice: &mut Dice, n: u8) {
    let (id, to) = (factor(dice.roll(FACTORS)), Some(base(dice)));
    let mut from = None;
    sim.tie(n, |a, stamp, _| {
        if let Some(factor) = a.ties.factors.get_mut(&id).filter(|f| f.is_on()) {
            from = factor.base.get().filter(|from| Some(*from) != to);
            factor.base.move_to(stamp, to);
        }
    });
    told(book, n, from);
}

fn link(sim: &mut Sim, book: &mut Book, n: u8, c: u8, there: bool) {
    let link = sim.accounts[&account(n)].ties.contacts.get(&contact(c));
    let says = there || link.is_some_and(|link| link.there.value);
    sim.tie(n, |a, stamp, _| {
        a.ties.set_contact(stamp, contact(c), there);
    });
    if says {
        told(book, n, Some(Base::Contact(contact(c))));
    }
}

fn change_contact(sim: &mut Sim, book: &mut Book, c: u8) {
    for n in (1..=ACCOUNTS).filter(|n| uses(&sim.accounts[&account(*n)], c)) {
        let mut debt = set_owed(sim, n);
        debt.tell = true;
        book.add(n, Cause::Changed(c), debt);
    }
    sim.edit(c, |contact, stamp, _| {
        contact.change(stamp, "new".to_owned());
    });
}

fn give_up(sim: &mut Sim, book: &mut Book, c: u8, given_up: bool) {
    let was = sim.contacts[&contact(c)].is_given_up();
    for n in 1..=ACCOUNTS {
        if !given_up {
            book.drop(n, Cause::GivenUp(c));
        } else if !was && uses(&sim.accounts[&account(n)], c) {
            book.add(n, Cause::GivenUp(c), set_owed(sim, n));
        }
    }
    sim.edit(c, |contact, stamp, _| contact.give_up(stamp, given_up));
}

fn life(sim: &mut Sim, book: &mut Book, d: u8, what: u8) {
    let kinds = [DeviceLife::InUse, DeviceLife::Replaced, DeviceLife::Lost];
    let life = kinds[usize::from(what)];
    let device = sim.devices[&unit(d)].clone();
    let goes = device.is_in_use() && life != DeviceLife::InUse;
    for n in 1..=ACCOUNTS {
        if life == DeviceLife::InUse {
            book.drop(n, Cause::Gone(d));
        }
        let account = &sim.accounts[&account(n)];
        let lived = |factor: &Factor| match factor.base.get() {
            Some(Base::Device(id)) => id == unit(d),
            Some(Base::Contact(id)) => sim.contacts[&id].sim_in() == Some(unit(d)),
            None => false,
        };
        let on = account
            .ties
            .factors_on()
            .filter(|(_, factor)| lived(factor));
        let factors: BTreeSet<_> = on.map(|(id, _)| id.as_bytes()[0]).collect();
        let session = account.ties.sessions.get(&unit(d));
        let session = session.is_some_and(|session| session.there.value);
        let codes = device.holds_vault() && !account.sets.is_empty();
        if goes && (session || codes || !factors.is_empty()) {
            let mut debt = set_owed(sim, n);
            debt.factors = factors;
            book.add(n, Cause::Gone(d), debt);
        }
    }
    sim.life(d, life);
}

fn person_event(sim: &mut Sim, book: &mut Book, dice: &mut Dice, n: u8) {
    let p = 1 + dice.roll(OTHERS);
    if dice.one_in(2) {
        let knows = !dice.one_in(4);
        sim.tie(n, |a, stamp, _| a.ties.set_knows(stamp, person(p), knows));
    } else {
        let left = !dice.one_in(4);
        let stamp = sim.stamp();
        let was = sim.people[&person(p)].gone().is_some();
        sim.people
            .get_mut(&person(p))
            .unwrap()
            .set_left(stamp, left);
        if was == left {
            return;
        }
    }
    let left = sim.people[&person(p)].gone().is_some();
    for n in 1..=ACCOUNTS {
        let account = &sim.accounts[&account(n)];
        let knows = account.ties.people.get(&person(p));
        let knows = knows.is_some_and(|knows| knows.there.value);
        if left && knows && account.newest_set().is_some() {
            // Who left before the newest set was stored, and is named again, has seen that one.
            let last = account.ties.people[&person(p)].said();
            let left = sim.people[&person(p)].gone();
            if left.max(Some(last)) > account.newest_set().map(|(_, set)| set.stored) {
                book.add(n, Cause::Left(p), set_owed(sim, n));
            }
        } else {
            book.drop(n, Cause::Left(p));
        }
    }
}

fn place_event(sim: &mut Sim, book: &mut Book, dice: &mut Dice, n: u8) {
    let p = 1 + dice.roll(OTHERS);
    match dice.roll(3) {
        0 => {
            let there = !dice.one_in(4);
            if let Some(set) = sim.newest(n) {
                sim.tie(n, |a, stamp, _| {
                    a.ties.set_copy(stamp, set, place(p), there);
                });
            }
        }
        1 => {
            let (stamp, who) = (sim.stamp(), person(1 + dice.roll(OTHERS)));
            let place = sim.places.get_mut(&place(p)).unwrap();
            place.set_keeper(stamp, Some(who));
        }
        _ => {
            let breached = !dice.one_in(3);
            let stamp = sim.stamp();
            let place_there = sim.places.get_mut(&place(p)).unwrap();
            let was = place_there.breach().is_some();
            place_there.set_breached(stamp, breached);
            for n in 1..=ACCOUNTS {
                let has = sim.newest(n).is_some_and(|set| {
                    let ties = &sim.accounts[&account(n)].ties;
                    ties.has_copy(set, place(p))
                });
                if !breached {
                    book.drop(n, Cause::Breached(p));
                } else if !was && has {
                    book.add(n, Cause::Breached(p), set_owed(sim, n));
                }
            }
        }
    }
}

fn small_word(sim: &mut Sim, book: &mut Book, dice: &mut Dice, n: u8) {
    match dice.roll(6) {
        0 => {
            sim.do_step(n, Step::TurnOnAgain);
            for (cause, debt) in book.of(n) {
                debt.tell &= !matches!(cause, Cause::Off(_));
            }
        }
        1 => sim.do_step(n, Step::AcceptOneWay),
        2 => sim.do_step(n, Step::KeepOldSet),
        3 => sim.do_step(n, Step::BackUp),
        4 => sim.do_step(n, Step::TypePassphrase),
        _ => {
            let binned = !dice.one_in(3);
            sim.tie(n, |a, stamp, _| {
                a.binned = Some(Register::new(stamp, binned));
            });
        }
    }
}
