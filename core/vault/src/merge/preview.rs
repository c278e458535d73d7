//! What a person sees before they agree.

use toride_domain::{AccountChange, CodeChanges, Difference, Millis, RecordChange, ThingChanges};

use super::Plan;
use crate::{AccountName, unlocked::Unlocked};

/// An account that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedAccount {
    /// Which; as it is called afterwards.
    pub account: AccountName,
    /// What becomes of it and of its codes.
    pub change: AccountChange,
}

/// What taking something over changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergePreview {
    /// When it was written, by the clock of the device that wrote it.
    pub made_at: Millis,
    /// Accounts: first those that go for ever, then new ones, then those that change; each by name.
    pub accounts: Vec<MergedAccount>,
    /// Codes of all accounts.
    pub codes: CodeChanges,
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
    /// Codes that other people shared.
    pub inbox: ThingChanges,
    /// Records of newer versions that are taken over unread.
    pub newer: u32,
    /// Whether anything at all is written; also what no list shows, as logs.
    pub changes: bool,
    /// What to ask or to say before.
    pub warnings: Vec<MergeWarning>,
}

/// What deserves a second look before something is taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeWarning {
    /// More than a fifth of the accounts or codes here goes for ever: ask again.
    PurgesMany,
    /// Somebody else wrote under the id of this installation: its folder was copied. It takes a new id.
    Copied,
    /// A change in it is stamped more than two days ahead of the clock here: one of the clocks is wrong.
    ClockAhead,
}

impl Plan {
    pub(super) fn preview(&self, open: &Unlocked) -> MergePreview {
        let Difference {
            contacts,
            devices,
            places,
            people,
            shop,
            purges_many,
            ..
        } = self.difference;
        let mut accounts: Vec<_> = self
            .difference
            .accounts
            .iter()
            .filter_map(|(id, change)| {
                let after = self.joined.accounts.get(id);
                let account = after.or_else(|| open.accounts.get(id))?;
                Some(MergedAccount {
                    account: AccountName {
                        id: *id,
                        service: account.service.value.clone(),
                        name: account.name.value.clone(),
                        owner: account.owner.value,
                    },
                    change: *change,
                })
            })
            .collect();
        accounts.sort_by(|a, b| {
            let order = |row: &MergedAccount| match row.change.what {
                RecordChange::Purged => 0,
                RecordChange::Added => 1,
                RecordChange::Changed => 2,
            };
            let key = |row: &MergedAccount| (order(row), row.account.id);
            (order(a), &a.account.name, key(a)).cmp(&(order(b), &b.account.name, key(b)))
        });
        MergePreview {
            made_at: self.made_at,
            accounts,
            codes: self.difference.codes(),
            contacts,
            devices,
            places,
            people,
            shop,
            inbox: ThingChanges::between(&open.inbox, &self.inbox),
            newer: self.newer,
            changes: !self.is_nothing(),
            warnings: [
                (MergeWarning::PurgesMany, purges_many),
                (MergeWarning::Copied, self.copied),
                (MergeWarning::ClockAhead, self.ahead.is_some()),
            ]
            .into_iter()
            .filter_map(|(warning, is_due)| is_due.then_some(warning))
            .collect(),
        }
    }
}
