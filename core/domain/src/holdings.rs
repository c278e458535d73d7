//! All that the rules look at.

use std::collections::BTreeMap;

use crate::{
    Account, AccountId, Base, CodeState, Contact, ContactId, Device, Person, PersonId, Place,
    PlaceId, ServiceFacts, Stamp, UnitId, shop::Shop,
};

/// What a vault holds, borrowed. What refers to something that is not here gets no comfort from it: a deleted
/// device is a lost one.
#[derive(Clone, Copy, Debug)]
pub struct Holdings<'a> {
    /// Accounts, binned ones too: a mailbox can be one of them.
    pub accounts: &'a BTreeMap<AccountId, Account>,
    /// Contact points.
    pub contacts: &'a BTreeMap<ContactId, Contact>,
    /// Devices.
    pub devices: &'a BTreeMap<UnitId, Device>,
    /// Places.
    pub places: &'a BTreeMap<PlaceId, Place>,
    /// People.
    pub people: &'a BTreeMap<PersonId, Person>,
    /// Changes of hands, and sheets for people from outside.
    pub shop: &'a Shop,
    /// What is known of a service, by its catalogue id.
    pub facts: fn(&str) -> ServiceFacts,
}

impl<'a> Holdings<'a> {
    /// Accounts in use.
    pub fn in_use(self) -> impl Iterator<Item = (AccountId, &'a Account)> {
        let all = self.accounts.iter().map(|(id, account)| (*id, account));
        all.filter(|(_, account)| account.binned_at().is_none())
    }

    /// The facts on an account's service.
    #[must_use]
    pub fn facts_of(self, account: &Account) -> ServiceFacts {
        (self.facts)(&account.service.value)
    }

    /// Whether this number or device, on its own, is there no more.
    #[must_use]
    pub fn is_gone(self, base: Base) -> bool {
        match base {
            Base::Device(device) => self.devices.get(&device).is_none_or(|d| !d.is_in_use()),
            Base::Contact(contact) => self.contacts.get(&contact).is_none_or(Contact::is_given_up),
        }
    }

    /// The last change of anything that somebody said, so that it would be missed.
    #[must_use]
    pub fn last_change(self) -> Option<Stamp> {
        let accounts = self.accounts.values().flat_map(Account::content_stamps);
        accounts
            .max()
            .copied()
            .max(self.last_change_beside_accounts())
    }

    pub(crate) fn last_change_beside_accounts(self) -> Option<Stamp> {
        let contacts = self.contacts.values().flat_map(Contact::stamps);
        contacts
            .chain(self.devices.values().flat_map(Device::stamps_said))
            .chain(self.places.values().flat_map(Place::stamps))
            .chain(self.people.values().flat_map(Person::stamps))
            .chain(self.shop.stamps())
            .max()
            .copied()
    }
}

impl Account {
    /// Whether two-factor sign-in is on as far as is recorded: there is a second factor.
    #[must_use]
    pub fn has_two_factor(&self) -> bool {
        self.ties.factors_on().next().is_some()
    }
}

impl ServiceFacts {
    /// Whether a code in this state lets somebody in.
    #[must_use]
    pub const fn is_usable(self, state: CodeState) -> bool {
        state.is_usable() || (!self.single_use && matches!(state, CodeState::Used { .. }))
    }
}
