//! Contact points, devices, places and people, and what accounts hang on.

use toride_domain::{
    AccountId, Base, ContactId, ContactKind, ContactState, DeviceKind, DeviceLife, FactorId,
    FactorKind, Millis, Owner, PersonId, PlaceId, PlaceKind, SetId, UnitId,
};

/// An account where another thing refers to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountName {
    /// Its id.
    pub id: AccountId,
    /// Catalogue id of the service.
    pub service: String,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub owner: Owner,
}

/// A contact point as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactDraft {
    /// What kind.
    pub kind: ContactKind,
    /// The number or address.
    pub value: String,
    /// Whose it is.
    pub owner: Owner,
    /// The device that its SIM is in.
    pub sim: Option<UnitId>,
    /// The account that the mailbox is.
    pub mailbox: Option<AccountId>,
}

/// One contact point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// Its id.
    pub id: ContactId,
    /// What kind.
    pub kind: ContactKind,
    /// The number or address.
    pub value: String,
    /// Whose it is.
    pub owner: Owner,
    /// How it stands.
    pub state: ContactState,
    /// The device that its SIM is in.
    pub sim: Option<UnitId>,
    /// What that device is called; none where it is not there any more.
    pub sim_name: Option<String>,
    /// The account that the mailbox is, where it is still there.
    pub mailbox: Option<AccountName>,
    /// Accounts in use that use it.
    pub accounts: Vec<AccountName>,
}

/// A device as a form fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceDraft {
    /// What the person calls it.
    pub name: String,
    /// What kind.
    pub kind: DeviceKind,
}

/// One device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRow {
    /// Its id.
    pub id: UnitId,
    /// What the person calls it.
    pub name: String,
    /// What kind.
    pub kind: DeviceKind,
    /// Whether it is in use.
    pub life: DeviceLife,
    /// Since when the person has it no more.
    pub gone_at: Option<Millis>,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceDraft {
    /// What the person calls it.
    pub name: String,
    /// What kind.
    pub kind: PlaceKind,
    /// Who can get at it.
    pub keeper: Option<PersonId>,
}

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceRow {
    /// Its id.
    pub id: PlaceId,
    /// What the person calls it.
    pub name: String,
    /// What kind.
    pub kind: PlaceKind,
    /// Who can get at it.
    pub keeper: Option<PersonId>,
    /// What they are called.
    pub keeper_name: Option<String>,
    /// When it was said to be lost or seen.
    pub breached_at: Option<Millis>,
    /// Accounts in use with a copy there.
    pub accounts: Vec<AccountName>,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// When they were said to have left.
    pub left_at: Option<Millis>,
    /// Accounts in use that they answer for or whose codes they know.
    pub accounts: Vec<AccountName>,
}

/// A second factor as a form fills it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactorDraft {
    /// What kind.
    pub kind: FactorKind,
    /// What it depends on; `None` where nobody said.
    pub base: Option<Base>,
}

/// One second factor that is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorRow {
    /// Its id.
    pub id: FactorId,
    /// What kind.
    pub kind: FactorKind,
    /// What it depends on.
    pub base: Option<Base>,
    /// What that is called; none where it is not there any more.
    pub base_name: Option<String>,
    /// Whether that is gone.
    pub base_gone: bool,
    /// When it was last said to work.
    pub confirmed_at: Option<Millis>,
    /// Whether a prompt asks to try it.
    pub to_confirm: bool,
}

/// The second factors of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountFactors {
    /// The account.
    pub account: AccountName,
    /// Those that are on.
    pub factors: Vec<FactorRow>,
}

/// All that is to be looked at now and then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// Contact points: those that are due first, those given up last.
    pub contacts: Vec<ContactRow>,
    /// Second factors by account, in the order of the list.
    pub accounts: Vec<AccountFactors>,
    /// Devices: this one first, those that are gone last.
    pub devices: Vec<DeviceRow>,
    /// Places by name.
    pub places: Vec<PlaceRow>,
    /// People by name, those who left last.
    pub people: Vec<PersonRow>,
}

/// A copy of a code set outside of the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyRow {
    /// The set.
    pub set: SetId,
    /// Where it lies.
    pub place: PlaceId,
    /// What the place is called; empty where it is not there any more.
    pub name: String,
    /// What kind of place.
    pub kind: PlaceKind,
    /// Whether it is a copy of the newest set in use.
    pub current: bool,
}

/// What one account hangs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountTies {
    /// Second factors that are on.
    pub factors: Vec<FactorRow>,
    /// Contact points that the service has.
    pub contacts: Vec<ContactRow>,
    /// Devices where one is logged in.
    pub sessions: Vec<DeviceRow>,
    /// Copies of its sets; those of older sets are to be dealt with.
    pub copies: Vec<CopyRow>,
    /// The one place that counts; `None` is the vault.
    pub place_of_record: Option<PlaceId>,
    /// Who answers for it.
    pub custodian: Option<PersonId>,
    /// People who hold or have seen its codes.
    pub people: Vec<PersonRow>,
    /// Whether one second factor was said to be enough.
    pub one_way_accepted: bool,
}
