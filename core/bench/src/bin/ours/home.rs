//! What the rules compute for the home screen, for people who have kept codes for three years.

use std::collections::BTreeMap;
use std::time::Duration;

use toride_bench::{CODES_EACH, Result, timed};
use toride_domain::{
    Account, AccountId, Base, Care, Code, CodeId, CodeSet, Contact, ContactId, ContactKind, Device,
    DeviceId, DeviceKind, DeviceLife, Factor, FactorId, FactorKind, Holdings, Home as Spot,
    HybridClock, Millis, Owner, Place, PlaceId, PlaceKind, Register, SetId, Stamp, Survey, UnitId,
};

/// 2023-11-23T09:00:00Z.
const START: Millis = Millis::clamped(1_700_730_000_000);
const YEARS: u64 = 3;
const DEVICES: usize = 10;
const PLACES: usize = 4;
const SERVICES: [&str; 5] = ["instagram", "google", "github", "bitwarden", "line"];

/// Everything in a vault.
pub(crate) struct Home {
    accounts: BTreeMap<AccountId, Account>,
    contacts: BTreeMap<ContactId, Contact>,
    devices: BTreeMap<UnitId, Device>,
    places: BTreeMap<PlaceId, Place>,
    care: Care,
    now: Millis,
}

/// An id that is as good as random: keys are spread over the maps as real ones are.
fn id(kind: u8, number: usize) -> [u8; 16] {
    let mut state = (u64::from(kind) << 32 | number as u64).wrapping_add(1);
    let mut next = || {
        // splitmix64 (Steele, Lea, Flood 2014).
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    (u128::from(next()) << 64 | u128::from(next())).to_be_bytes()
}

/// Tells the time of what happens.
struct Diary {
    clock: HybridClock,
    now: Millis,
}

impl Diary {
    fn stamp(&mut self) -> Stamp {
        self.clock.tick(self.now)
    }
}

impl Home {
    /// So many accounts, each with three factors, a session, a copy, and a set of codes for each year, half of them
    /// used; one contact point for every four of them; ten devices, one of which was replaced.
    pub(crate) fn new(accounts: usize) -> Self {
        let mut diary = Diary {
            clock: HybridClock::new(DeviceId::new(id(0, 0))),
            now: START,
        };
        let unit = |number: usize| UnitId::new(id(1, number % DEVICES));
        let mut home = Self {
            accounts: BTreeMap::new(),
            contacts: BTreeMap::new(),
            devices: BTreeMap::new(),
            places: BTreeMap::new(),
            care: Care::default(),
            now: START,
        };
        for number in 0..DEVICES {
            let stamp = diary.stamp();
            let mut device = Device::new(stamp, format!("device {number}"), DeviceKind::Phone);
            if number < 3 {
                device.set_install(stamp, DeviceId::new(id(0, number)), true);
            }
            home.devices.insert(unit(number), device);
        }
        for number in 0..PLACES {
            let new = Place::new(diary.stamp(), format!("place {number}"), PlaceKind::Paper);
            home.places.insert(PlaceId::new(id(2, number)), new);
        }
        for number in 0..accounts.div_ceil(4) {
            let address = format!("{number}@example.com");
            let kind = ContactKind::Email;
            let mut new = Contact::new(diary.stamp(), kind, address, Owner::Personal);
            if number % 3 == 0 {
                new.put_sim(diary.stamp(), Some(unit(number)));
            } else if number % 3 == 1 {
                let of = AccountId::new(id(4, number));
                new.mailbox = Some(Register::new(diary.stamp(), Some(of)));
            }
            home.contacts.insert(ContactId::new(id(3, number)), new);
        }
        for number in 0..accounts {
            let new = account(&mut diary, number, accounts.div_ceil(4));
            home.accounts.insert(AccountId::new(id(4, number)), new);
        }
        for year in 1..=YEARS {
            diary.now = START.plus(year * 365 * Millis::DAY);
            for number in 0..accounts {
                let found = home.accounts.get_mut(&AccountId::new(id(4, number)));
                if let Some(account) = found {
                    a_year(&mut diary, account, number, year);
                }
            }
            for contact in home.contacts.values_mut() {
                contact.confirm(diary.stamp(), diary.now);
            }
        }
        if let Some(old) = home.devices.get_mut(&unit(0)) {
            old.set_life(diary.stamp(), DeviceLife::Replaced);
        }
        home.now = diary.now.plus(Millis::DAY);
        // As after an unlock: what belongs together lies together.
        home.accounts = home.accounts.clone();
        home
    }

    fn all(&self) -> Holdings<'_> {
        static NO_SHOP: toride_domain::shop::Shop = toride_domain::shop::Shop {
            handovers: BTreeMap::new(),
            sheets: BTreeMap::new(),
        };
        static NOBODY: BTreeMap<toride_domain::PersonId, toride_domain::Person> = BTreeMap::new();
        Holdings {
            accounts: &self.accounts,
            contacts: &self.contacts,
            devices: &self.devices,
            places: &self.places,
            people: &NOBODY,
            shop: &NO_SHOP,
            facts: toride_catalogue::service_facts,
        }
    }

    /// What is open, how every account stands, and the order of the list. Forgetting it again is not counted.
    pub(crate) fn compute(&self) -> Result<Duration> {
        let all = self.all();
        let (took, (survey, prompts, standings, list)) = timed(|| {
            let (survey, prompts) = Survey::with_prompts(all, &self.care, self.now);
            let standings = survey.readiness(&prompts);
            let list = survey.listed(&prompts, &standings);
            Ok((survey, prompts, standings, list))
        })?;
        let first = list.first().and_then(|(id, _)| survey.codes_left(*id));
        let is_whole = list.len() == self.accounts.len() && standings.len() == list.len();
        if is_whole && first.is_some() && !prompts.open.is_empty() {
            Ok(took)
        } else {
            Err("the home screen lacks accounts".into())
        }
    }
}

/// The mean of all of these vaults: as much to do as one of their size together, and as little of it at hand.
pub(crate) fn mean(homes: &[Home]) -> Result<Duration> {
    let took: Duration = homes.iter().map(Home::compute).sum::<Result<_>>()?;
    Ok(took / u32::try_from(homes.len())?)
}

fn account(diary: &mut Diary, number: usize, contacts: usize) -> Account {
    let service = SERVICES.iter().cycle().nth(number % SERVICES.len());
    let service = service.copied().unwrap_or_default().to_owned();
    let name = format!("account{number:04}@example.com");
    let mut new = Account::new(diary.stamp(), service, name, Owner::Personal);
    let device = |at: usize| UnitId::new(id(1, (number + at) % DEVICES));
    let contact = ContactId::new(id(3, number % contacts));
    let bases = [
        (FactorKind::Authenticator, Base::Device(device(0))),
        (FactorKind::Passkey, Base::Device(device(1))),
        (FactorKind::Sms, Base::Contact(contact)),
    ];
    for (place, (kind, base)) in bases.into_iter().enumerate() {
        let factor = Factor::new(diary.stamp(), kind, Some(base));
        let key = FactorId::new(id(5, number * 3 + place));
        new.ties.factors.insert(key, factor);
    }
    new.ties.set_contact(diary.stamp(), contact, true);
    new.ties.set_session(diary.stamp(), device(2), true);
    new
}

/// A new set, the old one retired, half of the codes used over the year.
fn a_year(diary: &mut Diary, account: &mut Account, number: usize, year: u64) {
    let stamp = diary.stamp();
    let place = number * 4 + usize::try_from(year).unwrap_or_default();
    let set = SetId::new(id(6, place));
    for old in account.sets.values_mut() {
        old.retired
            .get_or_insert_with(|| Register::new(stamp, true));
    }
    account.sets.insert(set, CodeSet::new(stamp));
    let at = PlaceId::new(id(2, number % PLACES));
    account.ties.set_copy(stamp, set, at, true);
    for position in 0..CODES_EACH {
        let home = Spot {
            set,
            position: u16::try_from(position).unwrap_or_default(),
        };
        let mut code = Code::new(stamp, home);
        if position % 2 == 0 {
            // One code holds 32 uses of one device; this is its first.
            let _never_full = code.mark_used(diary.stamp());
        }
        let key = CodeId::new(id(7, place * CODES_EACH + position));
        account.codes.insert(key, code);
    }
}
