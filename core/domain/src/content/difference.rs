//! What a join changes, counted before anybody agrees to it.

use std::collections::BTreeMap;

use super::Content;
use crate::{Account, AccountId, CodeState};

/// What becomes of a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RecordChange {
    /// It was not here.
    Added,
    /// Something of it is another.
    Changed,
    /// It goes for ever.
    Purged,
}

/// What becomes of codes.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct CodeChanges {
    /// Codes that were not here.
    pub added: u32,
    /// Codes that were unused here and are used.
    pub used: u32,
    /// Codes that were used here, and whose use was taken back by somebody who had seen it.
    pub undone: u32,
    /// Codes that go for ever, alone or with their account.
    pub purged: u32,
}

/// What becomes of one account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AccountChange {
    /// What.
    pub what: RecordChange,
    /// And of its codes.
    pub codes: CodeChanges,
}

/// What becomes of other records of one kind.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct ThingChanges {
    /// Those that were not here.
    pub added: u32,
    /// Those of which something is another.
    pub changed: u32,
    /// Those that go for ever.
    pub purged: u32,
}

impl ThingChanges {
    /// What becomes of records of one kind.
    #[must_use]
    pub fn between<K: Ord, V: PartialEq>(before: &BTreeMap<K, V>, after: &BTreeMap<K, V>) -> Self {
        let mut changes = Self::default();
        for (id, thing) in after {
            match before.get(id) {
                None => changes.added += 1,
                Some(old) if old != thing => changes.changed += 1,
                Some(_) => {}
            }
        }
        changes.purged = count(before.keys().filter(|id| !after.contains_key(id)).count());
        changes
    }

    /// Of two kinds together.
    const fn and(self, other: Self) -> Self {
        Self {
            added: self.added + other.added,
            changed: self.changed + other.changed,
            purged: self.purged + other.purged,
        }
    }
}

/// What is other in one state than in an earlier one.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Difference {
    /// Accounts that change.
    pub accounts: BTreeMap<AccountId, AccountChange>,
    /// Contact points.
    pub contacts: ThingChanges,
    /// Devices.
    pub devices: ThingChanges,
    /// Places.
    pub places: ThingChanges,
    /// People.
    pub people: ThingChanges,
    /// Changes of hands, and sheets for people from outside.
    pub shop: ThingChanges,
    /// More than a fifth of the accounts, or of the codes, goes for ever: worth asking again.
    pub purges_many: bool,
}

impl Content {
    /// What is other in `after`, which this state was joined into.
    #[must_use]
    pub fn difference(&self, after: &Self) -> Difference {
        let accounts = account_changes(&self.accounts, &after.accounts);
        let mut difference = Difference {
            contacts: ThingChanges::between(&self.contacts, &after.contacts),
            devices: ThingChanges::between(&self.devices, &after.devices),
            places: ThingChanges::between(&self.places, &after.places),
            people: ThingChanges::between(&self.people, &after.people),
            shop: ThingChanges::between(&self.shop.handovers, &after.shop.handovers)
                .and(ThingChanges::between(&self.shop.sheets, &after.shop.sheets)),
            accounts,
            purges_many: false,
        };
        let gone = difference.accounts.values();
        let gone = gone.filter(|change| change.what == RecordChange::Purged);
        let accounts = is_many(gone.count(), self.accounts.len());
        let codes = self.accounts.values().map(|account| account.codes.len());
        let purged = difference.codes().purged as usize;
        difference.purges_many = accounts || is_many(purged, codes.sum());
        difference
    }
}

impl Difference {
    /// What becomes of the codes of all accounts.
    #[must_use]
    pub fn codes(&self) -> CodeChanges {
        let mut all = CodeChanges::default();
        for AccountChange { codes, .. } in self.accounts.values() {
            all.added += codes.added;
            all.used += codes.used;
            all.undone += codes.undone;
            all.purged += codes.purged;
        }
        all
    }

    /// How many accounts change in this way.
    #[must_use]
    pub fn accounts(&self, what: RecordChange) -> u32 {
        let changes = self.accounts.values();
        count(changes.filter(|change| change.what == what).count())
    }
}

/// More than a fifth.
const fn is_many(gone: usize, of: usize) -> bool {
    gone.saturating_mul(5) > of
}

fn account_changes(
    before: &BTreeMap<AccountId, Account>,
    after: &BTreeMap<AccountId, Account>,
) -> BTreeMap<AccountId, AccountChange> {
    let mut changes = BTreeMap::new();
    for (id, account) in after {
        let old = before.get(id);
        let what = match old {
            None => RecordChange::Added,
            Some(old) if old != account => RecordChange::Changed,
            Some(_) => continue,
        };
        let codes = code_changes(old, account);
        changes.insert(*id, AccountChange { what, codes });
    }
    for (id, account) in before.iter().filter(|(id, _)| !after.contains_key(id)) {
        let purged = count(account.codes.len());
        let codes = CodeChanges {
            purged,
            ..CodeChanges::default()
        };
        let what = RecordChange::Purged;
        changes.insert(*id, AccountChange { what, codes });
    }
    changes
}

fn code_changes(before: Option<&Account>, after: &Account) -> CodeChanges {
    let mut changes = CodeChanges::default();
    let is_used = |state| matches!(state, CodeState::Used { .. });
    for (id, code) in &after.codes {
        match before.and_then(|before| before.codes.get(id)) {
            None => changes.added += 1,
            Some(old) => match (is_used(old.state()), is_used(code.state())) {
                (false, true) => changes.used += 1,
                (true, false) => changes.undone += 1,
                _ => {}
            },
        }
    }
    let before = before.iter().flat_map(|before| before.codes.keys());
    changes.purged = count(before.filter(|id| !after.codes.contains_key(id)).count());
    changes
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
