//! Who uses what: the accounts in use by contact point, device, place and person, found in one walk.

use std::collections::BTreeMap;

use toride_domain::{Account, Base, ContactId, Link, PersonId, PlaceId, UnitId};

use crate::{AccountName, unlocked::Unlocked};

/// Accounts in use by what they hang on, each list by name; and what the devices are to the vault.
#[derive(Default)]
pub(crate) struct Users {
    contacts: BTreeMap<ContactId, Vec<AccountName>>,
    devices: BTreeMap<UnitId, Vec<AccountName>>,
    places: BTreeMap<PlaceId, Vec<AccountName>>,
    people: BTreeMap<PersonId, Vec<AccountName>>,
    numbers: BTreeMap<UnitId, Vec<String>>,
    this: Option<UnitId>,
}

impl Users {
    pub(crate) fn of_contact(&self, id: ContactId) -> Vec<AccountName> {
        self.contacts.get(&id).cloned().unwrap_or_default()
    }

    /// Those with a second factor or a session on it.
    pub(crate) fn of_device(&self, id: UnitId) -> Vec<AccountName> {
        self.devices.get(&id).cloned().unwrap_or_default()
    }

    /// Numbers whose SIM is in it.
    pub(crate) fn numbers_in(&self, id: UnitId) -> Vec<String> {
        self.numbers.get(&id).cloned().unwrap_or_default()
    }

    /// Whether this installation is on it.
    pub(crate) fn is_this(&self, id: UnitId) -> bool {
        self.this == Some(id)
    }

    /// Those with a copy there.
    pub(crate) fn of_place(&self, id: PlaceId) -> Vec<AccountName> {
        self.places.get(&id).cloned().unwrap_or_default()
    }

    /// Those that somebody answers for, or whose codes they know.
    pub(crate) fn of_person(&self, id: PersonId) -> Vec<AccountName> {
        self.people.get(&id).cloned().unwrap_or_default()
    }

    fn add(&mut self, account: &Account, name: &AccountName) {
        let ties = &account.ties;
        for contact in ties.contacts_used() {
            note(&mut self.contacts, contact, name);
        }
        let bases = ties
            .factors_on()
            .filter_map(|(_, factor)| factor.base.get());
        let on_device = bases.filter_map(|base| match base {
            Base::Device(device) => Some(device),
            Base::Contact(_) => None,
        });
        for device in on_device.chain(there(&ties.sessions)) {
            note(&mut self.devices, device, name);
        }
        let copies = ties.copies.iter().filter(|(_, link)| link.is_there());
        for ((_, place), _) in copies {
            note(&mut self.places, *place, name);
        }
        let custodian = ties.custodian.as_ref().and_then(|person| person.value);
        for person in custodian.into_iter().chain(there(&ties.people)) {
            note(&mut self.people, person, name);
        }
    }
}

impl Unlocked {
    pub(crate) fn users(&self) -> Users {
        let mut accounts: Vec<_> = self.holdings().in_use().collect();
        accounts.sort_by_key(|(id, account)| (&account.name.value, *id));
        let mut users = Users {
            numbers: self.numbers(),
            this: self.this_unit(),
            ..Users::default()
        };
        for (id, account) in accounts {
            if let Some(name) = self.account_name(id) {
                users.add(account, &name);
            }
        }
        users
    }
}

fn there<K: Copy>(links: &BTreeMap<K, Link>) -> impl Iterator<Item = K> {
    let there = links.iter().filter(|(_, link)| link.is_there());
    there.map(|(id, _)| *id)
}

/// Notes an account once.
fn note<K: Ord>(users: &mut BTreeMap<K, Vec<AccountName>>, id: K, name: &AccountName) {
    let users = users.entry(id).or_default();
    if users.last() != Some(name) {
        users.push(name.clone());
    }
}
