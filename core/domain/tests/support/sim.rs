//! A vault without a vault: what a person says and does, on one or several devices, with a simulated clock.
#![allow(dead_code, reason = "each test uses its part")]

use std::collections::BTreeMap;

use toride_domain::{
    Account, AccountId, Base, Care, Code, CodeId, CodeSet, Contact, ContactId, ContactKind, Device,
    DeviceId, DeviceKind, DeviceLife, Factor, FactorId, FactorKind, Holdings, Home, HybridClock,
    Join, Millis, Owner, Person, PersonId, Place, PlaceId, PlaceKind, Prompt, Prompts, PutOff,
    Reason, Register, ServiceFacts, SetId, Stamp, Step, UnitId, Urgency, prompts, shop::Shop,
};

pub const DAY: u64 = 86_400_000;

/// 2026-11-23T09:00:00Z.
pub const START: Millis = Millis::clamped(1_795_424_400_000);

pub fn unit(n: u8) -> UnitId {
    UnitId::new([n; 16])
}

pub fn contact(n: u8) -> ContactId {
    ContactId::new([n; 16])
}

pub fn place(n: u8) -> PlaceId {
    PlaceId::new([n; 16])
}

pub fn person(n: u8) -> PersonId {
    PersonId::new([n; 16])
}

pub fn account(n: u8) -> AccountId {
    AccountId::new([n; 16])
}

pub fn factor(n: u8) -> FactorId {
    FactorId::new([n; 16])
}

pub fn on(n: u8) -> Base {
    Base::Device(unit(n))
}

pub fn by(n: u8) -> Base {
    Base::Contact(contact(n))
}

/// A small catalogue.
pub fn facts(service: &str) -> ServiceFacts {
    let most = ServiceFacts::default();
    match service {
        "turns-off" => ServiceFacts {
            turns_two_factor_off: true,
            ..most
        },
        "no-codes" => ServiceFacts {
            hands_out_codes: false,
            ..most
        },
        "reusable" => ServiceFacts {
            single_use: false,
            ..most
        },
        "half-year" => ServiceFacts {
            renew_months: 6,
            ..most
        },
        _ => most,
    }
}

/// Everything in a vault, and the clock of one device.
#[derive(Clone)]
pub struct Sim {
    pub now: Millis,
    pub clock: HybridClock,
    pub accounts: BTreeMap<AccountId, Account>,
    pub contacts: BTreeMap<ContactId, Contact>,
    pub devices: BTreeMap<UnitId, Device>,
    pub places: BTreeMap<PlaceId, Place>,
    pub people: BTreeMap<PersonId, Person>,
    pub shop: Shop,
    pub care: Care,
    sets: u64,
}

impl Sim {
    /// An empty vault on device 1, passphrase and recovery key just proven.
    pub fn new() -> Self {
        let mut sim = Self::bare(1);
        sim.device(1, DeviceKind::Phone, true);
        let stamp = sim.stamp();
        let now = sim.now;
        sim.care.passphrase = Some(Register::new(stamp, now));
        sim.care.recovery_key = Some(Register::new(stamp, now));
        sim
    }

    /// Nothing at all, written by this installation.
    pub fn bare(install: u8) -> Self {
        Self {
            now: START,
            clock: HybridClock::new(DeviceId::new([install; 16])),
            accounts: BTreeMap::new(),
            contacts: BTreeMap::new(),
            devices: BTreeMap::new(),
            places: BTreeMap::new(),
            people: BTreeMap::new(),
            shop: Shop::default(),
            care: Care::default(),
            sets: 0,
        }
    }

    pub fn stamp(&mut self) -> Stamp {
        self.clock.tick(self.now)
    }

    pub fn wait(&mut self, days: i64) {
        let ms = days.unsigned_abs() * DAY;
        self.now = if days < 0 {
            Millis::clamped(self.now.get().saturating_sub(ms))
        } else {
            self.now.plus(ms)
        };
    }

    pub fn all(&self) -> Holdings<'_> {
        Holdings {
            accounts: &self.accounts,
            contacts: &self.contacts,
            devices: &self.devices,
            places: &self.places,
            people: &self.people,
            shop: &self.shop,
            facts,
        }
    }

    pub fn prompts(&self) -> Prompts {
        prompts(self.all(), &self.care, self.now)
    }

    pub fn open(&self, n: u8, reason: Reason) -> Option<Prompt> {
        let all = self.prompts();
        all.of(account(n)).find(|p| p.reason == reason).cloned()
    }

    pub fn urgency(&self, n: u8, reason: Reason) -> Option<Urgency> {
        self.open(n, reason).map(|prompt| prompt.urgency)
    }

    pub fn device(&mut self, n: u8, kind: DeviceKind, vault: bool) {
        let stamp = self.stamp();
        let mut device = Device::new(stamp, format!("device {n}"), kind);
        if vault {
            device.set_install(stamp, DeviceId::new([n; 16]), true);
        }
        self.devices.insert(unit(n), device);
    }

    pub fn life(&mut self, n: u8, life: DeviceLife) {
        let stamp = self.stamp();
        self.devices
            .get_mut(&unit(n))
            .unwrap()
            .set_life(stamp, life);
    }

    pub fn contact(&mut self, n: u8, kind: ContactKind, sim: Option<u8>) {
        let (stamp, now) = (self.stamp(), self.now);
        let mut new = Contact::new(stamp, kind, format!("contact {n}"), Owner::Personal);
        if let Some(device) = sim {
            new.put_sim(stamp, Some(unit(device)));
        }
        new.confirm(stamp, now);
        self.contacts.insert(contact(n), new);
    }

    pub fn edit(&mut self, n: u8, edit: impl FnOnce(&mut Contact, Stamp, Millis)) {
        let (stamp, now) = (self.stamp(), self.now);
        edit(self.contacts.get_mut(&contact(n)).unwrap(), stamp, now);
    }

    pub fn place(&mut self, n: u8) {
        let stamp = self.stamp();
        let new = Place::new(stamp, format!("place {n}"), PlaceKind::Paper);
        self.places.insert(place(n), new);
    }

    pub fn person(&mut self, n: u8) {
        let stamp = self.stamp();
        let new = Person::new(stamp, format!("person {n}"));
        self.people.insert(person(n), new);
    }

    pub fn account(&mut self, n: u8, service: &str) {
        let stamp = self.stamp();
        let name = format!("account {n}");
        let new = Account::new(stamp, service.to_owned(), name, Owner::Personal);
        self.accounts.insert(account(n), new);
    }

    /// Changes an account.
    pub fn tie(&mut self, n: u8, tie: impl FnOnce(&mut Account, Stamp, Millis)) {
        let (stamp, now) = (self.stamp(), self.now);
        tie(self.accounts.get_mut(&account(n)).unwrap(), stamp, now);
    }

    pub fn factor(&mut self, n: u8, id: u8, kind: FactorKind, base: impl Into<Option<Base>>) {
        let base = base.into();
        self.tie(n, |account, stamp, _| {
            let new = Factor::new(stamp, kind, base);
            account.ties.factors.insert(factor(id), new);
        });
    }

    pub fn confirm(&mut self, n: u8, id: u8, base: impl Into<Option<Base>>) {
        let base = base.into();
        self.tie(n, |account, stamp, now| {
            let factor = account.ties.factors.get_mut(&factor(id)).unwrap();
            factor.confirm(stamp, now, base);
        });
    }

    /// Stores a new set of so many codes, and retires the older ones.
    pub fn store(&mut self, n: u8, codes: u16) -> SetId {
        self.sets += 1;
        let mut id = [0; 16];
        id[..8].copy_from_slice(&self.sets.to_be_bytes());
        id[8] = self.clock.device().as_bytes()[0];
        id[9] = n;
        let set = SetId::new(id);
        self.tie(n, |account, stamp, _| {
            for old in account.sets.values_mut() {
                if old.retired_at().is_none() {
                    old.retired = Some(Register::new(stamp, true));
                }
            }
            account.sets.insert(set, CodeSet::new(stamp));
            for position in 0..codes {
                id[14..].copy_from_slice(&position.to_be_bytes());
                let home = Home { set, position };
                account
                    .codes
                    .insert(CodeId::new(id), Code::new(stamp, home));
            }
        });
        set
    }

    pub fn newest(&self, n: u8) -> Option<SetId> {
        let account = self.accounts.get(&account(n))?;
        account.newest_set().map(|(id, _)| id)
    }

    /// Changes the code at a position of the newest set, if there is one.
    pub fn code(&mut self, n: u8, position: usize, change: impl FnOnce(&mut Code, Stamp)) {
        let stamp = self.stamp();
        let account = self.accounts.get_mut(&account(n)).unwrap();
        let Some((set, _)) = account.newest_set() else {
            return;
        };
        let ids: Vec<_> = account.codes_of(set).iter().map(|(id, _)| *id).collect();
        if let Some(id) = ids.get(position) {
            change(account.codes.get_mut(id).unwrap(), stamp);
        }
    }

    pub fn use_code(&mut self, n: u8, position: usize) {
        self.code(n, position, |code, stamp| {
            let _ = code.mark_used(stamp);
        });
    }

    /// Changes the newest set, if there is one.
    pub fn set(&mut self, n: u8, change: impl FnOnce(&mut CodeSet, Stamp)) {
        if let Some(id) = self.newest(n) {
            self.tie(n, |account, stamp, _| {
                change(account.sets.get_mut(&id).unwrap(), stamp);
            });
        }
    }

    pub fn put_off(&mut self, n: u8, reason: Reason, days: u8) -> bool {
        let Some(prompt) = self.open(n, reason) else {
            return false;
        };
        let Some(put_off) = PutOff::new(self.now, days, prompt.urgency) else {
            return false;
        };
        self.tie(n, |account, stamp, _| {
            let put_off = Register::new(stamp, put_off);
            account.ties.put_off.insert(reason, put_off);
        });
        true
    }

    /// Does one of the steps that a prompt of account `n` asks for; a new device is 200.
    pub fn do_step(&mut self, n: u8, step: Step) {
        match step {
            Step::StoreNewSet => {
                self.store(n, 5);
            }
            Step::ConfirmFactor(id) => {
                if !self.devices.contains_key(&unit(200)) {
                    self.device(200, DeviceKind::Phone, false);
                }
                self.tie(n, |account, stamp, now| {
                    let factor = account.ties.factors.get_mut(&id).unwrap();
                    let base = match factor.base.get() {
                        Some(Base::Contact(contact)) => Base::Contact(contact),
                        _ => on(200),
                    };
                    factor.confirm(stamp, now, Some(base));
                });
            }
            Step::UpdateContact(id) => self.tie(n, |account, stamp, now| {
                account.ties.set_contact(stamp, id, true);
                for factor in account.ties.factors.values_mut() {
                    if factor.is_on() && factor.base.get() == Some(Base::Contact(id)) {
                        factor.confirm(stamp, now, Some(Base::Contact(id)));
                    }
                }
            }),
            Step::DropContact(id) => self.tie(n, |account, stamp, _| {
                account.ties.set_contact(stamp, id, false);
                for factor in account.ties.factors.values_mut() {
                    if factor.base.get() == Some(Base::Contact(id)) {
                        factor.set_removed(stamp, true);
                    }
                }
            }),
            Step::ConfirmContact(id) => {
                let (stamp, now) = (self.stamp(), self.now);
                self.contacts.get_mut(&id).unwrap().confirm(stamp, now);
            }
            Step::TurnOnAgain => self.tie(n, |account, stamp, _| {
                account.ties.on_again = Some(stamp);
            }),
            Step::AddFactor => {
                let id = u8::try_from(self.accounts[&account(n)].ties.factors.len()).unwrap();
                self.factor(n, 100 + id, FactorKind::Passkey, on(1));
            }
            Step::AcceptOneWay => self.tie(n, |account, stamp, _| {
                account.ties.one_way_accepted = Some(Register::new(stamp, true));
            }),
            Step::KeepOldSet => self.tie(n, |account, stamp, at| {
                let why = String::new();
                let kept = toride_domain::StillGood { at, why };
                account.ties.still_good = Some(Register::new(stamp, kept));
            }),
            Step::BackUp => self.care.backed_up = self.all().last_change(),
            Step::Sync => self.care.synced = self.all().last_change(),
            Step::TypeRecoveryKey => {
                let proof = Register::new(self.stamp(), self.now);
                self.care.recovery_key = Some(proof);
            }
            Step::TypePassphrase => {
                let proof = Register::new(self.stamp(), self.now);
                self.care.passphrase = Some(proof);
            }
        }
    }

    /// Takes in what another device has.
    pub fn join(&mut self, other: &Self) {
        fn maps<K: Ord + Copy, V: Join + Clone>(
            ours: &mut BTreeMap<K, V>,
            theirs: &BTreeMap<K, V>,
        ) {
            for (key, value) in theirs {
                match ours.get_mut(key) {
                    Some(our) => our.join(value.clone()),
                    None => {
                        ours.insert(*key, value.clone());
                    }
                }
            }
        }
        maps(&mut self.accounts, &other.accounts);
        maps(&mut self.contacts, &other.contacts);
        maps(&mut self.devices, &other.devices);
        maps(&mut self.places, &other.places);
        maps(&mut self.people, &other.people);
        self.shop.join(other.shop.clone());
        self.care.join(other.care.clone());
        let mut clock = self.clock;
        let stamps = self.accounts.values().flat_map(Account::stamps);
        stamps.for_each(|stamp| clock.observe(stamp));
        self.contacts
            .values()
            .flat_map(Contact::stamps)
            .chain(self.devices.values().flat_map(Device::stamps))
            .chain(self.places.values().flat_map(Place::stamps))
            .chain(self.people.values().flat_map(Person::stamps))
            .chain(self.shop.stamps())
            .chain(self.care.stamps())
            .for_each(|stamp| clock.observe(stamp));
        self.clock = clock;
    }
}

/// Numbers that look random and are the same in every run (xorshift64*, Vigna 2016).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Below `sides`.
    pub fn roll(&mut self, sides: u8) -> u8 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let top = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32;
        u8::try_from(top % u64::from(sides)).unwrap()
    }

    pub fn one_in(&mut self, sides: u8) -> bool {
        self.roll(sides) == 0
    }
}
