//! Two to four devices that change one vault, each with a clock of its own, and send each other their states.
#![allow(dead_code, reason = "each test uses its part")]

use std::collections::{BTreeMap, BTreeSet};

use toride_domain::{
    Account, AccountId, AdditionId, Base, Code, CodeId, CodeSet, Contact, ContactId, ContactKind,
    Content, Device, DeviceId, DeviceKind, DeviceLife, Factor, FactorId, FactorKind, HandoverId,
    Home, HybridClock, Join, Millis, OutsourcingId, Owner, Person, PersonId, Place, PlaceId,
    PlaceKind, PutOff, Reason, Register, SetId, Stamp, Tombstone, UnitId, Unknown, Urgency,
    shop::{Cause, Check, Done, Duty, Handover, HandoverState, Outsourcing, Task},
};

/// How far clocks are wrong, in milliseconds: right, an hour slow, thirty days fast, and hardly.
pub const SKEWS: [i64; 4] = [0, -3_600_000, 30 * 86_400_000, 5];

/// 2026-11-23T09:00:00Z.
const START: u64 = 1_795_424_400_000;

/// Numbers that a seed decides (`SplitMix64`).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap()
    }

    fn id(&mut self) -> [u8; 16] {
        let (a, b) = (self.next(), self.next());
        [a.to_be_bytes(), b.to_be_bytes()]
            .concat()
            .try_into()
            .unwrap()
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }

    fn key<K: Copy + Ord, V>(&mut self, map: &BTreeMap<K, V>) -> Option<K> {
        let at = self.below(map.len());
        map.keys().nth(at).copied()
    }
}

#[derive(Clone)]
struct Replica {
    clock: HybridClock,
    skew: i64,
    state: Content,
    /// States on their way to it; they stay there, to come again.
    mail: Vec<Content>,
}

pub struct Replicas {
    all: Vec<Replica>,
    now: u64,
    /// Every state that was ever sent.
    pub sent: Vec<Content>,
    pub delivered: u32,
    /// Every use that somebody said, by code.
    pub uses: BTreeMap<CodeId, BTreeSet<Stamp>>,
    /// The uses that somebody had seen when they said that a code was not used.
    pub seen_by_undo: BTreeMap<CodeId, BTreeSet<Stamp>>,
}

impl Replicas {
    pub fn new(dice: &mut Dice) -> Self {
        let count = 2 + dice.below(3);
        let replica = |n: u8, dice: &mut Dice| Replica {
            clock: HybridClock::new(DeviceId::new([n; 16])),
            skew: SKEWS[dice.below(SKEWS.len())],
            state: Content::default(),
            mail: Vec::new(),
        };
        let all = (1..=u8::try_from(count).unwrap()).map(|n| replica(n, dice));
        Self {
            all: all.collect(),
            now: START,
            sent: Vec::new(),
            delivered: 0,
            uses: BTreeMap::new(),
            seen_by_undo: BTreeMap::new(),
        }
    }

    pub fn states(&self) -> impl DoubleEndedIterator<Item = &Content> {
        self.all.iter().map(|replica| &replica.state)
    }

    pub fn device(&self, index: usize) -> DeviceId {
        self.all[index].clock.device()
    }

    pub fn is_skewed(&self) -> bool {
        self.all.iter().any(|replica| replica.skew != 0)
    }

    /// A replica's folder, copied, after three more changes; and whether they left a trace.
    pub fn copy_that_went_on(&self, index: usize, dice: &mut Dice) -> (Content, bool) {
        let mut copies = Self {
            all: vec![self.all[index].clone()],
            now: self.now + 1,
            ..Self::new(&mut Dice::new(0))
        };
        for _ in 0..3 {
            copies.change(0, dice);
        }
        let mut copy = copies.all.remove(0).state;
        copy.care = self.all[index].state.care.clone();
        let changed = copy != self.all[index].state;
        (copy, changed)
    }

    /// One change on one device, or one state sent, delivered, delivered again or lost.
    pub fn step(&mut self, dice: &mut Dice) {
        self.now += [0, 1, 1_000, 3_600_000][dice.below(4)];
        let at = dice.below(self.all.len());
        match dice.below(10) {
            0 | 1 => {
                let to = (at + 1 + dice.below(self.all.len() - 1)) % self.all.len();
                let state = self.all[at].state.clone();
                self.sent.push(state.clone());
                self.all[to].mail.push(state);
            }
            2 | 3 => self.deliver(at, dice),
            4 if dice.below(4) == 0 => {
                let lost = dice.below(self.all[at].mail.len());
                if !self.all[at].mail.is_empty() {
                    self.all[at].mail.remove(lost);
                }
            }
            _ => self.change(at, dice),
        }
    }

    fn deliver(&mut self, at: usize, dice: &mut Dice) {
        let replica = &mut self.all[at];
        let Some(state) = replica.mail.get(dice.below(replica.mail.len())).cloned() else {
            return;
        };
        observe(&mut replica.clock, &state);
        replica.state.join(state);
        self.delivered += 1;
    }

    fn change(&mut self, at: usize, dice: &mut Dice) {
        let replica = &mut self.all[at];
        let wall = self.now.saturating_add_signed(replica.skew);
        let stamp = replica.clock.tick(Millis::clamped(wall));
        let state = &mut replica.state;
        match dice.below(24) {
            0 | 1 => add_account(state, stamp, dice),
            2..=4 => store_codes(state, stamp, dice),
            5..=9 => {
                if let Some((code, id)) = some_code(state, dice)
                    && code.mark_used(stamp).is_ok()
                {
                    self.uses.entry(id).or_default().insert(stamp);
                }
            }
            10 | 11 => {
                if let Some((code, id)) = some_code(state, dice) {
                    let seen = self.seen_by_undo.entry(id).or_default();
                    seen.extend(&code.uses);
                    code.undo_used(stamp);
                }
            }
            12 => {
                if let Some((code, _)) = some_code(state, dice) {
                    code.exposed = Some(Register::new(stamp, dice.below(3) > 0));
                    code.rejected = Some(Register::new(stamp, dice.below(3) == 0));
                    code.unknown.join(unknown(stamp, dice));
                }
            }
            13 => {
                // A code that is purged alone.
                let account = some_account(state, dice);
                if let Some(account) = account.filter(|_| dice.below(2) == 0)
                    && let Some(id) = dice.key(&account.codes)
                {
                    account.codes.remove(&id);
                    account.purged.insert(id, stamp);
                }
            }
            14 => {
                if let Some(id) = dice.key(&state.accounts).filter(|_| dice.below(2) == 0) {
                    let unknown = unknown(stamp, dice);
                    state.purge(id.into(), Tombstone { stamp, unknown });
                }
            }
            15 => {
                if let Some(account) = some_account(state, dice) {
                    let flag = Some(Register::new(stamp, dice.below(2) == 0));
                    match dice.key(&account.sets) {
                        Some(set) => account.sets.get_mut(&set).unwrap().retired = flag,
                        None => account.binned = flag,
                    }
                }
            }
            16 => {
                if let Some(account) = some_account(state, dice) {
                    account.name = Register::new(stamp, format!("@{}", dice.below(5)));
                    account.unknown.join(unknown(stamp, dice));
                }
            }
            17 | 18 => tie(state, stamp, dice),
            _ => thing(state, stamp, dice),
        }
    }
}

fn observe(clock: &mut HybridClock, state: &Content) {
    state.stamps().for_each(|stamp| clock.observe(stamp));
    state.care.stamps().for_each(|stamp| clock.observe(stamp));
    let graves = state.tombstones.values();
    graves.for_each(|grave| clock.observe(&grave.stamp));
}

fn unknown(stamp: Stamp, dice: &mut Dice) -> Unknown {
    let value = [stamp.as_bytes().as_slice(), &[0x01]].concat();
    Unknown {
        fields: BTreeMap::from([(20 + dice.below(2) as u64, value)]),
    }
}

fn some_account<'a>(state: &'a mut Content, dice: &mut Dice) -> Option<&'a mut Account> {
    let id = dice.key(&state.accounts)?;
    state.accounts.get_mut(&id)
}

fn some_code<'a>(state: &'a mut Content, dice: &mut Dice) -> Option<(&'a mut Code, CodeId)> {
    let account = some_account(state, dice)?;
    let id = dice.key(&account.codes)?;
    account.codes.get_mut(&id).map(|code| (code, id))
}

fn add_account(state: &mut Content, stamp: Stamp, dice: &mut Dice) {
    if state.accounts.len() < 4 {
        let account = Account::new(stamp, "instagram".into(), "@a".into(), Owner::Personal);
        state.accounts.insert(AccountId::new(dice.id()), account);
    }
}

/// A sheet of two codes. There are few, so that two devices enter the same ones; a purged one gets the next id.
fn store_codes(state: &mut Content, stamp: Stamp, dice: &mut Dice) {
    let Some(id) = dice.key(&state.accounts) else {
        return;
    };
    let account = state.accounts.get_mut(&id).unwrap();
    let set = SetId::new(dice.id());
    account.sets.insert(set, CodeSet::new(stamp));
    account.secret = stamp;
    for position in 0..2_u16 {
        let text = u8::try_from(dice.below(6)).unwrap();
        let numbered = |n: u8| {
            let mut bytes = *id.as_bytes();
            (bytes[0], bytes[1]) = (text, n);
            CodeId::new(bytes)
        };
        let free = (0..=255)
            .map(numbered)
            .find(|id| !account.purged.contains_key(id));
        let home = Home { set, position };
        let code = account.codes.entry(free.unwrap());
        code.or_insert_with(|| Code::new(stamp, home)).home = Register::new(stamp, home);
    }
}

fn tie(state: &mut Content, stamp: Stamp, dice: &mut Dice) {
    let there = dice.below(3) > 0;
    let contact = dice.key(&state.contacts);
    let device = dice.key(&state.devices);
    let place = dice.key(&state.places);
    let person = dice.key(&state.people);
    let Some(account) = some_account(state, dice) else {
        return;
    };
    let set = dice.key(&account.sets);
    let ties = &mut account.ties;
    match (dice.below(8), contact, device, place, person, set) {
        (0, Some(contact), ..) => ties.set_contact(stamp, contact, there),
        (1, Some(contact), ..) if there => ties.drop_contact(stamp, contact),
        (1, Some(contact), ..) => ties.undo_drop_contact(stamp, contact),
        (2, _, Some(device), ..) => ties.set_session(stamp, device, there),
        (3, _, _, Some(place), _, Some(set)) => ties.set_copy(stamp, set, place, there),
        (4, _, _, place, _, set) => ties.set_place_of_record(stamp, place, set),
        (5, _, _, _, person, _) => ties.set_custodian(stamp, person),
        (6, ..) => ties.on_again = ties.on_again.max(Some(stamp)),
        (_, contact, device, ..) => {
            let base = device.map(Base::Device).or(contact.map(Base::Contact));
            match dice.key(&ties.factors).filter(|_| there) {
                Some(id) => {
                    let factor = ties.factors.get_mut(&id).unwrap();
                    factor.confirm(stamp, stamp.at(), base);
                }
                None if ties.factors.len() < 3 => {
                    let factor = Factor::new(stamp, FactorKind::Authenticator, base);
                    ties.factors.insert(FactorId::new(dice.id()), factor);
                }
                None => {
                    let put_off = PutOff::new(stamp.at(), 1, Urgency::Soon).unwrap();
                    let put_off = Register::new(stamp, put_off);
                    ties.put_off.insert(Reason::OneWayIn, put_off);
                }
            }
        }
    }
}

/// Changes of hands, and sheets for people from outside.
fn shop(state: &mut Content, stamp: Stamp, dice: &mut Dice) {
    let (account, person) = (dice.key(&state.accounts), dice.key(&state.people));
    let (Some(account), Some(by)) = (account, person) else {
        return;
    };
    let shop = &mut state.shop;
    let by = Done { by, at: stamp.at() };
    match dice.below(8) {
        0 if shop.handovers.len() < 3 => {
            let new = Handover::new(stamp, account, Cause::Leaving, Some(by.by), None);
            shop.handovers.insert(HandoverId::new(dice.id()), new);
        }
        1 if shop.sheets.len() < 2 => {
            let new = Outsourcing::new(stamp, account);
            shop.sheets.insert(OutsourcingId::new(dice.id()), new);
        }
        1 => {
            let Some(id) = dice.key(&shop.sheets) else {
                return;
            };
            let sheet = shop.sheets.get_mut(&id).unwrap();
            let task = |n| match n {
                0 => Task::Own("till".into()),
                n => Task::Known(Duty::ALL[n]),
            };
            let (may, not) = (task(dice.below(4)), task(dice.below(4)));
            sheet.set_tasks(|| stamp, &[may], &[not]);
            sheet.set_ended(stamp, dice.below(4) == 0);
        }
        action => {
            let Some(id) = dice.key(&shop.handovers) else {
                return;
            };
            let handover = shop.handovers.get_mut(&id).unwrap();
            let undo = dice.below(5) == 0;
            let own = dice.key(&handover.additions);
            match (action, own) {
                (2, None) => handover.add(stamp, AdditionId::new(dice.id()), "till".into()),
                (2, Some(own)) => {
                    handover.set_addition(stamp, own, Some(by).filter(|_| !undo));
                }
                (3, _) if undo => handover.unsign(stamp),
                (3, _) if handover.open() == 0 => assert!(handover.sign(stamp, by)),
                (3, _) => {
                    for check in Check::ALL {
                        handover.set_check(stamp, check, Some(by));
                    }
                }
                (4, Some(own)) if undo => {
                    handover.remove(stamp, own);
                }
                (5, _) => {
                    let is_away = handover.state() == HandoverState::Cancelled;
                    handover.set_cancelled(stamp, !is_away && undo);
                }
                _ => {
                    let check = Check::ALL[dice.below(Check::ALL.len())];
                    handover.set_check(stamp, check, Some(by).filter(|_| !undo));
                }
            }
        }
    }
}

fn thing(state: &mut Content, stamp: Stamp, dice: &mut Dice) {
    if dice.below(3) == 0 {
        return shop(state, stamp, dice);
    }
    let yes = dice.below(2) == 0;
    match dice.below(9) {
        0 if state.contacts.len() < 3 => {
            let contact = Contact::new(stamp, ContactKind::Phone, "000".into(), Owner::Personal);
            state.contacts.insert(ContactId::new(dice.id()), contact);
        }
        0 | 1 => {
            let device = dice.key(&state.devices);
            if let Some(id) = dice.key(&state.contacts) {
                let contact = state.contacts.get_mut(&id).unwrap();
                match dice.below(4) {
                    0 => contact.change(stamp, dice.below(9).to_string()),
                    1 => contact.confirm(stamp, stamp.at()),
                    2 => contact.give_up(stamp, yes),
                    _ => contact.put_sim(stamp, device),
                }
            }
        }
        2 if state.devices.len() < 3 => {
            let device = Device::new(stamp, "phone".into(), DeviceKind::Phone);
            state.devices.insert(UnitId::new(dice.id()), device);
        }
        2 | 3 => {
            if let Some(id) = dice.key(&state.devices) {
                let device = state.devices.get_mut(&id).unwrap();
                let lives = [DeviceLife::InUse, DeviceLife::Replaced, DeviceLife::Lost];
                match dice.below(2) {
                    0 => device.set_life(stamp, lives[dice.below(3)]),
                    _ => device.set_install(stamp, stamp.device(), yes),
                }
            }
        }
        4 if state.places.len() < 3 => {
            let place = Place::new(stamp, "drawer".into(), PlaceKind::Paper);
            state.places.insert(PlaceId::new(dice.id()), place);
        }
        4 | 5 => {
            let person = dice.key(&state.people);
            if let Some(id) = dice.key(&state.places) {
                let place = state.places.get_mut(&id).unwrap();
                place.set_keeper(stamp, person);
                place.set_breached(stamp, yes);
            }
        }
        6 if state.people.len() < 3 => {
            let person = Person::new(stamp, "kim".into());
            state.people.insert(PersonId::new(dice.id()), person);
        }
        6 | 7 => {
            if let Some(id) = dice.key(&state.people) {
                state.people.get_mut(&id).unwrap().set_left(stamp, yes);
            }
        }
        _ => {
            state.care.passphrase = Some(Register::new(stamp, stamp.at()));
            state.care.backed_up = state.care.backed_up.max(Some(stamp));
        }
    }
}
