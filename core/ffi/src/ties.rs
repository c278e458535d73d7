//! What one account hangs on, and the words that close a prompt.

use toride_domain::{self as domain, Base};
use toride_vault as core;

use crate::{
    AccountId, ContactId, ContactRow, DeviceId, DeviceRow, FactorId, FactorKind, PersonId,
    PersonRow, PlaceId, PlaceKind, Session, SetId, UtcMillis, VaultError, translate::all,
};

/// A second factor as a form fills it in. At most one of `device` and `contact`; neither where nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FactorDraft {
    /// What kind.
    pub kind: FactorKind,
    /// The device that it lives on.
    pub device: Option<DeviceId>,
    /// The number or mailbox that it comes by.
    pub contact: Option<ContactId>,
}

/// One second factor that is on.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FactorRow {
    /// Its id.
    pub id: FactorId,
    /// What kind.
    pub kind: FactorKind,
    /// The device that it lives on.
    pub device: Option<DeviceId>,
    /// The number or mailbox that it comes by.
    pub contact: Option<ContactId>,
    /// What that is called; none where nobody said, or where it is not there any more.
    pub base_name: Option<String>,
    /// Whether that is gone.
    pub base_gone: bool,
    /// When it was last said to work.
    pub confirmed_at: Option<UtcMillis>,
    /// Whether a prompt asks to try it.
    pub to_confirm: bool,
}

/// A copy of a code set outside of the vault.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CopyRow {
    /// The set.
    pub set: SetId,
    /// Where it lies.
    pub place: PlaceId,
    /// What the place is called; empty where it is not there any more.
    pub name: String,
    /// What kind of place.
    pub kind: PlaceKind,
    /// Whether it is a copy of the newest set in use; one of an older set is to be replaced or destroyed.
    pub current: bool,
}

/// What one account hangs on.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AccountTies {
    /// Second factors that are on.
    pub factors: Vec<FactorRow>,
    /// Contact points that the service has.
    pub contacts: Vec<ContactRow>,
    /// Devices where one is logged in.
    pub sessions: Vec<DeviceRow>,
    /// Copies of its sets.
    pub copies: Vec<CopyRow>,
    /// The one place that counts; none is the vault.
    pub place_of_record: Option<PlaceId>,
    /// Who answers for it.
    pub custodian: Option<PersonId>,
    /// People who hold or have seen its codes.
    pub people: Vec<PersonRow>,
    /// Whether one second factor was said to be enough.
    pub one_way_accepted: bool,
}

/// Every call here writes to disk, and fails with `NotFound`, `TooMany { Ties }`, `StorageFull`, `ReadOnly` or `Locked`
/// beside what it says.
#[uniffi::export]
impl Session {
    /// Records a second factor.
    ///
    /// # Errors
    /// `Invalid { Base }` where it cannot be on that, or that is gone.
    pub fn add_factor(
        &self,
        account: AccountId,
        draft: FactorDraft,
    ) -> Result<FactorId, VaultError> {
        self.guard(|session| session.add_factor(account.try_into()?, draft.try_into()?))
            .map(Into::into)
    }

    /// Changes kind and base of a second factor. That it works there is another word.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn edit_factor(
        &self,
        account: AccountId,
        id: FactorId,
        draft: FactorDraft,
    ) -> Result<u64, VaultError> {
        self.guard(|session| {
            session.edit_factor(account.try_into()?, id.try_into()?, draft.try_into()?)
        })
    }

    /// It was tried and works, on this base.
    ///
    /// # Errors
    /// As [`Session::add_factor`].
    pub fn confirm_factor(
        &self,
        account: AccountId,
        id: FactorId,
        draft: FactorDraft,
    ) -> Result<u64, VaultError> {
        self.guard(|session| {
            session.confirm_factor(account.try_into()?, id.try_into()?, draft.try_into()?)
        })
    }

    /// It was switched off at the service, or that was a mistake.
    ///
    /// # Errors
    /// None of its own.
    pub fn remove_factor(
        &self,
        account: AccountId,
        id: FactorId,
        removed: bool,
    ) -> Result<u64, VaultError> {
        self.guard(|session| session.remove_factor(account.try_into()?, id.try_into()?, removed))
    }

    /// Says whether the service has this contact point. Said again, the service has it as it is now: the new number.
    ///
    /// # Errors
    /// None of its own.
    pub fn set_account_contact(
        &self,
        account: AccountId,
        contact: ContactId,
        there: bool,
    ) -> Result<u64, VaultError> {
        self.guard(|session| {
            session.set_account_contact(account.try_into()?, contact.try_into()?, there)
        })
    }

    /// The service has this contact point no more: neither as such, nor for a second factor.
    ///
    /// # Errors
    /// None of its own.
    pub fn drop_contact(&self, account: AccountId, contact: ContactId) -> Result<u64, VaultError> {
        self.guard(|session| session.drop_contact(account.try_into()?, contact.try_into()?))
    }

    /// Takes the last dropping of a contact point back: what ended with it is there again.
    ///
    /// # Errors
    /// None of its own.
    pub fn undo_drop_contact(
        &self,
        account: AccountId,
        contact: ContactId,
    ) -> Result<u64, VaultError> {
        self.guard(|session| session.undo_drop_contact(account.try_into()?, contact.try_into()?))
    }

    /// Says whether one is logged in on this device.
    ///
    /// # Errors
    /// None of its own.
    pub fn set_session(
        &self,
        account: AccountId,
        device: DeviceId,
        there: bool,
    ) -> Result<u64, VaultError> {
        self.guard(|session| session.set_session(account.try_into()?, device.try_into()?, there))
    }

    /// Says whether a copy of this set lies in this place.
    ///
    /// # Errors
    /// None of its own.
    pub fn set_copy(
        &self,
        account: AccountId,
        set: SetId,
        place: PlaceId,
        there: bool,
    ) -> Result<u64, VaultError> {
        self.guard(|session| {
            session.set_copy(
                account.try_into()?,
                set.try_into()?,
                place.try_into()?,
                there,
            )
        })
    }

    /// Names the one place that counts; none is the vault.
    ///
    /// # Errors
    /// None of its own.
    pub fn set_place_of_record(
        &self,
        account: AccountId,
        place: Option<PlaceId>,
    ) -> Result<u64, VaultError> {
        self.guard(|session| {
            let place = place.map(TryInto::try_into).transpose()?;
            session.set_place_of_record(account.try_into()?, place)
        })
    }

    /// Names who answers for the account. Whoever does knows its codes.
    ///
    /// # Errors
    /// None of its own.
    pub fn set_custodian(
        &self,
        account: AccountId,
        person: Option<PersonId>,
    ) -> Result<u64, VaultError> {
        self.guard(|session| {
            let person = person.map(TryInto::try_into).transpose()?;
            session.set_custodian(account.try_into()?, person)
        })
    }

    /// Says whether this person holds or has seen the codes of today.
    ///
    /// # Errors
    /// None of its own.
    pub fn set_knows(
        &self,
        account: AccountId,
        person: PersonId,
        knows: bool,
    ) -> Result<u64, VaultError> {
        self.guard(|session| session.set_knows(account.try_into()?, person.try_into()?, knows))
    }

    /// Two-factor sign-in is on again at the service.
    ///
    /// # Errors
    /// None of its own.
    pub fn turned_on_again(&self, account: AccountId) -> Result<u64, VaultError> {
        self.guard(|session| session.turned_on_again(account.try_into()?))
    }

    /// One second factor is enough, or is not after all.
    ///
    /// # Errors
    /// None of its own.
    pub fn accept_one_way(&self, account: AccountId, accepted: bool) -> Result<u64, VaultError> {
        self.guard(|session| session.accept_one_way(account.try_into()?, accepted))
    }

    /// The old set is kept; `why` in the person's words, may be empty, at most 4,096 bytes.
    ///
    /// # Errors
    /// `TooLarge { Text }`, `Invalid { Why }`.
    pub fn keep_old_set(&self, account: AccountId, why: String) -> Result<u64, VaultError> {
        self.guard(|session| session.keep_old_set(account.try_into()?, &why))
    }
}

impl TryFrom<FactorDraft> for core::FactorDraft {
    type Error = core::Error;

    fn try_from(draft: FactorDraft) -> Result<Self, Self::Error> {
        let base = match (draft.device, draft.contact) {
            (None, None) => None,
            (Some(device), None) => Some(Base::Device(device.try_into()?)),
            (None, Some(contact)) => Some(Base::Contact(contact.try_into()?)),
            (Some(_), Some(_)) => {
                return Err(core::Error::Invalid {
                    field: core::Field::Base,
                });
            }
        };
        let kind = domain::FactorKind::from(draft.kind);
        Ok(Self { kind, base })
    }
}

impl From<core::FactorRow> for FactorRow {
    fn from(row: core::FactorRow) -> Self {
        let (device, contact) = match row.base {
            Some(Base::Device(device)) => (Some(device.into()), None),
            Some(Base::Contact(contact)) => (None, Some(contact.into())),
            None => (None, None),
        };
        Self {
            id: row.id.into(),
            kind: row.kind.into(),
            device,
            contact,
            base_name: row.base_name,
            base_gone: row.base_gone,
            confirmed_at: row.confirmed_at.map(Into::into),
            to_confirm: row.to_confirm,
        }
    }
}

impl From<core::CopyRow> for CopyRow {
    fn from(row: core::CopyRow) -> Self {
        Self {
            set: row.set.into(),
            place: row.place.into(),
            name: row.name,
            kind: row.kind.into(),
            current: row.current,
        }
    }
}

impl From<core::AccountTies> for AccountTies {
    fn from(ties: core::AccountTies) -> Self {
        Self {
            factors: all(ties.factors),
            contacts: all(ties.contacts),
            sessions: all(ties.sessions),
            copies: all(ties.copies),
            place_of_record: ties.place_of_record.map(Into::into),
            custodian: ties.custodian.map(Into::into),
            people: all(ties.people),
            one_way_accepted: ties.one_way_accepted,
        }
    }
}
