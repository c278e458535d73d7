//! Everything that devices exchange, and how two states of it become one.
//!
//! The texts of codes, and records of newer versions, are not here: `vault` joins them beside, by the same rules.

mod difference;
mod provenance;

use std::collections::BTreeMap;

pub use difference::{AccountChange, CodeChanges, Difference, RecordChange, ThingChanges};
pub use provenance::Coverage;

use crate::{
    Account, AccountId, Care, Code, Contact, ContactId, Device, Join, Limits, Person, PersonId,
    Place, PlaceId, RecordId, Stamp, Tombstone, UnitId, register::join_maps, shop::Shop,
};

/// The synced state of a vault.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Content {
    /// Accounts, binned ones too.
    pub accounts: BTreeMap<AccountId, Account>,
    /// Contact points.
    pub contacts: BTreeMap<ContactId, Contact>,
    /// Devices.
    pub devices: BTreeMap<UnitId, Device>,
    /// Places.
    pub places: BTreeMap<PlaceId, Place>,
    /// People.
    pub people: BTreeMap<PersonId, Person>,
    /// Changes of hands, and sheets for people from outside.
    pub shop: Shop,
    /// What was purged; nothing of it is in the maps above.
    pub tombstones: BTreeMap<RecordId, Tombstone>,
    /// What was done for the vault.
    pub care: Care,
}

/// What there is too much of in a [`Content`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TooMuch {
    /// Accounts.
    Accounts,
    /// Contact points.
    Contacts,
    /// Devices.
    Devices,
    /// Places.
    Places,
    /// People.
    People,
    /// Changes of hands, or sheets for people from outside.
    Shop,
    /// Tombstones.
    Tombstones,
    /// Use events of one code.
    Uses,
}

impl Content {
    /// Removes a record for ever.
    pub fn purge(&mut self, id: RecordId, tombstone: Tombstone) {
        join_maps(&mut self.tombstones, BTreeMap::from([(id, tombstone)]));
        self.bury();
    }

    /// The first limit that it breaks. Two states that keep them all can break one together.
    #[must_use]
    pub fn too_much(&self) -> Option<TooMuch> {
        let mut codes = self.accounts.values().flat_map(|a| a.codes.values());
        [
            (TooMuch::Accounts, self.accounts.len() > Limits::ACCOUNTS),
            (TooMuch::Contacts, self.contacts.len() > Limits::CONTACTS),
            (TooMuch::Devices, self.devices.len() > Limits::DEVICES),
            (TooMuch::Places, self.places.len() > Limits::DEVICES),
            (TooMuch::People, self.people.len() > Limits::DEVICES),
            (TooMuch::Shop, self.shop.is_too_much()),
            (
                TooMuch::Tombstones,
                self.tombstones.len() > Limits::TOMBSTONES,
            ),
            (TooMuch::Uses, codes.any(Code::has_too_many_uses)),
        ]
        .into_iter()
        .find_map(|(what, broken)| broken.then_some(what))
    }

    /// Every stamp of what it says, in no order: what a backup is for. Without putting off and without [`Care`].
    pub fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        self.accounts
            .values()
            .flat_map(Account::content_stamps)
            .chain(self.contacts.values().flat_map(Contact::stamps))
            .chain(self.devices.values().flat_map(Device::stamps))
            .chain(self.places.values().flat_map(Place::stamps))
            .chain(self.people.values().flat_map(Person::stamps))
            .chain(self.shop.stamps())
    }

    /// What was purged is in no list.
    fn bury(&mut self) {
        let Self {
            accounts,
            contacts,
            devices,
            places,
            people,
            shop,
            tombstones,
            care: _,
        } = self;
        for id in tombstones.keys() {
            accounts.remove(&(*id).into());
            contacts.remove(&(*id).into());
            devices.remove(&(*id).into());
            places.remove(&(*id).into());
            people.remove(&(*id).into());
            shop.remove(*id);
        }
    }
}

impl Join for Content {
    fn join(&mut self, other: Self) {
        join_maps(&mut self.accounts, other.accounts);
        join_maps(&mut self.contacts, other.contacts);
        join_maps(&mut self.devices, other.devices);
        join_maps(&mut self.places, other.places);
        join_maps(&mut self.people, other.people);
        self.shop.join(other.shop);
        join_maps(&mut self.tombstones, other.tombstones);
        self.care.join(other.care);
        self.bury();
    }
}
