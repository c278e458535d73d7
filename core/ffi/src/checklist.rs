//! The checklist: contact points, devices, places and people, and who uses them.

use toride_domain as domain;
use toride_vault as core;

use crate::{
    AccountId, ContactId, ContactKind, DeviceId, DeviceKind, DeviceLife, FactorRow, PersonId,
    PlaceId, PlaceKind, Session, UtcMillis, VaultError, translate::all,
};

/// An account where another thing refers to it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AccountName {
    /// Its id.
    pub id: AccountId,
    /// Catalogue id of the service.
    pub service_id: String,
    /// Its name.
    pub name: String,
    /// Whether it belongs to a shop or company.
    pub business: bool,
}

/// A contact point as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ContactDraft {
    /// What kind.
    pub kind: ContactKind,
    /// The number or address.
    pub value: String,
    /// Whether it is the organisation's, not a person's own.
    pub organisation: bool,
    /// The device that its SIM is in.
    pub sim: Option<DeviceId>,
    /// The account that the mailbox is.
    pub mailbox: Option<AccountId>,
}

/// How a contact point stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ContactState {
    /// Looked at within six months.
    Confirmed {
        /// When.
        at: UtcMillis,
    },
    /// Never looked at, not since it changed, or six months ago.
    Due {
        /// When it was looked at, if it was.
        last: Option<UtcMillis>,
    },
    /// The person has it no more.
    GivenUp {
        /// When that was said.
        at: UtcMillis,
    },
}

/// One contact point.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ContactRow {
    /// Its id.
    pub id: ContactId,
    /// What kind.
    pub kind: ContactKind,
    /// The number or address.
    pub value: String,
    /// Whether it is the organisation's.
    pub organisation: bool,
    /// How it stands.
    pub state: ContactState,
    /// The device that its SIM is in.
    pub sim: Option<DeviceId>,
    /// What that device is called; none where it is not there any more.
    pub sim_name: Option<String>,
    /// The account that the mailbox is, where it is still there.
    pub mailbox: Option<AccountName>,
    /// Accounts in use that use it.
    pub accounts: Vec<AccountName>,
}

/// A device as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DeviceDraft {
    /// What the person calls it.
    pub name: String,
    /// What kind.
    pub kind: DeviceKind,
}

/// One device.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DeviceRow {
    /// Its id.
    pub id: DeviceId,
    /// What the person calls it.
    pub name: String,
    /// What kind.
    pub kind: DeviceKind,
    /// Whether it is in use.
    pub life: DeviceLife,
    /// Since when the person has it no more.
    pub gone_at: Option<UtcMillis>,
    /// Whether the app runs on it right now.
    pub is_this: bool,
    /// Whether the vault is on it.
    pub holds_vault: bool,
    /// Numbers whose SIM is in it.
    pub numbers: Vec<String>,
    /// Accounts in use with a second factor or a session on it.
    pub accounts: Vec<AccountName>,
    /// After it went: accounts with something left to do.
    pub open: u32,
    /// After it went: accounts where all is done.
    pub done: u32,
}

/// A place as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlaceDraft {
    /// What the person calls it.
    pub name: String,
    /// What kind.
    pub kind: PlaceKind,
    /// Who can get at it.
    pub keeper: Option<PersonId>,
}

/// One place where copies lie.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlaceRow {
    /// Its id.
    pub id: PlaceId,
    /// What the person calls it.
    pub name: String,
    /// What kind.
    pub kind: PlaceKind,
    /// Who can get at it.
    pub keeper: Option<PersonId>,
    /// What they are called; none where they are not there any more.
    pub keeper_name: Option<String>,
    /// When it was said to be lost or seen.
    pub lost_at: Option<UtcMillis>,
    /// Accounts in use with a copy there.
    pub accounts: Vec<AccountName>,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PersonRow {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// When they were said to have left.
    pub left_at: Option<UtcMillis>,
    /// Accounts in use that they answer for, or whose codes they know.
    pub accounts: Vec<AccountName>,
}

/// The second factors of one account.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AccountFactors {
    /// The account.
    pub account: AccountName,
    /// Those that are on.
    pub factors: Vec<FactorRow>,
}

/// All that is to be looked at now and then.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Checklist {
    /// Contact points: those that are due first, those given up last.
    pub contacts: Vec<ContactRow>,
    /// Second factors, by account.
    pub accounts: Vec<AccountFactors>,
    /// Devices: this one first, those that are gone last.
    pub devices: Vec<DeviceRow>,
    /// Places by name, those that were lost last.
    pub places: Vec<PlaceRow>,
    /// People by name, those who left last.
    pub people: Vec<PersonRow>,
}

#[uniffi::export]
impl Session {
    /// Contact points, second factors, devices, places and people across all accounts.
    ///
    /// # Errors
    /// `Locked`.
    pub fn checklist(&self) -> Result<Checklist, VaultError> {
        self.guard(core::Session::checklist).map(Into::into)
    }

    /// Devices: this one first, those that are gone last.
    ///
    /// # Errors
    /// `Locked`.
    pub fn devices(&self) -> Result<Vec<DeviceRow>, VaultError> {
        self.guard(core::Session::devices).map(all)
    }

    /// Adds a contact point that nobody has confirmed yet. Writes to disk.
    ///
    /// # Errors
    /// `Invalid { ContactValue }`, `TooLarge`, `TooMany { Contacts }`, `NotFound` for a device or account that is not
    /// there, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn add_contact(&self, draft: ContactDraft) -> Result<ContactId, VaultError> {
        self.guard(|session| session.add_contact(&draft.try_into()?))
            .map(Into::into)
    }

    /// Changes a contact point. `slip`: a typing mistake was mended; otherwise a new value is another number or
    /// mailbox, and every account that uses it has to be told. Writes to disk.
    ///
    /// # Errors
    /// As [`Session::add_contact`].
    pub fn edit_contact(
        &self,
        id: ContactId,
        draft: ContactDraft,
        slip: bool,
    ) -> Result<u64, VaultError> {
        self.guard(|session| session.edit_contact(id.try_into()?, &draft.try_into()?, slip))
    }

    /// It is still theirs, and reachable. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `Invalid { ContactValue }` for one that was given up, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn confirm_contact(&self, id: ContactId) -> Result<u64, VaultError> {
        self.guard(|session| session.confirm_contact(id.try_into()?))
    }

    /// That was a slip: it stands as it did, last looked at `last`, or never. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn undo_confirm_contact(
        &self,
        id: ContactId,
        last: Option<UtcMillis>,
    ) -> Result<u64, VaultError> {
        self.guard(|session| {
            session.undo_confirm_contact(id.try_into()?, last.map(UtcMillis::clamped))
        })
    }

    /// The person has it no more, or has it again. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn give_up_contact(&self, id: ContactId, given_up: bool) -> Result<u64, VaultError> {
        self.guard(|session| session.give_up_contact(id.try_into()?, given_up))
    }

    /// Adds a device that is in use. Writes to disk.
    ///
    /// # Errors
    /// `Invalid { DeviceName }`, `TooLarge`, `TooMany { Devices }`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn add_device(&self, draft: DeviceDraft) -> Result<DeviceId, VaultError> {
        self.guard(|session| session.add_device(&draft.into()))
            .map(Into::into)
    }

    /// Changes name and kind of a device. Writes to disk.
    ///
    /// # Errors
    /// As [`Session::add_device`], and `NotFound`.
    pub fn edit_device(&self, id: DeviceId, draft: DeviceDraft) -> Result<u64, VaultError> {
        self.guard(|session| session.edit_device(id.try_into()?, &draft.into()))
    }

    /// Says what became of a device: one that is gone raises prompts for every account that depended on it. Writes to
    /// disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn set_device_life(&self, id: DeviceId, life: DeviceLife) -> Result<u64, VaultError> {
        self.guard(|session| session.set_device_life(id.try_into()?, life.into()))
    }

    /// Adds a place where copies lie. Writes to disk.
    ///
    /// # Errors
    /// `Invalid { PlaceName }`, `TooLarge`, `TooMany { Places }`, `NotFound` for a keeper who is not there,
    /// `StorageFull`, `ReadOnly`, `Locked`.
    pub fn add_place(&self, draft: PlaceDraft) -> Result<PlaceId, VaultError> {
        self.guard(|session| session.add_place(&draft.try_into()?))
            .map(Into::into)
    }

    /// Changes name, kind and keeper of a place. Writes to disk.
    ///
    /// # Errors
    /// As [`Session::add_place`].
    pub fn edit_place(&self, id: PlaceId, draft: PlaceDraft) -> Result<u64, VaultError> {
        self.guard(|session| session.edit_place(id.try_into()?, &draft.try_into()?))
    }

    /// What lies there was lost, or somebody else got at it; or that was a mistake. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn set_place_lost(&self, id: PlaceId, lost: bool) -> Result<u64, VaultError> {
        self.guard(|session| session.set_place_breached(id.try_into()?, lost))
    }

    /// Adds a person. Writes to disk.
    ///
    /// # Errors
    /// `Invalid { PersonName }`, `TooLarge`, `TooMany { People }`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn add_person(&self, name: String) -> Result<PersonId, VaultError> {
        self.guard(|session| session.add_person(&name))
            .map(Into::into)
    }

    /// Changes a person's name. Writes to disk.
    ///
    /// # Errors
    /// As [`Session::add_person`], and `NotFound`.
    pub fn rename_person(&self, id: PersonId, name: String) -> Result<u64, VaultError> {
        self.guard(|session| session.rename_person(id.try_into()?, &name))
    }

    /// They have left, or that was a mistake: raises prompts for every account they touched. Writes to disk.
    ///
    /// # Errors
    /// `NotFound`, `StorageFull`, `ReadOnly`, `Locked`.
    pub fn set_person_left(&self, id: PersonId, left: bool) -> Result<u64, VaultError> {
        self.guard(|session| session.set_person_left(id.try_into()?, left))
    }
}

fn owner(organisation: bool) -> domain::Owner {
    if organisation {
        domain::Owner::Business
    } else {
        domain::Owner::Personal
    }
}

impl TryFrom<ContactDraft> for core::ContactDraft {
    type Error = core::Error;

    fn try_from(draft: ContactDraft) -> Result<Self, Self::Error> {
        Ok(Self {
            kind: draft.kind.into(),
            value: draft.value,
            owner: owner(draft.organisation),
            sim: draft.sim.map(TryInto::try_into).transpose()?,
            mailbox: draft.mailbox.map(TryInto::try_into).transpose()?,
        })
    }
}

impl From<DeviceDraft> for core::DeviceDraft {
    fn from(draft: DeviceDraft) -> Self {
        Self {
            name: draft.name,
            kind: draft.kind.into(),
        }
    }
}

impl TryFrom<PlaceDraft> for core::PlaceDraft {
    type Error = core::Error;

    fn try_from(draft: PlaceDraft) -> Result<Self, Self::Error> {
        Ok(Self {
            name: draft.name,
            kind: draft.kind.into(),
            keeper: draft.keeper.map(TryInto::try_into).transpose()?,
        })
    }
}

impl From<core::AccountName> for AccountName {
    fn from(account: core::AccountName) -> Self {
        Self {
            id: account.id.into(),
            service_id: account.service,
            name: account.name,
            business: account.owner == domain::Owner::Business,
        }
    }
}

impl From<domain::ContactState> for ContactState {
    fn from(state: domain::ContactState) -> Self {
        use domain::ContactState as Inner;
        match state {
            Inner::Confirmed { at } => Self::Confirmed { at: at.into() },
            Inner::Due { last } => Self::Due {
                last: last.map(Into::into),
            },
            Inner::GivenUp { at } => Self::GivenUp { at: at.into() },
        }
    }
}

impl From<core::ContactRow> for ContactRow {
    fn from(row: core::ContactRow) -> Self {
        Self {
            id: row.id.into(),
            kind: row.kind.into(),
            value: row.value,
            organisation: row.owner == domain::Owner::Business,
            state: row.state.into(),
            sim: row.sim.map(Into::into),
            sim_name: row.sim_name,
            mailbox: row.mailbox.map(Into::into),
            accounts: all(row.accounts),
        }
    }
}

impl From<core::DeviceRow> for DeviceRow {
    fn from(row: core::DeviceRow) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            kind: row.kind.into(),
            life: row.life.into(),
            gone_at: row.gone_at.map(Into::into),
            is_this: row.is_this,
            holds_vault: row.holds_vault,
            numbers: row.numbers,
            accounts: all(row.accounts),
            open: row.open,
            done: row.done,
        }
    }
}

impl From<core::PlaceRow> for PlaceRow {
    fn from(row: core::PlaceRow) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            kind: row.kind.into(),
            keeper: row.keeper.map(Into::into),
            keeper_name: row.keeper_name,
            lost_at: row.breached_at.map(Into::into),
            accounts: all(row.accounts),
        }
    }
}

impl From<core::PersonRow> for PersonRow {
    fn from(row: core::PersonRow) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            left_at: row.left_at.map(Into::into),
            accounts: all(row.accounts),
        }
    }
}

impl From<core::AccountFactors> for AccountFactors {
    fn from(of: core::AccountFactors) -> Self {
        Self {
            account: of.account.into(),
            factors: all(of.factors),
        }
    }
}

impl From<core::Checklist> for Checklist {
    fn from(list: core::Checklist) -> Self {
        Self {
            contacts: all(list.contacts),
            accounts: all(list.accounts),
            devices: all(list.devices),
            places: all(list.places),
            people: all(list.people),
        }
    }
}
