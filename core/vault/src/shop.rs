//! The shop: who answers for what, changes of hands, and sheets for people from outside (S-012, S-112 to S-133).

mod draw;
mod handover;
mod outsourcing;
mod overview;
mod words;

pub use words::{cause_key, check_keys, fact_key, factor_key, task_key};

use toride_domain::{Account, AccountId, PersonId, RecordId};

use crate::{Error, PersonName, Result, unlocked::Unlocked};

impl Unlocked {
    /// A person by name, also one who is not there any more.
    pub(crate) fn person_name(&self, id: PersonId) -> PersonName {
        let person = self.people.get(&id);
        PersonName {
            id,
            name: person.map_or_else(String::new, |person| person.name.value.clone()),
            left: person.is_none_or(|person| person.gone().is_some()),
        }
    }

    /// Whether a person is there and has not left.
    pub(crate) fn is_with_us(&self, id: PersonId) -> bool {
        let person = self.people.get(&id);
        person.is_some_and(|person| person.gone().is_none())
    }

    /// Who answers for an account now, and so knows its codes of today: to be kept in mind when somebody else answers for
    /// it from then on. Nobody where they have left: of that another rule speaks.
    pub(crate) fn knowing_custodian(&self, account: &Account) -> Option<PersonId> {
        let custodian = account.ties.custodian.as_ref().and_then(|it| it.value);
        custodian.filter(|custodian| self.is_with_us(*custodian))
    }

    /// Every one of them is there.
    fn require_people(&self, people: impl IntoIterator<Item = Option<PersonId>>) -> Result<()> {
        let mut named = people.into_iter().flatten();
        if named.all(|id| self.people.contains_key(&id)) {
            Ok(())
        } else {
            Err(Error::NotFound)
        }
    }

    /// An account that is neither purged nor in the bin.
    fn require_in_use(&self, id: AccountId) -> Result<()> {
        match self.account(id)?.binned_at() {
            None => Ok(()),
            Some(_) => Err(Error::NotFound),
        }
    }
}

impl Unlocked {
    /// What belongs to an account and goes with it for ever.
    pub(crate) fn shop_of(&self, account: AccountId) -> Vec<RecordId> {
        let handovers = self.shop.handovers.iter();
        let handovers = handovers.filter(|(_, it)| it.account == account);
        let sheets = self.shop.sheets.iter();
        let sheets = sheets.filter(|(_, it)| it.account == account);
        handovers
            .map(|(id, _)| (*id).into())
            .chain(sheets.map(|(id, _)| (*id).into()))
            .collect()
    }
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
