//! What accounts hang on, and what was done for the vault.

use serde::Serialize;
use toride_domain::{
    AccountId, Care, Contact as StoredContact, ContactId, Device as StoredDevice, DeviceId,
    Person as StoredPerson, PersonId, Place as StoredPlace, PlaceId, UnitId,
};

use super::{super::words, At, Id, Tie, at};

#[derive(Serialize)]
pub(super) struct Contact<'a> {
    id: Id<ContactId>,
    kind: &'static str,
    value: &'a str,
    owner: &'static str,
    added_at: At,
    sim_in_device: Option<Id<UnitId>>,
    is_mailbox_of_account: Option<Id<AccountId>>,
    changed_at: Vec<At>,
    confirmed_at: Option<At>,
    given_up: bool,
}

impl<'a> Contact<'a> {
    pub(super) fn of(id: ContactId, contact: &'a StoredContact) -> Self {
        Self {
            id: Id(id),
            kind: words::contact(contact.kind.value),
            value: &contact.value.value,
            owner: words::owner(contact.owner.value),
            added_at: at(contact.created),
            sim_in_device: contact.sim_in().map(Id),
            is_mailbox_of_account: contact.mailbox_of().map(Id),
            changed_at: contact.changes.iter().copied().map(at).collect(),
            confirmed_at: contact.confirmed.as_ref().map(|word| At(word.value)),
            given_up: contact.is_given_up(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Device<'a> {
    id: Id<UnitId>,
    kind: &'static str,
    name: &'a str,
    added_at: At,
    life: &'static str,
    life_since: At,
    installations: Vec<Tie<DeviceId>>,
}

impl<'a> Device<'a> {
    pub(super) fn of(id: UnitId, device: &'a StoredDevice) -> Self {
        let installs = device.installs.iter();
        Self {
            id: Id(id),
            kind: words::device(device.kind.value),
            name: &device.name.value,
            added_at: at(device.created),
            life: words::life(device.fate.value.life),
            life_since: at(device.fate.value.since),
            installations: installs.map(|(id, link)| Tie::of(*id, link)).collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Place<'a> {
    id: Id<PlaceId>,
    kind: &'static str,
    name: &'a str,
    added_at: At,
    keeper: Option<Id<PersonId>>,
    lost_or_seen_at: Option<At>,
}

impl<'a> Place<'a> {
    pub(super) fn of(id: PlaceId, place: &'a StoredPlace) -> Self {
        Self {
            id: Id(id),
            kind: words::place(place.kind.value),
            name: &place.name.value,
            added_at: at(place.created),
            keeper: place.kept_by().map(Id),
            lost_or_seen_at: place.breach().map(at),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Person<'a> {
    id: Id<PersonId>,
    name: &'a str,
    added_at: At,
    left_at: Option<At>,
}

impl<'a> Person<'a> {
    pub(super) fn of(id: PersonId, person: &'a StoredPerson) -> Self {
        Self {
            id: Id(id),
            name: &person.name.value,
            added_at: at(person.created),
            left_at: person.gone().map(at),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Safekeeping {
    backed_up_until: Option<At>,
    second_device_until: Option<At>,
    recovery_key_typed_at: Option<At>,
    passphrase_typed_at: Option<At>,
}

impl Safekeeping {
    pub(super) fn of(care: &Care) -> Self {
        Self {
            backed_up_until: care.backed_up.map(at),
            second_device_until: care.synced.map(at),
            recovery_key_typed_at: care.recovery_key.as_ref().map(|word| At(word.value)),
            passphrase_typed_at: care.passphrase.as_ref().map(|word| At(word.value)),
        }
    }
}
